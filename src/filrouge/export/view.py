"""``view.ttl``: the direct triples, with the policy that chose them."""

from pathlib import Path

from filrouge.export._writing import write_rdf
from filrouge.model import Graph
from filrouge.rdf import view
from filrouge.setting import Setting

NAME = "view"
FILES = ("view.ttl",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``view.ttl``."""
    write_rdf(folder / FILES[0], view(graph, setting), setting.base)
