"""Scenes: what each word of a sentence stands for, and of which kinds it is."""

import pytest

from filrouge.scene import Scene, is_kind, resolve_token
from tests.trees import at, scene, scenes, words

FRENCH = "Une centaine de soldats français ont quitté la base de Gao."
STRIKE = "Un drone turc a frappé la base."
HAMAS = "Le Hamas, allié de l'Iran, a tiré des roquettes sur Israël."
METONYMS = "Washington accuse Téhéran d'avoir attaqué le convoi."


def kinds(stage: Scene, word: str, *asked: str) -> set[str]:
    """Of which of some kinds a word is."""
    return {kind for kind in asked if is_kind(stage, at(stage.tree, word), kind)}


@pytest.mark.parametrize(
    ("text", "word", "is_one", "is_none"),
    [
        (HAMAS, "Hamas", "who group force any", "person place nation people outlet base thing"),
        (HAMAS, "Iran", "who place nation ground any", "group force person thing"),
        (HAMAS, "roquettes", "weapon thing any", "who place people force"),
        (METONYMS, "Téhéran", "who group force any", "person people thing"),
        (STRIKE, "turc", "nation", "place ground"),
        (STRIKE, "drone", "weapon thing any", "who people"),
        (FRENCH, "soldats", "who group force people any", "person place thing"),
        (FRENCH, "base", "place base ground any", "who thing"),
        (
            "Le ministre de la Défense, Jean Dupont, a annoncé un retrait.",
            "Jean",
            "who person",
            "group place",
        ),
        ("Le Monde a publié un rapport.", "Monde", "who outlet group", "person place"),
        ("Des hommes armés ont attaqué un village mardi.", "hommes", "people thing any", "who group force"),
        ("Des hommes armés ont attaqué un village mardi.", "village", "ground thing any", "who place people"),
        ("Des hommes armés ont attaqué un village mardi.", "mardi", "", "any thing who place"),
        (
            "Israël a nié avoir attaqué le port de Beyrouth.",
            "Beyrouth",
            "place ground any",
            "who nation base",
        ),
        ("Daech a tenté d'attaquer le convoi.", "attaquer", "clause", "any thing who"),
    ],
)
def test_the_kinds_of_a_word(text: str, word: str, is_one: str, is_none: str) -> None:
    found = kinds(scene(text), word, *is_one.split(), *is_none.split())
    assert found == set(is_one.split())


def test_a_word_is_an_event_once_it_is_marked_as_one_or_governs_one() -> None:
    text = "Le projet d'attaque de Daech a échoué."
    assert not kinds(scene(text), "attaque", "event")
    stage = scene(text, "attaque")
    assert kinds(stage, "attaque", "event") and kinds(stage, "projet", "event")
    assert not kinds(stage, "Daech", "event")


def test_a_word_for_people_that_names_an_event_is_nobody() -> None:
    text = "L'attaque de Daech contre le convoi américain a fait trois morts."
    assert kinds(scene(text), "morts", "people")
    assert not kinds(scene(text, "morts"), "morts", "people")


@pytest.mark.parametrize(
    ("text", "word", "stands_for"),
    [
        (FRENCH, "soldats", "soldats"),
        (FRENCH, "français", "soldats"),
        (FRENCH, "centaine", "soldats"),
        ("L'un des chefs de Daech a été tué.", "un", "chefs"),
        ("Le ministre de la Défense, Jean Dupont, a annoncé un retrait.", "ministre", "Jean"),
        ("Le ministre de la Défense, Jean Dupont, a annoncé un retrait.", "Dupont", "Jean"),
        ("Abou Omar, membre de Daech, a été arrêté.", "membre", "Abou"),
        ("Le groupe Ansar a attaqué la ville.", "groupe", "Ansar"),
        (HAMAS, "allié", "allié"),
        (HAMAS, "roquettes", "roquettes"),
        ("Le projet d'attaque de Daech a échoué.", "projet", "projet"),
    ],
)
def test_what_a_word_stands_for(text: str, word: str, stands_for: str) -> None:
    stage = scene(text)
    assert words(stage.tree, [resolve_token(stage, at(stage.tree, word))]) == [stands_for]


def test_a_name_inside_a_name_lies_in_the_outer_one_and_keeps_its_own_head() -> None:
    stage = scene(FRENCH)
    gao, base = at(stage.tree, "Gao"), at(stage.tree, "base")
    assert stage.covering[gao] == base
    assert (stage.mentions[gao].passage.text, stage.mentions[base].passage.text) == ("Gao", "base de Gao")


def test_words_of_a_date_are_times_wherever_the_sentence_stands() -> None:
    text = "Des hommes armés ont attaqué un village mardi."
    for stage in scenes(text, text):
        assert words(stage.tree, stage.times) == ["mardi"]
