"""Assemble: one graph, equal for equal input in any order, every passage true."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.errors import FilrougeError
from filrouge.model import Date, DateBasis, Graph, Location, Passage, Record
from filrouge.stages.assemble import assemble
from filrouge.stages.resolve import resolve
from tests.stages.test_resolve import RECORDS, WORLD
from tests.told import GROUP, PLACE, Told


def graph(records: list[Record]) -> Graph:
    return assemble(records, resolve(records, WORLD))


def locations(made: Graph) -> Iterator[Location]:
    """Every passage of a graph."""
    for entity in made.entities:
        yield from entity.mentions
    for event in made.events:
        yield from (*event.mentions, *event.evidence)
    for claim in made.claims:
        yield from (claim.evidence, claim.trigger)
        yield from [claim.cue] if claim.cue else []


@settings(max_examples=50)
@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(records: list[Record], random: Random) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    assert graph(shuffled) == graph(records)


@settings(max_examples=50)
@given(RECORDS)
def test_a_graph_is_sorted_and_closed(records: list[Record]) -> None:
    made = graph(records)
    nodes = ([n.id for n in made.articles], [n.id for n in made.entities], [n.id for n in made.events])
    for ids in (*nodes, [n.id for n in made.claims], [n.id for n in made.merges]):
        assert ids == sorted(set(ids))
    known = {node.id for node in made.entities} | {node.id for node in made.events}
    for event in made.events:
        assert {*event.places, *event.actors, *event.targets, *event.claimants, *event.deniers} <= known
    for claim in made.claims:
        assert {claim.subject, claim.speaker or claim.subject, claim.via or claim.subject} <= known
    assert {merge.kept for merge in made.merges} <= known


@settings(max_examples=50)
@given(RECORDS)
def test_every_passage_is_in_its_article(records: list[Record]) -> None:
    made = graph(records)
    texts = {node.id: node.article.text for node in made.articles}
    for where in locations(made):
        assert texts[where.article][where.passage.start : where.passage.end] == where.passage.text


def test_a_passage_that_is_not_in_the_text_stops_the_build() -> None:
    told = Told("press")
    told.names("Ashab al-Kahf", GROUP)
    record = told.record()
    wrong = replace(record, date=Date("2021", DateBasis.EXPLICIT, Passage(0, 4, "2021")))
    with pytest.raises(FilrougeError, match=r"press\.txt: characters 0 to 4 are not '2021'"):
        graph([wrong])


def test_claim_and_event_of_several_articles_meet() -> None:
    a, b = Told("a"), Told("b")
    claimant, place = a.names("Ashab al-Kahf", GROUP), a.names("Dhi Qar", PLACE, "province")
    event = a.tells("attack", "2021-11-19", places=(place,), claimants=(claimant,))
    a.claims_that(claimant, "claimedResponsibilityFor", event)
    b.tells(
        "explosion",
        "2021-11-19",
        places=(b.names("Dhi Qar", PLACE, "province"),),
        tolls=(b.toll("killed", 0),),
    )
    made = graph([a.record(), b.record()])
    (node,) = made.events
    assert node.claimants == ("group/ashab-al-kahf",)
    assert {claim.object for claim in made.claims if claim.predicate == "claimedResponsibilityFor"} == {
        node.id
    }
    assert sorted(str(claim.object) for claim in made.claims if claim.subject == node.id) == [
        "0",
        "attack",
        "explosion",
    ]


def test_labels_and_coordinates_come_from_outside() -> None:
    told = Told()
    place = told.names("Dhi Qar", PLACE, "province", authority="iso3166-2:IQ-DQ")
    told.tells("attack", "2021-11-19", places=(place,))
    records = [told.record()]
    made = assemble(
        records,
        resolve(records),
        coordinates=lambda entry: (31.0, 46.2),
        event_label=lambda type_, places, date: f"attaque à {places[0]}",
    )
    assert made.events[0].label == "attaque à Dhi Qar"
    assert made.entities[0].latitude == 31.0


def test_nothing_gives_an_empty_graph() -> None:
    assert graph([]) == Graph()
