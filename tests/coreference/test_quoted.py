"""Quotations: nobody is "she" in her own words, nor is who is named in them the one who says them."""

import pytest

from filrouge.coreference.quoted import is_quoted
from filrouge.model import Token
from tests.press import press


def tokens(text: str) -> list[Token]:
    """The words of a text, split at blanks."""
    return [Token(0, word, word, "X", "dep", 0) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("« a b » c", [1, 2]),
        ("a » b", [0]),
        ("a « b", [2]),
        ("a b", []),
        ("« a » b « c »", [1, 5]),
    ],
)
def test_a_word_is_quoted_between_signs(text: str, inside: list[int]) -> None:
    words = tokens(text)
    assert [n for n, t in enumerate(words) if t.text not in "«»" and is_quoted(words, n)] == inside


def test_who_adds_something_is_not_whom_it_is_about() -> None:
    told = "Marie Morel a critiqué le gouvernement. « L'armée a bombardé Lomé », a-t-elle ajouté."
    (event,) = press(told).events
    assert event.attribution.speaker is not None
    assert press(told).reading.cast.entities[event.attribution.speaker.key or ""].name == "Marie Morel"


def test_she_in_a_quotation_is_not_the_one_who_speaks() -> None:
    told = "« L'armée a bombardé Lomé », a déclaré Marie Morel. « Elle a aussi attaqué Kara », a-t-elle poursuivi."
    read = press(told)
    assert read.words(read.events[1].actors) == {"Armée"}
