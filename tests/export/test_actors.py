"""``actors.gexf``: the lint of Gephi, every node and line read back, and how many events stand behind a line."""

from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.folding import fold
from filrouge.setting import Setting
from tests import graphs, story
from tests.export.gephi_lint import GEXF, lint

SETTING = Setting(ontology.load())


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("actors")
    write(story.small(), SETTING, folder, ["actors"])
    return folder / "actors.gexf"


def test_the_file_passes_the_lint_and_loses_nothing(path: Path) -> None:
    table = fold(story.small(), SETTING.ontology)
    assert lint(path) == (len(table.nodes), len(table.edges))
    read = nx.read_gexf(path, version="1.3")
    assert (read.number_of_nodes(), read.number_of_edges()) == (len(table.nodes), len(table.edges))


def test_it_says_what_it_leaves_out_and_how_many_events_stand_behind_a_line(path: Path) -> None:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    assert "graph.gexf only" in (root.findtext(f"{GEXF}meta/{GEXF}description") or "")
    (column,) = (each.get("id") for each in root.iter(f"{GEXF}attribute") if each.get("title") == "events")
    kinds = {
        edge.get("kind"): [v.get("value") for v in edge.iter(f"{GEXF}attvalue") if v.get("for") == column]
        for edge in root.iter(f"{GEXF}edge")
    }
    assert kinds["event:attack"] == ["1"] and kinds["accused"] == ["0"]


def test_a_large_graph_loses_nothing(tmp_path: Path) -> None:
    graph = graphs.large(200, 2000)
    write(graph, SETTING, tmp_path, ["actors"])
    table = fold(graph, SETTING.ontology)
    assert lint(tmp_path / "actors.gexf") == (len(table.nodes), len(table.edges))
