"""Statements: one event for everybody who is told to speak; what they say is in the claims."""

from collections.abc import Sequence

from filrouge.model import Attribution, Claim, Date, Event, Modality, Passage
from filrouge.reading import Reading

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
    date = next((d for c in said if (d := _date_in(reading, c.evidence))), None)
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


def _date_in(reading: Reading, evidence: Passage) -> Date | None:
    """The first day that a sentence names."""
    inside = (d for d in reading.dates if d.passage and evidence.start <= d.passage.start < evidence.end)
    return next((d for d in inside if len(d.value) == 10), None)
