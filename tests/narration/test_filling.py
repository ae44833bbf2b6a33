"""Fillers of roles: who and what takes part, and what stands there without taking part."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Deux attaques de drones ont visé Kidal mardi.", {"Kidal"}),
        ("Des tirs de roquettes ont visé un convoi mardi.", {"convoi"}),
        ("Le Hezbollah a tiré une salve de missiles sur un convoi mardi.", {"convoi"}),
        ("L'attaque du 2 mai a visé Kidal.", {"Kidal"}),
        ("L'attaque de deux camions a eu lieu mardi près de Kidal.", {"deux camions"}),
        ("L'attaque d'un convoi a eu lieu mardi près de Kidal.", {"convoi"}),
    ],
)
def test_weapons_and_times_behind_a_deed_are_not_what_it_hits(text: str, targets: set[str]) -> None:
    read = press(text)
    assert read.words(read.event.targets) == targets


def test_a_description_leaves_out_what_fills_another_role_and_where_it_is() -> None:
    read = press("Le tribunal de Dakar a condamné l'ancien ministre à dix ans de prison.")
    assert read.words(read.event.targets) == {"ancien ministre"}
    read = press("Quatre humanitaires ont été enlevés par des hommes armés près de Dori.")
    assert read.words(read.event.actors) == {"hommes armés"}


def test_a_group_acts_where_its_people_do() -> None:
    read = press("Des combattants de Boko Haram ont attaqué Damasak mardi.")
    assert read.words(read.event.actors) == {"Boko Haram"}
