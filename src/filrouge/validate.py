"""Checks of a build on disk: its shapes, and that every passage stands word for word in its article.

The ontology's shapes are tried by pyshacl; the words are compared with the files of ``texts/``, in which
the offsets count. What is wrong is named by article and offsets, so that a person can look it up.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filrouge.errors import InputError
from filrouge.store import Statement, Store, ask, open_build, parse_turtle
from filrouge.terms import PREFIXES
from filrouge.vocabulary import folder_of, turtle_files

_OFFSETS = re.compile(r"(.*)#(?:char|zone)=(\d+),(\d+)")
_SHACL = PREFIXES["sh"]

_PASSAGES = """SELECT ?passage ?file ?name ?begin ?end ?words WHERE {
  ?passage a fil:Passage ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?words ;
           nif:referenceContext ?article .
  ?article fil:textFile ?file ; dct:identifier ?name .
} ORDER BY ?passage"""
_EVIDENCE = """SELECT ?thing ?name ?begin ?end WHERE {
  ?thing fil:evidence|gaf:denotedBy ?passage .
  ?passage nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/dct:identifier ?name .
} ORDER BY DESC(?name) DESC(?begin)"""
_NAMES = "SELECT ?article ?name WHERE { ?article a fil:Article ; dct:identifier ?name }"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something in a build that should not be.

    Attributes:
        article: name of the article, start and end: offsets in it; None where the thing has none.
        thing: IRI of what is wrong; message: in words.
    """

    article: str | None
    start: int | None
    end: int | None
    thing: str
    message: str

    def __str__(self) -> str:
        """One line: where, what, which thing."""
        where = f"{self.article}: " if self.article else ""
        if self.start is not None:
            where += f"characters {self.start} to {self.end}: "
        return f"{where}{self.message} <{self.thing}>"


def validate(folder: Path) -> tuple[Violation, ...]:
    """All that is wrong with a build, in order of articles and offsets.

    Raises:
        QueryError: the folder holds no graph, or one that cannot be read.
        InputError: ``graph.ttl`` is missing.
    """
    store = open_build(folder)
    if not (folder / "graph.ttl").is_file():
        raise InputError(f"{folder}: no graph.ttl here; build again with the format turtle")
    found = {*_words(store, folder), *_shapes(store, folder)}
    return tuple(sorted(found, key=lambda v: (v.article or "", v.start or 0, v.thing, v.message)))


def _words(store: Store, folder: Path) -> Iterator[Violation]:
    """Every passage whose words are not those of the text."""
    texts: dict[str, str | None] = {}
    for passage, file, name, begin, end, words in _rows(store, _PASSAGES):
        if file not in texts:
            texts[file] = _text(folder, file)
        text, start, stop = texts[file], int(begin), int(end)
        if text is None:
            yield Violation(name, start, stop, passage, f"{file} is missing")
        elif text[start:stop] != words:
            yield Violation(name, start, stop, passage, f"the text says {text[start:stop]!r}, not {words!r}")


def _text(folder: Path, file: str) -> str | None:
    """The text of an article, line ends as they are; None where there is no such file in the folder."""
    path = folder / file
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return None
    return path.read_bytes().decode("utf-8", "replace")


def _shapes(store: Store, folder: Path) -> Iterator[Violation]:
    """What breaks a shape of the ontology."""
    import pyshacl  # noqa: PLC0415 - it loads rdflib, which only this check needs

    ontology = "\n".join(path.read_text(encoding="utf-8") for path in turtle_files(folder_of()))
    conforms, report, _ = pyshacl.validate(
        f"{(folder / 'graph.ttl').read_text(encoding='utf-8')}\n{ontology}",
        data_graph_format="turtle",
        shacl_graph=ontology,
        shacl_graph_format="turtle",
        advanced=True,
    )
    if not conforms:
        yield from _report(report, store)


def _report(report: Any, store: Store) -> Iterator[Violation]:
    """The results of a SHACL report, each with its place in an article."""
    results: dict[str, dict[str, Statement]] = {}
    for statement in parse_turtle(report.serialize(format="nt")):
        results.setdefault(statement.subject, {})[statement.predicate] = statement
    places = {row[0]: (row[1], int(row[2]), int(row[3])) for row in _rows(store, _EVIDENCE)}
    names = {row[0]: row[1] for row in _rows(store, _NAMES)}
    for result in results.values():
        if f"{_SHACL}focusNode" in result:
            thing = result[f"{_SHACL}focusNode"].object.value
            message = result.get(f"{_SHACL}resultMessage")
            words = message.object.value if message else "breaks a shape of the ontology"
            yield Violation(*_place(thing, places, names), thing, words)


def _place(
    thing: str, places: Mapping[str, tuple[str, int, int]], names: Mapping[str, str]
) -> tuple[str | None, int | None, int | None]:
    """Where a thing stands: a passage in its article, anything else at its first evidence."""
    offsets = _OFFSETS.fullmatch(thing)
    if offsets is not None and offsets[1] in names:
        return names[offsets[1]], int(offsets[2]), int(offsets[3])
    return places.get(thing, (names.get(thing), None, None))


def _rows(store: Store, query: str) -> Iterator[list[str]]:
    for row in ask(store, query).rows:
        yield [term.value if term else "" for term in row]
