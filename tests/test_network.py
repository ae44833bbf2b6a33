"""The graph as a networkx multigraph."""

from filrouge import ontology
from filrouge.flat import flatten
from filrouge.network import to_network
from tests import story


def test_nodes_are_named_as_in_the_graph_and_carry_their_row() -> None:
    network = to_network(story.small(), ontology.load())
    assert network.nodes["group/iran"]["label"] == "Iran (gouvernement)"
    assert network.nodes["place/dhi-qar"]["latitude"] == 31.05
    assert "place/koweit" not in network


def test_parallel_edges_stay_apart_by_relation_and_modality() -> None:
    network = to_network(story.small(), ontology.load())
    assert set(network["group/iran"]["description/convoi"]) == {"attacked:denied"}
    edge = network["group/ashab-al-kahf"]["description/convoi"]["attacked"]
    assert (edge["relation"], edge["modality"], edge["weight"]) == ("attacked", "asserted", 1)
    assert edge["claims"][0].trigger.passage.text == "a revendiqué"


def test_nothing_is_lost() -> None:
    table = flatten(story.small(), ontology.load())
    network = to_network(story.small(), ontology.load())
    assert (network.number_of_nodes(), network.number_of_edges()) == (len(table.nodes), len(table.edges))
