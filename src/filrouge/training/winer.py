"""WiNER-fr: French Wikinews articles with named entities, read with flat entities."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import InputError


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A named entity: ``text[start:end]`` of its article, with its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class NewsText:
    """A text with its named entities, sorted and not overlapping."""

    id: str
    text: str
    names: tuple[Name, ...]


def read_winer(path: Path) -> Iterator[NewsText]:
    """Yield the articles of WiNER-fr, one JSON object a line.

    Raises:
        InputError: a line is not an article with entities.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            record = json.loads(line)
            names = [Name(start, end, label) for start, end, label in record["entities"]]
            yield NewsText(record["id"], record["text"], outermost(names))
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path.name}, line {number}: not an annotated article ({error})") from error


def outermost(names: Iterable[Name]) -> tuple[Name, ...]:
    """Drop every name that lies in another one or overlaps an earlier one; empty ones as well."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end, n.label)):
        if name.end > name.start and (not kept or name.start >= kept[-1].end):
            kept.append(name)
    return tuple(kept)
