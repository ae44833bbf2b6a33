"""Corpora into training files."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin

from filrouge.training.lists import load_lists
from filrouge.training.prepare import prepare_names, prepare_syntax
from tests.training.samples import write_corpora


def _texts(path: Path) -> list[str]:
    return [doc.text for doc in DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab)]


def test_syntax_files(tmp_path: Path) -> None:
    prepare_syntax(write_corpora(tmp_path / "corpora"), tmp_path, load_lists())
    assert len(_texts(tmp_path / "syntax-dev.spacy")) == 1
    assert any("Irak" in text for text in _texts(tmp_path / "syntax-train.spacy"))
    assert any("’" in text for text in _texts(tmp_path / "syntax-train.spacy"))


def test_reserved_article_is_never_trained_on(tmp_path: Path) -> None:
    prepare_names(write_corpora(tmp_path / "corpora"), tmp_path, load_lists())
    assert "Paris en deuil" in _texts(tmp_path / "names-dev.spacy")
    assert not any("deuil" in text for text in _texts(tmp_path / "names-train.spacy"))


def test_files_are_the_same_every_time(tmp_path: Path) -> None:
    corpora = write_corpora(tmp_path / "corpora")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        prepare_names(corpora, tmp_path / name, load_lists())
        prepare_syntax(corpora, tmp_path / name, load_lists())
    for file in ("names-train.spacy", "syntax-train.spacy"):
        assert _texts(tmp_path / "a" / file) == _texts(tmp_path / "b" / file)
