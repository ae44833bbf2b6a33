"""Which phrases around a head word name a place, a base or a media outlet."""

from filrouge.model import EntityType, Form
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.named import Named, is_linked, whole_of
from filrouge.recognition.naming import Reading
from filrouge.recognition.units import Unit

_SITE = "site"


def judge_place(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A place or base needs a name; a few regions make do with a nation ("désert syrien")."""
    if phrase.name is None:
        return _nation_place(phrase, grammar)
    reading = grammar.readings.get(phrase.name.first)
    if reading and reading.type is EntityType.MEDIA_OUTLET:
        return None
    if phrase.head.form in grammar.words.web_heads and _is_web(phrase, grammar, reading):
        return judge_outlet(phrase, grammar)
    if phrase.head.type is EntityType.BASE:
        return _base(phrase, phrase.name, grammar, reading)
    if reading and reading.type in BODIES and phrase.head.entry.kind != _SITE:
        return None
    if phrase.head.form in grammar.words.seats and is_linked(phrase, grammar):
        return None
    if phrase.head.form in grammar.words.name_only:
        return _named_place(phrase, phrase.name, grammar, reading)
    return _site(phrase, phrase.name, grammar, reading)


def judge_outlet(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A media outlet needs a name, and one that is not that of the person who works in it."""
    if phrase.name is None and phrase.nations and phrase.head.form in grammar.words.state_outlets:
        whole = whole_of(phrase)
        return Named(whole, whole, EntityType.MEDIA_OUTLET, None, Form.NAME, "head:outlet")
    if phrase.name is None or _is_staff(phrase, phrase.name, grammar):
        return None
    whole = Unit(phrase.first, phrase.name.last)
    return Named(whole, phrase.name, EntityType.MEDIA_OUTLET, None, Form.NAME, "head:outlet")


def _is_staff(phrase: Phrase, name: Unit, grammar: Grammar) -> bool:
    """ "l'animatrice de télévision Julie Martin"."""
    reading = grammar.readings.get(name.first)
    behind = grammar.text(phrase.head.first - 1) in grammar.words.links and phrase.head.first > 1
    return (
        behind
        and reading is not None
        and reading.type is EntityType.PERSON
        and not is_linked(phrase, grammar)
    )


def _nation_place(phrase: Phrase, grammar: Grammar) -> Named | None:
    """ "désert syrien", "frontière turco-syrienne"."""
    told = phrase.nations or phrase.people
    ends = bool(grammar.gazetteer.demonym(grammar.text(phrase.last)))
    if not (told and ends and phrase.head.form in grammar.words.nation_places):
        return None
    whole = whole_of(phrase)
    return Named(whole, whole, EntityType.PLACE, phrase.head.entry.kind, Form.NAME, "head:nation-place")


def _is_web(phrase: Phrase, grammar: Grammar, reading: Reading | None) -> bool:
    """Whether a "site" stands in the web: "le site South Front", not "le site de Natanz"."""
    return not is_linked(phrase, grammar) and (reading is None or reading.place is None)


def _base(phrase: Phrase, name: Unit, grammar: Grammar, reading: Reading | None) -> Named | None:
    """ "base aérienne d'Ali Al Salem", but no "base Ali dit" and no "bases en Irak"."""
    if reading and reading.type is EntityType.PERSON and not is_linked(phrase, grammar):
        return None
    if reading and reading.place and reading.place.kind in ("country", "region"):
        return None
    return Named(whole_of(phrase), name, EntityType.BASE, "base", Form.NAME, "head:base")


def _named_place(phrase: Phrase, name: Unit, grammar: Grammar, reading: Reading | None) -> Named:
    """ "province de Babel": the head only says what kind of place it is; "Quartier Nord" is a name with its head."""
    bearing = all(grammar.text(n) in grammar.words.bearings for n in range(name.first, name.last + 1))
    if bearing:
        whole = whole_of(phrase)
        return Named(whole, whole, EntityType.PLACE, phrase.head.entry.kind, Form.NAME, "head:place")
    known = reading.place if reading else None
    head = phrase.head
    keep = known is not None and head.form in grammar.words.loose_places
    kind = known.kind if known and keep else head.entry.kind
    authority = known.authority if known and (keep or known.kind == kind) else None
    return Named(whole_of(phrase), name, EntityType.PLACE, kind, Form.NAME, "head:place", authority)


def _site(phrase: Phrase, name: Unit, grammar: Grammar, reading: Reading | None) -> Named | None:
    """ "aéroport international de Bagdad", "mosquée Ibrahimi"."""
    linked = is_linked(phrase, grammar)
    if linked and (
        "Number=Plur" in grammar.sentence.tokens[phrase.head.first].morph or _strays(phrase, name, grammar)
    ):
        return None
    state = reading is not None and reading.place is not None and reading.place.kind == "country"
    if linked and state and phrase.head.form in grammar.words.races:
        return None
    whole, kind = whole_of(phrase), phrase.head.entry.kind
    if not phrase.head.entry.inside and not linked:
        return Named(whole, name, EntityType.PLACE, kind, Form.NAME, "head:site")
    inner = (name,) if linked and reading and reading.place and name.last == phrase.last else ()
    return Named(whole, whole, EntityType.PLACE, kind, Form.NAME, "head:site", None, inner)


def _strays(phrase: Phrase, name: Unit, grammar: Grammar) -> bool:
    """Whether another noun stands between head and name: "ferme volonté de la Résistance"."""
    return any(grammar.pos(n) == "NOUN" for n in range(phrase.head.last + 1, name.first))
