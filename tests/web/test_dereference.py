"""The IRIs of a build, in the form that suits the client."""

import httpx
import pytest
from rdflib import Graph as RdfGraph
from rdflib import URIRef

THING = "/id/group/iran"
IRI = URIRef("https://w3id.org/filrouge/id/group/iran")


@pytest.mark.parametrize(
    ("accept", "kind", "syntax"),
    [
        ("text/turtle", "text/turtle; charset=utf-8", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
    ],
)
def test_rdf_comes_as_asked(accept: str, kind: str, syntax: str, client: httpx.Client) -> None:
    answer = client.get(THING, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    graph = RdfGraph().parse(data=answer.text, format=syntax)
    assert (IRI, None, None) in graph and (None, None, IRI) in graph


def test_endings_choose_too(client: httpx.Client) -> None:
    html = client.get(THING, headers={"Accept": "text/html"})
    assert html.headers["content-type"].startswith("text/html") and "Accept" in html.headers["vary"]
    kinds = {
        ".json": "application/json",
        ".ttl": "text/turtle",
        ".nt": "application/n-triples",
        ".jsonld": "application/ld+json",
    }
    for ending, kind in kinds.items():
        assert client.get(THING + ending).headers["content-type"].startswith(kind)


def test_what_has_no_page_of_its_own_is_shown_as_triples(client: httpx.Client) -> None:
    page = client.get("/id/dataset", headers={"Accept": "text/html"})
    assert page.status_code == 200 and "void:Dataset" in page.text
    assert "Dataset" in client.get("/id/dataset.json").json()["turtle"]


def test_unknown_things_and_forms_are_refused(client: httpx.Client) -> None:
    for path in ("/id/group/nobody", "/id/", "/id/group/nobody.ttl", "/id/%00", "/id/a%20b%3E", "/id/%ff"):
        assert client.get(path, headers={"Accept": "text/html"}).status_code == 404, path
    assert client.get(THING, headers={"Accept": "image/png"}).status_code == 406
