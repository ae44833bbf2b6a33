"""Quotations of an article and who is quoted.

The speaker of a quotation is looked for where French news puts it, in this order: a verb of speech in
the sentence around the quotation or right behind it ("« ... », a déclaré X"), a verb of speech or a colon
before it ("X a déclaré : « ... »"), and, for a quotation without either, whoever was quoted last in the
same paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filrouge.scene import Scene

_LINE = re.compile(r"[^\n]+")
_SHORTEST = 25  # characters; anything shorter is a name or a word held at arm's length


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, ``text[start:end]`` with its signs; ``speaker`` is (sentence, token) or None."""

    start: int
    end: int
    speaker: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of an article, in order."""

    found: tuple[Quote, ...] = ()

    def around(self, offset: int) -> Quote | None:
        """The quotation that an offset lies in."""
        before = bisect_left(self.found, offset, key=lambda quote: quote.start) - 1
        return self.found[before] if before >= 0 and offset < self.found[before].end else None


def find_quotes(
    text: str,
    pairs: Sequence[tuple[str, str]],
    scenes: Sequence[Scene],
    speakers: Callable[[Scene], Iterator[int]],
) -> Quotes:
    """Find quotations and their speakers.

    Args:
        text: the article.
        pairs: signs that open and close.
        scenes: its sentences.
        speakers: the tokens in a sentence that are subject of a verb of speech.
    """
    found: list[Quote] = []
    for start, end in _spans(text, tuple(pairs)):
        if end - start < _SHORTEST:
            continue
        speaker = _speaker_of((start, end), scenes, speakers)
        last = found[-1] if found else None
        if speaker is None and last and "\n\n\n" not in text[last.end : start] and start - last.end < 250:
            speaker = last.speaker
        found.append(Quote(start, end, speaker))
    return Quotes(tuple(found))


def _spans(text: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[tuple[int, int]]:
    """Stretches between quotation signs, outermost, within one line.

    Each sign is looked at once: thousands of signs that open and never close are no more work than a few.
    """
    closing = dict(pairs)
    position = 0
    for line in _LINE.finditer(text):
        unclosed: set[str] = set()
        for sign in _signs(tuple(closing)).finditer(text, line.start(), line.end()):
            start, opens = sign.start(), sign.group()
            if start < position or opens in unclosed:
                continue
            end = text.find(closing[opens], start + 1, line.end())
            if end < 0:
                unclosed.add(opens)
            else:
                position = end + 1
                yield start, position


@lru_cache(maxsize=4)
def _signs(opening: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, opening)))


def _speaker_of(
    span: tuple[int, int], scenes: Sequence[Scene], speakers: Callable[[Scene], Iterator[int]]
) -> tuple[int, int] | None:
    """The speaker outside the quotation, in a sentence that touches it, the latter first."""
    start, end = span
    first = bisect_right(scenes, start - 4, key=lambda scene: scene.sentence.end)
    last = bisect_left(scenes, end + 4, key=lambda scene: scene.sentence.start)
    for scene in reversed(scenes[first:last]):
        for token in speakers(scene):
            offset = scene.tree.tokens[token].start
            if not start <= offset < end:
                return scene.index, token
    return None
