"""A folder of results is replaced whole or not at all, and nobody else's files are touched."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from filrouge import files
from filrouge.errors import OutputError
from filrouge.files import check, make_folder, recover, replacing, write_text
from filrouge.inputs import BUILD_MARK

OLD = {"graph.ttl": "old", "texts/a.txt": "old a", "texts/b.txt": "old b"}
NEW = {"graph.ttl": "new", "graph.nq": "new", "texts/a.txt": "new a"}


def build(target: Path, content: dict[str, str]) -> None:
    with replacing(target) as draft:
        for name, text in content.items():
            (draft.folder / name).parent.mkdir(exist_ok=True)
            (draft.folder / name).write_text(text)


def content(target: Path) -> dict[str, str]:
    """The files of a folder with their text, the list of the build aside."""
    found = (path for path in target.rglob("*") if path.is_file() and path.name != BUILD_MARK)
    return {path.relative_to(target).as_posix(): path.read_text() for path in found}


def leftovers(target: Path) -> list[str]:
    return [path.name for path in target.parent.iterdir() if path.name.startswith(f".{target.name}.filrouge")]


def test_a_new_build_replaces_all_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "a" / "outputs"
    build(target, OLD)
    assert content(target) == OLD
    build(target, NEW)
    assert content(target) == NEW
    assert leftovers(target) == []


def test_equal_builds_are_equal_folders(tmp_path: Path) -> None:
    build(tmp_path / "x", OLD)
    build(tmp_path / "y", dict(reversed(OLD.items())))
    assert (tmp_path / "x" / BUILD_MARK).read_bytes() == (tmp_path / "y" / BUILD_MARK).read_bytes()


def test_files_of_others_stay(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    target.mkdir()
    (target / "README.md").write_text("what is here")
    build(target, OLD)
    (target / "texts" / "notes.txt").write_text("mine")
    (target / "own").mkdir()
    (target / "own" / "x.csv").write_text("mine")
    (target / "link").symlink_to("graph.ttl")
    build(target, NEW)
    expected = {"README.md": "what is here", "texts/notes.txt": "mine", "own/x.csv": "mine", "link": "new"}
    assert content(target) == {**NEW, **expected}
    assert (target / "link").is_symlink()


def test_files_of_others_stay_where_links_are_impossible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refused)
    test_files_of_others_stay(tmp_path)


def test_a_file_of_somebody_in_the_way_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    build(target, {"graph.ttl": "old"})
    (target / "graph.nq").write_text("mine")
    with (
        pytest.raises(OutputError, match=r"graph\.nq is not from an earlier build"),
        replacing(target) as draft,
    ):
        check(draft, ["graph.ttl", "graph.nq"])
    with pytest.raises(OutputError, match="not from an earlier build"):
        build(target, NEW)
    assert content(target) == {"graph.ttl": "old", "graph.nq": "mine"}
    assert leftovers(target) == []


def test_a_folder_that_is_no_build_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(OutputError, match=r"holds 'thesis.docx' and is no build"):
        build(tmp_path, NEW)
    assert content(tmp_path) == {"thesis.docx": "mine"}


def test_a_damaged_list_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    build(target, OLD)
    (target / BUILD_MARK).write_text("[]")
    with pytest.raises(OutputError, match="is damaged"):
        build(target, NEW)
    assert content(target) == OLD


def test_a_block_that_raises_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    build(target, OLD)
    with pytest.raises(KeyboardInterrupt), replacing(target) as draft:
        (draft.folder / "graph.ttl").write_text("half")
        raise KeyboardInterrupt
    assert content(target) == OLD
    assert leftovers(target) == []


def test_unfit_targets_are_found_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for target, message in (
        (tmp_path / "file", "is a file"),
        (tmp_path / "file" / "outputs", "cannot be written"),
        (Path(), "holds the folder you are working in"),
        (tmp_path, "holds the folder you are working in"),
        (Path("/"), "is a mounted disk"),
    ):
        with pytest.raises(OutputError, match=message), replacing(target):
            pytest.fail("the work has started")


def test_a_folder_without_rights_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of the system rather than tried, because an administrator may write anywhere."""
    build(tmp_path / "outputs", OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="change its rights"):
        build(tmp_path / "outputs", NEW)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_parent_without_rights_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="check its rights"), replacing(tmp_path / "outputs"):
            pytest.fail("the work has started")
    finally:
        tmp_path.chmod(0o700)


