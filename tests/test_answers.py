"""Answers as text: aligned, safe in a terminal and a spreadsheet, standard for programs."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.answers import render, sparql_json
from filrouge.errors import QueryError
from filrouge.store import Answer, Term

STRING = "http://www.w3.org/2001/XMLSchema#string"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
ANSWER = Answer(
    ("name", "n"),
    (
        (Term("Ashab al-Kahf", "literal", "fr", None), Term("3", "literal", None, INTEGER)),
        (Term("https://x.org/a", "iri"), None),
    ),
)


def text(value: str) -> Answer:
    return Answer(("x",), ((Term(value, "literal", None, STRING),),))


def test_a_table_is_aligned_and_counted() -> None:
    lines = render(ANSWER, "table").splitlines()
    assert lines[0] == "name             n"
    assert lines[2] == "Ashab al-Kahf    3"
    assert lines[-1] == "(2 rows)"
    assert "or more" in render(Answer(("x",), (), truncated=True), "table")


@given(st.text())
def test_nothing_in_a_table_steers_a_terminal(value: str) -> None:
    made = render(text(value), "table")
    assert all(sign.isprintable() or sign == "\n" for sign in made)
    assert len(made.splitlines()) == 4


@given(st.text(st.characters(exclude_characters="\r\n\x00")))
def test_csv_reads_back_and_holds_no_formula(value: str) -> None:
    _, (cell,) = csv.reader(StringIO(render(text(value + "."), "csv"), newline=""))
    assert cell in (value + ".", "'" + value + ".")
    assert not cell.startswith(("=", "+", "-", "@", "\t"))


def test_numbers_stay_numbers_in_csv() -> None:
    answer = Answer(("x",), ((Term("-3", "literal", None, INTEGER),),))
    assert render(answer, "csv") == "x\r\n-3\r\n"


def test_json_is_that_of_sparql() -> None:
    made = json.loads(render(ANSWER, "json"))
    assert made["head"] == {"vars": ["name", "n"]}
    assert made["results"]["bindings"] == [
        {
            "name": {"type": "literal", "value": "Ashab al-Kahf", "xml:lang": "fr"},
            "n": {"type": "literal", "value": "3", "datatype": INTEGER},
        },
        {"name": {"type": "uri", "value": "https://x.org/a"}},
    ]
    assert json.loads(render(Answer(("x",), (), truncated=True), "json"))["truncated"] is True


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(QueryError, match="table, csv, json"):
        render(ANSWER, "pdf")


@given(st.lists(st.tuples(*[st.none() | st.builds(Term, st.text(), st.just("literal"))] * 2)), st.booleans())
def test_json_says_the_same_on_one_line(rows: list[tuple[Term | None, ...]], truncated: bool) -> None:
    answer = Answer(("a", 'b"'), (*rows, *rows, *ANSWER.rows), truncated=truncated)
    short = sparql_json(answer, indent=None)
    assert short.count("\n") == 1
    assert json.loads(short) == json.loads(sparql_json(answer))
