"""The spelling data: what it must hold for the comparison to be symmetric and complete."""

import tomllib
from importlib.resources import files

import pytest

from filrouge.errors import DataError
from filrouge.names import data
from filrouge.names.data import RESOURCE, group_words, letters, person_words


def test_costs_are_the_same_in_both_directions() -> None:
    costs = letters().costs
    assert all(costs[b, a] == cost for (a, b), cost in costs.items())
    assert all(0 < cost < 1 for cost in costs.values())


def test_titles_that_are_also_names_are_titles() -> None:
    assert person_words().also_names <= person_words().titles


def test_words_are_written_as_they_look_after_normalisation() -> None:
    words = person_words().titles | person_words().common | group_words().generic | set(group_words().words)
    assert [
        word for word in sorted(words) if not (word.isascii() and word.isalpha() and word.islower())
    ] == []


def test_no_word_stands_in_two_groups_of_organisation_words() -> None:
    tables = tomllib.loads(files("filrouge").joinpath(RESOURCE).read_text(encoding="utf-8"))
    listed = [word for group in tables["words"]["same"] for word in dict.fromkeys(group)]
    assert len(listed) == len(set(listed))


def test_a_broken_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "_tables", dict)
    letters.cache_clear()
    with pytest.raises(DataError, match=r"spelling\.toml: KeyError"):
        letters()
    monkeypatch.undo()
    assert letters().costs
