"""The text of a query: what calls another server or changes the graph is seen before it is run."""

from pathlib import Path

import pytest

from filrouge.errors import QueryError
from filrouge.querytext import names_graphs, refuse_outside, refuse_update
from filrouge.store import ask, open_build

SERVICE = "SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o }"

REACHING_OUT = [
    f"SELECT * {{ {SERVICE} }}",
    f"SELECT * {{ {SERVICE.lower()} }}",
    "SELECT * {{SERVICE<http://127.0.0.1:9/x>{?s ?p ?o}}",
    "SELECT * { SERVICE SILENT <http://127.0.0.1:9/x> { ?s ?p ?o } }",
    "PREFIX e: <http://127.0.0.1:9/> SELECT * { SERVICE e:x { ?s ?p ?o } }",
    "SELECT * { SERVICE#c\n<http://127.0.0.1:9/x> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } }",
    "SELECT * { SELECT * { SERVICE ?where { ?s ?p ?o } } }",
    'SELECT * { ?s ?p "\\"" . SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } . ?s ?p "" }',
    "SELECT * { ?s ?p '''a''' SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
    "SELECT * { FILTER(?a <?b) SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
]
HARMLESS = [
    'SELECT * { ?s ?p "SERVICE <http://127.0.0.1/>" }',
    "SELECT * { ?service <http://x.org/SERVICE> ?o } # SERVICE",
    "PREFIX s: <http://x.org/> SELECT * { ?s s:service ?o }",
    "PREFIX service: <http://x.org/> SELECT * { ?s service:a ?o }",
    "SELECT * { ?s ?p '''it's a SERVICE''' }",
]


@pytest.mark.parametrize("query", REACHING_OUT)
def test_a_query_never_leaves_this_machine(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        refuse_outside(query)


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_alone_is_no_call(query: str, tmp_path: Path) -> None:
    refuse_outside(query)
    (tmp_path / "graph.ttl").write_text("")
    assert ask(open_build(tmp_path), query).rows == ()


def test_an_update_is_told_from_a_query() -> None:
    with pytest.raises(QueryError, match="DELETE changes the graph"):
        refuse_update("PREFIX a: <b:> DELETE WHERE { ?s ?p ?o }")
    refuse_update("SELECT * { ?s ?p 'DROP ALL' }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "select * from <a:b> { ?s ?p ?o }",
        "SELECT * FROM NAMED <a:b> { ?s ?p ?o }",
        "SELECT * { { graph<a:b>{ ?s ?p ?o } } }",
        "SELECT * { \\u0047RAPH ?g { ?s ?p ?o } }",
    ],
)
def test_named_graphs_are_noticed(query: str) -> None:
    assert names_graphs(query)


def test_names_that_hold_the_words_name_no_graph() -> None:
    query = "SELECT * { ?graph fil:withdrewFrom <a:graph> ; prov:wasDerivedFrom ?from } # FROM"
    assert not names_graphs(query)
