"""Reckoning: the day that a date expression means, counted from what is known of the article.

A year is seldom written; it follows from the weekday, from publication, or from the years the text spells out.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from filrouge.timegrammar import TimeMatch

_WEEK = 7
_DEPTHS = {"year": 4, "month": 7, "week": 10, "day": 10}


@dataclass(frozen=True, slots=True)
class Reference:
    """What relative expressions count from.

    ``day`` is the publication day or the best estimate; ``sure`` tells which. Of a month or year of publication it
    is the last day, as what is told lies behind, and ``depth`` is the length of the ISO 8601 date that is known:
    nothing finer is counted from it. ``years`` are those the text spells out, most frequent first.
    """

    day: date | None
    sure: bool
    years: tuple[int, ...]
    latest_year: int
    depth: int = 10

    def known_to(self, unit: str) -> date | None:
        """The day, where a step of this unit may be counted from it."""
        return self.day if self.depth >= _DEPTHS[unit] else None


def weekday_near(match: TimeMatch, reference: Reference) -> date:
    """A bare weekday: the last such day up to publication, the next one where the text looks ahead.

    Where publication is only estimated, the nearest one: the estimate may be a day or two early.
    """
    anchor = reference.day
    assert anchor is not None and match.weekday is not None  # noqa: S101 - the caller has checked both
    back = (anchor.weekday() - match.weekday) % _WEEK
    if match.direction > 0 or match.ahead:
        return anchor + timedelta((_WEEK - back) % _WEEK or _WEEK)
    if not reference.sure and back > _WEEK // 2:
        return anchor + timedelta(_WEEK - back)
    if match.direction < 0 and back == 0:
        return anchor - timedelta(_WEEK)
    return anchor - timedelta(back)


def day_with_weekday(match: TimeMatch, reference: Reference) -> date | None:
    """The day whose weekday fits: near publication, in a year of the text, else the latest year possible."""
    if match.year:
        return full_day(match)
    around = [reference.day.year + step for step in (0, -1, 1)] if reference.day else []
    spelled = chain.from_iterable((year, year + 1, year - 1) for year in reference.years)
    recent = range(reference.latest_year, reference.latest_year - 20, -1)
    for year in dict.fromkeys(chain(around, spelled, recent)):
        day = safe_date(year, match.month or 0, match.day or 0)
        if day and day.weekday() == match.weekday:
            return day
    return None


def nearest_year(match: TimeMatch, reference: Reference) -> date | None:
    """The day in the year that brings it nearest to publication; a day ahead weighs three times a past one."""
    if reference.day is None:
        years: tuple[int, ...] = reference.years[:1]
        return safe_date(years[0], match.month or 0, match.day or 0) if years else None
    anchor = reference.day
    if match.direction == 0 and reference.known_to("month") is None:
        return safe_date(anchor.year, match.month or 0, match.day or 0)
    days = [safe_date(anchor.year + step, match.month or 0, match.day or 0) for step in (-1, 0, 1)]
    fitting = [day for day in days if day and _direction_fits(day, anchor, match)]
    ahead = 1 if match.ahead or match.direction > 0 else 3
    return min(
        fitting,
        key=lambda day: (day - anchor).days * ahead if day > anchor else (anchor - day).days,
        default=None,
    )


def _direction_fits(day: date, anchor: date, match: TimeMatch) -> bool:
    """ "décembre dernier" lies behind, "avril prochain" ahead."""
    return match.direction == 0 or (day > anchor) == (match.direction > 0)


def full_day(match: TimeMatch) -> date | None:
    """The day that an expression spells out."""
    return safe_date(match.year or 0, match.month or 0, match.day or 0)


def safe_date(year: int, month: int, day: int) -> date | None:
    """A date, or None for a day that does not exist ("31 juin")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_day(value: str) -> date | None:
    """The last day of an ISO 8601 date of any depth, None where there is no such day."""
    year, *rest = map(int, value.split("-"))
    month = rest[0] if rest else 12
    if len(rest) == 2 or not 1 <= month <= 12:
        return safe_date(year, month, rest[1] if len(rest) == 2 else 0)
    return safe_date(year, month, monthrange(max(year, 1), month)[1])
