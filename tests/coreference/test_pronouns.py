"""Pronouns as subjects and sources: whom they stand for, and where that is not sure."""

import pytest

from tests.coreference.test_anaphora import meant

# (text, pronoun, whom it stands for; None for nobody)
PRONOUNS = [
    ("Petro Bilyk a réagi à Bria. Selon lui, la route est minée.", "lui", "Petro Bilyk"),
    ("Petro Bilyk a réagi à Bria. Un témoin a crié. Selon lui, la route est minée.", "lui", None),
    ("La maire Ana Bilyk a vu Issaka Traoré. D'après elle, la route est minée.", "elle", "Ana Bilyk"),
    ("Petro Bilyk a vu Issaka Traoré chez lui.", "lui", None),
    (
        "Le maire Petro Bilyk a rencontré Sacha Morel, qui l'a félicité. Elle s'est tue longtemps. Il a dit que oui.",
        "Il",
        "Petro Bilyk",
    ),
    ("Petro Bilyk a été giflé par un militant. Il a été arrêté.", "Il", None),
    ("Petro Bilyk a été giflé par une militante. Il a été soigné.", "Il", "Petro Bilyk"),
    (
        "Petro Bilyk a dit non. Le maire Issaka Traoré a rendu hommage à Bria. « La route est minée », a-t-il dit.",
        "-t-il",
        "Issaka Traoré",
    ),
    (
        "Petro Bilyk a dit non. Selon le maire Issaka Traoré, le pont tient. « La route est minée », précise-t-il.",
        "-t-il",
        "Issaka Traoré",
    ),
    (
        "Petro Bilyk a dit non. Le maire Issaka Traoré est mort. « La route est minée », a-t-il ajouté.",
        "-t-il",
        "Petro Bilyk",
    ),
    (
        "« La route est minée depuis un an », a déclaré Petro Bilyk. « Elle sera ouverte », a-t-il ajouté.",
        "-t-il",
        "Petro Bilyk",
    ),
    (
        "Petro Bilyk a déclaré que la route était minée. Washington a protesté. « Elle sera ouverte », a-t-il ajouté.",
        "-t-il",
        "Petro Bilyk",
    ),
    (
        "Petro Bilyk a dit non. Pour Issaka Traoré, le pont tient. « La route est minée », déplore-t-il.",
        "-t-il",
        "Issaka Traoré",
    ),
    (
        "Petro Bilyk a été convoqué. Une enquête est ouverte. La ville dort. Il a précisé que c'est tôt.",
        "Il",
        "Petro Bilyk",
    ),
    (
        "Petro Bilyk et Issaka Traoré sont là. Une ville dort. La ville dort. Il a précisé que c'est tôt.",
        "Il",
        None,
    ),
    ("Le Front de l'Adrar a combattu les soldats maliens. Ils ont fui vers le nord.", "Ils", None),
    ("Les talibans ont attaqué la caserne. Ils ont brûlé deux hameaux.", "Ils", "Talibans"),
    (
        "Les habitants de Bria ont attaqué la caserne du Front de l'Adrar. Ils ont brûlé deux hameaux.",
        "Ils",
        None,
    ),
    ("Issaka Traoré affirme que, si la loi est votée, elle sera contestée.", "elle", None),
    ("Le Front de l'Adrar affirme que, s'il est attaqué, il répondra.", "il", "Front de l'Adrar"),
    (
        "La route qui relie Bria à la mine, celle-ci étant fermée, est gardée par la Ligue des marais.",
        "celle-ci",
        None,
    ),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_a_pronoun_takes_up_a_subject_that_agrees(text: str, pronoun: str, name: str | None) -> None:
    assert pronoun in text
    assert meant(text, pronoun) == ([name] if name else [])
