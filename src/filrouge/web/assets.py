"""The files that pages load: all of the package, read once, so that no request ever names a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from filrouge.ontology import Ontology

_HERE = Path(__file__).parent
_FOLDERS = ("static", "vendor")
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent; ``tag`` changes with its content."""

    body: bytes
    type: str
    tag: str


def asset(body: bytes, ending: str) -> Asset:
    """A file to send, by its content and the ending of its name."""
    return Asset(body, _TYPES[ending], f'"{sha256(body).hexdigest()[:16]}"')


@cache
def assets() -> Mapping[str, Asset]:
    """Every file of the package that a page may load, by its address."""
    found = {
        f"/{path.relative_to(_HERE).as_posix()}": asset(path.read_bytes(), path.suffix)
        for folder in _FOLDERS
        for path in sorted((_HERE / folder).rglob("*"))
        if path.suffix in _TYPES
    }
    return MappingProxyType(found)


def colours(known: Ontology) -> Asset:
    """A style sheet with the colour of each type of entity, as the ontology has it."""
    rules = [f".t-{name}{{--c:{each.colour}}}" for name, each in known.classes.items() if each.colour]
    return asset("\n".join(rules).encode(), ".css")
