"""How well two names are recognised as one: labelled pairs of names (name-bench of nomenklatura, MIT)."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import InputError
from filrouge.names import SAME, compare

PUBLISHED = (("all pairs", None, 0.790), ("Person", "Person", 0.742))
"""What to measure, the schema it is restricted to, and the F1 that nomenklatura publishes for itself."""


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names of a schema, and whether they name the same."""

    schema: str
    one: str
    other: str
    same: bool


def read_pairs(path: Path) -> tuple[NamePair, ...]:
    """Read the labelled pairs.

    Raises:
        InputError: the file is not there or lacks a column.
    """
    if not path.is_file():
        raise InputError(f"{path}: no labelled pairs of names there")
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(
                NamePair(row["schema"], row["name1"], row["name2"], row["is_match"] == "true")
                for row in csv.DictReader(file)
            )
    except KeyError as error:
        raise InputError(f"{path}: no column {error}") from error


def f1_of(pairs: Iterable[NamePair]) -> float:
    """F1 of our decision that two names are one, at the threshold that resolution uses."""
    found = [(pair.same, compare(pair.one, pair.other, pair.schema).score >= SAME) for pair in pairs]
    right = found.count((True, True))
    wrong = found.count((False, True)) + found.count((True, False))
    return 2 * right / max(2 * right + wrong, 1)
