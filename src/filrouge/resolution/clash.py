"""What keeps two groups of units apart, whatever speaks for taking them as one.

Two different entries of one gazetteer; a city and the province of the same name; names that the
user keeps apart; and names that differ in more than spelling, so that a chain of small differences
does not end in another name. Names that something else than spelling holds together (an entry, the
user's list, an acronym) may differ as they like.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filrouge.names import Reason, compare
from filrouge.resolution.evidence import Unit, same_words
from filrouge.resolution.links import KIND_OF, listed_words
from filrouge.resolution.values import Clash, Known

CHAIN = 0.8
"""Least score of two names at the ends of a chain of spelling variants."""
_HARD = frozenset({Reason.NUMBERS, Reason.SIGNS, Reason.ORDER})


@dataclass(frozen=True, slots=True)
class _Facts:
    """What can clash about a unit."""

    family: str
    name: str
    words: str
    entry: tuple[str, str] | None
    kind: str | None
    listed: frozenset[int]
    spelled_freely: bool


def clash_of(units: Sequence[Unit], known: Known) -> Clash:
    """The test whether two groups of positions in ``units`` must stay apart."""
    facts = _all_facts(units, known)
    apart = {
        frozenset((same_words(a, family), same_words(b, family)))
        for a, b in known.apart
        for family in KIND_OF
    }

    def clash(left: Sequence[int], right: Sequence[int]) -> bool:
        lefts = list(dict.fromkeys(facts[i] for i in left))
        rights = list(dict.fromkeys(facts[i] for i in right))
        return _entries_clash(lefts, rights) or any(
            frozenset((a.words, b.words)) in apart or _names_clash(a, b) for a in lefts for b in rights
        )

    return clash


def faces_of(units: Sequence[Unit], known: Known) -> tuple[int, ...]:
    """For each unit, the first one that clashes with just the same things."""
    first: dict[_Facts, int] = {}
    return tuple(first.setdefault(facts, i) for i, facts in enumerate(_all_facts(units, known)))


def _all_facts(units: Sequence[Unit], known: Known) -> list[_Facts]:
    listed = listed_words(known)
    return [_facts(unit, frozenset(listed[unit.family].get(unit_words(unit), ()))) for unit in units]


def unit_words(unit: Unit) -> str:
    """The words of a unit's name."""
    return same_words(unit.name, unit.family)


def _facts(unit: Unit, listed: frozenset[int]) -> _Facts:
    scheme, _, value = (unit.authority or "").partition(":")
    single = unit.family == "person" and len(unit.parsed.parts) < 2
    return _Facts(
        unit.family,
        unit.name,
        unit_words(unit),
        (scheme, value) if value else None,
        unit.kind,
        listed,
        spelled_freely=not (value or listed or single or unit.parsed.acronym),
    )


def _entries_clash(left: Sequence[_Facts], right: Sequence[_Facts]) -> bool:
    """Whether two groups have different entries of one gazetteer, or kinds of places that never meet."""
    entries = {each.entry for each in left if each.entry}, {each.entry for each in right if each.entry}
    if entries[0] & entries[1]:
        return False
    schemes = {scheme for scheme, _ in entries[0]} & {scheme for scheme, _ in entries[1]}
    kinds = {each.kind for each in left if each.kind}, {each.kind for each in right if each.kind}
    return bool(schemes) or (bool(kinds[0] and kinds[1]) and not kinds[0] & kinds[1])


def _names_clash(a: _Facts, b: _Facts) -> bool:
    if a.listed and b.listed:
        return not a.listed & b.listed
    if not (a.spelled_freely and b.spelled_freely) or a.words == b.words:
        return False
    found = compare(a.name, b.name, KIND_OF[a.family])
    return found.reason in _HARD or found.score < CHAIN
