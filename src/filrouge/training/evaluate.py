"""Figures of a pipeline on withheld text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F of one label, each 0 to 1."""

    precision: float
    recall: float
    f: float


@dataclass(frozen=True, slots=True)
class Probe:
    """A sentence written for testing, with the names that must be found: (start, end, label)."""

    text: str
    names: frozenset[tuple[int, int, str]]


def syntax_figures(nlp: Language, gold: Path) -> dict[str, float]:
    """Score part of speech, morphology, lemmas, trees and sentence borders against a ``.spacy`` file.

    The pipeline reads the bare text; its own tokens are aligned with the gold ones.
    """
    scores = nlp.evaluate(_examples(nlp, gold))
    kept = ("token_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    figures = {name: float(scores[name]) for name in kept}
    per_type = scores["dep_las_per_type"]
    return figures | {f"las:{dep}": float(per_type[dep]["f"]) for dep in sorted(per_type)}


def name_figures(nlp: Language, gold: Path) -> dict[str, Score]:
    """Score named entities against a ``.spacy`` file: exact border and label; ``all`` is over all labels."""
    scores = nlp.evaluate(_examples(nlp, gold))
    found = {"all": Score(scores["ents_p"], scores["ents_r"], scores["ents_f"])}
    for label, values in sorted(scores["ents_per_type"].items()):
        found[label] = Score(values["p"], values["r"], values["f"])
    return found


def _examples(nlp: Language, gold: Path) -> list[Example]:
    docs = DocBin().from_disk(gold).get_docs(nlp.vocab)
    return [Example(nlp.make_doc(doc.text), doc) for doc in docs]


def read_probe(path: Path) -> tuple[Probe, ...]:
    """Read the probe sentences, one JSON object a line: text, and entities as [start, end, label]."""
    records = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Probe(r["text"], frozenset((start, end, label) for start, end, label in r["entities"]))
        for r in records
    )


def probe_figures(nlp: Language, probes: Iterable[Probe]) -> dict[str, Score]:
    """Score persons, places and organisations on the probe sentences; other labels are left out."""
    pool = tuple(probes)
    labels = sorted({label for probe in pool for _, _, label in probe.names})
    counts = {label: [0, 0, 0] for label in labels}
    for probe in pool:
        found = {(e.start_char, e.end_char, e.label_) for e in nlp(probe.text).ents if e.label_ in counts}
        for label, tally in counts.items():
            right = {n for n in probe.names if n[2] == label}
            guess = {n for n in found if n[2] == label}
            tally[0] += len(right & guess)
            tally[1] += len(guess - right)
            tally[2] += len(right - guess)
    return {label: _score(tally) for label, tally in _with_total(counts).items()}


def _with_total(counts: Mapping[str, list[int]]) -> dict[str, list[int]]:
    total = [sum(tally[i] for tally in counts.values()) for i in range(3)]
    return {"all": total, **counts}


def _score(tally: list[int]) -> Score:
    hit, wrong, missed = tally
    precision = hit / (hit + wrong) if hit + wrong else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    return Score(precision, recall, 2 * hit / (2 * hit + wrong + missed) if hit else 0.0)
