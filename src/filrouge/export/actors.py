"""``actors.gexf``: who does what to whom, with events folded into lines between actors."""

from pathlib import Path

from filrouge.export._columns import Column
from filrouge.export._gexf import document
from filrouge.export._writing import write_text
from filrouge.flat import Edge
from filrouge.folding import fold
from filrouge.model import Graph
from filrouge.setting import Setting

NAME = "actors"
FILES = ("actors.gexf",)

_DESCRIPTION = (
    "Actors alone: events are folded into lines from actor to target; places of events, claims about events "
    "that name no target, and events with fewer than two participants are in graph.gexf only"
)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``actors.gexf``."""
    table = fold(graph, setting.ontology)
    events: Column[Edge] = Column("events", "int", lambda edge: len(edge.events))
    write_text(folder / FILES[0], document(table, setting, _DESCRIPTION, more=(events,)))
