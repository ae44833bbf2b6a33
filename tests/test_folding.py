"""Actors alone: events become lines from who did it to whom, and no modality is lost on the way."""

from dataclasses import replace

import pytest

from filrouge import ontology
from filrouge.flat import Edge, Table
from filrouge.folding import fold
from filrouge.model import Date, DateBasis, Graph, Modality
from tests import graphs, story

KNOWN = ontology.load()
TOLD = {"modalities": (Modality.ASSERTED,)}


def between(table: Table, source: str, target: str) -> dict[str, Edge]:
    """The lines between two nodes, by kind."""
    names = {node.id: node.label for node in table.nodes}
    return {
        edge.kind: edge
        for edge in table.edges
        if (names[edge.source], names[edge.target]) == (source, target)
    }


def events(graph: Graph, **more: object) -> Graph:
    """A graph with every event changed."""
    return replace(graph, events=tuple(replace(event, **more) for event in graph.events))  # type: ignore[arg-type]


def test_an_event_is_a_line_from_actor_to_target() -> None:
    lines = between(fold(story.small(), KNOWN), "Ashab al-Kahf", "un convoi logistique américain")
    assert set(lines) == {"attacked", "event:attack", "claimedResponsibilityFor"}
    assert lines["event:attack"].relation.label.fr == "Attaque"
    assert len(lines["event:attack"].events) == 1


def test_a_denied_claim_stays_denied() -> None:
    lines = between(fold(story.small(), KNOWN), "Iran (gouvernement)", "un convoi logistique américain")
    assert "attacked:denied" in lines and "attacked" not in lines


@pytest.mark.parametrize("modality", list(Modality))
def test_an_event_keeps_its_modality(modality: Modality) -> None:
    table = fold(events(story.small(), modalities=(modality,)), KNOWN)
    found = {edge.modality for edge in table.edges if edge.relation.name.startswith("event:")}
    assert found == {modality}


def test_no_node_is_an_event_and_no_line_leads_nowhere() -> None:
    table = fold(story.small(), KNOWN)
    assert "Event" not in {node.type for node in table.nodes}
    assert {end for edge in table.edges for end in (edge.source, edge.target)} == {
        node.id for node in table.nodes
    }
    assert len({edge.id for edge in table.edges}) == len(table.edges)
    assert not {"locatedIn", "basedAt", "place"} & {edge.relation.name for edge in table.edges}


def test_actors_who_meet_are_joined_without_direction() -> None:
    graph = events(
        story.small(), actors=("group/iran", "group/etats-unis"), targets=(), type="meeting", **TOLD
    )
    (met,) = [edge for edge in fold(graph, KNOWN).edges if edge.relation.name == "event:meeting"]
    assert not met.relation.directed
    assert len(met.events) == len(graph.events)


def test_events_of_one_type_between_two_are_one_line_over_all_their_dates() -> None:
    graph = events(
        story.small(), actors=("group/iran",), targets=("group/etats-unis",), type="attack", **TOLD
    )
    dates = ("2024-01", "2024-05-06", None, None)
    dated = tuple(
        replace(event, date=Date(when, DateBasis.EXPLICIT) if when else None)
        for event, when in zip(graph.events, dates, strict=True)
    )
    line = between(
        fold(replace(graph, events=dated), KNOWN), "Iran (gouvernement)", "États-Unis (gouvernement)"
    )["event:attack"]
    assert len(line.events) == 4
    assert (line.first_date, line.last_date) == ("2024-01", "2024-05-06")
    assert set(line.evidence) == {place for event in graph.events for place in event.evidence}


def test_crowds_do_not_make_a_square_of_lines() -> None:
    graph = graphs.large(200, 400)
    everybody = tuple(entity.id for entity in graph.entities)
    one = replace(story.small().events[0], actors=everybody, targets=(), evidence=(), type="meeting")
    table = fold(replace(graph, events=(one,)), KNOWN)
    assert sum(edge.relation.name == "event:meeting" for edge in table.edges) == 12 * 11 // 2
