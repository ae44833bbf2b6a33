"""The report shows totals of every sample, and causes and predicates of the open ones alone."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.evaluation.causes import Cause, Mistake
from filrouge.evaluation.report import BEGIN, END, Result, insert, render
from filrouge.evaluation.samples import Sample
from filrouge.evaluation.scorer import Scores
from tests.evaluation import plain_score


def result(name: str, *, shown: bool, whole: bool = True) -> Result:
    scores = Scores(plain_score.summary([]), ())
    mistakes = (Mistake("a", "events", "missed", Cause.NO_RULE, "e1"),) if shown else ()
    return Result(Sample(name, name.title(), Path(), (), shown, whole), scores, scores, mistakes)


def test_a_held_out_sample_stands_among_the_totals_alone() -> None:
    text = render([result("known", shown=True), result("secret", shown=False)], [("all pairs", 0.8594, 0.79)])
    totals, rest = text.split("### Comparison of names")
    assert totals.count("Secret") == 4  # two tables, two lines of intervals
    assert "Secret" not in rest
    assert "| attacked | .500 (0/2/3) |" in rest
    assert "| no rule |  |  | 1 | 1 |" in rest


def test_of_events_alone_no_entities_are_counted() -> None:
    text = render([result("known", shown=True), result("news", shown=True, whole=False)], [])
    totals, events = text.split("### Comparison of names")[0].split("### Events and who says what")
    assert "News" not in totals
    assert "| figure | News (0) |" in events
    assert "entity" not in events


def test_figures_have_three_digits_and_what_cannot_be_measured_a_dash() -> None:
    text = render([result("known", shown=True)], [("all pairs", 0.8594, 0.79)])
    assert "| entity F1, 5-way (headline) | .500 |" in text
    assert "| claim laundering | - |" in text
    assert "| all pairs | .859 | .790 |" in text


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    document = f"# Title\n{BEGIN}\nold\n{END}\nwords"
    assert insert(document, "new") == f"# Title\n{BEGIN}\n\nnew\n\n{END}\nwords"


@pytest.mark.parametrize("document", ["", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{END}{END}"])
def test_a_document_without_both_marks_is_refused(document: str) -> None:
    with pytest.raises(InputError, match="once each"):
        insert(document, "new")
