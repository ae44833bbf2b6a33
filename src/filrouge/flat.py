"""The graph as one flat table of nodes and edges, for formats that draw it.

Entities and events are nodes. Claims that say the same (subject, relation, object, modality) are one
edge; a denied claim is an edge of its own, never mixed with an asserted one. Whoever takes part in an
event is joined to it by the role. What is named only in captions and the like is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from filrouge.independence import voices
from filrouge.model import ClaimNode, EntityNode, EventNode, Graph, Location, Modality
from filrouge.ontology import Ontology, Property
from filrouge.rdf.nodes import ROLES

QUOTE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Node:
    """An entity or event as a row.

    Attributes:
        id: opaque and stable; path: its identifier in the graph.
        type: an entity type, ``Description`` or ``Event``; kind: kind of entity or type of event.
        mentions: how often it is named; sources: by how many outlets (or articles without one).
        first_date, last_date: of the articles that name it; date, date_end: when an event takes place.
        modality: how an event is told, asserted first; None for entities.
        killed, injured: every toll given, smallest first.
    """

    id: str
    path: str
    label: str
    type: str
    kind: str | None
    names: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: int
    sources: int
    first_date: str | None
    last_date: str | None
    date: str | None = None
    date_end: str | None = None
    modality: Modality | None = None
    latitude: float | None = None
    longitude: float | None = None
    killed: tuple[int, ...] = ()
    injured: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims that say the same, or one participation in an event, as a row.

    Attributes:
        source, target: identifiers of nodes; relation: name of the property.
        claims: the claims behind it, oldest article first; none for a participation.
        evidence: the sentences, in the same order; example: the first one, cut at ``QUOTE_LENGTH``.
        speakers: names of those who say so, sorted; the outlet's own voice is not among them.
        weight: number of independent outlets (or articles without one) that carry it, at least 1; those
            that print the same sentence are one (see ``independence``).
        events: identifiers of the events that were folded into it (see ``folding``).
    """

    id: str
    source: str
    target: str
    relation: Property
    modality: Modality
    claims: tuple[ClaimNode, ...]
    evidence: tuple[Location, ...]
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    articles: tuple[str, ...]
    first_date: str | None
    last_date: str | None
    example: str
    weight: int
    events: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """What keeps parallel edges apart: the relation, and the modality where it is not asserted."""
        if self.modality is Modality.ASSERTED:
            return self.relation.name
        return f"{self.relation.name}:{self.modality.value}"

    @property
    def repetitions(self) -> int:
        """How many of its sentences come from a voice that has been counted already."""
        return max(0, len(self.evidence) - self.weight)

    @property
    def hedged(self) -> bool:
        """Whether every claim behind it is put with reserve."""
        return bool(self.claims) and all(claim.hedged for claim in self.claims)

    @property
    def confidence(self) -> float:
        """The best trust that a rule has in one of its claims."""
        return max((claim.confidence for claim in self.claims), default=1.0)


@dataclass(frozen=True, slots=True)
class Table:
    """Nodes and edges, sorted by what they stand for."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class _Articles:
    """Where and when each article was published, by the article's identifier."""

    outlets: Mapping[str, str]
    dates: Mapping[str, str]

    def sources(self, places: Iterable[Location]) -> tuple[str, ...]:
        return tuple(sorted({self.outlets.get(p.article, p.article) for p in places}))

    def voices(self, places: Iterable[Location]) -> tuple[tuple[str, ...], ...]:
        return voices(places, lambda article: self.outlets.get(article, article))

    def span(self, places: Iterable[Location]) -> tuple[str | None, str | None]:
        found = sorted({self.dates[p.article] for p in places if p.article in self.dates})
        return (found[0], found[-1]) if found else (None, None)


def flatten(graph: Graph, ontology: Ontology) -> Table:
    """The nodes and edges of a graph.

    Raises:
        DataError: a claim's property is not in the ontology.
    """
    articles = _Articles(
        {node.id: node.article.publisher for node in graph.articles if node.article.publisher},
        {node.id: node.date.value for node in graph.articles if node.date},
    )
    tolls = _tolls(graph)
    nodes = [_entity(e, articles) for e in graph.entities if not e.boilerplate]
    nodes += [_event(e, articles, tolls) for e in graph.events]
    ids = {node.path: node.id for node in nodes}
    labels = {each.id: each.label for each in graph.entities}
    edges = [
        *_relations(graph, ontology, articles, ids, labels),
        *_participations(graph, ontology, articles, ids),
    ]
    return Table(tuple(sorted(nodes, key=lambda n: n.path)), tuple(sorted(edges, key=_edge_order)))


