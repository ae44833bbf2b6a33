"""The timeline: events by date, at the depth of a year, a month or a day, and how many fall on each step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial

from filrouge.model import EventNode
from filrouge.web.site import Site
from filrouge.web.views.common import Json, limited, reference

PAGE = 200
_DEPTHS = (4, 7, 10)


@dataclass(frozen=True, slots=True)
class Window:
    """Which events are wanted: ``at`` starts their dates (``2021``, ``2021-11``); empty texts ask for any."""

    at: str = ""
    type: str = ""
    modality: str = ""


def window(parameters: Mapping[str, str]) -> Window:
    """The window that a request asks for."""
    at = parameters.get("at", "")
    fits = len(at) in _DEPTHS and at.replace("-", "").isascii() and at.replace("-", "").isdigit()
    return Window(at if fits else "", parameters.get("type", ""), parameters.get("modality", ""))


def timeline(site: Site, want: Window) -> Json:
    """The events in a window by date, the steps inside it, and those without a date."""
    chosen = [event for event in site.events_by_date if _fits(site, event, want)]
    inside = [event for event in chosen if event.date and event.date.value.startswith(want.at)]
    undated = [event for event in chosen if not event.date] if not want.at else []
    shown = inside[:PAGE]
    return {
        "page": "timeline",
        "wanted": asdict(want),
        "total": len(inside),
        "steps": _steps(inside, want.at),
        "days": _days(site, shown),
        "more": len(inside) - len(shown),
        "undated": limited(undated, row=partial(_row, site)),
        "types": site.event_counts["type"],
        "modalities": site.event_counts["modality"],
        "wider": [want.at[:depth] for depth in _DEPTHS if depth < len(want.at)],
    }


def _fits(site: Site, event: EventNode, want: Window) -> bool:
    """Whether an event is of the type wanted, or of a narrower one, and told as wanted."""
    typed = not want.type or want.type in site.ontology.wider(event.type)
    return typed and (not want.modality or want.modality in event.modalities)


def _date(event: EventNode) -> str:
    return event.date.value if event.date else ""


def _steps(events: Sequence[EventNode], at: str) -> list[Json]:
    """How many events fall on each next step: years, then the months of one, then its days."""
    depth = next((depth for depth in _DEPTHS if depth > len(at)), _DEPTHS[-1])
    counts = Counter(_date(event)[:depth] for event in events)
    most = max(counts.values(), default=1)
    return [
        {"at": step, "count": count, "share": max(1, round(20 * count / most))}
        for step, count in sorted(counts.items())
    ]


def _days(site: Site, events: Sequence[EventNode]) -> list[Json]:
    """Events gathered by their date."""
    found: dict[str, list[Json]] = {}
    for event in events:
        found.setdefault(_date(event), []).append(_row(site, event))
    return [{"date": date, "events": rows} for date, rows in found.items()]


def _row(site: Site, event: EventNode) -> Json:
    """An event with who and where, and by how many outlets it is told."""
    return reference(site, event.id) | {
        "end": event.date.end if event.date else None,
        "basis": event.date.basis.value if event.date else None,
        "actors": [reference(site, who) for who in event.actors[:5]],
        "targets": [reference(site, who) for who in event.targets[:5]],
        "places": [reference(site, where) for where in event.places[:5]],
        "sources": len(site.sources(event.evidence)),
    }
