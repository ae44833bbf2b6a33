"""Stretches of a sentence that are written like names, before anyone says what they name."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.model import NamedSpan, Sentence
from filrouge.recognition.units import Unit, capital_runs, choose_units, is_capital, model_units
from tests.casting import entity, row, sentence

UNITS = st.tuples(st.integers(0, 9), st.integers(0, 4)).map(lambda two: Unit(two[0], two[0] + two[1]))
WORDS = st.sampled_from(
    ["Bab/PROPN", "al/X", "-/PUNCT", "Mandoub/PROPN", "le/DET", "De/ADP", "ville/NOUN", "l'/DET", "«/PUNCT"]
)


def runs(*words: str) -> list[str]:
    """The runs of capitals in a row of words."""
    return read(sentence(*words), tuple(capital_runs(sentence(*words))))


def read(told: Sentence, units: tuple[Unit, ...]) -> list[str]:
    """Units in words."""
    return [" ".join(t.text for t in told.tokens[u.first : u.last + 1]) for u in units]


@pytest.mark.parametrize("word", ["Kidal", "ONU", "Élisabethville", "al-Joufra", "el-Hadj", "ash-Shaddadi"])
def test_a_name_has_a_capital_or_an_arabic_article_before_one(word: str) -> None:
    assert is_capital(row(f"{word}/PROPN")[0])


@pytest.mark.parametrize("word", ["kidal", "al-joufra", "alKidal", "3e", "«", "est-Ukrainien"])
def test_other_words_are_not_written_like_names(word: str) -> None:
    assert not is_capital(row(f"{word}/PROPN")[0])


def test_a_run_of_capitals_is_one_name_with_the_particles_inside_it() -> None:
    assert runs("Oumar/PROPN", "ould/X", "Sidi/PROPN", "parle/VERB") == ["Oumar ould Sidi"]
    assert runs("à/ADP", "Tin/PROPN", "-/PUNCT", "Abaraden/PROPN") == ["Tin - Abaraden"]


def test_a_particle_without_a_capital_behind_it_ends_a_run() -> None:
    assert runs("Oumar/PROPN", "ben/X", "fils/NOUN") == ["Oumar"]


def test_articles_join_no_names() -> None:
    assert runs("Sidi/PROPN", "du/ADP", "Gourma/PROPN") == ["Sidi", "Gourma"]


def test_a_common_word_at_the_start_of_a_sentence_or_quotation_is_no_name() -> None:
    assert runs("Soldats/NOUN", "tués/VERB") == []
    assert runs("il/PRON", "dit/VERB", "«/PUNCT", "Fuyez/VERB", "Bria/PROPN") == ["Bria"]


def test_a_name_or_acronym_at_the_start_of_a_sentence_is_a_name() -> None:
    assert runs("Bria/PROPN", "brûle/VERB") == ["Bria"]
    assert runs("FPLL/NOUN", "signe/VERB") == ["FPLL"]


def test_an_opaque_token_ends_a_run() -> None:
    told = sentence("Zaur/PROPN", "Mardi/PROPN", "Rustam/PROPN")
    assert read(told, tuple(capital_runs(told, frozenset({1})))) == ["Zaur", "Rustam"]


def test_the_recogniser_loses_articles_at_the_edges_of_its_names() -> None:
    told = replace(
        sentence("dit/VERB", "le/DET", "Logone/PROPN", "./PUNCT"), names=(NamedSpan(1, 3, "Location"),)
    )
    assert list(model_units(told)) == [(Unit(2, 2), "Location")]


def test_the_recogniser_names_nothing_without_a_capital() -> None:
    told = replace(sentence("les/DET", "rebelles/NOUN"), names=(NamedSpan(0, 1, "Organization"),))
    assert list(model_units(told)) == []


def test_a_listed_name_wins_over_the_recogniser_and_that_over_a_shorter_run() -> None:
    words = ["Union/PROPN", "pour/ADP", "Bangui/PROPN", "Nord/PROPN"]
    told = replace(sentence(*words), names=(NamedSpan(0, 2, "Organization"),))
    assert read(told, choose_units(told, [], frozenset())) == ["Union pour Bangui"]
    assert read(told, choose_units(told, [Unit(2, 3)], frozenset())) == ["Union", "Bangui Nord"]


@given(UNITS, UNITS)
def test_units_overlap_each_other_and_hold_what_lies_inside(one: Unit, other: Unit) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.holds(other) or one.overlaps(other)
    assert (one.holds(other) and other.holds(one)) == (one == other)


@given(st.lists(WORDS, min_size=1, max_size=9), st.frozensets(st.integers(0, 8), max_size=3))
def test_chosen_names_never_overlap_and_hold_no_opaque_token(
    words: list[str], opaque: frozenset[int]
) -> None:
    told = replace(sentence(*words), names=(NamedSpan(0, len(words) - 1, "Person"),))
    units = choose_units(told, [], opaque)
    taken = [index for unit in units for index in range(unit.first, unit.last + 1)]
    assert len(taken) == len(set(taken))
    assert not opaque & set(taken)
    assert all(0 <= index < len(words) for index in taken)


def test_a_person_right_behind_a_place_or_body_is_a_name_of_its_own() -> None:
    words = sentence("le/DET", "chef/NOUN", "de/ADP", "FPLL/PROPN", "Oumar/PROPN", "Sidi/PROPN")
    body, person = NamedSpan(3, 3, "Organization"), NamedSpan(4, 5, "Person")
    assert read(words, choose_units(words, (), frozenset())) == ["FPLL Oumar Sidi"]
    parted = replace(words, names=(body, person))
    assert read(parted, choose_units(parted, (), frozenset())) == ["FPLL", "Oumar Sidi"]


def test_a_preposition_with_a_capital_is_no_acronym() -> None:
    assert runs("À/ADP", "Bria/PROPN") == ["Bria"]


def test_a_surname_of_the_article_is_a_name_at_the_start_of_a_sentence_too() -> None:
    text = "Kenya : Wekesa critique Nairobi\n\nSamuel Wekesa a dénoncé jeudi la hausse des prix du pain."
    assert [m.passage.text for m in entity(text, "Wekesa").mentions][:2] == ["Wekesa", "Samuel Wekesa"]
