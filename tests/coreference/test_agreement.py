"""Gender and number of words and of pronouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.coreference.agreement import Agreement, agreement_of, pooled, pronoun_agreement
from filrouge.pipeline import Settings, load_tools
from tests.casting import read

_VALUES = st.builds(
    Agreement, st.sampled_from([None, "Masc", "Fem"]), st.sampled_from([None, "Sing", "Plur"])
)
_WORDS = load_tools(Settings()).language.reference


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("La brigade a quitté Sake.", "brigade", Agreement("Fem", "Sing")),
        ("Les soldats ont quitté Sake.", "soldats", Agreement("Masc", "Plur")),
        ("Le Mokran a refusé.", "Mokran", Agreement("Masc", "Sing")),
        ("La Ligue des marais a refusé.", "Ligue", Agreement("Fem", "Sing")),
        ("Daoura a refusé.", "Daoura", Agreement(None, None)),
    ],
)
def test_a_determiner_or_a_common_noun_shows_it(text: str, word: str, shown: Agreement) -> None:
    tree = read(text).scenes[0].tree
    token = next(n for n, tagged in enumerate(tree.tokens) if tagged.text == word)
    assert agreement_of(tree, token, _WORDS.determiners) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("il", Agreement("Masc", "Sing")),
        ("-t-elle", Agreement("Fem", "Sing")),
        ("ils", Agreement("Masc", "Plur")),
        ("celles-ci", Agreement("Fem", "Plur")),
        ("on", None),
        ("qui", None),
    ],
)
def test_a_pronoun_shows_both(said: str, shown: Agreement | None) -> None:
    assert pronoun_agreement(said, _WORDS.pronouns) == shown


@given(_VALUES, _VALUES)
def test_agreement_is_mutual_and_what_shows_nothing_fits(a: Agreement, b: Agreement) -> None:
    assert a.fits(b) == b.fits(a)
    assert a.fits(a)
    assert a.fits(Agreement())


def test_mentions_that_differ_show_nothing_together() -> None:
    assert pooled([Agreement("Masc", "Sing"), Agreement("Fem", "Sing"), Agreement()]) == Agreement(
        None, "Sing"
    )
    assert pooled([]) == Agreement()
