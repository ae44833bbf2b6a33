"""Lines that cannot steer a terminal, and progress that does not flood a log."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.terminal import plain, progress, safe_streams, say, show


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_one_harmless_line(text: str) -> None:
    assert plain(text).isprintable()
    plain(text).encode()


def test_ordinary_text_is_left_alone() -> None:
    assert plain("L’été à Dhi Qar : 3 000 €") == "L’été à Dhi Qar : 3 000 €"
    assert plain("a\x1b[31mb\nc") == "a\\x1b[31mb\\nc"


def test_lines_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("une\nligne")
    assert capsys.readouterr() == ("", "une\\nligne\n")


def test_progress_without_a_terminal_is_a_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as show:
        for done in range(1, 1001):
            show("read", done, done)
            show("extract", done, 1000)
        show("write", 0, 0)
    lines = capsys.readouterr().err.splitlines()
    assert lines == [f"extract {done}/1000" for done in (1, 200, 400, 600, 800, 1000)]


def test_progress_on_a_terminal_is_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress() as show:
        show("extract", 1, 2)
        show("extract", 2, 2)
    assert "extract" in screen.getvalue()


def test_a_terminal_without_accents_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(sys, "stderr", stream)
    safe_streams()
    say("été")
    assert written.getvalue() == b"\\xe9t\\xe9\n"


def test_styled_lines_are_plain_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    show([(("title", "Règles"), ("faint", " \x1b[2J")), (), (("good", "une"),)])
    assert capsys.readouterr().out == "Règles \\x1b[2J\n\nune\n"


def test_styled_lines_are_coloured_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show([(("good", "attack/attaquer"), ("plain", " [bold] \x1b[2J"))])
    assert "\x1b[32mattack/attaquer\x1b[0m" in shown.getvalue()
    assert "[bold] \\x1b[2J" in shown.getvalue()
