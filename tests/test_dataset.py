"""The graph as an rdflib dataset."""

from pathlib import Path

import pytest
import rdflib

from filrouge import ontology, store
from filrouge.dataset import VIEW, load_dataset, to_dataset
from filrouge.export import write
from filrouge.setting import Setting
from tests import story

SETTING = Setting(ontology.load())


def test_a_graph_is_a_dataset_of_all_its_triples(tmp_path: Path) -> None:
    write(story.small(), SETTING, tmp_path)
    dataset = to_dataset(story.small(), SETTING)
    meant = store.triples(tmp_path / "graph.ttl") | store.triples(tmp_path / "view.ttl")
    assert len(set(dataset.triples((None, None, None)))) == len(meant)
    assert len(set(load_dataset(tmp_path).triples((None, None, None)))) == len(meant)


def test_articles_and_the_view_are_named_graphs() -> None:
    names = {str(graph.identifier) for graph in to_dataset(story.small(), SETTING).graphs()}
    assert VIEW in names
    assert {f"{SETTING.base}{node.id}" for node in story.small().articles} <= names


def test_prefixes_are_bound() -> None:
    bound = dict(to_dataset(story.small(), SETTING).namespaces())
    assert bound["fil"] == rdflib.URIRef("https://w3id.org/filrouge/ontology#")


def test_a_folder_without_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_dataset(tmp_path)
