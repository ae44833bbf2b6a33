"""What sources are told to say."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Selon le maire Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        ("Le pont a cédé, d'après le maire Ali Zidane.", ("Ali Zidane", "announced", "Le pont a cédé")),
        (
            "Le pont pourrait rouvrir lundi selon le maire Ali Zidane.",
            ("Ali Zidane", "announced", "Le pont pourrait rouvrir lundi"),
        ),
        ("Selon l'agence Reuters, le pont a cédé.", ("Agence Reuters", "reported", "le pont a cédé")),
        (
            "« Le pont est sur le point de céder, et vite » , selon le maire Ali Zidane.",
            ("Ali Zidane", "announced", "Le pont est sur le point de céder"),
        ),
    ],
)
def test_a_source_says_what_its_clause_says(text: str, said: tuple[str, str, str]) -> None:
    assert {told[:3] for told in press(text).relations("announced", "reported")} == {said}


@pytest.mark.parametrize(
    "text",
    ["Selon la loi, le pont est fermé.", "Le pont a cédé, a-t-on appris du maire Ali Zidane."],
)
def test_nobody_is_no_source_and_what_is_learnt_is_told_elsewhere(text: str) -> None:
    assert press(text).relations("announced", "reported") == set()


def test_an_outlet_is_reported_in_the_voice_of_the_article() -> None:
    (claim,) = press("Selon l'agence Reuters, le pont a cédé.").claims("reported")
    assert claim.attribution.speaker is None
