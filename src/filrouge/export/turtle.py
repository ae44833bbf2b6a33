"""``graph.ttl``: everything but the view, for SPARQL and any RDF tool."""

from pathlib import Path

from filrouge.export._writing import write_rdf
from filrouge.model import Graph
from filrouge.rdf import blocks
from filrouge.setting import Setting

NAME = "turtle"
FILES = ("graph.ttl",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.ttl``."""
    write_rdf(folder / FILES[0], blocks(graph, setting), setting.base)