def _edge_order(edge: Edge) -> tuple[str, str, str, str]:
    return edge.source, edge.target, edge.kind, edge.id


def identifier(prefix: str, *parts: str) -> str:
    """An opaque identifier: article text never gets into it."""
    return prefix + sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _entity(node: EntityNode, articles: _Articles) -> Node:
    first, last = articles.span(node.mentions)
    return Node(
        identifier("n_", node.id),
        node.id,
        node.label,
        node.type,
        node.kind,
        node.names,
        node.roles,
        len(node.mentions),
        len(articles.sources(node.mentions)),
        first,
        last,
        latitude=node.latitude,
        longitude=node.longitude,
    )


def _event(node: EventNode, articles: _Articles, tolls: Mapping[tuple[str, str], set[int]]) -> Node:
    first, last = articles.span(node.evidence)
    return Node(
        identifier("n_", node.id),
        node.id,
        node.label,
        "Event",
        node.type,
        (),
        (),
        len(node.mentions),
        len(articles.sources(node.evidence)),
        first,
        last,
        date=node.date.value if node.date else None,
        date_end=node.date.end if node.date else None,
        modality=_leading(node.modalities),
        killed=tuple(sorted(tolls.get((node.id, "killedCount"), ()))),
        injured=tuple(sorted(tolls.get((node.id, "injuredCount"), ()))),
    )


def _leading(modalities: tuple[Modality, ...]) -> Modality:
    """The modality to draw an event with: asserted if anybody asserts it."""
    return min(modalities, key=list(Modality).index, default=Modality.ASSERTED)


def _tolls(graph: Graph) -> dict[tuple[str, str], set[int]]:
    """Every number of victims that somebody asserts, by event and measure."""
    found: dict[tuple[str, str], set[int]] = {}
    for claim in graph.claims:
        if isinstance(claim.object, int) and claim.modality is Modality.ASSERTED:
            found.setdefault((claim.subject, claim.predicate), set()).add(claim.object)
    return found


def _relations(
    graph: Graph, ontology: Ontology, articles: _Articles, ids: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[Edge]:
    """One edge for each (subject, relation, object, modality) whose ends are both nodes."""
    grouped: dict[tuple[str, str, str, Modality], list[ClaimNode]] = {}
    for claim in graph.claims:
        if isinstance(claim.object, str) and claim.subject in ids and claim.object in ids:
            key = claim.subject, claim.predicate, claim.object, claim.modality
            grouped.setdefault(key, []).append(claim)
    for (subject, predicate, object_, modality), claims in sorted(grouped.items()):
        claims.sort(key=lambda c: (articles.dates.get(c.evidence.article, "9999"), c.evidence, c.id))
        said_by = {labels.get(claim.speaker, claim.speaker) for claim in claims if claim.speaker}
        yield _edge(
            (ids[subject], ids[object_]),
            ontology.predicate(predicate),
            modality,
            tuple(claims),
            tuple(claim.evidence for claim in claims),
            articles,
            tuple(sorted(said_by)),
        )


def _participations(
    graph: Graph, ontology: Ontology, articles: _Articles, ids: Mapping[str, str]
) -> Iterator[Edge]:
    """One edge for each role that somebody has in an event."""
    for event in graph.events:
        for role, field in ROLES:
            for participant in getattr(event, field):
                if participant in ids:
                    ends = ids[event.id], ids[participant]
                    modality = _leading(event.modalities)
                    yield _edge(ends, ontology.predicate(role), modality, (), event.evidence, articles)


def _edge(  # noqa: PLR0913, PLR0917 - the row has these columns
    ends: tuple[str, str],
    relation: Property,
    modality: Modality,
    claims: tuple[ClaimNode, ...],
    evidence: tuple[Location, ...],
    articles: _Articles,
    speakers: tuple[str, ...] = (),
) -> Edge:
    first, last = articles.span(evidence)
    return Edge(
        identifier("e_", *ends, relation.name, modality.value),
        *ends,
        relation,
        modality,
        claims,
        evidence,
        speakers,
        tuple(sorted({articles.outlets[p.article] for p in evidence if p.article in articles.outlets})),
        tuple(sorted({p.article for p in evidence})),
        first,
        last,
        cut(evidence[0].passage.text, QUOTE_LENGTH) if evidence else "",
        max(1, len(articles.voices(evidence))),
    )


def cut(text: str, length: int) -> str:
    """A text of at most ``length`` characters; an ellipsis shows that something is missing."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
