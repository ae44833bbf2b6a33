"""Each missed or wrong relation has one cause, decided on our own record."""

import pytest

from filrouge.evaluation.causes import Cause
from filrouge.evaluation.relations import relation_mistakes
from tests.evaluation.desk import Json, case, entity, event, record, relation

NAMES = (entity("Daech"), entity("Mali", "Place"), entity("FDS"))
WANTED = relation("Daech", "attacked", "Mali")


def causes(ours: Json, theirs: Json) -> list[tuple[str, Cause]]:
    return [(m.side, m.cause) for m in relation_mistakes(case(ours, theirs))]


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        ((), Cause.NO_RULE),
        ((relation("FDS", "attacked", "Mali"),), Cause.WRONG_ATTACHMENT),
        ((relation("Daech", "attacked", "FDS"),), Cause.WRONG_ATTACHMENT),
        ((relation("Mali", "attacked", "Daech"),), Cause.WRONG_ATTACHMENT),
        ((relation("Daech", "opposes", "Mali"),), Cause.WRONG_ATTACHMENT),
        ((relation("Daech", "opposes", "FDS"),), Cause.NO_RULE),
        ((relation("FDS", "attacked", "Mali", evidence=[50, 60]),), Cause.NO_RULE),
    ],
)
def test_why_a_relation_is_missed(found: tuple[Json, ...], cause: Cause) -> None:
    assert ("missed", cause) in causes(record(NAMES, found), record(NAMES, (WANTED,)))


def test_a_participant_that_we_lack_comes_first() -> None:
    theirs = record(NAMES, (WANTED,))
    assert causes(record(NAMES[:1]), theirs) == [("missed", Cause.MISSED_MENTION)]
    assert causes(record((NAMES[0], entity("Mali", "Group"))), theirs) == [("missed", Cause.WRONG_TYPE)]


def test_an_event_that_we_lack_counts_only_where_nothing_else_would_do() -> None:
    claimed = relation("Daech", "claimed_responsibility_for", "e1")
    theirs = record(NAMES, (claimed,), (event("e1"),))
    assert causes(record(NAMES), theirs) == [("missed", Cause.MISSED_EVENT)]
    either = record(NAMES, (claimed | {"alt_objects": ["Mali"]},), (event("e1"),))
    assert causes(record(NAMES), either) == [("missed", Cause.NO_RULE)]


def test_why_a_relation_is_wrong() -> None:
    theirs = record(
        (*NAMES, entity("Kiev", "Place"), entity("Le Roux", "Person")),
        (WANTED, relation("FDS", "leads", "Daech")),
    )
    found = (
        WANTED,
        WANTED,
        relation("FDS", "leads", "Mali"),
        relation("Kiev", "accused", "Mali"),
        relation("Roux", "accused", "FDS"),
        relation("Mali", "accused", "FDS"),
    )
    ours = record((*NAMES, entity("Kiev", "Person"), entity("Roux", "Person")), found)
    assert [cause for side, cause in causes(ours, theirs) if side == "wrong"] == [
        Cause.MISSED_MERGE,
        Cause.WRONG_ATTACHMENT,
        Cause.WRONG_TYPE,
        Cause.WRONG_EXTENT,
        Cause.NOT_ANNOTATED,
    ]


def test_a_right_relation_may_lose_its_speaker_or_change_its_modality() -> None:
    said = WANTED | {"attributed_to": "FDS", "modality": "planned"}
    assert causes(record(NAMES, (WANTED,)), record(NAMES, (said,))) == [
        ("differs", Cause.LOST_SPEAKER),
        ("differs", Cause.WRONG_MODALITY),
    ]
    assert causes(record(NAMES, (WANTED | {"attributed_to": "Mali"},)), record(NAMES, (WANTED,))) == [
        ("differs", Cause.WRONG_SPEAKER)
    ]
