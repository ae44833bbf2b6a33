"""The map: every base and place with a position, and the events that are told to have taken place there."""

from collections import defaultdict

from filrouge.model import EntityNode
from filrouge.web.site import Site
from filrouge.web.views.common import Json, href, reference
from filrouge.web.views.place import position

EVENTS = 50


def map_(site: Site) -> Json:
    """The places of the map, the busiest first; those that only stand in captions and the like are left out."""
    events: dict[str, list[Json]] = defaultdict(list)
    for event in site.graph.events:
        for where in event.places:
            events[where].append(reference(site, event.id))
    rows = [
        row for node in site.graph.entities if (row := _row(site, node, events.get(node.id, []))) is not None
    ]
    rows.sort(key=lambda row: (-row["count"], row["label"], row["id"]))
    missing = [node for node in site.graph.entities if node.id in events and position(site, node) is None]
    return {
        "page": "map",
        "places": rows,
        "unplaced": [reference(site, node.id) | {"count": len(events[node.id])} for node in missing[:100]],
    }


def _row(site: Site, node: EntityNode, events: list[Json]) -> Json | None:
    """A place on the map; None for what is no place or has no position."""
    if node.type not in ("Place", "Base") or node.boilerplate:
        return None
    at = position(site, node)
    if at is None:
        return None
    ordered = sorted(events, key=lambda event: (event["date"] or "", event["id"]), reverse=True)
    return {
        "id": node.id,
        "href": href(node.id),
        "label": node.label,
        "type": node.type,
        "kind": node.kind,
        **at,
        "count": len(events),
        "events": ordered[:EVENTS],
    }
