"""Capitals that name nobody and no place."""

import pytest

from tests.casting import labels


@pytest.mark.parametrize(
    "text",
    [
        "La Pâque juive commence lundi.",
        "Il tenait une Kalachnikov.",
        "Justice : trois hommes condamnés.",
        "L'ouragan Zelda a fait dix morts. Zelda a faibli.",
        "Le logiciel Noctua a été piraté.",
        "La loi Travail a été votée.",
        "L'affaire Swissgate a éclaté.",
        "Elle est en CDD.",
        "La Guerre civile zanagienne a duré.",
        "La série en est à l'épisode VII.",
    ],
)
def test_feasts_weapons_sections_storms_and_affairs_name_nothing(text: str) -> None:
    assert labels(text) == {}


def test_an_affair_may_be_called_after_a_person() -> None:
    assert labels("L'affaire Julie Mwamba a éclaté.") == {"Julie Mwamba": "Person"}


def test_a_feast_is_also_a_given_name() -> None:
    assert labels("Hier, Noël Kergoat a démissionné.") == {"Noël Kergoat": "Person"}


def test_a_section_is_one_only_before_a_colon() -> None:
    assert "Monde" in " ".join(labels("Selon Le Monde, tout va bien."))


def test_the_portfolio_of_an_office_is_no_body() -> None:
    found = labels("Le ministre kényan des Transports, Samuel Ngoma, a signé.")
    assert "Transports" not in found
    assert "Santé" not in labels("La ministre de la Santé de Madagascar, Rita Rako, est malade.")
    assert "Agriculture" not in labels("Le commissaire européen à l'Agriculture, Jan Novak, a parlé.")
    assert "Caire" in labels("Le ministre au Caire, Ali Omar, est parti.")
    assert "Samuel Ngoma" in found
    assert labels("Le ministre d'État chargé de la Transition, Paul Evans, a parlé.") == {
        "Paul Evans": "Person"
    }


@pytest.mark.parametrize(
    "text", ["Déguisé en policier, il a fui.", "Enième attaque à Bria.", "Énième grève à Bria."]
)
def test_what_opens_a_sentence_is_no_name(text: str) -> None:
    assert set(labels(text)) <= {"Bria"}
