"""Dates: the expressions of a text, and the day the article was published.

A date is never more precise than the text ("en mai" is a month), and its basis is recorded. Three
things can be counted from: the publication day ("hier", "jeudi"), the day last spoken of ("la
veille", "le lendemain"), and the years that the text spells out.

Why our own grammar: the general libraries answer "mars 2022" with a day, and know neither "lundi
dernier" nor "fin août".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from filrouge.lexicon import DateWords
from filrouge.model import Article, Date, DateBasis, Passage
from filrouge.timegrammar import TimeMatch, scan

_HEAD_LINES = 6  # a dateline stands in the first lines or nowhere
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Dates:
    """The publication date and every date expression of an article, in order; expressions have a passage."""

    document: Date | None
    expressions: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class _Reference:
    """What relative expressions count from.

    ``day`` is the publication day or the best estimate; ``sure`` tells which; ``years`` are those the text
    spells out, most frequent first.
    """

    day: date | None
    sure: bool
    years: tuple[int, ...]
    latest_year: int


def date_article(article: Article, words: DateWords) -> Dates:
    """Find the publication date of an article and resolve its date expressions."""
    matches = tuple(scan(article.text, words))
    document, reference = _document_date(article, matches, words)
    expressions = tuple(_resolve_all(matches, reference))
    return Dates(document, expressions)


def _document_date(
    article: Article, matches: tuple[TimeMatch, ...], words: DateWords
) -> tuple[Date | None, _Reference]:
    """The publication date, from the best source there is, and what relative expressions count from."""
    years = _years(article, matches)
    unsure = _Reference(None, False, years, words.latest_year)
    if article.issued and (given := _parse_iso(article.issued)):
        return Date(article.issued[:10], DateBasis.METADATA), replace(unsure, day=given, sure=True)
    for find in (_dateline, _today, _estimate):
        if found := find(article, matches, unsure):
            day = _parse_iso(found.value)
            return found, replace(unsure, day=day, sure=find is not _estimate)
    return None, unsure


def _years(article: Article, matches: tuple[TimeMatch, ...]) -> tuple[int, ...]:
    """Years the text or the metadata spell out, most frequent first, then earliest in the text."""
    given = [int(article.issued[:4])] if article.issued and article.issued[:4].isdigit() else []
    found = given + [m.year for m in matches if m.year]
    return tuple(sorted(set(found), key=lambda year: (-found.count(year), found.index(year))))


def _dateline(article: Article, matches: tuple[TimeMatch, ...], _: _Reference) -> Date | None:
    """A full date that opens one of the first lines or follows a label such as "Publié le"."""
    limit = _line_end(article.text, _HEAD_LINES)
    for match in matches:
        if match.start > limit:
            return None
        if match.opens_line and match.year and match.month and match.day:
            return _as_date(date(match.year, match.month, match.day), DateBasis.EXPLICIT, match)
    return None


def _today(_: Article, matches: tuple[TimeMatch, ...], reference: _Reference) -> Date | None:
    """ "ce mercredi 22 septembre": the day of writing, its year from the weekday and the years of the text."""
    for match in matches:
        if match.kind == "day" and match.this and match.weekday is not None:
            day = _day_with_weekday(match, reference)
            return _as_date(day, DateBasis.WEEKDAY, match) if day else None
    return None


def _estimate(_: Article, matches: tuple[TimeMatch, ...], reference: _Reference) -> Date | None:
    """The latest day the article reports on.

    Days with their weekday count first: news gives it to recent days, and deadlines seldom have one. A later
    day within a week of it counts too.
    """
    named = [
        (_day_with_weekday(m, reference), m) for m in matches if m.kind == "day" and m.weekday is not None
    ]
    dated = [(day, match) for day, match in named if day and not match.ahead]
    if not dated:
        full = [(_full_day(m), m) for m in matches if m.kind == "day" and m.year and not m.ahead]
        dated = [(day, match) for day, match in full if day]
    if not dated:
        return None
    latest, match = max(dated, key=lambda pair: pair[0])
    near = replace(reference, day=latest)
    for other in matches:
        day = None if other.ahead else _day_near(other, near)
        if day and timedelta(0) < day - latest <= timedelta(_WEEK):
            latest, match = day, other
    return _as_date(latest, DateBasis.CONTEXT, match)


def _day_near(match: TimeMatch, reference: _Reference) -> date | None:
    """A day or a bare weekday, counted from an estimate of the publication day."""
    if match.kind == "weekday" and match.direction == 0:
        return _weekday_near(match, reference)
    return _nearest_year(match, reference) if match.kind == "day" else None


def _resolve_all(matches: tuple[TimeMatch, ...], reference: _Reference) -> Iterator[Date]:
    """Every expression that can be resolved, in order, with the day last spoken of carried along."""
    last: date | None = None
    for match in matches:
        if found := _resolve(match, reference, last):
            yield found
            if found.end is None and len(found.value) == 10:
                last = date.fromisoformat(found.value)


def _resolve(match: TimeMatch, reference: _Reference, last: date | None) -> Date | None:
    """One expression as a date, or None where there is nothing to count it from."""
    if match.kind == "day":
        return _resolve_day(match, reference)
    if match.kind == "month":
        return _resolve_month(match, reference)
    if match.kind == "year" and match.year:
        return Date(f"{match.year:04d}", DateBasis.EXPLICIT, _passage(match))
    if match.kind == "interval":
        return _resolve_interval(match, reference)
    if match.kind == "weekday" and reference.day:
        return _as_date(_weekday_near(match, reference), DateBasis.RELATIVE, match)
    start = last or reference.day if match.kind == "narrative" else reference.day
    return _shifted(start, match) if match.unit and start else None


def _resolve_day(match: TimeMatch, reference: _Reference) -> Date | None:
    """A day and a month; the year is given, follows from the weekday, or from the text around."""
    if match.year:
        day = _full_day(match)
        return _as_date(day, DateBasis.EXPLICIT, match) if day else None
    if match.weekday is not None and (day := _day_with_weekday(match, reference)):
        return _as_date(day, DateBasis.WEEKDAY, match)
    day = _nearest_year(match, reference)
    return _as_date(day, DateBasis.CONTEXT, match) if day else None


def _resolve_month(match: TimeMatch, reference: _Reference) -> Date | None:
    """A month; without a year the one nearest to publication, in the past unless the text says otherwise."""
    if match.year:
        return Date(f"{match.year:04d}-{match.month:02d}", DateBasis.EXPLICIT, _passage(match))
    day = _nearest_year(replace(match, day=15), reference)
    return Date(f"{day.year:04d}-{day.month:02d}", DateBasis.CONTEXT, _passage(match)) if day else None


def _resolve_interval(match: TimeMatch, reference: _Reference) -> Date | None:
    """Two days: the value is the first, ``end`` the second."""
    second = replace(match, kind="day", day=match.end_day, month=match.end_month)
    last = _full_day(second) if match.year else _nearest_year(second, reference)
    if last is None or match.month is None or match.day is None:
        return None
    first = _safe_date(last.year if match.month <= last.month else last.year - 1, match.month, match.day)
    basis = DateBasis.EXPLICIT if match.year else DateBasis.CONTEXT
    return replace(_as_date(first, basis, match), end=last.isoformat()) if first else None


def _weekday_near(match: TimeMatch, reference: _Reference) -> date:
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


def _shifted(start: date, match: TimeMatch) -> Date | None:
    """A number of days, weeks, months or years away from a day, as precise as the unit."""
    basis = DateBasis.RELATIVE
    if match.unit == "day":
        return _as_date(start + timedelta(match.amount), basis, match)
    if match.unit == "week":
        day = start + timedelta(_WEEK * match.amount)
        return Date(f"{day.year:04d}-{day.month:02d}", basis, _passage(match))
    if match.unit == "month":
        months = start.year * 12 + start.month - 1 + match.amount
        return Date(f"{months // 12:04d}-{months % 12 + 1:02d}", basis, _passage(match))
    return Date(f"{start.year + match.amount:04d}", basis, _passage(match))


def _day_with_weekday(match: TimeMatch, reference: _Reference) -> date | None:
    """The day whose weekday fits: near publication, in a year of the text, else the latest year possible."""
    if match.year:
        return _full_day(match)
    around = [reference.day.year + step for step in (0, -1, 1)] if reference.day else []
    spelled = chain.from_iterable((year, year + 1, year - 1) for year in reference.years)
    recent = range(reference.latest_year, reference.latest_year - 20, -1)
    for year in dict.fromkeys(chain(around, spelled, recent)):
        day = _safe_date(year, match.month or 0, match.day or 0)
        if day and day.weekday() == match.weekday:
            return day
    return None


def _nearest_year(match: TimeMatch, reference: _Reference) -> date | None:
    """The day in the year that brings it nearest to publication; a day ahead weighs three times a past one."""
    if reference.day is None:
        years: tuple[int, ...] = reference.years[:1]
        return _safe_date(years[0], match.month or 0, match.day or 0) if years else None
    anchor = reference.day
    days = [_safe_date(anchor.year + step, match.month or 0, match.day or 0) for step in (-1, 0, 1)]
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


def _full_day(match: TimeMatch) -> date | None:
    """The day that an expression spells out."""
    return _safe_date(match.year or 0, match.month or 0, match.day or 0)


def _safe_date(year: int, month: int, day: int) -> date | None:
    """A date, or None for a day that does not exist ("31 juin")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parse_iso(text: str) -> date | None:
    """The first day of an ISO 8601 date of any depth, None where it is not one."""
    parts = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    return _safe_date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)) if parts else None


def _line_end(text: str, lines: int) -> int:
    """Offset behind the first non-empty lines."""
    ends = [m.end() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return ends[min(lines, len(ends)) - 1] if ends else 0


def _as_date(day: date, basis: DateBasis, match: TimeMatch) -> Date:
    return Date(day.isoformat(), basis, _passage(match))


def _passage(match: TimeMatch) -> Passage:
    return Passage(match.start, match.end, match.text)
