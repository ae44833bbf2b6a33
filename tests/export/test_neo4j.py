"""``neo4j/``: tables whose links all lead somewhere, and a script that never mixes modalities."""

import csv
import re
from pathlib import Path

import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.flat import flatten
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())
NODES = ("things", "articles", "claims")
LINKS = ("relations", "links")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("neo4j")
    write(story.small(), SETTING, made, ["neo4j"])
    return made / "neo4j"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_nothing_is_lost_and_every_link_has_both_ends(folder: Path) -> None:
    graph, table = story.small(), flatten(story.small(), SETTING.ontology)
    counts = [len(rows(folder / f"{name}.csv")) for name in (*NODES, "relations")]
    assert counts == [len(table.nodes), len(graph.articles), len(graph.claims), len(table.edges)]
    ids = [row["id:ID"] for name in NODES for row in rows(folder / f"{name}.csv")]
    assert len(set(ids)) == len(ids)
    for name in LINKS:
        for row in rows(folder / f"{name}.csv"):
            assert {row[":START_ID"], row[":END_ID"]} <= set(ids)


def test_what_is_denied_has_a_type_of_its_own(folder: Path) -> None:
    for row in rows(folder / "relations.csv"):
        suffix = "" if row["modality"] == "asserted" else f"_{row['modality'].upper()}"
        assert re.fullmatch(f"[A-Z][A-Z_]*?{suffix}", row[":TYPE"])
        assert row[":TYPE"].endswith(suffix)
    types = {row[":TYPE"] for row in rows(folder / "relations.csv")}
    assert {"ATTACKED", "ATTACKED_DENIED", "CLAIMED_RESPONSIBILITY_FOR"} <= types


def test_every_claim_stands_in_its_article_and_keeps_its_words(folder: Path) -> None:
    standing = {
        row[":START_ID"]: row[":END_ID"] for row in rows(folder / "links.csv") if row[":TYPE"] == "STANDS_IN"
    }
    texts = {node.id: node.article.text for node in story.small().articles}
    for row in rows(folder / "claims.csv"):
        text = texts[standing[row["id:ID"]]]
        assert text[int(row["begin:int"]) : int(row["end:int"])] == row["sentence"]


def test_the_script_loads_every_kind_of_row_once(folder: Path) -> None:
    script = (folder / "load.cypher").read_text(encoding="utf-8")
    for name, column in [*((name, ":LABEL") for name in NODES), *((name, ":TYPE") for name in LINKS)]:
        for value in {row[column] for row in rows(folder / f"{name}.csv")}:
            head = f"FROM 'file:///{name}.csv' AS row\nWITH row WHERE row.`{column}` = '{value}'\n"
            assert script.count(head) == 1
    assert script.count("LOAD CSV") == script.count("MERGE (")
    used = set(re.findall(r"row\.`([^`]+)`", script))
    assert used <= {column for name in (*NODES, *LINKS) for column in rows(folder / f"{name}.csv")[0]}


def test_hostile_names_get_neither_into_the_script_nor_out_of_their_cell(tmp_path: Path) -> None:
    words = "\\\"'}); MATCH (n) DETACH DELETE n; //`"
    write(graphs.hostile(words), SETTING, tmp_path, ["neo4j"])
    assert "DELETE" not in (tmp_path / "neo4j" / "load.cypher").read_text(encoding="utf-8")
    labels = {row["label"] for row in rows(tmp_path / "neo4j" / "things.csv")}
    assert labels == {words.replace("\\", "＼")}
