"""Which head words make a name, and which titles belong to a person."""

import pytest

from tests.casting import cast, labels, mention


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Le colonel", "Issaka Traoré"),
        ("Le lieutenant-colonel", "Wai Phyo Thant"),
        ("Le général", "Oleksandr Bondarevsky"),
        ("Le sergent-chef", "Ouattara"),
        ("La députée", "Mireille Tchikaya"),
        ("Le gouverneur", "Abel Mukendi"),
        ("L'émir", "Abou Sulayman al-Qarni"),
        ("Le cheikh", "Hamoud al-Yafei"),
        ("L'analyste", "Henrik Lindqvist"),
        ("Le journaliste", "Tesfaye Gebremedhin"),
        ("L'opposant", "Felix Atangana"),
        ("Le chef de guerre", "Mahamat Djibrine Abdelkerim"),
        ("Le vice-président", "Noël Gbaguidi"),
        ("Le père", "Anselme Zida"),
    ],
)
def test_a_title_before_a_name_is_the_persons_role(title: str, name: str) -> None:
    found = mention(f"{title} {name} a été arrêté lundi.", name)
    said = title.removeprefix("Le ").removeprefix("La ").removeprefix("L'")
    assert (found.type, found.role, found.core.text) == ("Person", said, name)


@pytest.mark.parametrize(
    ("words", "role", "name"),
    [
        ("L'ancien Premier ministre Goran Petrosyan", "ancien Premier ministre", "Goran Petrosyan"),
        ("L'ex-président Noël Gbaguidi", "ex-président", "Noël Gbaguidi"),
        ("Le Premier ministre géorgien Irakli Dolidze", "Premier ministre géorgien", "Irakli Dolidze"),
        ("Le secrétaire d'État américain Howard Bland", "secrétaire d'État américain", "Howard Bland"),
        ("Mme Ilunga", "Mme", "Ilunga"),
        ("M. Sarkissov", "M.", "Sarkissov"),
        ("Mgr Fulgence Kabasele", "Mgr", "Fulgence Kabasele"),
        ("Le roi Salmane", "roi", "Salmane"),
    ],
)
def test_a_title_may_have_a_nation_or_be_short(words: str, role: str, name: str) -> None:
    found = mention(f"{words} a quitté le pays.", name)
    assert (found.role, found.type) == (role, "Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kalthoum Barakat, gouverneure de Taëz, a fui.", "Kalthoum Barakat"),
        ("Le gouverneur de Taëz, Kalthoum Barakat, a fui.", "Kalthoum Barakat"),
        ("Son porte-parole, Mikhaïl Sorokine, a nié.", "Mikhaïl Sorokine"),
        ("Le numéro deux du groupe, Abou Talha al-Barnaoui, a été tué.", "Abou Talha al-Barnaoui"),
        ("L'imam de Douentza, Modibbo Diarra, a été enlevé.", "Modibbo Diarra"),
        ("L'ambassadeur de France, Luc Berthier, a été rappelé.", "Luc Berthier"),
        ("Le chef de la diplomatie érythréenne, Woldu Teklai, a parlé.", "Woldu Teklai"),
    ],
)
def test_a_name_beside_a_function_is_the_persons_alone(text: str, name: str) -> None:
    found = mention(text, name)
    assert (found.type, found.passage.text, found.role) == ("Person", name, None)


def test_several_people_in_a_row_are_several() -> None:
    text = "Ivan Melnyk, Petro Savtchouk et Oksana Lytvyn ont été échangés."
    assert [entity.name for entity in cast(text)] == ["Ivan Melnyk", "Petro Savtchouk", "Oksana Lytvyn"]


@pytest.mark.parametrize(
    "text",
    [
        "Le général a été limogé.",
        "Un général a été limogé.",
        "Deux ministres ont démissionné.",
        "Le Premier ministre a parlé.",
        "Les députés ont voté.",
        "Le chef est mort.",
        "Un porte-parole a parlé en arabe.",
        "Civils, médecins et secouristes ont été visés.",
        "Soldats et civils ont fui.",
        "Personne n'a revendiqué l'attaque.",
        "Aucun bilan n'a été communiqué.",
        "Bombardements, pillages et viols se multiplient.",
        "Selon des témoins, trois obus sont tombés.",
        "Cette offensive inquiète.",
        "Hier soir, un drone s'est écrasé.",
        "« Nous ne céderons pas », a-t-il dit.",
    ],
)
def test_a_function_or_a_first_word_without_a_name_is_nobody(text: str) -> None:
    assert cast(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque a eu lieu à 14h30 UTC en novembre.",
        "Le GPS était brouillé à 8 h GMT.",
        "Selon l'ADN, la victime serait un soldat.",
        "Le PDG a été relâché.",
        "La résolution 2719 a été adoptée.",
        "Des obus de 122 mm ont touché un marché.",
    ],
)
def test_capitals_that_name_nobody(text: str) -> None:
    assert cast(text) == ()


def test_an_announced_name_is_a_groups_even_where_it_looks_like_a_persons() -> None:
    assert labels("Un groupe appelé Samir Haddad a signé.") == {"Samir Haddad": "Group/armed_group"}
    assert labels("Un homme appelé Samir Haddad a signé.") == {"Samir Haddad": "Person"}


@pytest.mark.xfail(reason="a rank with a complement is no title")
def test_a_rank_may_have_a_complement() -> None:
    found = mention("Le capitaine de corvette Andriy Lysak a été décoré.", "Andriy Lysak")
    assert found.role == "capitaine de corvette"


@pytest.mark.xfail(reason="a nickname between a given name and a surname parts them")
def test_a_nickname_in_quotation_marks_is_inside_a_name() -> None:
    (found,) = cast("Le commandant Yapo « Dragon » Kouassi s'est rendu.")
    assert found.type == "Person"


@pytest.mark.xfail(reason="'Femmes' before 'et' is read as a name")
def test_women_and_children_are_nobody() -> None:
    assert cast("Femmes et enfants dorment dehors.") == ()
