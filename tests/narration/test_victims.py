"""Victims: who gives a toll."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque de Djibo a fait 35 morts, selon l'ONU.",
        "L'ONU affirme que l'attaque de Djibo a fait 35 morts.",
        "L'attaque de Djibo a fait 35 morts, a annoncé l'ONU.",
    ],
)
def test_who_counts_is_the_speaker_of_a_toll(text: str) -> None:
    read = press(text)
    (toll,) = read.event.tolls
    assert toll.speaker is not None
    assert read.word(toll.speaker) == "ONU"
