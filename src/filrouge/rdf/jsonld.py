"""Blocks as JSON-LD 1.1: one node object a line, compact names from one context, no blank nodes.

A literal's quoted part is written as it stands: N-Quads and JSON share its escapes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from filrouge.rdf.blocks import Block
from filrouge.terms import PREFIXES, name

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_TYPE = name("rdf:type")
_NATIVE = {
    name("xsd:integer"): re.compile(r"-?(0|[1-9][0-9]{0,14})"),
    name("xsd:boolean"): re.compile("true|false"),
}


def jsonld(blocks: Iterable[Block]) -> Iterator[str]:
    """JSON-LD text, block by block, after the context; everything stands in the default graph."""
    context = json.dumps(dict(PREFIXES), indent=1)
    yield f'{{"@context": {context},\n"@graph": ['
    before = "\n"
    for block in blocks:
        yield before + _node(block)
        before = ",\n"
    yield "\n]}\n"


def _node(block: Block) -> str:
    parts = [f'"@id": {_iri(block.subject)}']
    for predicate, objects in block.pairs:
        if predicate == _TYPE:
            values, key = [_iri(each) for each in objects], '"@type"'
        else:
            values, key = [_value(each) for each in objects], _iri(predicate)
        parts.append(f"{key}: {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}")
    return "{" + ", ".join(parts) + "}"


def _value(term: str) -> str:
    """An object: a reference, a plain number or truth value, or a string with its type or language."""
    if term[0] == "<":
        return f'{{"@id": {_iri(term)}}}'
    end = term.rindex('"') + 1
    lexical, rest = term[:end], term[end:]
    if rest.startswith("@"):
        return f'{{"@value": {lexical}, "@language": "{rest[1:]}"}}'
    if not rest:
        return lexical
    native = _NATIVE.get(rest[2:])
    if native is not None and native.fullmatch(lexical[1:-1]):
        return lexical[1:-1]
    return f'{{"@value": {lexical}, "@type": {_iri(rest[2:])}}}'


@lru_cache(maxsize=65536)
def _iri(term: str) -> str:
    """An IRI as a JSON string, with a prefix of the context where one fits."""
    iri = term[1:-1]
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f'"{prefix}:{iri[len(namespace) :]}"'
    return json.dumps(iri)
