"""Names of several words in a row of tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.gazetteer.matching import Matcher, starts_of
from filrouge.gazetteer.spelling import canonical, words

NAMES = (
    "Irak",
    "Deir ez-Zor",
    "États-Unis",
    "mer Rouge",
    "Al-Aïn",
    "US",
    "La Pomme",
    "désert syrien",
    "New York",
    "York",
)


def matcher() -> Matcher:
    split = [canonical(words(name)) for name in NAMES]
    phrases = [parts for parts in split if len(parts) > 1]
    return Matcher(
        keys=frozenset("".join(parts) for parts in split),
        phrases=frozenset("".join(parts) for parts in phrases),
        articled=frozenset({"alain"}),
        starts=frozenset(starts_of(phrases)),
        small=frozenset({"mer", "desert", "al"}),
        lower=frozenset({"desertsyrien"}),
        acronyms=frozenset({"us"}),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en Irak .", [(1, 1, "irak")]),
        ("aux États - Unis et à Deir ez - Zor", [(1, 3, "etatsunis"), (6, 9, "deiralzor")]),
        ("aux États-Unis", [(1, 1, "etatsunis")]),
        ("la mer Rouge", [(1, 2, "merrouge")]),
        ("à New York .", [(1, 2, "newyork")]),
        ("à York", [(1, 1, "york")]),
        ("le désert syrien", [(1, 2, "desertsyrien")]),
        ("l' armée US", [(2, 2, "us")]),
        ("près d' al - Aïn", [(2, 4, "alain")]),
    ],
)
def test_the_longest_name_is_found_however_it_is_cut(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(matcher().spans(text.split())) == expected


@pytest.mark.parametrize(
    "text", ["les us et coutumes", "la pomme", "La pomme", "une mer rouge", "New Delhi", "Alain", "Us"]
)
def test_what_is_written_otherwise_is_not_found(text: str) -> None:
    """A word in lower case, a first name that looks like an article and a name, "us" for "US"."""
    assert list(matcher().spans(text.split())) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "-",
                "'",
                ".",
                "la",
                "le",
                "New",
                "York",
                "mer",
                "Rouge",
                "US",
                "États",
                "Unis",
                "Deir",
                "ez",
                "Zor",
            ]
        )
    )
)
def test_spans_are_in_order_and_apart(tokens: list[str]) -> None:
    spans = list(matcher().spans(tokens))
    assert all(0 <= first <= last < len(tokens) for first, last, _ in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    assert all(matcher().find(tokens[first : last + 1]) == found for first, last, found in spans)


@given(st.lists(st.text(max_size=5), max_size=8))
def test_any_text_can_be_searched(tokens: list[str]) -> None:
    assert all(tokens[first] for first, _, _ in matcher().spans(tokens))
