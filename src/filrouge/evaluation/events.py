"""Why an event is missed or wrong, or right with other details.

A missed one is compared with our events in its sentences: one that is wrong itself has another type, another date or
other participants; one that was paired with another event and has a fitting type holds both; with none of ours there
no rule reads it.
"""

from collections.abc import Iterator

from filrouge.evaluation.causes import Case, Cause, Json, Mistake, near, spans_of
from filrouge.evaluation.pairing import Known

_SLOTS = ("place", "actor", "target", "claimed_by")
_LACKING = {
    Known.MISSED: Cause.MISSED_MENTION,
    Known.MISTYPED: Cause.WRONG_TYPE,
    Known.CUT: Cause.WRONG_EXTENT,
}


def event_mistakes(case: Case) -> Iterator[Mistake]:
    """Every missed and wrong event of an article, and every slot of a right one that differs."""
    ours, theirs = case.ours["events"], case.theirs["events"]
    pairs = case.pairing.events
    for j in pairs.missed:
        yield _mistake(case, "missed", _cause_of_missing(case, j), theirs[j])
    for i in pairs.wrong:
        yield _mistake(case, "wrong", _cause_of_wrong(case, i), ours[i])
    for i, j in pairs.matched:
        for slot in case.pairing.slots.get(i, ()):
            cause = _cause_of_difference(case, slot, theirs[j])
            yield _mistake(
                case, "differs", cause, theirs[j], f"{slot} {ours[i][slot]!r} for {theirs[j][slot]!r}"
            )


def _cause_of_missing(case: Case, theirs: int) -> Cause:
    pairs, types = case.pairing.events, case.pairing.agree.types
    here = _near(case, theirs)
    stray = [i for i in here if i in pairs.wrong]
    if stray:
        return min(_difference(case, i, theirs) for i in stray)[1]
    held = any((i, theirs) in types for i in here)
    return Cause.WRONG_MERGE if held else Cause.NO_RULE


def _near(case: Case, theirs: int) -> list[int]:
    """Our events in the sentences of an annotated one; of its type where the annotation gives no place."""
    there, types = spans_of(case.theirs["events"][theirs]), case.pairing.agree.types
    here = range(len(case.ours["events"]))
    if not there:
        return [i for i in here if (i, theirs) in types]
    return [i for i in here if near(spans_of(case.ours["events"][i]), there)]


def _difference(case: Case, ours: int, theirs: int) -> tuple[int, Cause]:
    """In what a wrong event of ours differs most from an annotated one; the least difference sorts first."""
    agree, pair = case.pairing.agree, (ours, theirs)
    if pair not in agree.types:
        return 2, Cause.WRONG_TYPE
    return (0, Cause.WRONG_ATTACHMENT) if pair in agree.dates else (1, Cause.WRONG_DATE)


def _cause_of_wrong(case: Case, ours: int) -> Cause:
    pairs, types = case.pairing.events, case.pairing.agree.types
    here = [j for j in range(len(case.theirs["events"])) if ours in _near(case, j)]
    missed = [j for j in here if j in pairs.missed]
    if missed:
        return min(_difference(case, ours, j) for j in missed)[1]
    found = {j for _, j in pairs.matched}
    again = any(j in found and (ours, j) in types for j in here)
    return Cause.MISSED_MERGE if again else Cause.NOT_ANNOTATED


def _cause_of_difference(case: Case, slot: str, theirs: Json) -> Cause:
    if slot == "date":
        return Cause.WRONG_DATE
    if slot == "modality":
        return Cause.WRONG_MODALITY
    if slot not in _SLOTS:
        return Cause.WRONG_DETAIL
    lacking = (_LACKING.get(case.pairing.arguments[value]) for value in theirs[slot])
    return next((cause for cause in lacking if cause), Cause.WRONG_ATTACHMENT)


def _mistake(case: Case, side: str, cause: Cause, event: Json, more: str = "") -> Mistake:
    roles = "; ".join(", ".join(event[slot]) or "-" for slot in ("place", "actor", "target"))
    item = f"{event['id']} {event['type']} {event['date'] or '?'} ({roles}) {more}".rstrip()
    return Mistake(case.name, "events", side, cause, item, spans_of(event))
