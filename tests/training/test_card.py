"""The measured part of the model card."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.training.card import Figures, write_card
from filrouge.training.evaluate import Score

FIGURES = Figures(
    syntax={"dep_las": 0.8512, "lemma_acc": 0.97, "las:nsubj": 0.9},
    names={"all": Score(0.9, 0.8, 0.847)},
    probe={"all": Score(0.7, 0.7, 0.7)},
    speed=(9000.0, 10000.0),
    size=15_000_000,
)
MARKS = "<!-- figures: written by python -m filrouge.training -->\nold\n<!-- end of figures -->"


def test_only_the_measured_part_changes(tmp_path: Path) -> None:
    card = tmp_path / "card.md"
    card.write_text(f"before\n{MARKS}\nafter\n", encoding="utf-8")
    write_card(card, FIGURES)
    text = card.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert "old" not in text
    assert "| LAS | **.851** | .836 | .859 | .857 |" in text
    assert "| all | .900 / .800 / **.847** | .700 / .700 / **.700** |" in text
    assert "0.90 times" in text
    assert "15.0 MB" in text


def test_writing_twice_gives_the_same(tmp_path: Path) -> None:
    card = tmp_path / "card.md"
    card.write_text(MARKS, encoding="utf-8")
    write_card(card, FIGURES)
    once = card.read_text(encoding="utf-8")
    write_card(card, FIGURES)
    assert card.read_text(encoding="utf-8") == once


def test_card_without_the_place_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.md"
    card.write_text("nothing", encoding="utf-8")
    with pytest.raises(InputError, match=r"card\.md"):
        write_card(card, FIGURES)
