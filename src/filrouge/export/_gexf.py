"""GEXF 1.3: how a table of nodes and edges is written for Gephi and Gephi Lite, with time, colours and places.

``kind`` on each edge keeps parallel edges apart (what is denied must never be merged into what is
asserted). An edge lasts from the first to the last article that says it, an event over its own date;
what has no date has no bounds. There is no date of writing: equal input gives equal bytes.
"""

from collections.abc import Iterator
from typing import TypeVar

from filrouge.drawing import Drawn, draw
from filrouge.export._columns import Column, edge_columns, edge_label, node_columns, node_label
from filrouge.export._days import first_day, last_day
from filrouge.export.graphml import rgb
from filrouge.flat import Edge, Node, Table
from filrouge.ontology import Ontology
from filrouge.setting import Setting
from filrouge.xmltext import attribute, content

Row = TypeVar("Row")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Fil rouge</creator><description>{description}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
_GEXF_TYPES = {"int": "integer"}


def document(
    table: Table, setting: Setting, description: str, *, more: tuple[Column[Edge], ...] = ()
) -> Iterator[str]:
    """A table as GEXF, piece by piece; ``more`` are columns of edges beside those of every format."""
    nodes, edges = node_columns(setting), (*edge_columns(), *more)
    yield _HEAD.format(description=content(description))
    yield from _attributes("node", nodes)
    yield from _attributes("edge", edges)
    yield f'<nodes count="{len(table.nodes)}">\n'
    for drawn in draw(table, setting.ontology):
        yield _node(drawn, nodes)
    yield f'</nodes>\n<edges count="{len(table.edges)}">\n'
    for edge in table.edges:
        yield _edge(edge, edges, setting.ontology)
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(owner: str, columns: tuple[Column[Row], ...]) -> Iterator[str]:
    yield f'<attributes class="{owner}" mode="static">\n'
    for n, column in enumerate(columns):
        type_ = _GEXF_TYPES.get(column.type, column.type)
        yield f'<attribute id="{n}" title="{column.name}" type="{type_}"/>\n'
    yield "</attributes>\n"


def _node(drawn: Drawn, columns: tuple[Column[Node], ...]) -> str:
    node = drawn.node
    bounds = _bounds(node.date, node.date_end or node.date) if node.type == "Event" else ""
    label = attribute(node_label(node))
    red, green, blue = rgb(drawn.colour)
    return (
        f'<node id="{node.id}" label="{label}"{bounds}>{_values(node, columns)}'
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{drawn.x}" y="{-drawn.y}" z="0"/>'
        f'<viz:size value="{drawn.radius}"/></node>\n'
    )


def _edge(edge: Edge, columns: tuple[Column[Edge], ...], ontology: Ontology) -> str:
    red, green, blue = rgb(edge.relation.colour)
    return (
        f'<edge id="{edge.id}" source="{edge.source}" target="{edge.target}" weight="{edge.weight}" '
        f'kind="{attribute(edge.kind)}" label="{attribute(edge_label(edge, ontology))}"'
        f"{_bounds(edge.first_date, edge.last_date)}>{_values(edge, columns)}"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/></edge>\n'
    )


def _values(row: Row, columns: tuple[Column[Row], ...]) -> str:
    texts = ((n, column.text(row)) for n, column in enumerate(columns))
    values = (f'<attvalue for="{n}" value="{attribute(text)}"/>' for n, text in texts if text is not None)
    return f"<attvalues>{''.join(values)}</attvalues>"


def _bounds(first: str | None, last: str | None) -> str:
    """The attributes ``start`` and ``end``: whole days, a month or year from its first to its last."""
    start, end = first_day(first), last_day(last)
    if start is None or end is None or start > end:
        return ""
    return f' start="{start}" end="{end}"'
