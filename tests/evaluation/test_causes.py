"""Places of items, and the words for causes."""

import pytest

from filrouge.evaluation.causes import MEANING, Cause, Span, first, near, spans_of


def test_every_cause_is_explained() -> None:
    assert set(MEANING) == set(Cause)


@pytest.mark.parametrize(
    ("item", "spans"),
    [
        ({}, ()),
        ({"evidence": None}, ()),
        ({"evidence": [1, 5]}, ((1, 5),)),
        ({"evidence": [[1, 5], [7, 9]]}, ((1, 5), (7, 9))),
        ({"evidence": [1, 5], "evidence_more": [[7, 9]]}, ((1, 5), (7, 9))),
    ],
)
def test_an_item_stands_in_one_place_or_several(item: dict[str, object], spans: tuple[Span, ...]) -> None:
    assert spans_of(item) == spans


def test_items_are_near_where_their_words_overlap_or_their_place_is_unknown() -> None:
    assert near([(0, 5)], [(4, 9)])
    assert not near([(0, 5)], [(5, 9), (20, 30)])
    assert near([], [(5, 9)])


def test_the_first_cause_that_holds_counts() -> None:
    assert first([None, Cause.WRONG_TYPE, Cause.NO_RULE], Cause.MISSED_EVENT) is Cause.WRONG_TYPE
    assert first([None], Cause.MISSED_EVENT) is Cause.MISSED_EVENT
