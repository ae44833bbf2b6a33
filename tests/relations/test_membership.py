"""Membership: what is part of what, by names alone or because the text says so."""

import pytest

from filrouge.model import Modality
from tests.press import press


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "La Force Qods du Corps des gardiens de la révolution a frappé Erbil.",
            "Force Qods",
            "Corps des gardiens de la révolution",
        ),
        (
            "Les Brigades Izz al-Din al-Qassam du Hamas ont attaqué Sderot.",
            "Brigades Izz al-Din al-Qassam",
            "Hamas",
        ),
        (
            "Le bataillon Azov de la Garde nationale ukrainienne a défendu Marioupol.",
            "Bataillon Azov",
            "Garde nationale ukrainienne",
        ),
    ],
)
def test_two_names_with_of_between_them_are_part_and_whole(text: str, part: str, whole: str) -> None:
    (claim,) = press(text).claims("partOf")
    assert press(text).asserted("partOf") == {(part, whole)}
    assert claim.rule == "membership"
    assert claim.evidence.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Les Brigades al-Qassam et le Hamas ont attaqué Sderot.",
        "L'accord entre le Hamas et le Fatah a été signé à Alger.",
        "Le M23 a attaqué les positions des ADF.",
        "Le Hamas, le Hezbollah et les Houthis ont parlé.",
        "Le Hezbollah a reçu des armes de l'Iran.",
        "Le Hamas a pris des otages. Du Hezbollah, on ne sait rien.",
        "Le chef du Hamas a rencontré celui du Fatah.",
        "Boko Haram a attaqué un convoi de l'armée nigérienne.",
    ],
)
def test_bodies_beside_each_other_are_no_parts(text: str) -> None:
    assert press(text).claims("partOf") == []


def test_a_part_is_said_once() -> None:
    text = "La Force Qods du Corps des gardiens de la révolution a frappé Erbil."
    twice = f"{text} {text.replace('Erbil', 'Idleb')}"
    assert len(press(twice).claims("partOf")) == 1


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "Les Brigades al-Qassam, branche armée du Hamas, ont attaqué Sderot.",
            "Brigades al-Qassam",
            "Hamas",
        ),
        (
            "Le Front national de libération du Macina, une faction du Jnim, a attaqué Djenné.",
            "Front national de libération du Macina",
            "Jnim",
        ),
    ],
)
def test_the_branch_of_a_body_is_part_of_it(text: str, part: str, whole: str) -> None:
    assert press(text).asserted("partOf") == {(part, whole)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Le Jnim fait partie d'Al-Qaïda.", Modality.ASSERTED),
        ("Le Hezbollah fait partie de l'Axe de la résistance.", Modality.ASSERTED),
        ("Le Jnim ne fait pas partie d'Al-Qaïda.", Modality.DENIED),
        ("Le Jnim ne fait plus partie d'Al-Qaïda.", Modality.DENIED),
        ("Le Jnim dément faire partie d'Al-Qaïda.", Modality.DENIED),
    ],
)
def test_a_member_is_one_unless_that_is_denied(text: str, modality: Modality) -> None:
    assert {put for *_, put in press(text).relations("memberOf", "partOf")} == {modality}


def test_a_part_in_a_related_link_is_left_out() -> None:
    link = "Lire aussi : La Force Qods du Corps des gardiens de la révolution a frappé Erbil"
    assert press(f"Le marché rouvre\n\nLe marché de Bria a rouvert.\n\n{link}").claims("partOf") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "Ansar Dine, de même que le reste de la rébellion touarègue, recule.",
            "Ansar Dine",
            "Rébellion touarègue",
        ),
        ("Boko Haram a attaqué Ansar Dine, la branche malienne d'Al-Qaïda.", "Ansar Dine", "Al-Qaïda"),
    ],
)
def test_what_stands_between_two_bodies_makes_one_part_of_the_other(text: str, part: str, whole: str) -> None:
    assert press(text).asserted("partOf") == {(part, whole)}


def test_a_list_behind_a_body_holds_its_parts() -> None:
    read = press("La Coordination des mouvements de l'Azawad, dont le MNLA et le HCUA, a quitté la table.")
    parts = {part for part, _ in read.asserted("partOf")}
    assert parts == {"MNLA", "HCUA"}


def test_a_body_in_brackets_behind_a_person_has_the_person_as_a_member() -> None:
    read = press("Moussa Sinko (RPM) a critiqué la réforme.")
    assert read.asserted("memberOf") == {("Moussa Sinko", "RPM")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Jean Martin (PS, Lyon) a voté contre la loi.", "PS"),
        ("Le maire Jean Martin (Les Républicains) a protesté.", "Les Républicains"),
        ("Selon Jean Martin, du Parti socialiste, la loi échouera.", "Parti socialiste"),
        ("Jean Martin de Human Rights Watch a visité la prison.", "Human Rights Watch"),
    ],
)
def test_a_body_right_behind_a_person_is_theirs(text: str, body: str) -> None:
    assert press(text).asserted("memberOf") == {("Jean Martin", body)}


@pytest.mark.parametrize(
    "text",
    [
        "Elle est le fait de Forza Italia, le parti de Jean Martin, de la Ligue du Nord et de l'UDC.",
        "Jean Martin (Lyon) a voté contre la loi.",
        "Jean Martin, de Lyon, a voté contre la loi.",
    ],
)
def test_a_list_or_a_town_behind_a_person_makes_no_member(text: str) -> None:
    assert press(text).claims("memberOf") == []


def test_a_court_sits_in_the_town_it_is_named_after() -> None:
    text = "Le tribunal correctionnel de Lyon a condamné Jean Martin."
    assert press(text).asserted("basedAt") == {("Tribunal correctionnel de Lyon", "Lyon")}


def test_a_court_named_after_no_town_sits_nowhere() -> None:
    assert press("La Cour suprême du Brésil a condamné Jean Martin.").claims("basedAt") == []


def test_a_commission_is_part_of_its_parliament() -> None:
    found = press("La commission des finances de l'Assemblée nationale a rejeté le texte.")
    assert found.asserted("partOf") == {("Commission des finances", "Assemblée nationale")}


def test_a_party_behind_an_office_is_no_part_of_its_seat() -> None:
    assert not press("Le sénateur UMP de la Creuse Claude Vasseur a voté.").claims("partOf")
