"""Why an entity is missed or wrong.

A missed one: one of ours has its name, so its type is wrong, or it was read as one with another, or it was taken for
boilerplate; one of ours shares words with its name, so the extent is wrong; else nobody saw it.
"""

from collections.abc import Iterator

from filrouge.evaluation.causes import Case, Cause, Json, Mistake
from filrouge.evaluation.pairing import share_words

_REASONS = {
    "boilerplate": Cause.BOILERPLATE,
    "duplicate": Cause.MISSED_MERGE,
    "wrong type": Cause.WRONG_TYPE,
}


def entity_mistakes(case: Case) -> Iterator[Mistake]:
    """Every missed and wrong entity of an article."""
    ours, theirs = case.ours["entities"], case.theirs["entities"]
    for j in case.pairing.entities.missed:
        yield _mistake(case, "missed", _cause_of_missing(case, j), theirs[j])
    for i in case.pairing.entities.wrong:
        cause = _REASONS.get(case.pairing.reasons[i])
        if cause is None:
            cut = any(share_words(ours[i], entity) for entity in theirs)
            cause = Cause.WRONG_EXTENT if cut else Cause.NOT_ANNOTATED
        yield _mistake(case, "wrong", cause, ours[i])


def _cause_of_missing(case: Case, theirs: int) -> Cause:
    matched = {i for i, _ in case.pairing.entities.matched}
    entities = case.ours["entities"]
    for i in (i for i, j in sorted(case.pairing.namesakes) if j == theirs):
        if entities[i]["boilerplate"]:
            return Cause.BOILERPLATE
        return Cause.WRONG_MERGE if i in matched else Cause.WRONG_TYPE
    wanted = case.theirs["entities"][theirs]
    if any(share_words(entity, wanted) for entity in entities):
        return Cause.WRONG_EXTENT
    return Cause.MISSED_MENTION


def _mistake(case: Case, side: str, cause: Cause, entity: Json) -> Mistake:
    spans = tuple((start, end) for start, end, _ in entity.get("spans", ())[:1])
    return Mistake(case.name, "entities", side, cause, f"{entity['type']}: {entity['name']}", spans)
