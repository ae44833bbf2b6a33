"""A build on disk back into the value it was written from, for pages to be made of.

Why from ``graph.ttl`` and not from queries: each subject of the file stands in one block, so that one pass
gives everything, and pages then need no query at all.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from filrouge.errors import QueryError
from filrouge.model import (
    Article,
    ArticleNode,
    ClaimNode,
    Date,
    DateBasis,
    EntityNode,
    EntityType,
    EventNode,
    Graph,
    Location,
    MergeNode,
    Modality,
    Passage,
    Zone,
    ZoneKind,
)
from filrouge.ontology import Ontology
from filrouge.terms import FIL
from filrouge.web.said import Said, subjects

GRAPH_FILE = "graph.ttl"
_PASSAGE = re.compile(r"(.*)#(?:char|zone)=(\d+),(\d+)", re.DOTALL)
_NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A build: its graph, and the base of its IRIs."""

    graph: Graph
    base: str


@dataclass
class _Loader:
    """What is gathered on the way; ``base`` is known from the first article on."""

    folder: Path
    ontology: Ontology
    base: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    articles: list[ArticleNode] = field(default_factory=list)
    entities: list[EntityNode] = field(default_factory=list)
    events: list[EventNode] = field(default_factory=list)
    claims: list[ClaimNode] = field(default_factory=list)
    merges: list[MergeNode] = field(default_factory=list)
    zones: dict[str, list[Zone]] = field(default_factory=dict)

    def path(self, iri: str) -> str:
        """The identifier that an IRI of the build stands for."""
        local = iri.removeprefix(self.base)
        return unquote(local, errors="surrogatepass") if "%" in local else local

    def location(self, iri: str) -> Location:
        """The place in an article that a passage's IRI names."""
        found = _PASSAGE.fullmatch(iri)
        if found is None:
            raise QueryError(f"{GRAPH_FILE}: {iri} is no passage")
        article, start, end = self.path(found[1]), int(found[2]), int(found[3])
        return Location(article, Passage(start, end, self.texts.get(article, "")[start:end]))

    def locations(self, said: Said, name: str) -> tuple[Location, ...]:
        """The places that a property names, in order."""
        return tuple(sorted(self.location(iri) for iri in said.all(name)))

    def paths(self, said: Said, name: str) -> tuple[str, ...]:
        """The identifiers that a property names, sorted."""
        return tuple(sorted(self.path(iri) for iri in said.all(name)))


def load(folder: Path, ontology: Ontology) -> Loaded:
    """Read the graph of a build.

    Raises:
        QueryError: there is none, or it is damaged.
    """
    path = folder / GRAPH_FILE
    if not path.is_file():
        raise QueryError(f"{folder}: no {GRAPH_FILE} here; make one with 'filrouge build'")
    loader = _Loader(folder, ontology)
    for said in subjects(path):
        kind = next((each for each in said.all("rdf:type") if each in _READERS), None)
        if kind is not None:
            _READERS[kind](loader, said)
    articles = (replace(node, zones=tuple(sorted_zones(loader.zones[node.id]))) for node in loader.articles)
    rest = (loader.entities, loader.events, loader.claims, loader.merges)
    return Loaded(Graph(tuple(articles), *(tuple(part) for part in rest)), loader.base)  # type: ignore[arg-type]


def sorted_zones(zones: list[Zone]) -> list[Zone]:
    """Zones in the order of the text."""
    return sorted(zones, key=lambda zone: zone.start)


def _read_article(loader: _Loader, said: Said) -> None:
    """An article with its text; where the text is missing, its passages have no words."""
    file = said.must("fil:textFile")
    name = file.rpartition("/")[2].removesuffix(".txt")
    loader.base = said.subject.removesuffix(f"article/{name}")
    article = Article(
        name,
        said.must("dct:identifier"),
        _text(loader.folder, file),
        title=said.one("dct:title"),
        url=said.one("schema:url"),
        publisher=said.one("dct:publisher"),
        language=said.one("dct:language") or "fr",
        origin=said.one("dct:source") or "",
    )
    id_ = loader.path(said.subject)
    loader.texts[id_] = article.text
    loader.zones[id_] = []
    date = _date(loader, said, "dct:issued")
    loader.articles.append(ArticleNode(id_, article, (), date))


def _text(folder: Path, file: str) -> str:
    """The text of an article, exactly; empty where there is no such file in the folder."""
    path = folder / file
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return ""
    return path.read_bytes().decode("utf-8", "replace")


