"""Placing: where a headline plays, and where the parts of a series took place."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("headline", "places"),
    [
        ("Mali : une caserne attaquée", {"Mali"}),
        ("Kaboul : un attentat fait six morts", {"Kaboul"}),
        ("Mali : une caserne attaquée à Gao", {"Gao"}),
        ("Boko Haram : une caserne attaquée", set()),
    ],
)
def test_the_place_before_the_colon_is_that_of_the_headline(headline: str, places: set[str]) -> None:
    (event,) = press(f"{headline}\n\nLa pluie tombe.").places()
    assert event == places


def test_parts_of_a_series_took_place_where_and_when_the_series_did() -> None:
    read = press(
        "Un double attentat a frappé Kaboul mardi. La première explosion a visé une mosquée. "
        "La seconde explosion a visé un hôtel."
    )
    assert read.places() == [{"Kaboul"}] * 3
    assert read.dates() == ["2024-05-14"] * 3


def test_a_part_with_a_place_of_its_own_keeps_it() -> None:
    read = press("Deux attentats ont frappé l'Irak mardi. La première explosion a visé Mossoul.")
    assert read.places() == [{"Irak"}, {"Mossoul"}]
