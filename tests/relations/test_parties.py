"""The party behind an office: a member of it, and the office is held elsewhere."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "person", "party", "body"),
    [
        ("Le maire (PCF) de Montluçon, Henri Baptiste, porte plainte.", "Henri Baptiste", "PCF", "Montluçon"),
        ("Julie Rouvier, sénatrice PS de la Nièvre, a voté contre.", "Julie Rouvier", "PS", "Nièvre"),
        ("Le sénateur UMP de la Creuse Claude Vasseur a voté.", "Claude Vasseur", "UMP", "Creuse"),
        ("Le patron CGT de Renault, Marc Dury, appelle à la grève.", "Marc Dury", "CGT", "Renault"),
    ],
)
def test_a_party_between_office_and_seat_has_the_holder_as_a_member(
    text: str, person: str, party: str, body: str
) -> None:
    found = press(text)
    assert found.asserted("memberOf") == {(person, party)}
    assert found.asserted("holdsPositionIn") == {(person, body)}
    assert not found.claims("leads", "partOf")


@pytest.mark.parametrize(
    ("text", "person", "party"),
    [
        ("Selon le député (PS, Nord) Alain Berthe, c'est fini.", "Alain Berthe", "PS"),
        ("Selon la députée LFI Julie Rouvier, c'est fini.", "Julie Rouvier", "LFI"),
        ("Luc Petit, candidat LR à la présidentielle en France, a parlé.", "Luc Petit", "LR"),
    ],
)
def test_a_party_may_stand_alone(text: str, person: str, party: str) -> None:
    found = press(text)
    assert found.asserted("memberOf") == {(person, party)}
    assert not found.claims("holdsPositionIn", "leads")


def test_an_outlet_behind_a_job_employs() -> None:
    assert press("Le consultant RMC, Jean Rotin, s'est moqué.").asserted("holdsPositionIn") == {
        ("Jean Rotin", "RMC")
    }


def test_brackets_that_hold_no_body_are_no_party() -> None:
    found = press("Le député (57 ans) Alain Berthe a voté contre.")
    assert not found.claims("memberOf", "holdsPositionIn", "leads")
