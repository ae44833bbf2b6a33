"""What the command line shows beside its results: lines that cannot do harm, and how far the work is."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filrouge.model import Failure, Notice

Progress = Callable[[str, int, int], None]

_STEPS = 5
_MOST_NOTICES = 20
_STYLES = {"title": "bold", "name": "cyan", "good": "green", "bad": "yellow", "faint": "dim", "plain": ""}


def safe_streams() -> None:
    """Let a terminal that cannot show a letter show its code instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{plain(text)}\n")
    sys.stderr.flush()


def report(notices: Iterable["Notice"], failures: Iterable["Failure"]) -> int:
    """Say what is to be said about inputs, and return how many failed."""
    notes, failed = list(notices), list(failures)
    for notice in notes[:_MOST_NOTICES]:
        say(f"note: {notice.origin}: {notice.message}")
    if len(notes) > _MOST_NOTICES:
        say(f"note: {len(notes) - _MOST_NOTICES} more of the kind")
    for failure in failed:
        say(f"failed: {failure.origin}: {failure.message}")
    if failed:
        say(f"{len(failed)} input{'s' if len(failed) > 1 else ''} failed")
    return len(failed)


def plain(text: str) -> str:
    """A text as one line that cannot steer a terminal, whatever file name or article it comes from."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def show(lines: Iterable[Sequence[tuple[str, str]]]) -> None:
    """Print lines of styled pieces (see ``explain.lines``): coloured on a terminal, else plain."""
    if sys.stdout.isatty():
        _show_coloured(lines)
        return
    for line in lines:
        sys.stdout.write("".join(plain(text) for _, text in line) + "\n")
    sys.stdout.flush()


def _show_coloured(lines: Iterable[Sequence[tuple[str, str]]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - as in ``_bars``
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for line in lines:
        console.print(Text.assemble(*((plain(text), _STYLES[style]) for style, text in line)), soft_wrap=True)


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
