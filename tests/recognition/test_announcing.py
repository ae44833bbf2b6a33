"""Names that words announce, and units called after their fighters."""

import pytest

from tests.casting import labels, mention


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Un groupe armé surnommé « Ansar al-Haqq » a signé.", "Ansar al-Haqq"),
        ("La brigade des révolutionnaires de Saada a signé.", "brigade des révolutionnaires de Saada"),
        ("L'armée des libérateurs a signé.", "armée des libérateurs"),
    ],
)
def test_announced_names_and_fighters_belong_to_the_body(text: str, name: str) -> None:
    found = labels(text)
    assert any(said.endswith(name) and label.startswith("Group") for said, label in found.items())


@pytest.mark.parametrize(
    "text", ["Le parti a nommé Samuel Ngoma.", "Deux soldats ont signé.", "La brigade des mineurs a signé."]
)
def test_who_names_somebody_is_not_called_so(text: str) -> None:
    assert not any(label.startswith("Group") for label in labels(text).values())


def test_a_name_in_quotation_signs_is_read_as_a_whole() -> None:
    found = labels("Le groupe « Les Lions de la liberté du Nord » a signé.")
    assert any("Lions de la liberté du Nord" in name for name in found)
    assert not any(name.endswith("Lions") for name in found)


def test_a_group_is_called_by_the_name_behind_its_nation() -> None:
    text = "Les attaques ont été revendiquées par le groupe jihadiste somalien des chebab."
    assert mention(text, "groupe jihadiste somalien des chebab").core.text == "chebab"
