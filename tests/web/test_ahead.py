"""Memory that a worker shares with its parent, copied ahead."""

import os
from pathlib import Path

import pytest

from filrouge.web import ahead
from filrouge.web.ahead import _pieces, _written, free, own_memory

MAPS = """\
00400000-00500000 r-xp 00000000 08:02 173521      /usr/bin/python
00600000-00700000 rw-p 00000000 08:02 173521      /usr/bin/python
00e03000-00e24000 rw-p 00000000 00:00 0           [heap]
35b1800000-35b1820000 rw-p 00000000 00:00 0
7f0000000000-7f0000001000 ---p 00000000 00:00 0
7fff00000000-7fff00021000 rw-p 00000000 00:00 0   [stack]
"""


def test_only_what_may_be_written_and_belongs_to_no_file_is_copied() -> None:
    assert tuple(_written(MAPS)) == ((0xE03000, 0xE24000), (0x35B1800000, 0x35B1820000))


def test_areas_are_copied_in_pieces() -> None:
    size = ahead._STEP
    assert list(_pieces(((0, size + 5), (2**40, 2**40 + 1)))) == [(0, size), (size, 5), (2**40, 1)]


@pytest.mark.skipif(not Path("/proc/self/maps").is_file(), reason="only Linux tells")
def test_a_child_has_its_memory_for_itself() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0 if own_memory(lambda: True) else 3)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_nothing_is_copied_when_work_waits_or_memory_is_scarce(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not own_memory(lambda: False)
    monkeypatch.setattr(ahead, "free", lambda: 1)
    assert not own_memory(lambda: pytest.fail("asked although there is no room"))


def test_a_control_group_may_leave_less_than_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:  8 kB\n", encoding="utf-8")
    monkeypatch.setattr(ahead, "_MEMORY", tmp_path / "meminfo")
    monkeypatch.setattr(ahead, "_GROUP", tmp_path)
    assert free() == 8192
    (tmp_path / "memory.max").write_text("max\n", encoding="utf-8")
    assert free() == 8192
    (tmp_path / "memory.max").write_text("5000\n", encoding="utf-8")
    (tmp_path / "memory.current").write_text("4000\n", encoding="utf-8")
    assert free() == 1000
