"""The page in a real browser, without a network: it draws, tells its evidence, and runs nothing foreign.

Needs Chromium and playwright: ``pytest -m browser``.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filrouge import ontology
from filrouge.export import write
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs, story

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOSTILE = [
    "<script>window.PWNED=1</script>",
    "</script><script>window.PWNED=1</script>",
    "<img src=x onerror=window.PWNED=1>",
    '"><svg onload=window.PWNED=1>',
    "<a href=javascript:window.PWNED=1>href</a>",
    "\u202e\u2066 gnirts \u200f",
    "x" * 10_000,
    "'-window.PWNED=1-'",
    "{{app}} ${window.PWNED=1}",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield running
        running.close()


class Opened:
    """A page that is open, with what went wrong on it."""

    def __init__(self, browser: Any, graph: Graph, folder: Path, width: int = 1280) -> None:
        write(graph, Setting(ontology.load()), folder, ["html"])
        self.context = browser.new_context(viewport={"width": width, "height": 800}, offline=True)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("request", lambda request: self._requested(request.url))
        self.page.goto((folder / "graph.html").as_uri())
        self.page.wait_for_function("window.filrouge !== undefined")

    def _requested(self, url: str) -> None:
        if not url.startswith("file:"):
            self.troubles.append(f"request: {url}")

    def data(self) -> Any:
        return json.loads(self.page.evaluate("document.getElementById('data').textContent"))

    def click_edge(self, index: int) -> None:
        """Click with the mouse on the middle of an edge, as drawn."""
        spot = self.page.evaluate(
            """(index) => {
              const edge = filrouge.network.body.edges[`e${index}`];
              const middle = edge.edgeType.getPoint(0.5);
              const at = filrouge.network.canvasToDOM(middle);
              const box = document.getElementById('graph').getBoundingClientRect();
              return { x: box.x + at.x, y: box.y + at.y };
            }""",
            index,
        )
        self.page.mouse.click(spot["x"], spot["y"])

    def panel(self) -> str:
        return str(self.page.locator("#panel").inner_text())


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    page = Opened(browser, story.small(), tmp_path)
    yield page
    page.context.close()


def drawn(page: Any) -> int:
    """How many points of the canvas hold something."""
    return int(
        page.evaluate(
            """() => {
              const canvas = document.querySelector('#graph canvas');
              const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let found = 0;
              for (let n = 3; n < points.length; n += 4) found += points[n] > 0;
              return found;
            }"""
        )
    )


def test_it_draws_without_a_network_and_without_complaint(opened: Opened) -> None:
    assert drawn(opened.page) > 3000
    assert opened.troubles == []


def test_clicking_an_edge_shows_its_sentence_word_for_word(opened: Opened) -> None:
    data = opened.data()
    texts = {n: node.article.text for n, node in enumerate(story.small().articles)}
    for index, edge in enumerate(data["edges"]):
        if len(edge["c"]) != 1 or any(
            e["s"] == edge["s"] and e["t"] == edge["t"] for e in data["edges"][:index]
        ):
            continue
        opened.page.evaluate("filrouge.selectNothing()")
        opened.click_edge(index)
        claim = data["claims"][edge["c"][0]]
        article, begin, end, _ = data["passages"][claim["ev"]]
        quote = opened.page.locator("#panel blockquote").first.text_content()
        if quote == texts[article][begin:end]:
            break
    else:
        raise AssertionError("no click on an edge showed its sentence")
    assert f"{begin}–{end}" in opened.panel()


def test_every_edge_shows_sentence_marks_speaker_outlet_and_date(opened: Opened) -> None:
    data = opened.data()
    for index, edge in enumerate(data["edges"]):
        opened.page.evaluate("(index) => filrouge.selectEdge(index)", index)
        for number in edge["c"]:
            claim = data["claims"][number]
            article, begin, end, text = data["passages"][claim["ev"]]
            quotes = opened.page.locator("#panel blockquote").all_text_contents()
            assert text in quotes
            marked = "".join(opened.page.locator("#panel mark.trigger, #panel mark.both").all_text_contents())
            assert text[claim["tr"][0] - begin : claim["tr"][1] - begin] in marked
            shown = opened.panel()
            assert claim.get("sp", "voix du média") in shown
            source = data["articles"][article]
            assert source.get("outlet", "") in shown and source.get("date", "sans date") in shown
            assert f"{begin}–{end}" in shown


def test_a_denied_claim_says_that_others_assert_it_and_the_other_way_round(opened: Opened) -> None:
    data = opened.data()
    claimed = next(n for n, edge in enumerate(data["edges"]) if edge["r"] == "claimedResponsibilityFor")
    opened.page.evaluate("(index) => filrouge.selectEdge(index)", claimed)
    assert "D’autres le démentent" in opened.panel()
    denied = next(n for n, edge in enumerate(data["edges"]) if edge["m"] == "denied")
    opened.page.evaluate("(index) => filrouge.selectEdge(index)", denied)
    assert "(démenti)" in opened.panel()


def test_filters_hide_and_bring_back(opened: Opened) -> None:
    hidden = "Object.values(filrouge.network.body.edges).filter((edge) => edge.options.hidden).length"
    assert opened.page.evaluate(hidden) == 0
    opened.page.get_by_label("démenti", exact=False).first.uncheck()
    denied = sum(edge["m"] == "denied" for edge in opened.data()["edges"])
    assert opened.page.evaluate(hidden) == denied > 0
    opened.page.locator("#reset").click()
    assert opened.page.evaluate(hidden) == 0


def test_a_name_is_found_from_the_keyboard_without_accents(opened: Opened) -> None:
    opened.page.locator("#search").focus()
    opened.page.keyboard.type("coalition de la resis")
    opened.page.keyboard.press("Enter")
    assert "Coalition de la Résistance" in opened.panel()
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    for _ in range(3):
        opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel blockquote").count() > 0
    opened.page.keyboard.press("Escape")
    assert "Chaque trait est une affirmation" in opened.panel()


def test_the_overview_lists_events_by_date_and_nothing_odd(opened: Opened) -> None:
    text = opened.panel()
    assert "null" not in text and "undefined" not in text and "[object" not in text
    labels = [
        "Attaque à Dhi Qar",
        "Explosion à Babylone",
        "Retrait d’Ain al-Assad",
        "Attaque contre Ain al-Assad",
    ]
    places = [text.rindex(label) for label in labels]
    assert places == sorted(places)


def test_it_speaks_english_too(opened: Opened) -> None:
    opened.page.locator("#en").click()
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    text = opened.page.locator("body").inner_text()
    assert "Every line is a claim" in text and "Military base" in text
    assert "Chaque trait" not in text and "undefined" not in text


def test_a_narrow_window_shows_everything_without_scrolling_sideways(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, story.small(), tmp_path, width=400)
    try:
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 400
        assert drawn(page.page) > 1000
        assert page.troubles == []
    finally:
        page.context.close()


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_an_article_runs(words: str, browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, graphs.hostile(words), tmp_path)
    try:
        page.page.evaluate("for (const n of [0, 1, 2]) { filrouge.selectNode(n); filrouge.selectEdge(n); }")
        page.page.locator("#search").fill(words[:20])
        page.page.mouse.move(500, 400)
        page.page.locator("#en").click()
        assert page.page.evaluate("window.PWNED") is None
        assert page.page.locator("#panel script, #panel img, #panel svg[onload], #panel a").count() == 0
        assert words[:60].strip() in page.panel() or len(words) > 1000 or "\u202e" in words
        assert page.troubles == []
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 1280
    finally:
        page.context.close()


def test_the_policy_stops_what_was_injected_on_purpose(opened: Opened) -> None:
    """The second line of defence: even markup that got into the page would not run or load."""
    refused: list[str] = []
    opened.page.on("requestfailed", lambda request: refused.append(request.failure))
    opened.page.evaluate(
        """() => { document.getElementById('panel').innerHTML =
          '<img src="https://example.org/x.png" onerror="PWNED=1"><svg onload="PWNED=1"></svg>'; }"""
    )
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate("window.PWNED") is None
    assert refused == ["csp"]
    assert sum("Content Security Policy" in trouble for trouble in opened.troubles) >= 2


@pytest.mark.slow
def test_two_thousand_nodes_open_in_seconds(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, graphs.large(2400, 6000), tmp_path)
    try:
        assert "2000" in page.page.locator("#left").inner_text()
        assert page.page.evaluate("performance.now()") < 15_000
    finally:
        page.context.close()
