"""How fast Fil rouge reads, beside spaCy alone: `python docs/speed.py FOLDER [--rounds 5]`.

Three runs take turns over the same articles, so that a busy machine slows all alike:

    stock    spaCy's own components of default size, run as spaCy runs by itself
    parse    the shipped pipeline as Fil rouge runs it
    extract  everything from text to records

Seconds are processor seconds; ratios are medians of the ratios within each round.
"""

import argparse
import hashlib
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from thinc.api import NumpyOps, set_current_ops

import filrouge
from filrouge.model import Article
from filrouge.pipeline import Settings, extract, load_tools
from filrouge.training.speed import stock_pipeline

SHIPPED = Path(filrouge.__file__).parent / "models" / "fr"


def load_stock(texts: list[str]) -> Language:
    """A stock pipeline with the labels that the shipped one gives to some of the texts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "labels.spacy"
        DocBin(docs=spacy.load(SHIPPED).pipe(texts), store_user_data=False).to_disk(path)
        set_current_ops(NumpyOps(use_blis=True))
        return stock_pipeline(path, path)


def read(folder: Path) -> list[Article]:
    """The articles of a folder of text files."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    return [
        Article(hashlib.sha256(text.encode()).hexdigest()[:16], str(n), text) for n, text in enumerate(texts)
    ]


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    articles = read(options.folder)
    texts = [article.text for article in articles]
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    stock = load_stock(texts[:50])
    parser = load_tools(Settings()).parser
    runs: Mapping[str, Callable[[], object]] = {
        "stock": lambda: list(stock.pipe(texts)),
        "parse": lambda: list(parser(lines)),
        "extract": lambda: list(extract(articles, Settings())),
    }
    words = sum(len(text.split()) for text in texts)
    took = {name: [seconds(work)] for name, work in runs.items()}  # the first round warms up and is dropped
    for _ in range(options.rounds):
        for name, work in runs.items():
            took[name].append(seconds(work))
    print(f"{len(articles)} articles, {words} words, {options.rounds} rounds")
    for name, found in took.items():
        print(f"{name:8} {median(found[1:]):7.2f} s {words / median(found[1:]):8.0f} words/s")
    pairs = list(zip(took["stock"][1:], took["parse"][1:], took["extract"][1:], strict=True))
    print(f"own stages / parse       {median((e - p) / p for _, p, e in pairs):.2f}")
    print(f"whole pipeline / stock   {median(s / e for s, _, e in pairs):.2f} times its speed")


if __name__ == "__main__":
    main()
