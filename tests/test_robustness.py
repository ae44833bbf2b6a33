"""Bad input of every kind: one clear line that names file and remedy, and the others are still built."""

import os
import re
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from filrouge import cli

GOOD = "Le groupe a revendiqué l’attaque contre un convoi dans la province de Dhi Qar, selon une source."
MEGABYTE = 1_000_000

BAD_ARTICLES: dict[str, tuple[str, bytes, str]] = {
    "empty file": ("bad.txt", b"", "is empty"),
    "blank file": ("bad.txt", b"\n \n", "is empty"),
    "binary": ("bad.txt", bytes(range(256)) * 10, "NUL bytes"),
    "PDF": ("bad.txt", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "50 MB on one line": ("bad.txt", b"mot " * (50 * MEGABYTE // 4), "50 MB.*split it"),
    "50 MB on one line of JSON": (
        "bad.jsonl",
        b'{"text": "' + b"mot " * (50 * MEGABYTE // 4) + b'"}',
        "split",
    ),
    "3 million characters": ("bad.txt", b"un mot " * 430_000, "split it"),
    "another language": (
        "bad.txt",
        b"The convoy was attacked on the road to the city and it was not the first.",
        "English",
    ),
    "another script": ("bad.txt", "أعلنت المجموعة مسؤوليتها عن الهجوم على القافلة".encode(), "Arabic"),
    "one sign 10,000 times": ("bad.txt", b"=" * 10_000, "no word"),
    "no JSON": ("bad.jsonl", b"{'text': 'x'}", "not valid JSON"),
    "JSON without text": ("bad.jsonl", b"{}", '"text"'),
    "page without article": ("bad.html", b"<html></html>", "no article text"),
}

ODD_ARTICLES: dict[str, bytes] = {
    "broken UTF-8": GOOD.encode() + b" \xff\xfe",
    "Windows-1252": GOOD.encode("cp1252"),
    "one sign 10,000 times in the text": GOOD.encode() + b"\n\n" + b"=" * 10_000 + b"\n\n" + GOOD.encode(),
    "10,000 emoji": GOOD.encode() + "🔥".encode() * 10_000,
    "one word of 100,000 letters": GOOD.encode() + b" " + b"a" * 100_000,
    "elisions": GOOD.encode() + b" " + b"l'" * 5_000,
    "controls and direction marks": "\u202e".encode() + GOOD.encode() + b"\x07\x1b[31m",
    "half characters of UTF-16": GOOD.encode("utf-16"),
}


@pytest.fixture
def build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Build ``press`` (which holds one good article) into ``outputs``: exit status and messages."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "good.txt").write_text(GOOD + " Fin.")
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["filrouge", "build", *(arguments or ("press",))])
        with pytest.raises(SystemExit) as end:
            cli.main()
        messages = capsys.readouterr().err
        assert "Traceback" not in messages
        return int(end.value.code or 0), messages

    return command


Build = Callable[..., tuple[int, str]]


def articles(folder: Path) -> int:
    return len((folder / "articles.jsonl").read_text().splitlines())


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.usefixtures("plain_pipeline")
@pytest.mark.parametrize("bad", BAD_ARTICLES)
def test_a_bad_article_fails_alone(build: Build, tmp_path: Path, bad: str) -> None:
    name, data, message = BAD_ARTICLES[bad]
    (tmp_path / "press" / name).write_bytes(data)
    status, messages = build()
    assert status == 1
    (line,) = [line for line in messages.splitlines() if line.startswith("failed: ")]
    assert re.search(rf"press/{re.escape(name)}(:1)?: .*{message}", line)
    assert len(line) < 300
    assert articles(tmp_path / "outputs") == 1


def test_odd_articles_are_built(build: Build, tmp_path: Path) -> None:
    """With the real pipeline: none of them keeps it busy, and none stops it."""
    for number, data in enumerate(ODD_ARTICLES.values()):
        (tmp_path / "press" / f"odd{number}.txt").write_bytes(
            data + f" {number}.".encode("utf-16-le" if data[:2] == b"\xff\xfe" else "ascii")
        )
    status, messages = build()
    assert status == 0, messages
    assert articles(tmp_path / "outputs") == 1 + len(ODD_ARTICLES)
    assert "broken sign" in messages and "cp1252" in messages


@pytest.mark.usefixtures("plain_pipeline")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_odd_files_fail_alone(build: Build, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "press" / "pipe.txt")
    (tmp_path / "press" / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "press" / "two\nlines.txt").write_text("")
    status, messages = build()
    assert status == 1
    failed = [line for line in messages.splitlines() if line.startswith("failed: ")]
    assert [re.findall(r"press/(\S+):", line) for line in failed] == [
        ["loop.txt"],
        ["pipe.txt"],
        ["two\\nlines.txt"],
    ]
    assert articles(tmp_path / "outputs") == 1


@pytest.mark.usefixtures("plain_pipeline")
def test_a_folder_without_articles(build: Build, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    status, messages = build("none")
    assert status == 1
    assert "none: holds no article" in messages
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("press", "--model", "absent"), "'absent'.*--model"),
        (("press", "--known", "absent.tsv"), "absent.tsv"),
        (("press", "--known", "bytes.tsv"), "bytes.tsv.*UTF-8"),
        (("press", "--known", "broken.tsv"), "broken.tsv.*first line"),
        (("press", "-o", "file"), "file is a file"),
        (("press", "-o", "file/x"), "cannot be written"),
        (("press", "-o", "."), "name a folder inside it"),
        (("absent.txt",), "absent.txt: does not exist.*nothing was written"),
    ],
)
def test_a_build_that_cannot_be_made_leaves_the_old_one(
    build: Build, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "bytes.tsv").write_bytes(b"name\ttype\n\xff\x00\n")
    (tmp_path / "broken.tsv").write_text("no tab here\n")
    assert build()[0] == 0
    before = contents(tmp_path / "outputs")
    status, messages = build(*arguments)
    assert status == 1
    assert re.search(message, messages.splitlines()[-1])
    assert contents(tmp_path / "outputs") == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.usefixtures("plain_pipeline")
def test_an_output_folder_without_rights(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked of the system rather than tried, because an administrator may write anywhere."""
    build()
    before = contents(tmp_path / "outputs")
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)
    status, messages = build()
    assert status == 1
    assert "outputs cannot be written to; change its rights" in messages
    assert contents(tmp_path / "outputs") == before


@pytest.mark.usefixtures("plain_pipeline")
def test_a_disk_that_fills_up_leaves_the_old_build(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    before = contents(tmp_path / "outputs")
    (tmp_path / "press" / "more.txt").write_text(GOOD)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    status, messages = build()
    assert status == 1
    assert "make room on the disk" in messages
    assert contents(tmp_path / "outputs") == before


@pytest.mark.usefixtures("plain_pipeline")
def test_results_are_readable_by_others(build: Build, tmp_path: Path) -> None:
    build()
    assert stat.S_IMODE((tmp_path / "outputs" / "graph.ttl").stat().st_mode) & 0o444
    (tmp_path / "outputs").chmod(0o750)
    build()
    assert stat.S_IMODE((tmp_path / "outputs").stat().st_mode) == 0o750
