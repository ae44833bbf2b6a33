"""A graph as a networkx ``MultiDiGraph``, for programs that know it. The only module that imports it."""

from dataclasses import fields
from typing import Any

import networkx as nx

from filrouge.flat import Edge, Node, flatten
from filrouge.model import Graph
from filrouge.ontology import Ontology


def to_network(graph: Graph, ontology: Ontology) -> "nx.MultiDiGraph[str]":
    """The graph with entities and events as nodes, named as in the graph (``group/ashab-al-kahf``).

    Edges are keyed by relation and modality (``attacked``, ``attacked:denied``) and carry the columns of
    ``flat.Edge``; ``relation`` is the property's name and ``modality`` a plain string.
    """
    table = flatten(graph, ontology)
    paths = {node.id: node.path for node in table.nodes}
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from((node.path, _node_row(node)) for node in table.nodes)
    for edge in table.edges:
        network.add_edge(paths[edge.source], paths[edge.target], key=edge.kind, **_edge_row(edge))
    return network


def _node_row(node: Node) -> dict[str, Any]:
    row = {field.name: getattr(node, field.name) for field in fields(node) if field.name != "path"}
    return row | {"modality": node.modality.value if node.modality else None}


def _edge_row(edge: Edge) -> dict[str, Any]:
    hidden = {"source", "target"}
    row = {field.name: getattr(edge, field.name) for field in fields(edge) if field.name not in hidden}
    return row | {"relation": edge.relation.name, "modality": edge.modality.value, "hedged": edge.hedged}
