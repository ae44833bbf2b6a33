"""The lists that augmentation and list features draw on: from general knowledge, shipped as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_NAMES = _HERE.parent / "lang" / "fr" / "names"


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the gender of its article: ``m``, ``f``, ``p`` (plural) or ``-`` (no article)."""

    gender: str
    name: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its adjectives; gender as in ``Named``."""

    name: str
    gender: str
    masculine: str
    feminine: str


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists, each in the order of its file.

    Attributes:
        given, surnames: names by origin. groups: armed groups, parties, unions; bodies: international and
            public bodies, companies, clubs; media: outlets and agencies.
    """

    given: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    groups: tuple[Named, ...]
    bodies: tuple[Named, ...]
    media: tuple[str, ...]
    countries: tuple[Country, ...]
    towns: tuple[str, ...]
    provinces: tuple[str, ...]
    carriers: tuple[str, ...]


def rows(path: Path) -> list[list[str]]:
    """Read a TSV file without its comments; lines that are empty are skipped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def load_lists() -> Lists:
    """Read every list once."""
    data = _HERE / "data"
    return Lists(
        given=_by_origin(_NAMES / "given.tsv"),
        surnames=_by_origin(_NAMES / "surnames.tsv"),
        groups=_named(data / "groups.tsv"),
        bodies=_named(data / "bodies.tsv"),
        media=tuple(row[0] for row in rows(data / "media.tsv")),
        countries=tuple(Country(*row) for row in rows(data / "countries.tsv")),
        towns=tuple(row[0] for row in rows(data / "towns.tsv")),
        provinces=tuple(row[0] for row in rows(data / "provinces.tsv")),
        carriers=tuple(row[0] for row in rows(data / "carriers.txt")),
    )


def _by_origin(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, origin in rows(path)[1:]:
        found.setdefault(origin, []).append(name)
    return {origin: tuple(names) for origin, names in found.items()}


def _named(path: Path) -> tuple[Named, ...]:
    return tuple(Named(gender, name) for gender, name in rows(path))
