"""Claims of the graph."""

from dataclasses import replace

import pytest

from filrouge.assembly.claims import claim_nodes
from filrouge.assembly.reading import Reading
from filrouge.errors import FilrougeError
from filrouge.model import Attribution, ClaimNode, Modality, Passage
from tests.told import GROUP, Told, said


def claims(told: Told) -> list[ClaimNode]:
    record = told.record()
    ids = {f"{record.article.id}/{e.key}": f"group/{e.key}" for e in record.entities}
    ids |= {f"{record.article.id}/{e.key}": f"event/{e.key}" for e in record.events}
    return list(claim_nodes([Reading(record, ids)]))


def test_a_relation_keeps_speaker_modality_and_words() -> None:
    told = Told()
    subject, object_ = told.names("Ashab al-Kahf", GROUP), told.names("Daech", GROUP)
    source = told.describes("une source de sécurité")
    told.claims_that(subject, "attacked", object_, Attribution(Modality.DENIED, source, hedged=True))
    (claim,) = claims(told)
    assert (claim.subject, claim.predicate, claim.object) == ("group/n1", "attacked", "group/n2")
    assert (claim.modality, claim.hedged, claim.via) == (Modality.DENIED, True, None)
    assert claim.speaker is not None
    assert claim.speaker.startswith("description/")
    assert claim.trigger.passage.text == "attacked"
    assert claim.evidence.passage.text == "Ashab al-Kahf attacked Daech"


def test_what_is_said_twice_is_two_claims_and_the_same_place_is_one() -> None:
    told = Told()
    subject, object_ = told.names("Ashab al-Kahf", GROUP), told.names("Daech", GROUP)
    told.claims_that(subject, "attacked", object_)
    told.claims_that(subject, "attacked", object_)
    told.claims.append(replace(told.claims[0], rule="another"))
    assert len({claim.id for claim in claims(told)}) == len(claims(told)) == 2


def test_an_event_is_claimed_to_have_occurred_as_it_is_told() -> None:
    told = Told()
    told.tells("attack", attribution=said(Modality.HYPOTHETICAL))
    (claim,) = claims(told)
    assert (claim.subject, claim.predicate, claim.object) == ("event/e1", "occurred", "attack")
    assert claim.modality is Modality.HYPOTHETICAL


def test_the_sentence_with_the_cue_is_the_evidence() -> None:
    told = Told()
    told.tells("attack")
    later = told.say("Le groupe dément cette attaque")
    cue, trigger = (
        Passage(later.start + 10, later.start + 16, "dément"),
        Passage(later.end - 7, later.end, "attaque"),
    )
    event = told.events[0]
    told.events[0] = replace(
        event,
        evidence=(*event.evidence, later),
        trigger=(*event.trigger, trigger),
        attribution=Attribution(Modality.DENIED, cue=cue),
    )
    (claim,) = claims(told)
    assert claim.evidence.passage == later
    assert claim.cue is not None


def test_rival_tolls_both_stay_with_their_speaker_and_bound() -> None:
    told = Told()
    police = told.names("police", GROUP)
    tolls = told.toll("killed", 3, police, "at least"), told.toll("killed", 5), told.toll("injured", 0)
    told.tells("attack", tolls=tolls)
    found = {(c.predicate, c.object, c.speaker, c.bound) for c in claims(told) if c.predicate != "occurred"}
    assert found == {
        ("killedCount", 3, "group/n1", "at least"),
        ("killedCount", 5, None, "exactly"),
        ("injuredCount", 0, None, "exactly"),
    }


def test_the_toll_of_an_event_that_did_not_happen_is_not_asserted_unless_somebody_counts() -> None:
    told = Told()
    police = told.names("police", GROUP)
    tolls = told.toll("killed", 3), told.toll("killed", 5, police)
    told.tells("attack", tolls=tolls, attribution=Attribution(Modality.PLANNED, hedged=True))
    found = {(c.object, c.modality, c.hedged) for c in claims(told) if c.predicate == "killedCount"}
    assert found == {(3, Modality.PLANNED, True), (5, Modality.ASSERTED, False)}


def test_an_event_without_evidence_is_refused() -> None:
    told = Told("press")
    told.tells("attack")
    told.events[0] = replace(told.events[0], evidence=())
    with pytest.raises(FilrougeError, match=r"press\.txt: no sentence of event e1 holds its trigger"):
        claims(told)
