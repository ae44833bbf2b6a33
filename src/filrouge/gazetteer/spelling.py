"""Spellings of place names that count as one: accents, hyphens, apostrophes and Arabic articles.

News writes "Etats-Unis" and "États-Unis", "Deir ez-Zor" and "Deir Ez Zor", "al-Raqqa" and
"Ar Raqqah". All of them get the same key: the letters and digits of the name in lower case, without
accents, every Arabic article as ``al``.

Why so coarse: a key only finds candidates in lists of known names; telling apart names that are not
listed is the business of ``filrouge.names``.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_SEPARATORS = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"}
)
# "en" and "et" are left out: they are French words first.
_ARTICLES = frozenset(
    {"al", "el", "ul", "ol", "ad", "ed", "adh", "edh", "ar", "er", "as", "es", "ash", "ach", "esh", "ech"}
    | {"at", "an", "ath", "eth", "az", "ez"}
)


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """Cut a name or a token into bare words: lower case, no accents, no signs.

    >>> words("N'Djaména")
    ('n', 'djamena')
    """
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return tuple(_bare(word) for word in _SEPARATORS.split(text) if word)


def key(name: str) -> str:
    """Give the key that all spellings of a place name share; empty for a text without letters or digits.

    >>> key("Ar-Raqqah") == key("al-Raqqa")
    True
    """
    return "".join(canonical(words(name)))


def canonical(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Write every Arabic article of a name of several words as ``al``."""
    if len(parts) < 2:
        return parts
    return tuple("al" if part in _ARTICLES else part for part in parts)


def as_article(parts: Sequence[str]) -> str:
    """Join bare words into a key, or into the start of one that is not finished yet."""
    return "".join(["al" if part in _ARTICLES else part for part in parts])


def _bare(word: str) -> str:
    """Drop the mute h of transliterations ("Raqqah") and write abbreviated saints in full."""
    if word in ("st", "ste"):
        return "saint" if word == "st" else "sainte"
    return word[:-1] if len(word) > 3 and word.endswith("ah") else word
