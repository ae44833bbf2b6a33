"""The part of a large graph that a picture can still show: its strongest nodes and lines.

Why by mentions and links and not by a statistical filter: a reader can check it ("the 2,000 most named"),
and what is left out is weak by the plain meaning of the word. Nothing is left out of any other format.
"""

from collections import Counter

from filrouge.flat import Edge, Table

MOST_NODES = 2000
MOST_EDGES = 6000


def strongest(table: Table, most: int = MOST_NODES, most_edges: int = MOST_EDGES) -> Table:
    """The part of a table around its most mentioned and best linked nodes.

    Args:
        table: all nodes and edges; it comes back as it is where it is small enough.
        most: how many nodes to keep at most.
        most_edges: how many edges to keep at most, those that most voices carry first.
    """
    nodes = table.nodes
    if len(nodes) > most:
        links = Counter(end for edge in table.edges for end in (edge.source, edge.target))
        nodes = tuple(sorted(nodes, key=lambda node: (-(node.mentions + links[node.id]), node.path))[:most])
    if len(nodes) == len(table.nodes) and len(table.edges) <= most_edges:
        return table
    kept = {node.id for node in nodes}
    edges = [edge for edge in table.edges if edge.source in kept and edge.target in kept]
    chosen = {edge.id for edge in sorted(edges, key=_strength)[:most_edges]}
    return Table(
        tuple(node for node in table.nodes if node.id in kept),
        tuple(edge for edge in edges if edge.id in chosen),
    )


def _strength(edge: Edge) -> tuple[int, int, int, str]:
    """Strongest first; what is denied or planned stays rather than one more assertion of the same weight."""
    return -edge.weight, -len(edge.evidence), -list(type(edge.modality)).index(edge.modality), edge.id
