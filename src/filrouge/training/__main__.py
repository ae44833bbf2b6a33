"""Make the French pipeline again: ``python -m filrouge.training CORPORA [-o FOLDER]``.

Reads the corpora, trains both halves, puts them together and measures the result. About two hours on one
core. Every random choice has a fixed seed.
"""

import argparse
import logging
import tempfile
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from thinc.api import NumpyOps, set_current_ops

from filrouge.training.assemble import assemble
from filrouge.training.card import Figures, write_card
from filrouge.training.evaluate import name_figures, probe_figures, read_probe, syntax_figures
from filrouge.training.fit import fit_half
from filrouge.training.lists import load_lists
from filrouge.training.prepare import blank, prepare_names, prepare_syntax
from filrouge.training.speed import compare, stock_pipeline
from filrouge.training.vectors import feature_vectors, word_features

_HERE = Path(__file__).parent
_HIDDEN = 0.4
_log = logging.getLogger("filrouge.training")


def main() -> None:
    """Run every step; with ``--work`` the files between are kept and finished steps not repeated."""
    options = _parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if options.work is not None:
        options.work.mkdir(parents=True, exist_ok=True)
        _run(options, options.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        _run(options, Path(folder))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m filrouge.training", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with ud-french/ and winer-fr/")
    parser.add_argument("-o", "--output", type=Path, default=_HERE.parent / "models" / "fr")
    parser.add_argument("-w", "--work", type=Path, help="folder for the steps between; kept")
    parser.add_argument("--probe", type=Path, help="probe sentences, such as tests/training/probe.jsonl")
    parser.add_argument("--card", type=Path, help="model card to write the figures into")
    return parser


def _run(options: argparse.Namespace, work: Path) -> None:
    _prepare(options.corpora, work)
    syntax = _half(work, "syntax", {})
    names = _half(work, "names", {"vectors": work / "lists-hidden"})
    vectors = feature_vectors(word_features(load_lists()))
    assemble(syntax, names, options.output, vectors)
    figures = _measure(options, work)
    _log.info("%s", figures)
    if options.card is not None:
        write_card(options.card, figures)


def _prepare(corpora: Path, work: Path) -> None:
    """Write the training files and the word lists with some of the words hidden."""
    if (work / "names-dev.spacy").exists():
        return
    _log.info("preparing the corpora")
    lists = load_lists()
    nlp = blank()
    nlp.vocab.vectors = feature_vectors(word_features(lists), _HIDDEN)
    nlp.to_disk(work / "lists-hidden")
    prepare_syntax(corpora, work, lists)
    prepare_names(corpora, work, lists)


def _half(work: Path, name: str, extra: dict[str, Path]) -> Path:
    best = work / name / "model-best"
    if (best / "meta.json").exists() and (work / name / "done").exists():
        return best
    _log.info("training %s", name)
    paths = {"train": work / f"{name}-train.spacy", "dev": work / f"{name}-dev.spacy"} | extra
    fit_half(_HERE / f"{name}.cfg", paths, work / name)
    (work / name / "done").touch()
    return best


def _measure(options: argparse.Namespace, work: Path) -> Figures:
    """Measure the finished pipeline on what was withheld."""
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(options.output)
    dev = work / "names-dev.spacy"
    texts = [doc.text for doc in DocBin().from_disk(dev).get_docs(nlp.vocab)]
    return Figures(
        syntax=syntax_figures(nlp, work / "syntax-test.spacy"),
        names=name_figures(nlp, dev),
        probe=probe_figures(nlp, read_probe(options.probe)) if options.probe else {},
        speed=compare(options.output, stock_pipeline(work / "syntax-dev.spacy", dev), texts),
        size=sum(path.stat().st_size for path in options.output.rglob("*") if path.is_file()),
    )


if __name__ == "__main__":
    main()
