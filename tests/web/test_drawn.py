"""The drawing is made once."""

import json

from filrouge.web.drawn import Drawing, Once
from filrouge.web.site import Site


def test_it_is_made_once_and_holds_the_graph(site: Site) -> None:
    drawing = Drawing(site)
    first = drawing.json()
    assert drawing.json() is first
    assert json.loads(first)["page"] == "graph"


def test_the_first_who_asks_makes_it() -> None:
    asked: list[int] = []
    once = Once(lambda: asked.append(1) or "made")  # type: ignore[func-returns-value]
    assert not asked
    assert once() == once() == "made"
    assert asked == [1]
