"""The list of cities: GeoNames' places, with French names and the spellings a French text could use.

GeoNames' alternate names carry no language in our source. Kept are those in Latin letters that look
like another spelling of the name to show; dropped are those that are French words or people's names,
and names that share little with it: "Lutetia" finds nothing in news, and "Sadr" for Sadr City finds a man.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from filrouge.gazetteer.spelling import canonical, key, words
from filrouge.training.gazetteer.sources import City, groups

COLUMNS = ("id", "name", "keys", "country", "parent", "latitude", "longitude", "population", "ambiguous")

_GROUPS = groups()
# How small a place may be, where fewer inhabitants than elsewhere make news.
SMALLEST = {country: size for size in (500, 1000, 5000) for country in _GROUPS[f"conflict_{size}"]}
_NAME = re.compile(
    r"(?:(?:al|el|ad|ar|as|ash|at|an|az|ez)[- ])?([^\W\d_])[^\W\d_]+(?:[-' ’][^\W\d_]+){0,4}\Z"
)
_SOUNDS = str.maketrans("cqyw", "kkiu")
_FOREIGN = re.compile(r"[^A-Za-zÀ-ÿŒœŞşĞğİıŁłŠšŽžČčĆćŃńŚśŻżŹźĘęĄąŐőŰűŢţȚțȘșĂăĐđŘřĚěŮů' ’-]")


def rows(
    places: Iterable[City],
    french: Mapping[int, tuple[str, ...]],
    provinces: Mapping[str, str],
    risky: frozenset[str],
) -> list[tuple[str, ...]]:
    """Make the rows of ``cities.tsv``, the most populous first.

    Args:
        places: what to list.
        french: GeoNames id to our names of it, the first to be shown.
        provinces: first-level code of GeoNames to authority.
        risky: keys of French words and people's names, never taken from alternate names.
    """
    found: list[tuple[str, ...]] = []
    for place in sorted(places, key=lambda place: (-place.population, place.id)):
        ours = french.get(place.id, ())
        name = ours[0] if ours else shown(place)
        keys = _keys((name, *ours, place.name), filter(is_plausible, place.alternates), risky)
        flag = "1" if not ours and (keys[0] in risky or is_ambiguous(place, keys[0])) else ""
        parent = provinces.get(place.division, "")
        where = (f"{place.latitude:.2f}", f"{place.longitude:.2f}", str(place.population))
        found.append((str(place.id), name, "|".join(keys), place.country, parent, *where, flag))
    return found


def match_french(
    places: Iterable[City], wanted: Iterable[tuple[str, tuple[str, ...]]]
) -> tuple[dict[int, tuple[str, ...]], list[str]]:
    """Find the place that each of our names means: the most populous of its country known by one of them.

    Returns:
        GeoNames id to names, and the entries that no place was found for.
    """
    known: dict[tuple[str, str], City] = {}
    for place in sorted(places, key=lambda place: (place.population, -place.id)):
        for name in (*place.alternates, place.name):
            known[place.country, key(name)] = place
    found: dict[int, tuple[str, ...]] = {}
    lost = []
    for country, names in wanted:
        places_named = [known[country, key(name)] for name in names if (country, key(name)) in known]
        if not places_named:
            lost.append(f"{country} {names[0]}")
            continue
        first = places_named[0]
        found[first.id] = found.get(first.id, ()) + names
    return found, lost


def is_kept(place: City) -> bool:
    """Whether a place is big enough for its country; without a figure it is the seat of a district."""
    smallest = SMALLEST.get(place.country, 15_000)
    return place.population >= smallest or (smallest == 500 and not place.population)


def is_plausible(name: str) -> bool:
    """Whether an alternate name could stand in a French text: no code, no foreign letters."""
    found = _NAME.match(name)
    capital = found is not None and found[1].isupper()
    return capital and len(name) > 3 and not name.isupper() and not _FOREIGN.search(name)


def is_ambiguous(place: City, bare: str) -> bool:
    """Whether the name of a place is too common, or the place too small, for the name alone to be enough.

    English towns bear surnames, Iberian ones given names and saints; outside regions in conflict a small
    town is seldom what a news text means.
    """
    if place.country in _GROUPS["french"]:
        return False
    if len(bare) < 4 or bare.startswith(("saint ", "sainte ", "san ", "santa ", "sao ")):
        return place.population < 1_000_000
    if " " in bare or place.country in SMALLEST:
        return False
    if place.country in _GROUPS["english"]:
        return place.population < 500_000
    return place.population < (300_000 if place.country in _GROUPS["iberian"] else 60_000)


def shown(place: City) -> str:
    """GeoNames' name without the signs of scholarly romanisation ("Dhī Qār" is "Dhi Qar")."""
    if place.country not in _GROUPS["romanised"]:
        return place.name
    plain = unicodedata.normalize(
        "NFD", place.name.translate({0x2018: "", 0x2019: "'", 0x2BF: "", 0x2BE: ""})
    )
    kept = (sign for sign in plain if not unicodedata.combining(sign) or sign in "\u0300\u0301\u0302\u0308")
    return unicodedata.normalize("NFC", "".join(kept)).strip("'` ")


def _keys(ours: Iterable[str], alternates: Iterable[str], risky: frozenset[str]) -> list[str]:
    """The keys of all names, words apart, each once; the shown name's first."""
    found = {"".join(parts): parts for parts in (canonical(words(name)) for name in ours) if parts}
    given = list(found.values())
    for parts in sorted(
        {canonical(words(name)) for name in alternates}, key=lambda parts: (len("".join(parts)), parts)
    ):
        joined = "".join(parts)
        if joined and joined not in found and joined not in risky and _is_spelling(parts, given, found):
            found[joined] = parts
    return [" ".join(parts) for parts in found.values()]


def _is_spelling(parts: tuple[str, ...], given: Iterable[tuple[str, ...]], known: Collection[str]) -> bool:
    """Whether a name is another spelling of one of the given names.

    A part of a name is none ("Sadr" of Sadr City), nor is a known spelling with an ending ("Bagdadas").
    """
    joined = "".join(parts)
    if any(len(joined) - cut > 3 and joined[:-cut] in known for cut in (1, 2, 3)):
        return False
    return any(
        _likeness(joined, "".join(name)) >= 0.5 and not (set(parts) < set(name) - {"al"}) for name in given
    )


def _likeness(one: str, other: str) -> float:
    """Share of pairs of sounds that two keys have in common, 0 to 1 (Dice)."""
    sounds = [text.replace("ou", "u").translate(_SOUNDS) for text in (one, other)]
    first, second = ({text[n : n + 2] for n in range(len(text) - 1)} for text in sounds)
    return 2 * len(first & second) / (len(first) + len(second) or 1)
