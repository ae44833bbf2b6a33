"""``csv/``: tables that Excel opens as they are meant, and that run nothing."""

import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filrouge import ontology
from filrouge.export import write
from filrouge.export.csv import cell, disarmed, lines
from filrouge.flat import flatten
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())
TABLES = ("nodes", "edges", "claims", "events")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("csv")
    write(story.small(), SETTING, made, ["csv"])
    return made / "csv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_starts_with_the_mark_that_excel_needs(folder: Path) -> None:
    assert {path.stem for path in folder.iterdir()} == set(TABLES)
    for path in folder.iterdir():
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\xef\xbb\xbf") == 1
        assert content.count(b"\n") == content.count(b"\r\n")


def test_every_node_edge_claim_and_event_has_its_row(folder: Path) -> None:
    graph, table = story.small(), flatten(story.small(), SETTING.ontology)
    counts = [len(rows(folder / f"{name}.csv")) for name in TABLES]
    assert counts == [len(table.nodes), len(table.edges), len(graph.claims), len(graph.events)]


def test_edges_name_both_ends_by_identifier_and_by_name(folder: Path) -> None:
    names = {row["Id"]: row["Label"] for row in rows(folder / "nodes.csv")}
    for row in rows(folder / "edges.csv"):
        assert (names[row["Source"]], names[row["Target"]]) == (row["from"], row["to"])
    kinds = {row["Kind"] for row in rows(folder / "edges.csv")}
    assert {"attacked", "attacked:denied"} <= kinds


def test_a_claim_holds_its_sentence_speaker_and_place(folder: Path) -> None:
    texts = {node.article.title: node.article.text for node in story.small().articles}
    said = {row["speaker"] for row in rows(folder / "claims.csv")}
    assert {"Pentagone", "John Miller", ""} <= said
    for row in rows(folder / "claims.csv"):
        text = texts.get(row["article"])
        if text is not None:
            assert text[int(row["begin"]) : int(row["end"])] == row["sentence"]
        assert row["trigger"] in row["sentence"]


def test_an_event_lists_who_took_part_and_every_toll(folder: Path) -> None:
    (attack,) = (row for row in rows(folder / "events.csv") if row["label"] == "Attaque à Dhi Qar")
    assert (attack["actors"], attack["killed"], attack["date"]) == ("Ashab al-Kahf", "3 | 5", "2024-03-12")


@given(st.text())
@example("=HYPERLINK(1)")
@example("  +1")
@example("\t=1")
@example("＝1")
@example("-2+3")
@example("@SUM(A1)")
def test_no_text_begins_like_a_formula(text: str) -> None:
    made = disarmed(text)
    assert made.lstrip()[:1] not in set("=+-@＝＋－＠")
    assert made[:1] not in ("\t", "\r", "\n")
    assert disarmed(made) == made


def test_numbers_stay_numbers() -> None:
    assert lines([[cell(-3), cell(0.5), cell(True), cell(None), cell("-3")]]) == '-3,0.5,"true","","\'-3"\r\n'


def test_hostile_names_stay_in_their_cell(tmp_path: Path) -> None:
    words = '=cmd|"/C calc"!A0,\n"x'
    write(graphs.hostile(words), SETTING, tmp_path, ["csv"])
    labels = {row["Label"] for row in rows(tmp_path / "csv" / "nodes.csv")}
    assert labels == {"'" + words.strip()}
