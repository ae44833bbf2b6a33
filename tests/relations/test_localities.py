"""Localities: what the text says lies where, and what only the map knows."""

import pytest

from filrouge.relations.localities import around, find_localities
from tests.press import Press, press


def lies(read: Press) -> dict[tuple[str, str], str]:
    """Inner and outer place of every claim with the rule that read it."""
    return {(read.word(c.subject), read.word(c.object)): c.rule for c in read.claims("locatedIn")}


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Une bombe a explosé à Kirkouk, en Irak.", "Kirkouk", "Irak"),
        ("Une bombe a explosé à Lashkar Gah (Afghanistan).", "Lashkar Gah", "Afghanistan"),
        ("Une frappe a visé Alep, dans le nord de la Syrie.", "Alep", "Syrie"),
        ("Des tirs ont visé l'île de Mindanao, aux Philippines.", "Île de Mindanao", "Philippines"),
        ("Des hommes ont attaqué le village de Wour, au Tchad.", "Wour", "Tchad"),
        ("Une attaque a visé Kibirizi, dans le territoire de Rutshuru.", "Kibirizi", "Rutshuru"),
        ("La base d'Al-Tanf, en Syrie, a été attaquée.", "Al-Tanf", "Syrie"),
        ("La province de Cabo Delgado, au Mozambique, est calme.", "Province de Cabo Delgado", "Mozambique"),
        ("Une bombe a explosé à Kirkouk, ville pétrolière du nord de l'Irak.", "Kirkouk", "Irak"),
        ("Une bombe a explosé à la mosquée Al-Nour de Christchurch.", "Mosquée Al-Nour", "Christchurch"),
        ("Lashkar Gah, chef-lieu du Helmand, est assiégée.", "Lashkar Gah", "Helmand"),
        ("Bosso se trouve dans l'est du Niger.", "Bosso", "Niger"),
        ("Le maire de la capitale colombienne, Bogota, a protesté.", "Bogota", "Colombie"),
        ("Kirkouk, ville irakienne, a été bombardée.", "Kirkouk", "Irak"),
    ],
)
def test_a_place_said_to_lie_in_another_lies_there(text: str, inner: str, outer: str) -> None:
    assert lies(press(text)) == {(inner, outer): "place/said"}


def test_coordinated_places_lie_in_the_one_behind_them() -> None:
    read = press("Des combats ont eu lieu à Alep, à Homs et à Idleb, en Syrie.")
    assert {inner for inner, outer in lies(read) if outer == "Syrie"} == {"Alep", "Homs", "Idleb"}


def test_a_site_lies_in_the_town_that_opens_the_headline() -> None:
    body = "Un homme a attaqué un policier."
    read = press(f"Bruxelles : un policier attaqué près du parc Maximilien\n\n{body}")
    assert lies(read) == {("Maximilien", "Bruxelles"): "place/said"}


def test_a_site_at_which_it_happens_lies_in_the_state_of_the_headline() -> None:
    read = press("Belgique : explosion à la gare Saint-Luc, trois blessés\n\nUn homme a été arrêté.")
    assert {outer for _, outer in lies(read)} == {"Belgique"}


def test_a_town_lies_in_the_state_that_opens_the_headline() -> None:
    read = press("Irak : attentat à Kirkouk\n\nUn attentat a fait trois morts lundi à Kirkouk.")
    assert lies(read) == {("Kirkouk", "Irak"): "place/said"}


def test_a_site_lies_in_the_only_town_of_its_event() -> None:
    read = press("Un attentat a été perpétré au Caire à l'église Saint-Georges.")
    assert lies(read) == {("Église Saint-Georges", "Caire"): "place/said"}


def test_places_lie_one_in_the_other_step_by_step() -> None:
    read = press("L'attaque a eu lieu à Lwibo, dans le territoire de Masisi, au Nord-Kivu, en RDC.")
    assert [read.word(c.subject) for c in read.claims("locatedIn")] == ["Lwibo", "Masisi", "Nord-Kivu"]
    assert [read.word(c.object) for c in read.claims("locatedIn")][:2] == ["Masisi", "Nord-Kivu"]


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Le Niger déploie son armée à Bosso.", "Bosso", "Niger"),
    ],
)
def test_the_map_puts_a_place_into_a_state_that_stands_beside_it(text: str, inner: str, outer: str) -> None:
    assert lies(press(text)) == {(inner, outer): "place/gazetteer"}


