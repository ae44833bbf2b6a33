"""How a word of a name sounds, and how far two words are apart.

Why not a phonetic key: Soundex, Metaphone and NYSIIS are made for English and lose between a
quarter and two thirds of French transliterations of Arabic names. Letters are mapped to sounds
by the data of ``spelling.toml``, and the distance weighs each change by how often spellings of
one name differ in it ("q" for "k": nothing; "e" for "i": little; "r" for "b": all).
"""

import re
from functools import cache, lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Postfix, Prefix

from filrouge.names.data import letters

VOWELS = frozenset("aeiouE")
_PLAIN = str.maketrans({"e": "i", "E": "i", "o": "u", "w": "u", "H": None})
WEAK = VOWELS | {"w", "H"}
"""Sounds that come and go between transliterations: the blocking key leaves them out."""


@lru_cache(maxsize=1 << 16)
def ascii_of(text: str) -> str:
    """The text in ASCII lower case, whatever script it was in."""
    return anyascii(text).lower()


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """The sounds of one word of ASCII lower-case letters; capital letters stand for one sound each."""
    for pattern, fold in letters().folds:
        word = pattern.sub(fold, word)
    word = _digraphs().sub(lambda match: letters().digraphs[match[0]], word)
    word = _vowels().sub(lambda match: letters().vowels[match[0]], word)
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub(r"(?<=[aeiE])H$", "", word)


def consonants(sound: str) -> str:
    """The consonants of a word's sounds, one letter for each class; an opening vowel leaves an ``a``."""
    if not sound:
        return ""
    opening = "a" if sound[0] in WEAK else ""
    classes = letters().classes
    return opening + "".join(classes.get(letter, letter) for letter in sound if letter not in WEAK)


@lru_cache(maxsize=1 << 16)
def plain_sound(word: str) -> str:
    """The sounds of a word without the shades in which spellings of one sound differ.

    "e", "ai" and "i" are one, "o", "ou" and "w" are one, an "h" is not heard, and a final "a" is an "e".
    """
    made = sounds(word).translate(_PLAIN)
    return re.sub(r"(.)\1+", r"\1", made[:-1] + "i" if made.endswith("a") else made)


@lru_cache(maxsize=1 << 16)
def distance(a: str, b: str) -> float:
    """What it costs to turn the sounds ``a`` into ``b``: about 1 for each letter that is really different.

    Two letters that changed places cost as much as one that differs. What the words begin and end with
    alike is taken as it is, which is nearly always the cheapest way and saves most of the work.
    """
    start = Prefix.similarity(a, b)
    end = Postfix.similarity(a[start:], b[start:])
    return _changes(a[start : len(a) - end], b[start : len(b) - end])


def _changes(a: str, b: str) -> float:
    """The cost of two words without the letters that they begin and end with alike."""
    if not a or not b:
        return sum(letters().lost.get(letter, 1.0) for letter in a + b)
    rows = [[0.0]]
    for letter in b:
        rows[0].append(rows[0][-1] + letters().lost.get(letter, 1.0))
    for i in range(len(a)):
        rows.append(_row(rows, a, b, i))
    return rows[-1][-1]


def _row(rows: list[list[float]], a: str, b: str, i: int) -> list[float]:
    """Row ``i + 1`` of the table of costs."""
    lost, costs, letter = letters().lost, letters().costs, a[i]
    loss = lost.get(letter, 1.0)
    above, row = rows[i], [rows[i][0] + loss]
    for j, other in enumerate(b):
        change = 0.0 if letter == other else costs.get((letter, other), 1.0)
        best = min(above[j] + change, above[j + 1] + loss, row[j] + lost.get(other, 1.0))
        if i and j and letter == b[j - 1] and a[i - 1] == other:
            best = min(best, rows[i - 1][j - 1] + 1.0)
        row.append(best)
    return row


@cache
def _digraphs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(letters().digraphs, key=lambda group: (-len(group), group))))


@cache
def _vowels() -> re.Pattern[str]:
    return re.compile("|".join(sorted(letters().vowels, key=lambda group: (-len(group), group))))
