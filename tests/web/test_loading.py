"""A build read back is the graph that was written, and what is damaged is said."""

from dataclasses import replace
from pathlib import Path

import pytest

from filrouge import ontology
from filrouge.errors import QueryError
from filrouge.model import EntityNode, Graph
from filrouge.web.loading import load
from tests import graphs, story
from tests.web.running import build

HOSTILE = ['<script>"', "a/b c%20d", "..", "é ’ \u202e x", "100% {}|\\^`", "x" * 5000, "\n\t."]


def comparable(graph: Graph) -> Graph:
    """A graph without what its RDF leaves out: kinds that repeat the type, and the words of an event's date."""
    entities = tuple(
        replace(node, kind=_kind(node), names=tuple(sorted({node.label, *node.names})))
        for node in graph.entities
    )
    articles = tuple(replace(node, article=replace(node.article, issued=None)) for node in graph.articles)
    events = tuple(
        replace(node, date=node.date and replace(node.date, passage=None)) for node in graph.events
    )
    merges = tuple(replace(node, members=tuple(sorted(node.members))) for node in graph.merges)
    return Graph(articles, entities, events, graph.claims, merges)


def _kind(node: EntityNode) -> str | None:
    own = {"Base": "base", "GovernmentBody": "government_body", "MediaOutlet": "media_outlet"}
    return None if node.type == "Description" else node.kind or own.get(node.type)


def test_a_graph_comes_back_as_it_was(tmp_path: Path) -> None:
    graph = story.small()
    loaded = load(build(graph, tmp_path), ontology.load())
    assert loaded.base == "https://w3id.org/filrouge/id/"
    assert comparable(loaded.graph) == comparable(graph)


@pytest.mark.parametrize("base", ["https://press.example/", "urn:press:"])
def test_any_base_will_do(base: str, tmp_path: Path) -> None:
    loaded = load(build(story.small(), tmp_path, base), ontology.load())
    assert loaded.base == base
    assert {node.id for node in loaded.graph.claims} == {node.id for node in story.small().claims}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_come_back_as_they_were(words: str, tmp_path: Path) -> None:
    graph = graphs.hostile(words)
    assert comparable(load(build(graph, tmp_path), ontology.load()).graph) == comparable(graph)


def test_what_is_damaged_is_said(tmp_path: Path) -> None:
    known = ontology.load()
    with pytest.raises(QueryError, match="filrouge build"):
        load(tmp_path, known)
    build(story.small(), tmp_path)
    file = tmp_path / "graph.ttl"
    whole = file.read_text()
    file.write_text(whole.replace("fil:extractedBy", "fil:extractedFrom"))
    with pytest.raises(QueryError, match="has no fil:extractedBy"):
        load(tmp_path, known)
    file.write_text(whole[:-40])
    with pytest.raises(QueryError, match=r"graph\.ttl"):
        load(tmp_path, known)


def test_a_text_outside_the_build_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    folder.mkdir()
    build(story.small(), folder)
    (tmp_path / "secret.txt").write_text("geheim")
    file = folder / "graph.ttl"
    name = story.small().articles[0].article.id
    file.write_text(file.read_text().replace(f'"texts/{name}.txt"', '"../secret.txt"'))
    assert all(node.article.text != "geheim" for node in load(folder, ontology.load()).graph.articles)
