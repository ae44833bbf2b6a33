"""Words per second of the shipped pipeline beside a stock one, measured in turns on the same text."""

import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from thinc.api import Config, NumpyOps, set_current_ops

_TOK2VEC: dict[str, Any] = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "width": 96,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
    "pretrained_vectors": None,
}


def stock_pipeline(syntax: Path, names: Path) -> Language:
    """Make spaCy's own pipeline of the same components with default sizes and untrained weights.

    As in the published French pipelines, the recogniser has an embedding of its own. The work per word does
    not depend on how good the weights are.

    Args:
        syntax: a ``.spacy`` file that tells the labels of morphologizer, lemmatizer and parser.
        names: one that tells the labels of the recogniser.
    """
    nlp = spacy.blank("fr")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    for name in ("morphologizer", "trainable_lemmatizer", "parser"):
        nlp.add_pipe(name, config={"model": _with_tok2vec(nlp, name, listener)})
    nlp.add_pipe("ner", config={"model": _with_tok2vec(nlp, "ner", _TOK2VEC)})
    docs = [doc for path in (syntax, names) for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in docs])
    return nlp


def _with_tok2vec(nlp: Language, factory: str, tok2vec: dict[str, Any]) -> Config:
    defaults = nlp.get_factory_meta(factory).default_config or {}
    model = Config(defaults["model"]).copy()
    model["tok2vec"] = tok2vec
    return model


def compare(ours: Path, stock: Language, texts: Sequence[str], rounds: int = 5) -> tuple[float, float]:
    """Return words per second of ours and of the stock pipeline: medians over rounds that alternate.

    Both run with NumPy's matrix products on one core; processor time is counted, not the clock on the wall.
    """
    set_current_ops(NumpyOps(use_blis=False))
    pipelines = (spacy.load(ours), stock)
    words = sum(len(text.split()) for text in texts)
    speeds: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for nlp, seen in zip(pipelines, speeds, strict=True):
            began = time.process_time()
            for _doc in nlp.pipe(texts, batch_size=64):
                pass
            seen.append(words / (time.process_time() - began))
    return median(speeds[0]), median(speeds[1])
