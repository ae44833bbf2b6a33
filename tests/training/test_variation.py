"""Treebank sentences with other names."""

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.conllu import TreeSentence, Word
from filrouge.training.lists import load_lists
from filrouge.training.variation import curled, obliques, renamed, settled
from tests.training.samples import seeded

LISTS = load_lists()
SENTENCE = TreeSentence(
    "Jean Martin (PS) vient d'Arras, dit-il.",
    (
        Word(0, "Jean", "Jean", "PROPN", "", 5, "nsubj"),
        Word(5, "Martin", "Martin", "PROPN", "", 0, "flat:name"),
        Word(12, "(", "(", "PUNCT", "", 3, "punct"),
        Word(13, "PS", "PS", "PROPN", "", 1, "appos"),
        Word(15, ")", ")", "PUNCT", "", 3, "punct"),
        Word(17, "vient", "venir", "VERB", "", 5, "root"),
        Word(23, "d'", "de", "ADP", "", 7, "case"),
        Word(25, "Arras", "Arras", "PROPN", "", 5, "obl"),
        Word(30, ",", ",", "PUNCT", "", 9, "punct"),
        Word(32, "dit", "dire", "VERB", "", 5, "parataxis"),
        Word(35, "-il", "il", "PRON", "", 9, "nsubj"),
        Word(38, ".", ".", "PUNCT", "", 5, "punct"),
    ),
)


def _tree(sentence: TreeSentence) -> list[tuple[str, str, str]]:
    words = sentence.words
    return [(w.text, w.dep, words[w.head].text) for w in words if w.pos != "PROPN"]


@given(st.integers(0, 100_000))
def test_tree_outside_the_names_is_the_same(seed: int) -> None:
    new = renamed(SENTENCE, LISTS, seeded(seed), share=1.0)
    old_tree, new_tree = _tree(SENTENCE), _tree(new)
    assert [(t, d) for t, d, _ in new_tree] == [(t, d) for t, d, _ in old_tree]
    verbs = {"vient", "dit"}
    assert [h for _, _, h in new_tree if h in verbs] == [h for _, _, h in old_tree if h in verbs]


@given(st.integers(0, 100_000))
def test_words_stand_where_they_say(seed: int) -> None:
    new = renamed(SENTENCE, LISTS, seeded(seed), share=0.7)
    assert all(new.text[w.start : w.end] == w.text for w in new.words)
    assert new.text.endswith("dit-il.")
    assert "d' " not in new.text


@given(st.integers(0, 100_000))
def test_inner_words_hang_on_the_first(seed: int) -> None:
    words = renamed(SENTENCE, LISTS, seeded(seed), share=1.0).words
    for i, word in enumerate(words):
        if word.dep == "flat:name":
            assert word.head < i
            assert not words[word.head].dep.startswith("flat")


def test_nothing_changes_at_share_zero() -> None:
    assert renamed(SENTENCE, LISTS, seeded(0), share=0.0) == SENTENCE


def test_apostrophes_are_curled_in_text_and_words() -> None:
    new = curled(SENTENCE)
    assert "d’Arras" in new.text
    assert new.words[6].text == "d’"


def test_bare_oblique_gets_the_kind_that_its_preposition_marks() -> None:
    known = TreeSentence(
        "", (Word(0, "de", "de", "ADP", "", 1, "case"), Word(3, "là", "là", "ADV", "", 1, "obl:arg"))
    )
    assert settled(SENTENCE, obliques([known])).words[7].dep == "obl:arg"
    assert settled(SENTENCE, {}).words[7].dep == "obl:mod"
