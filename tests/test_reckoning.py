"""Reckoning: years from weekdays, from publication and from the text; nothing finer than what is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.reckoning import (
    Reference,
    day_with_weekday,
    full_day,
    last_day,
    nearest_year,
    safe_date,
    weekday_near,
)
from filrouge.timegrammar import TimeMatch

FRIDAY = date(2021, 11, 19)
DAYS = st.dates(date(1991, 1, 1), date(2030, 12, 31))


def said(**parts: int | bool) -> TimeMatch:
    """An expression with some parts."""
    return TimeMatch("day", 0, 1, "x", **parts)  # type: ignore[arg-type]


def known(
    day: date | None = FRIDAY, *, sure: bool = True, years: tuple[int, ...] = (), depth: int = 10
) -> Reference:
    """What is known of an article."""
    return Reference(day, sure, years, 2026, depth)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-11-19", FRIDAY),
        ("2021-11", date(2021, 11, 30)),
        ("2020-02", date(2020, 2, 29)),
        ("2021", date(2021, 12, 31)),
        ("2021-13", None),
        ("2021-00", None),
        ("2021-11-31", None),
        ("0000-01", None),
    ],
)
def test_the_last_day_of_a_date_of_any_depth(value: str, day: date | None) -> None:
    assert last_day(value) == day


@pytest.mark.parametrize(
    ("depth", "units"), [(10, {"day", "week", "month", "year"}), (7, {"month", "year"}), (4, {"year"})]
)
def test_nothing_finer_is_counted_than_what_is_known(depth: int, units: set[str]) -> None:
    reference = known(depth=depth)
    assert {unit for unit in ("day", "week", "month", "year") if reference.known_to(unit)} == units


def test_a_day_that_does_not_exist_is_none() -> None:
    assert safe_date(2021, 6, 31) is None
    assert full_day(said(month=6, day=30)) is None
    assert full_day(said(year=2021, month=6, day=30)) == date(2021, 6, 30)


@pytest.mark.parametrize(
    ("reference", "year"),
    [
        (known(), 2020),
        (known(None, years=(2015, 2009)), 2015),
        (known(None, years=(2010,)), 2009),
        (known(None), 2026),
    ],
)
def test_a_weekday_fits_one_year_near_what_is_known(reference: Reference, year: int) -> None:
    """12 March is a Thursday in 2009, 2015, 2020 and 2026."""
    assert day_with_weekday(said(month=3, day=12, weekday=3), reference) == date(year, 3, 12)


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ({"month": 12, "day": 12}, date(2021, 12, 12)),
        ({"month": 4, "day": 1}, date(2021, 4, 1)),
        ({"month": 4, "day": 1, "direction": 1}, date(2022, 4, 1)),
        ({"month": 12, "day": 1, "direction": -1}, date(2020, 12, 1)),
        ({"month": 4, "day": 1, "ahead": True}, date(2022, 4, 1)),
    ],
)
def test_a_day_without_a_year_is_near_publication(parts: dict[str, int | bool], day: date) -> None:
    assert nearest_year(said(**parts), known()) == day


def test_a_day_without_a_year_is_in_the_year_of_publication_where_no_more_is_known() -> None:
    last = known(date(2021, 12, 31), depth=4)
    assert nearest_year(said(month=1, day=12), last) == date(2021, 1, 12)
    assert nearest_year(said(month=4, day=1, direction=1), last) == date(2022, 4, 1)


@given(DAYS, st.integers(0, 6), st.booleans(), st.integers(-1, 1), st.booleans())
def test_a_bare_weekday_is_at_most_a_week_away(
    day: date, weekday: int, sure: bool, direction: int, ahead: bool
) -> None:
    match = said(weekday=weekday, direction=direction, ahead=ahead)
    found = weekday_near(match, known(day, sure=sure))
    assert found.weekday() == weekday
    assert abs(found - day) <= timedelta(7)
    if direction > 0 or ahead:
        assert found > day
    elif sure:
        assert found <= day
