"""How far names of bodies go: over small words where the recogniser or an acronym says so, and no further."""

from dataclasses import replace

import pytest

from filrouge import gazetteer
from filrouge.language import load_language
from filrouge.model import NamedSpan
from filrouge.recognition.extents import to_full_extent
from filrouge.recognition.grammar import Grammar
from filrouge.recognition.headwords import find_heads
from filrouge.recognition.phrases import parse_phrase
from filrouge.recognition.units import Unit
from tests.casting import entity, labels, mention, sentence

LIGUE = "Fondation/NOUN de/ADP secours/NOUN aux/ADP veuves/NOUN de/ADP guerre/NOUN"


def extent(words: str, span: NamedSpan | None = None, units: tuple[Unit, ...] = ()) -> str:
    """The first phrase of a sentence in its full extent, where the recogniser sees at most one name."""
    told = replace(sentence(*words.split()), names=(span,) if span else ())
    language = load_language("fr")
    heads = {head.first: head for head in find_heads(told.tokens, language.heads)}
    named = {unit.first: unit for unit in units}
    grammar = Grammar(told, heads, named, {}, gazetteer.load("fr"), language.phrases)
    phrase = to_full_extent(grammar, parse_phrase(grammar, next(iter(heads.values()))))
    return " ".join(token.text for token in told.tokens[phrase.first : phrase.last + 1])


def test_a_name_goes_as_far_as_the_recogniser_sees_one() -> None:
    whole = "Fondation de secours aux veuves de guerre"
    assert extent(LIGUE) == "Fondation de secours"
    assert extent(LIGUE, NamedSpan(0, 6, "Organization")) == whole


@pytest.mark.parametrize(
    "span", [NamedSpan(0, 6, "Location"), NamedSpan(2, 6, "Organization"), NamedSpan(0, 5, "Organization")]
)
def test_another_kind_or_start_or_a_loose_end_proves_nothing(span: NamedSpan) -> None:
    assert extent(LIGUE, span) == "Fondation de secours"


def test_a_body_in_small_letters_stays_as_short_as_the_grammar_has_it() -> None:
    small = LIGUE.lower().replace("noun", "NOUN").replace("adp", "ADP")
    assert extent(small, NamedSpan(0, 6, "Organization")) == extent(small)


def test_a_verb_or_a_comma_is_no_part_of_a_name() -> None:
    span = NamedSpan(0, 3, "Organization")
    assert extent("Fondation/NOUN Bab/PROPN soutient/VERB veuves/NOUN", span) == "Fondation"
    assert extent("Fondation/NOUN Bab/PROPN ,/PUNCT veuves/NOUN", span) == "Fondation"


def test_a_name_behind_another_preposition_than_de_is_where_it_is() -> None:
    words = "Fondation/NOUN populaire/ADJ aux/ADP Kerguelen/PROPN"
    assert extent(words, NamedSpan(0, 3, "Organization"), (Unit(3, 3),)) == "Fondation"


def test_a_body_with_a_name_of_its_own_is_not_swallowed() -> None:
    found = labels("Le Commandement des opérations de l'armée tchadienne a démenti.")
    assert "Group/army" in found.values()


def test_an_acronym_tells_where_its_name_ends() -> None:
    name = "Association pour la Promotion des Jeunes Filles et des Mères isolées"
    text = f"L'{name} (APJFMI) a protesté à Gitega."
    assert mention(text, name).kind == "ngo"
    assert entity(text, "APJFMI") == entity(text, name)
    assert list(labels(text)) == [name, "APJFMI", "Gitega"]


@pytest.mark.parametrize("letters", ["XPJF", "APZ", "AP", "apjf"])
def test_letters_that_do_not_spell_the_name_say_nothing(letters: str) -> None:
    words = "Association/NOUN pour/ADP les/DET petites/ADJ jeunes/ADJ filles/NOUN (/PUNCT %s/PROPN )/PUNCT"
    assert extent(words % letters) == "Association"
    assert extent(words % "APJF") == "Association pour les petites jeunes filles"


def test_an_acronym_is_too_short_for_a_whole_sentence() -> None:
    words = " ".join(["Association/NOUN", *["pour/ADP les/DET filles/NOUN"] * 4, "(/PUNCT APF/PROPN )/PUNCT"])
    assert extent(words) == "Association"
