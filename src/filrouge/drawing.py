"""How the nodes of a table look and where they stand, the same in every format that draws them."""

import re
from dataclasses import dataclass
from math import sqrt
from textwrap import wrap

from filrouge.flat import Node, Table, cut
from filrouge.layout import Box, positions
from filrouge.ontology import Ontology

LABEL_LENGTH = 80
_LINE = 22
_CAPTION = 64
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PLAIN = "#9aa0a6"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node with its looks; ``caption`` is the label on short lines, lengths and ``font`` are pixels."""

    node: Node
    caption: str
    radius: int
    font: int
    colour: str
    shape: str
    x: int
    y: int


def draw(table: Table, ontology: Ontology) -> tuple[Drawn, ...]:
    """Give every node of a table its size by mentions, its colour and form by type, and a place."""
    captions = [caption(node.label) for node in table.nodes]
    radii = [_radius(node) for node in table.nodes]
    at = {node.id: n for n, node in enumerate(table.nodes)}
    boxes = tuple(_box(text, radius) for text, radius in zip(captions, radii, strict=True))
    points = positions(boxes, tuple((at[edge.source], at[edge.target]) for edge in table.edges))
    rows = zip(table.nodes, captions, radii, points, strict=True)
    return tuple(_drawn(node, text, radius, point, ontology) for node, text, radius, point in rows)


def caption(label: str) -> str:
    """A label on at most three short lines, without marks that turn the direction of writing."""
    label = _UNSEEN.sub("", label)
    lines = wrap(cut(label, LABEL_LENGTH), _LINE) or [label[:1]]
    return "\n".join(lines[:3] if len(lines) <= 3 else [*lines[:2], cut(lines[2] + " " + lines[3], _LINE)])


def _drawn(node: Node, text: str, radius: int, point: tuple[int, int], ontology: Ontology) -> Drawn:
    class_ = ontology.classes[node.type]
    looks = class_.colour or _PLAIN, class_.shape or "dot"
    return Drawn(node, text, radius, _font(radius), *looks, *point)


def _radius(node: Node) -> int:
    """Size by mentions: the area grows with them, within limits."""
    return min(34, round(8 + 4 * sqrt(node.mentions)))


def _font(radius: int) -> int:
    """Captions of larger nodes are larger, so that they can be read in the whole picture."""
    return 11 + radius // 2


def _box(text: str, radius: int) -> Box:
    """The room a node needs with the beginning of its caption: whole captions would push all nodes far apart.

    Pictures show a caption only where there is room for it, or can move it (Gephi's Label Adjust).
    """
    lines = text.split("\n")
    width = min(_CAPTION, round(max(len(line) for line in lines) * _font(radius) * 0.6))
    return max(2 * radius, width) + 12, 2 * radius + round(_font(radius) * 1.25) + 12
