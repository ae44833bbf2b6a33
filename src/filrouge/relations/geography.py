"""Which place may lie in which: by what they are, and by the map as far as it knows.

Why: what the text says goes before the map. Lists of places know towns by the region, not by the department, and the
first of several towns of a name is not always the one that is meant; the map denies only where it knows better.
"""

from collections.abc import Iterator

from filrouge.gazetteer import Gazetteer
from filrouge.model import Entity

SITES = ("site", "base")
_LEVELS = {"site": 0, "base": 0, "city": 1, "region": 2, "province": 2, "country": 3, None: 0}


def may_hold(inner: Entity, outer: Entity, gazetteer: Gazetteer, *, quarter: bool = False) -> bool:
    """Whether the outer place is of a higher level, or around the other on the map, and the map does not deny it."""
    known = _is_known(inner, gazetteer) and _is_known(outer, gazetteer)
    if known and gazetteer.contains(outer.authority or "", inner.authority or ""):
        return True
    if _LEVELS.get(None if quarter else inner.kind, 0) >= _LEVELS.get(outer.kind, 0):
        return False
    return not known or any(
        _agrees(one, outer.authority or "", gazetteer) for one in _alike(inner, gazetteer)
    )


def _is_known(place: Entity, gazetteer: Gazetteer) -> bool:
    return place.authority is not None and gazetteer.place(place.authority) is not None


def _alike(place: Entity, gazetteer: Gazetteer) -> Iterator[str]:
    """A place of the map, and a town's namesakes."""
    yield place.authority or ""
    if place.kind == "city":
        yield from (one.authority for one in gazetteer.lookup(place.name) if one.kind == "city")


def _agrees(inner: str, outer: str, gazetteer: Gazetteer) -> bool:
    """Whether the map lets a place lie in another: it says so, or it knows only what both lie in."""
    place = gazetteer.place(inner)
    coarse = place is not None and place.parent is not None and gazetteer.contains(place.parent, outer)
    return coarse or gazetteer.contains(outer, inner)
