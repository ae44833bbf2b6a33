"""What resolution is told and what it finds: values shared by the stages ``resolve`` and ``assemble``."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from filrouge.model import EntityType, MergeNode, Record

Clash = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups of positions must stay apart."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the user knows about names.

    Attributes:
        groups: names that are one; the first of each group is the one to show.
        apart: pairs of names that are never one, whatever speaks for it.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


def no_country(authority: str) -> str | None:
    """The country of nothing: what stands in where no gazetteer is given."""
    return None


def nothing_around(authority: str) -> tuple[str, ...]:
    """The entries around nothing: what stands in where no gazetteer is given."""
    return ()


def only_itself(event_type: str) -> tuple[str, ...]:
    """An event type without wider ones: what stands in where no ontology is given."""
    return (event_type,)


@dataclass(frozen=True, slots=True)
class World:
    """What is known about the world outside the articles.

    Attributes:
        known: names that are one, names that never are.
        country: ISO 3166 code of the country that a gazetteer entry lies in, or None.
        around: the gazetteer entries that an entry lies in (its province, its country).
        wider: an event type and all wider ones, narrowest first.
    """

    known: Known = Known()
    country: Callable[[str], str | None] = no_country
    around: Callable[[str], tuple[str, ...]] = nothing_around
    wider: Callable[[str], tuple[str, ...]] = only_itself


@dataclass(frozen=True, slots=True)
class Cluster:
    """Local entities or events that are one.

    Attributes:
        id: its identifier in the graph; label: the name to show (of an event: empty).
        members: ``article-id/local-key``, sorted.
    """

    id: str
    label: str
    type: str
    kind: str | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which local entities and events are one, sorted by identifier, and why."""

    entities: tuple[Cluster, ...] = ()
    events: tuple[Cluster, ...] = ()
    merges: tuple[MergeNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A reason to take two things as one; ``a`` and ``b`` are positions in a list of them."""

    a: int
    b: int
    score: float
    reason: str


def member(article_id: str, key: str) -> str:
    """How a local entity or event is called outside its article."""
    return f"{article_id}/{key}"


FAMILY = {
    EntityType.PERSON: "person",
    EntityType.PLACE: "place",
    EntityType.BASE: "place",
    EntityType.GROUP: "body",
    EntityType.MEDIA_OUTLET: "body",
    EntityType.GOVERNMENT_BODY: "body",
}
"""Types that may be mistaken for one another; entities of two families are never one without more."""


def unique(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records sorted by article, one for each text whatever order they come in."""
    ordered = sorted(records, key=lambda record: (record.article.id, record.article.name), reverse=True)
    kept = {record.article.id: record for record in ordered}
    return tuple(kept[id_] for id_ in sorted(kept))
