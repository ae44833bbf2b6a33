"""Forms of words: participles, infinitives, negation."""

from filrouge.inflection import is_infinitive, is_negated, is_participle, is_past_participle
from filrouge.model import Token
from tests.trees import read_table


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
