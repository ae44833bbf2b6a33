"""The flat table: one edge for what says the same, and no denial among assertions."""

from dataclasses import replace

import pytest

from filrouge import ontology
from filrouge.flat import QUOTE_LENGTH, Edge, Table, cut, flatten
from filrouge.model import Graph, Modality
from tests import graphs, story


@pytest.fixture(scope="module")
def table() -> Table:
    return flatten(story.small(), ontology.load())


def edges(table: Table, subject: str, object_: str) -> list[Edge]:
    ids = {node.path: node.id for node in table.nodes}
    return [edge for edge in table.edges if (edge.source, edge.target) == (ids[subject], ids[object_])]


def test_boilerplate_stays_out_and_everything_else_is_in(table: Table) -> None:
    graph = story.small()
    wanted = {entity.id for entity in graph.entities if not entity.boilerplate}
    assert {node.path for node in table.nodes} == wanted | {event.id for event in graph.events}


def test_identifiers_are_unique_and_hold_no_text(table: Table) -> None:
    ids = [node.id for node in table.nodes] + [edge.id for edge in table.edges]
    assert len(set(ids)) == len(ids)
    assert all(len(each) == 14 and each[2:].isalnum() for each in ids)


def test_a_denial_is_an_edge_of_its_own(table: Table) -> None:
    (edge,) = edges(table, "group/iran", "description/convoi")
    assert (edge.modality, edge.kind) == (Modality.DENIED, "attacked:denied")
    (edge,) = edges(table, "group/ashab-al-kahf", "description/convoi")
    assert edge.kind == "attacked"


def test_an_edge_gathers_what_says_the_same() -> None:
    graph = story.small()
    (claim,) = (c for c in graph.claims if (c.subject, c.predicate) == ("place/dhi-qar", "locatedIn"))
    elsewhere = next(c for c in graph.claims if c.object == 5)
    again = replace(
        claim, id="claim/again", evidence=elsewhere.evidence, speaker="body/pentagone", hedged=True
    )
    table = flatten(replace(graph, claims=(*graph.claims, again)), ontology.load())
    (edge,) = edges(table, "place/dhi-qar", "place/irak")
    assert len(edge.claims) == 2
    assert edge.weight == 2
    assert edge.outlets == ("Agence Levant", "Courrier du Golfe")
    assert (edge.first_date, edge.last_date) == ("2024-03-12", "2024-03-13")
    assert edge.speakers == ("Pentagone",)
    assert edge.example == claim.evidence.passage.text
    assert not edge.hedged


def test_who_takes_part_is_joined_by_role(table: Table) -> None:
    event = next(node for node in table.nodes if node.label == "Attaque à Dhi Qar")
    found = {(edge.relation.name, edge.target) for edge in table.edges if edge.source == event.id}
    names = {node.id: node.path for node in table.nodes}
    assert {(role, names[target]) for role, target in found} == {
        ("actor", "group/ashab-al-kahf"),
        ("claimant", "group/ashab-al-kahf"),
        ("denier", "group/iran"),
        ("place", "place/dhi-qar"),
        ("target", "description/convoi"),
    }


def test_events_carry_date_modality_and_every_toll(table: Table) -> None:
    event = next(node for node in table.nodes if node.label == "Attaque à Dhi Qar")
    assert (event.date, event.modality, event.killed, event.sources) == (
        "2024-03-12",
        Modality.ASSERTED,
        (3, 5),
        2,
    )
    event = next(node for node in table.nodes if node.label.startswith("Retrait"))
    assert event.modality is Modality.PLANNED


def test_articles_without_outlet_count_as_a_source_each(table: Table) -> None:
    (edge,) = edges(table, "group/coalition", "group/ashab-al-kahf")
    assert (edge.outlets, edge.weight, edge.first_date) == ((), 1, None)


def test_an_empty_graph_is_an_empty_table() -> None:
    assert flatten(Graph(), ontology.load()) == Table((), ())


def test_quotes_are_short() -> None:
    table = flatten(graphs.hostile("mot " * 200), ontology.load())
    assert all(0 < len(edge.example) <= QUOTE_LENGTH for edge in table.edges)


@pytest.mark.parametrize(
    ("text", "length", "expected"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("a bcd", 3, "a…")]
)
def test_cut(text: str, length: int, expected: str) -> None:
    assert cut(text, length) == expected
