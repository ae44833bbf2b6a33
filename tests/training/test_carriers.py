"""Carrier sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.carriers import carrier_text, carriers, fill
from filrouge.training.lists import load_lists
from tests.training.samples import seeded

LISTS = load_lists()


@given(st.integers(0, 100_000))
def test_names_lie_in_the_text_and_apart(seed: int) -> None:
    made = carrier_text(LISTS, seeded(seed))
    assert "{" not in made.text
    assert all(made.text[n.start : n.end].strip() == made.text[n.start : n.end] != "" for n in made.names)
    assert all(a.end <= b.start for a, b in zip(made.names, made.names[1:], strict=False))


@pytest.mark.parametrize("carrier", LISTS.carriers)
def test_every_carrier_can_be_filled(carrier: str) -> None:
    made = fill(carrier, LISTS, seeded(1))
    assert made.text[0] == made.text[0].upper()
    assert made.names


def test_family_name_is_that_of_the_last_person() -> None:
    made = fill("{per} est venu. {sur} est parti.", LISTS, seeded(4))
    full, family = (made.text[n.start : n.end] for n in made.names)
    assert family in full


def test_date_does_not_hold_its_article() -> None:
    for seed in range(30):
        made = fill("Mort {date}.", LISTS, seeded(seed))
        assert not made.text[made.names[0].start :].startswith("le ")


def test_same_seed_same_sentences() -> None:
    assert list(carriers(LISTS, seeded(5), 20)) == list(carriers(LISTS, seeded(5), 20))
