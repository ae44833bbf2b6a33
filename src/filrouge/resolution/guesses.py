"""Links that hold only where a single person, body or place can be meant.

A surname, a name without its middle or an acronym could be several; it counts only where all that
it could be are one already, and never against the article that has both and keeps them apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from filrouge.names import Reason, compare
from filrouge.names.align import liken
from filrouge.names.sound import consonants, plain_sound
from filrouge.resolution.clusters import Partition
from filrouge.resolution.evidence import Unit, same_words
from filrouge.resolution.links import both, pairs
from filrouge.resolution.values import Link

SURNAME = 0.76
"""Score of a link that a surname makes."""
PROMINENT = 3
"""In how many articles somebody is prominent enough to be known by a surname."""
Candidates = Mapping[int, Sequence[tuple[int, float]]]
"""For a unit, the units it may be one with, each with a score."""


def shorter_links(units: Sequence[Unit], so_far: Partition) -> Iterator[Link]:
    """People of whom one name leaves out words of the other, first and last word being the same."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if _is_full(unit) and not unit.little:
            parts = unit.parsed.parts
            blocks[consonants(parts[0].sound), consonants(parts[-1].sound)].append(i)
    candidates: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for block in blocks.values():
        for i, j in pairs(block):
            found = compare(units[i].name, units[j].name, "Person")
            if found.reason is Reason.SHORTER:
                short, full = sorted((i, j), key=lambda n: len(units[n].parsed.parts))
                candidates[short].append((full, found.score))
    yield from _unambiguous(units, candidates, so_far, str(Reason.SHORTER))


def acronym_links(units: Sequence[Unit], so_far: Partition) -> Iterator[Link]:
    """Bodies and places named by an acronym in one article that another article spells out."""
    spelled: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        for short in sorted({short for local in unit.locals for short in local.acronyms}):
            spelled[unit.family, same_words(short, unit.family)].append(i)
    candidates = {
        i: [(full, 0.92) for full in spelled.get((unit.family, same_words(unit.name, unit.family)), ())]
        for i, unit in enumerate(units)
        if unit.family != "person" and not unit.little
    }
    yield from _unambiguous(units, candidates, so_far, "acronym spelled out in an article")


def surname_links(units: Sequence[Unit], so_far: Partition) -> Iterator[Link]:
    """People named by a surname alone, with the only one in the run who bears it in full.

    Surnames are shared the world over, so the articles must be about one country, or the bearer be
    somebody whom many articles name. Where nobody bears it in full, the same surname in articles on
    one country is one person; where several do, each article's stays alone.
    """
    bearers: dict[str, list[int]] = defaultdict(list)
    singles: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if unit.family == "person" and unit.parsed.parts and not unit.little:
            where = bearers if _is_full(unit) else singles
            where[consonants(unit.parsed.parts[-1].sound)].append(i)
    known_by = _known_by_surname(units, so_far)
    for key in sorted(singles):
        found = {i: _bearers(units, i, bearers.get(key, ()), so_far) for i in singles[key]}
        likely = {
            i: full for i, full in found.items() if full and known_by(units[i], so_far.group_of[full[0][0]])
        }
        yield from _unambiguous(units, likely, so_far, str(Reason.PART))
        yield from _orphans(units, [i for i in singles[key] if not found[i]])


def _is_full(unit: Unit) -> bool:
    return unit.family == "person" and len(unit.parsed.parts) > 1


def _bearers(
    units: Sequence[Unit], single: int, block: Sequence[int], so_far: Partition
) -> list[tuple[int, float]]:
    """Those of a block who bear a surname; the search ends with the second, for then it is ambiguous."""
    group_of = so_far.group_of
    found: dict[int, tuple[int, float]] = {}
    for full in block:
        if _sounds_as_surname(units[single], units[full]):
            found.setdefault(group_of[full], (full, SURNAME))
        if len(found) > 1:
            break
    return list(found.values())


def _sounds_as_surname(single: Unit, full: Unit) -> bool:
    """Whether the one word of a name sounds as the last of another, both or none being an ancestor's."""
    surname, last = single.parsed.parts[0], full.parsed.parts[-1]
    alike = liken(surname, last)[1] in ("same", "spelling")
    return alike and plain_sound(surname.text) == plain_sound(last.text) and surname.ancestor == last.ancestor


def _orphans(units: Sequence[Unit], singles: Sequence[int]) -> Iterator[Link]:
    for i, j in pairs(singles):
        if _sounds_as_surname(units[i], units[j]) and _countries(units, [i]) & _countries(units, [j]):
            yield Link(i, j, SURNAME, f"same surname in articles on one country: {both(units[i], units[j])}")


def _known_by_surname(units: Sequence[Unit], so_far: Partition) -> Callable[[Unit, int], bool]:
    """The test whether an article would call somebody (by number of group) by the surname alone."""

    @cache
    def about(number: int) -> tuple[int, frozenset[str]]:
        group = so_far.groups[number]
        return len(_articles(units, group)), _countries(units, group)

    def known(single: Unit, number: int) -> bool:
        articles, countries = about(number)
        return articles >= PROMINENT or any(local.country in countries for local in single.locals)

    return known


def _articles(units: Sequence[Unit], group: Sequence[int]) -> frozenset[str]:
    return frozenset(local.article for each in group for local in units[each].locals)


def _countries(units: Sequence[Unit], group: Sequence[int]) -> frozenset[str]:
    """The countries that the articles of a group are about."""
    return frozenset(local.country for each in group for local in units[each].locals if local.country)


def _unambiguous(
    units: Sequence[Unit], candidates: Candidates, so_far: Partition, reason: str
) -> Iterator[Link]:
    """A link to the best candidate where all candidates are one, and no article has both apart."""
    articles = cache(lambda number: _articles(units, so_far.groups[number]))
    for i, found in candidates.items():
        groups = {so_far.group_of[j] for j, _ in found} - {so_far.group_of[i]}
        if len(groups) != 1 or units[i].articles & articles(groups.pop()):
            continue
        best, score = min(found, key=lambda each: (-each[1], units[each[0]].key))
        yield Link(i, best, score, f"{reason}: {both(units[i], units[best])}")
