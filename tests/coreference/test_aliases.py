"""Other names of people and bodies."""

import pytest

from filrouge.model import EntityType
from tests.casting import cast


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le général Hamdan Daglo, dit Hemti, dirige l'armée. Hemti a parlé.",
            ["Hamdan Daglo", "Hemti", "Hemti"],
        ),
        (
            "Jean Chéry, alias Barbecue, dirige le gang. Barbecue a menacé la police.",
            ["Jean Chéry", "Barbecue", "Barbecue"],
        ),
        ("Omar al-Jalani, de son vrai nom Ali Chareh, a parlé.", ["Omar al-Jalani", "Ali Chareh"]),
        ("Le colonel Jean Tabi, dit « le Lion », a été arrêté.", ["Jean Tabi", "Lion"]),
        ("Le Front du Gourma, rebaptisé Union du Gourma, a signé.", ["Front du Gourma", "Union du Gourma"]),
    ],
)
def test_what_is_announced_as_another_name_is_one(text: str, names: list[str]) -> None:
    one = next(
        e for e in cast(text) if e.type in (EntityType.PERSON, EntityType.GROUP) and len(e.mentions) > 1
    )
    assert [m.core.text for m in one.mentions] == names


@pytest.mark.parametrize(
    "text",
    [
        "Jean Tabi, fils d'Ali Chareh, a parlé.",
        "Le convoi a quitté Goma, dit Ali Chareh, pour Bukavu.",
        "Jean Tabi a parlé avec Ali Chareh.",
        "Nous irons chez Jean Tabi, dit Ali Chareh, demain.",
    ],
)
def test_another_person_is_another(text: str) -> None:
    assert all(len(e.mentions) == 1 for e in cast(text))


def test_a_place_has_no_alias_that_takes_its_type_over() -> None:
    assert (
        len([e for e in cast("Les rebelles ont quitté Goma, anciennement Bukavu.") if e.type == "Place"]) == 2
    )
