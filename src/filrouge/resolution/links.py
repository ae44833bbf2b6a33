"""Reasons to take two units as one: what their names, gazetteer entries and the user's lists say.

Candidates meet in blocks (equal consonants, equal words, equal entry), so that ten times the names
cost about ten times the time; nothing is compared with everything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from filrouge.names import MERGE, compare, skeleton
from filrouge.resolution.evidence import Unit, same_words
from filrouge.resolution.values import Clash, Known, Link

KIND_OF = {"person": "Person", "place": "Place", "body": "Group"}
"""How names of a family are compared."""
MAX_BLOCK = 200
"""Names of a block with more than this are compared with their neighbours in the alphabet only."""
NEIGHBOURS = 20


def certain_links(units: Sequence[Unit], known: Known, clash: Clash) -> Iterator[Link]:
    """Links that hold by themselves: entries, words, spellings and the user's lists.

    Args:
        units: sorted by key.
        known: names that are one.
        clash: whether two groups of positions must stay apart.
    """
    yield from _entry_links(units)
    yield from _same_name_links(units, clash)
    yield from _spelling_links(units, clash)
    yield from _known_links(units, known)


def pairs(block: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs of a block that are worth comparing: all, or the neighbours where it is large."""
    if len(block) <= MAX_BLOCK:
        return combinations(block, 2)
    return ((i, j) for at, i in enumerate(block) for j in block[at + 1 : at + 1 + NEIGHBOURS])


def both(a: Unit, b: Unit) -> str:
    """The two names that a link joins, in an order of their own."""
    return " / ".join(sorted((a.name, b.name)))


def _entry_links(units: Sequence[Unit]) -> Iterator[Link]:
    """Units with the same entry of a gazetteer; of the bodies of a country, only its government."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if unit.authority and (unit.family != "body" or _stands_for_country(unit)):
            blocks[unit.family, unit.authority].append(i)
    for (_, authority), block in blocks.items():
        for a, b in pairwise(block):
            yield Link(a, b, 1.0, f"same entry: {authority}")


def _stands_for_country(unit: Unit) -> bool:
    """Whether a body's entry is its own: a country's entry is its government's, not its army's."""
    entry = unit.authority or ""
    return not entry.startswith("iso3166") or all(local.kind == "government" for local in unit.locals)


def _same_name_links(units: Sequence[Unit], clash: Clash) -> Iterator[Link]:
    """Units with the same words of which one lacks an entry or a kind, where only one other can be meant."""
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        blocks[unit.family, same_words(unit.name, unit.family), unit.scope].append(i)
    for block in blocks.values():
        if len(block) == 1:
            continue
        others = {i: [j for j in block if j != i and not clash([i], [j])] for i in block}
        sure = {i for i in block if not any(clash([a], [b]) for a, b in combinations(others[i], 2))}
        for i in sorted(sure):
            yield from (
                Link(i, j, 0.98, f"same name: {units[i].name}") for j in others[i] if j in sure and i < j
            )


def _spelling_links(units: Sequence[Unit], clash: Clash) -> Iterator[Link]:
    """Units whose names differ in spelling only; surnames alone are left to those who know their bearers."""
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if unit.family != "person" or len(unit.parsed.parts) > 1:
            blocks[unit.family, skeleton(unit.name, KIND_OF[unit.family]), unit.scope].append(i)
    for block in blocks.values():
        if len(block) == 1:
            continue
        found = [link for i, j in pairs(block) if (link := _spelling_link(units, i, j))]
        torn = _torn(units, found, clash)
        yield from (link for link in found if not {link.a, link.b} & torn)


def _spelling_link(units: Sequence[Unit], i: int, j: int) -> Link | None:
    """The link between two units, if their words differ, but in spelling only."""
    a, b = units[i], units[j]
    if same_words(a.name, a.family) == same_words(b.name, b.family):
        return None
    found = compare(a.name, b.name, KIND_OF[a.family])
    return Link(i, j, found.score, f"{found.reason}: {both(a, b)}") if found.score >= MERGE else None


def _torn(units: Sequence[Unit], links: Sequence[Link], clash: Clash) -> set[int]:
    """Units without an entry that are like several with different entries: which of them is meant is open."""
    entries: dict[int, list[int]] = defaultdict(list)
    for link in links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            if not units[one].authority and units[other].authority:
                entries[one].append(other)
    return {
        one for one, others in entries.items() if any(clash([a], [b]) for a, b in combinations(others, 2))
    }


def _known_links(units: Sequence[Unit], known: Known) -> Iterator[Link]:
    """Units whose names the user lists as one."""
    listed = listed_words(known)
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        for number in listed[unit.family].get(same_words(unit.name, unit.family), ()):
            found[number, unit.family].append(i)
    for (number, _), block in found.items():
        for a, b in pairwise(block):
            yield Link(a, b, 0.97, f"listed as one: {' = '.join(known.groups[number])}")


@lru_cache(maxsize=4)
def listed_words(known: Known) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """By family, the numbers of the listed groups that a name in the form of ``same_words`` stands in."""
    found: dict[str, dict[str, tuple[int, ...]]] = {family: {} for family in KIND_OF}
    for family, words in found.items():
        for number, group in enumerate(known.groups):
            for name in dict.fromkeys(same_words(name, family) for name in group):
                words[name] = (*words.get(name, ()), number)
    return found
