"""What is taken for granted stays a fact under a plan, a demand or a doubt; what is only asked for is none."""

import pytest

from filrouge.model import Modality
from tests.press import press

DONE, DENIED, PLANNED = Modality.ASSERTED, Modality.DENIED, Modality.PLANNED
PERHAPS = Modality.HYPOTHETICAL


def modality(text: str) -> Modality | None:
    """How the attack that a text tells is put; None where it tells of none."""
    found = [event for event in press(text).events if event.type in ("attack", "airstrike")]
    assert len(found) <= 1
    return found[0].attribution.modality if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'ONU pourrait condamner l'attaque des rebelles contre Kidal.", DONE),
        ("L'ONU pourrait subir une attaque des rebelles contre Kidal.", PERHAPS),
        ("Le maire souhaite tirer les leçons de l'attaque de Kidal.", DONE),
        ("Le maire souhaite une attaque contre Kidal.", None),
        ("L'ONU exige l'arrêt des bombardements russes sur Idleb.", DONE),
        ("L'ONU exige des bombardements russes sur Idleb.", None),
        ("Bamako n'a pas condamné l'attaque de Kidal.", DONE),
        ("Les rebelles n'ont pas mené l'attaque de Kidal.", DENIED),
        ("Les rebelles ont nié toute responsabilité dans l'attaque de Kidal.", DONE),
        ("Les rebelles ont nié avoir mené l'attaque de Kidal.", DENIED),
        ("Cela n'empêche pas les rebelles d'avoir attaqué la caserne de Kidal.", DONE),
        ("La France réclame le retour des soldats attaqués par les rebelles à Kidal.", DONE),
        ("La France souhaite voir les rebelles attaqués par la milice à Kidal.", None),
        ("La France réclame des drones attaqués par les rebelles à Kidal.", None),
    ],
)
def test_what_a_word_takes_for_granted_is_a_fact(text: str, expected: Modality | None) -> None:
    assert modality(text) is expected


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("On ignore si", PERHAPS),
        ("On ignore pourquoi", DONE),
        ("Le maire ignorait que", DONE),
        ("Le maire doute que", PERHAPS),
        ("Le maire ne doute pas que", DONE),
        ("Le maire n'a pas confirmé que", PERHAPS),
        ("Le maire a confirmé que", DONE),
        ("Le maire refuse de dire si", PERHAPS),
        ("Rien ne prouve que", PERHAPS),
        ("Tout prouve que", DONE),
        ("Il faut dire que", DONE),
        ("Il convient de souligner que", DONE),
        ("Le maire veut croire que", PERHAPS),
    ],
)
def test_a_clause_is_so_where_only_its_circumstances_are_asked_for(frame: str, expected: Modality) -> None:
    assert modality(f"{frame} les rebelles ont attaqué la caserne de Kidal.") is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Les rebelles ont-ils attaqué la caserne de Kidal ?", None),
        ("Pourquoi les rebelles ont-ils attaqué la caserne de Kidal ?", DONE),
        ("Les rebelles ont attaqué la caserne de Kidal !", DONE),
        ("Le Mali doit-il partir après l'attaque contre Kidal ?", DONE),
    ],
)
def test_a_question_asserts_nothing_that_it_asks(question: str, expected: Modality | None) -> None:
    assert modality(question) is expected


def test_who_did_not_do_it_is_not_told_to_have_done_it() -> None:
    assert modality("Ce n'est pas l'armée malienne qui a attaqué Kidal.") is DENIED
    assert modality("L'armée malienne, qui n'est pas loin, a attaqué Kidal.") is DONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Tchad s'oppose à une attaque malienne contre Kidal.", PERHAPS),
        ("Le Tchad s'oppose à l'attaque malienne contre Kidal.", DONE),
        ("Le Tchad a résisté à l'attaque malienne contre Kidal.", DONE),
    ],
)
def test_what_somebody_is_against_need_not_have_happened(text: str, expected: Modality) -> None:
    assert modality(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Tchad demande le rappel de Paul Martin, émissaire envoyé par l'ONU.", DONE),
        ("Le Tchad demande que Paul Martin soit envoyé par l'ONU comme émissaire.", None),
    ],
)
def test_who_somebody_is_is_not_demanded(text: str, expected: Modality | None) -> None:
    found = [claim.attribution.modality for claim in press(text).claims("holdsPositionIn")]
    assert found == ([] if expected is None else [expected])
