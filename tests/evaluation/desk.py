"""What the tests of the evaluation lay out: items of records, a folder to measure with, one article's case."""

import json
import shutil
from pathlib import Path
from typing import Any

from filrouge.evaluation.causes import Case
from filrouge.evaluation.pairing import pair
from tests.evaluation import plain_score

Json = dict[str, Any]
HERE = Path(__file__).parent
TEXT = "Irak : attaque à Bagdad\n\nDaech a attaqué Bagdad le 4 mai."


def entity(name: str, type_: str = "Group", *mentions: str, **more: Any) -> Json:
    return {
        "name": name,
        "type": type_,
        "kind": None,
        "mentions": [*mentions] or [name],
        "boilerplate": False,
    } | more


def relation(subject: str, predicate: str, object_: str, **more: Any) -> Json:
    return {
        "subject": subject,
        "predicate": predicate,
        "object": object_,
        "attributed_to": None,
        "modality": "asserted",
        "evidence": [0, 10],
    } | more


def event(id_: str, type_: str = "attack", **more: Any) -> Json:
    roles: Json = {role: [] for role in ("place", "actor", "target", "claimed_by")}
    details = {"date": None, "instrument": None, "killed": None, "injured": None, "modality": "asserted"}
    return {"id": id_, "type": type_, "evidence": [0, 10], **roles, **details} | more


def record(
    entities: tuple[Json, ...] = (), relations: tuple[Json, ...] = (), events: tuple[Json, ...] = ()
) -> Json:
    return {"entities": list(entities), "relations": list(relations), "events": list(events)}


def case(ours: Json, theirs: Json) -> Case:
    """One article as the causes see it."""
    return Case("a", ours, theirs, pair(plain_score, plain_score.Comparison(theirs, ours)))


def shared(folder: Path) -> Path:
    """A folder to measure with: every sample has the same one article; the scorer is the one in little."""
    gold = record(
        (entity("Daech"), entity("Bagdad", "Place")),
        (relation("Daech", "attacked", "Bagdad"),),
        (event("e1"),),
    )
    for name in ("seeds", "wikinews-dev"):
        _write(folder / "eval" / "gold" / name / f"{name}.json", json.dumps(gold))
        _write(folder / "eval" / "texts" / name / f"{name}.txt", TEXT)
    for name in ("open", "held_out"):
        _write(folder / "annotations" / name / f"{name}.json", json.dumps(gold))
    for name in ("news", "news_held_out"):
        told = {"relations": [], "events": gold["events"]}
        _write(folder / "annotations" / name / f"{name}.json", json.dumps(told))
    ids = ("open", "held_out", "news", "news_held_out", "other")
    lines = (json.dumps({"id": name, "text": TEXT, "entities": []}) for name in ids)
    _write(folder / "corpora" / "winer-fr" / "articles.jsonl", "\n".join(lines))
    pairs = "schema,name1,name2,is_match\nPerson,Jean Dupont,Jean Dupont,true\nPerson,Jean Dupont,Awa Diop,false\n"
    _write(folder / "corpora" / "name-bench" / "cases.csv", pairs)
    _write(folder / "eval" / "aliases.json", "{}")
    shutil.copy(HERE / "plain_score.py", folder / "eval" / "score.py")
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
