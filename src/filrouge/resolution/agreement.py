"""Whether two articles tell of the same event: what they agree in, and what contradicts.

Two independent agreements are asked for (day, place below the country, actor, target, toll), and no
contradiction. A day is needed for attacks, of which there may be many in a place; the killing of a
named person happens once, whatever the date. Tolls that differ do not count against: both stay.
"""

import datetime
from dataclasses import dataclass

from filrouge.model import Date, DateBasis
from filrouge.resolution.tellings import Setting, Telling

ENOUGH = 2.0
ENOUGH_WITHOUT_DAY = 2.5
_SURE = frozenset({DateBasis.EXPLICIT, DateBasis.WEEKDAY, DateBasis.METADATA})


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two tellings agree: ``points`` of evidence and what they rest on."""

    points: float
    reasons: tuple[str, ...]

    @property
    def score(self) -> float:
        """The points as a score between 0 and 1."""
        return min(0.95, 0.4 + 0.2 * self.points)


def contradict(a: Telling, b: Telling, setting: Setting) -> bool:
    """Whether two tellings cannot be of one event."""
    return (
        a.article == b.article
        or a.family != b.family
        or not _types_meet(a, b)
        or a.mode != b.mode
        or a.count != b.count
        or _dates_apart(a.date, b.date)
        or any(
            _apart(x, y, setting)
            for x, y in ((a.places, b.places), (a.actors, b.actors), (a.targets, b.targets))
        )
    )


def agree(a: Telling, b: Telling, setting: Setting) -> Agreement | None:
    """What two tellings that do not contradict agree in, if it is enough to take them as one event."""
    victims = a.targets & b.targets & setting.people
    if a.family == "death" and victims:
        return Agreement(2.0, (f"same victim {', '.join(sorted(victims))}",))
    day = _date_points(a.date, b.date)
    found = [(day, f"date {a.date.value} / {b.date.value}" if a.date and b.date else "")]
    found += [_place(a, b, setting), _shared("actor", a.actors, b.actors, setting), _target(a, b, setting)]
    found.append((0.5 if a.tolls & b.tolls else 0.0, "same toll"))
    points = sum(points for points, _ in found)
    if not _enough(a, b, day, points, people=bool((a.actors & b.actors) or (a.targets & b.targets))):
        return None
    return Agreement(points, tuple(reason for points, reason in found if points))


def _enough(a: Telling, b: Telling, day: float, points: float, *, people: bool) -> bool:
    """Attacks need a day; what is no attack needs somebody who took part in both tellings."""
    if a.family == "attack":
        return points >= (ENOUGH if day == 1 else ENOUGH_WITHOUT_DAY) and _is_day(a.date) and _is_day(b.date)
    return people and day > 0 and points >= (ENOUGH if day == 1 else ENOUGH_WITHOUT_DAY)


def _types_meet(a: Telling, b: Telling) -> bool:
    """Equal types, or one wider than the other; attacks are told with more or less detail."""
    return a.family in ("attack", "death") or a.type in b.types or b.type in a.types


def _apart(a: frozenset[str], b: frozenset[str], setting: Setting) -> bool:
    return bool(a) and bool(b) and not a & b and not setting.linked(a, b)


def _place(a: Telling, b: Telling, setting: Setting) -> tuple[float, str]:
    shared = a.places & b.places
    narrow = shared - setting.broad
    if narrow:
        return 1.0, f"place {', '.join(sorted(narrow))}"
    if shared or setting.linked(a.places, b.places):
        return 0.5, f"place {', '.join(sorted(shared or a.places | b.places))}"
    return 0.0, ""


def _shared(role: str, a: frozenset[str], b: frozenset[str], setting: Setting) -> tuple[float, str]:
    if a & b:
        return 1.0, f"{role} {', '.join(sorted(a & b))}"
    return (0.5, f"{role} of one group") if setting.linked(a, b) else (0.0, "")


def _target(a: Telling, b: Telling, setting: Setting) -> tuple[float, str]:
    points, reason = _shared("target", a.targets, b.targets, setting)
    shared = a.words & b.words
    if points < 1 and shared and 2 * len(shared) >= min(len(a.words), len(b.words)):
        return 0.5, "target in similar words"
    return points, reason


def _date_points(a: Date | None, b: Date | None) -> float:
    if a is None or b is None:
        return 0.0
    depth = min(len(a.value[:10]), len(b.value[:10]))
    if a.value[:10] == b.value[:10] and a.end == b.end:
        return {10: 1.0, 7: 0.5}.get(depth, 0.25)
    return 0.5 if depth >= 7 else 0.25


def _is_day(date: Date | None) -> bool:
    return date is not None and day_of(date.value) is not None


def day_of(value: str) -> datetime.date | None:
    """The day of a date that is precise to the day, else None."""
    return datetime.date.fromisoformat(value[:10]) if len(value) >= 10 else None


def _dates_apart(a: Date | None, b: Date | None) -> bool:
    """Whether two dates exclude each other; a day that one of them only counted may be one off."""
    if a is None or b is None:
        return False
    slack = 0 if a.basis in _SURE and b.basis in _SURE else 1
    first, last = _span(a)
    other_first, other_last = _span(b)
    return first > other_last + datetime.timedelta(slack) or other_first > last + datetime.timedelta(slack)


def _span(date: Date) -> tuple[datetime.date, datetime.date]:
    """The first and last day that a date can mean."""
    return _edge(date.value, last=False), _edge(date.end or date.value, last=True)


def _edge(value: str, *, last: bool) -> datetime.date:
    numbers = [int(part) for part in value[:10].split("-")]
    year, month, day = (*numbers, *(0, 0, 0))[:3]
    if day:
        return datetime.date(year, month, day)
    if not last:
        return datetime.date(year, month or 1, 1)
    return (
        datetime.date(year, month + 1, 1) - datetime.timedelta(1)
        if 0 < month < 12
        else datetime.date(year, 12, 31)
    )
