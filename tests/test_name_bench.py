"""The comparison of names against labelled pairs (name-bench of nomenklatura, MIT).

Threshold and rules were worked out on one half of the pairs (even first byte of a hash of the
pair); the other half only reports. nomenklatura publishes F1 .790 over all and .742 for people.
Run ``python -m tests.test_name_bench`` for the table.
"""

import csv
import hashlib
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from filrouge.names import MERGE, SAME, compare

SHARED = Path(os.environ.get("FILROUGE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
CASES = SHARED / "corpora" / "name-bench" / "cases.csv"

pytestmark = pytest.mark.skipif(
    not CASES.is_file(), reason="name-bench is not beside the checkout (FILROUGE_SHARED)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled pair."""

    schema: str
    a: str
    b: str
    match: bool

    @property
    def half(self) -> str:
        """``dev`` or ``test``, by a hash of the pair whatever its order."""
        key = "\n".join(sorted((self.a.lower(), self.b.lower())))
        return ("dev", "test")[hashlib.sha256(key.encode()).digest()[0] % 2]


def cases() -> tuple[Case, ...]:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(Case(r["schema"], r["name1"], r["name2"], r["is_match"] == "true") for r in rows)


def figures(chosen: Iterable[Case], threshold: float = SAME) -> tuple[float, float, float]:
    """Precision, recall and F1 of the decision at a threshold."""
    found = [(case.match, compare(case.a, case.b, case.schema).score >= threshold) for case in chosen]
    right = found.count((True, True))
    precision = right / max(right + found.count((False, True)), 1)
    recall = right / max(right + found.count((True, False)), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


@pytest.mark.parametrize("half", ["dev", "test"])
def test_names_are_told_apart_at_least_as_well_as_promised(half: str) -> None:
    chosen = [case for case in cases() if case.half == half]
    assert figures(chosen)[2] >= 0.85
    assert figures(case for case in chosen if case.schema == "Person")[2] >= 0.84


def test_what_may_be_merged_without_other_evidence_is_nearly_always_right() -> None:
    assert figures(cases(), MERGE)[0] >= 0.95


def main() -> None:
    """Print the table of the module's docstring, by half and schema."""
    everything = cases()
    for half in ("dev", "test", "all"):
        chosen = [case for case in everything if half in (case.half, "all")]
        for schema in ("all", "Person", "Company", "Organization", "LegalEntity", "Vessel"):
            some = [case for case in chosen if schema in (case.schema, "all")]
            line = "  ".join(f"{figure:.3f}" for figure in figures(some))
            sys.stdout.write(f"{half:5} {schema:13} {len(some):4}  P R F1  {line}\n")
        precision, recall, _ = figures(chosen, MERGE)
        sys.stdout.write(f"{half:5} merging threshold   P {precision:.3f}  R {recall:.3f}\n")


if __name__ == "__main__":
    main()
