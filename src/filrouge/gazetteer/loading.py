"""Read the lists into a ``Gazetteer`` and refuse what contradicts itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from filrouge.errors import DataError
from filrouge.gazetteer.lookup import AREAS, Cities, Gazetteer
from filrouge.gazetteer.matching import Matcher, starts_of
from filrouge.gazetteer.reading import folder, lines, several, table
from filrouge.gazetteer.spelling import canonical, key, words
from filrouge.gazetteer.values import Country, Institution, Origin, People, Place
from filrouge.model import EntityType

_COUNTRIES = (
    *("code", "name", "names", "capitals", "adjective", "others", "prefixes"),
    *("latitude", "longitude", "population"),
)
_SUBDIVISIONS = ("code", "name", "names", "parent", "latitude", "longitude")
_REGIONS = ("id", "name", "names", "type", "countries", "latitude", "longitude")
_TOWNS = ("id", "name", "names", "country", "subdivision", "latitude", "longitude")
_PEOPLES = ("id", "kind", "name", "adjective", "others", "prefixes", "country")
_INSTITUTIONS = ("name", "names", "type", "kind", "country")
_AMBIGUOUS = ("name", "reason")
_CITIES = ("id", "name", "keys", "country", "parent", "latitude", "longitude", "population", "ambiguous")

_HOMES = {"fr": "FR"}
_ARABIC = frozenset({"al", "el", "ad", "ar", "as", "ash", "ez"})

Named = tuple[Place, tuple[str, ...]]
"""A place with all its names."""


@cache
def load(language: str = "fr") -> Gazetteer:
    """Read the gazetteer of a language; a second call gives the same value.

    Raises:
        DataError: there are no lists for the language, or one contradicts itself or another one.
    """
    if language not in _HOMES:
        raise DataError(f"gazetteer: no lists for {language!r}; there are some for {', '.join(_HOMES)}")
    return read(folder(language), _HOMES[language])


def read(names: Path, home: str) -> Gazetteer:
    """Read a gazetteer from a folder of name lists; ``home`` is the country whose places a text means first.

    Raises:
        DataError: a list is missing, or contradicts itself or another one.
    """
    countries = tuple(_countries(names))
    listed = [*_country_places(names), *_subdivisions(names), *_regions(names), *_towns(names)]
    index: dict[str, list[str]] = defaultdict(list)
    spelled = [
        (name, place.authority) for place, all_names in listed for name in all_names if "(" not in name
    ]
    for name, authority in spelled:
        if authority not in index[key(name)]:
            index[key(name)].append(authority)
    cities, phrases = _cities(names / "cities.tsv.gz")
    bodies, body_names = _institutions(names / "institutions.tsv")
    demonyms, prefixes = _demonyms((*countries, *_peoples(names / "peoples.tsv")))
    return Gazetteer(
        home=home,
        countries={country.code: country for country in countries},
        places=_by_authority(listed),
        names={found: tuple(authorities) for found, authorities in index.items()},
        cities=cities,
        areas=_areas(names / "regions.tsv"),
        ambiguous=frozenset(key(row["name"]) for row in table(names / "ambiguous.tsv", _AMBIGUOUS)),
        demonyms=demonyms,
        prefixes=prefixes,
        capitals=_capitals(countries),
        bodies=bodies,
        place_names=_matcher([name for name, _ in spelled], cities.names, phrases),
        body_names=body_names,
    )


def _countries(names: Path) -> Iterator[Country]:
    """The states and territories, with what their adjectives and capitals are."""
    for row in table(names / "countries.tsv", _COUNTRIES):
        yield Country(
            row["code"],
            row["name"],
            several(row["capitals"]),
            (*several(row["adjective"]), *several(row["others"])),
            several(row["prefixes"]),
        )


def _country_places(names: Path) -> Iterator[Named]:
    """The same as places."""
    for row in table(names / "countries.tsv", _COUNTRIES):
        place = Place(
            f"iso3166:{row['code']}",
            row["name"],
            "country",
            row["code"],
            None,
            float(row["latitude"]),
            float(row["longitude"]),
            int(row["population"]),
            ambiguous=False,
        )
        yield place, (row["name"], *several(row["names"]))


def _subdivisions(names: Path) -> Iterator[Named]:
    """Provinces, states, departments."""
    for row in table(names / "subdivisions.tsv", _SUBDIVISIONS):
        code = row["code"]
        yield _area(f"iso3166-2:{code}", "province", code[:2], row), (row["name"], *several(row["names"]))


def _regions(names: Path) -> Iterator[Named]:
    """Regions without a code, seas and rivers."""
    for row in table(names / "regions.tsv", _REGIONS):
        states = several(row["countries"])
        country = states[0] if len(states) == 1 else None
        yield _area(f"region:{row['id']}", "region", country, row), (row["name"], *several(row["names"]))


def _towns(names: Path) -> Iterator[Named]:
    """Small places that GeoNames' list lacks."""
    for row in table(names / "towns.tsv", _TOWNS):
        parent = f"iso3166-2:{row['subdivision']}" if row["subdivision"] else ""
        place = _area(f"town:{row['id']}", "city", row["country"], {**row, "parent": parent})
        yield place, (row["name"], *several(row["names"]))


