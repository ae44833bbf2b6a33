"""Our own annotations keep to the schema, and are those that the draw named."""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from filrouge import ontology
from filrouge.evaluation.samples import read_annotation
from filrouge.model import EntityType, Modality
from filrouge.ontology import snake_case
from filrouge.training.winer import read_winer
from tests.annotations.draw import draw, draw_news

FOLDER = Path(__file__).parents[1] / "annotations"
SHARED = Path(os.environ.get("FILROUGE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
CORPUS = SHARED / "corpora" / "winer-fr" / "articles.jsonl"
FILES = sorted(FOLDER.glob("*/*.json"))

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
with_corpus = pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not here (FILROUGE_SHARED)")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The articles of the corpus by id."""
    return {article.id: article.text for article in read_winer(CORPUS)}


def read(path: Path) -> dict[str, Any]:
    return read_annotation(path)


def test_some_are_held_out() -> None:
    folders = Counter(path.parent.name for path in FILES)
    assert folders == {"open": 24, "held_out": 12, "news": 103, "news_held_out": 38}
    assert len({path.stem for path in FILES}) == len(FILES)


@each_file
def test_an_annotation_says_whose_it_is_and_where_it_belongs(path: Path) -> None:
    data = read(path)
    assert (data["id"], data["set"]) == (path.stem, path.parent.name)
    assert "text" not in data


@each_file
def test_only_what_the_ontology_names_is_annotated(path: Path) -> None:
    known, data = ontology.load(), read(path)
    kinds, events = set(known.kinds), set(known.event_types)
    predicates = {snake_case(name) for name in known.properties}
    for entity in data.get("entities", ()):
        assert {entity["type"], *entity.get("alt_types", [])} <= set(EntityType)
        assert {entity["kind"], *entity.get("alt_kinds", [])} <= {*kinds, None}
    for relation in data["relations"]:
        assert {relation["predicate"], *relation.get("alt_predicates", [])} <= predicates
        assert {relation["modality"], *relation.get("alt_modality", [])} <= set(Modality)
    for event in data["events"]:
        assert {event["type"], *event.get("alt_types", [])} <= events


@each_file
def test_names_stand_once_and_events_that_are_pointed_to_exist(path: Path) -> None:
    data = read(path)
    names = [entity["name"] for entity in data.get("entities", ())]
    events = {event["id"] for event in data["events"]}
    assert len(set(names)) == len(names)
    pointed = [r["object"] for r in data["relations"]] + [
        other for r in data["relations"] for other in r.get("alt_objects", [])
    ]
    pointed += [other for event in data["events"] for other in event.get("merge_with", [])]
    assert {word for word in pointed if word[:1] == "e" and word[1:].isdigit()} <= events


@with_corpus
def test_the_articles_are_those_that_the_draw_named() -> None:
    corpus = tuple(read_winer(CORPUS))
    assert {path.stem: path.parent.name for path in FILES} == draw(corpus) | draw_news(corpus)


@with_corpus
@each_file
def test_mentions_and_evidence_stand_in_the_text(path: Path, texts: dict[str, str]) -> None:
    data, text = read(path), texts[path.stem]
    for entity in data.get("entities", ()):
        assert entity["mentions"]
        assert all(mention in text for mention in entity["mentions"])
    for item in (*data["relations"], *data["events"]):
        start, end = item["evidence"]
        assert text[start:end].strip() == text[start:end] != ""
        assert text[start:end].count("\n") <= 1, "evidence is one sentence"
