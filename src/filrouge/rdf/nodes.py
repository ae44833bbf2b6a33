"""Entities and events as RDF."""

from filrouge.model import EntityNode, EventNode
from filrouge.rdf.blocks import RESOLVED, Block, Names, Pairs, block_of, dating
from filrouge.terms import boolean, decimal, integer, iri, literal, name

ROLES = (
    ("actor", "actors"),
    ("target", "targets"),
    ("place", "places"),
    ("claimant", "claimants"),
    ("denier", "deniers"),
)

_AUTHORITIES = {
    "geonames": "https://sws.geonames.org/{}/",
    "wikidata": "http://www.wikidata.org/entity/{}",
}


def naming(node: EntityNode | EventNode, names: Names) -> Pairs:
    """What a thing is and how it is called, as both the graph and the view say it."""
    ontology = names.setting.ontology
    if isinstance(node, EntityNode):
        classes = ontology.entity_classes(node.type, node.kind)
        types = tuple(name(f"fil:{each}") for each in classes)
    else:
        types = (name("fil:Event"),)
    label = literal(node.label, language=names.language(node.mentions))
    return [(name("rdf:type"), types), (name("skos:prefLabel"), (label,))]


def entity_block(node: EntityNode, names: Names) -> Block:
    """An entity: its classes, every spelling met, where it is, and each place where it is spoken of."""
    language = names.language(node.mentions)
    spellings = tuple(literal(each, language=language) for each in node.names if each != node.label)
    pairs: Pairs = [
        ("skos:altLabel", spellings),
        ("fil:role", tuple(literal(role, language=language) for role in node.roles)),
        ("fil:boilerplate", (boolean(True),) if node.boilerplate else ()),
        ("dct:identifier", tuple(literal(each) for each in node.authorities)),
        ("skos:closeMatch", tuple(filter(None, map(_authority_term, node.authorities)))),
        *_position(node),
        ("gaf:denotedBy", names.passages(node.mentions)),
    ]
    return block_of(RESOLVED, names.path(node.id), pairs, names, first=naming(node, names))


def _position(node: EntityNode) -> Pairs:
    if node.latitude is None or node.longitude is None:
        return []
    point = f"POINT({node.longitude:.5f} {node.latitude:.5f})"
    return [
        ("wgs84:lat", (decimal(node.latitude),)),
        ("wgs84:long", (decimal(node.longitude),)),
        ("geo:asWKT", (literal(point, datatype="geo:wktLiteral"),)),
    ]


def authority_iri(identifier: str) -> str | None:
    """The IRI of an identifier such as ``geonames:98182`` where its authority publishes one, else None."""
    authority, _, local = identifier.partition(":")
    if authority not in _AUTHORITIES or not (local.isascii() and local.isalnum()):
        return None
    return _AUTHORITIES[authority].format(local)


def _authority_term(identifier: str) -> str | None:
    """A link to an authority; a close match, for no person checked it."""
    found = authority_iri(identifier)
    return iri(found) if found else None


def event_block(node: EventNode, names: Names) -> Block:
    """An event: its type, how it is told, when, who takes part and the sentences that tell it."""
    language = names.language(node.mentions)
    type_ = names.setting.ontology.event_type(node.type).notation
    pairs: Pairs = [
        ("fil:eventType", (name(f"fil:{type_}"),)),
        ("fil:toldAs", tuple(names.individual(modality.value) for modality in node.modalities)),
        *dating("fil:date", node.date),
        *((f"fil:{role}", tuple(names.path(i) for i in getattr(node, field))) for role, field in ROLES),
        ("fil:instrument", tuple(literal(each, language=language) for each in node.instruments)),
        ("fil:count", (integer(node.count),) if node.count is not None else ()),
        ("gaf:denotedBy", names.passages(node.mentions)),
        ("fil:evidence", names.passages(node.evidence)),
    ]
    return block_of(RESOLVED, names.path(node.id), pairs, names, first=naming(node, names))
