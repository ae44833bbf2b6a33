"""Claims of responsibility: which event they are about where their words tell none."""

import pytest

from tests.press import press

_SHEBAB = "Shebab"


def claimed(text: str) -> list[tuple[str, set[str]]]:
    """Type and claimants of each event, in order."""
    read = press(text)
    return [(e.type, read.words(e.claimants)) for e in read.events]


@pytest.mark.parametrize("said", ["l'opération", "l'action", "cet acte", "le massacre", "cette attaque"])
def test_who_claims_the_deed_claims_what_was_told_before(said: str) -> None:
    told = f"Une bombe a explosé mardi à Baidoa, tuant dix soldats. Les Shebab ont revendiqué {said}."
    assert claimed(told) == [("explosion", {_SHEBAB})]


def test_who_claims_the_deeds_claims_all_of_them() -> None:
    told = "Une bombe a explosé mardi à Baidoa. Une autre bombe a explosé à Afgoye. "
    told += "Les attaques ont été revendiquées par les Shebab."
    assert claimed(told) == [("explosion", {_SHEBAB}), ("explosion", {_SHEBAB})]


@pytest.mark.parametrize(
    "said",
    [
        "L'opposition somalienne a revendiqué la victoire.",
        "Aucun groupe n'a revendiqué l'opération.",
        "Les Shebab revendiquent une opération au Kenya.",
        "Les Shebab revendiquent régulièrement des attaques au Kenya.",
    ],
)
def test_other_claims_are_of_no_deed(said: str) -> None:
    assert claimed(f"Une bombe a explosé mardi à Baidoa. {said}")[0] == ("explosion", set())


def test_nobody_claims_what_somebody_else_did() -> None:
    told = "L'armée éthiopienne a bombardé Baidoa mardi. Les Shebab ont revendiqué l'opération."
    assert claimed(told)[0][1] == set()


@pytest.mark.parametrize(
    "said",
    [
        "L'armée éthiopienne a reconnu sa responsabilité dans cette frappe.",
        "L'armée éthiopienne a confirmé être à l'origine de cette frappe.",
    ],
)
def test_who_owns_up_claims(said: str) -> None:
    assert claimed(f"Une frappe aérienne a visé Baidoa mardi. {said}") == [
        ("airstrike", {"Armée éthiopienne"})
    ]


def test_whose_part_others_confirm_claims_nothing() -> None:
    said = "L'ONU a confirmé la responsabilité de l'armée éthiopienne dans cette frappe."
    assert claimed(f"Une frappe aérienne a visé Baidoa mardi. {said}")[0][1] == set()


def test_nobody_claims_the_death_of_the_attackers() -> None:
    told = "Une bombe a explosé mardi à Baidoa. Deux assaillants ont été abattus. Les Shebab ont revendiqué l'action."
    assert claimed(told) == [("explosion", {_SHEBAB}), ("killing", set())]


@pytest.mark.parametrize("said", ["Il a été revendiqué par les Shebab.", "Les Shebab l'ont revendiqué."])
def test_a_pronoun_stands_for_the_deed_told_before(said: str) -> None:
    assert claimed(f"Un attentat a fait dix morts mardi à Baidoa. {said}") == [("attack", {_SHEBAB})]
    assert claimed("Un attentat a fait dix morts à Baidoa. Personne ne l'a revendiqué.") == [
        ("attack", set())
    ]
