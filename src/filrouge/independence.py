"""How many voices carry a claim: outlets that print the same sentence are one of them.

An agency's words in ten newspapers are one source and nine repetitions. Two outlets count as one when
they carry a sentence of at least ``FEWEST_WORDS`` words letter for letter (case and spaces aside).

Why not likeness of whole articles: a copy is often cut or has a paragraph added, while the sentence that
makes the claim is kept as it came; and a likeness has a threshold that nobody can check by eye.
"""

from collections.abc import Callable, Iterable

from filrouge.model import Location

FEWEST_WORDS = 6


def voices(places: Iterable[Location], outlet: Callable[[str], str]) -> tuple[tuple[str, ...], ...]:
    """Group the outlets behind some sentences: each group is one voice, sorted.

    Args:
        places: the sentences.
        outlet: gives the outlet of an article's identifier.
    """
    root: dict[str, str] = {}
    first: dict[str, str] = {}
    for place in places:
        name = outlet(place.article)
        root.setdefault(name, name)
        words = _words(place)
        if words:
            _join(root, name, first.setdefault(words, name))
    groups: dict[str, list[str]] = {}
    for name in sorted(root):
        groups.setdefault(_find(root, name), []).append(name)
    return tuple(sorted(tuple(group) for group in groups.values()))


def _words(place: Location) -> str | None:
    """What two sentences must share to be copies; None where they are too short to tell."""
    words = place.passage.text.casefold().split()
    return " ".join(words) if len(words) >= FEWEST_WORDS else None


def _find(root: dict[str, str], name: str) -> str:
    while root[name] != name:
        name = root[name]
    return name


def _join(root: dict[str, str], one: str, other: str) -> None:
    low, high = sorted((_find(root, one), _find(root, other)))
    root[high] = low
