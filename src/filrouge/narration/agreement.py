"""Whether two sides of a comparison can be one: participants, places and dates of two tellings."""

from collections.abc import Mapping, Sequence

from filrouge.gazetteer.spelling import words
from filrouge.model import Argument, Date, EntityType
from filrouge.narration.arguments import Cast
from filrouge.recognition.lists import fold

_STATES = frozenset({"iso3166", "government", "army"})
_SITES = ("site", "region", None)


def disjoint(a: Sequence[Argument], b: Sequence[Argument], cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether both sides name something and nothing of one is, holds or lies in something of the other."""
    return bool(a) and bool(b) and not any(meet(x, y, cast, around) for x in a for y in b)


def elsewhere(a: Sequence[Argument], b: Sequence[Argument], cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether two events took place apart: a site that nobody puts anywhere may lie in any town."""
    a, b = innermost(a, around), innermost(b, around)
    placed = [[x for x in side if not _is_adrift(x, cast, around)] for side in (a, b)]
    adrift = [[x for x in side if _is_adrift(x, cast, around)] for side in (a, b)]
    if any(meet(x, y, cast, around) for x in a for y in b):
        return False
    return bool((placed[0] and placed[1]) or (adrift[0] and adrift[1]))


def innermost(places: Sequence[Argument], around: Mapping[str, str]) -> tuple[Argument, ...]:
    """Places without those that only hold others of them: "Bunia", not "Congo"."""
    outer = {key for place in places if place.key for key in _chain(place.key, around)}
    return tuple(place for place in places if place.key not in outer)


def _one_place_in_words(a: Argument, b: Argument, cast: Cast, around: Mapping[str, str]) -> bool:
    """ "la place de la Victoire", "la Victoire": every word of one site is in the other."""
    if not (_is_site(a, cast) and _is_site(b, cast)):
        return False
    said = [{word for word in words(x.passage.text) if len(word) > 2} for x in (a, b)]
    return bool(said[0] and said[1]) and (said[0] <= said[1] or said[1] <= said[0])


def _is_adrift(place: Argument, cast: Cast, around: Mapping[str, str]) -> bool:
    """A site, a quarter or an unknown place of which nothing says where it lies."""
    if not place.key:
        return True
    return _is_site(place, cast) and place.key not in around


def _is_site(place: Argument, cast: Cast) -> bool:
    """A base, a site, a quarter or an unknown place: no town and no land."""
    if not place.key:
        return True
    entity = cast.entities[place.key]
    return entity.type is EntityType.BASE or entity.kind in _SITES


def meet(a: Argument, b: Argument, cast: Cast, around: Mapping[str, str]) -> bool:
    """The same entity, a place inside the other, or phrases that share their head word."""
    if a.key and b.key:
        nations = {_nation(cast.entities[key].authority) for key in (a.key, b.key)}
        one = len(nations) == 1 and None not in nations
        nested = b.key in _chain(a.key, around) or a.key in _chain(b.key, around)
        return one or nested or a.key == b.key or _one_place_in_words(a, b, cast, around)
    said = [set(fold(x.passage.text).split()) for x in (a, b)]
    return bool({w for w in said[0] if len(w) > 3} & {w for w in said[1] if len(w) > 3})


def _nation(authority: str | None) -> str | None:
    """Code of the state whose army, government or land an authority stands for: what one does the other does."""
    scheme, _, code = (authority or "").partition(":")
    return code if scheme in _STATES and code else None


def _chain(key: str, around: Mapping[str, str]) -> set[str]:
    """The places around a place."""
    found: set[str] = set()
    while (outer := around.get(key)) and outer not in found:
        found.add(outer)
        key = outer
    return found


def dates_agree(a: Date, b: Date) -> bool:
    """Whether two dates can be one: equal as far as both go, or inside an interval of the other."""
    for one, other in ((a, b), (b, a)):
        if one.end and one.value <= other.value <= one.end:
            return True
    shorter = min(len(a.value), len(b.value))
    return a.value[:shorter] == b.value[:shorter]
