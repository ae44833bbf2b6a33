"""Quotations of an article and who is quoted.

The speaker of a quotation is looked for where French news puts it, in this order: a verb of speech in
the sentence around the quotation or right behind it ("« ... », a déclaré X"), a verb of speech or a colon
before it ("X a déclaré : « ... »"), and, for a quotation without either, whoever was quoted last in the
same paragraph.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filrouge.scene import Scene

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
        return next((quote for quote in self.found if quote.start < offset < quote.end), None)


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
    """Stretches between quotation signs, outermost, within one paragraph."""
    for match in _pattern(pairs).finditer(text):
        yield match.start(), match.end()


@lru_cache(maxsize=4)
def _pattern(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"{re.escape(a)}[^{re.escape(b)}\n]*{re.escape(b)}" for a, b in pairs))


def _speaker_of(
    span: tuple[int, int], scenes: Sequence[Scene], speakers: Callable[[Scene], Iterator[int]]
) -> tuple[int, int] | None:
    """The speaker outside the quotation, in a sentence that touches it, the latter first."""
    start, end = span
    near = [scene for scene in scenes if scene.sentence.start < end + 4 and scene.sentence.end > start - 4]
    for scene in reversed(near):
        for token in speakers(scene):
            offset = scene.tree.tokens[token].start
            if not start <= offset < end:
                return scene.index, token
    return None
