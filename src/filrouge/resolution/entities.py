"""From the entities of single articles to the entities of the run."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.model import EntityType, MergeNode, Record
from filrouge.names.parse import parse
from filrouge.names.words import acronym
from filrouge.resolution.clash import clash_of, faces_of
from filrouge.resolution.clusters import Partition, partition
from filrouge.resolution.evidence import PARSED_AS, Local, Unit, gather, retyped, same_words, units
from filrouge.resolution.guesses import acronym_links, shorter_links, surname_links
from filrouge.resolution.ids import country_of, digest, identified
from filrouge.resolution.links import certain_links, listed_words
from filrouge.resolution.values import FAMILY, Cluster, Known, Link, World

PRECEDENCE = (
    EntityType.BASE,
    EntityType.MEDIA_OUTLET,
    EntityType.GOVERNMENT_BODY,
    EntityType.PERSON,
    EntityType.GROUP,
    EntityType.PLACE,
)
"""Which type wins where as many mentions speak for one as for another: the one that says more."""
SAME_NAME, SCOPED_NAME = 0.99, 0.8


def resolve_entities(
    records: Sequence[Record], world: World
) -> tuple[tuple[Cluster, ...], tuple[MergeNode, ...]]:
    """The entities of a run, sorted by identifier, and the decisions that made them.

    Args:
        records: what was read in each article, in any order.
        world: what is known outside the articles.
    """
    locals_ = gather(records, world)
    changed = retyped(locals_)
    found = units(replace(each, family=changed.get(each.member, each.family)) for each in locals_)
    made = _partition(found, world.known)
    groups = [[found[i] for i in group] for group in made.groups]
    clusters = [_cluster(group, world.known) for group in groups]
    countries = [_country(group, world) for group in groups]
    named = identified(clusters, countries)
    merges = sorted(_merges(found, made, named, changed), key=lambda merge: merge.id)
    return tuple(sorted(named, key=lambda cluster: cluster.id)), tuple(merges)


def _partition(found: Sequence[Unit], known: Known) -> Partition:
    clash, faces = clash_of(found, known), faces_of(found, known)
    keys = [unit.key for unit in found]
    made = partition(keys, certain_links(found, known, clash), clash, faces=faces)
    for more in (shorter_links, acronym_links, surname_links):
        made = partition(keys, more(found, made), clash, made, faces)
    return made


def _country(group: Sequence[Unit], world: World) -> str | None:
    """The country of some units: that of their gazetteer entries, else what their articles are about."""
    entries = [unit.authority for unit in group if unit.authority]
    scopes = {local.country for unit in group if unit.little for local in unit.locals}
    return country_of(entries, world) or (scopes.pop() if len(scopes) == 1 else None)


def _cluster(group: Sequence[Unit], known: Known) -> Cluster:
    """The cluster of some units, still without an identifier."""
    locals_ = [local for unit in group for local in unit.locals]
    own = [local for local in locals_ if FAMILY[local.type] == group[0].family] or locals_
    type_ = _majority(own)
    return Cluster(
        id="",
        label=_label(locals_, group[0].family, known),
        type=type_,
        kind=_kind([local for local in own if local.type == type_]),
        members=tuple(sorted(local.member for local in locals_)),
    )


def _majority(locals_: Iterable[Local]) -> EntityType:
    votes: Counter[EntityType] = Counter()
    for local in locals_:
        votes[local.type] += local.weight
    return min(votes, key=lambda type_: (-votes[type_], PRECEDENCE.index(type_)))


def _kind(locals_: Iterable[Local]) -> str | None:
    votes: Counter[str] = Counter()
    for local in locals_:
        if local.kind:
            votes[local.kind] += local.weight
    return min(votes, key=lambda kind: (-votes[kind], kind), default=None)


def _label(locals_: Sequence[Local], family: str, known: Known) -> str:
    """The name to show: the user's own, else the one that most articles give in full."""
    words = {same_words(local.name, family) for local in locals_}
    listed = listed_words(known)[family]
    numbers = sorted({number for word in words for number in listed.get(word, ())})
    if numbers:
        return known.groups[numbers[0]][0]
    if len(locals_) == 1:
        return locals_[0].name
    articles: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    for local in locals_:
        articles.update({name.casefold() for name in local.names})
        weights[local.name] += local.weight
    names = sorted({name for local in locals_ for name in local.names})
    return min(names, key=lambda name: (*_rank(name, family, articles), -weights[name], name.isascii(), name))


def _rank(name: str, family: str, articles: Mapping[str, int]) -> tuple[bool, int]:
    """Full names before acronyms and surnames, then those that more articles give."""
    return not _in_full(name, family), -articles[name.casefold()]


def _in_full(name: str, family: str) -> bool:
    if family == "person":
        return len(parse(name, PARSED_AS[family]).parts) > 1
    return not acronym(name)


def _merges(
    found: Sequence[Unit], made: Partition, named: Sequence[Cluster], changed: dict[str, str]
) -> Iterator[MergeNode]:
    ids = {i: named[number].id for i, number in made.group_of.items()}
    for i, unit in enumerate(found):
        if len(unit.locals) > 1:
            score = SCOPED_NAME if unit.scope else SAME_NAME
            yield merge(ids[i], _members([unit]), _same_name(unit, changed), score)
    decisions: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in made.links:
        decisions[ids[link.a], link.reason].append(link)
    for (kept, reason), links in decisions.items():
        some = {i for link in links for i in (link.a, link.b)}
        score = round(min(link.score for link in links), 3)
        yield merge(kept, _members(found[i] for i in some), reason, score)


def _same_name(unit: Unit, changed: dict[str, str]) -> str:
    wrong = sum(local.member in changed for local in unit.locals)
    read = f", which {wrong} of {len(unit.locals)} articles take for something else" if wrong else ""
    where = " in articles on the same country" if unit.scope else ""
    return f"same name{where}: {unit.name}{read}"


def _members(some: Iterable[Unit]) -> list[str]:
    return [local.member for unit in some for local in unit.locals]


def merge(kept: str, members: Iterable[str], reason: str, score: float) -> MergeNode:
    """A merge decision, named by its content."""
    listed = tuple(sorted(set(members)))
    return MergeNode(f"merge/{digest(kept, *listed, reason)}", kept, listed, reason, score)
