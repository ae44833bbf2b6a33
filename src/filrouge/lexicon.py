"""What a language folder says, as frozen values; each class is the schema of one file of ``lang/<code>/``."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordList:
    """Plain words."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """``numbers.toml``: numerals, collectives ("dizaine") and what makes a count vague.

    ``uncounted`` stand for many without a number ("des dizaines"); ``bounds`` maps ``at least``, ``at most`` and
    ``about`` to the words that say so.
    """

    words: Mapping[str, int]
    collective: Mapping[str, int]
    uncounted: WordList
    bounds: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class DateTerms:
    """Words with a part in date expressions that no number goes with."""

    last: tuple[str, ...]
    next: tuple[str, ...]
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    since: tuple[str, ...]
    later: tuple[str, ...]
    ahead: tuple[str, ...]
    year_before: tuple[str, ...]
    month_before: tuple[str, ...]
    part_of_month: tuple[str, ...]
    part_of_day: tuple[str, ...]
    going_on: tuple[str, ...]
    ever: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """``dates.toml``: names of months and weekdays, relative days and periods, labels of a publication date."""

    latest_year: int
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    narrative_days: Mapping[str, int]
    periods: Mapping[str, tuple[str, int]]
    units: Mapping[str, str]
    words: DateTerms
    header: WordList


@dataclass(frozen=True, slots=True)
class ModelLabels:
    """``models.toml``: labels of installable pipelines, as the names that the stages use.

    ``elided`` are words that the shipped pipeline keeps whole before a blank.
    """

    elided: tuple[str, ...]
    labels: Mapping[str, str]
    dependencies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SyntaxWords:
    """``syntax.toml``: closed lists that a dependency tree does not tell."""

    etre_verbs: tuple[str, ...]
    object_control: tuple[str, ...]
    causative: tuple[str, ...]
    reflexive: tuple[str, ...]
    object_pronouns: tuple[str, ...]
    relative: tuple[str, ...]
    relative_cases: Mapping[str, str]
    impersonal: tuple[str, ...]
    demonstrative: tuple[str, ...]
    calling: tuple[str, ...]
    judging: tuple[str, ...]
    contracted: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RoleFrames:
    """``roles.toml``: named argument frames, each a role and the paths that lead to its fillers."""

    frames: Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One way to say what a rule file is about.

    Attributes:
        lemma: lemmas, or idioms as ``lemma`` + object, or preposition and noun ("prendre pour cible").
        roles: name of the argument frame.
        needs: roles that must be filled; requires: named conditions on the whole match.
        preposition: prepositions of which one must stand before the trigger ("sous le feu"); none: any or no word.
        type: event type, where it differs from the file's.
        modality: how a noun is meant unless a verb says that it took place ("le retrait" is still to come); a relation
            that is ``asserted`` is taken for granted whatever is said about it ("prolonger sa présence").
        mutual: two or more who act stand in the relation to each other ("X et Y ont négocié").
        named: the trigger may also be the first word of a name ("Mission de l'Union africaine en Somalie").
        purpose: what is done for it is done: "a bombardé la ville pour soutenir X" is put as the bombing is.
        statement: it makes a statement of whoever speaks; a relation only where what is said is an event.
        stance: it makes a statement of whoever speaks, even on a deed that is told anyway ("a salué l'accord").
    """

    id: str
    pos: str
    lemma: tuple[str, ...]
    roles: str
    needs: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    type: str | None = None
    modality: str | None = None
    mutual: bool = False
    named: bool = False
    purpose: bool = False
    statement: bool = False
    stance: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the expected fillers in tags named like their roles; without tags nothing may come out."""

    text: str
    rule: str | None = None
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """``rules/<name>.toml``: what one relation or event type sounds like.

    Attributes:
        event: event type that every match tells; relation: property that it puts forward.
        subject: role that is the property's subject; object: roles that may be its object, the first filled one.
        speech: what the trigger does to its content (``say``, ``deny``, ``demand``), for verbs of speech.
    """

    rule: tuple[RuleEntry, ...]
    example: tuple[Example, ...]
    event: str | None = None
    relation: str | None = None
    subject: str = "actor"
    object: tuple[str, ...] = ("target",)
    speech: str | None = None


@dataclass(frozen=True, slots=True)
class Carrier:
    """A verb or noun that carries an event noun; see ``light.toml``."""

    lemma: tuple[str, ...]
    pos: str
    noun: tuple[str, ...]
    side: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Verbs that say an event took place."""

    lemma: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LightVerbs:
    """``light.toml``: what carries an event noun and says its parts."""

    carrier: tuple[Carrier, ...]
    occur: Occurrence


@dataclass(frozen=True, slots=True)
class NounClasses:
    """``nouns.toml``: common nouns by what they can be in an event."""

    people: WordList
    force: WordList
    ground: WordList
    weapon: WordList
    members: WordList
    speaking: WordList
    within: WordList
    partitive: WordList
    bodies: WordList
    never: WordList
    games: WordList
    courts: WordList


