"""Counts in a text: "au moins 68", "une vingtaine", "trois ou quatre", "49 000", "aucun".

Source of the words: ``lang/<code>/numbers.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from filrouge.lexicon import NumberWords

_SCALES = (1_000, 1_000_000, 1_000_000_000)

EXACTLY, AT_LEAST, AT_MOST, ABOUT = "exactly", "at least", "at most", "about"


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a text says: ``text[start:end]`` holds it with the words that make it vague.

    ``value`` is None for many without a number ("des dizaines").
    """

    start: int
    end: int
    value: int | None
    bound: str


def read_counts(text: str, words: NumberWords) -> Iterator[Count]:
    """Every count of a text, in order; the article "un" counts too, for the caller to judge."""
    grammar = _grammar(_Key(words))
    for match in grammar.finditer(text):
        value = _value(match, words)
        yield Count(match.start(), match.end(), value, _bound(match, words))


def _value(match: re.Match[str], words: NumberWords) -> int | None:
    """The number; of "trois ou quatre" and "16 ou 17" the second, as news revises upwards."""
    if match["many"]:
        return None
    if match["none"]:
        return 0
    if match["collective"]:
        factor = _spelled(match["factor"], words) if match["factor"] else 1
        return factor * words.collective[match["collective"].lower()]
    last = match["second"] or match["first"]
    return _figures(last, words) if last[0].isdigit() else _spelled(last, words)


def _figures(text: str, words: NumberWords) -> int:
    """A number in figures, which a word may multiply: "49 000", "2,5 millions"."""
    figures, scale = re.fullmatch(r"([\d\s.,]*\d)\s*(.*)", text).groups()  # type: ignore[union-attr]
    whole, _, decimals = figures.partition(",")
    factor = words.words[scale.lower()] if scale else 1
    part = int(decimals) * factor // 10 ** len(decimals) if decimals else 0
    return int(re.sub(r"\D", "", whole)) * factor + part


def _bound(match: re.Match[str], words: NumberWords) -> str:
    """How exact the number is meant to be."""
    said = " ".join((match["bound"] or "").lower().replace("’", "'").split())
    for bound, phrases in words.bounds.items():
        if said in phrases and (said != "une" or match["collective"]):
            return bound
    return ABOUT if match["collective"] or match["second"] else EXACTLY


def _spelled(text: str, words: NumberWords) -> int:
    """A numeral in words: hundreds and thousands multiply, the rest adds ("quatre-vingt-deux")."""
    total, current = 0, 0
    for part in re.split(r"[\s-]+", text.lower()):
        number = words.words.get(part, 0)
        if number == 100 or number in _SCALES:
            current = max(current, 1) * number
            if number > 100:
                total, current = total + current, 0
        elif number == 20 and current % 100 == 4:
            current += 76
        else:
            current += number
    return total + current


@dataclass(frozen=True, slots=True)
class _Key:
    words: NumberWords

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.words is self.words


@lru_cache(maxsize=4)
def _grammar(key: _Key) -> re.Pattern[str]:
    """The pattern of all counts of a language."""
    words = key.words
    digits = r"(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)|\d+)"
    scales = _any(word for word, value in words.words.items() if value in _SCALES)
    figures = rf"{digits}(?:,\d+)?\s(?:{scales})\b|{digits}"
    numeral = _any(words.words)
    spelled = rf"(?:{numeral})(?:[- ](?:et[- ])?(?:{numeral}))*"
    phrases = _any(phrase for phrases in words.bounds.values() for phrase in phrases if phrase != "une")
    bounds = phrases.replace("'", "['’]").replace(r"\ ", r"\s+")
    number = rf"(?:{figures}|{spelled})"
    return re.compile(
        rf"(?<![\w,.])(?:(?P<bound>{bounds})\s*)?(?:"
        rf"(?P<none>aucune?|nul(?:le)?)|(?:des|plusieurs)\s+(?P<many>{_any(words.uncounted.words)})"
        rf"|(?:une|(?P<factor>{spelled}))\s+(?P<collective>{_any(words.collective)})s?"
        rf"|(?P<first>{number})(?:\s+(?:ou|à)\s+(?P<second>{number}))?"
        rf")(?!\w)",
        re.IGNORECASE,
    )


def _any(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]
