"""A scorer in little, with the functions that are asked of the real one: names and types must be equal."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FIGURES = (
    "entity",
    "entity_strict",
    "entity_untyped",
    "relation",
    "relation_no_located_in",
    "relation_modality",
    "relation_attribution",
    "event",
    "event_all",
    "claimant",
    "predicate_attacked",
)
SLOTS = ("date", "place", "actor", "target", "instrument", "killed", "injured", "claimed_by")
RATES = (
    "attribution",
    "laundering",
    "false_claims",
    "doc_date",
    "not_done",
    "leaks",
    "kind_place",
    "kind_group",
)


def norm(text: str) -> str:
    return text.lower()


def status(item: Json) -> str:
    return "optional" if item.get("optional") else "required"


def modality_fits(p: Json, g: Json) -> bool:
    return bool(p["modality"] == g["modality"])


def type_fit(p: Json, g: Json) -> int:
    return int(p["type"] == g["type"])


def date_fit(p: Json, g: Json) -> float | None:
    if p["date"] == g["date"]:
        return 1
    return None if p["date"] and g["date"] else 0.5


def assign(links: dict[tuple[int, int], float]) -> dict[int, int]:
    found: dict[int, int] = {}
    for (i, j), _ in sorted(links.items(), key=lambda link: -link[1]):
        if i not in found and j not in found.values():
            found[i] = j
    return found


class Comparison:
    """One article of ours beside the annotation."""

    def __init__(self, gold: Json, pred: Json) -> None:
        self.gold, self.pred = self._indexed(gold), self._indexed(pred)
        self.golds, self.preds = self.gold["entities"], self.pred["entities"]
        self.count: Counter[str] = Counter()
        self.pairs: dict[int, int] = self.match_entities("headline")[0]
        self.same_event = {(p["id"], key) for key, group in self.align_events()[0].items() for p in group}

    @staticmethod
    def _indexed(data: Json) -> Json:
        doc = {
            part: [dict(item) for item in data.get(part, [])] for part in ("entities", "relations", "events")
        }
        for entity in doc["entities"]:
            entity["key"] = norm(entity["name"])
            entity["names"] = {norm(name) for name in (entity["name"], *entity["mentions"])}
        return {**doc, "event": {event["id"]: event for event in doc["events"]}}

    def match_entities(self, mode: str) -> tuple[dict[int, int], list[Json], list[tuple[Json, str]]]:
        assert mode == "headline"
        alike = {
            (i, j): p["type"] == g["type"]
            for i, p in enumerate(self.preds)
            for j, g in enumerate(self.golds)
            if p["names"] & g["names"]
        }
        pairs = assign({pair: 1 for pair, fits in alike.items() if fits})
        missed = [g for j, g in enumerate(self.golds) if j not in pairs.values()]
        reasons = {i: "duplicate" if fits else "wrong type" for (i, _), fits in alike.items()}
        wrong = [(p, reasons.get(i, "spurious")) for i, p in enumerate(self.preds) if i not in pairs]
        return pairs, missed, wrong

    def same(self, p: str, g: str, classes: bool = False) -> bool:
        return norm(p) == norm(g)

    def object_fits(self, p: str, g: str, army: bool) -> bool:
        return (p, g) in self.same_event if g in self.gold["event"] else self.same(p, g)

    def relation_fits(self, p: Json, g: Json) -> bool:
        ends = self.same(p["subject"], g["subject"]) and self.object_fits(p["object"], g["object"], False)
        return ends and bool(p["predicate"] == g["predicate"])

    def source_fits(self, p: Json, g: Json) -> bool:
        return bool(p["attributed_to"] == g["attributed_to"])

    def align_events(self) -> tuple[dict[str, list[Json]], dict[str, str], list[Json]]:
        groups: dict[str, list[Json]] = {}
        for p in self.pred["events"]:
            for g in self.gold["events"]:
                if p["type"] == g["type"] and p["target"] == g["target"] and g["id"] not in groups:
                    groups[g["id"]] = [p]
                    break
        found = [p["id"] for group in groups.values() for p in group]
        return groups, {}, [p for p in self.pred["events"] if p["id"] not in found]

    def slots(self, group: list[Json], g: Json) -> dict[str, tuple[int, int, int]]:
        return {slot: (0, int(group[0][slot] != g[slot]), 0) for slot in SLOTS}


def load_aliases(path: Path) -> Json:
    return {}


def evaluate(gold: Path, pred: Path, aliases: Json) -> tuple[dict[str, Comparison], list[str]]:
    def read(path: Path) -> Json:
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}

    return {p.name: Comparison(read(p), read(pred / p.name)) for p in sorted(gold.glob("*.json"))}, []


def summary(counts: list[Counter[str]]) -> Json:
    cell = {"f1": 0.5, "tp": len(counts), "fp": 2, "fn": 3, "interval95": [0.25, 0.75]}
    figures: Json = dict.fromkeys((*FIGURES, *(f"slot_{slot}" for slot in SLOTS)), cell)
    return figures | {key: {"rate": None, "hit": 0, "of": 0} for key in RATES}
