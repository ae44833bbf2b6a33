"""Statements: one event for everybody who is told to speak; what they say is in the claims."""

from collections.abc import Sequence

from filrouge.model import Attribution, Claim, Date, Event, Modality
from filrouge.reading import Reading
from filrouge.syntax import Tree

SPOKEN = frozenset({"announced", "warned", "denied", "accused", "demanded"})


def statements(reading: Reading, claims: Sequence[Claim], count: int) -> list[Event]:
    """One statement for everybody who is told to speak: what they say is in the claims."""
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        if (
            claim.predicate in SPOKEN
            and claim.subject.key
            and claim.attribution.modality is not Modality.PLANNED
        ):
            by_speaker.setdefault(claim.subject.key, []).append(claim)
    return [_statement(reading, f"e{count + n}", said) for n, said in enumerate(by_speaker.values(), 1)]


def _statement(reading: Reading, key: str, said: Sequence[Claim]) -> Event:
    """The statements of one speaker as an event."""
    speaker = said[0].subject
    targets = {
        c.object.key or c.object.passage.text: c.object
        for c in said
        if c.predicate in ("warned", "accused", "denied")
    }
    date = next((d for c in said if (d := _date_in(reading, c))), None)
    return Event(
        key=key,
        type="statement",
        trigger=tuple(dict.fromkeys(c.trigger for c in said)),
        evidence=tuple(dict.fromkeys(c.evidence for c in said)),
        rule="statement",
        date=date,
        actors=(speaker,),
        targets=tuple(targets.values()),
        attribution=Attribution(Modality.ASSERTED, speaker),
    )


def _date_in(reading: Reading, claim: Claim) -> Date | None:
    """The day on which something is said: one that opens its sentence, or hangs on the verb of speech or one above."""
    for scene in reading.scenes:
        if scene.sentence.start != claim.evidence.start:
            continue
        tree = scene.tree
        word = next((n for n, t in enumerate(tree.tokens) if t.start >= claim.trigger.start), 0)
        above = {word, *tree.ancestors(word)}
        for date in reading.dates:
            inside = date.passage and scene.sentence.start <= date.passage.start < scene.sentence.end
            if inside and date.passage and len(date.value) == 10:
                tokens = [
                    n for n, t in enumerate(tree.tokens) if date.passage.start <= t.start < date.passage.end
                ]
                opens = date.passage.start < min(claim.subject.passage.start, claim.trigger.start)
                if opens or any(_verb_above(tree, n) in above for n in tokens):
                    return date
    return None


def _verb_above(tree: Tree, token: int) -> int | None:
    """The nearest verb that a word hangs on."""
    return next((n for n in tree.ancestors(token) if tree.tokens[n].pos == "VERB"), None)
