"""What a name names, where nothing but the article says so: a vote over all its occurrences."""

import pytest

from filrouge.model import EntityType
from tests.casting import label, labels, mention, mentions


def types(text: str, words: str) -> set[EntityType]:
    """The types of all mentions with these words at their end."""
    return {m.type for m in mentions(text) if m.core.text.endswith(words)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Abou Doujana est mort.", "Abou Doujana"),
        ("Oum Bakr est morte.", "Oum Bakr"),
        ("Tesfaye Gebremedhin a été relâché.", "Tesfaye Gebremedhin"),
        ("Soledad Restrepo Arbeláez a été menacée.", "Soledad Restrepo Arbeláez"),
        ("Petro Savtchouk a été échangé.", "Petro Savtchouk"),
        ("Zaw Min Aung a confirmé la mort de trois soldats.", "Zaw Min Aung"),
        ("Vardan Sahakyan a démissionné.", "Vardan Sahakyan"),
        ("Salai Bawi Lian a pris la parole.", "Salai Bawi Lian"),
    ],
)
def test_a_full_name_is_read_as_a_persons_by_its_structure(text: str, name: str) -> None:
    assert labels(text) == {name: "Person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Un camion a sauté en Zanagie.", "Zanagie"),
        ("Un camion a sauté près de Tessekré.", "Tessekré"),
        ("Le maire de Tessekré a fui.", "Tessekré"),
        ("Les jeunes ont fui vers Anéfif.", "Anéfif"),
    ],
)
def test_a_name_on_no_map_is_a_place_where_somebody_goes_or_is(text: str, name: str) -> None:
    found = labels(text)
    assert found[name] == "Place"


@pytest.mark.parametrize("name", ["ACTD", "FPLL", "MNRG"])
def test_an_acronym_that_nothing_is_known_of_is_a_group(name: str) -> None:
    assert labels(f"Les hommes de l'{name} ont déposé les armes.") == {name: "Group"}


@pytest.mark.parametrize(
    ("person", "place"),
    [("Milan Novak", "Milan"), ("Florence Adou", "Florence"), ("Israël Mutombo", "Israël")],
)
def test_a_given_name_that_is_also_a_place_is_told_by_its_surroundings(person: str, place: str) -> None:
    found = labels(f"{person} a parlé à {place}.")
    assert found[person] == "Person"
    assert found[place].startswith("Place/")


def test_a_title_tells_a_person_from_a_place() -> None:
    assert labels("Mme Victoria est morte.") == {"Victoria": "Person"}
    assert labels("Sofia Petrova a refusé.") == {"Sofia Petrova": "Person"}
    assert labels("Sofia a refusé.") == {"Sofia": "Group/government"}


def test_a_name_surely_read_once_is_read_the_same_everywhere() -> None:
    text = "Al-Sabbar a parlé. Saad Mohammad al-Sabbar est analyste. Al-Sabbar craint le pire."
    assert types(text, "al-Sabbar") | types(text, "Al-Sabbar") == {EntityType.PERSON}


def test_the_head_word_of_one_mention_does_not_change_another_name() -> None:
    text = "Le village de Tin-Abaraden a été brûlé. Aliou Sangaré a fui."
    assert labels(text) == {"Tin-Abaraden": "Place/city", "Aliou Sangaré": "Person"}


def test_a_place_of_the_map_has_its_authority_and_an_invented_one_has_none() -> None:
    assert mention("Le pont de fer relie Goma au lac.", "Goma").authority == "geonames:216281"
    assert mention("Un camion a sauté près de Tessekré.", "Tessekré").authority is None


def test_words_of_different_letters_are_different_names() -> None:
    text = "Le Niger et le Nigeria ont rouvert leur frontière."
    assert [m.authority for m in mentions(text)] == ["iso3166:NE", "iso3166:NG"]
    assert {label(m) for m in mentions(text)} == {"Place/country"}


def test_a_surname_that_is_also_a_town_is_the_persons() -> None:
    text = "Le colonel Serhiy Dovbysh a été blessé. Dovbysh a été évacué."
    assert types(text, "Dovbysh") == {EntityType.PERSON}


@pytest.mark.parametrize(
    "text", ["Le Libyen Salah Bouzrida a été extradé.", "La Congolaise Julie Mwamba a été primée."]
)
def test_a_nationality_may_stand_before_a_persons_name(text: str) -> None:
    assert "Person" in labels(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Un drone Bayraktar a été abattu.",
        "Une roquette Grad est tombée sur le marché.",
        "Des missiles Iskander ont frappé le port.",
    ],
)
def test_weapons_are_nobody(text: str) -> None:
    assert labels(text) == {}


def test_a_town_that_is_named_as_a_place_stays_one_beside_a_person_of_its_name() -> None:
    text = "Le colonel Serhiy Dovbysh a été blessé à Dovbysh."
    assert EntityType.PLACE in types(text, "Dovbysh")


@pytest.mark.parametrize("name", ["Zaradros II", "N. Savtchenko"])
def test_numbered_rulers_and_names_with_initials_are_persons(name: str) -> None:
    assert labels(f"Selon {name}, tout va bien.")[name] == "Person"


def test_a_numbered_treaty_of_a_town_is_nobody() -> None:
    assert "Person" not in labels("Les accords de Minsk II tiennent.").values()


@pytest.mark.parametrize("name", ["Bruno Le Maire", "Gaston Rivière", "Odile Porte"])
def test_a_surname_that_is_also_a_head_word_is_part_of_its_name(name: str) -> None:
    assert labels(f"Hier, {name} a démissionné.") == {name: "Person"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("L'incendie fait rage en Ontario.", "Ontario", "province"),
        ("Le gouvernement du Québec a réagi.", "Québec", "province"),
        ("Il est mort à Poitiers (Vienne).", "Vienne", "province"),
        ("Une attaque a eu lieu à Québec.", "Québec", "city"),
        ("Les ministres sont réunis à Vienne.", "Vienne", "city"),
        ("Un attentat a été perpétré au Caire.", "Caire", "city"),
    ],
)
def test_a_name_that_stands_as_areas_do_is_that_of_the_province(text: str, name: str, kind: str) -> None:
    assert mention(text, name).kind == kind
