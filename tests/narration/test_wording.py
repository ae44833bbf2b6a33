"""Wording: how many events a word tells, and whether it only mentions one."""

import pytest

from filrouge.narration.tellings import tell
from tests.press import press


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un double attentat a frappé Kaboul.", 2),
        ("Un homme a attaqué quatre policiers à Lyon.", None),
        ("Quatre convois ont été attaqués près de Gao.", 4),
    ],
)
def test_people_attacked_together_are_attacked_once(text: str, count: int | None) -> None:
    (found,) = tell(press(text).reading)
    assert found.count == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Une attaque a eu lieu à Djibo.", True),
        ("L'attentat survenu à Kaboul inquiète l'ONU.", True),
        ("Des hommes armés ont attaqué Djibo.", True),
        ("L'ONU condamne une attaque.", False),
        ("L'attaque inquiète l'ONU.", False),
    ],
)
def test_a_verb_tells_what_a_noun_only_mentions(text: str, told: bool) -> None:
    (found,) = tell(press(text).reading)
    assert found.told is told


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("L'armée a bombardé Djibo.", False),
        ("L'armée bombarde souvent Djibo.", True),
        ("L'armée mène régulièrement des raids sur Djibo.", True),
        ("Des raids quotidiens frappent Djibo.", True),
    ],
)
def test_what_happens_again_and_again(text: str, habitual: bool) -> None:
    assert [found.habitual for found in tell(press(text).reading)] == [habitual]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("C'est une attaque terroriste.", True),
        ("Il s'agit d'une attaque terroriste.", True),
        ("Une attaque a visé Djibo.", False),
    ],
)
def test_what_something_is_called_points_back_to_it(text: str, described: bool) -> None:
    (found,) = tell(press(text).reading)
    assert found.pointed is described
