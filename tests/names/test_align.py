"""Which words of two names correspond."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.names.align import align, liken
from filrouge.names.parse import PERSON, parse

NAMES = st.lists(
    st.sampled_from(["Ali", "Aly", "Hassan", "Nasr", "Nasrallah", "A.", "ben Omar", "Amine"]), max_size=5
)


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("Ali", "Ali", "same"),
        ("Qassem", "Qasim", "spelling"),
        ("Putin", "Pulin", "slip"),
        ("Hassan", "Hussein", "slip"),
        ("Samir", "Samira", "slip"),
        ("Bill", "William", "familiar"),
        ("A.", "Ali", "initial"),
    ],
)
def test_ways_of_being_alike(a: str, b: str, how: str) -> None:
    likeness, found = liken(parse(a, PERSON).parts[0], parse(b, PERSON).parts[0])
    assert found == how
    assert 0.7 < likeness <= 1


def test_order_does_not_matter_and_neighbours_may_be_one_word() -> None:
    left, right = parse("Nasrulah Hassan", PERSON).parts, parse("Hasan Nasr Ullah", PERSON).parts
    assert {(pair.left, pair.right) for pair in align(left, right)} == {((0, 1), (1, 2)), ((1, 2), (0, 1))}
    joined = align(parse("Ramimakhlouf", PERSON).parts, parse("Rami Makhlouf", PERSON).parts)
    assert [(pair.left, pair.right) for pair in joined] == [((0, 1), (0, 2))]


def test_strict_alignment_takes_spelling_variants_only() -> None:
    left, right = parse("Irak", PERSON).parts, parse("Iran", PERSON).parts
    assert align(left, right)
    assert not align(left, right, strict=True)


@given(NAMES, NAMES)
def test_no_word_stands_in_two_pairs(a: list[str], b: list[str]) -> None:
    left, right = parse(" ".join(a), PERSON).parts, parse(" ".join(b), PERSON).parts
    pairs = align(left, right)
    for spans in ([pair.left for pair in pairs], [pair.right for pair in pairs]):
        positions = [position for span in spans for position in range(*span)]
        assert len(positions) == len(set(positions))
