"""Answers about places, states, peoples and institutions, from names and from identifiers.

Why small lists as values and cities as lines: there are twenty times more cities than everything else,
and a run asks for a few hundred of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.gazetteer.matching import Matcher
from filrouge.gazetteer.spelling import key, words
from filrouge.gazetteer.values import Country, Institution, Origin, Place

AREAS = frozenset({"continent", "area"})
_LEVELS = {"country": 0, "region": 1, "province": 3}


@dataclass(frozen=True, slots=True)
class Cities:
    """The long list: one line per city, the most populous first.

    Attributes:
        lines: as in ``cities.tsv``.
        names: key to numbers of lines; numbers: GeoNames id to number of line.
    """

    lines: tuple[str, ...]
    names: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, int]

    def named(self, found: str) -> Iterator[Place]:
        """Give the cities with a key."""
        for number in self.names.get(found, ()):
            yield self.place(number)

    def place(self, number: int) -> Place:
        """Read a line as a place."""
        id_, name, _, country, parent, latitude, longitude, population, flag = self.lines[number].split("\t")
        where = float(latitude), float(longitude)
        return Place(
            f"geonames:{id_}", name, "city", country, parent or None, *where, int(population), bool(flag)
        )


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All lists of one language; made by ``filrouge.gazetteer.load``.

    Attributes:
        home: ISO 3166 alpha-2 of the country whose places a text means first.
        countries: ISO 3166 alpha-2 to country.
        places: authority to place, all but the cities of GeoNames.
        names: key to authorities of such places.
        areas: authority of a region that consists of states, to their codes.
        ambiguous: keys of names that are also words or people's names.
        demonyms, prefixes: key of a form to what it points to; capitals: key to code of the country.
    """

    home: str
    countries: Mapping[str, Country]
    places: Mapping[str, Place]
    names: Mapping[str, tuple[str, ...]]
    cities: Cities
    areas: Mapping[str, frozenset[str]]
    ambiguous: frozenset[str]
    demonyms: Mapping[str, Origin]
    prefixes: Mapping[str, Origin]
    capitals: Mapping[str, str]
    bodies: Mapping[str, Institution]
    place_names: Matcher
    body_names: Matcher

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Find the places that a name can mean, the likeliest first; a name has a capital somewhere.

        States come first, then regions, then cities of 50,000 inhabitants and more, then provinces, then
        smaller cities; within these, places whose usual name it is, those written so to the letter, then the
        more populous, or of the more populous state. A place of the home country counts as if ten times its
        size: a French text that says "Brest" means the one in France.
        """
        return self._meant(self.place_names.find(name.split()), name)

    def match(self, tokens: Sequence[str]) -> Iterator[tuple[int, int, tuple[Place, ...]]]:
        """Find the names of places in a row of tokens; the longest name wins, and names never overlap.

        Yields:
            First and last token (both included), and what the name can mean, the likeliest first.
        """
        for first, last, found in self.place_names.spans(tokens):
            yield first, last, self._meant(found, " ".join(tokens[first : last + 1]))

    def institution(self, name: str) -> Institution | None:
        """Find the body or seat of power with a name: "Maison Blanche", "Kremlin"."""
        return self.bodies.get(self.body_names.find(name.split()))

    def match_institutions(self, tokens: Sequence[str]) -> Iterator[tuple[int, int, Institution]]:
        """Find the names of bodies and seats of power in a row of tokens, as ``match`` does."""
        for first, last, found in self.body_names.spans(tokens):
            yield first, last, self.bodies[found]

    def demonym(self, word: str) -> tuple[Origin, ...]:
        """Find the states and peoples an adjective or a name of inhabitants points to, any form of it.

        A compound points to all its parts ("irako-syrienne"); "pro-iranien" points to nobody, for it says
        whose side somebody is on and not who they are.
        """
        found = self.demonyms.get(key(word))
        if found is not None:
            return (found,) if word.isupper() or not _only_capitals(found, word) else ()
        *heads, last = words(word) or ("",)
        origins = [self.prefixes.get(part) or self.demonyms.get(part) for part in heads]
        origins.append(self.demonyms.get(last))
        return tuple(origin for origin in origins if origin) if heads and all(origins) else ()

    def capital_of(self, name: str) -> Country | None:
        """Find the state that a city can stand for: "Bagdad" for the Iraqi government."""
        code = self.capitals.get(key(name)) if name[:1].isupper() else None
        return self.countries[code] if code else None

    def place(self, authority: str) -> Place | None:
        """Find a place by its identifier."""
        number = self.cities.numbers.get(authority.removeprefix("geonames:"))
        if authority.startswith("geonames:") and number is not None:
            return self.cities.place(number)
        return self.places.get(authority)

    def country(self, authority: str) -> str | None:
        """Give the ISO 3166 alpha-2 code of the state that a place lies in or is."""
        place = self.place(authority)
        return place.country if place else None

    def coordinates(self, authority: str) -> tuple[float, float] | None:
        """Give latitude and longitude of a place in degrees."""
        place = self.place(authority)
        if place is None or place.latitude is None or place.longitude is None:
            return None
        return place.latitude, place.longitude

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether one place lies in another, as far as the lists know; no place contains itself."""
        return outer != inner and outer in self._around(inner)

    def _around(self, authority: str) -> set[str]:
        """Every place that a place lies in, and the place itself."""
        found: set[str] = set()
        step: str | None = authority
        country = self.country(authority)
        while step and step not in found:
            found.add(step)
            place = self.place(step)
            step = place.parent if place else None
        if country:
            found.add(f"iso3166:{country}")
            found.update(area for area, members in self.areas.items() if country in members)
        return found

    def _meant(self, found: str, written: str) -> tuple[Place, ...]:
        """The places with a key, the likeliest first.

        Ambiguous are words and, but for states and great cities, short names and what could be an acronym
        ("SIDA" is a town of China).
        """
        known = [self.places[authority] for authority in self.names.get(found, ())]
        ranked = sorted(
            [*known, *self.cities.named(found)], key=lambda place: self._rank(place, found, written)
        )
        word = found in self.ambiguous
        shouted = len(written) < 6 and written.isupper() and found not in self.place_names.acronyms
        slight = shouted or len(found) < 4
        return tuple(
            _doubted(place) if word or (slight and not _is_great(place)) else place for place in ranked
        )

    def _rank(self, place: Place, found: str, written: str) -> tuple[int, bool, bool, int, str]:
        """What a name means first: see ``lookup``; our own few towns count as much as provinces.

        Of provinces nobody gives us the people: they count as much as their state.
        """
        state = self.places.get(f"iso3166:{place.country}") if place.kind == "province" else None
        people = state.population if state is not None else place.population
        weight = people * (10 if place.country == self.home else 1)
        level = _LEVELS.get(place.kind, 4)
        if level == 4 and (weight >= 50_000 or place.authority.startswith("town:")):
            level = 2 if weight else 3
        return level, key(place.name) != found, place.name != written, -weight, place.authority


def _is_great(place: Place) -> bool:
    """Whether a place is so well known that even a short name means it."""
    return place.kind == "country" or place.population >= 1_000_000


def _doubted(place: Place) -> Place:
    """The same place under a name that needs more evidence."""
    return replace(place, ambiguous=True)


def _only_capitals(origin: Origin, word: str) -> bool:
    """Whether a form is listed in capitals alone ("US")."""
    return word.upper() in origin.adjectives and word.lower() not in origin.adjectives
