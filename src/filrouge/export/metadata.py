"""``metadata.ttl``: what editors of SPARQL ask a store for, so that they can help with this very graph.

VoID partitions (which classes and properties occur, how often), the prefixes, and the ready questions as
executable examples with titles in both languages.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from filrouge import questions
from filrouge.export._writing import write_rdf
from filrouge.model import Graph
from filrouge.rdf import blocks
from filrouge.rdf.blocks import Block
from filrouge.rdf.syntax import size
from filrouge.setting import Setting
from filrouge.terms import FIL, PREFIXES, integer, iri, literal, mint_iri, name

NAME = "metadata"
FILES = ("metadata.ttl",)

_ONTOLOGY = iri(FIL.removesuffix("#"))


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``metadata.ttl``."""
    found = [*_statistics(graph, setting), *_prefixes(), *_questions()]
    write_rdf(folder / FILES[0], found, setting.base)


def _statistics(graph: Graph, setting: Setting) -> Iterator[Block]:
    """How many triples, things of each class and uses of each property the graph has."""
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    triples = 0
    for block in blocks(graph, setting):
        triples += size(block)
        for predicate, objects in block.pairs:
            properties[predicate] += len(objects)
            if predicate == name("rdf:type"):
                classes.update(objects)
    parts = [("class", "void:entities", classes), ("property", "void:triples", properties)]
    terms = {kind: [_part(setting, kind, each) for each in sorted(found)] for kind, _, found in parts}
    yield _block(
        iri(mint_iri(setting.base, "dataset")),
        ("rdf:type", name("void:Dataset")),
        ("void:triples", integer(triples)),
        ("void:uriSpace", literal(setting.base)),
        *(("void:classPartition", term) for term in terms["class"]),
        *(("void:propertyPartition", term) for term in terms["property"]),
    )
    for kind, measure, found in parts:
        for term, each in zip(terms[kind], sorted(found), strict=True):
            yield _block(term, (f"void:{kind}", each), (measure, integer(found[each])))


def _part(setting: Setting, kind: str, term: str) -> str:
    """The name of a partition, by the class or property it counts."""
    return iri(mint_iri(setting.base, f"dataset/{kind}/{_curie(term)}"))


def _curie(term: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if term[1:-1].startswith(namespace):
            return f"{prefix}-{term[1:-1].removeprefix(namespace)}"
    return term[1:-1]


def _prefixes() -> Iterator[Block]:
    """The namespaces, as SHACL declares them."""
    terms = {prefix: name(f"fil:prefix_{prefix}") for prefix in PREFIXES}
    yield _block(_ONTOLOGY, *(("sh:declare", term) for term in terms.values()))
    for prefix, term in terms.items():
        namespace = literal(PREFIXES[prefix], datatype="xsd:anyURI")
        yield _block(term, ("sh:prefix", literal(prefix)), ("sh:namespace", namespace))


def _questions() -> Iterator[Block]:
    """The ready questions as executable examples."""
    for question in questions.load():
        yield _block(
            iri(f"{FIL}question_{question.name}"),
            ("rdf:type", name("sh:SPARQLExecutable")),
            ("rdf:type", name("sh:SPARQLSelectExecutable")),
            ("rdfs:label", literal(question.name)),
            ("rdfs:comment", literal(question.title, language="fr")),
            ("rdfs:comment", literal(question.title_en, language="en")),
            ("sh:prefixes", _ONTOLOGY),
            ("sh:select", literal(question.query)),
        )


def _block(subject: str, *pairs: tuple[str, str]) -> Block:
    """A block outside all named graphs; what a predicate has several times stands together."""
    gathered: dict[str, list[str]] = {}
    for predicate, value in pairs:
        term = predicate if predicate.startswith("<") else name(predicate)
        gathered.setdefault(term, []).append(value)
    return Block("", subject, tuple((predicate, tuple(values)) for predicate, values in gathered.items()))