def test_what_the_text_says_is_surer_than_what_the_map_adds() -> None:
    (said,) = press("Une bombe a explosé à Kirkouk, en Irak.").claims("locatedIn")
    (known,) = press("Le Niger déploie son armée à Bosso.").claims("locatedIn")
    assert said.confidence > known.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Une bombe a explosé à Kirkouk.",
        "Une bombe a explosé à Kirkouk, au nord de Bagdad.",
        "Des combats ont eu lieu à Kirkouk et en Syrie.",
        "Une frappe a visé Alep et la Turquie a protesté.",
        "Le M23 contrôle Bunagana, à la frontière avec l'Ouganda.",
        "Une bombe a explosé à Kirkouk, a déclaré la Turquie.",
        "Les soldats sont partis de Kirkouk vers la Turquie.",
        "Les coureurs sont allés de Gakona à Glennallen.",
        "La réintégration du Donbass à l'Ukraine coûterait cher.",
        "Une attaque a visé Palma mardi. La pluie est tombée en France.",
    ],
)
def test_places_side_by_side_need_not_lie_in_each_other(text: str) -> None:
    assert lies(press(text)) == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Une bombe a explosé à Kirkouk, en Syrie.", ("Kirkouk", "Syrie")),
        ("Une bombe a explosé à Alep, en Ukraine.", ("Alep", "Ukraine")),
    ],
)
def test_the_map_may_say_no(text: str, wrong: tuple[str, str]) -> None:
    assert wrong not in lies(press(text))


def test_a_state_that_the_article_names_elsewhere_shows_where_a_place_lies() -> None:
    told = "Une bombe a explosé à Kirkouk."
    assert lies(press(f"{told} L'Irak a réagi.")) == {("Kirkouk", "Irak"): "place/gazetteer"}
    assert lies(press(f"{told} Le Liban a réagi.")) == {}


def test_a_state_that_only_a_related_link_names_shows_nothing() -> None:
    told = "Marché attaqué\n\nUne bombe a explosé lundi à Kirkouk."
    assert lies(press(f"{told}\n\nLire aussi : Élections législatives en Irak")) == {}


def test_no_place_lies_in_itself_or_in_two_of_the_same_height() -> None:
    read = press("Une attaque a visé Bunia, dans l'Ituri, en République démocratique du Congo.")
    outer = [inner for inner, _ in lies(read)]
    assert len(outer) == len(set(outer))
    assert all(a != b for a, b in lies(read))


def test_the_places_around_a_place_are_known_by_key() -> None:
    read = press("L'attaque a eu lieu à Lwibo, dans le territoire de Masisi.")
    entities = tuple(read.reading.cast.entities.values())
    places = {e.name: e.key for e in entities}
    found = tuple(find_localities(read.reading))
    assert around(found) == {places["Lwibo"]: places["Masisi"]}
    assert [(one.inner.passage.text, one.said) for one in found] == [("Lwibo", True)]


def test_places_of_a_related_link_lie_nowhere() -> None:
    body = "Le marché a rouvert jeudi."
    read = press(f"Le marché rouvre\n\n{body}\n\nLire aussi : Une bombe a explosé à Kirkouk, en Irak")
    assert lies(read) == {}


def test_what_lies_near_a_town_does_not_lie_in_it() -> None:
    near = press("Des hommes ont attaqué mardi le camp de Zamzam, près d'El-Fasher.")
    assert not near.asserted("locatedIn")


def test_an_adjective_of_a_state_elsewhere_says_nothing_of_where_a_place_lies() -> None:
    assert not lies(press("Le skieur suisse Jean Vuar a été tué mardi à Lausanne."))


@pytest.mark.parametrize("text", ["Europe : le traité de Rome a 60 ans", "Suisse : un accord sur la Lune"])
def test_a_headline_that_opens_with_a_place_holds_not_all_that_it_names(text: str) -> None:
    assert not lies(press(f"{text}\n\nLe texte a été relu mardi."))


def test_what_the_sentence_itself_says_goes_before_how_it_opens() -> None:
    read = press("France : une attaque à Valence (Drôme)\n\nLe texte a été relu mardi.")
    assert lies(read) == {("Valence", "Drôme"): "place/said", ("Drôme", "France"): "place/said"}
    station = press("Deux femmes ont été tuées à la gare de Saint-Charles à Marseille.")
    assert lies(station) == {("Gare de Saint-Charles", "Marseille"): "place/said"}
