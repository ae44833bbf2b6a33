"""What stands between two places: in, beside, or one of a list."""

import pytest

from tests.press import press


def lies(text: str) -> set[tuple[str, str]]:
    """Inner and outer place of every claim that the rules read in the text itself."""
    read = press(text)
    claims = (c for c in read.claims("locatedIn") if c.rule == "place/said")
    return {(read.word(c.subject), read.word(c.object)) for c in claims}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Une fusillade a éclaté à Portland , dans l' Oregon .", ("Portland", "Oregon")),
        ("Un homme a ouvert le feu dans le comté de Wayne au Michigan.", ("Wayne", "Michigan")),
        ("Un corps a été découvert à Saugues, dans le Gévaudan.", ("Saugues", "Gévaudan")),
        ("Un bateau a coulé sur le lac d'Annecy (Haute-Savoie).", ("Lac d'Annecy", "Haute-Savoie")),
        ("Un glissement de terrain a touché Medan, sur l'île de Sumatra.", ("Medan", "Île de Sumatra")),
        ("Un appartement a été fouillé à Molenbeek, une commune de Bruxelles.", ("Molenbeek", "Bruxelles")),
        ("La conférence a eu lieu à Annapolis, dans le Maryland.", ("Annapolis", "Maryland")),
        ("Elle a été transportée à Lausanne, en Suisse.", ("Lausanne", "Suisse")),
        ("Un raid a visé Tulkarem, dans le nord de la Cisjordanie.", ("Tulkarem", "Cisjordanie")),
        ("Un attentat a visé la ville côtière syrienne de Tartous.", ("Tartous", "Syrie")),
        (
            "Barsalogho, située dans le centre-nord du Burkina Faso, est assiégée.",
            ("Barsalogho", "Burkina Faso"),
        ),
        ("Un concert a eu lieu au Trabendo, à Paris.", ("Trabendo", "Paris")),
    ],
)
def test_what_is_said_outright_to_lie_in_a_place_lies_there(text: str, pair: tuple[str, str]) -> None:
    assert pair in lies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Des manifestants ont occupé l'aéroport de Roissy, au nord de Paris.",
        "Un homme a été tué à Birstall, près de Leeds.",
        "Une explosion a eu lieu à Viran, non loin de la frontière syrienne.",
        "Des barrages ont été levés à Dions, à Nîmes, à Bernis et à Alès.",
        "La circulation est coupée sur l'A6 (Mâcon).",
        "La course a lieu en Alaska dans la région de Glennallen.",
        "La route qui mène de Kidal à Gao est coupée.",
        "Des manifestants ont défilé à Paris, sur les Champs-Élysées.",
        "Le camp de Zamzam, aux abords d'El-Fasher, a été attaqué.",
    ],
)
def test_what_is_beside_or_of_one_list_does_not(text: str) -> None:
    assert not lies(text)


def test_what_a_list_of_quarters_names_lies_in_the_town_behind_it() -> None:
    found = lies("Les quartiers de Bourj Hammoud, Achrafieh et Hamra, à Beyrouth, ont été touchés.")
    assert found == {(inner, "Beyrouth") for inner in ("Bourj Hammoud", "Achrafieh", "Hamra")}


def test_an_area_whose_brackets_list_its_towns_holds_none_before_it() -> None:
    found = lies("Des barrages sont levés à Rothau et à Thal, en Loire-Atlantique (Pornic et Guérande).")
    assert found == {("Pornic", "Loire-Atlantique"), ("Guérande", "Loire-Atlantique")}


def test_what_follows_a_site_places_the_town_that_it_is_called_by() -> None:
    found = lies("Il est mort à l'hôpital de Lucerne, en Suisse.")
    assert found == {("Hôpital de Lucerne", "Lucerne"), ("Lucerne", "Suisse")}
