"""Answers of queries as text: a table for people, CSV for spreadsheets, JSON for programs."""

import csv
import json
from collections.abc import Callable, Mapping
from io import StringIO
from types import MappingProxyType
from typing import Any

from filrouge.errors import QueryError
from filrouge.store import Answer, Term

_WIDEST = 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_KINDS = {"iri": "uri", "blank": "bnode", "literal": "literal"}
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def render(answer: Answer, style: str) -> str:
    """An answer as text, ``style`` being ``table``, ``csv`` or ``json``; it ends with a line end.

    Raises:
        QueryError: the style is unknown.
    """
    if style not in STYLES:
        raise QueryError(f"unknown style {style!r}; known: {', '.join(STYLES)}")
    return STYLES[style](answer)


def table(answer: Answer) -> str:
    """Columns of aligned text; long values are cut, and nothing in them can steer a terminal."""
    rows = [[_cell(term) for term in row] for row in answer.rows]
    lines = [list(answer.variables), *rows]
    widths = [max(len(line[n]) for line in lines) for n in range(len(answer.variables))]
    ruled = [lines[0], ["-" * width for width in widths], *rows]
    text = [
        "  ".join(value.ljust(width) for value, width in zip(line, widths, strict=True)) for line in ruled
    ]
    more = " or more" if answer.truncated else ""
    return "\n".join([*(line.rstrip() for line in text), f"({len(rows)}{more} rows)"]) + "\n"


def comma_separated(answer: Answer) -> str:
    """CSV as SPARQL has it, except that no value can be taken for a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.variables)
    writer.writerows([_disarmed(term) for term in row] for row in answer.rows)
    return out.getvalue()


def sparql_json(answer: Answer, *, indent: int | None = 1) -> str:
    """SPARQL 1.1 Query Results in JSON, with ``truncated`` where rows were left out.

    Without ``indent`` it stands on one line, which takes a tenth of the time to write.
    """
    if indent is None:
        return _on_one_line(answer)
    bindings = [
        {name: _binding(term) for name, term in zip(answer.variables, row, strict=True) if term}
        for row in answer.rows
    ]
    found: dict[str, Any] = {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}
    if answer.truncated:
        found["truncated"] = True
    return json.dumps(found, ensure_ascii=False, indent=indent) + "\n"


def _on_one_line(answer: Answer) -> str:
    """The same on one line; rows share most of their terms, and each of these is written once."""
    names = [f"{json.dumps(name, ensure_ascii=False)}: " for name in answer.variables]
    # By identity: to compare terms takes longer than to write those twice that are only equal.
    terms = {id(term): term for row in answer.rows for term in row if term}
    told = {key: json.dumps(_binding(term), ensure_ascii=False) for key, term in terms.items()}
    rows = (
        ", ".join([name + told[id(term)] for name, term in zip(names, row, strict=True) if term])
        for row in answer.rows
    )
    head = json.dumps({"vars": list(answer.variables)}, ensure_ascii=False)
    end = ', "truncated": true' if answer.truncated else ""
    bindings = ", ".join(f"{{{row}}}" for row in rows)
    return f'{{"head": {head}, "results": {{"bindings": [{bindings}]}}{end}}}\n'


STYLES: Mapping[str, Callable[[Answer], str]] = MappingProxyType(
    {"table": table, "csv": comma_separated, "json": sparql_json}
)


def _cell(term: Term | None) -> str:
    text = "".join(sign if sign.isprintable() else " " for sign in term.value) if term else ""
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def disarmed(text: str) -> str:
    """Text as a spreadsheet may have it: what looks like a formula gets a quote in front."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _disarmed(term: Term | None) -> str:
    """A value as a spreadsheet may have it; numbers stay as they are."""
    if term is None:
        return ""
    plain = term.kind == "literal" and term.datatype == _STRING
    return disarmed(term.value) if plain or term.language is not None else term.value


def _binding(term: Term) -> dict[str, str]:
    found = {"type": _KINDS[term.kind], "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype and term.datatype != _STRING:
        found["datatype"] = term.datatype
    return found
