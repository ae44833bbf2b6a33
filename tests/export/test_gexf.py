"""GEXF 1.3: parallel edges apart, time bounds whole, nothing of today in it."""

from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.export._days import first_day, last_day
from filrouge.flat import flatten
from filrouge.setting import Setting
from tests import graphs, story
from tests.export.gephi_lint import GEXF, lint

SETTING = Setting(ontology.load())


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gexf")
    write(story.small(), SETTING, folder, ["gexf"])
    return folder / "graph.gexf"


def test_the_file_passes_the_lint(path: Path) -> None:
    table = flatten(story.small(), SETTING.ontology)
    assert lint(path) == (len(table.nodes), len(table.edges))


def test_networkx_reads_every_node_and_edge(path: Path) -> None:
    table = flatten(story.small(), SETTING.ontology)
    read = nx.read_gexf(path, version="1.3")
    assert (read.number_of_nodes(), read.number_of_edges()) == (len(table.nodes), len(table.edges))
    assert {data["label"] for _, data in read.nodes(data=True)} == {node.label for node in table.nodes}


@pytest.mark.parametrize("name", ["gexf", "actors"])
def test_networkx_reads_when_nodes_and_edges_last(name: str, tmp_path: Path) -> None:
    (file,) = write(story.small(), SETTING, tmp_path, [name])
    written = ElementTree.parse(tmp_path / file).getroot()  # noqa: S314 - our own file
    read = nx.read_gexf(tmp_path / file, version="1.3")
    for tag, rows in (("node", read.nodes(data=True)), ("edge", read.edges(data=True))):
        bounds = [(each.get("start"), each.get("end")) for each in written.iter(f"{GEXF}{tag}")]
        found = [(row[-1].get("start"), row[-1].get("end")) for row in rows]
        assert sorted(found, key=repr) == sorted(bounds, key=repr)
        assert tag == "node" or any(start for start, _ in found)


def test_what_is_denied_has_a_kind_of_its_own(path: Path) -> None:
    edges = ElementTree.parse(path).getroot().iter(f"{GEXF}edge")  # noqa: S314 - our own file
    assert {"attacked", "attacked:denied", "attacked:hypothetical"} <= {edge.get("kind") for edge in edges}


def test_events_last_their_own_date_and_edges_their_articles(path: Path) -> None:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    bounds = {node.get("label"): (node.get("start"), node.get("end")) for node in root.iter(f"{GEXF}node")}
    assert bounds["Attaque à Dhi Qar"] == ("2024-03-12", "2024-03-12")
    assert bounds["Retrait d’Ain al-Assad"] == ("2024-12-01", "2024-12-31")
    assert bounds["Iran (gouvernement)"] == (None, None)
    kinds = {edge.get("kind"): (edge.get("start"), edge.get("end")) for edge in root.iter(f"{GEXF}edge")}
    assert kinds["accused"] == ("2024-03-12", "2024-03-12")
    assert kinds["supports"] == (None, None)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-11-19", "2021-11-19", "2021-11-19"),
        ("automne", None, None),
        (None, None, None),
    ],
)
def test_dates_are_as_long_as_they_are_deep(date: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


def test_a_large_graph_loses_nothing(tmp_path: Path) -> None:
    graph = graphs.large(200, 2000)
    write(graph, SETTING, tmp_path, ["gexf", "graphml"])
    table = flatten(graph, SETTING.ontology)
    assert (
        lint(tmp_path / "graph.gexf")
        == lint(tmp_path / "graph.graphml")
        == (len(table.nodes), len(table.edges))
    )