def _date(loader: _Loader, said: Said, predicate: str) -> Date | None:
    value = said.one(predicate)
    if value is None:
        return None
    evidence = said.one("fil:dateEvidence")
    passage = loader.location(evidence).passage if evidence else None
    return Date(value, DateBasis(_notation(said.must("fil:dateBasis"))), passage, said.one("fil:dateEnd"))


def _read_zone(loader: _Loader, said: Said) -> None:
    where = loader.location(said.subject)
    kind = ZoneKind(_notation(said.must("fil:zone")))
    loader.zones[where.article].append(Zone(where.passage.start, where.passage.end, kind))


def _read_entity(loader: _Loader, said: Said) -> None:
    type_, kind = _type(loader.ontology, said)
    label = said.must("skos:prefLabel")
    mentions = loader.locations(said, "gaf:denotedBy")
    names = tuple(sorted({label, *said.all("skos:altLabel")}))
    loader.entities.append(
        EntityNode(
            loader.path(said.subject),
            label,
            type_,
            kind,
            names,
            said.all("fil:role"),
            mentions,
            said.all("dct:identifier"),
            said.number("wgs84:lat"),
            said.number("wgs84:long"),
            said.one("fil:boilerplate") == "true",
        )
    )


def _type(ontology: Ontology, said: Said) -> tuple[str, str | None]:
    """The type of an entity and its kind, from its classes, which come narrowest first."""
    classes = [iri.removeprefix(FIL) for iri in said.all("rdf:type")]
    types = [name for name in classes if name in {*EntityType, "Description"}]
    wider = {parent for name in types for parent in ontology.ancestors(name)[1:]}
    type_ = next((name for name in types if name not in wider), "Description")
    kinds = (ontology.classes[name].notation for name in classes if name in ontology.classes)
    return type_, next(filter(None, kinds), None)


def _read_event(loader: _Loader, said: Said) -> None:
    count = said.number("fil:count")
    loader.events.append(
        EventNode(
            loader.path(said.subject),
            said.must("skos:prefLabel"),
            said.must("fil:eventType").removeprefix(FIL),
            tuple(sorted(Modality(_notation(iri)) for iri in said.all("fil:toldAs"))),
            loader.locations(said, "gaf:denotedBy"),
            loader.locations(said, "fil:evidence"),
            _date(loader, said, "fil:date"),
            loader.paths(said, "fil:place"),
            loader.paths(said, "fil:actor"),
            loader.paths(said, "fil:target"),
            loader.paths(said, "fil:claimant"),
            loader.paths(said, "fil:denier"),
            said.all("fil:instrument"),
            int(count) if count is not None else None,
        )
    )


def _read_claim(loader: _Loader, said: Said) -> None:
    speaker, via, cue = (said.one(f"fil:{name}") for name in ("attributedTo", "via", "cue"))
    loader.claims.append(
        ClaimNode(
            loader.path(said.subject),
            loader.path(said.must("rdf:subject")),
            said.must("rdf:predicate").removeprefix(FIL),
            _object(loader, said.must("rdf:object")),
            Modality(_notation(said.must("fil:modality"))),
            said.one("fil:hedged") == "true",
            loader.path(speaker) if speaker else None,
            loader.path(via) if via else None,
            loader.location(said.must("fil:evidence")),
            loader.location(said.must("fil:trigger")),
            loader.location(cue) if cue else None,
            said.must("fil:extractedBy"),
            said.number("fil:confidence") or 0.0,
            said.one("fil:bound"),
        )
    )


def _object(loader: _Loader, value: str) -> str | int:
    """A toll, the notation of an event type, or an identifier; no IRI looks like a number."""
    if _NUMBER.fullmatch(value):
        return int(value)
    return value.removeprefix(FIL) if value.startswith(FIL) else loader.path(value)


def _read_merge(loader: _Loader, said: Said) -> None:
    loader.merges.append(
        MergeNode(
            loader.path(said.subject),
            loader.path(said.must("fil:kept")),
            tuple(sorted(said.all("fil:member"))),
            said.must("fil:reason"),
            said.number("fil:score") or 0.0,
        )
    )


def _notation(iri: str) -> str:
    """The notation of a modality, basis of a date or kind of zone, which is its name in small letters."""
    return iri.removeprefix(FIL).lower()


_READERS: Mapping[str, Callable[[_Loader, Said], None]] = MappingProxyType(
    {
        f"{FIL}Article": _read_article,
        f"{FIL}Zone": _read_zone,
        f"{FIL}Entity": _read_entity,
        f"{FIL}Event": _read_event,
        f"{FIL}Claim": _read_claim,
        f"{FIL}MergeDecision": _read_merge,
    }
)
