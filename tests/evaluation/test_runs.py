"""The tool reads the articles of a sample as it reads a user's files."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.evaluation.runs import run
from filrouge.evaluation.samples import load_samples
from filrouge.evaluation.scorer import load_scorer
from filrouge.pipeline import Settings
from tests.evaluation.desk import TEXT, shared
from tests.plain import BROKEN

pytestmark = pytest.mark.usefixtures("plain_pipeline")


def test_a_run_reads_every_article_of_a_sample(tmp_path: Path) -> None:
    folder = shared(tmp_path)
    sample = load_samples(folder, folder / "annotations")[2]
    scores = run(sample, load_scorer(folder), folder / "eval" / "aliases.json", Settings())
    assert [(article.name, article.text) for article in scores.articles] == [("open", TEXT)]


def test_where_only_events_are_annotated_the_entities_are_our_own(tmp_path: Path) -> None:
    folder = shared(tmp_path)
    sample = load_samples(folder, folder / "annotations")[4]
    scores = run(sample, load_scorer(folder), folder / "eval" / "aliases.json", Settings())
    (article,) = scores.articles
    assert article.comparison.gold["entities"] == article.record["entities"]
    assert article.comparison.gold["relations"] == []
    assert [event["id"] for event in article.comparison.gold["events"]] == ["e1"]


def test_an_article_that_cannot_be_read_ends_the_run(tmp_path: Path) -> None:
    folder = shared(tmp_path)
    (folder / "eval" / "texts" / "seeds" / "seeds.txt").write_text(f"{TEXT} {BROKEN}", encoding="utf-8")
    sample = load_samples(folder, folder / "annotations")[0]
    with pytest.raises(InputError, match="seeds"):
        run(sample, load_scorer(folder), folder / "eval" / "aliases.json", Settings())
