"""Claims of the graph: the relations that articles put forward, that events took place, and tolls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filrouge.assembly.reading import Reading
from filrouge.errors import FilrougeError
from filrouge.model import Attribution, Claim, ClaimNode, Event, Passage, Toll
from filrouge.resolution.ids import digest
from filrouge.resolution.values import member

ID_LENGTH = 16


def claim_nodes(readings: Sequence[Reading]) -> Iterator[ClaimNode]:
    """All claims of all articles; what an article says twice in the same words of the same place is one."""
    seen: set[str] = set()
    for reading in readings:
        for node in _of_article(reading):
            if node.id not in seen:
                seen.add(node.id)
                yield node


def _of_article(reading: Reading) -> Iterator[ClaimNode]:
    for claim in reading.record.claims:
        yield _relation(reading, claim)
    for event in reading.record.events:
        yield _occurred(reading, event)
        yield from (_toll(reading, event, toll) for toll in event.tolls)


@dataclass(frozen=True, slots=True)
class _Said:
    """The triple of a claim and the words that say it."""

    subject: str
    predicate: str
    object: str | int
    trigger: Passage
    evidence: Passage
    rule: str
    confidence: float = 1.0
    bound: str | None = None


def _relation(reading: Reading, claim: Claim) -> ClaimNode:
    subject, object_ = reading.id_of(claim.subject), reading.id_of(claim.object)
    said = _Said(
        subject, claim.predicate, object_, claim.trigger, claim.evidence, claim.rule, claim.confidence
    )
    return _node(reading, said, claim.attribution)


def _occurred(reading: Reading, event: Event) -> ClaimNode:
    """That an event took place, with the sentence that holds the words which decided how it is put."""
    cue, article = event.attribution.cue, reading.record.article
    told = [
        (words, sentence) for words in event.trigger for sentence in event.evidence if _holds(sentence, words)
    ]
    if not told:
        raise FilrougeError(
            f"{article.origin or article.name}: no sentence of event {event.key} holds its trigger"
        )
    trigger, evidence = next((pair for pair in told if cue and _holds(pair[1], cue)), told[0])
    said = _Said(_event_id(reading, event), "occurred", event.type, trigger, evidence, event.rule)
    return _node(reading, said, event.attribution)


def _toll(reading: Reading, event: Event, toll: Toll) -> ClaimNode:
    """A number of victims; who counts them for himself asserts it, whatever is said of the event."""
    own_voice = toll.speaker is not None and toll.speaker != event.attribution.speaker
    told = Attribution() if own_voice else replace(event.attribution, via=None, cue=None)
    attribution = replace(told, speaker=toll.speaker)
    evidence = next((words for words in event.evidence if _holds(words, toll.passage)), toll.passage)
    said = _Said(
        _event_id(reading, event),
        f"{toll.kind}Count",
        toll.count,
        toll.passage,
        evidence,
        event.rule,
        bound=toll.bound,
    )
    return _node(reading, said, attribution)


def _event_id(reading: Reading, event: Event) -> str:
    return reading.ids[member(reading.record.article.id, event.key)]


def _holds(outer: Passage, inner: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _node(reading: Reading, said: _Said, attribution: Attribution) -> ClaimNode:
    voices = attribution.speaker, attribution.via
    speaker, via = (reading.id_of(voice) if voice else None for voice in voices)
    evidence, trigger = reading.at(said.evidence), reading.at(said.trigger)
    spans = [reading.id, said.evidence.start, said.evidence.end, said.trigger.start, said.trigger.end]
    voice = [attribution.modality, attribution.hedged, speaker, via]
    return ClaimNode(
        id=f"claim/{digest(said.subject, said.predicate, said.object, *voice, *spans, length=ID_LENGTH)}",
        subject=said.subject,
        predicate=said.predicate,
        object=said.object,
        modality=attribution.modality,
        hedged=attribution.hedged,
        speaker=speaker,
        via=via,
        evidence=evidence,
        trigger=trigger,
        cue=reading.at(attribution.cue) if attribution.cue else None,
        rule=said.rule,
        confidence=said.confidence,
        bound=said.bound,
    )
