"""Places: what a sentence puts something at, and what it only names or measures from."""

import pytest

from filrouge.narration.located import places_of
from tests.press import press


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Une bombe a explosé à Kidal.", {"Kidal"}),
        ("Une bombe a explosé à Kidal (Mali).", {"Kidal", "Mali"}),
        ("Une bombe a explosé dans le nord du Mali.", {"Mali"}),
        ("Une bombe a explosé à 120 kilomètres de Kidal.", set()),
        ("Le soutien du Mali a été salué.", set()),
        ("L'ambassade du Kenya à Goma a été attaquée.", {"Goma"}),
        ("La gare de Goma a été attaquée.", {"Goma"}),
        ("Paul Durand, juge au tribunal de Goma, a été tué à Bria.", {"Bria"}),
        ("Un imam de la mosquée de Goma, Paul Durand, a été tué à Bria.", {"Bria"}),
        ("Paul Durand, tué à Goma, était juge.", {"Goma"}),
    ],
)
def test_a_place_is_where_something_is_put(text: str, places: set[str]) -> None:
    read = press(text)
    (scene,) = read.reading.scenes
    found = places_of(scene, read.reading.cast, read.reading.language)
    assert {read.word(place) for _, place in found} == places
