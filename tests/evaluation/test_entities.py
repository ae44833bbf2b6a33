"""Each missed or wrong entity has one cause, decided on our own record."""

import pytest

from filrouge.evaluation.causes import Cause
from filrouge.evaluation.entities import entity_mistakes
from tests.evaluation.desk import Json, case, entity, record


def causes(ours: tuple[Json, ...], theirs: tuple[Json, ...]) -> list[tuple[str, Cause]]:
    return [(m.side, m.cause) for m in entity_mistakes(case(record(ours), record(theirs)))]


@pytest.mark.parametrize(
    ("ours", "cause"),
    [
        ((), Cause.MISSED_MENTION),
        ((entity("Villa Somalia", "Person"),), Cause.WRONG_TYPE),
        ((entity("Villa", "Place"),), Cause.WRONG_EXTENT),
        ((entity("la Villa Somalia de Mogadiscio", "Place"),), Cause.WRONG_EXTENT),
        ((entity("Villa Somalia", "Place", boilerplate=True),), Cause.BOILERPLATE),
        ((entity("Villach", "Place"),), Cause.MISSED_MENTION),
    ],
)
def test_why_an_entity_is_missed(ours: tuple[Json, ...], cause: Cause) -> None:
    theirs = (entity("Villa Somalia", "Place"),)
    if ours and ours[0]["boilerplate"]:
        theirs = (entity("Villa Somalia", "Base"),)  # the scorer in little knows no boilerplate
    assert ("missed", cause) in causes(ours, theirs)


def test_two_that_were_read_as_one_are_a_wrong_merge() -> None:
    ours = (entity("Daech", "Group", "Daech", "Hezbollah"),)
    assert causes(ours, (entity("Daech"), entity("Hezbollah"))) == [("missed", Cause.WRONG_MERGE)]


def test_why_an_entity_is_wrong() -> None:
    ours = (
        entity("Daech"),
        entity("Daech", "Group", "EI", "Daech"),
        entity("Mali"),
        entity("Noël"),
        entity("Le Roux"),
    )
    theirs = (entity("Daech"), entity("Mali", "Place"), entity("Bruno Le Roux", "Person"))
    wrong = [cause for side, cause in causes(ours, theirs) if side == "wrong"]
    assert wrong == [Cause.MISSED_MERGE, Cause.WRONG_TYPE, Cause.NOT_ANNOTATED, Cause.WRONG_EXTENT]


def test_a_mistake_says_where_the_name_stands() -> None:
    (mistake,) = entity_mistakes(
        case(record((entity("Noël", spans=[[3, 7, "name"], [9, 12, "name"]]),)), record())
    )
    assert (mistake.item, mistake.spans) == ("Group: Noël", ((3, 7),))
