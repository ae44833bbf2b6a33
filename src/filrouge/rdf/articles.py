"""Articles, their zones and the passages that something points to, as RDF.

An article's text is not repeated in the graph: it is named by hash and file, and each passage holds
the words that something rests on. A passage whose words are not the text's stops the build.
"""

from bisect import bisect_right
from collections.abc import Iterator
from hashlib import sha256

from filrouge.errors import DataError
from filrouge.model import ArticleNode, Graph, Location, Passage
from filrouge.rdf.blocks import Block, Names, Pairs, block_of, dating, texts
from filrouge.terms import clean, iri, literal, name, passage_iri


def article_blocks(graph: Graph, names: Names) -> Iterator[Block]:
    """Each article, followed by its zones and its passages.

    Raises:
        DataError: a passage does not hold the words of its article, or its article is missing.
    """
    passages = _passages(graph)
    for article in graph.articles:
        yield _article(article, names)
        yield from _zones(article, names)
        yield from _article_passages(article, passages.pop(article.id, set()), names)
    if passages:
        raise DataError(f"{min(passages)}: passages of an article that is not in the graph")


def _article(node: ArticleNode, names: Names) -> Block:
    """The article itself; its text is not repeated here but named by hash and file."""
    article = node.article
    text = clean(article.text).encode("utf-8")
    zones = tuple(_zone_term(node, zone.start, zone.end, names) for zone in node.zones)
    pairs: Pairs = [
        ("rdf:type", (name("fil:Article"), name("schema:NewsArticle"))),
        ("dct:title", texts(article.title, article.language)),
        ("dct:publisher", texts(article.publisher)),
        ("dct:language", texts(article.language)),
        *dating("dct:issued", node.date),
        ("schema:url", texts(article.url, datatype="xsd:anyURI")),
        ("dct:source", texts(article.origin)),
        ("dct:identifier", texts(article.name)),
        ("fil:sha256", (literal(sha256(text).hexdigest()),)),
        ("fil:textFile", (literal(text_file(node)),)),
        ("fil:hasZone", zones),
    ]
    if node.date and node.date.passage:
        pairs.append(("fil:dateEvidence", (names.passage(Location(node.id, node.date.passage)),)))
    return block_of(node.id, names.path(node.id), pairs, names)


def text_file(node: ArticleNode) -> str:
    """Where an article's text is written, seen from the folder of a build."""
    return f"texts/{node.article.id}.txt"


def _zones(node: ArticleNode, names: Names) -> Iterator[Block]:
    for zone in node.zones:
        pairs: Pairs = [
            ("rdf:type", (name("fil:Zone"),)),
            ("fil:zone", (names.individual(zone.kind.value),)),
            *_offsets(zone.start, zone.end, names.path(node.id)),
        ]
        yield block_of(node.id, _zone_term(node, zone.start, zone.end, names), pairs, names)


def _zone_term(node: ArticleNode, start: int, end: int, names: Names) -> str:
    return iri(passage_iri(names.path(node.id)[1:-1], start, end, kind="zone"))


def _passages(graph: Graph) -> dict[str, set[Passage]]:
    """Every passage that something points to, by article."""
    found: dict[str, set[Passage]] = {}
    for where in _locations(graph):
        found.setdefault(where.article, set()).add(where.passage)
    for node in graph.articles:
        if node.date and node.date.passage:
            found.setdefault(node.id, set()).add(node.date.passage)
    return found


def _locations(graph: Graph) -> Iterator[Location]:
    for entity in graph.entities:
        yield from entity.mentions
    for event in graph.events:
        yield from event.mentions
        yield from event.evidence
    for claim in graph.claims:
        yield claim.evidence
        yield claim.trigger
        if claim.cue:
            yield claim.cue


def _article_passages(node: ArticleNode, passages: set[Passage], names: Names) -> Iterator[Block]:
    starts = [zone.start for zone in node.zones]
    for passage in sorted(passages):
        start, end = passage.start, passage.end
        if not passage.text or node.article.text[start:end] != passage.text:
            raise DataError(f"{node.article.name}: characters {start} to {end} are not {passage.text!r}")
        at = bisect_right(starts, start) - 1
        kinds = (names.individual(node.zones[at].kind.value),) if at >= 0 else ()
        pairs: Pairs = [
            ("rdf:type", (name("fil:Passage"), name("nif:OffsetBasedString"))),
            *_offsets(start, end, names.path(node.id)),
            ("nif:anchorOf", (literal(passage.text),)),
            ("fil:zone", kinds),
        ]
        yield block_of(node.id, names.passage(Location(node.id, passage)), pairs, names)


def _offsets(start: int, end: int, context: str) -> Pairs:
    return [
        ("nif:beginIndex", (literal(str(start), datatype="xsd:nonNegativeInteger"),)),
        ("nif:endIndex", (literal(str(end), datatype="xsd:nonNegativeInteger"),)),
        ("nif:referenceContext", (context,)),
    ]
