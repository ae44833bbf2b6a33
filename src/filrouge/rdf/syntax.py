"""Blocks as text: Turtle for people and tools, N-Quads for stores.

Both streams are byte-stable. N-Quads lines are sorted; Turtle keeps the order of the blocks and
writes IRIs under the base as relative ones.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from filrouge.rdf.blocks import Block
from filrouge.terms import PREFIXES, name

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
# What reads the same after a base that ends in a slash: no scheme, no query, no leading slash.
_RELATIVE = re.compile(r"[A-Za-z0-9_~%-][A-Za-z0-9_~%.-]*(?:/[A-Za-z0-9_~%.-]+)*(?:#[a-z]+=[0-9]+,[0-9]+)?")
_BARE = {
    "<http://www.w3.org/2001/XMLSchema#integer>": re.compile(r"-?[0-9]+"),
    "<http://www.w3.org/2001/XMLSchema#decimal>": re.compile(r"-?[0-9]+\.[0-9]+"),
    "<http://www.w3.org/2001/XMLSchema#boolean>": re.compile("true|false"),
}
_TYPE = name("rdf:type")


def turtle(blocks: Iterable[Block], base: str) -> Iterator[str]:
    """Turtle text, block by block, after the prefixes."""
    yield from (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    if base.endswith("/"):
        yield f"@base <{base}> .\n"
    for block in blocks:
        lines = [
            f"{'a' if predicate == _TYPE else _short(predicate, base)} {_objects(objects, base)}"
            for predicate, objects in block.pairs
        ]
        yield f"\n{_short(block.subject, base)} " + " ;\n    ".join(lines) + " .\n"


def nquads(blocks: Iterable[Block]) -> Iterator[str]:
    """Sorted lines of N-Quads."""
    # No two blocks share a subject, so sorting the blocks and each one's lines sorts all lines.
    for block in sorted(blocks, key=lambda block: block.subject):
        lines = [
            f"{block.subject} {predicate} {each} {block.graph} .\n"
            for predicate, objects in block.pairs
            for each in objects
        ]
        yield from sorted(lines)


def size(block: Block) -> int:
    """How many triples a block holds."""
    return sum(len(objects) for _, objects in block.pairs)


def _objects(objects: tuple[str, ...], base: str) -> str:
    """Objects of a predicate, one on each line where they are many."""
    return (" , " if len(objects) < 4 else " ,\n        ").join(_term(each, base) for each in objects)


def _term(term: str, base: str) -> str:
    """A term as Turtle writes it best."""
    if term[0] == "<":
        return _short(term, base)
    if not term.endswith(">"):
        return term
    lexical, _, datatype = term.rpartition("^^")
    bare = _BARE.get(datatype)
    if bare is not None and bare.fullmatch(lexical[1:-1]):
        return lexical[1:-1]
    return f"{lexical}^^{_short(datatype, base)}"


@lru_cache(maxsize=65536)
def _short(term: str, base: str) -> str:
    """An IRI relative to the base or with a prefix, where that reads back as the same IRI."""
    iri = term[1:-1]
    if base.endswith("/") and iri.startswith(base) and _RELATIVE.fullmatch(iri, len(base)):
        return f"<{iri[len(base) :]}>"
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return term