def _area(authority: str, kind: str, country: str | None, row: Mapping[str, str]) -> Place:
    """A place from a row with a name and coordinates that may be missing."""
    latitude, longitude = (float(row[axis]) if row[axis] else None for axis in ("latitude", "longitude"))
    parent = row.get("parent") or None
    return Place(authority, row["name"], kind, country, parent, latitude, longitude, 0, ambiguous=False)


def _areas(path: Path) -> dict[str, frozenset[str]]:
    """The regions that consist of states."""
    rows = table(path, _REGIONS)
    states = {f"region:{row['id']}": several(row["countries"]) for row in rows if row["type"] in AREAS}
    return {area: frozenset(members) for area, members in states.items() if len(members) > 1}


def _by_authority(listed: Iterable[Named]) -> dict[str, Place]:
    """Places by identifier, each identifier once."""
    found: dict[str, Place] = {}
    for place, _ in listed:
        if place.authority in found:
            raise DataError(f"gazetteer: {place.authority} stands twice")
        found[place.authority] = place
    return found


def _cities(path: Path) -> tuple[Cities, set[str]]:
    """The long list, and its names of several words with the words apart."""
    head, *body = lines(path)
    if tuple(head.split("\t")) != _CITIES:
        raise DataError(f"{path.name}: expected the columns {', '.join(_CITIES)}")
    names: dict[str, tuple[int, ...]] = {}
    numbers: dict[str, int] = {}
    phrases: set[str] = set()
    for number, line in enumerate(body):
        id_, _, keys, _ = line.split("\t", 3)
        numbers[id_] = number
        for phrase in keys.split("|"):
            found = phrase
            if " " in phrase:
                phrases.add(phrase)
                found = phrase.replace(" ", "")
            names[found] = (*names[found], number) if found in names else (number,)
    return Cities(tuple(body), names, numbers), phrases


def _matcher(names: Sequence[str], city_names: Mapping[str, object], city_phrases: Iterable[str]) -> Matcher:
    """What a search for names needs to know."""
    split = [canonical(words(name)) for name in names]
    phrases = [parts for parts in split if len(parts) > 1]
    phrases += [tuple(phrase.split(" ")) for phrase in city_phrases]
    return Matcher(
        keys=frozenset(city_names).union("".join(parts) for parts in split),
        phrases=frozenset("".join(parts) for parts in phrases),
        articled=frozenset("".join(parts) for parts in phrases if parts[0] == "al"),
        starts=frozenset(starts_of(phrases)),
        small=frozenset(words(name)[0] for name in names if name[0].islower()) | _ARABIC,
        lower=frozenset(key(name) for name in names if name.islower()),
        acronyms=_acronyms(names),
    )


def _acronyms(names: Iterable[str]) -> frozenset[str]:
    """The keys of short names in capitals."""
    return frozenset(key(name) for name in names if name.isupper() and len(key(name)) < 6)


def _capitals(countries: Iterable[Country]) -> dict[str, str]:
    """Every name of a capital, and the code of the one state whose it is."""
    found: dict[str, str] = {}
    for country in countries:
        for capital in country.capitals:
            if found.setdefault(key(capital), country.code) != country.code:
                raise DataError(f"countries.tsv: {capital!r} is the capital of two states")
    return found


def _peoples(path: Path) -> Iterator[People]:
    """Peoples, communities of faith, movements, inhabitants of cities."""
    for row in table(path, _PEOPLES):
        forms = (*several(row["adjective"]), *several(row["others"]))
        prefixes, country = several(row["prefixes"]), row["country"] or None
        yield People(row["id"], row["kind"], row["name"], forms, prefixes, country)


def _demonyms(origins: Iterable[Origin]) -> tuple[dict[str, Origin], dict[str, Origin]]:
    """Every form and every prefix, and the one state or people it points to."""
    forms: dict[str, Origin] = {}
    prefixes: dict[str, Origin] = {}
    for origin in origins:
        for found, listed in ((forms, origin.adjectives), (prefixes, origin.prefixes)):
            for form in listed:
                if found.setdefault(key(form), origin) is not origin:
                    raise DataError(
                        f"gazetteer: {form!r} points to {found[key(form)].name} and to {origin.name}"
                    )
    return forms, prefixes


def _institutions(path: Path) -> tuple[dict[str, Institution], Matcher]:
    """Seats of power and bodies by key, and what the search for them needs to know."""
    bodies: dict[str, Institution] = {}
    names: list[str] = []
    for row in table(path, _INSTITUTIONS):
        body = Institution(row["name"], EntityType(row["type"]), row["kind"], row["country"] or None)
        for name in (row["name"], *several(row["names"])):
            if bodies.setdefault(key(name), body) is not body:
                raise DataError(f"{path.name}: {name!r} names two bodies")
            names.append(name)
    return bodies, _matcher(names, {}, ())
