"""The list of subdivisions: codes, French names, and where they lie.

CLDR writes "Gouvernorat de Deraa"; news writes "la province de Deraa" as often. The name to show is
the bare one, and both forms are found. A subdivision has no coordinates in our sources: it gets the
median of those of its populated places, which lies where people live.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median

from filrouge.gazetteer.spelling import key
from filrouge.training.gazetteer.sources import City, Division, groups

COLUMNS = ("code", "name", "names", "parent", "latitude", "longitude")

_COMMUNES = groups()["communes"]
_RECODED = frozenset({"IR", "MA"})  # CLDR names the codes that ISO gave them before 2020
_LEVEL_TWO = frozenset({"BE", "ES", "FR", "IQ"})
_HEADS = re.compile(
    r"^(?:gouvernorat|province|région|oblast|voblast|kraï|district|département|wilaya|état|préfecture|comté"
    r"|canton|république|république autonome|région autonome|subdivision|voïvodie|oblys|territoire"
    r"|municipalité|division|land|quartier|commune|muhafazah)\s+(?:de la |de l'|du |des |de |d')",
    re.IGNORECASE,
)
_POINT = (
    "(?:nord|sud|est|ouest|centre|centrale?|capitale|îles|lacs?|lagunes|montagnes|plateaux?|littoral"
    "|orientale?|occidentale?|septentrionale?|méridionale?)"
)
_COMPASS = re.compile(rf"(?:l'|la |le )?(?:haut |bas )?{_POINT}(?:[- ]{_POINT})*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^)]*\)|²")
_REGION_OF = {"IQ-AR": "kurdistan-irakien", "IQ-DA": "kurdistan-irakien", "IQ-SU": "kurdistan-irakien"}


def rows(
    divisions: Iterable[Division],
    french: Mapping[str, str],
    ours: Mapping[str, tuple[str, ...]],
    places: Iterable[City],
) -> list[tuple[str, ...]]:
    """Make the rows of ``subdivisions.tsv``, sorted by code."""
    middles = _middles(places)
    chosen = {d.code: d for d in divisions if _is_kept(d)}
    found: list[tuple[str, ...]] = []
    for code, division in sorted(chosen.items()):
        known = "" if code[:2] in _RECODED else french.get(code, "")
        names = ours.get(code, ()) + _variants(known or division.name)
        name, *others = _without_repeats(names)
        if _COMPASS.fullmatch(name) and code not in ours:
            continue
        middle = middles.get(division.geonames, ("", ""))
        found.append((code, name, "|".join(others), _parent(division, chosen), *middle))
    return found


def _is_kept(division: Division) -> bool:
    """Whether news could speak of it as a province."""
    country = division.code[:2]
    if not division.code or country in _COMMUNES or division.code == "IQ-KR":
        return False
    return division.level < 2 or country in _LEVEL_TWO


def _parent(division: Division, chosen: Mapping[str, Division]) -> str:
    """Authority of what it belongs to below its country, else empty."""
    if division.code in _REGION_OF:
        return f"region:{_REGION_OF[division.code]}"
    return f"iso3166-2:{division.parent}" if division.parent in chosen else ""


def _variants(name: str) -> tuple[str, ...]:
    """The bare name and the full one, but no bare point of the compass."""
    full = _BRACKETS.sub("", name).strip()
    bare = _HEADS.sub("", full)
    return (full,) if bare == full or _COMPASS.fullmatch(bare) else (bare, full)


def _without_repeats(names: Iterable[str]) -> list[str]:
    """The names in order, each key once; names in brackets have no key of their own."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name if "(" in name else key(name), name)
    return list(seen.values())


def _middles(places: Iterable[City]) -> dict[str, tuple[str, str]]:
    """The median latitude and longitude of the places of each first-level division of GeoNames."""
    points: dict[str, list[City]] = defaultdict(list)
    for place in places:
        points[place.division].append(place)
    return {
        code: (
            f"{median(place.latitude for place in found):.2f}",
            f"{median(place.longitude for place in found):.2f}",
        )
        for code, found in points.items()
    }
