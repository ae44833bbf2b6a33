"""A graph as an rdflib ``Dataset``, for programs that know rdflib. The only module that imports it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import Dataset, URIRef

from filrouge.export import write
from filrouge.model import Graph
from filrouge.setting import Setting
from filrouge.terms import FIL, PREFIXES

VIEW = f"{FIL}View"


def load_dataset(folder: Path) -> Dataset:
    """The dataset of a build: a named graph for each article, one for the rest, one for the view.

    The default graph is the union of all. Queries of others never belong here: rdflib would read files
    and call servers for them; ``sandbox.ask_build`` does not.

    Raises:
        FileNotFoundError: ``graph.nq`` or ``view.ttl`` is missing.
    """
    dataset = Dataset(default_union=True)
    dataset.parse(folder / "graph.nq", format="nquads")
    dataset.graph(URIRef(VIEW)).parse(folder / "view.ttl", format="turtle")
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


def to_dataset(graph: Graph, setting: Setting) -> Dataset:
    """The dataset of a graph in memory; see ``load_dataset``."""
    with TemporaryDirectory(prefix="filrouge-") as folder:
        write(graph, setting, Path(folder), ("nquads", "view"))
        return load_dataset(Path(folder))
