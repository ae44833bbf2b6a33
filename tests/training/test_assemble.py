"""Two halves, trained for three steps on two sentences, into one pipeline."""

from pathlib import Path

import pytest
import spacy

import filrouge
from filrouge.training.assemble import assemble
from filrouge.training.fit import fit_half
from filrouge.training.lists import load_lists
from filrouge.training.prepare import blank, prepare_names, prepare_syntax
from filrouge.training.vectors import feature_vectors, word_features
from tests.training.samples import write_corpora

CONFIGS = Path(filrouge.__file__).parent / "training"


def _small(config: Path, folder: Path) -> Path:
    """Copy a configuration with three steps in place of thousands."""
    text = config.read_text(encoding="utf-8")
    lines = ("max_steps = 3" if line.startswith("max_steps") else line for line in text.splitlines())
    lines = ("eval_frequency = 2" if line.startswith("eval_frequency") else line for line in lines)
    path = folder / config.name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.slow
def test_two_halves_make_a_pipeline(tmp_path: Path) -> None:
    lists = load_lists()
    corpora = write_corpora(tmp_path / "corpora")
    prepare_syntax(corpora, tmp_path, lists)
    prepare_names(corpora, tmp_path, lists)
    nlp = blank()
    nlp.vocab.vectors = feature_vectors(word_features(lists), 0.4)
    nlp.to_disk(tmp_path / "vectors")
    halves = {}
    for name in ("syntax", "names"):
        paths = {"train": tmp_path / f"{name}-train.spacy", "dev": tmp_path / f"{name}-dev.spacy"}
        if name == "names":
            paths["vectors"] = tmp_path / "vectors"
        halves[name] = fit_half(_small(CONFIGS / f"{name}.cfg", tmp_path), paths, tmp_path / name)
    assemble(halves["syntax"], halves["names"], tmp_path / "fr", feature_vectors(word_features(lists)))
    doc = spacy.load(tmp_path / "fr")("Jean Martin a vu l'Irak.")
    assert [t.text for t in doc] == ["Jean", "Martin", "a", "vu", "l'", "Irak", "."]
    assert doc.has_annotation("DEP")
