"""A line of text in pieces, cut wherever a mention, a sentence of evidence or the words of a claim start or end.

Of mentions inside each other the longest is shown, for a link cannot stand in a link.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from filrouge.web.views.common import Json


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` of a text and what they are for: an identifier, or a claim's number."""

    start: int
    end: int
    what: str | int

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside."""
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch has a character in common with it."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be seen in a text.

    Attributes:
        mentions: by identifier of the entity; triggers, evidence: by number of the claim.
        anchors: (position, name) of places that links lead to.
    """

    mentions: tuple[Span, ...]
    triggers: tuple[Span, ...]
    evidence: tuple[Span, ...]
    anchors: tuple[tuple[int, str], ...] = ()

    def within(self, start: int, end: int) -> "Marks":
        """Those that touch a stretch of the text."""
        return Marks(
            tuple(span for span in self.mentions if span.touches(start, end)),
            tuple(span for span in self.triggers if span.touches(start, end)),
            tuple(span for span in self.evidence if span.touches(start, end)),
            tuple(each for each in self.anchors if start <= each[0] < end),
        )


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that lie in no other and begin in none, in order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, str(span.what))):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def lines(text: str, start: int, end: int, marks: Marks) -> list[list[Json]]:
    """The lines of a stretch of text that hold more than blanks, each in pieces."""
    found = []
    for line in text[start:end].split("\n"):
        stop = start + len(line)
        if line.strip():
            found.append(pieces(text, start, stop, marks))
        start = stop + 1
    return found


def pieces(text: str, start: int, end: int, marks: Marks) -> list[Json]:
    """A stretch of text in pieces, which together are exactly that stretch."""
    here = marks.within(start, end)
    spans = (*here.mentions, *here.triggers, *here.evidence)
    inner = {at for span in spans for at in (span.start, span.end)} | {at for at, _ in here.anchors}
    cuts = sorted({start, end} | {at for at in inner if start < at < end})
    return [_piece(text, *ends, here) for ends in pairwise(cuts)]


def _piece(text: str, start: int, end: int, marks: Marks) -> Json:
    """A piece with what it is part of, and which sentences of evidence end with it."""
    return {
        "text": text[start:end],
        "begin": start,
        "mention": next((span.what for span in marks.mentions if span.holds(start, end)), None),
        "triggers": [span.what for span in marks.triggers if span.holds(start, end)],
        "claims": [span.what for span in marks.evidence if span.holds(start, end)],
        "closes": [span.what for span in marks.evidence if span.end == end],
        "anchors": [name for at, name in marks.anchors if at == start],
    }
