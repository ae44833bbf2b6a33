"""Assemble: the graph of a run.

Contract: records in any order and their resolution -> one ``Graph``, equal for equal input. Every
passage that enters it is compared with the text of its article; one that does not match stops the
build, for a graph that quotes wrongly is worth less than none.
"""

from collections.abc import Iterable

from filrouge.assembly.claims import claim_nodes
from filrouge.assembly.entities import Coordinates, description_nodes, entity_nodes
from filrouge.assembly.events import EventLabel, event_nodes, plain_label
from filrouge.assembly.reading import Reading
from filrouge.model import ArticleNode, Graph, Record
from filrouge.resolution.values import Resolution, unique


def nowhere(authority: str) -> tuple[float, float] | None:
    """The coordinates of nothing: what stands in where no gazetteer is given."""
    return None


def assemble(
    records: Iterable[Record],
    resolution: Resolution,
    *,
    coordinates: Coordinates = nowhere,
    event_label: EventLabel = plain_label,
) -> Graph:
    """Put together what the articles say.

    Args:
        records: what was read in each article; of two with the same text only one counts.
        resolution: which of their entities and events are one.
        coordinates: latitude and longitude of a gazetteer entry.
        event_label: makes the label of an event from its type, places and date.

    Raises:
        FilrougeError: a passage is not in its article's text, or an argument names nothing.
    """
    clusters = (*resolution.entities, *resolution.events)
    ids = {local: cluster.id for cluster in clusters for local in cluster.members}
    readings = [Reading(record, ids) for record in unique(records)]
    entities = {node.id: node for node in entity_nodes(readings, resolution.entities, coordinates)}
    entities |= {node.id: node for node in description_nodes(readings)}
    events = event_nodes(readings, resolution.events, entities, event_label)
    return Graph(
        articles=tuple(sorted(map(_article, readings), key=lambda node: node.id)),
        entities=tuple(entities[id_] for id_ in sorted(entities)),
        events=tuple(sorted(events, key=lambda node: node.id)),
        claims=tuple(sorted(claim_nodes(readings), key=lambda node: node.id)),
        merges=resolution.merges,
    )


def _article(reading: Reading) -> ArticleNode:
    record = reading.record
    if record.date and record.date.passage:
        reading.at(record.date.passage)
    return ArticleNode(reading.id, record.article, record.zones, record.date)
