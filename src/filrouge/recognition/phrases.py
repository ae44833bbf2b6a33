"""Names built around a head word: "province irakienne de Babel", "Brigades du Hezbollah irakien".

A small grammar walks over the words behind a head: adjectives, demonyms, names, and complements with "de".
It stops at the first word that belongs to none of them, so a wrong parse tree cannot mislead it.

    phrase     := HEAD modifier*
    modifier   := DEMONYM | ADJECTIVE | link? NAME | link article? (phrase | noun) | LED "par" article? NAME
                | CALLED NAME
    link       := "de", "du", "des", ...
"""

from dataclasses import replace

from filrouge.gazetteer import Country, People
from filrouge.model import EntityType
from filrouge.recognition.announcing import is_called_so, quoted_name, stem_in, take_called, take_honour
from filrouge.recognition.churches import take_patron
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.headwords import HeadWord, ordinal_before
from filrouge.recognition.units import Unit, is_capital

_LONGEST = 14
_UNITS = ("army_unit", "armed_group")  # kinds that are numbered


def parse_phrase(grammar: Grammar, head: HeadWord) -> Phrase:
    """Read the phrase that a head word opens, as far as it goes."""
    first = head.first - _ordinal(grammar, head)
    kind, _, last = head.form.rpartition(" ")
    cause = last in grammar.words.causes and kind not in grammar.words.pointing_heads
    honoured = " des " in head.form and head.form.rpartition(" des ")[2] in grammar.words.honours
    phrase = Phrase(head, first, head.last, Unit(first, head.last), cause=cause, honoured=honoured)
    index = head.last + 1
    while index - head.first < _LONGEST:
        step = _modifier(grammar, phrase, index)
        if step is None:
            return phrase
        phrase, index = step
    return phrase


def _ordinal(grammar: Grammar, head: HeadWord) -> int:
    """How many tokens before a unit of an army number it: "96e Escadron", "13 e division"."""
    return ordinal_before(grammar.sentence.tokens, head.first) if head.entry.kind in _UNITS else 0


