"""Names of nationals and peoples: "la Russe", "les Kurdes", "l'Australienne Emma Smith", "convoi US".

A demonym stands for its state or its people. One person of a state is nobody of whom the article knows a name:
what "une Russe" does, Russia has not done.
"""

from collections.abc import Iterator, Sequence

from filrouge.gazetteer import Country, Gazetteer, People
from filrouge.model import EntityType, Form, Sentence
from filrouge.recognition.grammar import Grammar
from filrouge.recognition.named import Named
from filrouge.recognition.units import Unit, is_capital

_KINDS = {"people": "people", "religion": "people", "group": "armed_group"}


def find_origins(sentence: Sentence, gazetteer: Gazetteer) -> frozenset[int]:
    """Tokens with a capital that name nationals, a people or inhabitants.

    "Suisse" and "Somalie" are states, unless a name stands right behind ("le Suisse Rudi Wolf").
    """
    found = set()
    for index, token in enumerate(sentence.tokens):
        if token.text[:1].isupper() and gazetteer.demonym(token.text):
            named = sentence.tokens[index + 1 : index + 2]
            if not _is_state(token.text, gazetteer) or any(is_capital(after) for after in named):
                found.add(index)
    return frozenset(found)


def _is_state(text: str, gazetteer: Gazetteer) -> bool:
    return any(place.kind == "country" for place in gazetteer.lookup(text)[:1])


def is_adjective(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> bool:
    """ "convoi US": capitals that stand behind a noun as its adjective are no name of a state."""
    token = sentence.tokens[first]
    if first != last or first == 0 or not token.text.isupper() or not gazetteer.demonym(token.text):
        return False
    return sentence.tokens[first - 1].pos in ("NOUN", "ADJ")


def is_national(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> bool:
    """ "la Russe": a woman of Russia, and not the town of that name."""
    origins = gazetteer.demonym(sentence.tokens[first].text) if first == last else ()
    return (
        first > 0 and sentence.tokens[first - 1].pos == "DET" and any(isinstance(o, Country) for o in origins)
    )


def origin_before(grammar: Grammar, unit: Unit) -> int | None:
    """The name of a national right before a person's name: "l'Australienne Emma Smith"."""
    before = unit.first - 1
    token = grammar.sentence.tokens[before] if before >= 0 else None
    if token is None or not token.text[:1].isupper() or not grammar.gazetteer.demonym(token.text):
        return None
    return before


def demonyms(grammar: Grammar, named: Sequence[Named]) -> Iterator[Named]:
    """Adjectives and nouns of nationality outside names, titles and "la ville syrienne de" included: whose it is."""
    titled = (EntityType.PERSON, EntityType.PLACE)
    taken = [one.core if one.type in titled else one.whole for one in named]
    for index, token in enumerate(grammar.sentence.tokens):
        here = Unit(index, index)
        if any(here.overlaps(unit) for unit in taken):
            continue
        for origin in grammar.gazetteer.demonym(token.text)[:1]:
            if isinstance(origin, Country):
                if not _is_one_person(grammar.sentence, index):
                    yield Named(
                        here, here, EntityType.PLACE, "country", Form.DEMONYM, "demonym", origin.authority
                    )
            elif token.text[:1].isupper() and origin.kind in _KINDS:
                yield _people(here, origin)


def _people(here: Unit, origin: People) -> Named:
    """A people, a community of faith or a movement as a group."""
    return Named(
        here, here, EntityType.GROUP, _KINDS[origin.kind], Form.NAME, "people", f"people:{origin.id}"
    )


def _is_one_person(sentence: Sentence, index: int) -> bool:
    """ "une Russe": one person of a state without a name."""
    before = sentence.tokens[index - 1] if index else None
    if before is None or before.pos != "DET" or not sentence.tokens[index].text[:1].isupper():
        return False
    return {"Definite=Ind", "Number=Sing"} <= before.morph
