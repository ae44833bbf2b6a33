"""Capitals that stand for their governments, and capitals that are only cities: one pair for each turn."""

import pytest

from filrouge.model import Form
from tests.casting import entity, mention

PAIRS = [
    ("Kiev a rejeté l'ultimatum.", "Kiev a été bombardée dans la nuit.", "Kiev", "UA"),
    ("Khartoum a rejeté la proposition.", "Des combats ont éclaté à Khartoum.", "Khartoum", "SD"),
    ("Moscou accuse Kiev de sabotage.", "L'avion a décollé de Moscou.", "Moscou", "RU"),
    ("Washington a livré des missiles à Kiev.", "Des missiles sont tombés sur Kiev.", "Kiev", "UA"),
    ("L'opposition a critiqué Bakou.", "Un drone a frappé Bakou.", "Bakou", "AZ"),
    ("Selon Bogota, la trêve tient.", "Le maire de Bogota a démissionné.", "Bogota", "CO"),
    ("Un accord avec Kigali est proche.", "Kigali se trouve à trente kilomètres.", "Kigali", "RW"),
    ("La guerre contre Tripoli dure.", "Tripoli compte deux gouvernements rivaux.", "Tripoli", "LY"),
    ("La décision de Bamako a surpris.", "Le nord de Bamako est calme.", "Bamako", "ML"),
    ("Bamako a expulsé un diplomate.", "Bamako a connu une nuit de pillages.", "Bamako", "ML"),
    ("Les relations entre Alger et Rabat se tendent.", "Les habitants d'Alger ont peur.", "Alger", "DZ"),
    ("L'offensive menée par Ankara continue.", "Une délégation est arrivée à Ankara.", "Ankara", "TR"),
    ("Il vend des drones à Bakou.", "Il vit à Bakou.", "Bakou", "AZ"),
    ("La Russie a promis à Bamako des instructeurs.", "Elle a passé trois ans à Bamako.", "Bamako", "ML"),
    ("Le Caire a fermé le passage.", "Le Caire a été frappé par un séisme.", "Le Caire", "EG"),
    ("Pristina a fermé trois postes.", "Pristina a été secouée par une explosion.", "Pristina", "XK"),
    ("Tunis a expulsé des migrants.", "Des migrants ont été expulsés de Tunis.", "Tunis", "TN"),
    ("Kaboul négocie avec Islamabad.", "Kaboul est tombée.", "Kaboul", "AF"),
    ("Selon l'ONU, Kigali est responsable du massacre.", "Kigali est calme.", "Kigali", "RW"),
    ("Moscou est accusée de sabotage.", "Moscou est traversée par un fleuve.", "Moscou", "RU"),
    ("Paris et Berlin ont condamné le raid.", "Le train relie Paris à Berlin.", "Berlin", "DE"),
]


@pytest.mark.parametrize(("acting", "lying", "capital", "state"), PAIRS)
def test_a_capital_that_acts_is_its_government_and_one_that_lies_somewhere_a_city(
    acting: str, lying: str, capital: str, state: str
) -> None:
    government, city = mention(acting, capital), mention(lying, capital)
    assert (government.type, government.kind) == ("Group", "government")
    assert (government.form, government.authority) == (Form.METONYM, f"government:{state}")
    assert (city.type, city.kind, city.form) == ("Place", "city", Form.NAME)
    assert city.authority is not None and city.authority.startswith("geonames:")


@pytest.mark.parametrize("city", ["Benghazi", "Goma", "Odessa", "Kherson"])
def test_only_capitals_stand_for_governments(city: str) -> None:
    assert mention(f"{city} a rejeté l'accord.", city).type == "Place"


def test_a_country_that_acts_stays_a_country() -> None:
    found = mention("L'Ouganda a rejeté l'accord.", "Ouganda")
    assert (found.type, found.kind, found.form) == ("Place", "country", Form.NAME)


def test_a_government_is_shown_by_its_state() -> None:
    assert entity("Naypyidaw a libéré des prisonniers.", "Naypyidaw").name == "Birmanie (gouvernement)"


def test_what_is_called_by_a_capital_is_not_its_government() -> None:
    text = "L'aéroport de Bamako est fermé."
    assert entity(text, "Bamako").type == "Place"
    assert entity(text, "aéroport de Bamako").kind == "site"


def test_a_treaty_is_called_after_the_city_where_it_was_signed() -> None:
    assert entity("L'accord d'Alger est mort.", "Alger").type == "Place"


@pytest.mark.xfail(reason="these turns are read as governments")
@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Kinshasa dort sous la pluie.", "Kinshasa"),
        ("Entre Khartoum et Omdourman, un pont a sauté.", "Khartoum"),
    ],
)
def test_a_capital_that_names_a_treaty_or_a_road_is_a_city(text: str, city: str) -> None:
    assert mention(text, city).type == "Place"


def test_a_capital_that_denies_is_a_government() -> None:
    assert mention("Mais Kigali dément.", "Kigali").type == "Group"


def test_a_capital_that_raises_its_voice_is_a_government() -> None:
    assert mention("Face à Kiev, Moscou hausse le ton.", "Moscou").type == "Group"


def test_a_capital_that_is_accused_is_a_government() -> None:
    assert mention("Kigali est accusé par Kinshasa de mentir.", "Kigali").type == "Group"


@pytest.mark.xfail(reason="these turns are read as cities")
@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Ankara promet une riposte.", "Ankara"),
    ],
)
def test_a_capital_that_answers_is_a_government(text: str, capital: str) -> None:
    assert mention(text, capital).type == "Group"


@pytest.mark.parametrize(
    "text", ["La route entre Sanaa et Aden est coupée.", "Le vol KQ310 entre Nairobi et Sanaa a été annulé."]
)
def test_the_ends_of_a_way_are_cities(text: str) -> None:
    assert mention(text, "Sanaa").type == "Place"
    assert entity("L'accord entre Sanaa et Nairobi est mort.", "Sanaa").type == "Group"
