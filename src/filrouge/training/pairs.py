"""Train the relation model: ``python -m filrouge.training.pairs CORPORA [-o FILE]``.

``data/pairs.tsv`` says for several hundred articles of WiNER-fr which mentions a careful reader relates, sentence by
sentence; the articles themselves are read from the corpus. Every other pair of mentions in them is an example of
no relation. Five-fold cross-validation over articles decides how sure the model must be of a relation before it is
claimed: so sure that at least seven of ten claims that no rule reads are right. Some minutes on a core.
"""

import argparse
import csv
import itertools
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from filrouge.model import Article, Claim
from filrouge.pairs.claims import MUTUAL, RELATIONS, best
from filrouge.pairs.features import features, view
from filrouge.pairs.model import NONE, PairModel, key_of, save
from filrouge.pipeline import Settings, read_text
from filrouge.reading import Reading
from filrouge.stages.relate import read_by_rules
from filrouge.training.winer import read_winer

_STRENGTH = 1.0  # inverse of the regularisation; 5 learns the names of the training articles
_LEAST = 2  # articles' pairs that must show a feature
_FAINT = 0.01  # weights below in every class are left out
_FOLDS = 5
_USUAL = 0.8  # the least probability to claim anything
_SURE = 0.7  # share of new claims that must be right
_ENOUGH = 5  # cases that it takes to tell

Span = tuple[int, int]
Labels = Mapping[tuple[Span, Span], str]
"""The relation of a subject and an object, by their offsets in the article."""


@dataclass(frozen=True, slots=True)
class Example:
    """One ordered pair of mentions: its features, its relation, and whether a rule already relates the two so."""

    article: str
    types: str
    features: tuple[str, ...]
    relation: str
    read: frozenset[str]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest relation of a pair that no rule relates so, and whether the annotation has it."""

    relation: str
    probability: float
    right: bool


def read_labels(text: str) -> dict[str, dict[tuple[Span, Span], str]]:
    """Read ``pairs.tsv``: an article's line without offsets says that it is annotated, whatever follows."""
    labels: dict[str, dict[tuple[Span, Span], str]] = defaultdict(dict)
    for row in csv.DictReader(
        (line for line in text.splitlines() if not line.startswith("#")), delimiter="\t"
    ):
        here = labels[row["article"]]
        if row["relation"]:
            subject = int(row["subject_start"]), int(row["subject_end"])
            target = int(row["object_start"]), int(row["object_end"])
            here[subject, target] = row["relation"]
            if row["relation"] in MUTUAL:
                here.setdefault((target, subject), row["relation"])
    return dict(labels)


def examples(article: str, reading: Reading, labels: Labels) -> Iterator[Example]:
    """Every pair of mentions of an article, in order of the text."""
    said = _said(read_by_rules(reading).claims)
    matches = (*reading.events, *reading.relations)
    for scene in reading.scenes:
        if scene.zone.is_boilerplate:
            continue
        seen = view(scene, matches, reading.language)
        keys = {head: reading.cast.keys.get((scene.index, head)) for head in sorted(scene.mentions)}
        for a, one in keys.items():
            for b, other in keys.items():
                if one is None or other is None or one == other:
                    continue
                mine, theirs = scene.mentions[a], scene.mentions[b]
                spans = (mine.passage.start, mine.passage.end), (theirs.passage.start, theirs.passage.end)
                yield Example(
                    article, f"{mine.type}>{theirs.type}", tuple(features(seen, a, b)),
                    labels.get(spans, NONE), frozenset(said.get((one, other), ())),
                )  # fmt: skip


def _said(claims: Sequence[Claim]) -> Mapping[tuple[str | None, str | None], set[str]]:
    """The relations that rules read between two entities."""
    found: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.subject.key, claim.object.key].add(claim.predicate)
    return found


