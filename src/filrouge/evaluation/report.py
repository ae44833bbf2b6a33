"""The figures as Markdown, written between two marks of a document whose other text people write.

Of a sample that is held out only totals are shown: no predicate, no slot and no cause, so that nobody can work
towards it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from filrouge.errors import InputError
from filrouge.evaluation.causes import MEANING, Cause, Mistake
from filrouge.evaluation.mistakes import PARTS, count
from filrouge.evaluation.samples import Sample
from filrouge.evaluation.scorer import Scores

BEGIN = "<!-- figures: written by python -m filrouge.evaluation, not by hand -->"
END = "<!-- end of figures -->"

TOTALS = (
    ("entity", "entity F1, 5-way (headline)"),
    ("entity_strict", "entity F1, 6-way strict"),
    ("entity_untyped", "entity F1, untyped"),
    ("relation", "relation F1"),
    ("relation_no_located_in", "relation F1 without located_in"),
    ("relation_modality", "relation F1 with modality"),
    ("relation_attribution", "relation F1 with attribution"),
    ("event", "event F1"),
    ("attribution", "attribution accuracy"),
    ("laundering", "claim laundering"),
    ("false_claims", "false claims of responsibility"),
    ("claimant", "claimant F1"),
    ("doc_date", "document date accuracy"),
    ("not_done", "planned and denied told from done"),
    ("leaks", "names of captions and credits among the entities"),
    ("kind_place", "kind accuracy, places"),
    ("kind_group", "kind accuracy, groups"),
)
EVENT_TOTALS = (
    ("event", "event F1"),
    ("event_all", "event F1 with background"),
    ("relation", "F1 of who says what"),
    ("attribution", "attribution accuracy of these"),
    ("laundering", "claim laundering in these"),
    ("false_claims", "false claims of responsibility"),
    ("claimant", "claimant F1"),
    ("not_done", "planned and denied told from done"),
)
"""What there is to measure where events and speech acts alone are annotated."""
SLOTS = ("date", "place", "actor", "target", "instrument", "killed", "injured", "claimed_by")


@dataclass(frozen=True, slots=True)
class Result:
    """What a sample gave: with the shipped list of names, with ``--known none``, and the mistakes of the former."""

    sample: Sample
    scores: Scores
    unlisted: Scores
    mistakes: tuple[Mistake, ...] = ()


def render(results: Sequence[Result], names: Sequence[tuple[str, float, float]]) -> str:
    """The figures of all samples as Markdown.

    Args:
        names: of the comparison of names: what was measured, our F1, the published one.
    """
    shown = [result for result in results if result.sample.open]
    whole = [result for result in results if result.sample.whole]
    partial = [result for result in results if not result.sample.whole]
    shipped = {r.sample.name: r.scores.figures for r in results}
    parts = (
        _totals("As shipped", whole, shipped, TOTALS),
        _totals("Without the list of known names (`--known none`)", whole, _unlisted(results), TOTALS),
        _totals("Events and who says what", partial, shipped, EVENT_TOTALS),
        _names(names),
        _predicates(shown),
        _slots(shown),
        _causes(shown),
    )
    return "\n\n".join("\n".join(part) for part in parts)


def insert(document: str, figures: str) -> str:
    """Put the figures between the marks of a document.

    Raises:
        InputError: the document does not have both marks, once each and in order.
    """
    if document.count(BEGIN) != 1 or document.count(END) != 1 or document.index(BEGIN) > document.index(END):
        raise InputError(f"the report needs the lines {BEGIN!r} and {END!r}, once each and in this order")
    before, _, rest = document.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{figures}\n\n{END}{rest.partition(END)[2]}"


def _unlisted(results: Sequence[Result]) -> Mapping[str, Any]:
    return {r.sample.name: r.unlisted.figures for r in results}


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _figure(cell: Mapping[str, Any]) -> str:
    """An F1 or a rate; a dash where there is nothing to measure."""
    value = cell["f1"] if "f1" in cell else cell["rate"]
    return "-" if value is None else _digits(value)


def _digits(value: float) -> str:
    """Three digits, without the zero before the point."""
    return f"{value:.3f}".removeprefix("0")


def _totals(
    title: str,
    results: Sequence[Result],
    figures: Mapping[str, Any],
    totals: Sequence[tuple[str, str]],
) -> Iterator[str]:
    yield f"### {title}\n"
    head = ["figure", *(f"{r.sample.title} ({len(r.sample.texts)})" for r in results)]
    rows = ([label, *(_figure(figures[r.sample.name][key]) for r in results)] for key, label in totals)
    yield from _table(head, rows)
    intervals = ((r.sample.title, figures[r.sample.name]) for r in results)
    headlines = [key for key, _ in totals if key in ("entity", "relation", "event")]
    spread = (
        f"{title}: " + ", ".join(f"{name} {_interval(found[name])}" for name in headlines)
        for title, found in intervals
    )
    yield f"\n95 % intervals (bootstrap over articles): {'; '.join(spread)}."


def _interval(cell: Mapping[str, Any]) -> str:
    low, high = cell["interval95"] or (0.0, 0.0)
    return f"{low:.2f} to {high:.2f}"


def _names(names: Sequence[tuple[str, float, float]]) -> Iterator[str]:
    yield "### Comparison of names\n"
    rows = ([label, _digits(own), _digits(published)] for label, own, published in names)
    yield from _table(["name-bench", "F1", "nomenklatura publishes"], rows)


def _predicates(results: Sequence[Result]) -> Iterator[str]:
    yield "### By predicate\n\nF1 (right/wrong/missed); the held-out articles are not shown.\n"
    keys = sorted({key for r in results for key in r.scores.figures if key.startswith("predicate_")})
    rows = ([key.removeprefix("predicate_"), *(_counts(r, key) for r in results)] for key in keys)
    yield from _table(["predicate", *(r.sample.title for r in results)], rows)


def _slots(results: Sequence[Result]) -> Iterator[str]:
    yield "### By slot of an event\n\nF1 (right/wrong/missed) over the events that were found.\n"
    rows = ([slot, *(_counts(r, f"slot_{slot}") for r in results)] for slot in SLOTS)
    yield from _table(["slot", *(r.sample.title for r in results)], rows)


def _counts(result: Result, key: str) -> str:
    cell = result.scores.figures.get(key)
    return f"{_figure(cell)} ({cell['tp']}/{cell['fp']}/{cell['fn']})" if cell else "-"


def _causes(results: Sequence[Result]) -> Iterator[str]:
    yield "### Errors by cause\n"
    yield "One error may be counted on both sides: what is missed, and what is said in its place.\n"
    counted = [count(r.mistakes) for r in results]
    head = ["cause", *(f"{r.sample.title}: {part}" for r in results for part in PARTS), "all", "meaning"]
    sizes = {cause: sum(c[part, cause] for c in counted for part in PARTS) for cause in Cause}
    order = sorted((c for c in Cause if sizes[c]), key=lambda cause: (-sizes[cause], cause))
    rows = (
        [
            cause,
            *(str(c[part, cause] or "") for c in counted for part in PARTS),
            str(sizes[cause]),
            MEANING[cause],
        ]
        for cause in order
    )
    yield from _table(head, rows)
