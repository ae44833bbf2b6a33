"""Which claims are worth a relation, and which only make a statement, or not even that.

*Why not every one:* of what is judged ("a salué l'accord") and said in passing ("le maire indique que la route est
longue") the statement keeps who says it, and what. A relation remains of somebody's very words, of what has a name, and
of what a person says in a clause: of bodies careful readers record only what they make public. Nor do they record as
announced what is but an opinion ("pour le maire, c'est un échec") and the deed that somebody without a name is the
source of, which the event keeps. Two things they hardly record are relations all the same, so that nothing that is said
gets lost: what somebody is told by another to have said, with both speakers, and each further quotation of a person.
"""

from collections.abc import Sequence

from filrouge.model import Claim, EntityType, Passage
from filrouge.narration.statements import SPOKEN
from filrouge.reading import Reading
from filrouge.relations.sourced import SOURCED


def worth_a_relation(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """Claims without those that only make a statement, or not even that."""
    marks = {mark for pair in reading.language.cues.quotes.pairs for mark in pair}
    judging = {rule.name for rule in reading.language.rules if rule.entry.stance}
    passing = {rule.name for rule in reading.language.rules if rule.entry.statement}
    kept: list[Claim] = []
    for claim in claims:
        plain = claim.rule in judging or (claim.rule in passing and claim.object.key is None)
        told = claim.rule in passing and _is_told_by_person(claim, reading)
        if plain and not told and not _is_verbatim(claim, marks):
            continue
        if claim.predicate in SPOKEN and _is_only_mentioned(claim, reading, kept):
            continue
        kept.append(claim)
    return kept


def _is_only_mentioned(claim: Claim, reading: Reading, kept: Sequence[Claim]) -> bool:
    """Whether words of speech are told, but not as somebody's announcement of his own."""
    if claim.predicate != "announced":
        return False
    if claim.rule == SOURCED:
        opinion = claim.trigger.text.lower() in reading.language.cues.according.head_of_clause
        return opinion or (claim.subject.key is None and claim.object.key is not None)
    return any(_is_part_of(claim, other) for other in kept)


def _is_part_of(claim: Claim, other: Claim) -> bool:
    """Whether the same verb of the same speaker has a larger content: "dit vouloir [changer la loi]"."""
    if claim.predicate != other.predicate or claim.trigger != other.trigger or claim.subject != other.subject:
        return False
    mine, theirs = claim.object.passage, other.object.passage
    return mine != theirs and theirs.start <= mine.start and mine.end <= theirs.end


def _is_verbatim(claim: Claim, marks: set[str]) -> bool:
    """Whether what is said stands beside a quotation sign."""
    start, end = (at - claim.evidence.start for at in (claim.object.passage.start, claim.object.passage.end))
    before, behind = claim.evidence.text[:start].rstrip()[-1:], claim.evidence.text[end:].lstrip()[:1]
    return bool({before, behind} & marks)


def _is_told_by_person(claim: Claim, reading: Reading) -> bool:
    """Whether a person with a name says it, in a clause: "Paul Durand explique que la route est fermée"."""
    speaker = reading.cast.entities.get(claim.subject.key or "")
    person = speaker is not None and speaker.type is EntityType.PERSON
    return person and _has_verb(claim.object.passage, reading)


def _has_verb(words: Passage, reading: Reading) -> bool:
    """Whether some words hold a finite verb or an infinitive, and more than it."""
    tokens = next(s.tokens for s in reading.sentences if s.start <= words.start < s.end)
    inside = [t for t in tokens if words.start <= t.start < words.end]
    verbal = any({"VerbForm=Fin", "VerbForm=Inf"} & t.morph for t in inside)
    return verbal and len(inside) > 1
