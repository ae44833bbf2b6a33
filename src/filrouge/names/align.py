"""Which words of one name correspond to which of another, whatever their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from filrouge.names.data import person_words
from filrouge.names.parse import Part
from filrouge.names.sound import VOWELS, distance, plain_sound, sounds

ALIKE = 0.73
"""Least likeness of two words that may be one word, mistyped."""
VARIANT = 0.93
"""Least likeness of two spellings of one word; "Hassan" and "Hussein" stay below."""
VARIANT_COST = 0.42
"""Most that two spellings of one word may cost: long words are no excuse for another vowel."""
FULL_VOWELS = frozenset("aiou")
FAMILIAR = 0.86
INITIAL = 0.84


@dataclass(frozen=True, slots=True)
class Pair:
    """Parts ``left`` of one name that correspond to parts ``right`` of the other (half-open ranges).

    Attributes:
        likeness: 0 to 1.
        how: ``same``, ``spelling``, ``slip``, ``familiar`` or ``initial``.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    likeness: float
    how: str


def align(left: tuple[Part, ...], right: tuple[Part, ...], *, strict: bool = False) -> tuple[Pair, ...]:
    """The best pairs, best first; no part stands in two of them.

    Args:
        left: the parts of one name.
        right: the parts of the other.
        strict: only spellings that sound the same, no typing mistakes and no familiar forms.
    """
    candidates = sorted(_candidates(left, right), key=_rank)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[Pair] = []
    for pair in candidates:
        if strict and not _sound_the_same(left[slice(*pair.left)], right[slice(*pair.right)]):
            continue
        spans = set(range(*pair.left)), set(range(*pair.right))
        if not (spans[0] & taken_left or spans[1] & taken_right):
            taken_left |= spans[0]
            taken_right |= spans[1]
            pairs.append(pair)
    return tuple(pairs)


def liken(a: Part, b: Part) -> tuple[float, str]:
    """How alike two words are, 0 to 1, and in which way."""
    if a.initial or b.initial:
        return _initials(a, b)
    if a.text == b.text:
        return 1.0, "same"
    if not (a.text.isalpha() and b.text.isalpha()) and _digits(a.text) != _digits(b.text):
        return 0.0, "slip"
    cost = distance(a.sound, b.sound)
    likeness = 1.0 - 2.0 * cost / max(len(a.sound) + len(b.sound), 1)
    if likeness >= VARIANT and cost <= VARIANT_COST and _ends_alike(a.sound, b.sound):
        return min(likeness, 0.99), "spelling"
    if _familiar(a.text, b.text):
        return FAMILIAR, "familiar"
    return min(likeness, VARIANT - 0.01), "slip"


def _ends_alike(a: str, b: str) -> bool:
    """Whether neither word has a full final vowel more than the other: "Samira" is not "Samir"."""
    full = a[-1:] in FULL_VOWELS, b[-1:] in FULL_VOWELS
    return full[0] == full[1] or (a[-1:] in VOWELS and b[-1:] in VOWELS and len(a) == len(b))


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())


def _sound_the_same(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    """Whether words sound the same; short ones and ones with digits must be the same."""
    texts = "".join(part.text for part in a), "".join(part.text for part in b)
    if texts[0] == texts[1]:
        return True
    long = max(map(len, texts)) >= 5 and "".join(texts).isalpha()
    return long and plain_sound(texts[0]) == plain_sound(texts[1])


def _initials(a: Part, b: Part) -> tuple[float, str]:
    if a.text[:1] != b.text[:1] or a.ancestor != b.ancestor:
        return 0.0, "initial"
    return (1.0, "same") if a.initial and b.initial else (INITIAL, "initial")


def _familiar(a: str, b: str) -> bool:
    given = person_words().given
    return bool(given.get(a, frozenset()) & given.get(b, frozenset()))


def _rank(pair: Pair) -> tuple[float, int, int, tuple[int, int], tuple[int, int]]:
    length = pair.left[1] - pair.left[0] + pair.right[1] - pair.right[0]
    return -pair.likeness, length, abs(pair.left[0] - pair.right[0]), pair.left, pair.right


def _candidates(left: tuple[Part, ...], right: tuple[Part, ...]) -> Iterator[Pair]:
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            likeness, how = liken(a, b)
            if likeness >= ALIKE:
                yield Pair((i, i + 1), (j, j + 1), likeness, how)
    if len(left) == len(right):
        return
    yield from _joined(left, right)
    yield from (Pair(p.right, p.left, p.likeness, p.how) for p in _joined(right, left))


def _joined(left: tuple[Part, ...], right: tuple[Part, ...]) -> Iterator[Pair]:
    """Two or three neighbours of ``left`` written as one word in ``right``."""
    for width in (2, 3):
        for i in range(len(left) - width + 1):
            text = "".join(part.text for part in left[i : i + width])
            whole = Part(text, sounds(text))
            for j, b in enumerate(right):
                likeness, how = liken(whole, b)
                if how in ("same", "spelling") and not b.initial:
                    yield Pair((i, i + width), (j, j + 1), likeness, how)
