"""Names of nationals and peoples."""

import pytest

from filrouge.model import Form
from tests.casting import label, labels, mention, mentions


@pytest.mark.parametrize("text", ["L'Australienne Emma Smith a gagné.", "Le Suisse Rudi Wolf a gagné."])
def test_a_person_of_a_nation_is_that_person(text: str) -> None:
    (person,) = [m for m in mentions(text) if label(m) == "Person"]
    assert person.core.text in ("Emma Smith", "Rudi Wolf")
    assert person.passage.text.startswith(("Australienne", "Suisse"))
    assert person.role is None


def test_one_national_without_a_name_is_not_the_state() -> None:
    assert labels("Une Palestinienne a été tuée.") == {}
    assert mention("Les Palestiniennes ont voté.", "Palestiniennes").form is Form.DEMONYM


def test_a_national_is_no_town() -> None:
    assert mention("La Russe a gagné.", "Russe").authority == "iso3166:RU"


@pytest.mark.parametrize("name", ["Suisse", "Somalie"])
def test_a_state_that_is_written_like_its_nationals_is_the_state(name: str) -> None:
    assert mention(f"La {name} a voté.", name).form is Form.NAME
    assert label(mention(f"En {name}, deux hommes ont été tués.", name)) == "Place/country"


@pytest.mark.parametrize("people", ["Kurdes", "Coptes", "Rohingyas"])
def test_peoples_and_communities_of_faith_are_groups(people: str) -> None:
    assert labels(f"Les {people} ont manifesté.") == {people: "Group/people"}


def test_a_newspaper_may_be_called_after_the_inhabitants_of_its_town() -> None:
    assert "Parisien" in " ".join(labels("L'homme, selon Le Parisien, a fui."))
