"""The frozen values that flow through the stages, from an article's text to the graph.

Every position is a half-open range of Unicode code points in ``Article.text``; for every
``Passage`` that leaves a stage, ``article.text[p.start:p.end] == p.text``.

Two halves:

- what is read in *one* article: ``Article`` to ``Record``; names inside a record are local keys;
- what several articles say together: ``Graph``, where everything has an identifier of its own.

Why frozen values and not objects with methods: a stage can then be understood, tested and
cached from its arguments alone.
"""

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """What kind of thing an entity is; the names are those of the classes in ``ontology/``."""

    PERSON = "Person"
    GROUP = "Group"
    PLACE = "Place"
    BASE = "Base"
    MEDIA_OUTLET = "MediaOutlet"
    GOVERNMENT_BODY = "GovernmentBody"


class Modality(StrEnum):
    """How a claim is put: only ``ASSERTED`` ones may be read as what somebody says has happened."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DEMANDED = "demanded"


class ZoneKind(StrEnum):
    """The part of an article that a stretch of text belongs to."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    FOOTER = "footer"

    @property
    def is_boilerplate(self) -> bool:
        """Whether entities named only here stay out of the views."""
        return self not in (ZoneKind.HEADLINE, ZoneKind.BODY)


class DateBasis(StrEnum):
    """What a date rests on."""

    EXPLICIT = "explicit"  # the text spells it out
    WEEKDAY = "weekday"  # weekday, day and month fix the year
    RELATIVE = "relative"  # "hier", "jeudi": counted from the publication date
    CONTEXT = "context"  # day and month, the year from the publication date or the text around
    METADATA = "metadata"  # given with the article (JSON Lines, HTML metadata)
    UNKNOWN = "unknown"


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    METONYM = "metonym"  # a capital or country that stands for its government
    NOMINAL = "nominal"  # "le groupe", "le secrétaire général des Brigades"
    PRONOUN = "pronoun"
    DEMONYM = "demonym"  # "irakien" for Iraq; says whose something is and never stands for a name of its own


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Some words of an article: ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    Attributes:
        id: first 16 hex digits of the SHA-256 of ``text``.
        name: stem of the input file (or the record's id), unique within a run.
        text: the exact text that all offsets count in.
        issued: publication date given with the article (ISO 8601, as deep as known), else None.
        origin: file name it came from, without folders (a build must not depend on where it ran).
    """

    id: str
    name: str
    text: str
    title: str | None = None
    issued: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str = "fr"
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something given to a build is not in its graph; the others are.

    Attributes:
        origin: the file as the user named it, with the line for JSON Lines (``press.jsonl:12``).
        message: what is wrong and what to do, in one line without the origin.
    """

    origin: str
    message: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know about an input that was read all the same; fields as in ``Failure``."""

    origin: str
    message: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text and what it is for; zones cover the text and never overlap."""

    start: int
    end: int
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its Universal Dependencies annotation.

    Attributes:
        start: offset in the article.
        head: index of its head in the sentence; the root is its own head.
        morph: Universal Features, such as ``{"Mood=Cnd", "Tense=Pres"}``.
    """

    start: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: frozenset[str] = frozenset()

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name as the statistical recogniser sees it: tokens ``first`` to ``last``, both included."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``article.text[start:end] == text``; token heads are indices into ``tokens``."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    names: tuple[NamedSpan, ...] = ()
    zone: ZoneKind = ZoneKind.BODY


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an entity.

    Attributes:
        passage: the whole phrase ("base aérienne d'Eglin").
        core: the name proper inside it ("Eglin"); equal to ``passage`` where there is no head word.
        sentence: index of its sentence; head: index of its head token there.
        rule: which decision made it (gazetteer, head word, statistical recogniser, ...).
        authority: identifier in a gazetteer, such as ``iso3166:IQ`` or ``geonames:98182``.
        role: title or function said with it ("général de brigade"), else None.
    """

    passage: Passage
    core: Passage
    type: EntityType
    kind: str | None
    form: Form
    sentence: int
    head: int
    rule: str
    authority: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that one article mentions, with every place where it does.

    Attributes:
        key: its name inside the record (``n1``, ``n2``, ... in order of first mention).
        name: the fullest form the article gives.
        boilerplate: named only in captions, credits, related links or the footer.
    """

    key: str
    name: str
    type: EntityType
    kind: str | None
    mentions: tuple[Mention, ...]
    authority: str | None = None
    boilerplate: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a role: an entity or event of the record by its key, or only the words that describe it."""

    key: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Date:
    """When: ``value`` is ISO 8601 as deep as the text goes (``2021``, ``2021-11`` or ``2021-11-19``).

    ``end`` closes an interval; ``passage`` holds the words it was read from (None: from metadata).
    """

    value: str
    basis: DateBasis
    passage: Passage | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of victims that somebody gives: ``kind`` is ``killed`` or ``injured``; 0 means "no victims".

    ``bound`` is ``exactly``, ``at least``, ``at most`` or ``about``; ``speaker`` None is the outlet's voice.
    """

    kind: str
    count: int
    bound: str
    passage: Passage
    speaker: Argument | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, how sure they are, and the words that show it.

    Attributes:
        speaker: None is the outlet's own voice.
        via: who passes the speaker's words on ("selon X, cité par Y"), else None.
        hedged: conditional of hearsay ("aurait"), "présumé" and the like.
        cue: the words that decided modality or speaker; None where nothing marks them.
    """

    modality: Modality = Modality.ASSERTED
    speaker: Argument | None = None
    via: Argument | None = None
    hedged: bool = False
    cue: Passage | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that an article says happened, will happen, or did not.

    Attributes:
        key: its name inside the record (``e1``, ``e2``, ...).
        type: notation in the event scheme of ``ontology/events.ttl``.
        count: how many such events are meant ("quatre attaques"), else None.
        evidence: the sentences that tell it, in order; trigger: the words that name it, one for each.
        rule: the rule that found the first mention.
    """

    key: str
    type: str
    trigger: tuple[Passage, ...]
    evidence: tuple[Passage, ...]
    rule: str
    date: Date | None = None
    places: tuple[Argument, ...] = ()
    actors: tuple[Argument, ...] = ()
    targets: tuple[Argument, ...] = ()
    instrument: Passage | None = None
    tolls: tuple[Toll, ...] = ()
    claimants: tuple[Argument, ...] = ()
    deniers: tuple[Argument, ...] = ()
    attribution: Attribution = Attribution()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation that an article puts forward.

    Attributes:
        predicate: local name of a property in ``ontology/relations`` (``attacked``).
        trigger: the words that express the relation; evidence: the sentence that holds them.
        rule: identifier of the rule that read it; confidence: 0 to 1, the rule's own trust.
    """

    subject: Argument
    predicate: str
    object: Argument
    trigger: Passage
    evidence: Passage
    rule: str
    attribution: Attribution = Attribution()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read in one article."""

    article: Article
    zones: tuple[Zone, ...] = ()
    date: Date | None = None
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()


# What several articles say together. Identifiers are paths under the base IRI: "group/ashab-al-kahf".


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A passage and the article it stands in."""

    article: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class EntityNode:
    """An entity of the graph.

    Attributes:
        names: every spelling met, sorted; label: the one to show.
        type: an ``EntityType``, or ``Description`` for a participant that no article names
            ("un convoi logistique américain").
        mentions: where it is spoken of, in order; roles: titles and functions said with it, sorted.
        authorities: identifiers in gazetteers, such as ``iso3166:IQ``.
    """

    id: str
    label: str
    type: str
    kind: str | None = None
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Location, ...] = ()
    authorities: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    boilerplate: bool = False


