"""What the dossier says, before it is written: claims by number, and who contradicts whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from filrouge.export._markup import escape
from filrouge.export._wording import Wording
from filrouge.model import ArticleNode, ClaimNode, EntityNode, EventNode, Graph, Modality
from filrouge.ontology import Ontology

MOST_CLAIMS = 3000
MOST_EVENTS = 1000
MOST_ACTORS = 200
_TOLLS = ("killedCount", "injuredCount")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A graph with what refers to its claims.

    Attributes:
        wording: the language it is written in.
        claims: those that are printed, article by article, in the order of the texts; their number is their
            place, from 1 on. numbers: the number of each of them by identifier.
        about: the claims that name an entity or event, by its identifier.
        labels: names of entities and events; articles: number and node of each article, by identifier.
        disputes: claims that assert and claims that deny the same, by what they speak of.
        tolls: claims that count victims of one event differently.
    """

    graph: Graph
    ontology: Ontology
    wording: Wording
    claims: tuple[ClaimNode, ...]
    numbers: Mapping[str, int]
    about: Mapping[str, tuple[ClaimNode, ...]]
    labels: Mapping[str, str]
    articles: Mapping[str, tuple[int, ArticleNode]]
    disputes: tuple[tuple[tuple[ClaimNode, ...], tuple[ClaimNode, ...]], ...]
    tolls: tuple[tuple[EventNode, tuple[ClaimNode, ...]], ...]

    def say(self, name: str, *values: object) -> str:
        """A text of the dossier's own, escaped, its gaps filled with HTML that is already safe."""
        return escape(self.wording.say(name, *("{}" for _ in values))).format(*values)

    def label(self, path: str) -> str:
        """The name of an entity or event."""
        return self.labels.get(path, path)

    def actors(self) -> tuple[EntityNode, ...]:
        """Whoever is named, the most mentioned first; places where something lies are none."""
        found = [node for node in self.graph.entities if not node.boilerplate and node.type != "Description"]
        return tuple(sorted(found, key=lambda node: (-len(node.mentions), node.id)))

    def events(self) -> tuple[EventNode, ...]:
        """The events by date, then those without one by how often they are told."""
        dated = sorted(
            (e for e in self.graph.events if e.date), key=lambda e: (e.date.value if e.date else "", e.id)
        )
        others = sorted((e for e in self.graph.events if not e.date), key=lambda e: (-len(e.mentions), e.id))
        return (*dated, *others)


def dossier(graph: Graph, ontology: Ontology, wording: Wording) -> Dossier:
    """Number the claims of a graph and find what contradicts what."""
    order = {node.id: n for n, node in enumerate(_by_date(graph), 1)}
    nodes = {node.id: node for node in graph.articles}
    claims = sorted(graph.claims, key=lambda claim: (order[claim.evidence.article], claim.evidence, claim.id))
    printed = tuple(claims[:MOST_CLAIMS])
    return Dossier(
        graph,
        ontology,
        wording,
        printed,
        {claim.id: number for number, claim in enumerate(printed, 1)},
        _about(printed),
        {node.id: node.label for part in (graph.entities, graph.events) for node in part},
        {path: (number, nodes[path]) for path, number in order.items()},
        _disputes(claims),
        _tolls(graph, claims),
    )


def _by_date(graph: Graph) -> list[ArticleNode]:
    return sorted(graph.articles, key=lambda node: (node.date.value if node.date else "~", node.id))


def _about(claims: tuple[ClaimNode, ...]) -> dict[str, tuple[ClaimNode, ...]]:
    found: dict[str, list[ClaimNode]] = {}
    for claim in claims:
        for path in dict.fromkeys((claim.subject, claim.object, claim.speaker)):
            if isinstance(path, str):
                found.setdefault(path, []).append(claim)
    return {path: tuple(each) for path, each in found.items()}


def _disputes(claims: list[ClaimNode]) -> tuple[tuple[tuple[ClaimNode, ...], tuple[ClaimNode, ...]], ...]:
    """What is asserted and denied of the same two, and events that somebody denies beside who asserts them."""
    asserted: dict[tuple[str, str, str | int], list[ClaimNode]] = {}
    denied: dict[tuple[str, str, str | int], list[ClaimNode]] = {}
    for claim in claims:
        if claim.predicate == "denied" and claim.modality is Modality.ASSERTED:
            denied.setdefault((str(claim.object), "", ""), []).append(claim)
        else:
            of = denied if claim.modality is Modality.DENIED else asserted
            of.setdefault((claim.subject, claim.predicate, claim.object), []).append(claim)
    told: dict[str, list[ClaimNode]] = {}
    for claim in claims:
        if (
            claim.modality is Modality.ASSERTED
            and claim.predicate != "denied"
            and isinstance(claim.object, str)
        ):
            for path in {claim.subject, claim.object}:
                told.setdefault(path, []).append(claim)
    pairs = []
    for key, against in denied.items():
        support = (
            told.get(key[0], [])
            if not key[1]
            else [c for c in asserted.get(key, []) if c.modality is Modality.ASSERTED]
        )
        pairs.append((tuple(support), tuple(against)))
    return tuple(pairs)


def _tolls(graph: Graph, claims: list[ClaimNode]) -> tuple[tuple[EventNode, tuple[ClaimNode, ...]], ...]:
    """Events with more than one count of the same kind of victims."""
    found: dict[str, list[ClaimNode]] = {}
    for claim in claims:
        if claim.predicate in _TOLLS and claim.modality is Modality.ASSERTED:
            found.setdefault(claim.subject, []).append(claim)
    rivals = []
    for event in graph.events:
        counts = found.get(event.id, [])
        if any(len({c.object for c in counts if c.predicate == toll}) > 1 for toll in _TOLLS):
            rivals.append((event, tuple(counts)))
    return tuple(rivals)
