"""``graph.nq``: the same as ``graph.ttl`` as sorted N-Quads, one named graph for each article."""

from pathlib import Path

from filrouge.export._writing import write_rdf
from filrouge.model import Graph
from filrouge.rdf import blocks
from filrouge.setting import Setting

NAME = "nquads"
FILES = ("graph.nq",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.nq``."""
    write_rdf(folder / FILES[0], blocks(graph, setting), setting.base)
