"""``csv/``: nodes, edges, claims and events as tables that Excel, LibreOffice, Gephi and Kumu open.

UTF-8 with a byte order mark (without one Excel shows « Ã© »), commas, CR LF, every text quoted. A text that a
spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from filrouge.errors import OutputError
from filrouge.export._columns import Value
from filrouge.export._sheets import Sheet, sheets
from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.setting import Setting
from filrouge.xmltext import clean_xml

NAME = "csv"
FILES = ("csv",)
ON_DEMAND = True

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write one file for each table."""
    try:
        (folder / FILES[0]).mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder / FILES[0]}: cannot be made: {error.strerror}") from None
    for sheet in sheets(graph, setting):
        write_text(folder / FILES[0] / f"{sheet.name}.csv", _document(sheet))


def _document(sheet: Sheet) -> Iterator[str]:
    yield "\ufeff"
    yield lines([sheet.header])
    yield from (lines([[cell(value) for value in row]]) for row in sheet.rows)


def lines(rows: Iterable[Iterable[str | int | float]]) -> str:
    """Rows as lines of CSV; texts are quoted, numbers are not."""
    made = StringIO()
    csv.writer(made, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerows(rows)
    return made.getvalue()


def cell(value: Value) -> str | int | float:
    """A value as a spreadsheet may safely read it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return disarmed(value) if isinstance(value, str) else "" if value is None else value


def disarmed(text: str) -> str:
    """A text that no spreadsheet takes for a formula, wherever spaces stand before its sign."""
    text = clean_xml(text)
    begins = text[:1] + text.lstrip()[:1]
    return f"'{text}" if _FORMULA & set(begins) else text
