"""Swapping the names of an article."""

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.grammar import VOWELS
from filrouge.training.lists import load_lists
from filrouge.training.swap import swap_names
from filrouge.training.winer import Name, NewsText
from tests.training.samples import seeded

LISTS = load_lists()
TEXT = "Jean Martin dirige l'ONU. Martin vit près d'Arras. Le chef du Hamas est à Lyon, en France."
WORDS = (
    ("Jean Martin", "Person"),
    ("ONU", "Organization"),
    ("Martin vit", "Person"),
    ("Arras", "Location"),
    ("Hamas", "Organization"),
    ("Lyon", "Location"),
    ("France", "Location"),
)


def _names() -> tuple[Name, ...]:
    found = []
    for words, label in WORDS:
        start = TEXT.index(words)
        found.append(Name(start, start + len(words.removesuffix(" vit")), label))
    return tuple(found)


SAMPLE = NewsText("a", TEXT, _names())


@given(st.integers(0, 100_000))
def test_names_keep_number_order_and_label(seed: int) -> None:
    swapped = swap_names(SAMPLE, LISTS, seeded(seed), share=1.0)
    assert [n.label for n in swapped.names] == [label for _, label in WORDS]
    assert all(swapped.text[n.start : n.end].strip() for n in swapped.names)
    rest = "".join(
        swapped.text[a.end : b.start] for a, b in zip(swapped.names, swapped.names[1:], strict=False)
    )
    assert "dirige" in rest
    assert " vit près d" in rest


@given(st.integers(0, 100_000))
def test_family_name_follows_the_full_name(seed: int) -> None:
    swapped = swap_names(SAMPLE, LISTS, seeded(seed), share=1.0)
    full, family = (swapped.text[n.start : n.end] for n in (swapped.names[0], swapped.names[2]))
    assert family in full


@given(st.integers(0, 100_000))
def test_elision_is_right(seed: int) -> None:
    swapped = swap_names(SAMPLE, LISTS, seeded(seed), share=1.0)
    place = swapped.names[3]
    before = swapped.text[: place.start]
    vowel = swapped.text[place.start] in VOWELS
    assert before.endswith("d'") == vowel
    assert before.endswith("de ") == (not vowel)


def test_nothing_is_swapped_at_share_zero() -> None:
    assert swap_names(SAMPLE, LISTS, seeded(0), share=0.0) == SAMPLE
