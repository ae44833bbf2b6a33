"""The pipeline that ships with the package."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

import filrouge
from filrouge.training.evaluate import probe_figures, read_probe
from filrouge.training.vectors import FEATURES

MODEL = Path(filrouge.__file__).parent / "models" / "fr"


@pytest.fixture(scope="module")
def nlp() -> Language:
    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(MODEL)


def test_it_has_its_components(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "trainable_lemmatizer", "parser", "ner"]
    assert nlp.vocab.vectors.shape[1] == len(FEATURES)


def test_it_is_small() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 25_000_000


def test_it_names_no_machine() -> None:
    assert "/" not in (MODEL / "config.cfg").read_text(encoding="utf-8")
    assert "/work" not in (MODEL / "meta.json").read_text(encoding="utf-8")


def test_passive_and_conditional(nlp: Language) -> None:
    doc = nlp("Trois soldats auraient été tués par le groupe à Kidal.")
    deps = {t.text: t.dep_ for t in doc}
    assert deps["soldats"] == "nsubj:pass"
    assert deps["groupe"] == "obl:agent"
    assert "Mood=Cnd" in str(doc[2].morph)
    assert doc[4].lemma_ == "tuer"


def test_contraction_keeps_its_preposition(nlp: Language) -> None:
    doc = nlp("Le chef du groupe parle aux journalistes.")
    assert (doc[2].lemma_, doc[2].pos_) == ("de", "ADP")
    assert (doc[5].lemma_, doc[5].pos_) == ("à", "ADP")


@pytest.mark.parametrize(
    ("text", "borders"),
    [
        ("Une attaque a eu lieu vendredi 19 novembre.Une bombe a explosé.", 2),
        ("« Nous resterons », a-t-il déclaré. Le ministre a démenti.", 2),
        ("Selon M. Diallo, trois personnes sont mortes. L’armée n’a pas réagi. L’enquête commence.", 3),
    ],
)
def test_sentences(nlp: Language, text: str, borders: int) -> None:
    assert len(list(nlp(text).sents)) == borders


def test_apostrophe_does_not_matter(nlp: Language) -> None:
    straight, curly = nlp("L'armée n'a pas quitté l'Irak."), nlp("L’armée n’a pas quitté l’Irak.")
    assert [(t.pos_, t.dep_, t.head.i) for t in straight] == [(t.pos_, t.dep_, t.head.i) for t in curly]


def test_names_that_no_list_holds(nlp: Language) -> None:
    """The probe sentences: names of persons, places and groups in none of the lists."""
    figures = probe_figures(nlp, read_probe(Path(__file__).parent / "probe.jsonl"))
    assert figures["all"].f >= 0.78
