"""Samples join annotations with their texts, and know which of them may be looked into."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.evaluation.samples import load_samples, read_annotation
from tests.evaluation.desk import TEXT, shared


def test_there_are_six_samples_of_which_those_held_out_are_closed(tmp_path: Path) -> None:
    samples = load_samples(shared(tmp_path), tmp_path / "annotations")
    assert [(s.name, s.open, s.whole) for s in samples] == [
        ("seeds", True, True),
        ("wikinews-dev", True, True),
        ("open", True, True),
        ("held_out", False, True),
        ("news", True, False),
        ("news_held_out", False, False),
    ]


def test_own_annotations_take_their_texts_from_the_corpus(tmp_path: Path) -> None:
    samples = load_samples(shared(tmp_path), tmp_path / "annotations")
    assert samples[2].texts == (("open", TEXT),)


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ("corpora/winer-fr/articles.jsonl", "corpus"),
        ("eval/texts/seeds/seeds.txt", "annotated"),
        ("eval/gold/seeds/seeds.json", "no annotations"),
        ("annotations/held_out/held_out.json", "no annotations"),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, gone: str, message: str) -> None:
    folder = shared(tmp_path)
    (folder / gone).unlink()
    with pytest.raises(InputError, match=message):
        load_samples(folder, folder / "annotations")


def test_an_annotation_whose_article_the_corpus_lacks_is_named(tmp_path: Path) -> None:
    folder = shared(tmp_path)
    (folder / "annotations" / "open" / "nowhere.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"nowhere\.json"):
        load_samples(folder, folder / "annotations")


@pytest.mark.parametrize("text", ["{", "[]"])
def test_an_annotation_that_is_no_object_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json"):
        read_annotation(tmp_path / "a.json")
