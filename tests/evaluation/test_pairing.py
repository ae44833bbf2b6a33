"""What the scorer paired is read off as positions: ours to theirs."""

from filrouge.evaluation.pairing import Known, Pairs
from tests.evaluation.desk import case, entity, event, record, relation


def test_entities_are_paired_missed_or_wrong_for_a_reason() -> None:
    ours = record((entity("Kiev", "Person"), entity("Daech"), entity("Truc")))
    theirs = record((entity("Daech"), entity("Kiev", "Place"), entity("Mali", "Place")))
    pairing = case(ours, theirs).pairing
    assert pairing.entities == Pairs(((1, 0),), (1, 2), (0, 2))
    assert pairing.reasons == {0: "wrong type", 2: "spurious"}
    assert pairing.namesakes == {(0, 1), (1, 0)}


def test_relations_that_need_not_be_found_are_neither_missed_nor_wrong() -> None:
    theirs = record(
        (),
        (
            relation("A", "attacked", "B"),
            relation("C", "attacked", "D"),
            relation("E", "leads", "F", optional=True),
        ),
    )
    ours = record(
        (), (relation("A", "attacked", "B"), relation("E", "leads", "F"), relation("X", "leads", "Y"))
    )
    assert case(ours, theirs).pairing.relations == Pairs(((0, 0),), (1,), (2,))


def test_background_events_may_be_missed() -> None:
    theirs = record((), (), (event("e1"), event("e2", "war", background=True), event("e3", "vote")))
    ours = record((), (), (event("e1"), event("e2", "arrest")))
    assert case(ours, theirs).pairing.events == Pairs(((0, 0),), (2,), (1,))


def test_it_is_known_what_became_of_each_argument() -> None:
    ours = record((entity("Daech"), entity("Kiev", "Person"), entity("Roux")), (), (event("e1"),))
    theirs = record(
        (entity("Daech"), entity("Kiev", "Place"), entity("Mali", "Place"), entity("Le Roux", "Person")),
        (
            relation("Daech", "attacked", "Kiev"),
            relation("Mali", "denied", "e2"),
            relation("soldats", "denied", "e1"),
            relation("Le Roux", "leads", "Daech"),
        ),
        (event("e1"), event("e2", "vote")),
    )
    assert case(ours, theirs).pairing.arguments == {
        "Daech": Known.FOUND,
        "Kiev": Known.MISTYPED,
        "Le Roux": Known.CUT,
        "Mali": Known.MISSED,
        "e1": Known.FOUND,
        "e2": Known.UNTOLD,
        "soldats": Known.WORDS,
    }


def test_agreement_is_known_of_pairs_that_are_not_paired() -> None:
    ours = record(
        (), (relation("B", "attacked", "A", attributed_to="A"),), (event("e1", "vote", date="2016"),)
    )
    theirs = record((), (relation("A", "attacked", "B"),), (event("e1", "vote", date="2017", target=["x"]),))
    agree = case(ours, theirs).pairing.agree
    both = frozenset({(0, 0)})
    assert not agree.subjects | agree.objects | agree.speakers | agree.dates
    assert agree.reversed == agree.predicates == agree.modalities == agree.types == both


def test_slots_that_differ_are_named_with_the_modality() -> None:
    ours = record((), (), (event("e1", date="2016", modality="planned"),))
    theirs = record((), (), (event("e1", date="2017"),))
    assert case(ours, theirs).pairing.slots == {0: ("date", "modality")}
