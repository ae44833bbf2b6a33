"""``/sparql``: the SPARQL 1.1 Protocol as its clients use it, and what it refuses."""

import csv
import json
from io import StringIO
from typing import Any
from xml.etree.ElementTree import fromstring

import httpx
import pytest
from rdflib import RDF, Namespace, URIRef
from rdflib import Graph as RdfGraph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from tests import story

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?claim a fil:Claim }"
CONSTRUCT = "CONSTRUCT { ?claim a fil:Claim } WHERE { ?claim a fil:Claim }"
CLAIMS = len(story.small().claims)
NAMESPACE = "{http://www.w3.org/2005/sparql-results#}"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
SD_TERMS = {"Service", "Dataset", "Graph", "endpoint", "supportedLanguage", "resultFormat"} | {
    "defaultDataset",
    "defaultGraph",
}
QUERY = {"Content-Type": "application/sparql-query"}


def test_a_query_comes_in_three_ways(client: httpx.Client) -> None:
    answers = [
        client.get("/sparql", params={"query": COUNT}),
        client.post("/sparql", data={"query": COUNT}),
        client.post("/sparql", content=COUNT, headers=QUERY),
        client.post(
            "/sparql", content=COUNT, headers={"Content-Type": "application/sparql-query; charset=utf-8"}
        ),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/sparql-results+json"
        assert answer.json()["results"]["bindings"][0]["n"]["value"] == str(CLAIMS)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/turtle, */*;q=0.1", "application/sparql-results+json"),
    ],
)
def test_tables_come_in_the_format_asked_for(accept: str, kind: str, client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": COUNT}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert str(CLAIMS) in answer.text


def test_xml_csv_and_tsv_read_back(client: httpx.Client) -> None:
    query = 'SELECT ?a ?b ?none WHERE { VALUES (?a ?b) { ("x\\ty, \\"z\\"@" "é"@fr) (1 <a:b>) } }'

    def got(kind: str) -> str:
        return client.get("/sparql", params={"query": query}, headers={"Accept": kind}).text

    assert list(csv.reader(StringIO(got("text/csv")))) == [
        ["a", "b", "none"],
        ['x\ty, "z"@', "é", ""],
        ["1", "a:b", ""],
    ]
    tsv = got("text/tab-separated-values").splitlines()
    assert tsv[0] == "?a\t?b\t?none" and tsv[1] == '"x\\ty, \\"z\\"@"\t"é"@fr\t'
    tree = fromstring(got("application/sparql-results+xml"))  # noqa: S314 - our own
    results = tree.findall(f".//{NAMESPACE}result")
    literal = results[0].find(f"{NAMESPACE}binding[@name='b']/{NAMESPACE}literal")
    assert literal is not None and literal.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert len(results[0]) == 2


def test_a_truth_is_said_in_every_format(client: httpx.Client) -> None:
    def got(kind: str) -> str:
        return client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": kind}).text

    assert json.loads(got("application/json")) == {"head": {}, "boolean": True}
    found = fromstring(got("application/xml")).find(f"{NAMESPACE}boolean")  # noqa: S314 - our own
    assert found is not None and found.text == "true"
    assert got("text/csv").strip() == got("text/plain").strip() == "true"


@pytest.mark.parametrize(
    ("accept", "kind", "syntax"),
    [
        ("*/*", "text/turtle; charset=utf-8", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
    ],
)
def test_triples_come_in_the_format_asked_for(
    accept: str, kind: str, syntax: str, client: httpx.Client
) -> None:
    answer = client.get("/sparql", params={"query": CONSTRUCT}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert len(RdfGraph().parse(data=answer.text, format=syntax)) == CLAIMS


def test_named_graphs_can_be_chosen(client: httpx.Client) -> None:
    graphs = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?claim a fil:Claim } }"
    names = [
        row["g"]["value"]
        for row in client.get("/sparql", params={"query": graphs}).json()["results"]["bindings"]
    ]
    assert len(names) == len(story.small().articles)
    one = client.get("/sparql", params={"query": COUNT, "default-graph-uri": names[0]}).json()
    assert 0 < int(one["results"]["bindings"][0]["n"]["value"]) < CLAIMS
    seen = client.get("/sparql", params={"query": graphs, "named-graph-uri": names[:2]}).json()
    assert len(seen["results"]["bindings"]) == 2


