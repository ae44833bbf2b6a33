"""Which phrases around a head word name a group or a government body."""

from filrouge.model import EntityType, Form
from filrouge.recognition.announcing import is_called_so
from filrouge.recognition.grammar import Grammar, Phrase
from filrouge.recognition.named import Named, is_linked, whole_of
from filrouge.recognition.naming import Reading
from filrouge.recognition.phrases import is_business
from filrouge.recognition.units import Unit, is_capital

_OWN_NAME = ("army_unit", "party", "company", "igo", "ngo", "coalition", "militia", "tribe")
_OF = ("de", "d'", "d’")
_TRADE = ("NOUN", "ADJ", "ADP", "DET")
_LONGEST_TRADE = 7  # words from "de" to the name
_OF_SOMEBODY = ("government", "party", "army")


def judge_body(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A group or government body: by its name, its nation, its business, or all by itself."""
    if phrase.honoured and not phrase.called:
        whole = whole_of(phrase)
        return Named(whole, whole, EntityType.GROUP, _kind(phrase), Form.NAME, "head:honour")
    if phrase.name is not None:
        return _named_body(phrase, phrase.name, grammar)
    if phrase.head.entry.kind in ("people", "tribe"):
        return None
    if (name := _name_behind_trade(phrase, grammar)) is not None:
        whole = Unit(phrase.first, name.last)
        known = grammar.readings[name.first]
        kind = known.kind or _kind(phrase)
        return Named(whole, name, EntityType.GROUP, kind, Form.NAME, "head:group", known.authority)
    people = [one for one in phrase.people if one not in grammar.words.broad_peoples]
    if phrase.led or phrase.nations or people or phrase.cause:
        return _state_body(phrase, grammar)
    return _plain_body(phrase, grammar)


def _name_behind_trade(phrase: Phrase, grammar: Grammar) -> Unit | None:
    """The name behind what a body does: "le groupe français de gestion d'actifs [Amundi]", "l'ONG d'aide [Emmaüs]"."""
    tokens, at = grammar.sentence.tokens, phrase.last + 1
    if phrase.content or grammar.text(at) not in _OF or state_key(phrase, grammar):
        return None
    end = min(at + _LONGEST_TRADE, len(tokens))
    start = next((n for n in range(at + 1, end) if tokens[n].pos not in _TRADE or is_capital(tokens[n])), end)
    name, reading = grammar.units.get(start), grammar.readings.get(start)
    said = start > at + 1 and tokens[start - 1].pos in ("NOUN", "ADJ")
    known = reading is not None and reading.type is EntityType.GROUP
    return name if said and known else None


def judge_state(phrase: Phrase) -> Named:
    """ "l'État colombien": the state as one who acts is its government."""
    whole = whole_of(phrase)
    authority = f"government:{phrase.nations[0]}"
    return Named(whole, whole, EntityType.GROUP, "government", Form.NAME, "head:state", authority)


def _kind(phrase: Phrase) -> str | None:
    """The kind of a group; government bodies have none."""
    return phrase.head.entry.kind if phrase.head.type is EntityType.GROUP else None


def _plain_body(phrase: Phrase, grammar: Grammar) -> Named | None:
    """A body without name and nation: "le ministère de la Défense", "la police", "la Banque mondiale"."""
    head, words = phrase.head, grammar.words
    whole, kind = whole_of(phrase), _kind(phrase)
    capital = is_capital(grammar.sentence.tokens[phrase.first])
    official = head.type is EntityType.GOVERNMENT_BODY and _is_definite(phrase, grammar)
    if phrase.first < head.first:
        return Named(whole, whole, head.type, "army_unit", Form.NAME, "head:numbered")
    told = phrase.content or (" " in head.form and head.form not in words.bare)
    if (told and official) or (phrase.content and capital):
        return Named(whole, whole, head.type, kind, Form.NAME, "head:business")
    if head.form in words.bare and _is_definite(phrase, grammar):
        return Named(whole, whole, head.type, kind, Form.NOMINAL, "head:bare", _bare_key(phrase, grammar))
    if capital and not _opens_sentence(phrase, grammar) and not _is_portfolio(phrase, grammar):
        return Named(whole, whole, head.type, kind, Form.NAME, "head:capital")
    return None


def _opens_sentence(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether the capital may only be that of a first word."""
    return phrase.first == 0 or grammar.sentence.tokens[phrase.first - 1].text.endswith((".", ":", "«"))


def _is_portfolio(phrase: Phrase, grammar: Grammar) -> bool:
    """ "la ministre française des Armées": what an office is about is no body."""
    before = [grammar.text(n) for n in range(max(phrase.first - 4, 0), phrase.first)]
    return any(word in grammar.words.offices for word in before)


def _named_body(phrase: Phrase, name: Unit, grammar: Grammar) -> Named | None:
    """A body with a name of its own."""
    head, words = phrase.head, grammar.words
    reading = grammar.readings.get(name.first)
    first = head.form.split()[0]
    person = reading is not None and reading.type is EntityType.PERSON
    if person and not phrase.called and first in words.no_person_heads:
        return None
    linked = is_linked(phrase, grammar)
    whole, authority = whole_of(phrase), reading.authority if reading else None
    kind = (reading and reading.kind) or _kind(phrase)
    if phrase.called or (first in words.name_only and not linked):
        return Named(whole, name, EntityType.GROUP, kind, Form.NAME, "head:group", authority)
    group = reading is not None and reading.type is EntityType.GROUP
    called_so = phrase.nations and is_called_so(grammar, phrase, name.first)
    if linked and group and (head.form in words.collectives or called_so):
        return Named(whole, name, EntityType.GROUP, kind, Form.NAME, "head:collective", authority)
    if phrase.first < head.first and group:
        return Named(whole, whole, EntityType.GROUP, "army_unit", Form.NAME, "head:numbered", None, (name,))
    told = (phrase.nations or phrase.people) and not _is_apposed(phrase, grammar)
    if first in words.branches and group and told:
        return Named(whole, whole, EntityType.GROUP, kind, Form.NAME, "head:branch", None, (name,))
    if linked and not _keeps_complement(phrase, grammar):
        return _body_of(phrase, name, reading)
    return _seated_body(phrase, name, grammar, reading)


def _is_apposed(phrase: Phrase, grammar: Grammar) -> bool:
    """ "Ansar Dine, la branche malienne d'Al-Qaïda": it describes the name before the comma."""
    at = phrase.first - 1 - (grammar.text(phrase.first - 1) in grammar.words.articles)
    return grammar.text(at) == "," and any(unit.last == at - 1 for unit in grammar.units.values())


def _keeps_complement(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether what hangs on the head is part of the name: "Brigades de Qassam", "ministère irakien du Pétrole"."""
    capital = is_capital(grammar.sentence.tokens[phrase.first])
    return phrase.head.entry.inside or phrase.head.type is EntityType.GOVERNMENT_BODY or capital


def _body_of(phrase: Phrase, name: Unit, reading: Reading | None) -> Named | None:
    """ "administration de Biden", "milice de Misrata"."""
    whole, head = whole_of(phrase), phrase.head
    if reading and reading.type is EntityType.PERSON and head.entry.kind in _OF_SOMEBODY:
        return Named(whole, whole, head.type, _kind(phrase), Form.NAME, "head:of-person", None, (name,))
    if head.entry.kind in _OWN_NAME and (reading is None or reading.type is not EntityType.GROUP):
        return Named(whole, whole, head.type, _kind(phrase), Form.NAME, "head:body")
    town = reading.place if reading else None
    if head.entry.kind == "police" and town is not None and town.kind != "country":
        return Named(whole, whole, head.type, _kind(phrase), Form.NAME, "head:body", None, (name,))
    return None


def _seated_body(phrase: Phrase, name: Unit, grammar: Grammar, reading: Reading | None) -> Named:
    """A body called by its seat or its name: "gouvernement de Bagdad", "Front de libération nationale"."""
    official = phrase.head.type is EntityType.GOVERNMENT_BODY
    place = reading.place if reading else None
    key = state_key(phrase, grammar)
    seat = f"{key}:{place.country}" if place and key and official else None
    inner = (name,) if place and official else ()
    whole = whole_of(phrase)
    return Named(whole, whole, phrase.head.type, _kind(phrase), Form.NAME, "head:body", seat, inner)


def _state_body(phrase: Phrase, grammar: Grammar) -> Named:
    """A body told by its nation: "forces américaines", "coalition dirigée par les États-Unis"."""
    whole = whole_of(phrase)
    inner = tuple(
        unit
        for unit in grammar.units.values()
        if whole.holds(unit) and unit != whole and not is_business(grammar, phrase, unit)
    )
    capital = is_capital(grammar.sentence.tokens[phrase.first])
    form = Form.NAME if capital or state_key(phrase, grammar) else Form.NOMINAL
    authority = _state_authority(phrase, grammar)
    return Named(whole, whole, phrase.head.type, _kind(phrase), form, "head:nation", authority, inner)


def _state_authority(phrase: Phrase, grammar: Grammar) -> str | None:
    """What identifies a body of a nation, a people or a cause; None where the words leave it open."""
    key = state_key(phrase, grammar)
    if key and len(set(phrase.nations)) == 1 and not phrase.led:
        return f"{key}:{phrase.nations[0]}"
    if key == "army" and len(phrase.people) == 1 and not phrase.nations:
        return f"people:{phrase.people[0]}"
    if key == "rebels" and not phrase.people:
        return "rebels:"
    if phrase.cause and _is_loyal(phrase, grammar):
        return "loyalists:"
    if phrase.nations and phrase.head.type is EntityType.GOVERNMENT_BODY and not phrase.content:
        return f"{phrase.head.form}:{phrase.nations[0]}"
    return None


def _is_loyal(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a body is on the side of the government, in whichever words."""
    said = (grammar.text(n) for n in range(phrase.first, phrase.last + 1))
    return any(word.startswith(grammar.words.loyal) for word in said)


def state_key(phrase: Phrase, grammar: Grammar) -> str | None:
    """Which of a state's bodies a head is: its army under any name, its government, its police, ..."""
    words, head = grammar.words, phrase.head
    for name, forms in words.state_bodies.items():
        if head.form in forms:
            return name
    troops = head.entry.kind == "army" and head.form.split()[0] in words.state_bodies["army"]
    return "army" if troops and head.form not in words.own_bodies else None


def _bare_key(phrase: Phrase, grammar: Grammar) -> str | None:
    """The state body that a bare head is one of, its state still open: ``army:``.

    An adjective behind it that names no nation ("le régime sioniste") leaves it to nobody: it may be any state's.
    """
    if _is_loyal(phrase, grammar):
        return "loyalists:"
    behind = phrase.last + 1
    tokens = grammar.sentence.tokens
    key = state_key(phrase, grammar)
    told = any(token.pos in ("VERB", "AUX") for token in tokens)  # else the "adjective" may be the verb
    described = behind < len(tokens) and tokens[behind].pos == "ADJ" and told
    return f"{key}:" if key and not described else None


def _is_definite(phrase: Phrase, grammar: Grammar) -> bool:
    """ "la police" names a body, "des policiers" nobody."""
    return phrase.first > 0 and grammar.text(phrase.first - 1) in grammar.words.definite
