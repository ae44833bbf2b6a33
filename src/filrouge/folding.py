"""Actors alone: every event becomes a line from who did it to whom it was done to.

What is kept: relations between entities; for each event a line from each actor to each target, named by
the type of the event; for an event without targets a line between each two of its actors (a meeting).
A claim of force about an event (``claimedResponsibilityFor``) goes to the event's targets.

What is left out, since it links no two actors: where something lies or took place, claims about events
that nobody suffers, and events that name fewer than two participants. Lines of one type between the same
two, in the same modality, are one; ``events`` names those behind it. Modalities are never mixed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from filrouge.flat import QUOTE_LENGTH, Edge, Node, Table, cut, flatten, identifier
from filrouge.independence import voices
from filrouge.model import Graph
from filrouge.ontology import Ontology, Property

_FORCE = "ASSAULT"
_MOST_TOGETHER = 12
"""Of more actors than this, only the first are joined with each other: the lines grow with their square."""


@dataclass(frozen=True, slots=True)
class _Roles:
    """Who takes part in an event, by identifiers of nodes, and one of its edges."""

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    told: Edge


def fold(graph: Graph, ontology: Ontology) -> Table:
    """The nodes and edges of a graph with events folded into lines between their participants.

    Raises:
        DataError: a claim's property or an event's type is not in the ontology.
    """
    table = flatten(graph, ontology)
    outlets = {node.id: node.article.publisher or node.id for node in graph.articles}
    nodes = {node.id: node for node in table.nodes}
    grouped: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in _lines(table, nodes, ontology):
        grouped.setdefault((edge.source, edge.target, edge.kind), []).append(edge)
    edges = tuple(_joined(grouped[key], outlets) for key in sorted(grouped))
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return Table(tuple(node for node in table.nodes if node.id in ends), edges)


def _lines(table: Table, nodes: Mapping[str, Node], ontology: Ontology) -> Iterator[Edge]:
    """Every line, some of them several times."""
    events = {event: _roles(edges) for event, edges in _participations(table, nodes).items()}
    for edge in table.edges:
        if edge.relation.sort == "Role" or set(edge.relation.range) <= {"Place", "Base"}:
            continue
        if nodes[edge.source].type != "Event" and nodes[edge.target].type != "Event":
            yield edge
        elif edge.target in events and edge.relation.plover == _FORCE:
            for target in events[edge.target].targets:
                yield replace(edge, target=target, events=(nodes[edge.target].path,))
    for event, roles in events.items():
        yield from _event(nodes[event], roles, _relation(nodes[event], ontology))


def _participations(table: Table, nodes: Mapping[str, Node]) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = {}
    for edge in table.edges:
        if edge.relation.sort == "Role" and nodes[edge.source].type == "Event":
            found.setdefault(edge.source, []).append(edge)
    return found


def _roles(edges: list[Edge]) -> _Roles:
    def of(role: str) -> tuple[str, ...]:
        return tuple(edge.target for edge in edges if edge.relation.name == role)

    return _Roles(of("actor"), of("target"), edges[0])


def _event(node: Node, roles: _Roles, relation: Property) -> Iterator[Edge]:
    """The lines of an event; they last over its date, else over its articles."""
    pairs = [(actor, target) for actor in roles.actors for target in roles.targets]
    if not roles.targets:
        relation = replace(relation, directed=False)
        pairs = list(combinations(sorted(roles.actors)[:_MOST_TOGETHER], 2))
    told = replace(roles.told, relation=relation, claims=(), speakers=(), events=(node.path,))
    if node.date:
        told = replace(told, first_date=node.date, last_date=node.date_end or node.date)
    for source, target in pairs:
        if source != target:
            yield replace(told, source=source, target=target)


def _relation(node: Node, ontology: Ontology) -> Property:
    """The relation that an event stands for; its name shows that it is no property of the ontology."""
    type_ = ontology.event_type(node.kind or "")
    colour = ontology.classes["Event"].colour or ontology.predicate("actor").colour
    return Property(
        f"event:{type_.notation}",
        "Relation",
        type_.label,
        type_.definition,
        ("Entity",),
        ("Entity",),
        colour,
        plover=type_.plover,
    )


def _joined(edges: list[Edge], outlets: Mapping[str, str]) -> Edge:
    """Lines that say the same as one: all evidence, each sentence once, oldest date first."""
    first = edges[0]
    evidence = tuple(dict.fromkeys(place for edge in edges for place in edge.evidence))
    starts = sorted(edge.first_date for edge in edges if edge.first_date)
    ends = sorted(edge.last_date for edge in edges if edge.last_date)
    return replace(
        first,
        id=identifier("e_", "actors", first.source, first.target, first.kind),
        claims=tuple(dict.fromkeys(claim for edge in edges for claim in edge.claims)),
        evidence=evidence,
        speakers=tuple(sorted({name for edge in edges for name in edge.speakers})),
        outlets=tuple(sorted({name for edge in edges for name in edge.outlets})),
        articles=tuple(sorted({name for edge in edges for name in edge.articles})),
        first_date=starts[0] if starts else None,
        last_date=ends[-1] if ends else None,
        example=cut(evidence[0].passage.text, QUOTE_LENGTH) if evidence else "",
        weight=max(1, len(voices(evidence, outlets.__getitem__))),
        events=tuple(sorted({event for edge in edges for event in edge.events})),
    )
