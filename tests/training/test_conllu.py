"""Reading treebanks."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.training.conllu import TreeSentence, read_conllu
from tests.training.samples import CONLLU


def _read(tmp_path: Path, text: str) -> list[TreeSentence]:
    path = tmp_path / "sample.conllu"
    path.write_text(text, encoding="utf-8")
    return list(read_conllu(path))


def test_multiword_token_is_one_word(tmp_path: Path) -> None:
    first, _ = _read(tmp_path, CONLLU)
    du = first.words[2]
    assert (du.text, du.lemma, du.pos, du.dep, first.words[du.head].text) == (
        "du",
        "de",
        "ADP",
        "case",
        "nord",
    )
    assert "PronType=Art" in du.feats


def test_words_stand_where_they_say(tmp_path: Path) -> None:
    for sentence in _read(tmp_path, CONLLU):
        assert all(sentence.text[w.start : w.end] == w.text for w in sentence.words)


def test_root_is_its_own_head(tmp_path: Path) -> None:
    first, second = _read(tmp_path, CONLLU)
    assert first.words[1].head == 1
    assert second.words[3].head == 3


def test_sentence_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"sample\.conllu, sentence 1"):
        _read(tmp_path, CONLLU.replace("# text = Il revient du nord de l'Irak.\n", ""))


def test_word_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="revient"):
        _read(tmp_path, CONLLU.replace("Il revient du", "Il revint du"))
