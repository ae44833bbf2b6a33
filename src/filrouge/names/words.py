"""The words of a name, in any script, and what can be made of them without knowing what they mean."""

import re
from functools import lru_cache
from itertools import pairwise

from filrouge.names.sound import ascii_of

_WORD = re.compile(r"[a-z0-9]+|&")
_APOSTROPHES = re.compile(r"['’`´ʿʾ‘\"]")
_ELISION = re.compile(r"\b([dl]|qu)['’](?=\w{2})", re.IGNORECASE)
_ASSIMILATED = re.compile(r"[aeiou](sh|ch|[dlnrstz])")
_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_RUN_OF_INITIALS = re.compile(r"\b([B-DF-HJ-NP-TV-Z])([B-DF-HJ-NP-TV-Z])\b(?! *$)")
_IDEOGRAM = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]")
SLUG_LENGTH = 80


@lru_cache(maxsize=1 << 16)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in ASCII lower case.

    Apostrophes fall, elided articles stand alone ("d'Irak": ``d irak``), Arabic articles that
    took on the next consonant fall ("as-Sunna": ``sunna``).
    """
    spaced = _ELISION.sub(r"\1 ", name)
    plain = _APOSTROPHES.sub("", ascii_of(_APOSTROPHES.sub("", spaced)))
    words = ["and" if word == "&" else word for word in _WORD.findall(plain)]
    kept = (word for word, following in pairwise([*words, ""]) if not _leans_on(word, following))
    return tuple(kept)


def _leans_on(word: str, following: str) -> bool:
    match = _ASSIMILATED.fullmatch(word)
    return match is not None and len(following) > 2 and following.startswith(match[1])


def slug(name: str) -> str:
    """A name as part of an identifier: ASCII letters and digits joined by hyphens, never empty.

    >>> slug("Aïn al-Asad")
    'ain-al-asad'
    """
    joined = "-".join(re.findall("[a-z0-9]+", ascii_of(name)))
    return joined[:SLUG_LENGTH].strip("-") or "unnamed"


def without_dots(name: str) -> str:
    """The name with its dotted acronyms closed up: ``L.L.C.`` is ``LLC``."""
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), name)


def initials_apart(name: str) -> str:
    """The name with each initial a word: ``J.-C. Juncker`` and ``JC Juncker`` begin with ``J C``."""
    apart = re.sub(r"\b(\w)\.", r"\1 ", name)
    return apart if apart.isupper() else _RUN_OF_INITIALS.sub(r"\1 \2 ", apart)


def surname_last(name: str) -> str:
    """``Juncker, Jean-Claude`` as ``Jean-Claude Juncker``; other names as they are."""
    before, comma, after = name.partition(",")
    return f"{after} {before}" if comma and after.strip() and "," not in after else name


def ideograms(name: str) -> str:
    """The Chinese or Korean characters of a name, empty where there are fewer than two."""
    kept = "".join(_IDEOGRAM.findall(name))
    return kept if len(kept) >= 2 else ""


def acronym(name: str) -> str:
    """The letters of a name that is written as one word of capitals, else empty."""
    plain = name.strip().replace(".", "")
    return plain.lower() if 2 <= len(plain) <= 6 and plain.isalpha() and plain.isupper() else ""
