"""Pronouns as objects: whom something is done to, and where that is not sure."""

import pytest

from tests.coreference.test_anaphora import meant


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Petro Bilyk a quitté Bria. Les soldats l'ont arrêté.", "l'", "Petro Bilyk"),
        ("Petro Bilyk a fui avec la maire Ana Bilyk. Les soldats l'ont arrêtée.", "l'", None),
        ("Petro Bilyk a vu Issaka Traoré. Il l'a accusé de vol.", "l'", "Issaka Traoré"),
        ("Petro Bilyk a présenté un plan. Le Parlement l'a rejeté.", "l'", None),
        ("Un drone est tombé chez Petro Bilyk. Les soldats l'ont abattu.", "l'", None),
        ("Les talibans ont fui. Les soldats les ont attaqués.", "les", "Talibans"),
    ],
)
def test_an_object_pronoun_takes_up_the_only_one_who_agrees(
    text: str, pronoun: str, name: str | None
) -> None:
    assert meant(text, pronoun) == ([name] if name else [])
