"""Figures on withheld text."""

from pathlib import Path

import pytest
import spacy

from filrouge.training.evaluate import Probe, name_figures, probe_figures, read_probe
from filrouge.training.news import to_doc
from filrouge.training.winer import Name, NewsText


def _ruler() -> spacy.language.Language:
    nlp = spacy.blank("xx")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [{"label": "Location", "pattern": "Mossoul"}, {"label": "Location", "pattern": "Ali"}]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined]
    return nlp


def test_probe_counts_border_and_label() -> None:
    probes = [Probe("Ali est à Mossoul", frozenset({(0, 3, "Person"), (10, 17, "Location")}))]
    figures = probe_figures(_ruler(), probes)
    assert figures["Location"].precision == pytest.approx(0.5)
    assert figures["Location"].recall == pytest.approx(1.0)
    assert figures["Person"].f == 0.0
    assert figures["all"].f == pytest.approx(0.5)


def test_names_are_scored_against_a_file(tmp_path: Path) -> None:
    nlp = _ruler()
    gold = to_doc(nlp, NewsText("a", "Ali est à Mossoul", (Name(10, 17, "Location"),)))
    spacy.tokens.DocBin(docs=[gold]).to_disk(tmp_path / "gold.spacy")
    figures = name_figures(nlp, tmp_path / "gold.spacy")
    assert figures["all"].precision == pytest.approx(0.5)
    assert figures["all"].recall == pytest.approx(1.0)


def test_probe_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "probe.jsonl"
    path.write_text('{"text": "Ali", "entities": [[0, 3, "Person"]]}\n', encoding="utf-8")
    assert read_probe(path) == (Probe("Ali", frozenset({(0, 3, "Person")})),)
