"""A name taken apart: its telling words, numbers, signs of sex and generation, legal forms.

Why parts and not one string: names of one person differ by titles, particles and order, which
say nothing, and by numbers, which say everything; an edit distance over the whole string sees
"96e escadron" and "97e escadron" as nearly equal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from filrouge.names.data import group_words, letters, person_words
from filrouge.names.numerals import split_numbers
from filrouge.names.sound import sounds
from filrouge.names.words import acronym, ideograms, initials_apart, surname_last, without_dots, words_of

PERSON, PLACE, ORGANISATION = "person", "place", "organisation"


@dataclass(frozen=True, slots=True)
class Part:
    """One telling word of a name.

    Attributes:
        text: in ASCII lower case, halves of one name joined; sound: its sounds.
        initial: only its first letter is given; ancestor: it follows "ben", "ibn", "bint".
    """

    text: str
    sound: str
    initial: bool = False
    ancestor: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    Attributes:
        parts: its telling words, in order; titles, articles and small words are gone.
        numbers: the numbers in it, sorted; signs: of sex and generation; legal: legal forms.
        acronym: its letters if it is written as one word of capitals, else empty.
        initials: first letters of its telling words and of all its words, to compare with acronyms.
        ideograms: its characters where it is written in Chinese or Korean, else empty.
    """

    parts: tuple[Part, ...]
    numbers: tuple[int, ...] = ()
    signs: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()
    acronym: str = ""
    initials: frozenset[str] = frozenset()
    ideograms: str = ""


@lru_cache(maxsize=1 << 17)
def parse(name: str, family: str) -> Name:
    """Take a name apart.

    Args:
        name: as it is written, in any script.
        family: ``person``, ``organisation`` or ``place``.
    """
    return _person(name) if family == PERSON else _group(name, family)


def _person(name: str) -> Name:
    words, signs = _without_titles(words_of(surname_last(initials_apart(name))))
    words, generation = _without_generation(words)
    words, numbers = split_numbers(words, name, spelled=False)
    return Name(_person_parts(words), numbers, signs | generation, ideograms=ideograms(name))


def _without_titles(words: Sequence[str]) -> tuple[Sequence[str], frozenset[str]]:
    """The words behind the titles, and the sex that the titles tell."""
    known, start = person_words(), 0
    if len(words) > 2 and words[0] in known.articles and words[1] in known.titles:
        words = words[1:]
    while len(words) - start > 1:
        head = words[start]
        title = head in known.titles and (head not in known.also_names or len(words) - start > 2)
        if not title and not (start and head in known.tails):
            break
        start += 1
    return words[start:], frozenset(known.signs[word] for word in words[:start] if word in known.signs)


def _without_generation(words: Sequence[str]) -> tuple[Sequence[str], frozenset[str]]:
    sign = person_words().generations.get(words[-1]) if len(words) > 1 else None
    return (words[:-1], frozenset({sign})) if sign else (words, frozenset())


def _person_parts(words: Sequence[str]) -> tuple[Part, ...]:
    """Parts of a person's name: "Abou X", "Abd al-X" and "X al-Din" are one each, "ben X" is an ancestor."""
    known = person_words()
    parts: list[Part] = []
    prefix, ancestor = "", False
    for word in words[:-1]:
        if word in known.patronymics:
            ancestor = True
        elif word in known.parents:
            prefix += known.parents[word]
        elif word in known.servants:
            prefix += "abdal"
        elif len(word) == 1 or word not in known.articles | known.links:
            _append(parts, prefix, word, ancestor=ancestor)
            prefix, ancestor = "", False
    for word in words[-1:]:
        _append(parts, prefix, word, ancestor=ancestor)
    return tuple(parts)


def _append(parts: list[Part], prefix: str, word: str, *, ancestor: bool) -> None:
    if parts and not prefix and word in person_words().leaning:
        last = parts.pop()
        text, ancestor = last.text + _leaning(word), last.ancestor
    else:
        text = prefix + "".join(letters().digits.get(letter, letter) for letter in word)
    parts.append(Part(text, sounds(text), initial=len(text) == 1, ancestor=ancestor))


def _leaning(word: str) -> str:
    return "allah" if word.endswith("llah") else "aldin"


def _group(name: str, family: str) -> Name:
    words = words_of(without_dots(name))
    unnumbered, numbers = split_numbers(words, name, spelled=True)
    bare, legal = _without_legal_forms(unnumbered)
    telling = _joined_halves(_without(bare, _small()))
    place = family == PLACE
    telling = list(_without(telling, group_words().place_heads) if place else map(canonical, telling))
    return Name(
        parts=tuple(Part(word, sounds(word)) for word in telling),
        numbers=numbers,
        legal=legal,
        acronym=acronym(name),
        initials=frozenset({_initials(words), _initials(_without(words, _small()))}),
        ideograms=ideograms(name),
    )


@lru_cache(maxsize=1 << 14)
def canonical(word: str) -> str:
    """A word of an organisation's name without plural and feminine, or the one that stands for it."""
    known = group_words()
    if word in known.words:
        return known.words[word]
    for pattern, kept in known.endings:
        word = pattern.sub(kept, word)
    return known.words.get(word, word)


@cache
def generic_words() -> frozenset[str]:
    """Words that name nobody in particular, in their canonical form."""
    return frozenset(map(canonical, group_words().generic))


def _small() -> frozenset[str]:
    return person_words().articles | person_words().links


def _without(words: Sequence[str], dropped: frozenset[str]) -> Sequence[str]:
    """The words that are not dropped; all of them where none would be left."""
    return [word for word in words if word not in dropped] or words


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def _joined_halves(words: Iterable[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and word in person_words().leaning:
            joined[-1] += _leaning(word)
        else:
            joined.append(word)
    return joined


def _without_legal_forms(words: Sequence[str]) -> tuple[Sequence[str], frozenset[str]]:
    """The words that are no legal form, and the forms; a name that is nothing else keeps its words."""
    kept: list[str] = []
    found: set[str] = set()
    position = 0
    while position < len(words):
        length = _form_length(words, position)
        if length:
            found.add(group_words().legal[tuple(words[position : position + length])])
        else:
            kept.append(words[position])
        position += max(length, 1)
    return (kept, frozenset(found)) if kept else (words, frozenset())


def _form_length(words: Sequence[str], position: int) -> int:
    """How many words the longest legal form at a position has, 0 if there is none."""
    for length in range(max(map(len, group_words().legal)), 0, -1):
        if tuple(words[position : position + length]) in group_words().legal:
            return length
    return 0
