"""A worker's own copy of the memory that it shares with its parent, made before there is work to do.

After a fork both share every page until one of them writes to it, and the store writes wherever it reads
(it counts references). A query in a fresh worker would so spend most of its time copying page after page;
asked for in large pieces, the kernel copies all of them in a fraction of that time.
"""

import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path

_MAPS, _MEMORY = Path("/proc/self/maps"), Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_POPULATE_WRITE = 23
"""Of ``madvise``, from Linux 5.14 on; the standard library has no name for it."""
_STEP = 16 * 1024**2
_ROOM = 8


def own_memory(wanted: Callable[[], bool]) -> bool:
    """Copy what this process shares with its parent, for as long as that is ``wanted``.

    Nothing is copied where the kernel cannot, or where ``_ROOM`` such copies would not fit into the memory
    that is free: a query then copies what it touches.

    Returns:
        Whether all of it was copied.
    """
    if not _MAPS.is_file():
        return False
    areas = tuple(_written(_MAPS.read_text()))
    if _ROOM * sum(end - start for start, end in areas) > free():
        return False
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = (ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int)
    return all(wanted() and advise(start, size, _POPULATE_WRITE) == 0 for start, size in _pieces(areas))


def free() -> int:
    """The bytes of memory that may still be used, by the machine and by the control group."""
    lines = dict(line.split(":", 1) for line in _MEMORY.read_text().splitlines())
    left = 1024 * int(lines["MemAvailable"].split()[0])
    most, used = (_GROUP / f"memory.{name}" for name in ("max", "current"))
    if most.is_file() and (limit := most.read_text().strip()) != "max":
        left = min(left, int(limit) - int(used.read_text()))
    return left


def _written(maps: str) -> Iterator[tuple[int, int]]:
    """Start and end of the areas of a process that it may write to and that belong to no file."""
    for line in maps.splitlines():
        span, rights, _, _, inode, *name = line.split()
        if rights == "rw-p" and inode == "0" and name != ["[stack]"]:
            start, end = (int(at, 16) for at in span.split("-"))
            yield start, end


def _pieces(areas: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Areas as (start, size) of pieces small enough to look for work in between."""
    for first, end in areas:
        for start in range(first, end, _STEP):
            yield start, min(_STEP, end - start)
