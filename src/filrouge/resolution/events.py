"""The same event told by several articles becomes one, with all versions kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from filrouge.model import MergeNode, Record
from filrouge.resolution.agreement import Agreement, agree, contradict, day_of
from filrouge.resolution.clusters import Partition, partition
from filrouge.resolution.entities import merge
from filrouge.resolution.ids import digest
from filrouge.resolution.links import pairs
from filrouge.resolution.tellings import Setting, Telling, setting, tellings
from filrouge.resolution.values import Cluster, Link, World, member

_Block = tuple[str, ...]


def resolve_events(
    records: Sequence[Record], entities: Sequence[Cluster], world: World
) -> tuple[tuple[Cluster, ...], tuple[MergeNode, ...]]:
    """The events of a run, sorted by identifier, and the decisions that made them.

    Args:
        records: what was read in each article, in any order.
        entities: the entities of the run, whose members are those of the records.
        world: gives wider event types and the entries around gazetteer entries.
    """
    ids = {local: cluster.id for cluster in entities for local in cluster.members}
    told = tellings(records, ids, world)
    around = setting(records, entities, _authorities(records), world)

    def clash(left: Sequence[int], right: Sequence[int]) -> bool:
        return any(contradict(told[i], told[j], around) for i, j in product(left, right))

    made = partition([each.member for each in told], _links(told, around), clash)
    clusters = _told_apart([_cluster([told[i] for i in group]) for group in made.groups])
    merges = sorted(_merges(told, made, clusters), key=lambda node: node.id)
    return tuple(sorted(clusters, key=lambda cluster: cluster.id)), tuple(merges)


def _authorities(records: Sequence[Record]) -> dict[str, str]:
    return {
        member(record.article.id, entity.key): entity.authority
        for record in records
        for entity in record.entities
        if entity.authority
    }


def _links(told: Sequence[Telling], around: Setting) -> Iterator[Link]:
    """Tellings that agree; where two of one article agree with a third equally well, neither is taken."""
    found: dict[tuple[int, int], Agreement] = {}
    for i, j in _candidates(told, around):
        if not contradict(told[i], told[j], around) and (agreement := agree(told[i], told[j], around)):
            found[i, j] = agreement
    best: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (i, j), agreement in found.items():
        best[i, told[j].article].append(agreement.points)
        best[j, told[i].article].append(agreement.points)
    for (i, j), agreement in found.items():
        rivals = best[i, told[j].article], best[j, told[i].article]
        if all(points.count(max(points)) == 1 and agreement.points == max(points) for points in rivals):
            yield Link(i, j, agreement.score, f"same event: {'; '.join(agreement.reasons)}")


def _candidates(told: Sequence[Telling], around: Setting) -> list[tuple[int, int]]:
    """Pairs of tellings that share a block, sorted."""
    blocks: dict[_Block, list[int]] = defaultdict(list)
    for i, telling in enumerate(told):
        for block in sorted(_blocks(telling, around)):
            blocks[block].append(i)
    return sorted({pair for block in blocks.values() for pair in pairs(block)})


def _blocks(telling: Telling, around: Setting) -> set[_Block]:
    """Where a telling meets others: victims, and each day or month together with each participant."""
    found: set[_Block] = set()
    if telling.family == "death":
        found |= {(telling.family, "victim", victim) for victim in telling.targets & around.people}
    if telling.date is None:
        return found
    where = telling.places | telling.actors | telling.targets
    around_it = where | {whole for each in where for whole in around.wholes.get(each, ())}
    times = _times(telling)
    return found | {(telling.family, time, x) for time in times for x in around_it | telling.words}


def _times(telling: Telling) -> list[str]:
    """The days on which a telling may meet another: its own and the next; the year of what is no attack."""
    value = telling.date.value if telling.date else ""
    if telling.family != "attack":
        return [value[:4]]
    day = day_of(value)
    return [str(day), str(day + timedelta(1))] if day else []


def _cluster(group: Sequence[Telling]) -> Cluster:
    """The cluster of some tellings; its type is the one that most of them use, then the narrowest."""
    votes = [telling.type for telling in group]
    depth: Mapping[str, int] = {telling.type: len(telling.types) for telling in group}
    type_ = min(set(votes), key=lambda each: (-votes.count(each), -depth[each], each))
    spans = sorted(span for telling in group for span in telling.spans)
    members = tuple(sorted(telling.member for telling in group))
    return Cluster(f"event/{digest(*(spans or members))}", "", type_, None, members)


def _told_apart(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Events that the same words name ("two convoys, here and there") get identifiers of their own."""
    shared = Counter(cluster.id for cluster in clusters)
    return [
        replace(each, id=f"event/{digest(each.id, *each.members)}") if shared[each.id] > 1 else each
        for each in clusters
    ]


def _merges(told: Sequence[Telling], made: Partition, clusters: Sequence[Cluster]) -> Iterator[MergeNode]:
    for link in made.links:
        kept = clusters[made.group_of[link.a]].id
        yield merge(kept, [told[link.a].member, told[link.b].member], link.reason, round(link.score, 3))
