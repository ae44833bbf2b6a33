"""Numbers in names are found in every way of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.names.numerals import split_numbers
from filrouge.names.words import words_of


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("96e escadron", (96,)),
        ("1re division", (1,)),
        ("Première division", (1,)),
        ("2nd Battalion", (2,)),
        ("Brigade Forty-Four", (44,)),
        ("Mohammed VI", (6,)),
        ("Charles XVI Gustave", (16,)),
        ("Malcolm X", (10,)),
        ("JEAN-PAUL II", (2,)),
        ("Vi Nguyen", ()),
        ("Al-Qaïda", ()),
        ("brigades 13 et 7", (7, 13)),
    ],
)
def test_numbers(name: str, numbers: tuple[int, ...]) -> None:
    assert split_numbers(words_of(name), name, spelled=True)[1] == numbers


def test_number_words_only_count_where_they_are_asked_for() -> None:
    assert split_numbers(["premier", "ministre"], "Premier ministre", spelled=False) == (
        ["premier", "ministre"],
        (),
    )


@given(st.integers(0, 10**6))
def test_ordinals_are_their_number(value: int) -> None:
    assert split_numbers([f"{value}eme"], f"{value}ème", spelled=False) == ([], (value,))
