"""Entities of the graph, and the participants that the articles only describe."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from filrouge.assembly.reading import Reading
from filrouge.model import Argument, Entity, EntityNode, Form, ZoneKind
from filrouge.resolution.ids import described, description_id
from filrouge.resolution.values import Cluster, member

Coordinates = Callable[[str], tuple[float, float] | None]
"""Latitude and longitude of a gazetteer entry, or None."""
DESCRIPTION = "Description"
LOCATED = frozenset({"Place", "Base"})
"""Types that have gazetteer entries and coordinates of their own."""


def entity_nodes(
    readings: Sequence[Reading], clusters: Sequence[Cluster], coordinates: Coordinates
) -> Iterator[EntityNode]:
    """The entities that articles name, one for each cluster."""
    found = {member(r.record.article.id, e.key): (r, e) for r in readings for e in r.record.entities}
    for cluster in clusters:
        yield _entity(cluster, [found[each] for each in cluster.members], coordinates)


def description_nodes(readings: Sequence[Reading]) -> Iterator[EntityNode]:
    """The participants without a name, one for each wording of an article."""
    for reading in readings:
        groups: dict[str, list[Argument]] = defaultdict(list)
        for argument in reading.arguments():
            if argument.key is None:
                groups[description_id(reading.record.article.id, argument.passage.text)].append(argument)
        for id_, arguments in groups.items():
            yield _description(reading, id_, arguments)


def _entity(
    cluster: Cluster, members: Sequence[tuple[Reading, Entity]], coordinates: Coordinates
) -> EntityNode:
    mentions = [(reading, mention) for reading, entity in members for mention in entity.mentions]
    names = {" ".join(m.core.text.split()) for _, m in mentions if m.form is Form.NAME}
    names |= {" ".join(entity.name.split()) for _, entity in members}
    entries = {entity.authority for _, entity in members if entity.authority}
    authorities = tuple(sorted(entries)) if cluster.type in LOCATED else ()
    latitude, longitude = next(filter(None, map(coordinates, authorities)), (None, None))
    return EntityNode(
        id=cluster.id,
        label=cluster.label,
        type=cluster.type,
        kind=cluster.kind,
        names=tuple(sorted(names)),
        roles=tuple(sorted({" ".join(m.role.split()) for _, m in mentions if m.role})),
        mentions=tuple(sorted({reading.at(m.passage) for reading, m in mentions})),
        authorities=authorities,
        latitude=latitude,
        longitude=longitude,
        boilerplate=all(entity.boilerplate for _, entity in members),
    )


def _description(reading: Reading, id_: str, arguments: Sequence[Argument]) -> EntityNode:
    mentions = tuple(sorted({reading.at(argument.passage) for argument in arguments}))
    label = described(mentions[0].passage.text)
    zones = {_zone(reading, mention.passage.start) for mention in mentions}
    return EntityNode(
        id_,
        label,
        DESCRIPTION,
        names=(label,),
        mentions=mentions,
        boilerplate=all(zone.is_boilerplate for zone in zones),
    )


def _zone(reading: Reading, offset: int) -> ZoneKind:
    """The zone of an offset; text that no zone covers is body."""
    zones = reading.record.zones
    return next((zone.kind for zone in zones if zone.start <= offset < zone.end), ZoneKind.BODY)
