"""Speed beside a stock pipeline."""

from pathlib import Path

import spacy

from filrouge.training.lists import load_lists
from filrouge.training.prepare import prepare_names, prepare_syntax
from filrouge.training.speed import compare, stock_pipeline
from tests.training.samples import write_corpora


def test_stock_pipeline_has_the_same_components(tmp_path: Path) -> None:
    corpora = write_corpora(tmp_path / "corpora")
    prepare_syntax(corpora, tmp_path, load_lists())
    prepare_names(corpora, tmp_path, load_lists())
    stock = stock_pipeline(tmp_path / "syntax-dev.spacy", tmp_path / "names-dev.spacy")
    assert stock.pipe_names == ["tok2vec", "morphologizer", "trainable_lemmatizer", "parser", "ner"]
    assert stock("Jean Martin a vu Lyon.").has_annotation("DEP")


def test_both_speeds_are_measured(tmp_path: Path) -> None:
    """The shares that the model card reports are of the real corpora; here only that turns are taken."""
    nlp = spacy.blank("fr")
    nlp.to_disk(tmp_path / "blank")
    ours, theirs = compare(tmp_path / "blank", spacy.blank("fr"), ["Jean Martin a vu Lyon."] * 200, rounds=3)
    assert 0.2 < ours / theirs < 5
