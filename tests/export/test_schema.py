"""GEXF against the schemas of its format, where they are at hand.

``FILROUGE_GEXF_SCHEMA`` names a folder with ``gexf.rng``, ``gexf.xsd`` and what they include: ``specs/1.3`` of
the format's repository (CC BY 4.0).
"""

import os
from pathlib import Path

import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs, story

etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
FOLDER = os.environ.get("FILROUGE_GEXF_SCHEMA")
SETTING = Setting(ontology.load())
VIZ = "{http://gexf.net/1.3/viz}"
pytestmark = pytest.mark.skipif(FOLDER is None, reason="FILROUGE_GEXF_SCHEMA is not set")


@pytest.mark.parametrize("name", ["gexf", "actors"])
@pytest.mark.parametrize(
    "graph",
    [story.small(), graphs.large(200, 2000), graphs.hostile("<html>\x00\ud800 ]]> \"'&"), Graph()],
    ids=["small", "large", "hostile", "empty"],
)
def test_the_file_is_valid(graph: Graph, name: str, tmp_path: Path) -> None:
    (file,) = write(graph, SETTING, tmp_path, [name])
    document = etree.parse(str(tmp_path / file))
    etree.RelaxNG(etree.parse(str(Path(FOLDER or "") / "gexf.rng"))).assertValid(document)


@pytest.mark.parametrize("name", ["gexf", "actors"])
def test_the_xsd_takes_it_with_the_visual_elements_where_it_expects_them(name: str, tmp_path: Path) -> None:
    """It wants them in the main namespace, unlike the other schema and every tool."""
    (file,) = write(story.small(), SETTING, tmp_path, [name])
    document = etree.parse(str(tmp_path / file))
    for element in document.iter(f"{VIZ}*"):
        element.tag = element.tag.replace(VIZ, "{http://gexf.net/1.3}")
    moved = etree.fromstring(etree.tostring(document))
    etree.XMLSchema(etree.parse(str(Path(FOLDER or "") / "gexf.xsd"))).assertValid(moved)
