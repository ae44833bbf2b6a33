"""``graph.jsonld``: the triples of ``graph.ttl`` as JSON-LD 1.1, for programs that read JSON."""

from pathlib import Path

from filrouge.export._writing import write_rdf
from filrouge.model import Graph
from filrouge.rdf import blocks
from filrouge.setting import Setting

NAME = "jsonld"
FILES = ("graph.jsonld",)
ON_DEMAND = True


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.jsonld``."""
    write_rdf(folder / FILES[0], blocks(graph, setting), setting.base)
