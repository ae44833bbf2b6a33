"""Where a phrase around a head word ends: at a date, at a verb, at another name."""

import pytest

from filrouge import gazetteer
from filrouge.language import load_language
from filrouge.recognition.grammar import Grammar
from tests.casting import labels, mention, sentence


@pytest.fixture
def grammar() -> Grammar:
    told = sentence("Armée/NOUN", "US/PROPN", "mardi/NOUN")
    return Grammar(told, {}, {}, {}, gazetteer.load("fr"), load_language("fr").phrases, frozenset({1, 2}))


def test_words_are_in_small_letters_and_nothing_stands_behind_the_end(grammar: Grammar) -> None:
    assert (grammar.text(0), grammar.pos(0)) == ("armée", "NOUN")
    assert (grammar.text(3), grammar.pos(3)) == ("", "")


def test_a_blocked_word_is_silent_unless_it_is_a_nation_in_capitals(grammar: Grammar) -> None:
    assert grammar.text(2) == ""
    assert grammar.text(1) == "us"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("L'armée a repris mardi le village de Tin-Abaraden.", "village de Tin-Abaraden"),
        ("Le village de Tin-Abaraden mardi était vide.", "village de Tin-Abaraden"),
        ("Le village frontalier de Debdab est calme.", "village frontalier de Debdab"),
        ("Le groupe Al-Itissam mardi a signé.", "groupe Al-Itissam"),
        ("La province de Wassit-Est en Irak est calme.", "province de Wassit-Est"),
        ("Le fleuve Salouen marque la ligne de front.", "fleuve Salouen"),
    ],
)
def test_a_phrase_ends_where_its_name_ends(text: str, phrase: str) -> None:
    assert mention(text, phrase).passage.text == phrase


def test_months_and_weekdays_are_never_names() -> None:
    assert labels("En Avril 2023, la guerre a éclaté.") == {}
    assert labels("Mardi 4 mars, la trêve a expiré.") == {}
