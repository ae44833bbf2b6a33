"""``graph.graphml``: for Gephi, Cytoscape, yEd and networkx.

Edge identifiers are unique over the whole file and each edge carries its relation as ``label``: without
them Gephi drops or merges parallel edges. Key identifiers have prefixes of our own, for Gephi takes
``d3`` for the label of a node, whatever its name. All edges are directed, since networkx reads no mix;
the column ``directed`` tells relations without a direction.
"""

from collections.abc import Iterator
from pathlib import Path

from filrouge.drawing import Drawn, draw
from filrouge.export._columns import edge_columns, edge_label, node_columns, node_label
from filrouge.export._writing import write_text
from filrouge.flat import Edge, Table, flatten
from filrouge.model import Graph
from filrouge.ontology import Ontology
from filrouge.setting import Setting
from filrouge.xmltext import attribute, content

NAME = "graphml"
FILES = ("graph.graphml",)

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_VISUALS = (("x", "int"), ("y", "int"), ("size", "int"), ("r", "int"), ("g", "int"), ("b", "int"))


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.graphml``."""
    table = flatten(graph, setting.ontology)
    write_text(folder / FILES[0], _document(table, setting))


def _document(table: Table, setting: Setting) -> Iterator[str]:
    yield _HEAD
    yield from _keys(setting)
    yield '<graph id="filrouge" edgedefault="directed">\n'
    for drawn in draw(table, setting.ontology):
        yield from _node(drawn, setting)
    for edge in table.edges:
        yield from _edge(edge, setting.ontology)
    yield "</graph>\n</graphml>\n"


def _keys(setting: Setting) -> Iterator[str]:
    nodes = [("label", "string"), *((c.name, c.type) for c in node_columns(setting)), *_VISUALS]
    edges = [("label", "string"), ("weight", "double"), *((c.name, c.type) for c in edge_columns())]
    for prefix, owner, columns in (("n", "node", nodes), ("e", "edge", edges)):
        for name, type_ in columns:
            yield f'<key id="{prefix}_{name}" for="{owner}" attr.name="{name}" attr.type="{type_}"/>\n'


def _node(drawn: Drawn, setting: Setting) -> Iterator[str]:
    node = drawn.node
    yield f'<node id="{node.id}">'
    yield _data("n_label", node_label(node))
    for column in node_columns(setting):
        text = column.text(node)
        if text is not None:
            yield _data(f"n_{column.name}", text)
    visuals = (drawn.x, -drawn.y, drawn.radius, *rgb(drawn.colour))
    yield "".join(
        f'<data key="n_{name}">{value}</data>' for (name, _), value in zip(_VISUALS, visuals, strict=True)
    )
    yield "</node>\n"


def _edge(edge: Edge, ontology: Ontology) -> Iterator[str]:
    ends = f'source="{edge.source}" target="{edge.target}"'
    yield f'<edge id="{edge.id}" {ends} label="{attribute(edge.kind)}">'
    yield _data("e_label", edge_label(edge, ontology))
    yield _data("e_weight", str(edge.weight))
    for column in edge_columns():
        text = column.text(edge)
        if text is not None:
            yield _data(f"e_{column.name}", text)
    yield "</edge>\n"


def _data(key: str, text: str) -> str:
    return f'<data key="{key}">{content(text)}</data>'


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
