"""Why a relation is missed or wrong, or right with another speaker or modality.

A missed one, in this order: one of its participants is not among our entities (missed mention, wrong type, wrong
extent) or events (missed event); a claim of ours that is wrong itself stands in its sentence and agrees with it in part
(wrong attachment); else no rule reads it. An event that we lack matters only where the relation accepts nothing else.
"""

from collections.abc import Iterator

from filrouge.evaluation.causes import Case, Cause, Json, Mistake, first, near, spans_of
from filrouge.evaluation.pairing import Known, share_words

_LACKING = {
    Known.MISSED: Cause.MISSED_MENTION,
    Known.MISTYPED: Cause.WRONG_TYPE,
    Known.CUT: Cause.WRONG_EXTENT,
    Known.UNTOLD: Cause.MISSED_EVENT,
}


def relation_mistakes(case: Case) -> Iterator[Mistake]:
    """Every missed and wrong relation of an article, and every right one that is put otherwise."""
    ours, theirs = case.ours["relations"], case.theirs["relations"]
    pairs, agree = case.pairing.relations, case.pairing.agree
    for j in pairs.missed:
        yield _mistake(case, "missed", _cause_of_missing(case, j), theirs[j])
    for i in pairs.wrong:
        yield _mistake(case, "wrong", _cause_of_wrong(case, i), ours[i])
    for i, j in pairs.matched:
        if (i, j) not in agree.speakers:
            lost = ours[i]["attributed_to"] is None
            yield _mistake(
                case, "differs", Cause.LOST_SPEAKER if lost else Cause.WRONG_SPEAKER, theirs[j], ours[i]
            )
        if (i, j) not in agree.modalities:
            yield _mistake(case, "differs", Cause.WRONG_MODALITY, theirs[j], ours[i])


def _cause_of_missing(case: Case, theirs: int) -> Cause:
    relation = case.theirs["relations"][theirs]
    lacking = (
        _lacking(case, (relation[role], *relation.get(f"alt_{role}s", ()))) for role in ("subject", "object")
    )
    return first((*lacking, _attachment(case, theirs)), Cause.NO_RULE)


def _lacking(case: Case, readings: tuple[str, ...]) -> Cause | None:
    """What stands in the way of all readings of a participant; the first reading names the cause."""
    known = [case.pairing.arguments[reading] for reading in readings]
    if any(each in (Known.FOUND, Known.WORDS) for each in known):
        return None
    return _LACKING[known[0]]


def _attachment(case: Case, theirs: int) -> Cause | None:
    """A wrong claim of ours in the same words that agrees in part."""
    stray = any(_is_stray(case, i, theirs) for i in case.pairing.relations.wrong)
    return Cause.WRONG_ATTACHMENT if stray else None


def _is_stray(case: Case, ours: int, theirs: int) -> bool:
    """Whether a claim of ours says something like an annotated one in the same words."""
    agree, pair = case.pairing.agree, (ours, theirs)
    one, other = case.ours["relations"][ours], case.theirs["relations"][theirs]
    if not near(spans_of(one), spans_of(other)):
        return False
    ends = (pair in agree.subjects) + (pair in agree.objects)
    return ends == 2 or pair in agree.reversed or (pair in agree.predicates and ends == 1)


def _cause_of_wrong(case: Case, ours: int) -> Cause:
    pairs, agree = case.pairing.relations, case.pairing.agree
    again = any(
        (ours, j) in agree.subjects & agree.objects & agree.predicates for j in {j for _, j in pairs.matched}
    )
    if again:
        return Cause.MISSED_MERGE
    if any(_is_stray(case, ours, j) for j in pairs.missed):
        return Cause.WRONG_ATTACHMENT
    return _misread(case, ours) or Cause.NOT_ANNOTATED


def _misread(case: Case, ours: int) -> Cause | None:
    """What is wrong with an entity that a claim of ours is about."""
    relation, entities = case.ours["relations"][ours], case.ours["entities"]
    for i in case.pairing.entities.wrong:
        if entities[i]["name"] in (relation["subject"], relation["object"]):
            if case.pairing.reasons[i] == "wrong type":
                return Cause.WRONG_TYPE
            if any(share_words(entities[i], entity) for entity in case.theirs["entities"]):
                return Cause.WRONG_EXTENT
    return None


def _mistake(case: Case, side: str, cause: Cause, relation: Json, ours: Json | None = None) -> Mistake:
    item = f"{relation['subject']} | {relation['predicate']} | {relation['object']} | {_voice(relation)}"
    if ours is not None:
        item += f" -> {_voice(ours)}"
    return Mistake(case.name, "relations", side, cause, item, spans_of(relation) or spans_of(ours or {}))


def _voice(relation: Json) -> str:
    return f"{relation['modality']}, {relation['attributed_to'] or 'outlet'}"
