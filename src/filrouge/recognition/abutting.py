"""A name right before that of its head: "le maire de Dijon Alain Rebut", "l'avocate de Paul Morel Anne Tabi".

Newspapers leave out the comma, and the recogniser then sees one long name. A given name in the middle of the capitals
behind a function and "de" says where the person begins; of four capitals behind each other each given name has one
surname.
"""

from collections.abc import Iterator, Sequence

from filrouge.gazetteer import Gazetteer
from filrouge.model import EntityType, Sentence
from filrouge.recognition.headwords import HeadWord
from filrouge.recognition.lists import NameLists, fold
from filrouge.recognition.units import Unit, is_capital, run_end

_LINKS = frozenset({"de", "du", "des", "d'", "d’"})
_ARTICLES = frozenset({"la", "le", "les", "l'", "l’"})
_SMALL = _LINKS | _ARTICLES
_FUNCTIONS = ("function", "title", "profession", "rank")
_LONGEST_BRACKET = 5
_LONGEST_BODY = 4  # words of the name before the person's


def abutting_names(
    sentence: Sentence, heads: Sequence[HeadWord], lists: NameLists, gazetteer: Gazetteer
) -> Iterator[Unit]:
    """The names of bodies and of persons that stand behind functions without a comma, two by two."""
    bodies = {head.first: head.last for head in heads if head.type is not EntityType.PERSON}
    titles = {head.first: head.last for head in heads if _is_function(head)}
    for head in heads:
        if _is_function(head):
            first = _name_behind(sentence, head.last + 1, bodies)
            first = first if first is not None else _master_behind(sentence, head.last + 1, titles)
            second = _person_in(sentence, first, lists, gazetteer) if first is not None else None
            if first is not None and second is not None:
                yield Unit(first, second.first - 1)
                yield second


def _is_function(head: HeadWord) -> bool:
    return head.type is EntityType.PERSON and head.entry.kind in _FUNCTIONS


def _master_behind(sentence: Sentence, index: int, titles: "dict[int, int]") -> int | None:
    """The first capital behind "de", a title and what describes it: "conseiller du président russe [Paul Durand] X"."""
    tokens = sentence.tokens
    while index < len(tokens) and tokens[index].pos == "ADJ":
        index += 1
    if index >= len(tokens) or tokens[index].text.lower() not in _LINKS:
        return None
    index += 1
    while index < len(tokens) and (tokens[index].text.lower() in _ARTICLES or tokens[index].pos == "ADJ"):
        index += 1
    if index not in titles:
        return None
    index = titles[index] + 1
    while index < len(tokens) and tokens[index].pos == "ADJ" and not is_capital(tokens[index]):
        index += 1
    return index if index < len(tokens) and is_capital(tokens[index]) else None


def _name_behind(sentence: Sentence, index: int, bodies: "dict[int, int]") -> int | None:
    """The first capital behind "de", articles and common nouns for bodies left aside; None where none stands there."""
    tokens = sentence.tokens
    while index < len(tokens) and tokens[index].pos == "ADJ":
        index += 1
    index = _behind_party([token.text for token in tokens], index)
    if index >= len(tokens) or tokens[index].text.lower() not in _LINKS:
        return None
    index += 1
    while index < len(tokens) and (tokens[index].text.lower() in _SMALL or index in bodies):
        index = bodies.get(index, index) + 1
    return index if index < len(tokens) and is_capital(tokens[index]) else None


def _behind_party(words: Sequence[str], index: int) -> int:
    """The word behind a party, an acronym or anything in brackets: "le sénateur UMP du Nord", "la maire (PS) de"."""
    said = words[index : index + _LONGEST_BRACKET]
    if said[:1] == ["("] and ")" in said:
        return index + said.index(")") + 1
    acronym = bool(said) and said[0].isupper() and said[0].isalpha() and len(said[0]) > 1
    return index + 1 if acronym else index


def _person_in(sentence: Sentence, first: int, lists: NameLists, gazetteer: Gazetteer) -> Unit | None:
    """The person at the end of a run of capitals: a given name, not the first of them, and a name behind it."""
    tokens = sentence.tokens
    last = run_end(tokens, first, frozenset())
    for start in range(first + 1, min(last, first + 1 + _LONGEST_BODY)):
        if fold(tokens[start].text) in lists.given and is_capital(tokens[start + 1]):
            before = " ".join(token.text for token in tokens[first:start])
            own = fold(tokens[first].text) in lists.given
            apart = not own or gazetteer.lookup(before) or _are_two(sentence, first, last, lists)
            return Unit(start, last) if apart else None
    return None


def _are_two(sentence: Sentence, first: int, last: int, lists: NameLists) -> bool:
    """Whether four capitals are two persons: given names and surnames by turns."""
    given = [fold(token.text) in lists.given for token in sentence.tokens[first : last + 1]]
    return given == [True, False, True, False]
