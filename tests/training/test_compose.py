"""Composed names."""

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.compose import group, kunya, person, state_body, town, unit
from filrouge.training.lists import load_lists
from tests.training.samples import seeded

LISTS = load_lists()
SEEDS = st.integers(0, 1_000_000)


@given(SEEDS)
def test_family_name_is_part_of_the_full_name(seed: int) -> None:
    made = person(LISTS, seeded(seed))
    assert made.family in made.full
    assert len(made.full.split()) >= 2
    assert made == person(LISTS, seeded(seed))


@given(SEEDS)
def test_names_are_clean(seed: int) -> None:
    rng = seeded(seed)
    named = (group(LISTS, rng), state_body(LISTS, rng), unit(rng, "m"), unit(rng, "f"))
    names = (*(n.name for n in named), town(LISTS, rng), kunya(LISTS, rng))
    assert all(name and name == " ".join(name.split()) for name in names)
    assert all(n.gender in "mfp-" for n in named)


def test_units_agree() -> None:
    names = {unit(seeded(seed), "f").name for seed in range(400)}
    assert any(name.endswith("blindée") for name in names)
    assert not any(name.endswith("blindé") for name in names)


def test_most_groups_are_not_in_the_list() -> None:
    listed = {named.name for named in LISTS.groups}
    made = [group(LISTS, seeded(seed)).name for seed in range(300)]
    assert sum(name not in listed for name in made) > 120
