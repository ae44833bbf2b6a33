"""Whether two tellings are of one event."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.model import Date, DateBasis
from filrouge.resolution.agreement import agree, contradict, day_of
from filrouge.resolution.tellings import Setting, Telling

WHOLES = {
    "place/nassiriyah": frozenset({"place/dhi-qar", "place/irak"}),
    "group/kahf": frozenset({"group/axe"}),
}
SETTING = Setting(WHOLES, frozenset({"place/irak"}), frozenset({"person/s"}))
NOTHING: frozenset[str] = frozenset()


def on(value: str, basis: DateBasis = DateBasis.EXPLICIT, end: str | None = None) -> Date:
    return Date(value, basis, end=end)


A = Telling(
    member="a/e1",
    article="a",
    type="attack",
    family="attack",
    types=("attack",),
    mode="real",
    date=on("2021-11-19"),
    places=frozenset({"place/dhi-qar"}),
    actors=NOTHING,
    targets=NOTHING,
    words=frozenset({"convoi", "americ"}),
    tolls=frozenset(),
    count=None,
    spans=("a:1-2",),
)
B = replace(A, member="b/e1", article="b")


def same(**changes: object) -> bool:
    other = replace(B, **changes)  # type: ignore[arg-type]
    return not contradict(A, other, SETTING) and agree(A, other, SETTING) is not None


def test_day_place_and_target_agree() -> None:
    found = agree(A, B, SETTING)
    assert found is not None
    assert found.points == 2.5
    assert found.score == pytest.approx(0.9)
    assert found.reasons == ("date 2021-11-19 / 2021-11-19", "place place/dhi-qar", "target in similar words")


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "ambush", "types": ("ambush", "attack")},
        {"places": frozenset({"place/nassiriyah"}), "targets": frozenset({"group/us"}), "tolls": frozenset()}
        | {"words": A.words},
        {"actors": frozenset({"group/kahf"})},
        {"tolls": frozenset({("killed", 4)})},
    ],
)
def test_one_event(changes: dict[str, object]) -> None:
    assert same(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"article": "a"},
        {"family": "meeting", "type": "meeting", "types": ("meeting",)},
        {"mode": "planned"},
        {"count": 174},
        {"date": on("2021-11-20")},
        {"date": on("2021-11")},
        {"date": None},
        {"places": frozenset({"place/babel"})},
        {"places": NOTHING, "words": NOTHING},
        {"places": frozenset({"place/irak"}), "words": frozenset({"base"})},
    ],
)
def test_not_one_event(changes: dict[str, object]) -> None:
    assert not same(**changes)


def test_a_counted_day_may_be_one_off_where_more_than_the_place_agrees() -> None:
    counted = replace(B, date=on("2021-11-20", DateBasis.RELATIVE))
    assert agree(A, counted, SETTING) is None
    targets = frozenset({"group/us"})
    assert agree(replace(A, targets=targets), replace(counted, targets=targets), SETTING)


def test_rival_actors_contradict_unless_one_is_part_of_the_other() -> None:
    kahf, axe, other = (replace(B, actors=frozenset({f"group/{name}"})) for name in ("kahf", "axe", "other"))
    assert contradict(replace(kahf, article="c"), other, SETTING)
    assert not contradict(replace(kahf, article="c"), axe, SETTING)


def test_a_person_is_killed_once_whatever_the_date() -> None:
    killed = replace(
        A, type="assassination", family="death", date=None, places=NOTHING, targets=frozenset({"person/s"})
    )
    again = replace(killed, article="b", type="death", date=on("2020-01"))
    assert not contradict(killed, again, SETTING)
    assert agree(killed, again, SETTING)
    assert contradict(again, replace(killed, date=on("2019-01")), SETTING)


def test_what_is_no_attack_needs_a_participant_in_common() -> None:
    meeting = replace(A, type="meeting", family="meeting", types=("meeting",))
    assert agree(meeting, replace(meeting, article="b"), SETTING) is None
    with_actor = replace(meeting, actors=frozenset({"person/s"}))
    assert agree(with_actor, replace(with_actor, article="b"), SETTING)


DATES = st.builds(
    lambda day, depth, basis: Date(day.isoformat()[:depth], basis),
    st.dates(datetime.date(2020, 1, 1), datetime.date(2021, 12, 31)),
    st.sampled_from([4, 7, 10]),
    st.sampled_from(list(DateBasis)),
)


@given(st.none() | DATES, st.none() | DATES)
def test_judgement_is_symmetric(a: Date | None, b: Date | None) -> None:
    left, right = replace(A, date=a), replace(B, date=b)
    assert contradict(left, right, SETTING) == contradict(right, left, SETTING)
    found, back = agree(left, right, SETTING), agree(right, left, SETTING)
    assert (found and found.points) == (back and back.points)


@given(DATES)
def test_a_date_never_contradicts_itself_or_its_month(date: Date) -> None:
    for other in (date, Date(date.value[:7], date.basis), Date(date.value[:4], date.basis)):
        assert not contradict(replace(A, date=date), replace(B, date=other), SETTING)


def test_days() -> None:
    assert day_of("2021-11-19") == datetime.date(2021, 11, 19)
    assert day_of("2021-11") is None
    assert not contradict(replace(A, date=on("2021-11-01", end="2021-11-30")), B, SETTING)
