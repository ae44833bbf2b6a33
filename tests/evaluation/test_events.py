"""Each missed or wrong event has one cause, decided on our own record."""

import pytest

from filrouge.evaluation.causes import Cause
from filrouge.evaluation.events import event_mistakes
from tests.evaluation.desk import Json, case, entity, event, record


def causes(
    ours: tuple[Json, ...], theirs: tuple[Json, ...], entities: tuple[Json, ...] = ()
) -> list[tuple[str, Cause]]:
    return [
        (m.side, m.cause) for m in event_mistakes(case(record((), (), ours), record(entities, (), theirs)))
    ]


WANTED = event("e1", target=["convoi"], date="2016-01-04")


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        ((), Cause.NO_RULE),
        ((event("e1", evidence=[50, 60]),), Cause.NO_RULE),
        ((event("e1", "vote"),), Cause.WRONG_TYPE),
        ((event("e1", date="2016-01-05"),), Cause.WRONG_DATE),
        ((event("e1", target=["caserne"]),), Cause.WRONG_ATTACHMENT),
    ],
)
def test_why_an_event_is_missed(found: tuple[Json, ...], cause: Cause) -> None:
    assert ("missed", cause) in causes(found, (WANTED,))


def test_the_least_difference_counts() -> None:
    found = (event("e1", "vote"), event("e2", date="2015"), event("e3"))
    assert causes(found, (WANTED,))[0] == ("missed", Cause.WRONG_ATTACHMENT)


def test_two_events_that_were_told_as_one_are_a_wrong_merge() -> None:
    assert causes((event("e1"),), (event("e1"), event("e2", target=["x"]))) == [("missed", Cause.WRONG_MERGE)]


def test_without_a_place_in_the_annotation_the_type_decides() -> None:
    nowhere = WANTED | {"evidence": None}
    assert causes((event("e1", "vote"),), (nowhere,))[0] == ("missed", Cause.NO_RULE)
    assert causes((event("e1", evidence=[50, 60]),), (nowhere,))[0] == ("missed", Cause.WRONG_ATTACHMENT)


def test_why_an_event_is_wrong() -> None:
    again = causes((event("e1"), event("e2")), (event("e1"),))
    assert again == [("wrong", Cause.MISSED_MERGE)]
    assert causes((event("e1", "vote", evidence=[50, 60]),), (WANTED,))[1] == ("wrong", Cause.NOT_ANNOTATED)


def test_each_slot_that_differs_has_its_cause() -> None:
    theirs = event("e1", date="2016", killed=3, place=["Kiev"], actor=["soldats"], modality="planned")
    found = causes((event("e1"),), (theirs,), (entity("Kiev", "Place"),))
    assert sorted(cause for _, cause in found) == sorted(
        [
            Cause.WRONG_DATE,
            Cause.MISSED_MENTION,
            Cause.WRONG_ATTACHMENT,
            Cause.WRONG_DETAIL,
            Cause.WRONG_MODALITY,
        ]
    )
