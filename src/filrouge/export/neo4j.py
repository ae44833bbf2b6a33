"""``neo4j/``: tables for ``neo4j-admin database import`` and ``load.cypher``, which loads the same ones.

Entities and events are nodes, relations and roles are relationships. A relationship that is not asserted
has a type of its own (``ATTACKED_DENIED``): a query for ``ATTACKED`` never finds what somebody denies.
Claims and articles are nodes too, so that a query can go from a relationship's ends to the sentence.

Backslashes become ``＼``, which ``LOAD CSV`` would take for the escape of a quote.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import OutputError
from filrouge.export._columns import Value, edge_columns, node_columns, node_label
from filrouge.export._writing import write_text
from filrouge.export.csv import lines
from filrouge.flat import Edge, Table, flatten
from filrouge.model import ArticleNode, ClaimNode, Graph
from filrouge.setting import Setting
from filrouge.xmltext import clean_xml

NAME = "neo4j"
FILES = ("neo4j",)
ON_DEMAND = True

_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")
_TYPES = {"string": "", "int": ":int", "double": ":double", "boolean": ":boolean"}
_FUNCTIONS = {":int": "toInteger", ":double": "toFloat", ":boolean": "toBoolean"}

Cells = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A table: ``key`` columns are Neo4j's own (``:ID``, ``:TYPE``), the others become properties."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Cells, ...]


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write the tables and the script that loads them."""
    try:
        (folder / FILES[0]).mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder / FILES[0]}: cannot be made: {error.strerror}") from None
    table = flatten(graph, setting.ontology)
    files = (_things(table, setting), _articles(graph), _claims(graph, setting))
    links = (_relations(table), _links(graph, table))
    for file in (*files, *links):
        rows = (lines([[_cell(value) for value in row]]) for row in (file.header, *file.rows))
        write_text(folder / FILES[0] / f"{file.name}.csv", rows)
    write_text(folder / FILES[0] / "load.cypher", _script(files, links))


def _cell(value: Value) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    return clean_xml(value).replace("\\", "＼") if isinstance(value, str) else "" if value is None else value


def _things(table: Table, setting: Setting) -> _File:
    columns = [column for column in node_columns(setting) if column.name != "type"]
    header = ("id:ID", "label", *(c.name + _TYPES[c.type] for c in columns), ":LABEL")
    rows = (
        (node.id, node_label(node), *(column.value(node) for column in columns), f"Thing;{node.type}")
        for node in table.nodes
    )
    return _File("things", header, tuple(rows))


def _articles(graph: Graph) -> _File:
    header = ("id:ID", "title", "outlet", "date", "file", "url", ":LABEL")
    return _File("articles", header, tuple(_article(node) for node in graph.articles))


def _article(node: ArticleNode) -> Cells:
    article = node.article
    date = node.date.value if node.date else None
    return (
        node.id,
        article.title or article.name,
        article.publisher,
        date,
        article.origin,
        article.url,
        "Article",
    )


def _claims(graph: Graph, setting: Setting) -> _File:
    header = ("id:ID", "relation", "modality", "hedged:boolean", "value:int", "sentence", "trigger", "cue")
    more = ("begin:int", "end:int", "rule", "confidence:double", ":LABEL")
    return _File("claims", (*header, *more), tuple(_claim(claim) for claim in graph.claims))


def _claim(claim: ClaimNode) -> Cells:
    passage = claim.evidence.passage
    return (
        *(claim.id, claim.predicate, claim.modality.value, claim.hedged),
        claim.object if isinstance(claim.object, int) else None,
        *(passage.text, claim.trigger.passage.text, claim.cue.passage.text if claim.cue else None),
        *(passage.start, passage.end, claim.rule, claim.confidence, "Claim"),
    )


def _relations(table: Table) -> _File:
    columns = edge_columns()
    header = (
        ":START_ID",
        ":END_ID",
        ":TYPE",
        "id",
        "weight:int",
        *(c.name + _TYPES[c.type] for c in columns),
    )
    rows = (
        (edge.source, edge.target, kind(edge), edge.id, edge.weight, *(c.value(edge) for c in columns))
        for edge in table.edges
    )
    return _File("relations", header, tuple(rows))


def kind(edge: Edge) -> str:
    """The type of a relationship: ``ATTACKED``, ``ATTACKED_DENIED``."""
    return _CAPITAL.sub(r"_\1", edge.kind).replace(":", "_").upper()


def _links(graph: Graph, table: Table) -> _File:
    """What ties claims to their article, subject, object and speaker."""
    ids = {node.path: node.id for node in table.nodes}

    def rows() -> Iterator[Cells]:
        for claim in graph.claims:
            yield claim.id, claim.evidence.article, "STANDS_IN"
            parts = (("SUBJECT", claim.subject), ("OBJECT", claim.object), ("SAID_BY", claim.speaker))
            for type_, path in (*parts, ("PASSED_ON_BY", claim.via)):
                if isinstance(path, str) and path in ids:
                    yield claim.id, ids[path], type_

    return _File("links", (":START_ID", ":END_ID", ":TYPE"), tuple(rows()))


def _script(nodes: Iterable[_File], links: Iterable[_File]) -> Iterator[str]:
    """Cypher that loads the tables from Neo4j's import folder; it may run twice."""
    yield "// Copy the tables into the import folder of the database, then run this file.\n"
    for label in ("Thing", "Article", "Claim"):
        yield f"CREATE CONSTRAINT filrouge_{label.lower()} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"
    for file in nodes:
        for labels in sorted({str(row[-1]) for row in file.rows}):
            yield _load(file, ":LABEL", labels) + _node(file, labels)
    for file in links:
        at = file.header.index(":TYPE")
        for type_ in sorted({str(row[at]) for row in file.rows}):
            yield _load(file, ":TYPE", type_) + _link(file, type_)


def _load(file: _File, column: str, value: str) -> str:
    return (
        f"\nLOAD CSV WITH HEADERS FROM 'file:///{file.name}.csv' AS row\n"
        f"WITH row WHERE row.`{column}` = '{value}'\n"
    )


def _node(file: _File, labels: str) -> str:
    first, *others = labels.split(";")
    more = "".join(f"n:{label}, " for label in others)
    return f"MERGE (n:{first} {{id: row.`id:ID`}})\nSET {more}{_properties(file, 'n')};\n"


def _link(file: _File, type_: str) -> str:
    ends = (
        ("Thing", "Thing")
        if file.name == "relations"
        else ("Claim", "Article" if type_ == "STANDS_IN" else "Thing")
    )
    start, end = (
        f"MATCH ({name}:{label} {{id: row.`{column}`}})\n"
        for name, label, column in (("a", ends[0], ":START_ID"), ("b", ends[1], ":END_ID"))
    )
    if file.name != "relations":
        return f"{start}{end}MERGE (a)-[:{type_}]->(b);\n"
    return f"{start}{end}MERGE (a)-[r:{type_} {{id: row.id}}]->(b)\nSET {_properties(file, 'r')};\n"


def _properties(file: _File, variable: str) -> str:
    """The assignments of a table's properties; numbers and truth values by their type."""
    made = []
    for column in file.header:
        name, sign, type_ = column.partition(":")
        if name and column not in ("id", "id:ID"):
            value = f"row.`{column}`"
            made.append(
                f"{variable}.{name} = {_FUNCTIONS[sign + type_]}({value})"
                if sign
                else f"{variable}.{name} = {value}"
            )
    return ", ".join(made)
