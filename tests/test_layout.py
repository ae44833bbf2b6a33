"""Positions: the same for the same graph, apart from each other, quick."""

import time
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge import layout
from filrouge.layout import FORCED, positions


def grown(count: int) -> tuple[tuple[int, int], ...]:
    """Links of a graph with busy and quiet nodes."""
    return tuple((n, n * n * 7 % max(n, 1)) for n in range(1, count))


def test_nothing_and_one_node() -> None:
    assert positions((), ()) == ()
    assert positions(((80, 40),), ()) == ((0, 20),)


@given(
    st.integers(2, 12).flatmap(
        lambda n: st.tuples(st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))))
    )
)
@settings(max_examples=30)
def test_boxes_do_not_overlap(drawn: tuple[int, list[tuple[int, int]]]) -> None:
    count, links = drawn
    width, height = 90, 50
    points = positions(((width, height),) * count, tuple(links))
    for n, (x, y) in enumerate(points):
        for other_x, other_y in points[:n]:
            assert abs(x - other_x) >= width - 3 or abs(y - other_y) >= height - 3


def test_linked_nodes_are_nearer_than_others() -> None:
    two_rings = tuple((n, (n + 1) % 10) for n in range(10)) + tuple(
        (n, 10 + (n - 9) % 10) for n in range(10, 20)
    )
    points = positions(((20, 20),) * 20, two_rings)

    def mean(pairs: list[tuple[int, int]]) -> float:
        return sum(dist(points[a], points[b]) for a, b in pairs) / len(pairs)

    across = [(a, b) for a in range(10) for b in range(10, 20)]
    assert mean(list(two_rings)) < mean(across) / 2


def test_the_same_graph_is_drawn_the_same() -> None:
    boxes, links = ((90, 50),) * 60, grown(60)
    first = positions(boxes, links)
    layout.positions.cache_clear()
    assert positions(boxes, links) == first


def test_what_is_too_much_for_forces_stands_beside_its_neighbour() -> None:
    count = FORCED + 50
    links = tuple((n, 0) for n in range(1, count - 10))
    points = positions(((10, 10),) * count, links)
    assert len(points) == count
    assert len(set(points)) > FORCED


@pytest.mark.slow
def test_four_times_the_nodes_take_no_thirty_times_as_long() -> None:
    """Forces grow with the square of the number of nodes: sixteen times."""
    few, many = (seconds(FORCED // 4), seconds(FORCED))
    assert many < 30 * few + 0.2


def seconds(count: int) -> float:
    """The time this process works on a layout."""
    begin = time.process_time()
    positions(((110, 50),) * count, grown(count))
    return time.process_time() - begin
