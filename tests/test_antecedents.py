"""Pronouns inside a sentence: the noun that a relative one is said of, and that an object pronoun takes up."""

import pytest

from filrouge.antecedents import is_relative, relative_noun, taken_up
from tests.trees import at, read_table, tree

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


def test_a_relative_pronoun_is_told_from_a_conjunction() -> None:
    relative, said = (
        tree("Le convoi que Daech a attaqué brûle."),
        tree("Le ministre a affirmé que Daech a attaqué le convoi."),
    )
    assert is_relative(relative.tokens[at(relative, "que")], relative.words)
    assert not is_relative(said.tokens[at(said, "que")], said.words)


def test_a_pronoun_below_a_noun_of_the_clause_stands_for_what_the_clause_is_said_of() -> None:
    whose = read_table("""
        # L'Iran, dont les avions ont frappé Erbil, nie.
        L'      le      DET   2 det
        Iran    Iran    PROPN 10 nsubj
        ,       ,       PUNCT 7 punct
        dont    dont    ADP   6 nmod
        les     le      DET   6 det
        avions  avion   NOUN  8 nsubj
        ont     avoir   AUX   8 aux
        frappé  frapper VERB  2 acl:relcl
        Erbil   Erbil   PROPN 8 obj
        nie     nier    VERB  0 root
    """).sentence.tokens
    assert relative_noun(whose, 3) == 1
    assert relative_noun(whose, 1) is None
