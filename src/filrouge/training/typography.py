"""The ways one French text is typed: apostrophes, quotes, dashes, spaces, accents, capitals.

Wikinews has typographic habits of its own (spaces before full stops, straight apostrophes); a pipeline that
learnt only those would stumble over every other outlet.
"""

import re
from collections.abc import Callable, Iterator
from random import Random

from filrouge.training.edits import Edit, apply_edits
from filrouge.training.winer import NewsText

_STRAY_SPACE = re.compile(r"(?<=\w) (?=[.,)])")
_SENTENCE_GAP = re.compile(r"(?<=[a-zéèà]\.) +(?=[A-ZÉÀÎ«])")
_QUOTES = re.compile(r"«\s*|\s*»")
_DASH = re.compile(r"(?<= )[-–—](?= )")
_HIGH_SPACE = re.compile(r" (?=[:;!?»%])|(?<=«) ")
_ACCENTED = str.maketrans("ÉÈÊËÀÂÎÏÔÙÛÇ", "EEEEAAIIOUUC")
_HEADLINE = 90


def vary(article: NewsText, rng: Random) -> NewsText:
    """Type a text in another way; names stay names, whatever signs change around or inside them."""
    for make in _choose(rng):
        article = apply_edits(article, list(make(article.text, rng)))
    if len(article.text) < _HEADLINE and not article.text.endswith(".") and rng.random() < 0.12:
        article = _shout(article)
    return article


_Maker = Callable[[str, Random], Iterator[Edit]]


def _choose(rng: Random) -> Iterator[_Maker]:
    options: tuple[tuple[float, _Maker], ...] = (
        (0.75, _close_spaces),
        (0.5, _curl_apostrophes),
        (0.2, _straighten_apostrophes),
        (0.3, _change_quotes),
        (0.3, _change_dashes),
        (0.2, _fix_spaces),
        (0.15, _bare_capitals),
        (0.3, _lose_gaps),
    )
    return (make for share, make in options if rng.random() < share)


def _replace(pattern: re.Pattern[str], new: str, text: str) -> Iterator[Edit]:
    return (Edit(m.start(), m.end(), new) for m in pattern.finditer(text) if m.group() != new)


def _close_spaces(text: str, rng: Random) -> Iterator[Edit]:
    return _replace(_STRAY_SPACE, "", text)


def _curl_apostrophes(text: str, rng: Random) -> Iterator[Edit]:
    return _replace(re.compile("'"), "’", text)


def _straighten_apostrophes(text: str, rng: Random) -> Iterator[Edit]:
    return _replace(re.compile("’"), "'", text)


def _change_quotes(text: str, rng: Random) -> Iterator[Edit]:
    opening, closing = rng.choice((('"', '"'), ("“", "”"), ("«", "»"), ("«\u00a0", "\u00a0»")))
    for m in _QUOTES.finditer(text):
        yield Edit(m.start(), m.end(), opening if "«" in m.group() else closing)


def _change_dashes(text: str, rng: Random) -> Iterator[Edit]:
    return _replace(_DASH, rng.choice("-–—"), text)


def _fix_spaces(text: str, rng: Random) -> Iterator[Edit]:
    return _replace(_HIGH_SPACE, rng.choice(("\u00a0", "")), text)


def _bare_capitals(text: str, rng: Random) -> Iterator[Edit]:
    for i, sign in enumerate(text):
        if (bare := sign.translate(_ACCENTED)) != sign:
            yield Edit(i, i + 1, bare)


def _lose_gaps(text: str, rng: Random) -> Iterator[Edit]:
    return (Edit(m.start(), m.end(), "") for m in _SENTENCE_GAP.finditer(text) if rng.random() < 0.2)


def _shout(article: NewsText) -> NewsText:
    """Write a headline in capitals; only where no letter becomes two, so that offsets stay."""
    upper = article.text.upper()
    return NewsText(article.id, upper, article.names) if len(upper) == len(article.text) else article
