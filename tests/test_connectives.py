"""Connectives of several words, and prepositions that only say when."""

from filrouge.connectives import ending_at, is_setting, plain
from filrouge.syntax import Tree
from tests.trees import LANGUAGE, read_table

LATER = """
    # Anne part suite à cela
    Anne  anne   PROPN 2 nsubj
    part  partir VERB  0 root
    suite suite  NOUN  5 case
    à     à      ADP   3 fixed
    cela  cela   PRON  2 obl
"""
ELSEWHERE = """
    # Anne part pour cela
    Anne  anne   PROPN 2 nsubj
    part  partir VERB  0 root
    pour  pour   ADP   4 case
    cela  cela   PRON  2 obl
"""


def _tree(table: str) -> Tree:
    return Tree(read_table(table).sentence, LANGUAGE.syntax)


def test_a_word_behind_a_preposition_of_time_only_says_when() -> None:
    assert is_setting(_tree(LATER), 4, LANGUAGE.cues)
    assert not is_setting(_tree(ELSEWHERE), 3, LANGUAGE.cues)


def test_connectives_end_at_a_word_the_longest_first_and_without_elision() -> None:
    assert list(ending_at(_tree(LATER), 3)) == ["anne part suite à", "part suite à", "suite à", "à"]
    assert plain("D’") == "de"