@dataclass(frozen=True, slots=True)
class EventNode:
    """An event of the graph, told by one article or several.

    Attributes:
        label: a short description in the language of the articles.
        places, actors, targets, claimants, deniers: identifiers of entities, sorted.
        modalities: every modality it is told with, sorted; asserted by nobody means it did not happen yet,
            or not at all, as far as the articles go.
        mentions: the words that name it; evidence: the sentences that tell it.
    """

    id: str
    label: str
    type: str
    modalities: tuple[Modality, ...]
    mentions: tuple[Location, ...]
    evidence: tuple[Location, ...]
    date: Date | None = None
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimNode:
    """One claim of one article.

    Attributes:
        predicate: local name of a property of the ontology; ``occurred`` says that the event ``subject`` took
            place (object: its type), ``killedCount`` and ``injuredCount`` give a toll (object: a number).
        object: identifier of an entity or event, notation of an event type, or a number.
        speaker, via: identifiers of entities; None is the outlet's own voice.
        evidence: the sentence; trigger: the words that express the relation; cue: those that decided modality
            or speaker.
        bound: of a toll, how its number is meant (``at least``, ...; see ``Toll``), else None.
    """

    id: str
    subject: str
    predicate: str
    object: str | int
    modality: Modality
    hedged: bool
    speaker: str | None
    via: str | None
    evidence: Location
    trigger: Location
    cue: Location | None
    rule: str
    confidence: float = 1.0
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class MergeNode:
    """A decision that several spellings, entities or events are one.

    Attributes:
        kept: identifier of the entity or event that stands for all of them.
        members: what was taken as one, as ``article-id/local-key``, sorted.
        reason: in words, for a person to judge; score: 0 to 1.
    """

    id: str
    kept: str
    members: tuple[str, ...]
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """An article of the graph with the zones and the date that were read in it."""

    id: str
    article: Article
    zones: tuple[Zone, ...]
    date: Date | None


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything a build knows, each part sorted by identifier: equal input gives an equal value."""

    articles: tuple[ArticleNode, ...] = ()
    entities: tuple[EntityNode, ...] = ()
    events: tuple[EventNode, ...] = ()
    claims: tuple[ClaimNode, ...] = ()
    merges: tuple[MergeNode, ...] = ()
