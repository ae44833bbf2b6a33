"""``texts/``: the exact text of each article, in which all offsets count."""

from pathlib import Path

from filrouge.errors import OutputError
from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.rdf.articles import text_file
from filrouge.setting import Setting
from filrouge.terms import clean

NAME = "texts"
FILES = ("texts",)


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write one file for each article, named by the last part of its IRI."""
    try:
        (folder / FILES[0]).mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder / FILES[0]}: cannot be made: {error.strerror}") from None
    for node in graph.articles:
        write_text(folder / text_file(node), (clean(node.article.text),))
