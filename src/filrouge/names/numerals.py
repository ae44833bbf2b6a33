"""Numbers in names: digits, ordinals, Roman numerals and number words."""

import re
from collections.abc import Iterable
from itertools import pairwise

from filrouge.names.data import group_words

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|re|ere|eme|ieme|nde?)?")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}


def split_numbers(words: Iterable[str], name: str, *, spelled: bool) -> tuple[list[str], tuple[int, ...]]:
    """Part the words of a name from its numbers.

    Args:
        words: the words in ASCII lower case.
        name: the name as it is written, which shows Roman numerals by their capitals.
        spelled: whether number words ("treizième", "forty four") count.

    Returns:
        The other words in order, and the numbers, sorted.
    """
    romans = _romans(name)
    kept: list[str] = []
    numbers: list[int] = []
    for word in words:
        value = _value(word, romans, spelled=spelled)
        if value is None:
            kept.append(word)
        elif spelled and numbers and _completes(value, numbers[-1]):
            numbers[-1] += value
        else:
            numbers.append(value)
    return kept, tuple(sorted(numbers))


def _completes(value: int, tens: int) -> bool:
    return tens >= 20 and tens % 10 == 0 and value < 10


def _value(word: str, romans: dict[str, int], *, spelled: bool) -> int | None:
    if match := _ORDINAL.fullmatch(word):
        return int(match[1])
    if word in romans:
        return romans[word]
    return group_words().numbers.get(word) if spelled else None


def _romans(name: str) -> dict[str, int]:
    """Roman numerals by their lower-case form: capitals, not the first word, one letter only at the end."""
    words: list[str] = re.findall(r"\w+\.?", name)
    shouted = all(word.isupper() for word in words)
    found = [w for w in words[1:] if _ROMAN.fullmatch(w) and (w == words[-1] or (len(w) > 1 and not shouted))]
    return {word.lower(): _roman(word) for word in found}


def _roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    return sum(-value if value < following else value for value, following in pairwise([*values, 0]))
