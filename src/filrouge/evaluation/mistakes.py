"""All mistakes of a sample, each with its cause."""

from collections import Counter
from collections.abc import Iterator, Sequence
from types import ModuleType

from filrouge.evaluation.causes import Case, Cause, Mistake
from filrouge.evaluation.entities import entity_mistakes
from filrouge.evaluation.events import event_mistakes
from filrouge.evaluation.pairing import pair
from filrouge.evaluation.relations import relation_mistakes
from filrouge.evaluation.scorer import Scores

PARTS = ("entities", "relations", "events")
Counts = Counter[tuple[str, Cause]]
"""How many mistakes there are, by part of the record and cause."""


def find_mistakes(scores: Scores, scorer: ModuleType) -> tuple[Mistake, ...]:
    """Every mistake of a sample, article by article."""
    return tuple(mistake for case in _cases(scores, scorer) for mistake in mistakes_of(case))


def mistakes_of(case: Case) -> Iterator[Mistake]:
    """Every mistake of an article: entities, then relations, then events."""
    yield from entity_mistakes(case)
    yield from relation_mistakes(case)
    yield from event_mistakes(case)


def count(mistakes: Sequence[Mistake]) -> Counts:
    """Count mistakes by part and cause."""
    return Counter((mistake.part, mistake.cause) for mistake in mistakes)


def details(mistakes: Sequence[Mistake], texts: dict[str, str]) -> Iterator[str]:
    """Each mistake in a line, with the words of the article below it; the largest causes first."""
    sizes = count(mistakes)
    order = sorted(mistakes, key=lambda m: (PARTS.index(m.part), -sizes[m.part, m.cause], m.cause, m.side))
    for mistake in order:
        yield f"{mistake.part}: {mistake.cause} ({mistake.side}) {mistake.article}: {mistake.item}"
        for start, end in mistake.spans:
            yield f"    [{start}:{end}] {' '.join(texts[mistake.article][start:end].split())}"


def _cases(scores: Scores, scorer: ModuleType) -> Iterator[Case]:
    """Every article with what the scorer paired in it."""
    for each in scores.articles:
        compared = each.comparison
        gold = {part: compared.gold[part] for part in PARTS}
        yield Case(each.name, each.record, gold, pair(scorer, compared))
