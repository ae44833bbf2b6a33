"""The columns of nodes and edges that GraphML and GEXF share.

Names that tools read as something else (``x``, ``size``, ``color``, ``weight``, ``id``, ``type`` of an
edge, ``start``) are never columns; lists are joined with `` | ``; a column has one type.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from filrouge.drawing import LABEL_LENGTH
from filrouge.flat import Edge, Node, cut
from filrouge.model import Modality
from filrouge.ontology import Ontology
from filrouge.setting import Setting
from filrouge.terms import mint_iri
from filrouge.xmltext import clean_xml

Row = TypeVar("Row")
Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name, its type (``string``, ``int``, ``double``, ``boolean``) and how to fill it."""

    name: str
    type: str
    value: Callable[[Row], Value]

    def text(self, row: Row) -> str | None:
        """The value as text, or None where there is none."""
        value = self.value(row)
        if isinstance(value, bool):
            return "true" if value else "false"
        return clean_xml(str(value)) or None if value is not None else None


def node_columns(setting: Setting) -> tuple[Column[Node], ...]:
    """What is said of an entity or event."""
    return (
        Column("type", "string", lambda n: n.type),
        Column("kind", "string", lambda n: n.kind),
        Column("iri", "string", lambda n: mint_iri(setting.base, n.path)),
        Column("names", "string", lambda n: _joined(n.names)),
        Column("roles", "string", lambda n: _joined(n.roles)),
        Column("mentions", "int", lambda n: n.mentions),
        Column("sources", "int", lambda n: n.sources),
        Column("first_date", "string", lambda n: n.first_date),
        Column("last_date", "string", lambda n: n.last_date),
        Column("date", "string", lambda n: n.date),
        Column("modality", "string", lambda n: n.modality.value if n.modality else None),
        Column("killed", "string", lambda n: _joined(map(str, n.killed))),
        Column("injured", "string", lambda n: _joined(map(str, n.injured))),
        Column("latitude", "double", lambda n: n.latitude),
        Column("longitude", "double", lambda n: n.longitude),
    )


def edge_columns() -> tuple[Column[Edge], ...]:
    """What is said of a relation or participation."""
    return (
        Column("interaction", "string", lambda e: e.relation.name),
        Column("modality", "string", lambda e: e.modality.value),
        Column("polarity", "string", lambda e: "negative" if e.modality is Modality.DENIED else "positive"),
        Column("hedged", "boolean", lambda e: e.hedged),
        Column("directed", "boolean", lambda e: e.relation.directed),
        Column("claims", "int", lambda e: len(e.claims)),
        Column("repetitions", "int", lambda e: e.repetitions),
        Column("speakers", "string", lambda e: _joined(e.speakers)),
        Column("outlets", "string", lambda e: _joined(e.outlets)),
        Column("articles", "string", lambda e: _joined(e.articles)),
        Column("first_date", "string", lambda e: e.first_date),
        Column("last_date", "string", lambda e: e.last_date),
        Column("evidence", "string", lambda e: e.example),
        Column("confidence", "double", lambda e: e.confidence),
    )


def node_label(node: Node) -> str:
    """A name that fits beside a node; its identifier where no sign of the name can be written."""
    return cut(clean_xml(node.label).strip() or node.id, LABEL_LENGTH)


def edge_label(edge: Edge, ontology: Ontology) -> str:
    """An edge in words; what is not asserted says so."""
    label = edge.relation.label.fr
    if edge.modality is Modality.ASSERTED:
        return label
    return f"{label} ({ontology.individual(edge.modality.value).label.fr})"


def _joined(parts: Iterable[str]) -> str:
    """A list as text; the separator cannot occur inside a part."""
    return " | ".join(cut(part.replace("|", "¦"), 200) for part in parts)
