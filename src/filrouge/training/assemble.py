"""Put the two trained halves, syntax and names, into the one pipeline that ships."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]

META = {
    "lang": "fr",
    "name": "filrouge",
    "version": "0.1.0",
    "description": "French morphology, lemmas, trees and named entities for news about conflicts.",
    "author": "Fil rouge",
    "license": "see README.md in this folder",
}


def assemble(syntax: Path, names: Path, output: Path, vectors: Vectors) -> Language:
    """Write one pipeline from two.

    The recogniser keeps its own embedding, inside its model, so that neither half can spoil the other.

    Args:
        syntax: folder of the trained morphologizer, lemmatizer and parser.
        names: folder of the trained recogniser.
        output: folder of the result; files in it are overwritten.
        vectors: what lists know about words, now with no word hidden.
    """
    nlp = spacy.load(syntax)
    recogniser = spacy.load(names)
    recogniser.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.vocab.vectors = recogniser.vocab.vectors
    nlp.add_pipe("ner", source=recogniser)
    nlp.vocab.vectors = vectors
    nlp.meta.update(META)
    nlp.meta["performance"] = {}
    _forget_machine(nlp)
    nlp.to_disk(output)
    return nlp


def _forget_machine(nlp: Language) -> None:
    """Remove from the configuration what only training needed: paths and steps of one machine."""
    for section in ("paths", "corpora", "training", "initialize", "pretraining"):
        nlp.config.pop(section, None)