def _modifier(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """Take one modifier; None where the phrase ends. The new end counts only once something names it."""
    for take in (
        take_called,
        take_patron,
        _take_demonym,
        _take_name,
        _take_number,
        _take_led,
        take_honour,
        _take_cause,
        _take_adjective,
        _take_complement,
    ):
        if (step := take(grammar, phrase, index)) is not None:
            return step
    return None


def _take_demonym(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "irakienne", "turco-syrienne", "US"."""
    word = grammar.text(index)
    if not word or ((index in grammar.units) and not grammar.sentence.tokens[index].text.isupper()):
        return None
    origins = grammar.gazetteer.demonym(grammar.sentence.tokens[index].text)
    if not origins:
        return None
    nations = tuple(o.code for o in origins if isinstance(o, Country))
    people = tuple(o.id for o in origins if isinstance(o, People))
    return replace(
        _extended(phrase, index), nations=(*phrase.nations, *nations), people=(*phrase.people, *people)
    ), index + 1


def _take_name(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """A name right behind the head, also between quotation signs: "groupe « Ansar »", "Front al-Nosra"."""
    start = index + 1 if grammar.text(index) in ("«", '"', "“") else index
    unit = quoted_name(grammar, start) if start > index and phrase.head.type in BODIES else None
    unit = unit or grammar.units.get(start)
    if unit is None or phrase.name is not None or unit.first in grammar.blocked:
        return None
    if phrase.head.type in (EntityType.PLACE, EntityType.BASE) and _is_person_title(grammar, start):
        return None
    if start == index and _is_member(grammar, phrase, unit, index):
        return None
    closed = unit.last + (2 if start > index else 1)
    return replace(_extended(phrase, unit.last), name=unit), closed


def _is_member(grammar: Grammar, phrase: Phrase, unit: Unit, index: int) -> bool:
    """ "le Parti libéral Jean Morin", "le Parti libéral de Jean Morin": a person behind the adjective of a party."""
    reading = grammar.readings.get(unit.first)
    person = reading is not None and reading.type is EntityType.PERSON and unit.last > unit.first
    behind = index > phrase.head.last + 1 and grammar.pos(index - 1) == "ADJ"
    return person and behind and phrase.head.form.split()[0] in grammar.words.no_person_heads


def _take_number(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "brigade 137": a unit called by its number."""
    if (
        phrase.head.entry.kind not in _UNITS
        or index != phrase.head.last + 1
        or not grammar.text(index).isdigit()
    ):
        return None
    return replace(_extended(phrase, index), name=Unit(index, index)), index + 1


def _is_person_title(grammar: Grammar, index: int) -> bool:
    head = grammar.heads.get(index)
    return head is not None and head.type is EntityType.PERSON


def _take_led(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "dirigée par les États-Unis": the body is told from others by who leads it."""
    if phrase.head.type not in BODIES or not stem_in(grammar.text(index), grammar.words.led):
        return None
    after = index + 1
    if grammar.text(after) != "par":
        return None
    after += 1 + (grammar.text(after + 1) in grammar.words.articles)
    unit = grammar.units.get(after)
    nation = _nation(grammar, unit)
    if unit is None or nation is None:
        return None
    return replace(phrase, last=unit.last, core=Unit(phrase.first, unit.last), led=True), unit.last + 1


def _take_cause(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "chiites", "pro-iraniennes": which side a body of people is on; also "pro-" and a name in two tokens."""
    if phrase.head.type not in BODIES:
        return None
    word = grammar.text(index)
    last = index
    if word in ("pro", "pro-", "anti", "anti-"):
        last = index + (2 if grammar.text(index + 1) in ("-", "‐") else 1)
        if not grammar.text(last):
            return None
    elif not (word in grammar.words.causes or (word.startswith(("pro-", "anti-")) and len(word) > 6)):
        return None
    return replace(_extended(phrase, last), cause=True), last + 1


def _take_adjective(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """Any other adjective: part of the phrase once something behind it names it."""
    word = grammar.text(index)
    if not word or grammar.pos(index) not in ("ADJ", "VERB", "NOUN") or index in grammar.units:
        return None
    if grammar.pos(index) != "ADJ" and not _agrees(grammar, index):
        return None
    if phrase.head.type in BODIES and word in ("dit", "dite", "même", "autre", "autres"):
        return None
    if phrase.head.type not in BODIES and word in grammar.words.beside:
        return None
    capital = is_capital(grammar.sentence.tokens[phrase.head.first])
    named = capital and phrase.head.form in grammar.words.no_person_heads and grammar.pos(index) == "ADJ"
    return (_extended(phrase, index) if named else phrase), index + 1


def _agrees(grammar: Grammar, index: int) -> bool:
    """A participle or a noun that the tree makes a modifier of the word before it."""
    token = grammar.sentence.tokens[index]
    return token.dep in ("amod",) and token.head < index


def _take_complement(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "de Dhi Qar", "du Hezbollah", "de la Défense", "des Affaires étrangères"."""
    word = grammar.text(index)
    mission = phrase.head.entry.kind == "igo" and phrase.head.entry.inside
    named_at = (word == "en" and phrase.head.entry.capital) or (mission and word in grammar.words.at)
    between = word == "entre" and phrase.head.entry.kind != "site"
    if word not in grammar.words.links and not between and not named_at:
        return None
    if phrase.first > 0 and grammar.text(phrase.first - 1) in grammar.words.possessives:
        return None
    start = index + 1
    while grammar.text(start) in grammar.words.articles:
        start += 1
    branch = phrase.head.form.split()[0] in grammar.words.branches
    common = phrase.head.type is EntityType.GROUP and not phrase.head.entry.capital
    if phrase.nations and common and not (branch or is_called_so(grammar, phrase, start)):
        return None
    if branch and start in grammar.heads and grammar.heads[start].type in BODIES:
        start = grammar.heads[start].last + 1
    unit = grammar.units.get(start) or _landscape(grammar, start)
    if unit is not None and _is_member(grammar, phrase, unit, index):
        return None
    if unit is not None and not is_business(grammar, phrase, unit):
        return _complement_name(grammar, phrase, unit, word)
    if named_at or phrase.head.type not in BODIES or phrase.name is not None:
        return None
    return _complement_noun(grammar, phrase, start)


def _landscape(grammar: Grammar, index: int) -> Unit | None:
    """A name that a word for a piece of land opens: "la base aérienne de [Wadi Seidna]"."""
    head = grammar.heads.get(index)
    if head is None or head.type is not EntityType.PLACE or not head.entry.inside:
        return None
    unit = grammar.units.get(head.last + 1)
    capital = grammar.sentence.tokens[index].text[:1].isupper()
    return Unit(index, unit.last) if unit is not None and capital else None


def is_business(grammar: Grammar, phrase: Phrase, unit: Unit) -> bool:
    """Whether capitals behind a government body are its business and no name: "ministère des Affaires"."""
    reading = grammar.readings.get(unit.first)
    named = reading is not None and (
        reading.place is not None or reading.authority is not None or reading.type is EntityType.PERSON
    )
    common = unit.last - unit.first < 2 or grammar.sentence.tokens[unit.first].lemma.islower()
    return phrase.head.type is EntityType.GOVERNMENT_BODY and not named and common


def _complement_name(grammar: Grammar, phrase: Phrase, unit: Unit, link: str) -> tuple[Phrase, int] | None:
    """A name behind "de": the name of a place, the state of a body, or part of the body's own name."""
    if phrase.name is not None:
        more = (
            phrase.head.entry.inside
            and phrase.head.type in BODIES
            and is_capital(grammar.sentence.tokens[unit.first])
        )
        return (
            (_extended(phrase, unit.last), unit.last + 1) if more and _nation(grammar, unit) is None else None
        )
    bodies = phrase.head.type in BODIES
    nation = _nation(grammar, unit, capital=phrase.head.entry.kind == "government")
    if link not in grammar.words.links and not (phrase.head.entry.capital or phrase.head.entry.inside):
        return None
    if bodies and nation is not None:
        if phrase.nations:
            return None
        return replace(_extended(phrase, unit.last), nations=(nation,)), unit.last + 1
    own = phrase.head.form.split()[0] in grammar.words.branches or is_called_so(grammar, phrase, unit.first)
    if bodies and phrase.nations and not phrase.head.entry.inside and not own:
        return None
    return replace(_extended(phrase, unit.last), name=unit), unit.last + 1


def _complement_noun(grammar: Grammar, phrase: Phrase, start: int) -> tuple[Phrase, int] | None:
    """A common noun behind "de" that says which body: "ministère de la Santé", "forces de combat"."""
    if grammar.pos(start) not in ("NOUN", "PROPN", "ADJ", "X") or start in grammar.blocked:
        return None
    named = phrase.head.entry.inside or phrase.head.entry.capital
    numbered = phrase.first < phrase.head.first
    if phrase.content and not numbered and not is_capital(grammar.sentence.tokens[start]):
        return None
    if start in grammar.heads and not named and grammar.text(start - 1) != "les":
        return None
    last = start + (grammar.pos(start) == "ADJ" and grammar.pos(start + 1) == "NOUN")
    last += _tail(grammar, last + 1)
    if phrase.head.type is EntityType.GOVERNMENT_BODY and start in grammar.units:
        last = max(last, grammar.units[start].last)
    while (
        grammar.pos(last + 1) == "ADJ"
        and not grammar.gazetteer.demonym(grammar.text(last + 1))
        and last + 1 not in grammar.units
    ):
        last += 1
    if grammar.text(last + 1) == "et" and grammar.text(last + 2) in grammar.words.links:
        more = last + 3
        while grammar.text(more) in grammar.words.articles:
            more += 1
        if grammar.pos(more) in ("NOUN", "PROPN") and more not in grammar.units:
            last = more
    tells = phrase.head.type is EntityType.GOVERNMENT_BODY or named or numbered
    told = (
        _extended(phrase, last) if tells or is_capital(grammar.sentence.tokens[phrase.head.first]) else phrase
    )
    return replace(told, content=True), last + 1


def _tail(grammar: Grammar, start: int) -> int:
    """How many words from a token on always go with the noun before: "droits de l'homme"."""
    for tail in grammar.words.tails:
        words = tail.lower().split()
        if [grammar.text(start + n) for n in range(len(words))] == words:
            return len(words)
    return 0


def _nation(grammar: Grammar, unit: Unit | None, *, capital: bool = False) -> str | None:
    """The state that a unit names, where it names one; its capital may stand for it ("gouvernement de Bagdad")."""
    reading = grammar.readings.get(unit.first) if unit else None
    if unit is None or reading is None or reading.place is None:
        return None
    if capital and reading.place.kind == "city":
        seat = grammar.gazetteer.capital_of(reading.place.name)
        return seat.code if seat else None
    return reading.place.country if reading.place.kind == "country" else None


def _extended(phrase: Phrase, last: int) -> Phrase:
    return replace(phrase, last=last, core=Unit(phrase.first, last))