def test_two_builds_at_once(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    with replacing(target) as draft:
        (draft.folder / "graph.ttl").write_text("first")
        with pytest.raises(OutputError, match="another build"):
            build(target, NEW)
    assert content(target) == {"graph.ttl": "first"}


def test_what_a_killed_build_left_is_no_obstacle(tmp_path: Path) -> None:
    target = tmp_path / "outputs"
    build(target, OLD)
    (tmp_path / ".outputs.filrouge-new" / "texts").mkdir(parents=True)
    (tmp_path / ".outputs.filrouge-new" / "stump.ttl").write_text("half")
    build(target, NEW)
    assert content(target) == NEW
    assert leftovers(target) == []


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    build(tmp_path / "real", OLD)
    (tmp_path / "outputs").symlink_to(tmp_path / "real")
    build(tmp_path / "outputs", NEW)
    assert (tmp_path / "outputs").is_symlink()
    assert content(tmp_path / "real") == NEW


CALLS = ("fsync", "rename", "mkdir", "link")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("failing", range(8))
def test_a_failing_disk_leaves_the_old_build_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, failing: int
) -> None:
    """The n-th call of each kind fails once, as on a full disk."""
    target = tmp_path / "outputs"
    build(target, OLD)
    (target / "notes.txt").write_text("mine")
    count = 0
    real = getattr(os, call)

    def faulty(*arguments: object, **options: object) -> object:
        nonlocal count
        count += 1
        if count == failing + 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **options)

    monkeypatch.setattr(os, call, faulty)
    try:
        build(target, NEW)
    except OSError as error:  # from writing the files of the build itself, outside the module
        assert error.errno == errno.ENOSPC
    except OutputError as error:
        assert "make room" in str(error)
    monkeypatch.undo()
    recover(target)
    assert content(target) in ({**OLD, "notes.txt": "mine"}, {**NEW, "notes.txt": "mine"})
    build(target, NEW)
    assert content(target) == {**NEW, "notes.txt": "mine"}
    assert leftovers(target) == []


KILLED = """
import os, sys
from pathlib import Path
from filrouge.files import replacing
count = 0
def deadly(real):
    def call(*arguments, **options):
        global count
        count += 1
        if count == int(sys.argv[2]):
            os._exit(9)
        return real(*arguments, **options)
    return call
for name in ("fsync", "rename", "mkdir", "link", "unlink", "rmdir"):
    setattr(os, name, deadly(getattr(os, name)))
with replacing(Path(sys.argv[1])) as draft:
    (draft.folder / "texts").mkdir()
    for name, text in NEW.items():
        (draft.folder / name).write_text(text)
""".replace("NEW", repr(NEW))


def test_a_kill_at_any_point_leaves_the_old_build_or_the_new(tmp_path: Path) -> None:
    build(tmp_path / "kept", OLD)
    (tmp_path / "kept" / "notes.txt").write_text("mine")
    outcomes = []
    for step in range(1, 40):
        folder = tmp_path / str(step)
        target = folder / "outputs"
        shutil.copytree(tmp_path / "kept", target)
        command = [sys.executable, "-c", KILLED, str(target), str(step)]
        process = subprocess.run(command, check=False)  # noqa: S603 - our own script
        recover(target)
        found = content(target)
        assert found in ({**OLD, "notes.txt": "mine"}, {**NEW, "notes.txt": "mine"})
        outcomes.append((found["graph.ttl"], process.returncode))
        if process.returncode == 0:
            break
        build(target, NEW)
        assert content(target) == {**NEW, "notes.txt": "mine"}
        assert leftovers(target) == []
    assert outcomes[0] == ("old", 9)
    assert outcomes[-1] == ("new", 0)
    assert ("new", 9) in outcomes


def test_single_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_folder(tmp_path / "a" / "b")
    path = tmp_path / "a" / "b" / "c.json"
    write_text(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    with pytest.raises(OutputError, match=r"c\.json cannot be written .*make room"):
        write_text(path, "half")
    assert path.read_text() == "é\n"
    with pytest.raises(OutputError, match="cannot be written"):
        make_folder(path)


def test_the_module_locks_on_this_system() -> None:
    assert hasattr(files, "fcntl") or os.name == "nt"
