"""Joining by links: strongest first, and no chain over a clash."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from filrouge.resolution.clusters import partition
from filrouge.resolution.values import Link

LINKS = st.lists(
    st.builds(Link, st.integers(0, 7), st.integers(0, 7), st.sampled_from([0.8, 0.9, 1.0]), st.just("why")),
    max_size=12,
)
KEYS = "abcdefgh"


def never(left: Sequence[int], right: Sequence[int]) -> bool:
    return False


def ends_clash(left: Sequence[int], right: Sequence[int]) -> bool:
    return 0 in (*left, *right) and 2 in (*left, *right)


def test_a_chain_whose_ends_clash_is_cut_at_its_weakest_link() -> None:
    made = partition("abc", [Link(0, 1, 0.9, "x"), Link(1, 2, 0.95, "y")], ends_clash)
    assert made.groups == ((0,), (1, 2))
    assert [link.reason for link in made.links] == ["y"]


def test_a_later_partition_keeps_what_was_joined_before() -> None:
    first = partition("abc", [Link(0, 1, 0.9, "x")], never)
    second = partition("abc", [Link(1, 2, 0.5, "y")], never, first)
    assert second.groups == ((0, 1, 2),)
    assert [link.reason for link in second.links] == ["x", "y"]
    assert second.group_of == {0: 0, 1: 0, 2: 0}


@given(LINKS, st.permutations(range(8)))
def test_groups_do_not_depend_on_the_order_of_things_or_links(links: list[Link], order: list[int]) -> None:
    made = partition(KEYS, links, ends_clash)
    moved = [Link(order[link.a], order[link.b], link.score, link.reason) for link in reversed(links)]
    keys = [key for _, key in sorted(zip(order, KEYS, strict=True))]

    def clash(left: Sequence[int], right: Sequence[int]) -> bool:
        return ends_clash([order.index(i) for i in left], [order.index(i) for i in right])

    again = partition(keys, moved, clash)
    assert {frozenset(KEYS[i] for i in group) for group in made.groups} == {
        frozenset(keys[i] for i in group) for group in again.groups
    }
    assert sorted(i for group in made.groups for i in group) == list(range(8))
