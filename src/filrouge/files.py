"""Write a folder of results whole or not at all.

The new results are written into a hidden folder beside the old ones, forced to disk, and then the two
folders change places: whoever looks sees the old build or the new one, never a mixture. What a kill in the
instant between the two renamings leaves behind, ``recover`` puts right at the next command.

A build lists its files in ``.filrouge.json``. Only those are replaced: what else somebody has put into the
folder of a build moves over to the new one as it is. A folder that is no build is taken only if it is
empty but for a README and the like, and a foreign file under the name of one of ours is refused; both
are found before the long work starts.

Why not replace file by file: a kill in between would leave a graph and a view of different builds.
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import OutputError
from filrouge.inputs import BUILD_MARK

if sys.platform != "win32":
    import fcntl

_MAY_STAND_BEFORE = frozenset({"README.md", "README.txt", "README", ".gitignore", ".gitkeep"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A build in the making: ``folder`` is where its files go, ``target`` where they will be."""

    folder: Path
    target: Path


@contextmanager
def replacing(target: Path) -> Iterator[Draft]:
    """Give an empty folder to write a build into; at the end of the block it takes the place of ``target``.

    If the block raises, or this process ends in the middle, ``target`` stays as it was.

    Raises:
        OutputError: the target cannot be replaced, found before the block starts; a disk is full; another
            process is building into the same target; or a file of somebody else stands in the way.
    """
    with _reported(target):
        target = _absolute(target)
        recover(target)
        _refuse_unfit(target)
    draft = Draft(_beside(target, "new"), target)
    with _locked(draft.folder):
        try:
            with _reported(target):
                _empty(draft.folder)
            yield draft
            with _reported(target):
                _publish(draft)
        except BaseException:
            _remove(draft.folder)
            raise


def check(draft: Draft, names: Iterable[str]) -> None:
    """Refuse names that files of somebody else in the target already have.

    Args:
        draft: the build in the making.
        names: paths of files that the build is going to write, relative to its folder.

    Raises:
        OutputError: such a file exists and is not from an earlier build.
    """
    for name in sorted({*names}.intersection(_foreign(draft.target))):
        where = draft.target / name
        raise OutputError(f"{where} is not from an earlier build; move it or name another folder with -o")


def recover(target: Path) -> None:
    """Put back the previous build where a killed process left none in its place.

    Raises:
        OutputError: it cannot be put back.
    """
    with _reported(target):
        target = _absolute(target)
        old = _beside(target, "old")
        if old.is_dir() and not target.exists():
            old.rename(target)


def write_text(path: Path, text: str) -> None:
    """Write one file whole or not at all, as UTF-8 with LF line ends.

    Raises:
        OutputError: it cannot be written.
    """
    draft = path.with_name(f".{path.name}.filrouge-new")
    with _reported(path):
        draft.write_bytes(text.encode())
        _flush(draft)
        draft.replace(path)


def make_folder(path: Path) -> None:
    """Make a folder with all above it, if it is not there yet, and see that files can be written into it.

    Raises:
        OutputError: it cannot be made or written to.
    """
    with _reported(path):
        path.mkdir(parents=True, exist_ok=True)
        probe = path / ".filrouge-probe"
        probe.touch()
        probe.unlink()


def _publish(draft: Draft) -> None:
    """Complete a draft with a list of its files and what is not ours, and let it take the target's place."""
    ours = sorted(_walk(draft.folder))
    check(draft, ours)
    for name in _foreign(draft.target):
        _carry(draft.target / name, draft.folder / name)
    mark = {"about": "a build of filrouge; the next one replaces these files and no others", "files": ours}
    (draft.folder / BUILD_MARK).write_text(json.dumps(mark, ensure_ascii=False, indent=1) + "\n", "utf-8")
    for name in [*ours, BUILD_MARK]:
        _flush(draft.folder / name)
    for folder in {(draft.folder / name).parent for name in ours} | {draft.folder}:
        _flush(folder)
    if draft.target.exists():
        shutil.copymode(draft.target, draft.folder)
    _swap(draft)


