"""Names of churches, which have small words inside."""

import pytest

from tests.casting import labels


@pytest.mark.parametrize(
    "church",
    ["église Saint-Jean et Saint-Marc", "cathédrale Notre-Dame de Reims", "basilique Sainte-Marie de Lens"],
)
def test_a_church_may_have_two_patrons_and_a_town(church: str) -> None:
    assert labels(f"Hier, l'{church} a brûlé.")[church] == "Place/site"


def test_a_saint_is_not_joined_with_a_town_nor_with_another_church() -> None:
    found = labels("L'église Saint-Jean et Beyrouth sont loin.")
    assert {"église Saint-Jean", "Beyrouth"} <= found.keys()
