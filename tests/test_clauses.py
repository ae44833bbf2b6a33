"""What a clause makes of its words."""

import pytest

from filrouge.clauses import is_judged, is_topic
from tests.press import press
from tests.trees import at, scene


@pytest.mark.parametrize(
    ("text", "word", "topic"),
    [
        ("L'armée a mené une opération contre Daech.", "opération", True),
        ("Le projet d'attaque de Daech a échoué.", "projet", True),
        ("Le projet d'attaque de Daech a échoué.", "attaque", False),
    ],
)
def test_a_noun_that_a_clause_is_about(text: str, word: str, topic: bool) -> None:
    stage = scene(text, word)
    assert is_topic(stage, at(stage.tree, word)) is topic


def test_who_judges_is_a_court_unless_it_is_undergone() -> None:
    told = scene("Daech a attaqué le convoi.", "attaqué")
    undergone = scene("Le convoi s'est fait attaquer par Daech.", "attaquer")
    assert not is_judged(told, at(told.tree, "attaqué"), (at(told.tree, "Daech"),))
    assert is_judged(undergone, at(undergone.tree, "attaquer"), ())


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Les insurgés se sont rendus mardi.", ["surrender"]),
        ("Les insurgés se sont rendus après une offensive de l'armée à Kidal.", ["surrender"]),
        ("Les insurgés se sont rendus compte du danger.", []),
        ("Les insurgés se sont rendus dans la capitale.", []),
    ],
)
def test_those_who_give_themselves_up_go_nowhere(text: str, types: list[str]) -> None:
    assert [event.type for event in press(text).of_type("surrender")] == types


@pytest.mark.parametrize(
    ("foe", "types"), [("les rebelles", ["combat"]), ("le terrorisme", []), ("la corruption", [])]
)
def test_what_is_no_foe_is_fought_in_no_combat(foe: str, types: list[str]) -> None:
    read = press(f"L'armée malienne a repris le combat contre {foe} à Kidal.")
    assert [event.type for event in read.events] == types
