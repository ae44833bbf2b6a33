"""Dates: the expressions of a text, and the day the article was published.

A date is never more precise than the text ("en mai" is a month), and its basis is recorded. Three
things can be counted from: the publication day ("hier", "jeudi"), the day last spoken of ("la
veille", "le lendemain"), and the years that the text spells out.

Why our own grammar: the general libraries answer "mars 2022" with a day, and know neither "lundi
dernier" nor "fin août".
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from filrouge.lexicon import DateWords
from filrouge.model import Article, Date, DateBasis, Passage
from filrouge.reckoning import (
    Reference,
    day_with_weekday,
    full_day,
    last_day,
    nearest_year,
    safe_date,
    weekday_near,
)
from filrouge.timegrammar import TimeMatch, scan

_HEAD_LINES = 6  # a dateline stands in the first lines or nowhere
_WEEK = 7
_PRESS = range(1600, 2200)
"""Years that an article may be from; systems that know no date write the first or last year of their calendar."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The publication date and every date expression of an article, in order; expressions have a passage."""

    document: Date | None
    expressions: tuple[Date, ...]


def date_article(article: Article, words: DateWords) -> Dates:
    """Find the publication date of an article and resolve its date expressions."""
    matches = tuple(scan(article.text, words))
    document, reference = _document_date(article, matches, words)
    expressions = tuple(_resolve_all(matches, reference, _open_days(matches, article.text, words)))
    return Dates(document, expressions)


def _document_date(
    article: Article, matches: tuple[TimeMatch, ...], words: DateWords
) -> tuple[Date | None, Reference]:
    """The publication date, from the best source there is, and what relative expressions count from."""
    years = _years(article, matches)
    unsure = Reference(None, False, years, words.latest_year)
    if issued := _issued(article):
        known = replace(unsure, day=last_day(issued), sure=True, depth=len(issued))
        return Date(issued, DateBasis.METADATA), known
    for find in (_dateline, _today, _estimate):
        if found := find(article, matches, unsure):
            return found, replace(unsure, day=last_day(found.value), sure=find is not _estimate)
    return None, unsure


def _years(article: Article, matches: tuple[TimeMatch, ...]) -> tuple[int, ...]:
    """Years the text or the metadata spell out, most frequent first, then earliest in the text."""
    issued = _issued(article)
    counted = Counter([int(issued[:4])] if issued else [])
    counted.update(match.year for match in matches if match.year)
    return tuple(year for year, _ in counted.most_common())


def _dateline(article: Article, matches: tuple[TimeMatch, ...], _: Reference) -> Date | None:
    """A full date that opens one of the first lines or follows a label such as "Publié le"."""
    limit = _line_end(article.text, _HEAD_LINES)
    for match in matches:
        if match.start > limit:
            return None
        if match.opens_line and match.kind == "day" and match.year and (day := full_day(match)):
            return _as_date(day, DateBasis.EXPLICIT, match)
    return None


def _today(_: Article, matches: tuple[TimeMatch, ...], reference: Reference) -> Date | None:
    """ "ce mercredi 22 septembre": the day of writing, its year from the weekday and the years of the text."""
    for match in matches:
        if match.kind == "day" and match.this and match.weekday is not None:
            day = day_with_weekday(match, reference)
            return _as_date(day, DateBasis.WEEKDAY, match) if day else None
    return None


def _estimate(_: Article, matches: tuple[TimeMatch, ...], reference: Reference) -> Date | None:
    """The latest day the article reports on.

    Days with their weekday count first: news gives it to recent days, and deadlines seldom have one. A later
    day within a week of it counts too.
    """
    named = [
        (day_with_weekday(m, reference), m) for m in matches if m.kind == "day" and m.weekday is not None
    ]
    dated = [(day, match) for day, match in named if day and not match.ahead]
    if not dated:
        full = [(full_day(m), m) for m in matches if m.kind == "day" and m.year and not m.ahead]
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


def _day_near(match: TimeMatch, reference: Reference) -> date | None:
    """A day or a bare weekday, counted from an estimate of the publication day."""
    if match.kind == "weekday" and match.direction == 0:
        return weekday_near(match, reference)
    return nearest_year(match, reference) if match.kind == "day" else None


def _open_days(matches: tuple[TimeMatch, ...], text: str, words: DateWords) -> frozenset[int]:
    """Starts of the days that something lasts from: "depuis le 2 avril" does not take the story there."""
    before = {match.start: text[: match.start].rstrip().lower() for match in matches if match.kind == "day"}
    since = tuple(f" {word}" for word in words.words.since)
    return frozenset(start for start, said in before.items() if said.removesuffix(" le").endswith(since))


