"""Looks: colour and form from the ontology, size by mentions, labels on short lines."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from filrouge import ontology
from filrouge.drawing import caption, draw
from filrouge.flat import flatten
from tests import story


def test_nodes_look_as_the_ontology_says() -> None:
    known = ontology.load()
    for drawn in draw(flatten(story.small(), known), known):
        class_ = known.classes[drawn.node.type]
        assert (drawn.colour, drawn.shape) == (class_.colour, class_.shape)


def test_often_mentioned_nodes_are_larger_within_limits() -> None:
    known = ontology.load()
    table = flatten(story.small(), known)
    nodes = tuple(replace(node, mentions=4**n) for n, node in enumerate(table.nodes))
    radii = [drawn.radius for drawn in draw(replace(table, nodes=nodes), known)]
    assert radii == sorted(radii)
    assert 8 < radii[0] < radii[-1] <= 34


@given(st.text())
@example("a\u202eb" * 40)
def test_captions_are_three_short_lines_at_most(label: str) -> None:
    lines = caption(label).split("\n")
    assert len(lines) <= 3
    assert all(len(line) <= 22 for line in lines)
    assert not any(0x202A <= ord(sign) <= 0x202E for sign in caption(label))


def test_captions_break_between_words() -> None:
    assert caption("Comité de coordination de la Résistance irakienne") == (
        "Comité de coordination\nde la Résistance\nirakienne"
    )
