"""The causes that an error may have, and what an error is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from filrouge.evaluation.pairing import Pairing

Json = dict[str, Any]
Span = tuple[int, int]


class Cause(StrEnum):
    """Why an item is missed or wrong, as far as our own record shows; the words stand in the report."""

    MISSED_MENTION = "missed mention"
    WRONG_EXTENT = "wrong extent"
    WRONG_TYPE = "wrong type"
    MISSED_MERGE = "missed merge"
    WRONG_MERGE = "wrong merge"
    WRONG_ATTACHMENT = "wrong attachment"
    MISSED_EVENT = "missed event"
    NO_RULE = "no rule"
    LOST_SPEAKER = "lost speaker"
    WRONG_SPEAKER = "wrong speaker"
    WRONG_MODALITY = "wrong modality"
    WRONG_DATE = "wrong date"
    WRONG_DETAIL = "wrong detail"
    BOILERPLATE = "boilerplate"
    NOT_ANNOTATED = "not annotated"


MEANING = {
    Cause.MISSED_MENTION: "an entity that it names is not among ours under any name",
    Cause.WRONG_EXTENT: "of a name only a part was read, or more than the name",
    Cause.WRONG_TYPE: "the entity or event is there under another type",
    Cause.MISSED_MERGE: "we have one thing as two",
    Cause.WRONG_MERGE: "we have two things as one",
    Cause.WRONG_ATTACHMENT: "one of ours in the same sentence has other participants, direction or predicate",
    Cause.MISSED_EVENT: "the event that it is about is not among ours",
    Cause.NO_RULE: "its participants are there, but nothing of ours in its sentence says anything like it",
    Cause.LOST_SPEAKER: "right, but said in the outlet's own voice instead of its speaker's",
    Cause.WRONG_SPEAKER: "right, but with another speaker, or with one where there is none",
    Cause.WRONG_MODALITY: "right, but with another modality",
    Cause.WRONG_DATE: "the event has another date",
    Cause.WRONG_DETAIL: "the event has another toll or instrument",
    Cause.BOILERPLATE: "named only in a credit or caption, or taken to be",
    Cause.NOT_ANNOTATED: "we say it and the annotation does not; may be right where the annotation is not exhaustive",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One item that is missed, wrong or differs.

    Attributes:
        part: ``entities``, ``relations`` or ``events``; side: ``missed``, ``wrong`` or ``differs``.
        item: the item in a line; spans: where the article says it, if known.
    """

    article: str
    part: str
    side: str
    cause: Cause
    item: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One article as the causes see it: our record, the annotation, and what the scorer paired."""

    name: str
    ours: Json
    theirs: Json
    pairing: Pairing


def spans_of(item: Json) -> tuple[Span, ...]:
    """Where an item stands: one span, or several; annotations may have more besides."""
    evidence = item.get("evidence") or []
    spans = [evidence] if evidence and isinstance(evidence[0], int) else list(evidence)
    return tuple((start, end) for start, end in (*spans, *item.get("evidence_more", ())))


def near(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two items stand in the same words; where one's place is not known they may."""
    if not one or not other:
        return True
    return any(a < d and c < b for a, b in one for c, d in other)


def first(causes: Iterable[Cause | None], otherwise: Cause) -> Cause:
    """The first cause of several that were asked for in order."""
    return next((cause for cause in causes if cause is not None), otherwise)
