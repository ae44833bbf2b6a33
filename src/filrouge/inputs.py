"""Paths, folders and patterns into files, and files into bytes, however odd the file.

Only regular files are opened, and no more of them is read than is allowed: a folder of articles may hold
pipes, devices, loops of links or gigabytes on one line, and none of them may stop a build.

Symbolic links inside a folder are followed only to places inside it: a build must not read what its user did
not name. A link that is itself named on the command line is followed.
"""

import glob
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from filrouge.errors import InputError
from filrouge.model import Failure, Notice

SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
"""Names of readable files end in one of these."""

MAX_BYTES = 20_000_000
"""Size of the largest article file, or line of a JSON Lines file, in bytes."""

BUILD_MARK = ".filrouge.json"
"""A folder that holds this file is a build; its files are results, not articles."""


@dataclass(frozen=True, slots=True)
class Found:
    """Files to read, in the order given and by name inside a folder, and what was passed over."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[Notice, ...] = ()


def find(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """Find the readable files that paths, folders (with all folders below) and patterns name, each once.

    Inside folders, hidden files, links that lead out and files with other suffixes are passed over with a
    notice; what is named itself and cannot be read is a failure.
    """
    files: dict[Path, Path] = {}
    others: list[Failure | Notice] = []
    for path in paths:
        for item in _expand(Path(path)):
            if isinstance(item, Path):
                files.setdefault(Path(os.path.realpath(item)), item)
            else:
                others.append(item)
    return Found(
        tuple(files.values()),
        tuple(item for item in others if isinstance(item, Failure)),
        tuple(item for item in others if isinstance(item, Notice)),
    )


def load(path: Path) -> bytes:
    """Read a whole regular file.

    Raises:
        InputError: it is no regular file, larger than ``MAX_BYTES``, or cannot be read.
    """
    with _open(path) as file:
        data = _read(file, MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            size = os.fstat(file.fileno()).st_size
            raise InputError(f"holds {size / 1e6:.0f} MB, at most {MAX_BYTES / 1e6:.0f} are read; split it")
    return data


def lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    """Read a regular file line by line: numbers from 1, and None for a line longer than ``MAX_BYTES``.

    Raises:
        InputError: it is no regular file or cannot be read.
    """
    with _open(path) as file:
        number = 0
        while line := _read_line(file):
            number += 1
            whole = len(line) <= MAX_BYTES
            while not line.endswith(b"\n") and (rest := _read_line(file)):
                line, whole = rest, False
            yield number, line if whole else None


def _expand(path: Path) -> Iterator[Path | Failure | Notice]:
    """What one path of the command line stands for."""
    origin = path.as_posix()
    if os.path.lexists(path / BUILD_MARK):
        yield Failure(origin, "holds a build, not articles; name the folder of the articles")
    elif _is_folder(path):
        yield from _walk(path)
    elif path.suffix.lower() in SUFFIXES and os.path.lexists(path):
        yield path
    elif os.path.lexists(path):
        yield Failure(origin, f"is not one of {', '.join(SUFFIXES)}; save its text as .txt")
    elif glob.has_magic(str(path)):
        yield from _match(path)
    else:
        yield Failure(origin, "does not exist; check the path")


def _match(pattern: Path) -> Iterator[Path | Failure | Notice]:
    """The files and folders of a pattern such as ``press/**/*.txt``."""
    matches = sorted(glob.glob(str(pattern), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    readable = [path for path in map(Path, matches) if _is_folder(path) or path.suffix.lower() in SUFFIXES]
    if not readable:
        yield Failure(pattern.as_posix(), f"matches no article ({', '.join(SUFFIXES)}); check the pattern")
    for path in readable:
        yield from _expand(path)


def _walk(folder: Path) -> Iterator[Path | Failure | Notice]:
    """The files of a folder and all below; one notice counts what was passed over."""
    found, skipped = 0, Counter[str]()
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        here = Path(parent)
        folders[:] = _visible_folders(here, folders, skipped)
        for name in sorted(names):
            if reason := _reason_to_skip(folder, here / name):
                skipped[reason] += 1
                continue
            found += 1
            yield here / name
    for error in refused:
        yield Failure(
            Path(error.filename).as_posix(), f"cannot be opened ({error.strerror}); check its rights"
        )
    if skipped:
        reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(skipped.items()))
        yield Notice(folder.as_posix(), f"passed over {reasons}")
    if not found:
        yield Failure(folder.as_posix(), f"holds no article ({', '.join(SUFFIXES)}); name another folder")


def _visible_folders(parent: Path, names: list[str], skipped: Counter[str]) -> list[str]:
    """The folders to go down into, in order."""
    kept = []
    for name in sorted(names):
        path = parent / name
        if name.startswith("."):
            skipped["hidden"] += 1
        elif stat.S_ISLNK(_mode(path, follow=False)):
            skipped["link to a folder"] += 1
        elif os.path.lexists(path / BUILD_MARK):
            skipped["folder with a build"] += 1
        else:
            kept.append(name)
    return kept


def _reason_to_skip(root: Path, path: Path) -> str | None:
    """Why a file met in a folder is not read, None where it is."""
    if path.name.startswith("."):
        return "hidden"
    if path.suffix.lower() not in SUFFIXES:
        return path.suffix.lower() or "without suffix"
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        return "link that leads out of the folder"
    return None


def _is_folder(path: Path) -> bool:
    """Whether a path, or what it links to, is a folder; never raises, whatever the path."""
    return stat.S_ISDIR(_mode(path, follow=True))


def _mode(path: Path, *, follow: bool) -> int:
    """The mode bits of a path, 0 where it cannot be looked at."""
    try:
        return path.stat(follow_symlinks=follow).st_mode
    except (OSError, ValueError):  # ValueError: a NUL inside the path
        return 0


def _open(path: Path) -> BinaryIO:
    """Open a regular file; a pipe or device is refused without waiting for it."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise InputError(f"cannot be opened ({error.strerror}); check the file and its rights") from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise InputError("is no regular file but a pipe, device or folder; name a file")
    return os.fdopen(handle, "rb")


def _read(file: BinaryIO, size: int) -> bytes:
    """Read at most ``size`` bytes."""
    try:
        return file.read(size)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}); check the disk") from error


def _read_line(file: BinaryIO) -> bytes:
    """Read to the end of the line, at most one byte beyond ``MAX_BYTES``."""
    try:
        return file.readline(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}); check the disk") from error
