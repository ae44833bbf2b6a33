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


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("La ville syrienne de Homs est calme.", ("Homs", "Syrie")),
        ("Le village libanais de Khiam a été bombardé.", ("Khiam", "Liban")),
        ("Un hôpital de la province afghane de Nangarhar a fermé.", ("Nangarhar", "Afghanistan")),
        ("Dans la province du Nord-Kivu, les rebelles ont pris Rutshuru.", ("Rutshuru", "Nord-Kivu")),
        ("Il est mort à Fort Wayne, Indiana.", ("Fort Wayne", "Indiana")),
    ],
)
def test_an_adjective_an_opening_and_a_comma_say_where_a_town_lies(text: str, pair: tuple[str, str]) -> None:
    assert pair in lies(text)


@pytest.mark.parametrize(
    "text",
    [
        "La base américaine d'Aïn al-Assad a été visée.",
        "Le maire français de Bria a parlé.",
        "En Gironde, le ministre a critiqué Lille.",
    ],
)
def test_whose_a_base_is_says_not_where_it_lies(text: str) -> None:
    assert not lies(text)


def test_a_list_behind_a_colon_lies_in_the_area_before_it() -> None:
    found = lies("Trois hommes ont été arrêtés en Isère : à Voiron et à Moirans.")
    assert found == {("Voiron", "Isère"), ("Moirans", "Isère")}


def test_a_site_lies_in_the_town_that_opens_the_sentence() -> None:
    assert lies("À Oran, des policiers ont été attaqués devant le lycée Victor-Hugo.") == {
        ("Victor-Hugo", "Oran")
    }
    assert not lies("À Genève, l'ONU a évoqué ce qui se passe à l'hôpital al-Chifa.")