def _resolve_all(
    matches: tuple[TimeMatch, ...], reference: Reference, passing: frozenset[int]
) -> Iterator[Date]:
    """Every expression that can be resolved, in order, with the day last spoken of carried along.

    ``passing`` holds the starts of those that the story is not at.
    """
    last: date | None = None
    for match in matches:
        if found := _resolve(match, reference, last):
            yield found
            if found.end is None and len(found.value) == 10 and match.start not in passing:
                last = date.fromisoformat(found.value)


def _resolve(match: TimeMatch, reference: Reference, last: date | None) -> Date | None:
    """One expression as a date, or None where there is nothing to count it from."""
    if match.kind == "day":
        return _resolve_day(match, reference)
    if match.kind in ("month", "months"):
        return _resolve_month(match, reference)
    if match.kind == "year" and match.year:
        return Date(f"{match.year:04d}", DateBasis.EXPLICIT, _passage(match))
    if match.kind == "interval":
        return _resolve_interval(match, reference)
    if match.kind == "weekday" and reference.known_to("day"):
        return _as_date(weekday_near(match, reference), DateBasis.RELATIVE, match)
    if match.unit is None:
        return None
    start = (last if match.kind == "narrative" else None) or reference.known_to(match.unit)
    return _shifted(start, match) if start else None


def _resolve_day(match: TimeMatch, reference: Reference) -> Date | None:
    """A day and a month; the year is given, follows from the weekday, or from the text around."""
    if match.year:
        day = full_day(match)
        return _as_date(day, DateBasis.EXPLICIT, match) if day else None
    if match.weekday is not None and (day := day_with_weekday(match, reference)):
        return _as_date(day, DateBasis.WEEKDAY, match)
    day = nearest_year(match, reference)
    return _as_date(day, DateBasis.CONTEXT, match) if day else None


def _resolve_month(match: TimeMatch, reference: Reference) -> Date | None:
    """A month; without a year the one nearest to publication, in the past unless the text says otherwise.

    Of two months (``end`` is the second) the year is that of the second.
    """
    if match.year and match.month:
        last = match.end_month or match.month
        first = f"{match.year - (match.month > last):04d}-{match.month:02d}"
        end = f"{match.year:04d}-{last:02d}" if last != match.month else None
        return Date(first, DateBasis.EXPLICIT, _passage(match), end)
    day = nearest_year(replace(match, day=15), reference)
    return Date(f"{day.year:04d}-{day.month:02d}", DateBasis.CONTEXT, _passage(match)) if day else None


def _resolve_interval(match: TimeMatch, reference: Reference) -> Date | None:
    """Two days: the value is the first, ``end`` the second; a weekday of the first tells the year."""
    second = replace(match, kind="day", day=match.end_day, month=match.end_month)
    if match.weekday is not None and not match.year:
        first = day_with_weekday(match, reference)
        last = first and safe_date(first.year + _turns(match), second.month or 0, second.day or 0)
    else:
        last = full_day(second) if match.year else nearest_year(second, reference)
        first = last and safe_date(last.year - _turns(match), match.month or 0, match.day or 0)
    if first is None or last is None or first >= last:
        return None
    named = DateBasis.CONTEXT if match.weekday is None else DateBasis.WEEKDAY
    return replace(_as_date(first, DateBasis.EXPLICIT if match.year else named, match), end=last.isoformat())


def _turns(match: TimeMatch) -> int:
    """How many years lie between the ends of an interval: 1 from December to January, else 0."""
    return int((match.month or 0) > (match.end_month or 0))


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


def _issued(article: Article) -> str | None:
    """The publication date given with the article, as deep as it goes; None where there is none that can be true."""
    given = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])", article.issued or "")
    day = last_day(given.group()) if given else None
    return given.group() if given and day and day.year in _PRESS else None


def _line_end(text: str, lines: int) -> int:
    """Offset behind the first non-empty lines."""
    ends = [m.end() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return ends[min(lines, len(ends)) - 1] if ends else 0


def _as_date(day: date, basis: DateBasis, match: TimeMatch) -> Date:
    return Date(day.isoformat(), basis, _passage(match))


def _passage(match: TimeMatch) -> Passage:
    return Passage(match.start, match.end, match.text)
