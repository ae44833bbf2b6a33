"""Treebank sentences as documents."""

from pathlib import Path

import pytest
import spacy

from filrouge.training.conllu import TreeSentence, Word, read_conllu
from filrouge.training.prepare import blank
from filrouge.training.treebank import fit, paragraphs, to_doc
from tests.training.samples import CONLLU, seeded


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> list[TreeSentence]:
    path: Path = tmp_path_factory.mktemp("trees") / "sample.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    tokenizer = blank().tokenizer
    return [fit(sentence, tokenizer) for sentence in read_conllu(path)]


def test_number_with_a_space_becomes_two_tokens_that_hang_together(sentences: list[TreeSentence]) -> None:
    words = sentences[1].words
    ten, thousand = words[4], words[5]
    assert (ten.text, ten.dep, words[ten.head].text) == ("10", "nummod", "soldats")
    assert (thousand.text, thousand.dep, thousand.head) == ("000", "flat", 4)


def test_tokens_that_join_words_hang_where_the_upper_word_hung() -> None:
    """In the treebank "10h30" is three words; none of them may end up hanging on its own child."""
    words = (
        Word(0, "à", "à", "ADP", "", 1, "case"),
        Word(2, "10", "10", "NUM", "", 4, "obl"),
        Word(4, "h", "heure", "NOUN", "", 1, "fixed"),
        Word(5, "30", "30", "NUM", "", 2, "nummod"),
        Word(8, "partir", "partir", "VERB", "", 4, "root"),
    )
    fitted = fit(TreeSentence("à 10h30 partir", words), blank().tokenizer)
    assert [(w.text, w.head) for w in fitted.words] == [("à", 1), ("10h30", 2), ("partir", 2)]


def test_document_keeps_text_tree_and_borders(sentences: list[TreeSentence]) -> None:
    doc = to_doc(spacy.blank("xx").vocab, sentences)
    assert doc.text.strip() == " ".join(s.text for s in sentences)
    assert [s.root.text for s in doc.sents] == ["revient", "vu"]
    assert doc[2].lemma_ == "de"
    assert "Definite=Def" in str(doc[2].morph)


def test_glued_sentence_loses_the_space_behind_it(sentences: list[TreeSentence]) -> None:
    doc = to_doc(spacy.blank("xx").vocab, sentences, frozenset({0}))
    assert "Irak.Jean" in doc.text


def test_paragraphs_keep_every_sentence_in_order(sentences: list[TreeSentence]) -> None:
    many = sentences * 20
    grouped = list(paragraphs(many, seeded(1)))
    assert [s for group in grouped for s in group] == many
    assert grouped == list(paragraphs(many, seeded(1)))
