"""The drawing is made once."""

import json

from filrouge.web.drawn import Drawing
from filrouge.web.site import Site


def test_it_is_made_once_and_holds_the_graph(site: Site) -> None:
    drawing = Drawing(site)
    first = drawing.json()
    assert drawing.json() is first
    assert json.loads(first)["page"] == "graph"