@pytest.mark.parametrize(
    ("status", "words", "sent"),
    [
        (400, "line 1", {"params": {"query": "SELECT *"}}),
        (400, "exactly one", {"params": {"query": ["ASK {}", "ASK {}"]}}),
        (400, "exactly one", {"params": {"default-graph-uri": "a:b"}}),
        (400, "only reads", {"params": {"update": "DROP ALL"}}),
        (400, "changes the graph", {"params": {"query": "DROP ALL"}}),
        (400, "SERVICE", {"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> {} }"}}),
        (406, "formats on offer", {"params": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}),
        (406, "none of the formats", {"params": {"query": "ASK {}"}, "headers": {"Accept": "text/turtle"}}),
        (406, "none of the formats", {"params": {"query": CONSTRUCT}, "headers": {"Accept": "text/csv"}}),
    ],
)
def test_what_is_wrong_is_said(
    status: int, words: str, sent: dict[str, object], client: httpx.Client
) -> None:
    answer = client.request("GET", "/sparql", **sent)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert words in answer.text and answer.headers["content-type"].startswith("text/plain")


def test_posts_of_other_kinds_are_refused(client: httpx.Client) -> None:
    assert (
        client.post(
            "/sparql", content="DROP ALL", headers={"Content-Type": "application/sparql-update"}
        ).status_code
        == 400
    )
    assert client.post("/sparql", data={"update": "DROP ALL"}).status_code == 400
    assert (
        client.post("/sparql", content="{}", headers={"Content-Type": "application/json"}).status_code == 415
    )
    assert client.post("/sparql", content=b"\xff\xfe", headers=QUERY).status_code == 400


@pytest.mark.parametrize("accept", [None, "*/*", "text/turtle"])
def test_without_a_query_it_describes_itself(accept: str | None, client: httpx.Client, address: str) -> None:
    """What the W3C asks of a service description: RDF at the endpoint, which it names, in the terms of ``sd:``."""
    answer = client.get("/sparql", headers={"Accept": accept} if accept else {})
    described = RdfGraph().parse(data=answer.text, format="turtle")
    endpoint = URIRef(f"{address}/sparql")
    assert (endpoint, SD.endpoint, endpoint) in described
    assert (endpoint, SD.supportedLanguage, SD.SPARQL11Query) in described
    assert described.value(described.value(endpoint, SD.defaultDataset), SD.defaultGraph)
    said = {str(each) for each in (*described.predicates(), *described.objects(predicate=RDF.type))}
    assert {term.removeprefix(SD) for term in said if term.startswith(SD)} <= SD_TERMS


def test_a_browser_gets_the_page(client: httpx.Client) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    assert "yasgui" in page.text and "who-attacked-what-where" in page.text


def test_rdflib_asks_it(address: str) -> None:
    store = SPARQLStore(f"{address}/sparql")
    rows: list[Any] = list(
        RdfGraph(store=store).query("PREFIX fil: <https://w3id.org/filrouge/ontology#> " + COUNT)
    )
    assert int(rows[0][0]) == CLAIMS


def asked(address: str, method: str, query: str, form: str) -> Any:
    """What SPARQLWrapper makes of an answer."""
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setQuery("PREFIX fil: <https://w3id.org/filrouge/ontology#> " + query)
    client.setReturnFormat(form)
    return client.queryAndConvert()


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_asks_it(method: str, address: str) -> None:
    found = asked(address, method, COUNT, JSON)
    assert found["results"]["bindings"][0]["n"]["value"] == str(CLAIMS)
    assert asked(address, method, COUNT, XML).getElementsByTagName("literal")[0].firstChild.data == str(
        CLAIMS
    )
    assert str(CLAIMS).encode() in asked(address, method, COUNT, CSV)
    assert len(RdfGraph().parse(data=asked(address, method, CONSTRUCT, TURTLE))) == CLAIMS
