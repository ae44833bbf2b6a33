"""What announcements, denials and demands are about, in words."""

import pytest

from tests.press import press


def said(text: str) -> set[str]:
    """The words of everything that is announced."""
    return {c.object.passage.text for c in press(text).claims("announced")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire Ali Zidane a annoncé la fermeture du pont vers Sebha.", "fermeture du pont vers Sebha"),
        ("Le maire Ali Zidane a indiqué que le pont sera fermé.", "le pont sera fermé"),
        ("Le maire Ali Zidane assure que le pont resterait fermé.", "le pont resterait fermé"),
    ],
)
def test_the_words_are_those_that_are_put_forward(text: str, words: str) -> None:
    assert said(text) == {words}


def test_a_day_is_no_content() -> None:
    assert not said("Le maire Ali Zidane a confirmé à la presse ce jeudi.")


def test_what_is_so_anyway_is_said_in_passing() -> None:
    assert not said("Le maire Ali Zidane a indiqué que le pont est long.")
