"""What somebody professes to be, and what is proclaimed, reckoned or noted."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Le ministre Jean Morel se dit favorable à la suppression du Sénat.",
            ("Jean Morel", "favorable à la suppression du Sénat"),
        ),
        (
            "Le parlement moldave a déclaré l'indépendance du pays.",
            ("Parlement moldave", "indépendance du pays"),
        ),
        (
            "Le préfet Paul Durand a livré un premier bilan de douze blessés.",
            ("Paul Durand", "premier bilan de douze blessés"),
        ),
        (
            "La préfecture du Var signale la fermeture de trois routes.",
            ("préfecture du Var", "fermeture de trois routes"),
        ),
    ],
)
def test_who_says_what_in_such_words(text: str, said: tuple[str, str]) -> None:
    assert {(told[0], told[2]) for told in press(text).relations("announced")} == {said}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Paul Durand a livré un colis à la mairie.",
        "Un incendie s'est déclaré à Lyon.",
        "Le maire Paul Durand a déclaré ses bagages.",
        "Les députés s'engagent sur la voie de la réforme.",
    ],
)
def test_what_is_delivered_or_breaks_out_is_not_said(text: str) -> None:
    assert press(text).relations("announced") == set()
