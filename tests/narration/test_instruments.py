"""Instruments: what a deed was done with, and what is none."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Une clinique de Kidal a été touchée par quatre roquettes.", "quatre roquettes"),
        ("Le navire a tiré 59 missiles sur la base de Kidal.", "59 missiles"),
        ("Un van blanc a foncé sur la foule à Kidal.", "van blanc"),
        (
            "Un kamikaze a fait détonner sa ceinture d'explosifs dans un marché à Kidal.",
            "ceinture d'explosifs",
        ),
        ("Deux attaques de drones ont visé Kidal mardi.", "drones"),
        ("Un homme a attaqué un passant avec un tournevis à Kidal.", "tournevis"),
        ("Un kamikaze s'est fait exploser devant une mosquée de Kidal.", "kamikaze"),
        ("Des rebelles ont attaqué Kidal mardi.", None),
        ("Des hommes circulant à moto ont ouvert le feu sur un bar à Kidal.", None),
        ("Un soldat a été tué par un sniper à Kidal.", None),
        ("Un véhicule de l'ONU a sauté sur une mine près de Kidal.", "mine"),
        ("Le Hezbollah a tiré une salve de missiles sur le nord d'Israël.", "missiles"),
    ],
)
def test_the_weapon_is_the_instrument(text: str, said: str | None) -> None:
    instrument = press(text).event.instrument
    words = instrument and instrument.text.removeprefix("un ").removeprefix("Un ").removeprefix("sa ")
    assert words == said


def test_a_weapon_told_with_the_victim_is_no_part_of_who_it_is() -> None:
    read = press("Un homme a attaqué un passant avec un tournevis à Kidal.")
    assert read.words(read.event.targets) == {"passant"}
