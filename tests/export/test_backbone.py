"""The part of a large graph that is drawn: the strongest nodes, the lines that most voices carry."""

from dataclasses import replace

from filrouge import ontology
from filrouge.export._backbone import MOST_NODES, strongest
from filrouge.flat import flatten
from filrouge.model import Modality
from tests import graphs, story

KNOWN = ontology.load()


def test_the_most_mentioned_and_linked_nodes_stay() -> None:
    table = flatten(graphs.large(60, 300), KNOWN)
    part = strongest(table, 20)
    assert len(part.nodes) == 20
    kept = {node.id for node in part.nodes}
    assert {edge.source for edge in part.edges} | {edge.target for edge in part.edges} <= kept
    weakest = min(node.mentions for node in part.nodes)
    assert max(node.mentions for node in table.nodes) in {node.mentions for node in part.nodes}
    assert sum(node.mentions > weakest + 5 for node in table.nodes if node.id not in kept) == 0


def test_a_small_graph_is_drawn_whole() -> None:
    table = flatten(story.small(), KNOWN)
    assert strongest(table, MOST_NODES) is table


def test_of_too_many_lines_those_that_most_voices_carry_stay() -> None:
    table = flatten(story.small(), KNOWN)
    strong = table.edges[::3]
    edges = tuple(replace(edge, weight=3) if edge in strong else edge for edge in table.edges)
    part = strongest(replace(table, edges=edges), most_edges=len(strong))
    assert [edge.id for edge in part.edges] == [edge.id for edge in strong]
    assert part.nodes == table.nodes


def test_of_lines_as_strong_the_denied_one_stays() -> None:
    """A picture that drops the denial and keeps the assertion would say what no article says."""
    table = flatten(story.small(), KNOWN)
    denied = [edge.id for edge in table.edges if edge.modality is Modality.DENIED]
    equal = tuple(replace(edge, weight=1, evidence=edge.evidence[:1]) for edge in table.edges)
    part = strongest(replace(table, edges=equal), most_edges=len(equal) // 2)
    assert {*denied} <= {edge.id for edge in part.edges}
