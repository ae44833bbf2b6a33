"""Change a text and keep its names where they belong.

Everything that augmentation does is a list of edits; here offsets are counted once, in one place.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from filrouge.training.winer import Name, NewsText


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put ``text`` in the place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def apply_edits(article: NewsText, edits: Iterable[Edit]) -> NewsText:
    """Apply edits, given in any order; an edit that overlaps an earlier one is left out.

    A name grows or shrinks with the edits inside it. An edit that crosses the border of a name is left out:
    it could not be said which part of it is the name. A name of which nothing is left is dropped.
    """
    kept = _compatible(article.names, sorted(edits))
    pieces: list[str] = []
    at = 0
    for edit in kept:
        pieces += [article.text[at : edit.start], edit.text]
        at = edit.end
    pieces.append(article.text[at:])
    names = (_moved(name, kept) for name in article.names)
    return NewsText(article.id, "".join(pieces), tuple(n for n in names if n.end > n.start))


def _compatible(names: tuple[Name, ...], edits: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        free = not kept or edit.start >= kept[-1].end
        if free and edit.end > edit.start and not any(_crosses(edit, name) for name in names):
            kept.append(edit)
    return kept


def _crosses(edit: Edit, name: Name) -> bool:
    apart = edit.end <= name.start or edit.start >= name.end
    inside = name.start <= edit.start and edit.end <= name.end
    return not apart and not inside


def _moved(name: Name, edits: list[Edit]) -> Name:
    before = sum(len(e.text) - (e.end - e.start) for e in edits if e.end <= name.start)
    inside = sum(
        len(e.text) - (e.end - e.start) for e in edits if name.start <= e.start and e.end <= name.end
    )
    return Name(name.start + before, name.end + before + inside, name.label)
