"""The scorer is borrowed by its path, and refused where it is not what is expected."""

import json
from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.evaluation.scorer import load_scorer, score
from tests.evaluation.desk import TEXT, entity, record, shared


def test_a_scorer_is_loaded_from_where_it_lies(tmp_path: Path) -> None:
    assert load_scorer(shared(tmp_path)).norm("Daech") == "daech"


def test_a_folder_without_scorer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no scorer"):
        load_scorer(tmp_path)


def test_a_scorer_that_lacks_a_function_is_refused(tmp_path: Path) -> None:
    path = shared(tmp_path) / "eval" / "score.py"
    path.write_text("def evaluate():\n    pass\n", encoding="utf-8")
    with pytest.raises(InputError, match="load_aliases"):
        load_scorer(tmp_path)


def test_each_article_comes_with_its_record_and_text(tmp_path: Path) -> None:
    folder = shared(tmp_path)
    (folder / "made").mkdir()
    made = record((entity("Daech", spans=[[25, 30, "name"]]),))
    (folder / "made" / "seeds.json").write_text(json.dumps(made), encoding="utf-8")
    gold, aliases = folder / "eval" / "gold" / "seeds", folder / "eval" / "aliases.json"
    scores = score(load_scorer(folder), gold, folder / "made", aliases, {"seeds": TEXT})
    assert [(a.name, a.text, a.record) for a in scores.articles] == [("seeds", TEXT, made)]
    assert scores.figures["entity"]["f1"] == 0.5
