"""What needs no verb: who holds what office, what lies where, what belongs to what, who is stationed where."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "predicate", "pair"),
    [
        ("Le président du Tchad, Idriss Déby, a réagi.", "holdsPositionIn", ("Idriss Déby", "Tchad")),
        ("Des hommes ont été tués à Baidoa, en Somalie.", "locatedIn", ("Baidoa", "Somalie")),
        ("Ali Zidane, membre du Hamas, a été arrêté à Gaza.", "memberOf", ("Ali Zidane", "Hamas")),
    ],
)
def test_a_description_is_a_claim(text: str, predicate: str, pair: tuple[str, str]) -> None:
    read = press(text)
    found = (
        read.asserted("leads", "holdsPositionIn")
        if predicate == "holdsPositionIn"
        else read.asserted(predicate)
    )
    assert pair in found


def test_a_description_of_nobody_is_no_claim() -> None:
    assert not press("Le président a réagi.").claims("leads", "memberOf", "locatedIn")
