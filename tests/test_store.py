"""The store: what it reads, what it refuses."""

from pathlib import Path

import pytest

from filrouge.errors import DataError, OutputError, QueryError
from filrouge.store import Graphs, Term, ask, check, is_iri, open_build, parse_turtle, read_turtle


def build(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "verb", ["INSERT DATA { <a:b> <a:c> 1 }", "DROP ALL", "LOAD <http://127.0.0.1/>", "CLEAR ALL"]
)
def test_a_query_only_reads(verb: str, tmp_path: Path) -> None:
    store = open_build(build(tmp_path, graph_ttl="<a:b> <a:c> 1 ."))
    for query in (verb, f"PREFIX x: <http://x.org/>\n{verb}"):
        with pytest.raises(QueryError, match="only SELECT, ASK"):
            ask(store, query)
    assert len(ask(store, "SELECT * { ?s ?p ?o }").rows) == 1


def test_a_malformed_query_says_where(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="line 2, column"):
        ask(open_build(build(tmp_path, graph_ttl="")), "SELECT *\nWHERE { ?s ?p }")


def test_files_of_a_build_are_one_graph_and_rows_come_once(tmp_path: Path) -> None:
    triple = "<a:s> <a:p> <a:o>"
    build(tmp_path, graph_ttl=f"{triple} .", graph_nq=f"{triple} <a:g> .\n", view_ttl=f"{triple} .")
    store = open_build(tmp_path)
    assert len(ask(store, "SELECT * { ?s ?p ?o }").rows) == 1
    assert ask(store, "SELECT ?g { GRAPH ?g { ?s ?p ?o } }").rows == ((Term("a:g", "iri"),),)


def test_named_graphs_can_be_left_out(tmp_path: Path) -> None:
    build(tmp_path, graph_ttl="<a:s> <a:p> <a:o> .", graph_nq="<a:s> <a:p> <a:o> <a:g> .\n")
    store = open_build(tmp_path, by_article=False)
    assert len(ask(store, "SELECT * { ?s ?p ?o }").rows) == 1
    assert ask(store, "SELECT * { GRAPH ?g { ?s ?p ?o } }").rows == ()


@pytest.mark.parametrize("by_article", [False, True])
def test_the_default_graph_is_described_with_and_without_named_graphs(
    by_article: bool, tmp_path: Path
) -> None:
    build(tmp_path, graph_ttl="<a:s> <a:p> <a:o> .", graph_nq="<a:s> <a:p> <a:o> <a:g> .\n")
    assert len(ask(open_build(tmp_path, by_article=by_article), "DESCRIBE <a:s>").rows) == 1


def test_quads_alone_are_enough(tmp_path: Path) -> None:
    build(tmp_path, graph_nq="<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> <a:o> <a:h> .\n")
    for by_article in (False, True):
        assert len(ask(open_build(tmp_path, by_article=by_article), "SELECT * { ?s ?p ?o }").rows) == 1


def test_every_form_of_query_gives_a_table(tmp_path: Path) -> None:
    store = open_build(build(tmp_path, graph_ttl='<a:s> <a:p> "x"@fr , 3 .'))
    assert ask(store, "ASK { ?s ?p ?o }").rows == ((Term("true", "literal"),),)
    assert ask(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").variables == (
        "subject",
        "predicate",
        "object",
    )
    assert len(ask(store, "DESCRIBE <a:s>").rows) == 2
    cut = ask(store, "SELECT ?o ?none { ?s ?p ?o } ORDER BY ?o", limit=1)
    assert (len(cut.rows), cut.truncated) == (1, True)
    assert cut.rows[0][1] is None


def test_known_prefixes_need_no_declaration(tmp_path: Path) -> None:
    store = open_build(build(tmp_path, graph_ttl="<a:s> a <https://w3id.org/filrouge/ontology#Claim> ."))
    assert ask(store, "ASK { ?s a fil:Claim }").rows[0][0] == Term("true", "literal")


def test_relative_iris_start_from_those_of_a_build(tmp_path: Path) -> None:
    triples = (
        "<https://w3id.org/filrouge/id/group/iran> a <a:A> . <https://here.example/group/iran> a <a:B> ."
    )
    store, query = open_build(build(tmp_path, graph_ttl=triples)), "SELECT ?kind { <group/iran> a ?kind }"
    assert ask(store, query).rows == ((Term("a:A", "iri"),),)
    here = Graphs(base="https://here.example/")
    assert ask(store, query, graphs=here).rows == ((Term("a:B", "iri"),),)


def test_a_folder_without_graph_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="filrouge build"):
        open_build(tmp_path)


def test_damaged_files_are_named(tmp_path: Path) -> None:
    build(tmp_path, graph_ttl="<a:s> <a:p> .", graph_nq="nonsense")
    with pytest.raises(QueryError, match=r"graph\.ttl"):
        open_build(tmp_path)
    with pytest.raises(OutputError, match=r"graph\.nq"):
        check(tmp_path / "graph.nq")
    with pytest.raises(DataError, match=r"graph\.ttl.*line 1"):
        read_turtle(tmp_path / "graph.ttl")
    with pytest.raises(DataError, match=r"absent\.ttl"):
        read_turtle(tmp_path / "absent.ttl")
    with pytest.raises(DataError):
        parse_turtle("nonsense")


def test_iris() -> None:
    assert is_iri("https://x.org/a")
    assert not is_iri("a b")
