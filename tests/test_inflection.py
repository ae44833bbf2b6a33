"""Forms of words: participles, and the noun that an object pronoun takes up."""

import pytest

from filrouge.inflection import is_infinitive, is_negated, is_participle, is_past_participle, taken_up
from filrouge.model import Token
from tests.trees import read_table

ENTERED = """
    # Ils entrent avec des rebelles dans la ville et {clitic} reprennent.
    Ils        il        PRON  2 nsubj
    entrent    entrer    VERB  0 root
    avec       avec      ADP   5 case
    des        un        DET   5 det
    rebelles   rebelle   NOUN  2 obl Gender=Masc|Number=Plur
    dans       dans      ADP   8 case
    la         le        DET   8 det
    ville      ville     NOUN  2 obl Gender=Fem|Number=Sing
    et         et        CCONJ 11 cc
    {clitic}   le        PRON  11 obj
    reprennent reprendre VERB  2 {label}
"""


def meant(clitic: str, label: str = "conj") -> str | None:
    """The word that a pronoun in that sentence stands for."""
    sentence = read_table(ENTERED.format(clitic=clitic, label=label)).sentence
    found = taken_up(sentence.tokens, 10, 9)
    return None if found is None else sentence.tokens[found].text


@pytest.mark.parametrize(("clitic", "noun"), [("la", "ville"), ("les", "rebelles"), ("le", None)])
def test_an_object_pronoun_takes_up_the_last_complement_that_agrees(clitic: str, noun: str | None) -> None:
    assert meant(clitic) == noun


def test_a_verb_that_is_not_coordinated_takes_up_nothing() -> None:
    assert meant("la", "parataxis") is None


def test_participles_are_told_by_their_form() -> None:
    past = Token(0, "visés", "viser", "VERB", "acl", 0, frozenset({"VerbForm=Part", "Tense=Past"}))
    present = Token(0, "visant", "viser", "VERB", "acl", 0, frozenset({"VerbForm=Part", "Tense=Pres"}))
    assert is_past_participle(past) and is_participle(past)
    assert is_participle(present) and not is_past_participle(present)


def test_infinitives_and_negation_are_told_by_what_stands_with_the_verb() -> None:
    tokens = read_table("""
        # Paris nie avoir attaqué et n'attaquera pas.
        Paris      Paris    PROPN 2 nsubj
        nie        nier     VERB  0 root VerbForm=Fin
        avoir      avoir    AUX   4 aux VerbForm=Inf
        attaqué    attaquer VERB  2 xcomp VerbForm=Part
        et         et       CCONJ 7 cc
        n'         ne       ADV   7 advmod
        attaquera  attaquer VERB  2 conj VerbForm=Fin
        pas        pas      ADV   7 advmod
    """).sentence.tokens
    assert [is_infinitive(tokens, n) for n in (1, 3, 6)] == [False, True, False]
    assert [is_negated(tokens, n) for n in (1, 3, 6)] == [False, False, True]
