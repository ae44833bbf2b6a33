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
