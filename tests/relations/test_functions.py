"""Functions in words: the body that one is held in, and the person beside it."""

from dataclasses import replace

import pytest

from filrouge.language import load_language
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.headwords import HeadWord, find_heads
from filrouge.relations.functions import (
    body_of,
    first_token,
    is_bearer_behind,
    last_token,
    owner_of,
    person_before,
    person_behind,
    person_titled,
)
from tests.casting import sentence

HEADS = load_language("fr").heads
PERSON, GROUP, COUNTRY = (
    (EntityType.PERSON, None),
    (EntityType.GROUP, "armed_group"),
    (EntityType.PLACE, "country"),
)
SITE, CITY = (EntityType.PLACE, "site"), (EntityType.PLACE, "city")
Kind = tuple[EntityType, str | None]


class Row:
    """Words of a sentence with their parts of speech, what some of them mention, and the first function in it."""

    def __init__(self, tagged: str, *named: tuple[str, Kind] | tuple[str, Kind, Form]) -> None:
        self.sentence: Sentence = sentence(*tagged.split())
        self.entities: dict[str, Entity] = {}
        self.local = [(self._mention(*one), one[0]) for one in named]
        self.starts = {first_token(self.sentence, m.passage): (m, key) for m, key in self.local}

    def _mention(self, words: str, kind: Kind, form: Form = Form.NAME) -> Mention:
        start = self.sentence.text.index(words)
        passage = Passage(start, start + len(words), words)
        mention = Mention(passage, passage, kind[0], kind[1], form, 0, 0, "hand")
        self.entities[words] = Entity(words, words, kind[0], kind[1], (mention,))
        return mention

    @property
    def function(self) -> HeadWord:
        """The first function, rank or title."""
        return next(
            head for head in find_heads(self.sentence.tokens, HEADS) if head.type is EntityType.PERSON
        )

    def body(self) -> tuple[str | None, str]:
        """The body by its name, and the word behind it ("" at the end)."""
        found, behind = body_of(self.sentence, self.function, self.starts, self.entities)
        rest = self.sentence.tokens[behind:]
        return (found.key if found else None), (rest[0].text if rest else "")

    def behind(self, word: str) -> str | None:
        """The person at a word, or behind it where it is a comma."""
        index = next(n for n, token in enumerate(self.sentence.tokens) if token.text == word)
        found = person_behind(self.sentence, index, self.starts, self.entities)
        return found.key if found else None

    def before(self) -> str | None:
        """The person before the function."""
        found = person_before(self.sentence, self.function, self.local, self.entities)
        return found.key if found else None


HEZBOLLAH, NASRALLAH = ("Hezbollah", GROUP), ("Nasrallah", PERSON)
CHIEF = "Le/DET chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT parle/VERB"


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
            "Armées",
        ),
        (Row("Le/DET maire/NOUN de/ADP Goma/PROPN", ("Goma", CITY)), "Goma", ""),
        (Row("Le/DET président/NOUN parle/VERB du/ADP Mali/PROPN", ("Mali", COUNTRY)), None, "parle"),
        (Row("Le/DET président/NOUN ,/PUNCT Mali/PROPN", ("Mali", COUNTRY)), None, ","),
        (Row("Le/DET chef/NOUN du/ADP pont/NOUN Rouge/PROPN", ("pont Rouge", SITE)), None, "pont"),
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
