"""What a function is held in, and who bears it, in whole sentences."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Élu président de la Fifa en 2016, Gian Rossi est contesté.", "Gian Rossi", "Fifa"),
        ("Daech et son chef Ali Omar ont disparu.", "Ali Omar", "Daech"),
        (
            "L'ancien patron du Front rouge (FR), actuel chef du Hezbollah, Ali Omar, est parti.",
            "Ali Omar",
            "Hezbollah",
        ),
    ],
)
def test_whoever_heads_a_body_leads_it(text: str, person: str, body: str) -> None:
    assert (person, body) in press(text).asserted("leads")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "Bruno Rey, adjoint à la maire de Paris, Serge Moreau et Luc Petit ont parlé.",
            "Bruno Rey",
            "Paris",
        ),
        ("Luc Marais, préfet du Rhône, Anne Colin et Paul Rey étaient là.", "Luc Marais", "Rhône"),
        ("Le président du Tchad et de l'Union africaine, Ali Omar, est là.", "Ali Omar", "Union africaine"),
    ],
)
def test_a_function_between_names_is_that_of_the_first(text: str, person: str, body: str) -> None:
    holders = {one for one in press(text).asserted("holdsPositionIn", "leads") if one[1] == body}
    assert holders == {(person, body)}


def test_a_job_without_a_body_is_no_position() -> None:
    assert not press("Léa Petit, journaliste connue, a parlé à Gao.").claims("holdsPositionIn", "leads")


@pytest.mark.parametrize(
    ("text", "body", "people"),
    [
        ("Les sénateurs PS Jean Morin et Luc Petit ont voté contre.", "PS", {"Jean Morin", "Luc Petit"}),
        (
            "Les députés du Parti libéral Jean Morin, Paul Rey et Luc Petit ont voté contre.",
            "Parti libéral",
            {"Jean Morin", "Paul Rey", "Luc Petit"},
        ),
        (
            "Avec Jean Morin, Paul Rey et Luc Petit, députés du Parti libéral, il est parti.",
            "Parti libéral",
            {"Jean Morin", "Paul Rey", "Luc Petit"},
        ),
    ],
)
def test_a_function_in_the_plural_is_that_of_a_list(text: str, body: str, people: set[str]) -> None:
    assert press(text).asserted("memberOf") == {(one, body) for one in people}


def test_a_function_in_the_singular_is_that_of_one() -> None:
    found = press("Jean Morin a rencontré Paul Rey, et Luc Petit, chef du Parti libéral, est parti.")
    assert found.asserted("leads") == {("Luc Petit", "Parti libéral")}


def test_those_who_are_named_behind_an_adverbial_have_no_function_of_it() -> None:
    found = press("Devant les membres du Parti libéral, Jean Morin et Luc Petit ont parlé.")
    assert not found.claims("memberOf", "holdsPositionIn", "leads")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Katiba Nour, dont le leader Ali Omar a été tué, se réorganise.", "Ali Omar", "Katiba Nour"),
        ("Le Hamas, dont le chef, Yahya Saad, est mort, se réorganise.", "Yahya Saad", "Hamas"),
        ("L'ONU a annoncé l'arrivée de son émissaire Paul Evans.", "Paul Evans", "ONU"),
    ],
)
def test_whose_function_it_is_may_be_told_before(text: str, person: str, body: str) -> None:
    assert press(text).asserted("leads", "holdsPositionIn") == {(person, body)}


def test_the_aide_of_somebody_is_no_aide_of_the_body_before() -> None:
    text = "À l'Élysée avec le ministre Ali Zidane, son secrétaire d'État Paul Evans a parlé."
    assert not press(text).claims("leads", "holdsPositionIn")


def test_of_two_bodies_before_neither_is_the_owner() -> None:
    found = press("La France et le Mali ont rappelé leur ambassadeur Paul Evans.")
    assert not found.claims("leads", "holdsPositionIn")