def _swap(draft: Draft) -> None:
    """Let the draft take the target's place; if that fails half-way, the target is put back."""
    old = _beside(draft.target, "old")
    _remove(old)
    if draft.target.exists():
        draft.target.rename(old)
    try:
        draft.folder.rename(draft.target)
    except OSError:
        recover(draft.target)
        raise
    _flush(draft.target.parent)
    _remove(old)


def _foreign(target: Path) -> list[str]:
    """The files and links in a build's folder that no build wrote, as paths relative to it."""
    if not target.is_dir():
        return []
    ours = {BUILD_MARK, *_listed(target)}
    return sorted(name for name in _walk(target) if name not in ours)


def _listed(target: Path) -> list[str]:
    """The files that the build in a folder says it wrote; none where there is no build.

    Raises:
        OutputError: the list is damaged, so ours and theirs cannot be told apart.
    """
    mark = target / BUILD_MARK
    if not mark.is_file():
        return []
    try:
        files = json.loads(mark.read_bytes())["files"]
    except (ValueError, LookupError, TypeError, OSError) as error:
        raise OutputError(f"{mark} is damaged; remove the folder or name another one with -o") from error
    return [str(name) for name in files]


def _walk(folder: Path) -> Iterator[str]:
    """All files and links below a folder, as paths relative to it with forward slashes."""
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        links = [name for name in folders if (here / name).is_symlink()]
        yield from ((here / name).relative_to(folder).as_posix() for name in (*files, *links))


def _carry(source: Path, copy: Path) -> None:
    """Give a file a second name in the new folder, or a copy where the file system has no second names."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, copy, follow_symlinks=False)


def _refuse_unfit(target: Path) -> None:
    """Raise for a target that could not change places with another folder."""
    if target.exists() and not target.is_dir():
        raise OutputError(f"{target} is a file, not a folder; name another one with -o")
    if target.is_dir() and not os.access(target, os.W_OK | os.X_OK):
        raise OutputError(f"{target} cannot be written to; change its rights or name another folder with -o")
    if target.is_mount() or Path.cwd().is_relative_to(target):
        why = "is a mounted disk" if target.is_mount() else "holds the folder you are working in"
        raise OutputError(f"{target} {why} and cannot be replaced; name a folder inside it with -o")
    if target.is_dir() and not (target / BUILD_MARK).is_file():
        found = sorted(path.name for path in target.iterdir() if path.name not in _MAY_STAND_BEFORE)
        if found:
            raise OutputError(f"{target} holds {found[0]!r} and is no build; name a new folder with -o")


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Make a folder and hold it for this process alone; released when the process ends, however it does.

    Raises:
        OutputError: another process holds it.
    """
    with _reported(folder.parent):
        folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputError(
                f"{folder.parent}: another build is writing here; wait until it is done"
            ) from None
        yield
    finally:
        os.close(handle)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn a failure of the file system into an error that says what to do."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        remedy = "make room on the disk" if full else "check its rights or name another folder with -o"
        raise OutputError(f"{path} cannot be written ({error.strerror}); {remedy}") from error


def _empty(folder: Path) -> None:
    """Remove what a killed build left in a folder, and keep the folder, which is locked."""
    for path in folder.iterdir():
        _remove(path)


def _remove(path: Path) -> None:
    """Remove a file, a link or a whole folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Force a file or the entries of a folder to disk."""
    if path.is_dir() and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _beside(target: Path, role: str) -> Path:
    """The hidden folder next to a target that holds its new or its old build."""
    return target.parent / f".{target.name}.filrouge-{role}"


def _absolute(path: Path) -> Path:
    """A path that stays right when folders change places; links to folders are followed."""
    return Path(os.path.realpath(path))
