"""Fil rouge: news articles into a knowledge graph of claims.

The functions that a program needs; each module is loaded when it is first used.

    >>> import filrouge
    >>> made = filrouge.build(["seeds"])  # doctest: +SKIP
    >>> len(made.graph.articles)  # doctest: +SKIP
    5
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from filrouge.api import Build, build, extract, format_names, to_dataset, to_network
    from filrouge.errors import FilrougeError
    from filrouge.model import Failure, Graph, Notice, Record
    from filrouge.pipeline import Settings

__version__ = version("filrouge")

__all__ = [
    "Build",
    "Failure",
    "FilrougeError",
    "Graph",
    "Notice",
    "Record",
    "Settings",
    "__version__",
    "build",
    "extract",
    "format_names",
    "to_dataset",
    "to_network",
]

_HOMES = {
    "Build": "api",
    "Failure": "model",
    "FilrougeError": "errors",
    "Graph": "model",
    "Notice": "model",
    "Record": "model",
    "Settings": "pipeline",
    "build": "api",
    "extract": "api",
    "format_names": "api",
    "to_dataset": "api",
    "to_network": "api",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use, so that ``import filrouge`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'filrouge' has no attribute {name!r}")
    return getattr(import_module(f"filrouge.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted(__all__)
