"""The person beside a function."""

from dataclasses import replace

import pytest

from filrouge.model import Argument, Passage
from filrouge.recognition.headwords import find_heads
from filrouge.relations.bearers import is_bearer_behind, person_behind, person_titled
from tests.press import press
from tests.relations.rows import CHIEF, CITY, GROUP, HEADS, HEZBOLLAH, NASRALLAH, PERSON, Row


@pytest.mark.parametrize(
    ("tagged", "word", "person"),
    [
        (CHIEF, ",", "Nasrallah"),
        ("Le/DET président/NOUN Nasrallah/PROPN parle/VERB", "Nasrallah", "Nasrallah"),
        ("Le/DET chef/NOUN (/PUNCT Nasrallah/PROPN )/PUNCT", "(", "Nasrallah"),
        ("Le/DET chef/NOUN et/CCONJ Nasrallah/PROPN parlent/VERB", "et", None),
        ("Le/DET chef/NOUN a/AUX vu/VERB Nasrallah/PROPN", "a", None),
    ],
)
def test_the_person_behind_stands_close_or_behind_a_comma(tagged: str, word: str, person: str | None) -> None:
    assert Row(tagged, NASRALLAH).behind(word) == person


@pytest.mark.parametrize(
    ("tagged", "has_it"),
    [
        (CHIEF, True),
        ("Le/DET président/NOUN Nasrallah/PROPN viendra/VERB", True),
        ("Selon/ADP le/DET chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN viendra/VERB", False),
        ("Selon/ADP le/DET chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT il/PRON part/VERB", True),
        ("La/DET mort/NOUN du/ADP chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN à/ADP Tyr/PROPN", True),
        ("Reçu/VERB par/ADP le/DET chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ./PUNCT", True),
        ("Selon/ADP le/DET président/NOUN Nasrallah/PROPN viendra/VERB", True),
        ("La/DET mort/NOUN du/ADP chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT", True),
        ("Le/DET frère/NOUN du/ADP chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT", False),
        ("Le/DET frère/NOUN aîné/ADJ du/ADP chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT", False),
        ("Le/DET frère/NOUN du/ADP président/NOUN Nasrallah/PROPN ,/PUNCT parle/VERB", True),
    ],
)  # fmt: skip
def test_who_stands_behind_a_comma_need_not_have_the_function(tagged: str, has_it: bool) -> None:
    row = Row(tagged, HEZBOLLAH, NASRALLAH) if "Hezbollah" in tagged else Row(tagged, NASRALLAH)
    heads = [head for head in find_heads(row.sentence.tokens, HEADS) if head.form in ("chef", "président")]
    ((mention, key),) = ((m, key) for m, key in row.local if key == "Nasrallah")
    person = Argument(key, mention.passage)
    assert is_bearer_behind(row.sentence, heads[-1], person, ("frère",)) is has_it


def test_where_somebody_is_is_not_what_they_are_head_of() -> None:
    far = Row("Le/DET président/NOUN Nasrallah/PROPN à/ADP Gao/PROPN", NASRALLAH, ("Gao", CITY))
    own = Row("Le/DET roi/NOUN Nasrallah/PROPN de/ADP Gao/PROPN", NASRALLAH, ("Gao", CITY))
    assert (far.body()[0], own.body()[0]) == (None, None), "a name with a start of its own ends the function"


def test_nobody_stands_behind_the_end() -> None:
    row = Row("Le/DET chef/NOUN Nasrallah/PROPN", NASRALLAH)
    assert person_behind(row.sentence, 3, row.starts, row.entities) is None


def test_a_group_behind_is_nobody() -> None:
    assert Row(CHIEF, HEZBOLLAH, ("Nasrallah", GROUP)).behind(",") is None


@pytest.mark.parametrize(
    ("tagged", "person"),
    [
        ("Nasrallah/PROPN ,/PUNCT chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT parle/VERB", "Nasrallah"),
        ("Nasrallah/PROPN ,/PUNCT le/DET chef/NOUN du/ADP Hezbollah/PROPN", "Nasrallah"),
        ("Nasrallah/PROPN ,/PUNCT ancien/ADJ chef/NOUN du/ADP Hezbollah/PROPN", "Nasrallah"),
        ("Nasrallah/PROPN (/PUNCT chef/NOUN du/ADP Hezbollah/PROPN )/PUNCT", "Nasrallah"),
        ("Nasrallah/PROPN a/AUX vu/VERB le/DET chef/NOUN du/ADP Hezbollah/PROPN", None),
        ("Nasrallah/PROPN et/CCONJ le/DET chef/NOUN du/ADP Hezbollah/PROPN", None),
        ("Nasrallah/PROPN parle/VERB ,/PUNCT le/DET chef/NOUN du/ADP Hezbollah/PROPN part/VERB", None),
    ],
)
def test_the_person_before_stands_right_at_a_comma(tagged: str, person: str | None) -> None:
    assert Row(tagged, NASRALLAH).before() == person


def test_who_carries_the_function_as_a_title_has_it() -> None:
    row = Row("Le/DET président/NOUN Nasrallah/PROPN parle/VERB", ("président Nasrallah", PERSON))
    ((mention, key),) = row.local
    core = Passage(mention.passage.end - len("Nasrallah"), mention.passage.end, "Nasrallah")
    row.local = [(replace(mention, core=core), key)]
    found = person_titled(row.sentence, row.function, row.local, row.entities)
    assert found is not None
    assert found.passage.text == "président Nasrallah"
    assert row.before() is None


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Anne Petit, conseillère de Paul Biya, a démissionné.", "Anne Petit", "Paul Biya"),
        ("L'ambassadeur russe en Turquie, Ali Zidane, a été tué.", "Ali Zidane", "Russie"),
        ("Candidat du PS à la présidentielle, Ali Zidane a parlé.", "Ali Zidane", "PS"),
        ("Ali Zidane porte-parole du Medef a parlé.", "Ali Zidane", "Medef"),
        ("Le ministre iranien des Transports Ali Zidane a parlé.", "Ali Zidane", "Iran"),
        (
            "Président de la Commission européenne depuis 2014, Ali Zidane a parlé.",
            "Ali Zidane",
            "Commission européenne",
        ),
    ],
)
def test_whoever_stands_beside_a_function_has_it(text: str, person: str, body: str) -> None:
    assert (person, body) in press(text).asserted("leads", "holdsPositionIn", "memberOf")


def test_who_is_named_behind_an_aside_need_not_have_it() -> None:
    assert not press("Selon le président du Mali en 2015, Ali Zidane a menti.").asserted(
        "leads", "holdsPositionIn"
    )


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Alors que Moscou soutient le président syrien, Paul Durand a dénoncé le régime.", set()),
        ("Le président syrien, Paul Durand, a dénoncé le régime.", {"Paul Durand"}),
        ("Alors que Moscou soutient le président syrien, Paul Durand, Anne Morel parle.", {"Paul Durand"}),
    ],
)
def test_the_subject_behind_a_clause_has_no_function_that_the_clause_names(
    text: str, holders: set[str]
) -> None:
    assert {holder for holder, _ in press(text).asserted("holdsPositionIn")} == holders
