"""The graph to draw: nodes with their places and edges with their relation, column by column.

Columns and not rows: a graph of 50,000 nodes is then half as long and read twice as fast. Graphs that fit
the drawing of ``graph.html`` look the same here; larger ones are laid out by ``spreading``.
"""

from math import sqrt

from filrouge.drawing import draw
from filrouge.flat import Table, cut, flatten
from filrouge.layout import FORCED
from filrouge.model import Modality
from filrouge.web.site import Site
from filrouge.web.spreading import spread
from filrouge.web.views.common import Json

LABEL = 60


def network(site: Site) -> Json:
    """Every node and edge; edges name their ends, relations and modalities by number."""
    table = flatten(site.graph, site.ontology)
    at = {node.id: n for n, node in enumerate(table.nodes)}
    ends = [(at[edge.source], at[edge.target]) for edge in table.edges]
    points = _points(site, table, ends)
    types = sorted({node.type for node in table.nodes})
    relations = sorted({edge.relation.name for edge in table.edges})
    modalities = [modality.value for modality in Modality]
    return {
        "page": "graph",
        "types": {name: site.ontology.classes[name].colour for name in types},
        "relations": relations,
        "roles": [name for name in relations if site.ontology.predicate(name).sort == "Role"],
        "modalities": modalities,
        "nodes": {
            "id": [node.path for node in table.nodes],
            "label": [cut(node.label, LABEL) for node in table.nodes],
            "type": [types.index(node.type) for node in table.nodes],
            "x": [x for x, _ in points],
            "y": [y for _, y in points],
            "size": [min(34, round(8 + 4 * sqrt(node.mentions))) for node in table.nodes],
        },
        "edges": {
            "source": [source for source, _ in ends],
            "target": [target for _, target in ends],
            "relation": [relations.index(edge.relation.name) for edge in table.edges],
            "modality": [modalities.index(edge.modality.value) for edge in table.edges],
            "weight": [edge.weight for edge in table.edges],
        },
    }


def _points(site: Site, table: Table, ends: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the nodes stand, in pixels."""
    if len(table.nodes) > FORCED:
        return spread(len(table.nodes), ends)
    return [(each.x, each.y) for each in draw(table, site.ontology)]