def fit(training: Sequence[Example]) -> PairModel:
    """Learn the weights."""
    counts = Counter(feature for each in training for feature in each.features)
    kept = {feature for feature, count in counts.items() if count >= _LEAST}
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform(
        [dict.fromkeys(kept.intersection(each.features), 1) for each in training]
    )
    found = LogisticRegression(C=_STRENGTH, max_iter=300, tol=1e-3, fit_intercept=False)
    found.fit(table, [each.relation for each in training])
    weights = found.coef_.T.astype(np.float32)
    keys = np.array([key_of(name) for name in vectorizer.get_feature_names_out()], np.uint32)
    told = np.abs(weights).max(axis=1) >= _FAINT
    order = np.argsort(keys[told], kind="stable")
    related = Counter(each.types for each in training if each.relation in RELATIONS)
    types = frozenset(name for name, count in related.items() if count >= _ENOUGH)
    return PairModel(tuple(found.classes_.tolist()), types, keys[told][order], weights[told][order], {})


def cross_validate(training: Sequence[Example]) -> list[Guess]:
    """What models that have not learnt from an article say of its pairs, the surest first."""
    articles = sorted({each.article for each in training})
    fold = {article: n % _FOLDS for n, article in enumerate(articles)}
    guesses: list[Guess] = []
    for n in range(_FOLDS):
        model = fit([each for each in training if fold[each.article] != n])
        for each in (each for each in training if fold[each.article] == n):
            relation, share = best(model.probabilities(list(each.features)))
            if relation not in each.read:
                guesses.append(Guess(relation, share, each.relation == relation))
    return sorted(guesses, key=lambda guess: (-guess.probability, guess.relation, guess.right))


def thresholds(guesses: Sequence[Guess]) -> dict[str, float]:
    """The least probability of each relation above which enough of what is new is right.

    Where there is too little to tell, the usual threshold holds unless most of it is wrong; a relation that is
    never right often enough has none and is not claimed.
    """
    found: dict[str, float] = {}
    for relation in RELATIONS:
        of_it = [g for g in guesses if g.relation == relation and g.probability >= _USUAL]
        rights = list(itertools.accumulate(guess.right for guess in of_it))
        if len(of_it) < _ENOUGH:
            if 2 * sum(guess.right for guess in of_it) >= len(of_it):
                found[relation] = _USUAL
            continue
        for n, (guess, right) in enumerate(zip(of_it, rights, strict=True), 1):
            if n >= _ENOUGH and right / n >= _SURE:
                found[relation] = guess.probability
    return found


def report(guesses: Sequence[Guess], found: Mapping[str, float]) -> Iterator[str]:
    """A line for each relation: threshold, and how much of what lies above is right in articles not learnt from."""
    for relation in RELATIONS:
        above = [g for g in guesses if g.relation == relation and g.probability >= found.get(relation, 1)]
        threshold = f"{found[relation]:.2f}" if relation in found else "not claimed"
        yield f"{relation:16} {threshold:12} new {len(above):4}  right {sum(g.right for g in above):4}"


def main() -> None:
    """Read, train, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m filrouge.training.pairs", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with winer-fr/")
    shipped = Path(__file__).parents[1] / "models" / "pairs-fr.npz"
    parser.add_argument("-o", "--output", type=Path, default=shipped)
    options = parser.parse_args()
    labels = read_labels((files("filrouge.training") / "data" / "pairs.tsv").read_text(encoding="utf-8"))
    training: list[Example] = []
    for text in read_winer(options.corpora / "winer-fr" / "articles.jsonl"):
        if text.id in labels:
            reading = read_text(Article(text.id, text.id, text.text), Settings(known=None))
            training += examples(text.id, reading, labels[text.id])
    guesses = cross_validate(training)
    found = thresholds(guesses)
    sys.stdout.write(f"{len(labels)} articles, {len(training)} pairs\n")
    sys.stdout.writelines(f"{line}\n" for line in report(guesses, found))
    save(replace(fit(training), thresholds=found), options.output)


if __name__ == "__main__":
    main()
