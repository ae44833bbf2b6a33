"""A build with everything that pages look up in it, indexed once when the server starts."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from filrouge import ontology
from filrouge.model import (
    ArticleNode,
    ClaimNode,
    EntityNode,
    EventNode,
    Graph,
    Location,
    MergeNode,
    Passage,
    ZoneKind,
)
from filrouge.ontology import Ontology
from filrouge.rdf.nodes import ROLES
from filrouge.terms import mint_iri
from filrouge.web.loading import load

Thing = ArticleNode | EntityNode | EventNode | ClaimNode | MergeNode


class Site:
    """A build as pages see it; ``orders`` keeps claims as views have sorted them, nothing else changes."""

    def __init__(self, graph: Graph, base: str, known: Ontology) -> None:
        self.graph, self.base, self.ontology = graph, base, known
        self.articles = {node.id: node for node in graph.articles}
        self.entities = {node.id: node for node in graph.entities}
        self.events = {node.id: node for node in graph.events}
        self.claims = {node.id: node for node in graph.claims}
        self.merges = {node.id: node for node in graph.merges}
        self.orders: dict[str, list[ClaimNode]] = {}

    def thing(self, id_: str) -> Thing | None:
        """What an identifier stands for, None where there is no such thing."""
        parts: tuple[Mapping[str, Thing], ...] = (
            self.entities,
            self.events,
            self.articles,
            self.claims,
            self.merges,
        )
        return next((part[id_] for part in parts if id_ in part), None)

    def iri(self, id_: str) -> str:
        """The IRI of a thing, as the graph writes it."""
        return mint_iri(self.base, id_)

    def outlet(self, article: str) -> str:
        """Who published an article; its name where nobody is given."""
        node = self.articles[article]
        return node.article.publisher or node.article.name

    def date(self, article: str) -> str | None:
        """When an article was published."""
        node = self.articles[article]
        return node.date.value if node.date else None

    @cached_property
    def claims_about(self) -> Mapping[str, tuple[ClaimNode, ...]]:
        """The claims of which a thing is subject or object."""
        return _gathered(
            (end, claim)
            for claim in self.graph.claims
            for end in dict.fromkeys((claim.subject, claim.object))
            if isinstance(end, str)
        )

    @cached_property
    def claims_by(self) -> Mapping[str, tuple[ClaimNode, ...]]:
        """The claims that somebody makes or passes on."""
        return _gathered(
            (who, claim) for claim in self.graph.claims for who in {claim.speaker, claim.via} if who
        )

    @cached_property
    def claims_in(self) -> Mapping[str, tuple[ClaimNode, ...]]:
        """The claims of an article, in the order of its text."""
        found = sorted(
            self.graph.claims, key=lambda claim: (_at(claim.evidence), _at(claim.trigger), claim.id)
        )
        return _gathered((claim.evidence.article, claim) for claim in found)

    @cached_property
    def claims_like(self) -> Mapping[tuple[str, str, str | int], tuple[ClaimNode, ...]]:
        """The claims of one subject, relation and object, whatever their modality."""
        found: dict[tuple[str, str, str | int], list[ClaimNode]] = defaultdict(list)
        for claim in self.graph.claims:
            found[claim.subject, claim.predicate, claim.object].append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    @cached_property
    def roles_of(self) -> Mapping[str, tuple[tuple[str, EventNode], ...]]:
        """The events that somebody takes part in, each with the role."""
        found: dict[str, list[tuple[str, EventNode]]] = defaultdict(list)
        for event in self.graph.events:
            for role, column in ROLES:
                for who in getattr(event, column):
                    found[who].append((role, event))
        return {who: tuple(pairs) for who, pairs in found.items()}

    @cached_property
    def mentions_in(self) -> Mapping[str, tuple[tuple[Passage, str], ...]]:
        """The passages of an article that name an entity, with the entity, in the order of the text."""
        found: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
        for node in self.graph.entities:
            for where in node.mentions:
                found[where.article].append((where.passage, node.id))
        return {article: tuple(sorted(pairs)) for article, pairs in found.items()}

    @cached_property
    def events_in(self) -> Mapping[str, tuple[EventNode, ...]]:
        """The events that an article tells."""
        found: dict[str, dict[str, EventNode]] = defaultdict(dict)
        for event in self.graph.events:
            for where in event.evidence:
                found[where.article][event.id] = event
        return {article: tuple(events.values()) for article, events in found.items()}

    @cached_property
    def merges_of(self) -> Mapping[str, tuple[MergeNode, ...]]:
        """The decisions that made several mentions one thing."""
        found: dict[str, list[MergeNode]] = defaultdict(list)
        for merge in self.graph.merges:
            found[merge.kept].append(merge)
        return {kept: tuple(merges) for kept, merges in found.items()}

    @cached_property
    def names(self) -> tuple[tuple[str, str, int], ...]:
        """What a search looks through: (plain words, identifier, weight) of all things that have a name."""
        rows = [
            (plain(" ".join((node.label, *node.names))), node.id, len(node.mentions))
            for node in self.graph.entities
            if not node.boilerplate
        ]
        rows += [(plain(event.label), event.id, len(event.mentions)) for event in self.graph.events]
        rows += [(plain(title(node)), node.id, 1) for node in self.graph.articles]
        return tuple(sorted(rows, key=lambda row: (-row[2], row[0], row[1])))

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """The plain words of the sentence of every claim."""
        return {claim.id: plain(claim.evidence.passage.text) for claim in self.graph.claims}

    @cached_property
    def ranked(self) -> tuple[EntityNode, ...]:
        """The entities that more than captions and the like name, the most mentioned first."""
        kept = (node for node in self.graph.entities if not node.boilerplate)
        return tuple(sorted(kept, key=lambda node: (-len(node.mentions), node.id)))

    @cached_property
    def newest(self) -> tuple[str, ...]:
        """The articles, the latest first."""
        return tuple(sorted(self.articles, key=lambda id_: (self.date(id_) or "", id_), reverse=True))

    @cached_property
    def events_by_date(self) -> tuple[EventNode, ...]:
        """The events, the earliest first; those without a date come before, as the graph has them."""
        undated = [event for event in self.graph.events if not event.date]
        dated = ((event.date.value, event.label, event.id) for event in self.graph.events if event.date)
        return (*undated, *(self.events[id_] for _, _, id_ in sorted(dated)))

    @cached_property
    def event_counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many events there are of each type and told with each modality, by their names."""
        counts = {
            "type": Counter(event.type for event in self.graph.events),
            "modality": Counter(m.value for event in self.graph.events for m in event.modalities),
        }
        return {name: dict(sorted(count.items())) for name, count in counts.items()}

    @cached_property
    def claim_counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many claims there are of each relation, modality and outlet, by their names."""
        claims = self.graph.claims
        counts = {
            "predicate": Counter(claim.predicate for claim in claims),
            "modality": Counter(claim.modality.value for claim in claims),
            "outlet": Counter(self.outlet(claim.evidence.article) for claim in claims),
        }
        return {name: dict(sorted(count.items())) for name, count in counts.items()}

    def sources(self, places: Iterable[Location]) -> tuple[str, ...]:
        """The outlets that passages stand in, sorted."""
        return tuple(sorted({self.outlet(where.article) for where in places}))


def open_site(folder: Path) -> Site:
    """The site of a build.

    Raises:
        QueryError: there is none, or it is damaged.
    """
    known = ontology.load()
    loaded = load(folder, known)
    return Site(loaded.graph, loaded.base, known)


def warm(site: Site) -> None:
    """Make every index now, so that no visitor waits for one."""
    for name, each in vars(Site).items():
        if isinstance(each, cached_property):
            getattr(site, name)


def plain(text: str) -> str:
    """Words without case and accents, to compare with what somebody types."""
    words = text.casefold().replace("’", "'")
    if words.isascii():
        return words
    parts = unicodedata.normalize("NFKD", words)
    # Sign by sign over every sentence of a build would take seconds.
    for sign in filter(unicodedata.combining, set(parts)):
        parts = parts.replace(sign, "")
    return parts


def title(node: ArticleNode) -> str:
    """What to call an article: its title, else its longest headline, else the name of its file."""
    text = node.article.text
    heads = (zone for zone in node.zones if zone.kind is ZoneKind.HEADLINE)
    lines = [line.strip() for zone in heads for line in text[zone.start : zone.end].splitlines()]
    return node.article.title or max(lines, key=len, default="") or node.article.name


def _at(where: Location) -> tuple[str, int, int]:
    """What places are sorted by, which is quicker to compare than they are."""
    return where.article, where.passage.start, where.passage.end


def _gathered(pairs: Iterable[tuple[str, ClaimNode]]) -> Mapping[str, tuple[ClaimNode, ...]]:
    found: dict[str, list[ClaimNode]] = defaultdict(list)
    for key, claim in pairs:
        found[key].append(claim)
    return {key: tuple(claims) for key, claims in found.items()}
