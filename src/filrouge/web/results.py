"""Answers of queries in the formats of the SPARQL 1.1 Protocol, each as a complete text.

Tables and truths come as JSON, XML, CSV or TSV exactly as the standards have them (a spreadsheet's formula
is disarmed only in downloads meant for spreadsheets); triples come as Turtle, N-Triples or JSON-LD.
"""

import csv
from collections.abc import Callable, Mapping
from io import StringIO
from types import MappingProxyType
from xml.sax.saxutils import escape

from filrouge.answers import sparql_json
from filrouge.store import Answer, Term, rdf_text, written
from filrouge.xmltext import attribute, legible

_XML_KINDS = {"iri": "uri", "blank": "bnode", "literal": "literal"}
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "application/sparql-results+json": "json",
        "application/sparql-results+xml": "xml",
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/json": "json",
        "application/xml": "xml",
        "text/xml": "xml",
        "text/plain": "tsv",
    }
)
"""Styles of tables and truths by media type, the one of choice first."""

TRIPLES: Mapping[str, str] = MappingProxyType(
    {
        "text/turtle": "turtle",
        "application/n-triples": "ntriples",
        "application/ld+json": "jsonld",
        "application/x-turtle": "turtle",
        "text/plain": "ntriples",
        "application/json": "jsonld",
    }
)
"""Styles of triples by media type, the one of choice first."""


def write(answer: Answer, style: str) -> bytes:
    """An answer in a style of ``TABLES`` or ``TRIPLES``, whichever goes with its form.

    Raises:
        KeyError: the style is not one for this form.
    """
    if answer.form == "triples":
        return rdf_text(answer, style)
    return _TABLES[style](answer).encode()


def _json(answer: Answer) -> str:
    if answer.form == "truth":
        return f'{{"head": {{}}, "boolean": {_truth(answer)}}}\n'
    return sparql_json(answer, indent=None)


def _xml(answer: Answer) -> str:
    names = "".join(f'<variable name="{attribute(name)}"/>' for name in answer.variables)
    if answer.form == "truth":
        inside = f"<head/><boolean>{_truth(answer)}</boolean>"
    else:
        rows = "".join(f"<result>{_xml_row(answer, row)}</result>\n" for row in answer.rows)
        inside = f"<head>{names}</head>\n<results>\n{rows}</results>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sparql xmlns="http://www.w3.org/2005/sparql-results#">{inside}</sparql>\n'
    )


def _xml_row(answer: Answer, row: tuple[Term | None, ...]) -> str:
    cells = zip(answer.variables, row, strict=True)
    return "".join(
        f'<binding name="{attribute(name)}">{_xml_term(term)}</binding>' for name, term in cells if term
    )


def _xml_term(term: Term) -> str:
    kind, more = _XML_KINDS[term.kind], ""
    if term.language:
        more = f' xml:lang="{attribute(term.language)}"'
    elif term.datatype and term.datatype not in (_STRING, _LANG_STRING):
        more = f' datatype="{attribute(term.datatype)}"'
    return f"<{kind}{more}>{escape(legible(term.value))}</{kind}>"


def _csv(answer: Answer) -> str:
    """Values alone, as SPARQL 1.1 has them; an answer of ASK is one cell without a name."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if answer.form != "truth":
        writer.writerow(answer.variables)
    writer.writerows([_csv_cell(term) for term in row] for row in answer.rows)
    return out.getvalue()


def _csv_cell(term: Term | None) -> str:
    if term is None:
        return ""
    return f"_:{term.value}" if term.kind == "blank" else term.value


def _tsv(answer: Answer) -> str:
    """Terms as in Turtle, so that nothing of them is lost."""
    if answer.form == "truth":
        return f"{_truth(answer)}\n"
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join(written(term) if term else "" for term in row) for row in answer.rows]
    return "".join(f"{line}\n" for line in lines)


def _truth(answer: Answer) -> str:
    cell = answer.rows[0][0]
    return cell.value if cell else "false"


_TABLES: Mapping[str, Callable[[Answer], str]] = MappingProxyType(
    {"json": _json, "xml": _xml, "csv": _csv, "tsv": _tsv}
)
