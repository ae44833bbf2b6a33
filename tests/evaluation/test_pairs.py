"""F1 of the comparison of names over labelled pairs."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.evaluation.pairs import NamePair, f1_of, read_pairs
from tests.evaluation.desk import shared


def test_pairs_are_read_with_their_label(tmp_path: Path) -> None:
    pairs = read_pairs(shared(tmp_path) / "corpora" / "name-bench" / "cases.csv")
    assert [(pair.one, pair.other, pair.same) for pair in pairs] == [
        ("Jean Dupont", "Jean Dupont", True),
        ("Jean Dupont", "Awa Diop", False),
    ]


def test_f1_counts_both_kinds_of_error() -> None:
    right = NamePair("Person", "Jean Dupont", "Jean Dupont", True)
    missed = NamePair("Person", "Jean Dupont", "Awa Diop", True)
    wrong = NamePair("Person", "Jean Dupont", "Jean Dupont", False)
    assert f1_of([right]) == 1.0
    assert f1_of([right, missed, wrong]) == 0.5


@pytest.mark.parametrize("text", [None, "schema,name1\nPerson,Jean\n"])
def test_pairs_that_are_not_there_or_lack_a_column_are_named(tmp_path: Path, text: str | None) -> None:
    if text:
        (tmp_path / "cases.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"cases\.csv"):
        read_pairs(tmp_path / "cases.csv")
