"""The shipped name lists, read into rows and checked for their columns.

All are tab-separated with a header line; lines that start with ``#`` say what a list leaves out.
Several values in one field are separated by ``|``.
"""

import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path

from filrouge.errors import DataError

Row = Mapping[str, str]


def folder(language: str) -> Path:
    """Where the name lists of a language lie."""
    return Path(__file__).parent.parent / "lang" / language / "names"


def lines(path: Path) -> list[str]:
    """Read the lines of a list, packed or not, without comments; the first names the columns.

    Raises:
        DataError: the list is missing, cannot be unpacked, or is empty.
    """
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name}: cannot be read: {error}") from None
    found = text.split("\n")
    start = next((n for n, line in enumerate(found) if not line.startswith("#")), len(found))
    found = found[start:]
    while found and not found[-1]:
        found.pop()
    if not found:
        raise DataError(f"{path.name}: the list is empty")
    return found


def table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Read a list row by row.

    Raises:
        DataError: its columns are not those expected, or a row has too few or too many fields.
    """
    head, *body = lines(path)
    if tuple(head.split("\t")) != columns:
        raise DataError(f"{path.name}: expected the columns {', '.join(columns)}, found {head!r}")
    for line in body:
        fields = line.split("\t")
        if len(fields) != len(columns):
            raise DataError(f"{path.name}: expected {len(columns)} fields: {line!r}")
        yield dict(zip(columns, fields, strict=True))


def several(field: str) -> tuple[str, ...]:
    """Split a field of several values.

    >>> several("Bagdad|Baghdad")
    ('Bagdad', 'Baghdad')
    """
    return tuple(field.split("|")) if field else ()
