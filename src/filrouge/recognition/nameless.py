"""Capitals that name nobody and no place: feasts, headings, storms, works and affairs."""

from collections.abc import Iterator

from filrouge.lexicon import PhraseWords
from filrouge.model import EntityType, Sentence
from filrouge.recognition.naming import Reading
from filrouge.recognition.units import Unit, is_capital

_QUOTES = ("«", '"', "“")


def nameless_tokens(sentence: Sentence, words: PhraseWords) -> Iterator[int]:
    """Tokens that are part of no name: abbreviations, and the section before the colon of a headline."""
    for index, token in enumerate(sentence.tokens):
        if token.text in words.no_names:
            yield index
    texts = [token.text for token in sentence.tokens[:2]]
    if len(texts) == 2 and texts[0] in words.rubrics and texts[1] == ":":
        yield 0


def names_nothing(sentence: Sentence, unit: Unit, words: PhraseWords) -> bool:
    """ "la Pâque juive", "une Kalachnikov", "Guerre civile": a capital that names no body, place or person."""
    if unit.last > unit.first and sentence.tokens[unit.first].text in words.deeds:
        return True
    capitals = [t.text for t in sentence.tokens[unit.first : unit.last + 1] if is_capital(t)]
    return bool(capitals) and all(text in words.alone for text in capitals)


def names_thing(sentence: Sentence, unit: Unit, reading: Reading, words: PhraseWords) -> bool:
    """ "le missile Iskander" and "ministre des Transports" name nobody, "l'affaire Dupont" a person."""
    voted = reading.rule == "vote" and reading.type is not EntityType.PERSON
    if announced_thing(sentence, unit, words) or (voted and announced_matter(sentence, unit, words)):
        return True
    group = voted and reading.type is EntityType.GROUP
    article = unit.first > 0 and sentence.tokens[unit.first - 1].text.lower() in words.articles
    town = (
        reading.place is not None and reading.place.kind == "city" and article
    )  # as few towns have: "la Santé"
    return (group or town) and is_portfolio(sentence, unit, words)


def announced_thing(sentence: Sentence, unit: Unit, words: PhraseWords) -> bool:
    """ "l'ouragan Irma", "le film « Alien »": what stands before says that it is no entity of ours."""
    return _noun_before(sentence, unit) in words.things["always"]


def announced_matter(sentence: Sentence, unit: Unit, words: PhraseWords) -> bool:
    """ "la loi Dupont", "l'affaire Swissgate": what is called so, here."""
    return _noun_before(sentence, unit) in words.things["here"]


def is_portfolio(sentence: Sentence, unit: Unit, words: PhraseWords) -> bool:
    """ "le ministre iranien des Transports", "délégué aux Transports": what an office is about is no body."""
    index = unit.first - 1
    linked = False
    while index >= 0 and sentence.tokens[index].text.lower() in (*words.charged, *words.articles):
        linked, index = True, index - 1
    near = sentence.tokens[max(index - 1, 0) : index + 1]  # the office, or the office and an adjective
    return linked and any(token.text.lower() in words.offices for token in near)


def _noun_before(sentence: Sentence, unit: Unit) -> str:
    before = unit.first - 1
    if before > 0 and sentence.tokens[before].text in _QUOTES:
        before -= 1
    return sentence.tokens[before].text.lower() if before >= 0 else ""
