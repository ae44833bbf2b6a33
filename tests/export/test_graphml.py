"""GraphML: nothing lost in Gephi, networkx or yEd."""

from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge import ontology
from filrouge.export import graphml, write
from filrouge.flat import flatten
from filrouge.setting import Setting
from tests import graphs, story
from tests.export.gephi_lint import lint

SETTING = Setting(ontology.load())


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graphml")
    write(story.small(), SETTING, folder, ["graphml"])
    return folder / "graph.graphml"


def test_the_file_passes_the_lint(path: Path) -> None:
    table = flatten(story.small(), SETTING.ontology)
    assert lint(path) == (len(table.nodes), len(table.edges))


def test_networkx_reads_every_node_and_edge_with_types(path: Path) -> None:
    table = flatten(story.small(), SETTING.ontology)
    read = nx.read_graphml(path)
    assert (read.number_of_nodes(), read.number_of_edges()) == (len(table.nodes), len(table.edges))
    iran = next(data for _, data in read.nodes(data=True) if data["label"] == "Iran (gouvernement)")
    assert (iran["type"], iran["kind"], iran["mentions"], iran["sources"]) == ("Group", "government", 3, 3)
    assert iran["iri"] == "https://w3id.org/filrouge/id/group/iran"
    place = next(data for _, data in read.nodes(data=True) if data["label"] == "Dhi Qar")
    assert (place["latitude"], place["longitude"]) == (31.05, 46.26)


def test_a_denial_says_so(path: Path) -> None:
    read = nx.read_graphml(path)
    denied = [data for *_, data in read.edges(data=True) if data["modality"] == "denied"]
    assert {data["interaction"] for data in denied} == {"attacked", "supplied"}
    assert all(data["polarity"] == "negative" and "(démenti)" in data["label"] for data in denied)
    assert all(data["speakers"] and data["evidence"] for data in denied)


@given(st.text(st.characters(codec=None), min_size=1, max_size=60))
@settings(max_examples=40)
def test_hostile_words_break_nothing(words: str) -> None:
    with TemporaryDirectory() as folder:
        write(graphs.hostile(words), SETTING, Path(folder), ["graphml", "gexf"])
        assert lint(Path(folder) / "graph.graphml") == lint(Path(folder) / "graph.gexf") == (3, 3)


def test_colours() -> None:
    assert graphml.rgb("#ff0010") == (255, 0, 16)
