"""What the build of a sentence says lies where."""

import pytest

from tests.press import press


def lies(text: str) -> set[tuple[str, str]]:
    """Inner and outer place of every claim that the text itself makes."""
    read = press(text)
    claims = (c for c in read.claims("locatedIn") if c.rule == "place/said")
    return {(read.word(c.subject), read.word(c.object)) for c in claims}


def test_what_the_brackets_behind_an_area_list_lies_there() -> None:
    found = lies("Des foyers sont privés d'eau en Île-de-France (Essonne, Yvelines et Val-de-Marne).")
    assert found == {(inner, "Île-de-France") for inner in ("Essonne", "Yvelines", "Val-de-Marne")}


def test_brackets_that_hold_more_than_places_list_none() -> None:
    assert not lies("Le président de la Russie (il avait quitté Sotchi) a parlé.")


def test_an_adjective_opens_a_list_only_behind_a_word_for_places() -> None:
    towns = lies("Plusieurs villes néerlandaises (Nimègue, Maastricht) sont touchées.")
    assert {inner for inner, _ in towns} == {"Nimègue", "Maastricht"}
    assert not lies("Le ministre néerlandais (Maastricht) a parlé.")


def test_towns_lie_in_the_area_that_opens_the_sentence() -> None:
    found = lies("Vers 14 heures, dans le Gard, des barrages ont été levés à Nîmes et à Alès.")
    assert found == {("Nîmes", "Gard"), ("Alès", "Gard")}


@pytest.mark.parametrize(
    "text",
    [
        "En Gironde, des policiers ont été envoyés à Lille.",
        "Revenu dans le Gard, il a parlé de Nîmes.",
    ],
)
def test_towns_elsewhere_do_not(text: str) -> None:
    assert not lies(text)


def test_a_site_lies_in_the_town_that_it_is_called_after() -> None:
    assert lies("Deux hommes sont entrés dans l'église de Vernon.") == {("Église de Vernon", "Vernon")}
    assert not lies("Un homme a été arrêté sur la route de Damas.")
