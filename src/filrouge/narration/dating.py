"""Dates that a telling takes over from the text around it.

News dates the first of several events and tells the others in the same breath: "Le 5 août, deux convois ont été
attaqués. Le premier convoi a été attaqué dans ...". An hour without a day ("vers 10 h 50") means the day
spoken of last, or the day of publication.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from filrouge.model import Date, DateBasis, Modality
from filrouge.narration.values import Telling
from filrouge.scene import Scene

_HOUR = re.compile(
    r"\b(?:vers|à|peu après|peu avant|aux environs de|aux alentours de)\s+\d{1,2}\s?(?:h|heures?)\b",
    re.IGNORECASE,
)
_REACH = 1  # sentences between an event and the one it takes its date from


def inherit_dates(
    tellings: Sequence[Telling], published: Date | None, scenes: Sequence[Scene]
) -> list[Telling]:
    """Give undated tellings the date of the story they continue."""
    done: list[Telling] = []
    for telling in tellings:
        if (
            telling.date is None
            and not telling.background
            and telling.attribution.modality is Modality.ASSERTED
        ):
            date = _story_date(telling, done) or _hour_date(telling, done, published, scenes)
            done.append(replace(telling, date=date) if date else telling)
        else:
            done.append(telling)
    return done


def _story_date(telling: Telling, earlier: Sequence[Telling]) -> Date | None:
    """The day of the last telling of the same type, where this one is said to be another of the series."""
    if not telling.series:
        return None
    for other in reversed(earlier):
        if telling.rank - other.rank > _REACH + 1:
            return None
        if other.date and len(other.date.value) == 10 and other.type == telling.type and not other.background:
            return replace(other.date, basis=DateBasis.CONTEXT)
    return None


def _hour_date(
    telling: Telling, earlier: Sequence[Telling], published: Date | None, scenes: Sequence[Scene]
) -> Date | None:
    """The day that an hour belongs to: of the sentence before, else of publication."""
    if not _HOUR.search(scenes[telling.sentence].sentence.text):
        return None
    last = next(
        (t.date for t in reversed(earlier) if t.date and telling.rank - t.rank <= 2 and not t.background),
        None,
    )
    day = last or published
    if day is None or len(day.value) != 10 or (telling.rank > 3 and last is None):
        return None
    return replace(day, basis=DateBasis.CONTEXT)
