"""The ontology's files: found in the working tree, gathered by subject."""

from pathlib import Path

import pytest

from filrouge import vocabulary
from filrouge.errors import DataError
from filrouge.vocabulary import folder_of, read_entries


def test_the_working_tree_comes_first() -> None:
    assert folder_of() == Path(__file__).parents[1] / "ontology"


def test_without_a_working_tree_the_package_has_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_WORKING_TREE", tmp_path / "absent")
    monkeypatch.setattr(vocabulary, "_INSTALLED", tmp_path)
    (tmp_path / "core.ttl").touch()
    assert folder_of() == tmp_path
    (tmp_path / "core.ttl").unlink()
    with pytest.raises(DataError, match="install"):
        folder_of()


def test_entries_know_their_file_and_values() -> None:
    entry = read_entries(folder_of())["attacked"]
    assert entry.file == "relations/attacked.ttl"
    assert entry.has_type("fil:Relation")
    assert not entry.has_type("fil:Role")
    assert entry.value("fil:plover") == "ASSAULT"
    assert entry.value("fil:absent") is None
    assert entry.names("schema:rangeIncludes") == ("Entity", "Event")
    assert str(entry.error("wrong")) == "relations/attacked.ttl: fil:attacked: wrong"