@dataclass(frozen=True, slots=True)
class HeadEntry:
    """An entry of ``names/heads.toml``: a word that says what the name behind it is."""

    forms: tuple[str, ...]
    kind: str
    inside: bool = False
    capital: bool = False
    leads: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class HeadLists:
    """``names/heads.toml``, one list per entity type."""

    Place: tuple[HeadEntry, ...]
    Base: tuple[HeadEntry, ...]
    Group: tuple[HeadEntry, ...]
    GovernmentBody: tuple[HeadEntry, ...]
    MediaOutlet: tuple[HeadEntry, ...]
    Person: tuple[HeadEntry, ...]


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """``phrases.toml``: how a name is built around a head word."""

    bare: tuple[str, ...]
    need_nation: tuple[str, ...]
    causes: tuple[str, ...]
    name_only: tuple[str, ...]
    nation_places: tuple[str, ...]
    led: tuple[str, ...]
    called: tuple[str, ...]
    naming_starts: tuple[str, ...]
    naming_verb: str
    state_outlets: tuple[str, ...]
    at: tuple[str, ...]
    honours: tuple[str, ...]
    beside: tuple[str, ...]
    collectives: tuple[str, ...]
    own_bodies: tuple[str, ...]
    pointing_heads: tuple[str, ...]
    broad_peoples: tuple[str, ...]
    no_names: tuple[str, ...]
    alone: tuple[str, ...]
    rubrics: tuple[str, ...]
    things: Mapping[str, tuple[str, ...]]
    deeds: tuple[str, ...]
    races: tuple[str, ...]
    patrons: Mapping[str, bool]
    outlets: tuple[str, ...]
    tails: tuple[str, ...]
    web_heads: tuple[str, ...]
    loose_places: tuple[str, ...]
    bearings: tuple[str, ...]
    seats: tuple[str, ...]
    no_person_heads: tuple[str, ...]
    loyal: tuple[str, ...]
    offices: tuple[str, ...]
    charged: tuple[str, ...]
    local_offices: tuple[str, ...]
    branches: tuple[str, ...]
    states: tuple[str, ...]
    possessives: tuple[str, ...]
    links: tuple[str, ...]
    articles: tuple[str, ...]
    definite: tuple[str, ...]
    state_bodies: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Pronouns by gender and number, those that mean the nearest, and the adjectives of "ce dernier"."""

    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    masculine_plural: tuple[str, ...]
    first: tuple[str, ...]
    feminine_plural: tuple[str, ...]
    nearest: tuple[str, ...]
    latter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointingWords:
    """Determiners that point back, and those among them that point at what is nearest."""

    words: tuple[str, ...]
    this: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Determiners:
    """Words that show the gender and number of the noun or name that they stand with."""

    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Accused:
    """Nouns for whom justice has to do with, and the verbs that say so."""

    words: tuple[str, ...]
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """``reference.toml``: words that refer back."""

    group: WordList
    person: WordList
    portrait: WordList
    accused: Accused
    objects: WordList
    country: WordList
    city: WordList
    province: WordList
    base: WordList
    institution: WordList
    pointing: PointingWords
    echo: WordList
    general: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, tuple[str, ...]]
    described: Mapping[str, tuple[str, ...]]
    pronouns: Pronouns
    determiners: Determiners
    aliases: WordList


@dataclass(frozen=True, slots=True)
class MetonymyWords:
    """``metonymy.toml``: when a capital stands for its government."""

    literal_verbs: tuple[str, ...]
    object_verbs: tuple[str, ...]
    dative_verbs: tuple[str, ...]
    predicates: tuple[str, ...]
    nouns: tuple[str, ...]
    ways: tuple[str, ...]
    prepositions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """``places.toml``: what may stand between a place and the one it lies in."""

    nouns: tuple[str, ...]
    quarters: tuple[str, ...]
    sited: tuple[str, ...]
    verbs: tuple[str, ...]
    prepositions: tuple[str, ...]
    inside: tuple[str, ...]
    within: tuple[str, ...]
    at: tuple[str, ...]
    facing: tuple[str, ...]
    bearings: tuple[str, ...]
    near: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieWords:
    """``ties.toml``: what ties people and bodies to each other."""

    parts: tuple[str, ...]
    courts: tuple[str, ...]
    rest: tuple[str, ...]
    remainder: tuple[str, ...]
    listing: tuple[str, ...]
    opening: tuple[str, ...]
    becoming: tuple[str, ...]
    appointing: tuple[str, ...]
    serving: tuple[str, ...]
    peers: tuple[str, ...]
    employed: tuple[str, ...]
    employing: tuple[str, ...]
    missions: tuple[str, ...]
    services: tuple[str, ...]
    groups: tuple[str, ...]
    towards: tuple[str, ...]
    companions: Mapping[str, str]
    prefixes: Mapping[str, str]
    posts: Mapping[str, tuple[str, ...]]
    offices: Mapping[str, tuple[str, ...]]
    owned: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class IrregularVerb:
    """The stems that the forms of an irregular verb are built on."""

    base: str
    participle: str
    imperfect: str
    future: str
    present: tuple[str, ...]
    past: tuple[str, ...]
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conjugation:
    """``conjugation.toml``: irregular verbs, and the verbs of the second group."""

    second: tuple[str, ...]
    verb: tuple[IrregularVerb, ...]
