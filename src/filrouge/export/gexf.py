"""``graph.gexf``: every entity, event and claim for Gephi and Gephi Lite; ``actors.gexf`` has actors alone."""

from pathlib import Path

from filrouge.export._gexf import document
from filrouge.export._writing import write_text
from filrouge.flat import flatten
from filrouge.model import Graph
from filrouge.setting import Setting

NAME = "gexf"
FILES = ("graph.gexf",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.gexf``."""
    table = flatten(graph, setting.ontology)
    write_text(folder / FILES[0], document(table, setting, "Claims of news articles"))
