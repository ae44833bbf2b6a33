"""Whose body it is, by the words between two names."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Le MRC de Maurice Etoundi appelle au boycott.", "Maurice Etoundi", "MRC"),
        ("L'UDPS, le parti de Félix Mutombo, a gagné.", "Félix Mutombo", "UDPS"),
        ("Le parti de Félix Mutombo, l'UDPS, a gagné.", "Félix Mutombo", "UDPS"),
        ("Le parti de Félix Mutombo (UDPS) a gagné.", "Félix Mutombo", "UDPS"),
        (
            "L'Armée nationale libyenne (ANL) du maréchal Ali Omar avance.",
            "Ali Omar",
            "Armée nationale libyenne",
        ),
        ("La victoire du Parti libéral de Paul Rey est nette.", "Paul Rey", "Parti libéral"),
    ],
)
def test_a_party_or_militia_is_led_by_whose_it_is(text: str, person: str, body: str) -> None:
    assert press(text).asserted("leads") == {(person, body)}


@pytest.mark.parametrize(
    "text",
    [
        "L'ONU de Guterres est inquiète.",
        "Un membre du Hezbollah de Nabatieh est mort.",
        "Le parti a exclu Paul Rey, adversaire du SPD.",
        "Un élu du SPD, proche de Paul Rey, a parlé.",
        "La milice de Bamako, proche du parti de Paul Rey, a tiré.",
    ],
)
def test_a_body_is_not_that_of_whoever_is_named_near_it(text: str) -> None:
    assert not press(text).claims("leads")
