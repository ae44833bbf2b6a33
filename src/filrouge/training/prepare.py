"""Corpora into the files that spaCy trains on and that the evaluation reads."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from filrouge.training import news, treebank
from filrouge.training.conllu import TreeSentence, read_conllu
from filrouge.training.lists import Lists
from filrouge.training.split import split_articles
from filrouge.training.tokenizer import french_tokenizer
from filrouge.training.variation import curled, obliques, renamed, settled
from filrouge.training.winer import read_winer

SEED = 0
_SEQUOIA = "fr_sequoia-ud-{}.conllu"
_OTHERS = ("fr_gsd-ud-dev.conllu", "fr_pud-ud-test.conllu")


def blank() -> Language:
    """Make an empty French pipeline with our tokenizer."""
    nlp = spacy.blank("fr")
    nlp.tokenizer = french_tokenizer(nlp.vocab)
    return nlp


def prepare_syntax(corpora: Path, folder: Path, lists: Lists) -> None:
    """Write ``syntax-train``, ``syntax-dev`` and ``syntax-test`` (.spacy) from the treebanks."""
    nlp = blank()
    treebanks = [
        [treebank.fit(s, nlp.tokenizer) for s in read_conllu(corpora / "ud-french" / name)]
        for name in (_SEQUOIA.format("train"), *_OTHERS)
    ]
    table = obliques([s for sentences in treebanks[:2] for s in sentences])
    treebanks = [[settled(s, table) for s in sentences] for sentences in treebanks]
    rng = Random(SEED)  # noqa: S311 - repeatable on purpose
    docs = (doc for sentences in treebanks for doc in _training_docs(nlp, sentences, lists, rng))
    _write(docs, folder / "syntax-train.spacy")
    for part in ("dev", "test"):
        sentences = list(read_conllu(corpora / "ud-french" / _SEQUOIA.format(part)))
        fitted = [treebank.fit(s, nlp.tokenizer) for s in sentences]
        tens = (fitted[i : i + 10] for i in range(0, len(fitted), 10))
        _write((treebank.to_doc(nlp.vocab, ten) for ten in tens), folder / f"syntax-{part}.spacy")


def _training_docs(
    nlp: Language, sentences: Sequence[TreeSentence], lists: Lists, rng: Random
) -> Iterator[Doc]:
    """Yield every paragraph as it is and once more with other names, apostrophes and lost spaces."""
    for paragraph in treebank.paragraphs(sentences, rng):
        yield treebank.to_doc(nlp.vocab, paragraph)
    for paragraph in treebank.paragraphs(sentences, rng):
        varied = [renamed(s, lists, rng) for s in paragraph]
        if rng.random() < 0.85:
            varied = [curled(s) for s in varied]
        glued = frozenset(i for i in range(len(varied) - 1) if rng.random() < 0.08)
        yield treebank.to_doc(nlp.vocab, varied, glued)


def prepare_names(corpora: Path, folder: Path, lists: Lists) -> None:
    """Write ``names-train`` and ``names-dev`` (.spacy) from WiNER-fr."""
    nlp = blank()
    rng = Random(SEED)  # noqa: S311 - repeatable on purpose
    train, dev = split_articles(read_winer(corpora / "winer-fr" / "articles.jsonl"))
    texts = news.training_texts(train, lists, rng, copies=2)
    _write((news.to_doc(nlp, text) for text in texts), folder / "names-train.spacy")
    withheld = (paragraph for article in dev for paragraph in news.paragraphs(article))
    _write((news.to_doc(nlp, text) for text in withheld), folder / "names-dev.spacy")


def _write(docs: Iterable[Doc], path: Path) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)
