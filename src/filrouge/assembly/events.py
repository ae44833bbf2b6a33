"""Events of the graph: what all their tellings say, united; versions that differ stay as claims."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.assembly.reading import Reading
from filrouge.model import Argument, Date, DateBasis, EntityNode, Event, EventNode
from filrouge.resolution.values import Cluster, member

EventLabel = Callable[[str, Sequence[str], Date | None], str]
"""A short description from the notation of the type, the labels of the places and the date."""
BROAD = frozenset({"country", "region"})
_BASES = (
    DateBasis.EXPLICIT,
    DateBasis.WEEKDAY,
    DateBasis.METADATA,
    DateBasis.RELATIVE,
    DateBasis.CONTEXT,
    DateBasis.UNKNOWN,
)
"""What a date rests on, the surest first."""


def plain_label(type_: str, places: Sequence[str], date: Date | None) -> str:
    """``attack, Dhi Qar, 2021-11-19``: the notation of the type, the narrowest place, the date."""
    return ", ".join(part for part in (type_, *places[:1], date.value if date else "") if part)


def event_nodes(
    readings: Sequence[Reading],
    clusters: Sequence[Cluster],
    entities: Mapping[str, EntityNode],
    label: EventLabel,
) -> Iterator[EventNode]:
    """The events of the run, one for each cluster.

    Args:
        readings: all articles.
        clusters: which of their events are one.
        entities: the entities of the graph by identifier, for the labels of places.
        label: makes the label of an event.
    """
    found = {member(r.record.article.id, e.key): (r, e) for r in readings for e in r.record.events}
    for cluster in clusters:
        yield _event(cluster, [found[each] for each in cluster.members], entities, label)


def _event(
    cluster: Cluster,
    told: Sequence[tuple[Reading, Event]],
    entities: Mapping[str, EntityNode],
    label: EventLabel,
) -> EventNode:
    places = _united((reading, event.places) for reading, event in told)
    date = best_date(event.date for _, event in told if event.date)
    named = [entities[place] for place in places if place in entities]
    counts = {event.count for _, event in told}
    return EventNode(
        id=cluster.id,
        label=label(cluster.type, [place.label for place in sorted(named, key=_width)], date),
        type=cluster.type,
        modalities=tuple(sorted({event.attribution.modality for _, event in told})),
        mentions=tuple(sorted({reading.at(words) for reading, event in told for words in event.trigger})),
        evidence=tuple(sorted({reading.at(words) for reading, event in told for words in event.evidence})),
        date=date,
        places=places,
        actors=_united((reading, event.actors) for reading, event in told),
        targets=_united((reading, event.targets) for reading, event in told),
        claimants=_united((reading, event.claimants) for reading, event in told),
        deniers=_united((reading, event.deniers) for reading, event in told),
        instruments=_instruments(told),
        count=counts.pop() if len(counts) == 1 else None,
    )


def _united(roles: Iterable[tuple[Reading, Sequence[Argument]]]) -> tuple[str, ...]:
    return tuple(sorted({id_ for reading, arguments in roles for id_ in reading.ids_of(arguments)}))


def _width(place: EntityNode) -> tuple[bool, bool, str]:
    """Sorts named places before described ones and narrow before wide ones."""
    return place.type == "Description", place.kind in BROAD, place.id


def _instruments(told: Sequence[tuple[Reading, Event]]) -> tuple[str, ...]:
    found = [(reading, event.instrument) for reading, event in told if event.instrument]
    return tuple(sorted({" ".join(reading.at(words).passage.text.split()) for reading, words in found}))


def best_date(dates: Iterable[Date]) -> Date | None:
    """The date that goes deepest, then rests on the surest ground, then is the earliest.

    Its words are left out: they stand in one article, the event in several.
    """
    ranked = sorted(dates, key=lambda d: (-len(d.value), _BASES.index(d.basis), d.value, d.end or ""))
    return replace(ranked[0], passage=None) if ranked else None
