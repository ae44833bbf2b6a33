"""Finding files and opening only what is safe to open."""

import os
from pathlib import Path

import pytest

from filrouge import inputs
from filrouge.errors import InputError
from filrouge.inputs import find, lines, load


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """A folder with two articles, one of them a level down, and things that are no articles."""
    folder = tmp_path / "press"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "two.HTML").write_text("x")
    (folder / "one.txt").write_text("x")
    (folder / "README.md").write_text("x")
    (folder / ".hidden.txt").write_text("x")
    return folder


def names(found: inputs.Found) -> list[str]:
    return [path.name for path in found.files]


def test_a_folder_is_searched_in_order(press: Path) -> None:
    found = find([press])
    assert names(found) == ["one.txt", "two.HTML"]
    assert [notice.message for notice in found.notices] == ["passed over 1 .md, 1 hidden"]
    assert found.failures == ()


def test_patterns_and_repeated_files(press: Path) -> None:
    found = find([press / "one.txt", str(press / "*"), str(press / "**/*.HTML"), press])
    assert names(found) == ["one.txt", "two.HTML"]


def test_the_order_given_is_kept(press: Path) -> None:
    assert names(find([press / "b", press / "one.txt"])) == ["two.HTML", "one.txt"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("absent.txt", "does not exist"),
        ("README.md", "is not one of"),
        ("*.pdf", "matches no article"),
        ("x" * 300 + ".txt", "does not exist"),
        ("nul\0.txt", "does not exist"),
    ],
)
def test_what_is_named_and_cannot_be_read_fails(press: Path, name: str, message: str) -> None:
    (failure,) = find([press / name]).failures
    assert message in failure.message
    assert failure.origin.endswith(name)


def test_a_folder_without_articles_fails(tmp_path: Path) -> None:
    (failure,) = find([tmp_path]).failures
    assert "holds no article" in failure.message


def test_a_build_is_not_read_again(press: Path) -> None:
    """Otherwise a build of the current folder would read its own results."""
    (press / "b" / inputs.BUILD_MARK).write_text("{}")
    assert names(find([press])) == ["one.txt"]
    (failure,) = find([press / "b"]).failures
    assert "holds a build" in failure.message


def test_links_stay_inside(press: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    (press / "away.txt").symlink_to(outside)
    (press / "again.txt").symlink_to(press / "one.txt")
    (press / "loop").symlink_to(press)
    assert names(find([press])) == ["again.txt", "two.HTML"]
    assert names(find([press / "away.txt"])) == ["away.txt"]


def test_a_loop_of_links_fails(press: Path) -> None:
    (press / "a.txt").symlink_to(press / "b.txt")
    (press / "b.txt").symlink_to(press / "a.txt")
    with pytest.raises(InputError, match="cannot be opened"):
        load(press / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="no regular file"):
        load(tmp_path / "pipe.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
def test_a_device_is_refused() -> None:
    with pytest.raises(InputError, match="no regular file"):
        load(Path("/dev/zero"))


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    (tmp_path / "b.txt").write_bytes(b"x" * 11)
    assert load(tmp_path / "a.txt") == b"x" * 10
    with pytest.raises(InputError, match="split it"):
        load(tmp_path / "b.txt")


def test_a_line_too_long_is_left_out_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 10)
    (tmp_path / "a.jsonl").write_bytes(b"one\n" + b"x" * 35 + b"\nthree\n0123456789\n" + b"y" * 11)
    assert list(lines(tmp_path / "a.jsonl")) == [
        (1, b"one\n"),
        (2, None),
        (3, b"three\n"),
        (4, None),
        (5, None),
    ]
