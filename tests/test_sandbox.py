"""Queries in a process of their own: right answers, clear errors, an end to what goes too far."""

import sys
from pathlib import Path

import pytest

from filrouge import sandbox, store
from filrouge.errors import QueryError
from filrouge.sandbox import Limits, ask_build

TRIPLES = "".join(f'<a:{n}> <a:p> "{n}"@fr , {n} .\n' for n in range(300))


@pytest.fixture
def build(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_text(TRIPLES, encoding="utf-8")
    return tmp_path


def test_the_answer_is_the_same_as_without_it(build: Path) -> None:
    query = "SELECT ?s ?o ?none { ?s <a:p> ?o } ORDER BY ?s ?o"
    assert ask_build(build, query) == store.ask(store.open_build(build), query)


def test_rows_beyond_the_limit_are_left_out(build: Path) -> None:
    answer = ask_build(build, "SELECT * { ?s ?p ?o }", Limits(rows=5))
    assert (len(answer.rows), answer.truncated) == (5, True)


def test_errors_come_back_as_they_are(build: Path, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="line 1"):
        ask_build(build, "SELECT *")
    with pytest.raises(QueryError, match="filrouge build"):
        ask_build(tmp_path / "absent", "SELECT * {}")
    with pytest.raises(QueryError, match="SERVICE"):
        ask_build(build, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    with pytest.raises(QueryError, match="characters"):
        ask_build(build, "#" * 100_000)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on processes there")
@pytest.mark.parametrize(
    "query",
    [
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY CONCAT(STR(?c), STR(?f), STR(?i)) LIMIT 5",
        "SELECT * { ?s ?p ?o FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
    ],
    ids=["product", "sorted product", "nesting"],
)
def test_what_goes_too_far_is_stopped(query: str, build: Path) -> None:
    with pytest.raises(QueryError, match="stopped: it needs more than 2 s or 300 MB"):
        ask_build(build, query, Limits(seconds=2, memory=300 * 1024**2))


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on processes there")
def test_even_a_call_that_slipped_through_fails(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the lexer off, the child has no file or socket left to open."""
    monkeypatch.setattr(sandbox, "refuse_outside", lambda query: None)
    service = "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }"
    with pytest.raises(QueryError, match="SERVICE"):
        ask_build(build, service)
