"""Head words where they stand: "province", "base aérienne", "Brigades", "secrétaire général"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.language import load_language
from filrouge.recognition.headwords import find_heads
from tests.casting import row

HEADS = load_language("fr").heads
WORDS = st.sampled_from(
    ["base", "aérienne", "navale", "camp", "de", "réfugiés", "Front", "front", "le", "secrétaire", "général"]
)


def found(*words: str) -> list[tuple[str, str]]:
    """Head words in a row of words: form and type."""
    return [(head.form, str(head.type)) for head in find_heads(row(*(f"{w}/NOUN" for w in words)), HEADS)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("la base navale brûle", ("base navale", "Base")),
        ("la base brûle", ("base", "Base")),
        ("un camp de réfugiés brûle", ("camp de réfugiés", "Place")),
        ("un camp brûle", ("camp", "Base")),
        ("le secrétaire général parle", ("secrétaire général", "Person")),
        ("le général parle", ("général", "Person")),
        ("une agence de presse parle", ("agence de presse", "MediaOutlet")),
    ],
)
def test_the_longest_head_word_is_taken(words: str, expected: tuple[str, str]) -> None:
    assert found(*words.split()) == [expected]


def test_head_words_that_are_common_words_need_a_capital() -> None:
    assert found("le", "Front") == [("front", "Group")]
    assert found("le", "front") == []


def test_a_capital_may_have_lost_its_accent() -> None:
    assert [kind for _, kind in found("la", "Resistance")] == ["Group"]
    assert found("la", "resistance") == []


def test_an_elided_article_inside_a_head_word_may_be_a_token_of_its_own() -> None:
    assert found("chef", "d'", "état-major") == found("chef", "d'état-major")
    assert len(found("chef", "d'", "état-major")) == 1


@given(st.lists(WORDS, max_size=12))
def test_head_words_stand_in_the_order_of_the_text_and_never_overlap(words: list[str]) -> None:
    heads = find_heads(row(*(f"{word}/NOUN" for word in words)), HEADS)
    taken = [index for head in heads for index in range(head.first, head.last + 1)]
    assert taken == sorted(set(taken))
    for head in heads:
        assert head.form == " ".join(words[head.first : head.last + 1]).lower()
