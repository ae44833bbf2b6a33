"""Export formats: each module of this folder is one, and a new one needs no other change.

A format is a module with ``NAME`` (what ``--format`` takes), ``FILES`` (what it writes) and
``write(graph, setting, folder)``, which writes into a folder that exists. A format that has
``ON_DEMAND = True`` is written only where it is asked for. Modules whose name starts with an underscore
are shared by formats and are none themselves.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Protocol, cast

from filrouge.errors import DataError
from filrouge.model import Graph
from filrouge.setting import Setting


class Format(Protocol):
    """What a format's module offers."""

    NAME: str
    FILES: tuple[str, ...]

    def write(self, graph: Graph, setting: Setting, folder: Path) -> None:
        """Write the graph's files into an existing folder."""


@cache
def formats() -> Mapping[str, Format]:
    """All formats by name, sorted."""
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    found = {m.NAME: cast(Format, m) for m in modules if hasattr(m, "NAME") and hasattr(m, "write")}
    return MappingProxyType(dict(sorted(found.items())))


def usual_names() -> tuple[str, ...]:
    """The names of the formats that are written where none is asked for, sorted."""
    return tuple(name for name, module in formats().items() if not getattr(module, "ON_DEMAND", False))


def write(
    graph: Graph, setting: Setting, folder: Path, names: Iterable[str] | None = None
) -> tuple[str, ...]:
    """Write a graph in the formats named, by default the usual ones, into an existing folder.

    Returns:
        The names of the files and folders written, in order.

    Raises:
        DataError: a format is unknown, or the graph is at odds with its articles or the ontology.
        OutputError: a file cannot be written, or does not read back.
    """
    chosen = list(usual_names()) if names is None else list(dict.fromkeys(names))
    if unknown := [name for name in chosen if name not in formats()]:
        raise DataError(f"unknown format {unknown[0]!r}; known: {', '.join(formats())}")
    for name in chosen:
        formats()[name].write(graph, setting, folder)
    return tuple(file for name in chosen for file in formats()[name].FILES)
