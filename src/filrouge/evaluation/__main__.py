"""Measure the tool on annotated articles: ``python -m filrouge.evaluation --shared FOLDER [-o docs/accuracy.md]``.

Reads six samples (the seeds, the development articles of Wikinews, our own annotations and the news, both open and
held out), each with and without the list of known names, and writes the figures between two marks of a Markdown file,
or prints them. ``--details`` prints every error with its sentence, of the open samples alone.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from filrouge.errors import FilrougeError, InputError
from filrouge.evaluation.mistakes import details, find_mistakes
from filrouge.evaluation.pairs import PUBLISHED, f1_of, read_pairs
from filrouge.evaluation.report import Result, insert, render
from filrouge.evaluation.runs import run
from filrouge.evaluation.samples import Sample, load_samples
from filrouge.evaluation.scorer import load_scorer
from filrouge.pipeline import Settings

_ANNOTATIONS = Path(__file__).parents[3] / "tests" / "annotations"


def main(arguments: list[str] | None = None) -> int:
    """Measure, and write or print; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return _measure(options)
    except (FilrougeError, OSError) as error:
        sys.stderr.write(f"filrouge.evaluation: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m filrouge.evaluation", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder with eval/ and corpora/")
    parser.add_argument("--annotations", type=Path, default=_ANNOTATIONS, help="our own annotations")
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the shipped one")
    parser.add_argument("-o", "--output", type=Path, help="Markdown file to write the figures into")
    parser.add_argument("--details", action="store_true", help="print every error of the open samples")
    parser.add_argument(
        "--sample", action="append", help="name of a sample to read, instead of all; not with -o"
    )
    return parser


def _measure(options: argparse.Namespace) -> int:
    samples = _chosen(load_samples(options.shared, options.annotations), options)
    scorer, settings = load_scorer(options.shared), Settings(model=options.model)
    aliases = options.shared / "eval" / "aliases.json"
    if options.details:
        for sample in samples:
            _print_details(sample, scorer, aliases, settings)
        return 0
    results = [_result(sample, scorer, aliases, settings) for sample in samples]
    pairs = read_pairs(options.shared / "corpora" / "name-bench" / "cases.csv")
    names = [
        (label, f1_of(p for p in pairs if schema in (None, p.schema)), published)
        for label, schema, published in PUBLISHED
    ]
    _write(render(results, names), options.output)
    return 0


def _chosen(samples: Sequence[Sample], options: argparse.Namespace) -> list[Sample]:
    """The samples to read: those that are named, all of them unless any is, and for single errors open ones alone.

    Raises:
        InputError: a sample does not exist, may not be looked into, or would be alone in the report.
    """
    by_name = {sample.name: sample for sample in samples}
    for name in options.sample or ():
        if name not in by_name:
            raise InputError(f"no sample {name!r}; there is {', '.join(by_name)}")
        if options.details and not by_name[name].open:
            raise InputError(f"sample {name!r} is held out: only its totals may be shown")
        if options.output:
            raise InputError("the report shows all samples: give -o or --sample")
    named = [by_name[name] for name in options.sample or by_name]
    return [sample for sample in named if sample.open or not options.details]


def _result(sample: Sample, scorer: ModuleType, aliases: Path, settings: Settings) -> Result:
    """Measure a sample twice; the causes of errors are worked out for an open one alone."""
    scores = run(sample, scorer, aliases, settings)
    unlisted = run(sample, scorer, aliases, replace(settings, known="none"))
    return Result(sample, scores, unlisted, find_mistakes(scores, scorer) if sample.open else ())


def _print_details(sample: Sample, scorer: ModuleType, aliases: Path, settings: Settings) -> None:
    scores = run(sample, scorer, aliases, settings)
    texts = {article.name: article.text for article in scores.articles}
    for line in details(find_mistakes(scores, scorer), texts):
        sys.stdout.write(f"{sample.name} {line}\n" if not line.startswith(" ") else f"{line}\n")


def _write(figures: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(figures + "\n")
    else:
        output.write_text(insert(output.read_text(encoding="utf-8"), figures), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
