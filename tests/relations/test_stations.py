"""Stations: an army with a foreign country right behind its name is deployed there."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "force", "land"),
    [
        ("Deux Casques bleus ghanéens au Liban ont été blessés.", "Casques bleus ghanéens", "Liban"),
        ("L'armée française au Niger a fermé sa base.", "Armée française", "Niger"),
    ],
)
def test_an_army_named_with_a_foreign_country_is_deployed_there(text: str, force: str, land: str) -> None:
    assert (force, land) in press(text).asserted("deployedTo")


@pytest.mark.parametrize(
    "text",
    [
        "L'armée syrienne en Syrie a avancé.",
        "Les forces de Bachar al-Assad en Syrie ont avancé.",
        "Boko Haram au Nigeria a publié une vidéo.",
        "Le ministre de la Défense au Niger a parlé.",
        "L'armée française a perdu. Au Niger, la base est fermée.",
    ],
)
def test_nobody_is_deployed_at_home_and_no_armed_group_is(text: str) -> None:
    assert press(text).claims("deployedTo") == []
