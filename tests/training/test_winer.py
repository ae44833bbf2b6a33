"""Reading WiNER-fr."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import InputError
from filrouge.training.winer import Name, outermost, read_winer
from tests.training.samples import write_corpora

NAMES = st.builds(Name, st.integers(0, 30), st.integers(0, 30), st.sampled_from(["Person", "Location"]))


def test_articles_are_read_with_their_names(tmp_path: Path) -> None:
    articles = list(read_winer(write_corpora(tmp_path) / "winer-fr" / "articles.jsonl"))
    assert [articles[0].text[n.start : n.end] for n in articles[0].names] == [
        "Paris",
        "François Dubois",
        "Paris",
    ]


def test_line_that_is_no_article_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text('{"id": "a", "text": "b", "entities": []}\n{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"articles\.jsonl, line 2"):
        list(read_winer(path))


def test_outer_name_wins() -> None:
    inner, outer = Name(12, 18, "Location"), Name(0, 18, "Organization")
    assert outermost([inner, outer]) == (outer,)


@given(st.lists(NAMES))
def test_kept_names_are_apart_and_in_order(names: list[Name]) -> None:
    kept = outermost(names)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert all(name in names for name in kept)
