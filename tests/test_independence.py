"""Voices: an outlet is one, and outlets that carry the same sentence are one together."""

import pytest

from filrouge.independence import voices
from filrouge.model import Location, Passage

OUTLETS = {"a1": "Agence", "a2": "Agence", "b": "Courrier", "c": "Journal"}
WIRE = "Le groupe a revendiqué l’attaque du convoi."


def places(*told: tuple[str, str]) -> list[Location]:
    return [Location(article, Passage(0, len(text), text)) for article, text in told]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ((), ()),
        ((("a1", WIRE),), (("Agence",),)),
        ((("a1", WIRE), ("a2", "Ils disent tout autre chose que cela.")), (("Agence",),)),
        ((("a1", WIRE), ("b", WIRE.upper().replace(" ", "  "))), (("Agence", "Courrier"),)),
        ((("a1", WIRE), ("b", WIRE + " Bis.")), (("Agence",), ("Courrier",))),
        (
            (("c", "Trois soldats ont été tués, dit-il."), ("b", WIRE), ("a1", WIRE)),
            (("Agence", "Courrier"), ("Journal",)),
        ),
    ],
    ids=["none", "one", "twice", "copied", "changed", "mixed"],
)
def test_copied_sentences_make_one_voice(
    told: tuple[tuple[str, str], ...], found: tuple[tuple[str, ...], ...]
) -> None:
    assert voices(places(*told), OUTLETS.__getitem__) == found


def test_short_sentences_are_no_sign_of_a_copy() -> None:
    """ "Il dément." may well be written twice."""
    assert len(voices(places(("a1", "Il dément."), ("b", "Il dément.")), OUTLETS.__getitem__)) == 2


def test_copies_join_through_others() -> None:
    other = "Les Brigades du Sud nient toute participation."
    told = places(("a1", WIRE), ("b", WIRE), ("b", other), ("c", other))
    assert voices(told, OUTLETS.__getitem__) == (("Agence", "Courrier", "Journal"),)
