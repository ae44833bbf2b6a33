"""The embedded RDF store: parse, check, load and query. The only module that knows pyoxigraph.

Why pyoxigraph and not rdflib: it parses Turtle a hundred times faster, and a query can never read a
file. It would follow ``SERVICE`` to the network, though, and nothing in it can turn that off: the text
of a query is looked through before (``querytext``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from filrouge.errors import DataError, OutputError, QueryError
from filrouge.querytext import refuse_outside, refuse_update
from filrouge.terms import BASE_IRI, PREFIXES

_WHOLE, _BY_ARTICLE = "graph.ttl", "graph.nq"
_BESIDE = ("view.ttl", "metadata.ttl", "ontology.ttl")
_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
_STYLES = {"turtle": ".ttl", "ntriples": ".nt", "jsonld": ".jsonld"}
_FRAGMENT = re.compile(r"#(?:char|zone)=\d+,\d+$")
_AT = re.compile(r"error at (\d+):(\d+)")
Store = ox.Store


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term: ``kind`` is ``iri``, ``blank`` or ``literal``."""

    value: str
    kind: str
    language: str | None = None
    datatype: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple whose subject and predicate are plain IRIs (or blank node labels)."""

    subject: str
    predicate: str
    object: Term


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: a table of terms; ASK gives one cell, CONSTRUCT three columns.

    ``form`` tells them apart: ``table``, ``truth`` or ``triples``.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    truncated: bool = False
    form: str = "table"


@dataclass(frozen=True, slots=True)
class Graphs:
    """Graphs queried instead of the default one, those that ``GRAPH`` may see (None: all), the base of IRIs."""

    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    base: str = BASE_IRI


def read_turtle(path: Path) -> tuple[Statement, ...]:
    """All triples of a Turtle file, in its order.

    Raises:
        DataError: the file is missing or not Turtle; the message names file and line.
    """
    try:
        return tuple(_statement(triple) for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError, OSError) as error:
        raise DataError(f"{path.name}: {_plain(error)}") from None


def parse_turtle(text: str) -> tuple[Statement, ...]:
    """All triples of a Turtle or N-Triples text, in its order.

    Raises:
        DataError: the text is not Turtle.
    """
    try:
        return tuple(_statement(triple) for triple in ox.parse(text, format=ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError) as error:
        raise DataError(_plain(error)) from None


def check(path: Path) -> int:
    """Parse a written file again and count its triples.

    Raises:
        OutputError: the file is not valid RDF.
    """
    try:
        return sum(1 for _ in ox.parse(path=str(path), format=_FORMATS[path.suffix]))
    except (SyntaxError, ValueError, OSError) as error:
        raise OutputError(f"{path.name}: what was written is not valid RDF: {_plain(error)}") from None


def triples(path: Path) -> frozenset[str]:
    """The triples of a file as lines of N-Triples, whatever its format; graph names are dropped."""
    quads = ox.parse(path=str(path), format=_FORMATS[path.suffix])
    return frozenset(f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads)


def is_iri(value: str) -> bool:
    """Whether the store accepts a text as an IRI."""
    try:
        ox.NamedNode(value)
    except ValueError:
        return False
    return True


def open_build(folder: Path, *, by_article: bool = True) -> Store:
    """Load the RDF files of a build: all as the default graph, ``by_article`` as named graphs too.

    Raises:
        QueryError: the folder holds no graph, or a file of it is damaged.
    """
    there = [name for name in (_WHOLE, _BY_ARTICLE) if (folder / name).is_file()]
    if not there:
        raise QueryError(f"{folder}: no {_WHOLE} or {_BY_ARTICLE} here; make one with 'filrouge build'")
    store = ox.Store()
    try:
        for name in (*(there if by_article else there[:1]), *_BESIDE):
            if (folder / name).is_file():
                store.bulk_load(path=str(folder / name), format=_FORMATS[Path(name).suffix])
        if _WHOLE not in there:
            # A union of the named graphs would give a row twice where two graphs say the same.
            store.bulk_extend([ox.Quad(q.subject, q.predicate, q.object) for q in store])
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(f"{folder / name}: {_plain(error)}") from None
    return store


def ask(store: Store, query: str, *, limit: int | None = None, graphs: Graphs | None = None) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE query.

    The prefixes of the ontology are known; at most ``limit`` rows are returned.

    Raises:
        QueryError: the query is malformed, is an update, or would call another server.
    """
    refuse_outside(query)
    refuse_update(query)
    try:
        found = store.query(query, prefixes=dict(PREFIXES), **_dataset(graphs or Graphs()))
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"the query cannot be run: {_plain(error)}") from None
    if isinstance(found, ox.QueryBoolean):
        return Answer(("answer",), ((Term(str(bool(found)).lower(), "literal"),),), form="truth")
    if isinstance(found, ox.QueryTriples):
        rows = (_triple_row(triple) for triple in found)
        return replace(_cut(("subject", "predicate", "object"), rows, limit), form="triples")
    names = tuple(variable.value for variable in found.variables)
    # Rows share most of their terms: each is put into our own form once.
    known: dict[object, Term | None] = {None: None}
    return _cut(names, (tuple(_known(known, value) for value in row) for row in found), limit)


