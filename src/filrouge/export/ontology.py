"""``ontology.ttl``: the ontology that the graph is written with, so that a build explains itself."""

from collections.abc import Iterator
from pathlib import Path

from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.setting import Setting
from filrouge.store import check
from filrouge.vocabulary import folder_of, turtle_files

NAME = "ontology"
FILES = ("ontology.ttl",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write all files of the ontology one after the other; prefixes may be said again in Turtle."""
    write_text(folder / FILES[0], _files())
    check(folder / FILES[0])


def _files() -> Iterator[str]:
    source = folder_of()
    for path in turtle_files(source):
        yield f"# ---- {path.relative_to(source).as_posix()}\n\n{path.read_text(encoding='utf-8')}\n"
