"""Which language a text is in, from its small words, or from its script.

Why not a trained identifier: an article needs one bit ("may our French rules read this?") and zoning needs it
for single lines such as an English photo caption in a French article; a few hundred small words answer
both without another model to ship.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from filrouge.tables import read

NAMES: Mapping[str, str] = {
    "fr": "French",
    "en": "English",
    "es": "Spanish",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "tr": "Turkish",
}
"""English names of the languages that small words tell apart."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_SAMPLE = 20_000  # characters; the language of an article shows long before
_LEAST_SCORE = 2.5
_LEAST_LEAD = 1.5


@dataclass(frozen=True, slots=True)
class _FunctionWords:
    """Schema of ``lang/function_words.toml``."""

    words: Mapping[str, tuple[str, ...]]


def identify(text: str) -> str | None:
    """Return the ISO 639-1 code of the language, or None where the text is too short or too mixed to say.

    A text mostly in another script than Latin gets the Unicode name of that script in lower case ("arabic").
    """
    sample = text[:_SAMPLE]
    return _foreign_script(sample) or _best(_scores(sample))


def describe(code: str) -> str:
    """Name what ``identify`` found, for a message: "English", "Arabic script"."""
    return NAMES.get(code) or f"{code.capitalize()} script"


@cache
def _weights() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Each small word with its languages; it counts for one, shared between them."""
    languages: dict[str, list[str]] = {}
    for code, words in read(
        _FunctionWords, Path(__file__).parent / "lang" / "function_words.toml"
    ).words.items():
        for word in words:
            languages.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in languages.items()}


def _scores(text: str) -> Mapping[str, float]:
    """How much of each language's small words the text holds."""
    weights, scores = _weights(), dict.fromkeys(NAMES, 0.0)
    for word, count in Counter(_WORD.findall(text.lower())).items():
        for code, weight in weights.get(word, ()):
            scores[code] += weight * count
    return scores


def _best(scores: Mapping[str, float]) -> str | None:
    """The language far enough ahead of all others."""
    (first, score), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    return first if score >= max(_LEAST_SCORE, _LEAST_LEAD * second) else None


def _foreign_script(text: str) -> str | None:
    """The script of most letters, where it is not Latin."""
    if text.isascii():
        return None
    scripts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            scripts[unicodedata.name(char, "UNKNOWN").split()[0].lower()] += count
    script, most = max(scripts.items(), key=lambda item: (item[1], item[0]), default=("latin", 0))
    return script if script != "latin" and 2 * most > scripts.total() else None
