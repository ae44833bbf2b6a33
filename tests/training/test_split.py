"""Which articles are withheld."""

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.split import is_dev, reserved_ids, split_articles
from filrouge.training.winer import NewsText


def test_reserved_articles_are_withheld() -> None:
    reserved = reserved_ids()
    assert len(reserved) == 21
    assert all(is_dev(article_id, reserved) for article_id in reserved)


def test_about_a_fifth_is_withheld() -> None:
    share = sum(is_dev(f"article-{i}", frozenset()) for i in range(5000)) / 5000
    assert 0.18 < share < 0.22


@given(st.lists(st.tuples(st.text("abc", max_size=4), st.text("xyz", max_size=2)), max_size=30))
def test_no_withheld_text_is_trained_on(pairs: list[tuple[str, str]]) -> None:
    train, dev = split_articles(NewsText(article_id, text, ()) for article_id, text in pairs)
    assert not {a.text for a in train} & {a.text for a in dev}


def test_split_does_not_depend_on_order() -> None:
    articles = [NewsText(f"article-{i}", str(i), ()) for i in range(50)]
    forward, backward = split_articles(articles), split_articles(reversed(articles))
    assert [set(part) for part in forward] == [set(part) for part in backward]
