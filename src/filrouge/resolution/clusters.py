"""Taking things as one, pair by pair, without letting a chain of likenesses join what clashes.

Why not plain transitive closure: "a is like b" and "b is like c" say nothing about a and c, and
one wrong link joins two people for good. Links are tried from the strongest on, and a link that
would bring two clashing things together is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from filrouge.resolution.values import Clash, Link


@dataclass(frozen=True)
class Partition:
    """Groups of positions, each sorted, and the links that made them."""

    groups: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]

    @cached_property
    def group_of(self) -> Mapping[int, int]:
        """The number of the group of each position."""
        return {position: number for number, group in enumerate(self.groups) for position in group}


def partition(
    keys: Sequence[str],
    links: Iterable[Link],
    clash: Clash,
    start: Partition | None = None,
    faces: Sequence[int] | None = None,
) -> Partition:
    """Join things by links, strongest first.

    Args:
        keys: a name for each thing that does not depend on its position; it breaks ties.
        links: reasons to join two of them.
        clash: whether two groups must stay apart.
        start: groups and links made before.
        faces: for each thing, one that clashes with the same; large groups of few faces are tested fast.
    """
    ranked = sorted(links, key=lambda link: _rank(link, keys))
    if start and not ranked:
        return start
    groups = {group[0]: list(group) for group in (start.groups if start else _alone(len(keys)))}
    root = {position: first for first, group in groups.items() for position in group}
    faces = faces or range(len(keys))
    shown = {first: dict.fromkeys(faces[position] for position in group) for first, group in groups.items()}
    used = list(start.links if start else ())
    for link in ranked:
        kept, lost = sorted((root[link.a], root[link.b]), key=lambda first: (-len(groups[first]), first))
        if kept == lost or clash(list(shown[kept]), list(shown[lost])):
            continue
        shown[kept].update(shown.pop(lost))
        root.update(dict.fromkeys(groups[lost], kept))
        groups[kept] += groups.pop(lost)
        used.append(link)
    return Partition(tuple(sorted(tuple(sorted(group)) for group in groups.values())), tuple(used))


def _alone(size: int) -> tuple[tuple[int, ...], ...]:
    return tuple((position,) for position in range(size))


def _rank(link: Link, keys: Sequence[str]) -> tuple[float, str, str, str]:
    low, high = sorted((keys[link.a], keys[link.b]))
    return -link.score, low, high, link.reason
