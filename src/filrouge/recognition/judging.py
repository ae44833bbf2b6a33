"""Which head-word phrases name somebody or something, as what, and under which words."""

from collections.abc import Iterator
from dataclasses import dataclass

from filrouge.model import EntityType, Form
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.phrases import called_name
from filrouge.recognition.units import Unit, is_capital

_SITE = "site"


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch that names something: the whole phrase, its core, and what it names.

    ``authority`` identifies it across articles where head and nation settle that (``army:US``).
    """

    whole: Unit
    core: Unit
    type: EntityType
    kind: str | None
    form: Form
    rule: str
    authority: str | None = None
    inner: tuple[Unit, ...] = ()


def judge(phrase: Phrase, grammar: Grammar) -> Named | None:
    """What a phrase names; None where the head word is only a common noun."""
    if phrase.head.type in (EntityType.PLACE, EntityType.BASE):
        return _judge_place(phrase, grammar)
    if phrase.head.type is EntityType.MEDIA_OUTLET:
        return _judge_outlet(phrase)
    if phrase.head.type in BODIES:
        return _judge_body(phrase, grammar)
    return None


def _judge_place(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A place or base needs a name; a few regions make do with a nation ("désert syrien")."""
    head, name = phrase.head, phrase.name
    whole = Unit(phrase.first, phrase.last)
    if name is None:
        if (
            head.form in grammar.words.nation_places
            and (phrase.nations or phrase.people)
            and _ends_in_demonym(phrase, grammar)
        ):
            return Named(whole, whole, EntityType.PLACE, head.entry.kind, Form.NAME, "head:nation-place")
        return None
    reading = grammar.readings.get(name.first)
    if reading and reading.type is EntityType.MEDIA_OUTLET:
        return None
    if head.form == "site" and not _linked(phrase, grammar) and (reading is None or reading.place is None):
        return Named(whole, name, EntityType.MEDIA_OUTLET, None, Form.NAME, "head:outlet")
    if head.type is EntityType.BASE:
        if reading and reading.type is EntityType.PERSON and not _linked(phrase, grammar):
            return None
        if reading and reading.place and reading.place.kind in ("country", "region"):
            return None
        return Named(whole, name, EntityType.BASE, "base", Form.NAME, "head:base")
    if (
        reading
        and reading.type in (EntityType.GROUP, EntityType.GOVERNMENT_BODY)
        and head.entry.kind != _SITE
    ):
        return None
    if head.form in grammar.words.name_only:
        known = reading.place if reading else None
        keep = known is not None and head.form in (
            "région",
            "régions",
            "zone",
            "territoire",
            "enclave",
            "quartier",
        )
        kind = known.kind if keep and known else head.entry.kind
        authority = known.authority if known and (keep or known.kind == kind) else None
        return Named(whole, name, EntityType.PLACE, kind, Form.NAME, "head:place", authority)
    if "Number=Plur" in grammar.sentence.tokens[head.first].morph:
        return None
    if not head.entry.inside and not _linked(phrase, grammar):
        return Named(whole, name, EntityType.PLACE, head.entry.kind, Form.NAME, "head:site")
    inner = (name,) if reading and reading.place and name.last == phrase.last else ()
    core = Unit(phrase.first, phrase.last)
    return Named(whole, core, EntityType.PLACE, head.entry.kind, Form.NAME, "head:site", None, inner)


def _ends_in_demonym(phrase: Phrase, grammar: Grammar) -> bool:
    return bool(grammar.gazetteer.demonym(grammar.text(phrase.last)))


