"""Which place may lie in which: by what they are, and by the map as far as it knows.

Why: what the text says goes before the map. Lists of places know towns by the region, not by the department, and the
first of several towns of a name is not always the one that is meant; the map denies only where it knows better.
"""

from collections.abc import Iterator

from filrouge.gazetteer import Gazetteer
from filrouge.model import Entity

SITES = ("site", "base")
_NESTING = (("region", "province"), ("site", "base"))
_LEVELS = {"site": 0, "base": 0, "city": 1, "region": 2, "province": 2, "country": 3, None: 0}


def may_hold(
    inner: Entity, outer: Entity, gazetteer: Gazetteer, *, quarter: bool = False, plain: bool = False
) -> bool:
    """Whether the outer place is of a higher level, or around the other on the map, and the map does not deny it.

    ``quarter`` says that the text calls the inner one a part of a town, which the map knows nothing of; ``plain``
    that it says outright where it lies.
    """
    if quarter:
        return outer.kind is not None and inner.kind != "country"
    known = _is_known(inner, gazetteer) and _is_known(outer, gazetteer)
    if known and gazetteer.contains(outer.authority or "", inner.authority or ""):
        return True
    if not _is_higher(inner.kind, outer.kind) and not (plain and _may_nest(inner, outer)):
        return False
    return not known or any(
        _agrees(one, around, gazetteer)
        for one in _alike(inner, gazetteer)
        for around in _alike(outer, gazetteer)
    )


def _is_higher(inner: str | None, outer: str | None) -> bool:
    return _LEVELS.get(inner, 0) < _LEVELS.get(outer, 0)


def _may_nest(inner: Entity, outer: Entity) -> bool:
    """Whether a place may lie in another of its level, or in one of which nobody knows what it is.

    What is on the map lies in no region that is not: "en Alaska dans la région de X" goes from the wide to the narrow.
    """
    if outer.kind is None:
        return inner.kind in ("site", "base", "city", None)
    if inner.authority is not None and outer.authority is None:
        return False
    return any(inner.kind in level and outer.kind in level for level in _NESTING)


def _is_known(place: Entity, gazetteer: Gazetteer) -> bool:
    return place.authority is not None and gazetteer.place(place.authority) is not None


def _alike(place: Entity, gazetteer: Gazetteer) -> Iterator[str]:
    """A place of the map, and the namesakes of a town or province."""
    yield place.authority or ""
    if place.kind in ("city", "province"):
        yield from (one.authority for one in gazetteer.lookup(place.name) if one.kind == place.kind)


def _agrees(inner: str, outer: str, gazetteer: Gazetteer) -> bool:
    """Whether the map lets a place lie in another: it says so, or it knows only what both lie in."""
    place, around = gazetteer.place(inner), gazetteer.place(outer)
    if around is not None and around.kind == "region" and outer not in gazetteer.areas:
        return place is not None and around.country in (
            None,
            place.country,
        )  # an island: nobody lists its towns
    coarse = place is not None and place.parent is not None and gazetteer.contains(place.parent, outer)
    return coarse or gazetteer.contains(outer, inner)
