"""What each article tells of each event, with its participants as entities of the run."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from filrouge.model import Argument, Date, Event, Modality, Record
from filrouge.names.sound import ascii_of
from filrouge.resolution.ids import argument_id
from filrouge.resolution.values import Cluster, World, member

BROAD = frozenset({"country", "region"})
"""Kinds of places in which two attacks on one day are nothing unusual."""
PART_OF = frozenset({"locatedIn", "partOf", "memberOf", "basedAt"})
"""Relations by which one thing lies in or belongs to another."""
FATAL = frozenset({"assassination", "killing", "execution", "death"})
"""Types of events that happen to a person once."""
_REAL = frozenset({Modality.ASSERTED, Modality.DENIED})
_STEM = 6
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one article tells it.

    Attributes:
        family: what its type is compared as: ``attack`` for all attacks, ``death`` for what kills a named
            person, else the type itself; types: its type and all wider ones.
        mode: ``real`` for what is asserted or denied, else the modality.
        places, actors, targets: identifiers of entities; words: stems of the words of described targets.
        tolls: kinds and counts of victims; spans: the words that name it, as ``article:start-end``.
    """

    member: str
    article: str
    type: str
    family: str
    types: tuple[str, ...]
    mode: str
    date: Date | None
    places: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    words: frozenset[str]
    tolls: frozenset[tuple[str, int]]
    count: int | None
    spans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the articles and the gazetteer say about the participants of events.

    Attributes:
        wholes: for each thing, all that it lies in or belongs to, directly or not.
        broad: places so wide that being in the same one says little.
        people: identifiers of people.
    """

    wholes: Mapping[str, frozenset[str]]
    broad: frozenset[str]
    people: frozenset[str]

    def linked(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Whether something of one set lies in or belongs to something of the other."""
        return any(self.wholes.get(x, frozenset()) & b for x in a) or any(
            self.wholes.get(x, frozenset()) & a for x in b
        )


def tellings(records: Iterable[Record], ids: dict[str, str], world: World) -> tuple[Telling, ...]:
    """All events of all records, sorted by member.

    Args:
        records: what was read in each article.
        ids: identifier of each local entity.
        world: gives the wider types of an event type.
    """
    found = [_telling(record, event, ids, world) for record in records for event in record.events]
    return tuple(sorted(found, key=lambda telling: telling.member))


def setting(
    records: Iterable[Record], entities: Sequence[Cluster], authorities: Mapping[str, str], world: World
) -> Setting:
    """What is known about participants.

    Args:
        records: their claims say what lies in or belongs to what.
        entities: the entities of the run.
        authorities: gazetteer entry of each local entity that has one, by member.
        world: gives the entries around an entry.
    """
    ids = {local: cluster.id for cluster in entities for local in cluster.members}
    direct: dict[str, set[str]] = defaultdict(set)
    for record in records:
        for claim in record.claims:
            ends = claim.subject.key, claim.object.key
            if claim.predicate in PART_OF and claim.attribution.modality is Modality.ASSERTED and all(ends):
                part, whole = (ids.get(member(record.article.id, str(key))) for key in ends)
                if part and whole:
                    direct[part].add(whole)
    for part, whole in _entries_around(entities, authorities, world):
        direct[part].add(whole)
    return Setting(
        wholes={part: _closure(part, direct) for part in sorted(direct)},
        broad=frozenset(cluster.id for cluster in entities if cluster.kind in BROAD),
        people=frozenset(cluster.id for cluster in entities if cluster.type == "Person"),
    )


def _entries_around(
    entities: Sequence[Cluster], authorities: Mapping[str, str], world: World
) -> Iterable[tuple[str, str]]:
    """Places with the places of the run that the gazetteer puts them in."""
    places = [cluster for cluster in entities if cluster.type in ("Place", "Base")]
    entries = {each.id: sorted({authorities[m] for m in each.members if m in authorities}) for each in places}
    owners = {entry: id_ for id_, its_entries in entries.items() for entry in its_entries}
    for id_, its_entries in entries.items():
        wholes = {owners.get(around) for entry in its_entries for around in world.around(entry)}
        yield from ((id_, whole) for whole in sorted(filter(None, wholes)) if whole != id_)


def _closure(part: str, direct: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [part]
    while waiting:
        new = direct.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found - {part})


def _telling(record: Record, event: Event, ids: dict[str, str], world: World) -> Telling:
    article = record.article.id
    types = world.wider(event.type)
    named = [argument for argument in event.targets if argument.key is not None]
    targets = _entities(named, article, ids)
    modality = event.attribution.modality
    return Telling(
        member=member(article, event.key),
        article=article,
        type=event.type,
        family=_family(event.type, types, targets),
        types=types,
        mode="real" if modality in _REAL else modality,
        date=event.date,
        places=_entities(event.places, article, ids),
        actors=_entities(event.actors, article, ids),
        targets=targets,
        words=frozenset(stem for a in event.targets if a.key is None for stem in stems(a.passage.text)),
        tolls=frozenset((toll.kind, toll.count) for toll in event.tolls if toll.count),
        count=event.count if event.count and event.count > 1 else None,
        spans=tuple(sorted(f"{article}:{p.start}-{p.end}" for p in event.trigger)),
    )


def _family(type_: str, types: tuple[str, ...], targets: frozenset[str]) -> str:
    if type_ in FATAL and any(target.startswith("person/") for target in targets):
        return "death"
    return "attack" if "attack" in types else type_


def _entities(arguments: Iterable[Argument], article: str, ids: dict[str, str]) -> frozenset[str]:
    """The entities among some arguments; described ones are of their article only and join nothing."""
    found = (argument_id(a, article, ids) for a in arguments if a.key and member(article, a.key) in ids)
    return frozenset(found)


def stems(words: str) -> frozenset[str]:
    """The stems of the longer words, to see whether two descriptions speak of the same."""
    return frozenset(word[:_STEM] for word in _WORD.findall(ascii_of(words)))
