"""What the command line shows beside its results: lines that cannot do harm, and how far the work is."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]

_STEPS = 5


def safe_streams() -> None:
    """Let a terminal that cannot show a letter show its code instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{plain(text)}\n")
    sys.stderr.flush()


def plain(text: str) -> str:
    """A text as one line that cannot steer a terminal, whatever file name or article it comes from."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


@contextmanager
def progress() -> Iterator[Progress]:
    """Show how far the work is: bars on a terminal, else a few lines."""
    if sys.stderr.isatty():
        with _bars() as show:
            yield show
    else:
        yield _lines()


@contextmanager
def _bars() -> Iterator[Progress]:
    """One bar for each step."""
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second that a help text need not wait
    from rich.progress import Progress as Bars  # noqa: PLC0415
    from rich.progress import TaskID  # noqa: PLC0415

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what)
            bars.update(tasks[what], completed=done, total=total)

        yield show


def _lines() -> Progress:
    """A line for every fifth of a step; the length of the reading step is not known before its end."""
    shown: set[tuple[str, int]] = set()

    def show(what: str, done: int, total: int) -> None:
        step = (what, done * _STEPS // max(total, 1))
        if done and what != "read" and step not in shown:
            shown.add(step)
            say(f"{what} {done}/{total}")

    return show
