"""Functions that a verb gives: who has them, had them, will have them or has them no more."""

import pytest

from filrouge.model import Modality
from tests.press import press


@pytest.mark.parametrize(
    "text",
    [
        "Moussa Sinko est président du Mali.",
        "Moussa Sinko fut ministre de la Défense du Mali.",
        "Moussa Sinko est devenu Premier ministre du Mali en 2012.",
        "Moussa Sinko a été nommé ministre de la Défense du Mali.",
        "Moussa Sinko a été élu président du Mali.",
        "Moussa Sinko a été reconduit comme Premier ministre du Mali.",
        "Moussa Sinko occupe le poste d'ambassadeur du Mali.",
    ],
)
def test_a_verb_gives_a_function(text: str) -> None:
    assert press(text).asserted("holdsPositionIn") == {("Moussa Sinko", "Mali")}


@pytest.mark.parametrize(
    "text",
    [
        "Moussa Sinko, présenté comme le chef d'Ansar Dine, a été arrêté.",
        "Moussa Sinko est considéré comme le chef d'Ansar Dine.",
        "Moussa Sinko était le chef d'Ansar Dine.",
    ],
)
def test_a_verb_gives_the_lead(text: str) -> None:
    assert press(text).asserted("leads") == {("Moussa Sinko", "Ansar Dine")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Moussa Sinko deviendra président du Mali.", Modality.PLANNED),
        ("Moussa Sinko veut devenir président du Mali.", Modality.PLANNED),
        ("Moussa Sinko n'est plus président du Mali.", Modality.DENIED),
        ("Moussa Sinko n'a jamais été ministre du Mali.", Modality.DENIED),
    ],
)
def test_a_function_is_put_as_its_verb_is(text: str, modality: Modality) -> None:
    (claim,) = press(text).claims("holdsPositionIn")
    assert claim.attribution.modality is modality


def test_whoever_names_a_minister_is_none() -> None:
    read = press("Moussa Sinko a nommé Ali Keita ministre de la Défense du Mali.")
    assert read.asserted("holdsPositionIn") <= {("Ali Keita", "Mali")}
