"""The files in the parsers of Gephi Lite; see docs/formats.md for how to have them here.

``npm install graphology graphology-gexf graphology-graphml`` in some folder, then
``FILROUGE_GRAPHOLOGY=folder pytest tests/export/test_graphology.py``.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.flat import flatten
from filrouge.folding import fold
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs, story

FOLDER = os.environ.get("FILROUGE_GRAPHOLOGY")
NODE = shutil.which("node")
SETTING = Setting(ontology.load())
pytestmark = pytest.mark.skipif(not (FOLDER and NODE), reason="FILROUGE_GRAPHOLOGY is not set, or no node")


@pytest.mark.parametrize(
    "graph",
    [story.small(), graphs.large(200, 2000), graphs.hostile("<html>\x00\ud800 \"'&")],
    ids=["small", "large", "hostile"],
)
def test_gephi_lite_reads_every_node_and_edge(graph: Graph, tmp_path: Path) -> None:
    written = write(graph, SETTING, tmp_path, ["graphml", "gexf", "actors"])
    files = [str(tmp_path / name) for name in written]
    script = str(Path(__file__).with_name("graphology.cjs"))
    command = [str(NODE), script, str(FOLDER), *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    tables = [flatten(graph, SETTING.ontology)] * 2 + [fold(graph, SETTING.ontology)]
    expected = [
        {"nodes": len(table.nodes), "edges": len(table.edges), "labels": len(table.nodes)} for table in tables
    ]
    assert json.loads(done.stdout) == expected
