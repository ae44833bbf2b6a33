"""The W3C's own tests of the SPARQL 1.1 Protocol, each request as their manifest gives it, over HTTP.

The manifest (``w3c/``, with its licence) says what is sent and what must come back. This service only reads:
where a test expects an update to be done, the update must be refused and nothing may have changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from rdflib import Graph as RdfGraph
from rdflib import Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import IdentifiedNode, Node

from tests import story
from tests.web.running import build, serving

SUITE = Path(__file__).parent / "w3c"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
STATUS = "http://www.w3.org/2011/http-statusCodes#StatusCode"
DATA = "http://kasei.us/2009/09/sparql/data"
TABULAR = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv")
FORMATS = {"boolean": TABULAR[:2], "tabular": TABULAR, "RDF": ("text/turtle", "application/n-triples")}
MANIFEST = RdfGraph().parse(SUITE / "manifest.ttl")
TESTS = [str(test).partition("#")[2] for test in MANIFEST.subjects(MF.action)]
UPDATES = {"update_post_form", "update_post_direct", "update_base_uri"} | {
    f"update_dataset_{name}" for name in ("default_graph", "default_graphs", "named_graphs", "full")
}


@dataclass(frozen=True)
class Exchange:
    """One request of a test and what must come of it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    boolean: bool | None
    format: str | None


def value(node: Node | None, name: URIRef) -> str | None:
    """What the manifest says of a thing, None where it says nothing."""
    found = MANIFEST.value(node, name)
    return None if found is None else str(found)


def items(node: Node, name: URIRef) -> list[Node]:
    """A list of the manifest."""
    start = MANIFEST.value(node, name)
    return list(Collection(MANIFEST, start)) if isinstance(start, IdentifiedNode) else []


def exchange(request: Node) -> Exchange:
    """A request of the manifest."""
    body, answer = MANIFEST.value(request, HT.body), MANIFEST.value(request, HT.resp)
    text, truth = value(body, CNT.chars), value(answer, MF.expectedBoolean)
    return Exchange(
        value(request, HT.methodName) or "",
        (value(request, HT.absolutePath) or "").replace("/sparql/", "/sparql", 1),
        {
            value(each, HT.fieldName) or "": value(each, HT.fieldValue) or ""
            for each in items(request, HT.headers)
        },
        None if text is None else text.encode(value(body, CNT.characterEncoding) or "utf-8"),
        frozenset(str(each).removeprefix(STATUS) for each in MANIFEST.objects(answer, MF.expectedStatus)),
        None if truth is None else truth == "true",
        value(answer, MF.expectedFormat),
    )


def exchanges(test: str) -> list[Exchange]:
    """The requests of a test, in their order."""
    subject = next(each for each in MANIFEST.subjects(MF.action) if str(each).endswith(f"#{test}"))
    action = MANIFEST.value(subject, MF.action)
    assert action is not None
    return [exchange(request) for request in items(action, HT.requests)]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """An explorer whose build also holds the graphs that the tests ask about."""
    folder = build(story.small(), tmp_path_factory.mktemp("w3c"))
    with (folder / "graph.nq").open("a", encoding="utf-8") as quads:
        for number in (1, 2, 3):
            triple = (SUITE / f"data{number}.nt").read_text(encoding="utf-8").strip().removesuffix(".")
            quads.write(f"{triple} <{DATA}/data{number}.rdf> .\n")
    with (
        serving(folder) as address,
        httpx.Client(base_url=address, timeout=30, trust_env=False) as client,
    ):
        yield client


def sent(client: httpx.Client, asked: Exchange) -> httpx.Response:
    """The answer to a request, which carries no header that the manifest does not give."""
    url = f"{str(client.base_url).rstrip('/')}{asked.target}"
    request = httpx.Request(asked.method, url, headers=asked.headers, content=asked.body)
    request.headers.pop("Accept", None)
    return client.send(request)


@pytest.mark.parametrize("test", [test for test in TESTS if test not in UPDATES])
def test_it_answers_as_the_suite_demands(test: str, endpoint: httpx.Client) -> None:
    for asked in exchanges(test):
        answer = sent(endpoint, asked)
        assert f"{answer.status_code // 100}xx" in asked.statuses, answer.text
        if asked.format is not None:
            assert answer.headers["content-type"].partition(";")[0] in FORMATS[asked.format]
        if asked.boolean is not None:
            assert answer.json()["boolean"] is asked.boolean


@pytest.mark.parametrize("test", sorted(UPDATES))
def test_updates_are_refused_and_change_nothing(test: str, endpoint: httpx.Client) -> None:
    update, *after = exchanges(test)
    answer = sent(endpoint, update)
    assert answer.status_code == 400 and "only reads" in answer.text
    for asked in after:
        assert sent(endpoint, asked).json()["boolean"] is not asked.boolean
    left = endpoint.get("/sparql", params={"query": f"ASK {{ GRAPH <{DATA}/data1.rdf> {{ ?s ?p ?o }} }}"})
    assert left.json()["boolean"] is True


def test_the_whole_suite_is_run() -> None:
    assert len(TESTS) == 34 and set(TESTS) > UPDATES