def things(path: Path) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Each subject of a file of ours with its predicates and the bare values of its objects, in order.

    Raises:
        QueryError: the file is damaged.
    """
    try:
        quads: Any = ox.parse(path=str(path), format=_FORMATS[path.suffix])
        for subject, found in groupby(quads, key=attrgetter("subject")):
            yield subject.value, tuple((quad.predicate.value, quad.object.value) for quad in found)
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(f"{path}: {_plain(error)}") from None


def describe(store: Store, thing: str) -> Answer:
    """What a graph says of a thing: its own triples, its passages and zones, and the claims about it.

    Raises:
        QueryError: the name of the thing is no IRI.
    """
    if not is_iri(thing):
        raise QueryError("this is not the IRI of anything")
    node = ox.NamedNode(thing)
    own = list(store.quads_for_pattern(node, None, None, ox.DefaultGraph()))
    around = {q.object for q in own if isinstance(q.object, ox.NamedNode) and "#" in q.object.value}
    parts: set[ox.NamedNode | ox.BlankNode | ox.Triple] = {*filter(_is_fragment, around)}
    for predicate in ("subject", "object"):
        pattern = ox.NamedNode(f"{PREFIXES['rdf']}{predicate}")
        parts |= {q.subject for q in store.quads_for_pattern(None, pattern, node, ox.DefaultGraph())}
    ordered = sorted(parts, key=str)
    more = (q for part in ordered for q in store.quads_for_pattern(part, None, None, ox.DefaultGraph()))
    rows = tuple(_triple_row(quad.triple) for quad in (*own, *more))
    return Answer(("subject", "predicate", "object"), rows, form="triples")


def rdf_text(answer: Answer, style: str) -> bytes:
    """Triples as ``turtle``, ``ntriples`` or ``jsonld``.

    Raises:
        QueryError: the answer holds no triples.
    """
    if answer.form != "triples":
        raise QueryError("only CONSTRUCT and DESCRIBE give triples")
    lines = "".join(" ".join(written(term) for term in row if term) + " .\n" for row in answer.rows)
    triples = (quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
    found = ox.serialize(triples, format=_FORMATS[_STYLES[style]], prefixes=dict(PREFIXES))
    return found or b""


def written(term: Term) -> str:
    """A term as N-Triples writes it."""
    if term.kind == "iri":
        return str(ox.NamedNode(term.value))
    if term.kind == "blank":
        return str(ox.BlankNode(term.value))
    if term.language:
        return str(ox.Literal(term.value, language=term.language))
    return str(ox.Literal(term.value, datatype=ox.NamedNode(term.datatype) if term.datatype else None))


def _is_fragment(node: ox.NamedNode) -> bool:
    return _FRAGMENT.search(node.value) is not None


def _dataset(graphs: Graphs) -> dict[str, Any]:
    """The graphs of a query as the store takes them.

    Raises:
        ValueError: one of them is no IRI.
    """
    chosen = {"default_graph": graphs.default, "named_graphs": graphs.named}
    found = {key: [ox.NamedNode(iri) for iri in iris] for key, iris in chosen.items() if iris is not None}
    return {"base_iri": graphs.base, **found}


def _cut(variables: tuple[str, ...], rows: Iterator[tuple[Term | None, ...]], limit: int | None) -> Answer:
    """An answer of at most ``limit`` rows that says whether there were more."""
    kept: list[tuple[Term | None, ...]] = []
    for row in rows:
        if limit is not None and len(kept) == limit:
            return Answer(variables, tuple(kept), truncated=True)
        kept.append(row)
    return Answer(variables, tuple(kept))


def _triple_row(triple: ox.Triple) -> tuple[Term | None, ...]:
    return _term(triple.subject), _term(triple.predicate), _term(triple.object)


def _statement(quad: ox.Quad) -> Statement:
    """A quad in our own terms."""
    subject, value = _term(quad.subject), _term(quad.object)
    if subject is None or value is None:
        raise ValueError("a triple lacks a part")
    return Statement(subject.value, quad.predicate.value, value)


def _known(known: dict[object, Term | None], value: object) -> Term | None:
    """A term of the store in our own, made once."""
    if value not in known:
        known[value] = _term(value)
    return known[value]


def _term(value: object) -> Term | None:
    """A term of the store in our own; None where a variable is unbound."""
    match value:
        case None:
            return None
        case ox.NamedNode():
            return Term(value.value, "iri")
        case ox.BlankNode():
            return Term(value.value, "blank")
        case ox.Literal():
            return Term(value.value, "literal", value.language, value.datatype.value)
        case _:
            return Term(str(value), "literal")


def _plain(error: BaseException) -> str:
    """What an error of the store says, on one line."""
    text = " ".join(str(getattr(error, "msg", None) or error).split()) or type(error).__name__
    line = getattr(error, "lineno", None)
    if line is not None and "line" not in text and not _AT.search(text):
        return f"{text} (line {line})"
    return _AT.sub(r"error at line \1, column \2", text)
