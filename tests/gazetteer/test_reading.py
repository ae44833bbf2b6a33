"""Name lists are read whole or refused by name."""

import gzip
from pathlib import Path

import pytest

from filrouge.errors import DataError
from filrouge.gazetteer.reading import folder, lines, several, table


def test_comments_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("# why\nname\tkind\nGao\tcity\n", encoding="utf-8")
    assert [dict(row) for row in table(path, ("name", "kind"))] == [{"name": "Gao", "kind": "city"}]


def test_a_packed_list_is_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv.gz"
    path.write_bytes(gzip.compress(b"# why\nname\nGao\n"))
    assert lines(path) == ["name", "Gao"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"name\tsort\nGao\tcity\n", "columns"),
        (b"name\tkind\nGao\n", "fields"),
        (b"# nothing\n", "empty"),
        (b"name\tkind\n\xff\n", "cannot be read"),
    ],
)
def test_a_broken_list_is_refused_by_name(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "list.tsv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=rf"list\.tsv: .*{word}"):
        list(table(path, ("name", "kind")))


def test_a_missing_or_damaged_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        lines(tmp_path / "none.tsv")
    (tmp_path / "cut.tsv.gz").write_bytes(gzip.compress(b"name\n" * 100)[:-12])
    with pytest.raises(DataError, match="cannot be read"):
        lines(tmp_path / "cut.tsv.gz")


def test_an_empty_field_has_no_values() -> None:
    assert several("") == ()


def test_the_lists_lie_with_their_language() -> None:
    assert (folder("fr") / "countries.tsv").is_file()
