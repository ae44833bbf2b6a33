"""The lists: each entry once, each value allowed."""

from pathlib import Path

import pytest

import filrouge
from filrouge.training.lists import load_lists, rows

NAMES = Path(filrouge.__file__).parent / "lang" / "fr" / "names"
LISTS = load_lists()


@pytest.mark.parametrize(("file", "least"), [("given.tsv", 5000), ("surnames.tsv", 5000)])
def test_name_lists_hold_single_names_once(file: str, least: int) -> None:
    table = rows(NAMES / file)
    assert table[0] == ["name", "origin"]
    names = [name for name, _ in table[1:]]
    assert len(names) >= least
    assert names == sorted(set(names))
    assert all(name[0].isupper() and " " not in name for name in names)


@pytest.mark.parametrize("file", ["given.tsv", "surnames.tsv"])
def test_name_lists_say_what_they_leave_out(file: str) -> None:
    assert "# Left out:" in (NAMES / file).read_text(encoding="utf-8")


def test_genders_are_known() -> None:
    assert {n.gender for n in (*LISTS.groups, *LISTS.bodies)} <= set("mfp-")
    assert {c.gender for c in LISTS.countries} <= set("mfp-")


def test_every_origin_of_a_given_name_can_be_paired() -> None:
    """compose.py draws a surname for each origin; one without given names would stop the training."""
    assert all(LISTS.given[origin] for origin in ("arabe", "persan", "ouest-africain", "ukrainien"))
