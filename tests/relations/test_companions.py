"""Companions: allies and parts behind a possessive, missions beside their description."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("L'Iran et ses alliés, dont le Hezbollah, ont condamné l'attaque.", {("Hezbollah", "Iran")}),
        (
            "L'Iran et ses alliés (Hezbollah, Hamas) ont condamné l'attaque.",
            {("Hezbollah", "Iran"), ("Hamas", "Iran")},
        ),
        (
            "L'armée syrienne et ses alliés (milices et Hezbollah notamment) ont repris Alep.",
            {("Hezbollah", "Armée syrienne")},
        ),
        ("L'Iran et le Hezbollah, son allié, ont condamné l'attaque.", {("Hezbollah", "Iran")}),
        ("L'Iran soutient ses alliés en Syrie.", set()),
        ("L'Iran et ses alliés ont condamné Israël.", set()),
        ("Israël a frappé le Hezbollah. L'Iran et ses alliés, le peuple aussi, protestent.", set()),
    ],
)
def test_those_named_behind_somebodys_allies_are_his_allies(text: str, pairs: set[tuple[str, str]]) -> None:
    assert press(text).asserted("alliedWith") == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Le Hamas et sa branche armée, les Brigades al-Qassam, ont tiré des roquettes.",
        "Le Hamas a annoncé que son bras armé, les Brigades al-Qassam, avait tiré.",
    ],
)
def test_a_branch_behind_a_possessive_is_a_part(text: str) -> None:
    assert press(text).asserted("partOf") == {("Brigades al-Qassam", "Hamas")}


@pytest.mark.parametrize(
    "text",
    [
        "L'Amisom, la force de l'Union africaine en Somalie, a été attaquée.",
        "L'Amisom (mission de l'Union africaine en Somalie) a été attaquée.",
    ],
)
def test_a_mission_is_part_of_who_sends_it_and_deployed_where_it_is_for(text: str) -> None:
    found = press(text)
    assert found.asserted("partOf") == {("Amisom", "Union africaine")}
    assert found.asserted("deployedTo") == {("Amisom", "Somalie")}


@pytest.mark.parametrize(
    "text",
    [
        "L'Amisom, dont la mission en Somalie s'achève, a été attaquée.",
        "Le Hezbollah (Liban) a salué la force de l'Iran.",
    ],
)
def test_a_name_beside_other_words_is_no_mission(text: str) -> None:
    assert press(text).asserted("partOf") == set()


def test_a_name_may_say_whom_it_is_against() -> None:
    text = "Le Hezbollah recule. La coalition anti-Hezbollah a mené dix frappes."
    assert press(text).asserted("opposes") == {("Coalition anti-Hezbollah", "Hezbollah")}
    assert press("La coalition anti-drogue a mené dix raids.").asserted("opposes") == set()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Le Hezbollah a annoncé que sa Brigade 313 avait perdu dix hommes.",
            {("Brigade 313", "Hezbollah")},
        ),
        (
            "Le Hachd al-Chaabi a communiqué hier. Sa Direction de la sécurité a capturé un chef.",
            {("Direction de la sécurité", "Hachd al-Chaabi")},
        ),
        ("Le Hamas et le Hezbollah ont communiqué. Sa Direction de la sécurité a capturé un chef.", set()),
    ],
)
def test_a_body_with_a_possessive_is_part_of_the_only_one_before(
    text: str, pairs: set[tuple[str, str]]
) -> None:
    assert press(text).asserted("partOf") == pairs


def test_a_name_is_introduced_by_what_it_belongs_to() -> None:
    text = "La Résistance irakienne a parlé. Le groupe de la Résistance irakienne surnommé « Ashab al-Din » a tiré."
    assert press(text).asserted("memberOf") == {("Ashab al-Din", "Résistance irakienne")}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Eva Novak sert au 96e Escadron de soutien, à la base aérienne d'Istres.",
            {("96e Escadron de soutien", "Istres")},
        ),
        ("Le 96e Escadron de soutien a quitté la base aérienne d'Istres.", set()),
    ],
)
def test_a_unit_right_before_a_base_is_based_there(text: str, pairs: set[tuple[str, str]]) -> None:
    assert press(text).asserted("basedAt") == pairs
