"""Functions in words: the body that one is held in."""

import pytest

from filrouge.model import Form, Passage
from filrouge.relations.functions import first_token, last_token, owner_of
from tests.relations.rows import CHIEF, CITY, COUNTRY, GROUP, HEZBOLLAH, NASRALLAH, SITE, Row


@pytest.mark.parametrize(
    ("row", "body", "behind"),
    [
        (Row(CHIEF, HEZBOLLAH, NASRALLAH), "Hezbollah", ","),
        (Row("Le/DET président/NOUN malien/ADJ ,/PUNCT", ("malien", COUNTRY, Form.DEMONYM)), "malien", ","),
        (Row("Le/DET président/NOUN de/ADP la/DET Libye/PROPN parle/VERB", ("Libye", COUNTRY)), "Libye", "parle"),
        (
            Row("Le/DET ministre/NOUN malien/ADJ de/ADP la/DET Défense/PROPN parle/VERB",
                ("malien", COUNTRY, Form.DEMONYM)),
            "malien",
            "parle",
        ),
        (
            Row("La/DET ministre/NOUN française/ADJ des/ADP Armées/PROPN parle/VERB",
                ("française", COUNTRY, Form.DEMONYM), ("Armées", GROUP)),
            "française",
            "parle",
        ),
        (Row("Le/DET maire/NOUN de/ADP Goma/PROPN", ("Goma", CITY)), "Goma", ""),
        (Row("Le/DET président/NOUN parle/VERB du/ADP Mali/PROPN", ("Mali", COUNTRY)), None, "parle"),
        (Row("Le/DET président/NOUN ,/PUNCT Mali/PROPN", ("Mali", COUNTRY)), None, ","),
        (Row("Le/DET chef/NOUN du/ADP pont/NOUN Rouge/PROPN", ("pont Rouge", SITE)), "pont Rouge", ""),
    ],
)  # fmt: skip
def test_the_body_that_a_function_is_held_in(row: Row, body: str | None, behind: str) -> None:
    found, rest = row.body()
    assert found == body
    if body:
        assert rest == behind


def test_the_body_may_be_inside_the_function() -> None:
    row = Row("Le/DET chef/NOUN de/ADP l'/DET armée/NOUN soudanaise/ADJ ,/PUNCT", ("armée soudanaise", GROUP))
    assert row.body() == ("armée soudanaise", ",")


def test_a_pronoun_holds_nothing() -> None:
    row = Row("Le/DET chef/NOUN du/ADP mouvement/NOUN parle/VERB", ("mouvement", GROUP, Form.PRONOUN))
    assert row.body()[0] is None


@pytest.mark.parametrize(
    ("tagged", "owner"),
    [
        ("Le/DET Hezbollah/PROPN et/CCONJ son/DET chef/NOUN Nasrallah/PROPN", "Hezbollah"),
        ("Le/DET Hezbollah/PROPN ,/PUNCT son/DET chef/NOUN Nasrallah/PROPN", "Hezbollah"),
        ("Le/DET Hezbollah/PROPN et/CCONJ le/DET chef/NOUN Nasrallah/PROPN", None),
        ("Le/DET Hezbollah/PROPN a/AUX perdu/VERB son/DET chef/NOUN Nasrallah/PROPN", "Hezbollah"),
    ],
)
def test_a_possessive_says_whose_function_it_is(tagged: str, owner: str | None) -> None:
    row = Row(tagged, HEZBOLLAH, NASRALLAH)
    found = owner_of(row.sentence, row.function, row.starts, row.entities)
    assert (found.key if found else None) == owner


def test_the_tokens_of_a_passage() -> None:
    row = Row("Le/DET chef/NOUN parle/VERB")
    assert (
        first_token(row.sentence, Passage(3, 13, "chef parle")),
        last_token(row.sentence, Passage(3, 13, "")),
    ) == (
        1,
        2,
    )
    assert first_token(row.sentence, Passage(99, 100, "x")) == -1
    assert last_token(row.sentence, Passage(0, 0, "")) == -1
