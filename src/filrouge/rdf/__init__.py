"""The graph as RDF: the only package that chooses how articles, claims and their provenance are written.

Blocks come in the order a reader wants them and are never all in memory.

Why claim nodes and not RDF-star or a named graph for each claim: rdflib reads no RDF-star, and a
graph for each claim makes its queries a thousand times slower. There is one named graph for each
article (its name is the article's IRI) and one for what all articles say together.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from filrouge.errors import DataError
from filrouge.model import ClaimNode, EntityNode, EventNode, Graph, MergeNode, Modality
from filrouge.rdf.articles import article_blocks
from filrouge.rdf.blocks import RESOLVED, Block, Names, Pairs, block_of, names_of
from filrouge.rdf.nodes import entity_block, event_block, naming
from filrouge.setting import Setting
from filrouge.terms import boolean, decimal, integer, literal, name

VIEW = "view/direct"
POLICY = frozenset({Modality.ASSERTED})


def blocks(graph: Graph, setting: Setting) -> Iterator[Block]:
    """Everything but the view: the run, each article with its passages, then what they say together.

    Raises:
        DataError: a passage does not hold the words of its article, two things have one identifier, or a
            name is not in the ontology.
    """
    _refuse_twins(graph)
    names = names_of(graph, setting)
    yield _run(names)
    yield from article_blocks(graph, names)
    yield from (entity_block(entity, names) for entity in graph.entities)
    yield from (event_block(event, names) for event in graph.events)
    yield from (_claim(claim, names) for claim in graph.claims)
    yield from (_merge(merge, names) for merge in graph.merges)


def view(graph: Graph, setting: Setting) -> Iterator[Block]:
    """The direct triples: the policy first, then names, then subjects with what is asserted of them."""
    names = names_of(graph, setting)
    yield _policy(names)
    hidden = {entity.id for entity in graph.entities if entity.boilerplate}
    direct: dict[str, dict[str, set[str]]] = {}
    for claim in graph.claims:
        if claim.modality in POLICY and not hidden & {claim.subject, claim.object}:
            of = direct.setdefault(claim.subject, {})
            of.setdefault(_predicate(claim, names), set()).add(_object(claim, names))
    nodes: tuple[EntityNode | EventNode, ...] = (*graph.entities, *graph.events)
    for node in nodes:
        if node.id not in hidden:
            pairs = naming(node, names)
            found = direct.pop(node.id, {})
            pairs += [(predicate, tuple(sorted(found[predicate]))) for predicate in sorted(found)]
            yield Block(names.path(VIEW), names.path(node.id), tuple(pairs))
    if direct:
        raise DataError(f"{min(direct)}: claims about something that is not in the graph")


def _refuse_twins(graph: Graph) -> None:
    """Two things under one identifier would become one that nobody ever spoke of."""
    parts = (graph.articles, graph.entities, graph.events, graph.claims, graph.merges)
    counts = Counter(node.id for part in parts for node in part)
    if twins := sorted(id_ for id_, count in counts.items() if count > 1):
        raise DataError(f"{twins[0]}: {counts[twins[0]]} things of the graph have this identifier")


def _run(names: Names) -> Block:
    versions = names.setting.versions
    software = tuple(literal(f"{program} {version}") for program, version in versions)
    pairs: Pairs = [("rdf:type", (name("fil:Run"), name("prov:Activity"))), ("fil:software", software)]
    return block_of(RESOLVED, names.path(_run_path(names)), pairs, names)


def _run_path(names: Names) -> str:
    return f"run/{sha256(repr(names.setting.versions).encode()).hexdigest()[:16]}"


def _claim(node: ClaimNode, names: Names) -> Block:
    pairs: Pairs = [
        ("rdf:type", (name("fil:Claim"),)),
        ("rdf:subject", (names.path(node.subject),)),
        ("rdf:predicate", (_predicate(node, names),)),
        ("rdf:object", (_object(node, names),)),
        ("fil:bound", (literal(node.bound),) if node.bound else ()),
        ("fil:modality", (names.individual(node.modality.value),)),
        ("fil:hedged", (boolean(node.hedged),)),
        ("fil:attributedTo", (names.path(node.speaker),) if node.speaker else ()),
        ("fil:via", (names.path(node.via),) if node.via else ()),
        ("fil:evidence", (names.passage(node.evidence),)),
        ("fil:trigger", (names.passage(node.trigger),)),
        ("fil:cue", (names.passage(node.cue),) if node.cue else ()),
        ("fil:extractedBy", (literal(node.rule),)),
        ("fil:confidence", (decimal(node.confidence),)),
        ("prov:wasDerivedFrom", (names.path(node.evidence.article),)),
        ("prov:wasGeneratedBy", (names.path(_run_path(names)),)),
    ]
    return block_of(node.evidence.article, names.path(node.id), pairs, names)


def _predicate(node: ClaimNode, names: Names) -> str:
    return name(f"fil:{names.setting.ontology.predicate(node.predicate).name}")


def _object(node: ClaimNode, names: Names) -> str:
    """A toll, an event type, or what the identifier stands for."""
    if isinstance(node.object, int):
        return integer(node.object)
    if names.setting.ontology.predicate(node.predicate).range == ("EventType",):
        return name(f"fil:{names.setting.ontology.event_type(node.object).notation}")
    return names.path(node.object)


def _merge(node: MergeNode, names: Names) -> Block:
    pairs: Pairs = [
        ("rdf:type", (name("fil:MergeDecision"),)),
        ("fil:kept", (names.path(node.kept),)),
        ("fil:member", tuple(literal(member) for member in node.members)),
        ("fil:reason", (literal(node.reason),)),
        ("fil:score", (decimal(node.score),)),
        ("prov:wasGeneratedBy", (names.path(_run_path(names)),)),
    ]
    return block_of(RESOLVED, names.path(node.id), pairs, names)


def _policy(names: Names) -> Block:
    """The rule of the view, as triples of it."""
    kept = tuple(names.individual(modality.value) for modality in sorted(POLICY))
    pairs: Pairs = [
        ("rdf:type", (name("fil:View"),)),
        ("rdfs:label", (literal("Vue directe", language="fr"), literal("Direct view", language="en"))),
        ("fil:includesModality", kept),
        ("fil:includesHedged", (boolean(True),)),
        ("fil:includesBoilerplate", (boolean(False),)),
        ("prov:wasGeneratedBy", (names.path(_run_path(names)),)),
    ]
    return block_of(VIEW, names.path(VIEW), pairs, names)
