"""Mistakes are gathered, counted and shown with their sentence, the largest cause first."""

from filrouge.evaluation.causes import Cause, Mistake
from filrouge.evaluation.mistakes import count, details, find_mistakes
from filrouge.evaluation.scorer import Compared, Scores
from tests.evaluation import plain_score
from tests.evaluation.desk import TEXT, entity, event, record, relation


def test_a_sample_has_the_mistakes_of_all_parts_of_its_articles() -> None:
    ours = record((entity("Daech"),))
    theirs = record(
        (entity("Daech"), entity("Mali", "Place")), (relation("Daech", "attacked", "Mali"),), (event("e1"),)
    )
    article = Compared("a", plain_score.Comparison(theirs, ours), ours, TEXT)
    found = find_mistakes(Scores({}, (article, article)), plain_score)
    assert count(found) == {
        ("entities", Cause.MISSED_MENTION): 2,
        ("relations", Cause.MISSED_MENTION): 2,
        ("events", Cause.NO_RULE): 2,
    }


def test_details_show_the_largest_cause_first_with_its_words() -> None:
    rare = Mistake("a", "events", "missed", Cause.NO_RULE, "e1 vote")
    frequent = Mistake("a", "events", "wrong", Cause.WRONG_TYPE, "e2 attack", ((25, 46),))
    assert list(details([rare, frequent, frequent], {"a": TEXT})) == [
        "events: wrong type (wrong) a: e2 attack",
        "    [25:46] Daech a attaqué Bagda",
        "events: wrong type (wrong) a: e2 attack",
        "    [25:46] Daech a attaqué Bagda",
        "events: no rule (missed) a: e1 vote",
    ]
