"""Writing text files: always UTF-8, always LF, errors with the file's name."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from filrouge.errors import OutputError
from filrouge.rdf.blocks import Block
from filrouge.rdf.jsonld import jsonld
from filrouge.rdf.syntax import nquads, size, turtle
from filrouge.store import check


def write_text(path: Path, chunks: Iterable[str]) -> None:
    """Write text piece by piece, exactly as it is.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(chunks)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from None


def write_rdf(path: Path, blocks: Iterable[Block], base: str) -> None:
    """Write blocks as Turtle, N-Quads or JSON-LD, by the file's ending, and read them back.

    Raises:
        OutputError: the file cannot be written, or does not hold what was meant.
    """
    meant = 0

    def counted() -> Iterator[Block]:
        nonlocal meant
        for block in blocks:
            meant += size(block)
            yield block

    others = {".nq": nquads, ".jsonld": jsonld}
    write_text(path, others[path.suffix](counted()) if path.suffix in others else turtle(counted(), base))
    found = check(path)
    if meant != found:
        raise OutputError(f"{path.name}: {meant} triples were meant, {found} read back")
