"""``entities.ftm.json``: FollowTheMoney entities, one a line, for users of Aleph. The only user of its package.

Every claim is a link of its own with the sentence, the outlet and the article as proof; ``status`` says how
it is put, and ``role`` says so again where it is not asserted, since Aleph shows the role first. What an
article only describes ("un convoi") is an ``Asset``: the schema has nothing for a thing without a name.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filrouge.errors import OutputError
from filrouge.export._writing import write_text
from filrouge.flat import identifier
from filrouge.model import ArticleNode, ClaimNode, EntityNode, EventNode, Graph, Modality
from filrouge.ontology import Property
from filrouge.rdf.nodes import ROLES
from filrouge.setting import Setting
from filrouge.terms import mint_iri
from filrouge.xmltext import clean_xml

NAME = "ftm"
FILES = ("entities.ftm.json",)
ON_DEMAND = True

_SCHEMAS = {
    "Person": "Person",
    "Group": "Organization",
    "MediaOutlet": "Organization",
    "GovernmentBody": "PublicBody",
    "Place": "Address",
    "Base": "Address",
    "Description": "Asset",
}
_KINDS = {"company": "Company", "government": "PublicBody"}


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``entities.ftm.json``.

    Raises:
        OutputError: the package followthemoney is not installed, or the file cannot be written.
    """
    try:
        from followthemoney import model  # noqa: PLC0415 - an extra that most installations lack
    except ImportError:
        raise OutputError(
            f"{FILES[0]}: --format ftm needs the package followthemoney: pip install 'filrouge[ftm]'"
        ) from None
    made = _Maker(model, setting, {entity.id for entity in graph.entities if not entity.boilerplate})
    write_text(folder / FILES[0], (json.dumps(row, ensure_ascii=False) + "\n" for row in made.rows(graph)))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes entities of the package's model; ``shown`` are the identifiers that have one."""

    model: Any
    setting: Setting
    shown: set[str]

    def rows(self, graph: Graph) -> Iterator[Mapping[str, Any]]:
        """Articles first, then whatever they name, then the links."""
        articles = {node.id: node for node in graph.articles}
        yield from (self._article(node) for node in graph.articles)
        yield from (self._entity(node) for node in graph.entities if node.id in self.shown)
        known = self.shown | {event.id for event in graph.events}
        for event in graph.events:
            yield self._event(event)
            yield from self._roles(event)
        for claim in graph.claims:
            if claim.subject in known and claim.object in known:
                yield self._claim(claim, articles[claim.evidence.article])

    def _row(self, schema: str, path: str, **values: Any) -> Mapping[str, Any]:
        """An entity with the properties that have a value, in a fixed order."""
        entity = self.model.make_entity(schema)
        entity.id = ident(path)
        for name, value in values.items():
            many = [value] if isinstance(value, str) else list(value or ())
            for each in many:
                entity.add(name, clean_xml(each))
        found = entity.to_dict()
        ordered = {name: sorted(values) for name, values in sorted(found["properties"].items())}
        return {"id": found["id"], "schema": found["schema"], "properties": ordered}

    def _article(self, node: ArticleNode) -> Mapping[str, Any]:
        article = node.article
        return self._row(
            "Article",
            node.id,
            title=article.title or article.name,
            publisher=article.publisher,
            publishedAt=node.date.value if node.date else None,
            sourceUrl=article.url,
            fileName=article.origin,
        )

    def _entity(self, node: EntityNode) -> Mapping[str, Any]:
        schema = _KINDS.get(node.kind or "", _SCHEMAS[node.type])
        values: dict[str, Any] = {"name": node.label, "alias": [n for n in node.names if n != node.label]}
        if schema == "Person":
            values["position"] = node.roles
        if schema == "Address" and node.latitude is not None:
            values |= {"latitude": str(node.latitude), "longitude": str(node.longitude)}
        iri = mint_iri(self.setting.base, node.id)
        return self._row(schema, node.id, **values, keywords=node.kind, notes=iri)

    def _event(self, node: EventNode) -> Mapping[str, Any]:
        type_ = self.setting.ontology.event_type(node.type)
        return self._row(
            "Event",
            node.id,
            name=node.label,
            keywords=type_.label.fr,
            startDate=node.date.value if node.date else None,
            endDate=(node.date.end or node.date.value) if node.date else None,
            summary=self._modalities(node.modalities),
            description=[place.passage.text for place in node.evidence],
            proof=sorted({ident(place.article) for place in node.evidence}),
        )

    def _roles(self, event: EventNode) -> Iterator[Mapping[str, Any]]:
        """Who takes part in an event, one link for each."""
        proof = sorted({ident(place.article) for place in event.evidence})
        for role, field in ROLES:
            for participant in getattr(event, field):
                if participant in self.shown:
                    relation = self.setting.ontology.predicate(role)
                    yield self._row(
                        "UnknownLink",
                        f"{event.id} {role} {participant}",
                        subject=ident(participant),
                        object=ident(event.id),
                        role=relation.label.fr,
                        status=self._modalities(event.modalities),
                        proof=proof,
                    )

    def _claim(self, claim: ClaimNode, node: ArticleNode) -> Mapping[str, Any]:
        said = self.setting.ontology.individual(claim.modality.value).label.fr
        return self._row(
            "UnknownLink",
            claim.id,
            subject=ident(claim.subject),
            object=ident(str(claim.object)),
            role=_role(self.setting.ontology.predicate(claim.predicate), claim.modality, said),
            status=said,
            summary=f"selon {claim.speaker}" if claim.speaker else None,
            description=claim.evidence.passage.text,
            date=node.date.value if node.date else None,
            publisher=node.article.publisher,
            sourceUrl=node.article.url,
            recordId=claim.id,
            proof=ident(node.id),
        )

    def _modalities(self, modalities: Iterable[Modality]) -> str:
        return ", ".join(self.setting.ontology.individual(each.value).label.fr for each in modalities)


def _role(relation: Property, modality: Modality, said: str) -> str:
    return relation.label.fr if modality is Modality.ASSERTED else f"{relation.label.fr} ({said})"


def ident(path: str) -> str:
    """The identifier of an entity: stable, and free of anything an article says."""
    return identifier("filrouge-", path)
