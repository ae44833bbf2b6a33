"""A folder whose build is replaced while it is served."""

import shutil
from pathlib import Path

import httpx
import pytest

from filrouge import files
from filrouge.model import Graph
from filrouge.web.replaced import stamp
from tests import graphs, story
from tests.web.running import build, serving

HTML = {"Accept": "text/html, text/csv;q=0.5", "Accept-Language": "en"}
ASK = {"query": "SELECT (COUNT(*) AS ?n) { ?c a fil:Claim }"}
NOTICE = "The folder holds another graph by now"


def publish(graph: Graph, folder: Path) -> Path:
    """Write a graph in the place of whatever is in a folder, as ``filrouge build`` does."""
    with files.replacing(folder) as draft:
        build(graph, draft.folder)
    return folder


def test_a_stamp_tells_a_build_from_the_next(tmp_path: Path) -> None:
    """Equal bytes written anew are another build, and no build has no stamp."""
    assert stamp(tmp_path) is None
    first = stamp(publish(story.small(), tmp_path / "a"))
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    assert stamp(tmp_path / "a") == first
    assert stamp(tmp_path / "b") != first


@pytest.mark.parametrize("fate", ["replaced", "gone"])
def test_pages_of_a_build_that_was_replaced_say_so_and_stay(tmp_path: Path, fate: str) -> None:
    """What was read at the start is served on: pages, evidence and queries alike."""
    folder = publish(story.small(), tmp_path / "out")
    with (
        serving(folder) as address,
        httpx.Client(base_url=address, timeout=30, trust_env=False, headers=HTML) as client,
    ):
        before = client.get("/"), client.get("/claims.json"), client.get("/sparql", params=ASK)
        assert all("Filrouge-Stale" not in each.headers for each in before)
        assert NOTICE not in before[0].text
        if fate == "gone":
            shutil.rmtree(folder)
        else:
            publish(graphs.large(10, 20), folder)
        after = client.get("/"), client.get("/claims.json"), client.get("/sparql", params=ASK)
        assert [each.status_code for each in after] == [200, 200, 200]
        assert all("another build" in each.headers["Filrouge-Stale"] for each in after)
        assert NOTICE in after[0].text
        assert [each.text for each in after[1:]] == [each.text for each in before[1:]]
