"""What a program asks of Fil rouge: build a graph from articles, or extract what each of them says.

The command line calls the same functions; nothing here writes to the terminal.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from filrouge import export, files, ontology, pipeline, records
from filrouge.errors import InputError, OutputError
from filrouge.model import Article, Failure, Graph, Notice, Record
from filrouge.pipeline import Settings
from filrouge.setting import Setting
from filrouge.stages.read import read

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset

RECORDS = "records"
"""Name of the format that writes ``articles.jsonl``, one record a line."""

RECORDS_FILE = "articles.jsonl"

Paths = Iterable[str | os.PathLike[str]]
Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much (articles, formats)."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made.

    Attributes:
        graph: what all articles say together.
        records: what each article says, in the order read.
        failures: the inputs that are not in the graph, with the reason.
        notices: what else is worth knowing about the inputs.
    """

    graph: Graph
    records: tuple[Record, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[Notice, ...] = ()


class NothingReadError(InputError):
    """No article could be read, so there is nothing to make a graph of; nothing was written."""

    def __init__(self, failures: Sequence[Failure], notices: Sequence[Notice] = ()) -> None:
        self.failures, self.notices = tuple(failures), tuple(notices)
        first = f"{self.failures[0].origin}: {self.failures[0].message}" if failures else "none was named"
        super().__init__(f"no article could be read ({first}); nothing was written")


def silent(what: str, done: int, total: int) -> None:
    """Report no progress."""


def build(
    paths: Paths,
    output: str | os.PathLike[str] | None = None,
    *,
    settings: Settings | None = None,
    formats: Iterable[str] | None = None,
    progress: Progress = silent,
) -> Build:
    """Build one graph from all articles of files, folders and patterns.

    Args:
        paths: ``.txt``, ``.html``, ``.htm`` and ``.jsonl`` files, folders and glob patterns.
        output: folder that the results replace as a whole; None writes nothing.
        settings: the language's pipeline, known names and the base of IRIs; None takes the shipped ones.
        formats: names of the formats to write, of ``format_names()``; None writes the usual ones.
        progress: told how far the work is.

    Raises:
        NothingReadError: not one article could be read.
        OutputError: the folder cannot be written, or the base of IRIs is none; found before the articles
            are read.
        FilrougeError: the settings name what is not there.
    """
    settings, chosen = settings or Settings(), _chosen(formats)
    setting = _setting(settings)
    with _draft(output, chosen) as folder:
        found = list(extract(paths, settings=settings, progress=progress))
        made = tuple(item for item in found if isinstance(item, Record))
        failures = tuple(item for item in found if isinstance(item, Failure))
        notices = tuple(item for item in found if isinstance(item, Notice))
        if not made:
            raise NothingReadError(failures, notices)
        progress("compare", 0, 1)
        graph = pipeline.assemble(made, settings)
        progress("compare", 1, 1)
        if folder is not None:
            _write(graph, made, setting, folder, chosen, progress)
    return Build(graph, made, failures, notices)


def extract(
    paths: Paths, *, settings: Settings | None = None, progress: Progress = silent
) -> Iterator[Record | Failure | Notice]:
    """Read articles and extract what each says, one record an article; see ``build`` for the arguments.

    Yields:
        Records in the order of the articles, and a failure or notice for every input that gave none or
        something to remark on.
    """
    articles: list[Article] = []
    for item in read(Path(path) for path in paths):
        if isinstance(item, Article):
            articles.append(item)
            progress("read", len(articles), len(articles))
        else:
            yield item
    for done, result in enumerate(pipeline.extract(articles, settings or Settings()), 1):
        progress("extract", done, len(articles))
        yield result


def to_dataset(graph: Graph, settings: Settings | None = None) -> "Dataset":
    """Give a graph as an rdflib ``Dataset``: named graphs for each article, for the rest and for the view."""
    from filrouge import dataset  # noqa: PLC0415 - rdflib takes a second that most programs need not wait

    return dataset.to_dataset(graph, _setting(settings or Settings()))


def to_network(graph: Graph) -> "nx.MultiDiGraph[str]":
    """Give a graph as a networkx ``MultiDiGraph``: entities and events, linked by relation and modality."""
    from filrouge import network  # noqa: PLC0415 - as above

    return network.to_network(graph, ontology.load())


def format_names() -> tuple[str, ...]:
    """The formats that a build can write."""
    return (RECORDS, *export.formats())


def _chosen(formats: Iterable[str] | None) -> tuple[str, ...]:
    """The formats to write, each once.

    Raises:
        OutputError: a format is unknown.
    """
    chosen = (RECORDS, *export.usual_names()) if formats is None else tuple(dict.fromkeys(formats))
    if unknown := [name for name in chosen if name not in format_names()]:
        raise OutputError(f"unknown format {unknown[0]!r}; choose from {', '.join(format_names())}")
    return chosen


@contextmanager
def _draft(output: str | os.PathLike[str] | None, formats: Sequence[str]) -> Iterator[Path | None]:
    """A folder to write into that will replace the output, None where nothing is to be written."""
    if output is None:
        yield None
        return
    with files.replacing(Path(output)) as draft:
        files.check(draft, [RECORDS_FILE, *(file for name in formats for file in _files(name))])
        yield draft.folder


def _files(name: str) -> tuple[str, ...]:
    """The files of a format."""
    return () if name == RECORDS else export.formats()[name].FILES


def _write(
    graph: Graph,
    made: Sequence[Record],
    setting: Setting,
    folder: Path,
    formats: Sequence[str],
    progress: Progress,
) -> None:
    """Write a graph and its records in every format chosen."""
    for done, name in enumerate(formats):
        progress("write", done, len(formats))
        if name == RECORDS:
            files.write_text(folder / RECORDS_FILE, records.json_lines(made))
        else:
            export.write(graph, setting, folder, [name])
    progress("write", len(formats), len(formats))


def _setting(settings: Settings) -> Setting:
    """What exports need beside the graph."""
    return Setting(ontology.load(), settings.base_iri, _versions(settings))


def _versions(settings: Settings) -> tuple[tuple[str, str], ...]:
    """What made a graph, as far as it can change the result."""
    programs = tuple((name, version(name)) for name in ("filrouge", "spacy"))
    return (
        *programs,
        ("pipeline", settings.model or "shipped"),
        ("known names", Path(settings.known or "shipped").name),
    )
