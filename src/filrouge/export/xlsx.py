"""``graph.xlsx``: nodes, edges, claims and events as the sheets of one workbook. The only user of XlsxWriter.

Texts are written as texts, so that no sign in them makes a formula or a link of them. The first row stays
in sight and filters by column. The time of writing is fixed, for equal input gives equal bytes.

Why XlsxWriter and not openpyxl: it writes row by row in constant memory and takes the time as given.
"""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filrouge.errors import OutputError
from filrouge.export._columns import Value
from filrouge.export._sheets import Sheet, sheets
from filrouge.flat import cut
from filrouge.model import Graph
from filrouge.setting import Setting
from filrouge.xmltext import clean_xml

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NAME = "xlsx"
FILES = ("graph.xlsx",)
ON_DEMAND = True

MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDE = {"sentence": 80, "evidence": 60, "names": 40, "label": 36, "Label": 36, "subject": 32, "object": 32}


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.xlsx``.

    Raises:
        OutputError: the file cannot be written, or a table has more rows than a sheet can hold.
    """
    import xlsxwriter  # noqa: PLC0415 - most builds write no workbook

    made = BytesIO()
    book = xlsxwriter.Workbook(made, _OPTIONS)
    book.set_properties({"title": "Fil rouge", "created": datetime(2000, 1, 1)})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    try:
        for sheet in sheets(graph, setting):
            _write(sheet, book.add_worksheet(sheet.name), bold)
    finally:
        book.close()
    try:
        (folder / FILES[0]).write_bytes(made.getvalue())
    except OSError as error:
        raise OutputError(f"{folder / FILES[0]}: cannot be written: {error.strerror}") from None


def _write(sheet: Sheet, page: "Worksheet", bold: Any) -> None:
    """Fill a sheet row by row."""
    for column, name in enumerate(sheet.header):
        page.set_column(column, column, _WIDE.get(name, 16))
    page.freeze_panes(1, 0)
    page.write_row(0, 0, sheet.header, bold)
    last = 0
    for last, row in enumerate(sheet.rows, 1):
        if last == MOST_ROWS:
            raise OutputError(
                f"{FILES[0]}: more than {MOST_ROWS - 1} {sheet.name}; write --format csv instead"
            )
        for column, value in enumerate(row):
            _cell(page, last, column, value)
    page.autofilter(0, 0, max(last, 1), len(sheet.header) - 1)


def _cell(page: "Worksheet", row: int, column: int, value: Value) -> None:
    """Write a value as what it is; an absent one leaves its cell empty."""
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, str):
        page.write_string(row, column, cut(clean_xml(value), MOST_CHARACTERS))
    elif value is not None:
        page.write_number(row, column, value)
