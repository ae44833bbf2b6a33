"""The graph as four plain tables for people who work with spreadsheets: nodes, edges, claims, events.

Nodes and edges open in Gephi's and Kumu's table importers; claims hold the words, the speaker and the place
of every statement; events one row each. Lists are joined with `` | ``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from filrouge.export._columns import Value, edge_columns, edge_label, node_columns, node_label
from filrouge.flat import Table, flatten
from filrouge.model import ArticleNode, ClaimNode, EventNode, Graph, Location, Modality
from filrouge.ontology import Ontology
from filrouge.setting import Setting
from filrouge.terms import mint_iri

Cells = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, the names of its columns, and its rows."""

    name: str
    header: tuple[str, ...]
    rows: Iterable[Cells]


@dataclass(frozen=True, slots=True)
class _Names:
    """What to call whatever a claim or event names by its identifier."""

    labels: Mapping[str, str]
    articles: Mapping[str, ArticleNode]
    setting: Setting

    @property
    def ontology(self) -> Ontology:
        return self.setting.ontology

    def label(self, path: str | None) -> str | None:
        return self.labels.get(path, path) if path else None

    def joined(self, paths: Iterable[str]) -> str | None:
        return " | ".join(self.labels.get(path, path).replace("|", "¦") for path in paths) or None

    def iri(self, path: str | None) -> str | None:
        return mint_iri(self.setting.base, path) if path else None

    def outlets(self, places: Iterable[Location]) -> str | None:
        found = {self.articles[place.article].article.publisher for place in places}
        return " | ".join(sorted(name.replace("|", "¦") for name in found if name)) or None


def sheets(graph: Graph, setting: Setting) -> tuple[Sheet, ...]:
    """The four tables of a graph, rows made as they are read."""
    table = flatten(graph, setting.ontology)
    labels = {node.id: node.label for part in (graph.entities, graph.events) for node in part}
    names = _Names(labels, {node.id: node for node in graph.articles}, setting)
    return (_nodes(table, setting), _edges(table, setting), _claims(graph, names), _events(graph, names))


def _nodes(table: Table, setting: Setting) -> Sheet:
    columns = node_columns(setting)
    header = ("Id", "Label", *(column.name for column in columns))
    return Sheet(
        "nodes", header, ((n.id, node_label(n), *(c.value(n) for c in columns)) for n in table.nodes)
    )


def _edges(table: Table, setting: Setting) -> Sheet:
    columns = edge_columns()
    labels = {node.id: node_label(node) for node in table.nodes}
    fixed = ("Source", "Target", "Type", "Id", "Label", "Kind", "Weight", "from", "to")

    def rows() -> Iterator[Cells]:
        for e in table.edges:
            ends = labels[e.source], labels[e.target]
            first = (e.source, e.target, "Directed", e.id, edge_label(e, setting.ontology), e.kind, e.weight)
            yield (*first, *ends, *(column.value(e) for column in columns))

    return Sheet("edges", (*fixed, *(column.name for column in columns)), rows())


_CLAIM = (
    *("id", "subject", "relation", "object", "modality", "hedged", "speaker", "via", "sentence", "trigger"),
    *("cue", "outlet", "article", "date", "begin", "end", "rule", "confidence", "property", "bound"),
    *("subject_iri", "object_iri", "article_iri", "url"),
)


def _claims(graph: Graph, names: _Names) -> Sheet:
    return Sheet("claims", _CLAIM, (_claim(claim, names) for claim in graph.claims))


def _claim(claim: ClaimNode, names: _Names) -> Cells:
    node, passage = names.articles[claim.evidence.article], claim.evidence.passage
    relation = names.ontology.predicate(claim.predicate)
    said: Cells = (
        claim.id,
        names.label(claim.subject),
        relation.label.fr,
        _object(claim, names),
        names.ontology.individual(claim.modality.value).label.fr,
        claim.hedged,
        names.label(claim.speaker),
        names.label(claim.via),
        passage.text,
        claim.trigger.passage.text,
        claim.cue.passage.text if claim.cue else None,
    )
    where: Cells = (
        node.article.publisher,
        node.article.title or node.article.name,
        node.date.value if node.date else None,
        passage.start,
        passage.end,
    )
    about: Cells = (claim.rule, claim.confidence, claim.predicate, claim.bound, names.iri(claim.subject))
    known = isinstance(claim.object, str) and claim.object in names.labels
    return (
        *said,
        *where,
        *about,
        names.iri(str(claim.object)) if known else None,
        names.iri(node.id),
        node.article.url,
    )


def _object(claim: ClaimNode, names: _Names) -> Value:
    """An entity or event by its label, a number, or the label of an event type."""
    if isinstance(claim.object, int) or claim.object in names.labels:
        return claim.object if isinstance(claim.object, int) else names.label(claim.object)
    return names.ontology.event_type(claim.object).label.fr


_EVENT = (
    *("id", "label", "type", "date", "date_end", "date_basis", "modality", "places", "actors", "targets"),
    *(
        "claimants",
        "deniers",
        "killed",
        "injured",
        "count",
        "instruments",
        "sentence",
        "outlets",
        "articles",
        "iri",
    ),
)


def _events(graph: Graph, names: _Names) -> Sheet:
    tolls: dict[tuple[str, str], set[int]] = {}
    for claim in graph.claims:
        if isinstance(claim.object, int) and claim.modality is Modality.ASSERTED:
            tolls.setdefault((claim.subject, claim.predicate), set()).add(claim.object)
    return Sheet("events", _EVENT, (_event(event, names, tolls) for event in graph.events))


def _event(event: EventNode, names: _Names, tolls: Mapping[tuple[str, str], set[int]]) -> Cells:
    def counts(measure: str) -> str | None:
        return " | ".join(map(str, sorted(tolls.get((event.id, measure), ())))) or None

    modalities = (names.ontology.individual(each.value).label.fr for each in event.modalities)
    what: Cells = (event.id, event.label, names.ontology.event_type(event.type).label.fr)
    when: Cells = (None, None, None)
    if event.date:
        when = event.date.value, event.date.end, event.date.basis.value
    parts = (event.places, event.actors, event.targets, event.claimants, event.deniers)
    who: Cells = tuple(names.joined(paths) for paths in parts)
    told: Cells = (
        counts("killedCount"),
        counts("injuredCount"),
        event.count,
        " | ".join(event.instruments) or None,
        event.evidence[0].passage.text if event.evidence else None,
        names.outlets(event.evidence),
        len({place.article for place in event.evidence}),
        names.iri(event.id),
    )
    return (*what, *when, " | ".join(modalities), *who, *told)