def _linked(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether the name hangs on a preposition: "base d'Ali Al Salem" and not "base Ali dit"."""
    return phrase.name is not None and grammar.text(phrase.name.first - 1) in (
        *grammar.words.links,
        *grammar.words.articles,
    )


def _judge_outlet(phrase: Phrase) -> Named | None:
    """A media outlet needs a name."""
    if phrase.name is None:
        return None
    return Named(
        Unit(phrase.first, phrase.name.last),
        phrase.name,
        EntityType.MEDIA_OUTLET,
        None,
        Form.NAME,
        "head:outlet",
    )


def _judge_body(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A group or government body: by its name, its nation, its business, or all by itself."""
    head, words = phrase.head, grammar.words
    whole = Unit(phrase.first, phrase.last)
    capital = is_capital(grammar.sentence.tokens[phrase.first])
    kind = head.entry.kind if head.type is EntityType.GROUP else None
    if phrase.name is not None:
        return _named_body(phrase, grammar, whole, kind)
    people = tuple(one for one in phrase.people if one not in words.broad_peoples)
    if head.entry.kind in ("people", "tribe"):
        return None
    if phrase.led or phrase.nations or people or phrase.cause:
        return _state_body(phrase, grammar, whole, kind)
    told = phrase.content or (" " in head.form and head.form not in words.bare)
    if (told and head.type is EntityType.GOVERNMENT_BODY and _is_definite(phrase, grammar)) or (phrase.content and capital):
        return Named(whole, whole, head.type, kind, Form.NAME, "head:business")
    if head.form in words.bare and _is_definite(phrase, grammar):
        return Named(whole, whole, head.type, kind, Form.NOMINAL, "head:bare", _bare_key(phrase, grammar))
    if (
        capital
        and phrase.first > 0
        and not grammar.sentence.tokens[phrase.first - 1].text.endswith((".", ":", "«"))
    ):
        return Named(whole, whole, head.type, kind, Form.NAME, "head:capital")
    return None


def _named_body(phrase: Phrase, grammar: Grammar, whole: Unit, kind: str | None) -> Named | None:
    """A body with a name of its own."""
    head, name = phrase.head, phrase.name
    assert name is not None  # noqa: S101 - the caller has checked
    reading = grammar.readings.get(name.first)
    linked = grammar.text(name.first - 1) in (*grammar.words.links, *grammar.words.articles)
    inside = (
        head.entry.inside
        or head.type is EntityType.GOVERNMENT_BODY
        or is_capital(grammar.sentence.tokens[phrase.first])
    )
    authority = reading.authority if reading else None
    person = reading is not None and reading.type is EntityType.PERSON
    if (
        person
        and not phrase.called
        and head.form.split()[0] in ("organisation", "parti", "coalition", "branche")
    ):
        return None
    if phrase.called or (head.form.split()[0] in grammar.words.name_only and not linked):
        return Named(
            whole,
            name,
            EntityType.GROUP,
            (reading and reading.kind) or kind,
            Form.NAME,
            "head:group",
            authority,
        )
    if linked and head.form in grammar.words.collectives and reading and reading.type is EntityType.GROUP:
        return Named(
            whole, name, EntityType.GROUP, reading.kind or kind, Form.NAME, "head:collective", authority
        )
    if linked and not inside:
        if (
            reading
            and reading.type is EntityType.PERSON
            and head.entry.kind in ("government", "party", "army")
        ):
            return Named(whole, whole, head.type, kind, Form.NAME, "head:of-person", None, (name,))
        if head.entry.kind in (
            "army_unit",
            "party",
            "company",
            "igo",
            "ngo",
            "coalition",
            "militia",
            "tribe",
        ) and (reading is None or reading.type is not EntityType.GROUP):
            return Named(whole, whole, head.type, kind, Form.NAME, "head:body")
        return None
    place = reading.place if reading else None
    key = _state_key(phrase, grammar)
    seat = f"{key}:{place.country}" if place and key and head.type is EntityType.GOVERNMENT_BODY else None
    inner = (name,) if place and head.type is EntityType.GOVERNMENT_BODY else ()
    return Named(whole, whole, head.type, kind, Form.NAME, "head:body", seat, inner)


def _state_body(phrase: Phrase, grammar: Grammar, whole: Unit, kind: str | None) -> Named:
    """A body told by its nation: "forces américaines", "coalition dirigée par les États-Unis"."""
    head = phrase.head
    inner = tuple(unit for unit in grammar.units.values() if whole.holds(unit) and unit != whole)
    key = _state_key(phrase, grammar)
    authority = (
        f"{key}:{phrase.nations[0]}" if key and len(set(phrase.nations)) == 1 and not phrase.led else None
    )
    if authority is None and key == "army" and len(phrase.people) == 1 and not phrase.nations:
        authority = f"people:{phrase.people[0]}"
    if authority is None and key == "rebels" and not phrase.people:
        authority = "rebels:"
    if authority is None and phrase.cause and _is_loyal(phrase, grammar):
        authority = "loyalists:"
    if (
        authority is None
        and phrase.nations
        and head.type is EntityType.GOVERNMENT_BODY
        and not phrase.content
    ):
        authority = f"{head.form}:{phrase.nations[0]}"
    form = Form.NAME if is_capital(grammar.sentence.tokens[phrase.first]) or key else Form.NOMINAL
    return Named(whole, whole, head.type, kind, form, "head:nation", authority, inner)


def _is_loyal(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a body is on the side of the government, in whichever words."""
    said = (grammar.text(n) for n in range(phrase.first, phrase.last + 1))
    return any(word.startswith(("loyalist", "pro-gouv", "progouv", "pro-régim")) for word in said)


def _state_key(phrase: Phrase, grammar: Grammar) -> str | None:
    """Which of a state's bodies a head is: its army under any name, its government, its police, ..."""
    words, head = grammar.words, phrase.head
    for name, forms in words.state_bodies.items():
        if head.form in forms:
            return name
    if (
        head.entry.kind == "army"
        and head.form.split()[0] in ("force", "forces", "troupe", "troupes", "soldats")
        and (head.form not in words.own_bodies)
    ):
        return "army"
    return None


def _bare_key(phrase: Phrase, grammar: Grammar) -> str | None:
    """The state body that a bare head is one of, its state still open: ``army:``."""
    if phrase.head.form in ("forces loyalistes", "forces gouvernementales"):
        return "loyalists:"
    key = _state_key(phrase, grammar)
    return f"{key}:" if key else None


def _is_definite(phrase: Phrase, grammar: Grammar) -> bool:
    """ "la police" names a body, "des policiers" nobody."""
    return phrase.first > 0 and grammar.text(phrase.first - 1) in grammar.words.definite


def called(grammar: Grammar) -> Iterator[Unit]:
    """Names that words of naming announce for a group somewhere before them in the sentence."""
    bodies = [head.first for head in grammar.heads.values() if head.type in BODIES]
    for index in range(len(grammar.sentence.tokens)):
        start = called_name(grammar, index)
        unit = grammar.units.get(start) if start is not None else None
        if unit is not None and any(first < index for first in bodies):
            yield unit


def titles(grammar: Grammar) -> Iterator[tuple[int, Unit, str]]:
    """Personal titles and functions right before a name: first token, the name, the title in words."""
    for head in grammar.heads.values():
        if head.type is not EntityType.PERSON:
            continue
        index = head.last + 1
        while (
            grammar.pos(index) == "ADJ"
            and index not in grammar.units
            or (
                grammar.text(index)
                and grammar.gazetteer.demonym(grammar.text(index))
                and index not in grammar.units
            )
        ):
            index += 1
        if grammar.text(index) == "," and head.entry.kind == "profession":
            index += 1
        unit = grammar.units.get(index)
        if unit is not None:
            tokens = grammar.sentence.tokens
            said = grammar.sentence.text[
                tokens[head.first].start - grammar.sentence.start : tokens[index - 1].end
                - grammar.sentence.start
            ]
            yield head.first, unit, said.strip(" ,")
