"""The page in a real browser, without a network: it draws, tells its evidence, and runs nothing foreign.

Needs Chromium; without one the tests are skipped. ``pytest`` runs a few of them, ``pytest -m 'browser and not slow'``
all that are fast; ``FILROUGE_AXE`` names the ``axe.min.js`` of axe-core for the test of accessibility.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filrouge import api, ontology
from filrouge.export import write
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs, story
from tests.browsers import CHROMIUM, QUIET

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
smoke = pytest.mark.smoke  # few and fast: they run by default
SETTING = Setting(ontology.load())
AXE = os.environ.get("FILROUGE_AXE")
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

    def __init__(
        self,
        browser: Any,
        graph: Graph,
        folder: Path,
        width: int = 1280,
        *,
        name: str = "html",
        **options: Any,
    ) -> None:
        file = next(each for each in write(graph, SETTING, folder, [name]) if ".en." not in str(each))
        self.context = browser.new_context(viewport={"width": width, "height": 800}, offline=True, **options)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("request", lambda request: self._requested(request.url))
        self.page.goto((folder / file).as_uri())
        while name == "html" and self.page.evaluate("window.filrouge === undefined"):
            assert not self.troubles
            self.page.wait_for_timeout(20)

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


@smoke
def test_it_draws_without_a_network_and_without_complaint(opened: Opened) -> None:
    assert drawn(opened.page) > 3000
    assert opened.troubles == []


@smoke
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


@smoke
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


@pytest.fixture(scope="module")
def seeds() -> Graph:
    """What a build of the example articles holds."""
    return api.build([Path(__file__).parents[2] / "seeds"]).graph


@smoke
def test_ten_edges_of_the_example_articles_show_the_words_of_their_article(
    seeds: Graph, browser: Any, tmp_path: Path
) -> None:
    """One click with the mouse on a line, wherever on it no other line lies above; the picture stays put."""
    page = Opened(browser, seeds, tmp_path)
    view = "[filrouge.network.getScale(), filrouge.network.getViewPosition()]"
    try:
        before = page.page.evaluate(view)
        texts = [node.article.text for node in seeds.articles]
        data, done = page.data(), 0
        for index, edge in enumerate(data["edges"]):
            spot = page.page.evaluate(FREE_SPOT, index) if edge["c"] and done < 10 else None
            if spot is None:
                continue
            page.page.mouse.click(spot["x"], spot["y"])
            assert page.page.evaluate("filrouge.state.chosen") == {"kind": "edge", "index": index}
            quotes = page.page.locator("#panel blockquote").all_text_contents()
            shown = re.findall(r"caractères (\d+)–(\d+)", page.panel())
            articles = [data["passages"][data["claims"][n]["ev"]][0] for n in edge["c"]]
            assert len(quotes) == len(shown) == len(articles)
            for quote, (begin, end), article in zip(quotes, shown, articles, strict=True):
                assert quote == texts[article][int(begin) : int(end)]
            page.page.evaluate("filrouge.selectNothing()")
            done += 1
        assert done == 10
        assert page.page.evaluate(view) == before
        assert page.troubles == []
    finally:
        page.context.close()


FREE_SPOT = """(index) => {
  const line = filrouge.network.body.edges[`e${index}`];
  const box = document.getElementById('graph').getBoundingClientRect();
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const at = filrouge.network.canvasToDOM(line.edgeType.getPoint(part));
    const around = [[0, 0], [-2, 0], [2, 0], [0, -2], [0, 2]].map(([x, y]) => ({ x: at.x + x, y: at.y + y }));
    const free = around.every((spot) =>
      filrouge.network.getNodeAt(spot) === undefined && filrouge.network.getEdgeAt(spot) === `e${index}`);
    const inside = at.x > 10 && at.y > 10 && at.x < box.width - 70 && at.y < box.height - 10;
    if (free && inside) return { x: box.x + at.x, y: box.y + at.y };
  }
  return null;
}"""
LINES = """Object.values(filrouge.network.body.edges).filter((edge) => !edge.options.hidden)
  .map((edge) => Number(edge.id.slice(1)))"""
VISIBLE = "filrouge.state.off.map((off, n) => (off ? -1 : n)).filter((n) => n >= 0)"


def test_names_never_lie_over_each_other_and_most_can_be_read(
    seeds: Graph, browser: Any, tmp_path: Path
) -> None:
    page = Opened(browser, seeds, tmp_path)
    try:
        shown = page.page.evaluate("filrouge.labels.boxes()")
        assert len(shown) > 40
        for n, (x, y, width, height) in enumerate(shown):
            for left, top, wide, high in shown[:n]:
                assert x >= left + wide or left >= x + width or y >= top + high or top >= y + height
        assert all(height >= 11 for *_, height in shown)
    finally:
        page.context.close()


def test_a_double_click_leaves_a_neighbourhood_and_escape_brings_the_rest_back(opened: Opened) -> None:
    data = opened.data()
    chosen = next(n for n, node in enumerate(data["nodes"]) if node["l"] == "Coalition de la Résistance")
    spot = opened.page.evaluate(
        """(n) => {
          const at = filrouge.network.canvasToDOM(filrouge.network.getPosition(`n${n}`));
          const box = document.getElementById('graph').getBoundingClientRect();
          return { x: box.x + at.x, y: box.y + at.y };
        }""",
        chosen,
    )
    before = opened.page.evaluate(VISIBLE)
    opened.page.mouse.dblclick(spot["x"], spot["y"])
    ends = [{e["s"], e["t"]} for e in data["edges"] if chosen in (e["s"], e["t"])]
    assert set(opened.page.evaluate(VISIBLE)) == set().union(*ends)
    assert "Voisinage de" in opened.page.locator("#isolated").inner_text()
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate(VISIBLE) == before


def test_the_slider_of_time_hides_what_was_said_outside_it(opened: Opened) -> None:
    data = opened.data()
    assert len(opened.page.evaluate(LINES)) == len(data["edges"])
    opened.page.locator("#from").focus()
    for _ in range(3):
        opened.page.keyboard.press("ArrowRight")
    since = "2024-06"
    assert opened.page.locator("#span").inner_text() == "juin 2024 – déc. 2024"
    kept = {n for n, edge in enumerate(data["edges"]) if "n" not in edge or edge["n"] >= since}
    assert set(opened.page.evaluate(LINES)) == kept
    opened.page.locator("#undated").uncheck()
    dated = {n for n in kept if "n" in data["edges"][n]}
    assert set(opened.page.evaluate(LINES)) == dated < kept
    opened.page.locator("#reset").click()
    assert len(opened.page.evaluate(LINES)) == len(data["edges"])


def test_lines_are_drawn_by_modality_and_by_outlets(opened: Opened) -> None:
    data = opened.data()
    drawn = opened.page.evaluate(
        """filrouge.data.edges.map((edge, n) => filrouge.network.body.edges[`e${n}`].options)
             .map((options) => [options.dashes, options.width, options.color.color])"""
    )
    by_modality: dict[str, set[str]] = {}
    for edge, (dashes, _, colour) in zip(data["edges"], drawn, strict=True):
        by_modality.setdefault(edge["m"], set()).add(str(dashes))
        faint = int(colour[7:9], 16) <= 128
        assert faint == (edge["m"] == "hypothetical" or data["relations"][edge["r"]]["role"])
    assert by_modality["asserted"] == {"False"}
    kinds = [by_modality[name] for name in ("denied", "planned", "hypothetical")]
    assert all(len(kind) == 1 and kind != {"False"} for kind in kinds)
    widths = {(edge["w"], width) for edge, (_, width, _) in zip(data["edges"], drawn, strict=True)}
    assert max(w for number, w in widths if number == 1) < max(w for number, w in widths if number == 2)


def test_the_first_list_says_who_attacked_whom_and_says_who(opened: Opened) -> None:
    first = opened.page.locator("#panel details.deed").first
    assert first.get_attribute("open") is not None
    text = first.inner_text()
    assert "a attaqué" in text and "selon Ashab al-Kahf" in text
    opened.page.locator("#panel details.deed summary").nth(1).focus()
    opened.page.keyboard.press("Enter")
    opened.page.locator("#panel details.deed").nth(1).locator("li").first.wait_for(timeout=5000)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_of_an_article_runs_in_the_dossier(words: str, browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, graphs.hostile(words), tmp_path, name="report")
    try:
        assert page.page.evaluate("window.PWNED") is None
        assert page.page.locator("script, img, svg, a[href^=javascript]").count() == 0
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 1280
        assert page.troubles == []
    finally:
        page.context.close()


@pytest.mark.skipif(AXE is None, reason="FILROUGE_AXE does not name an axe.min.js")
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", ["html", "report"])
def test_axe_finds_nothing_serious(name: str, width: int, colours: str, browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, story.small(), tmp_path, width, name=name, color_scheme=colours, bypass_csp=True)
    try:
        page.page.evaluate(Path(AXE or "").read_text(encoding="utf-8"))
        steps = (
            ["0", "filrouge.selectNode(3)", "filrouge.selectEdge(3)", "filrouge.isolate(3)"]
            if name == "html"
            else ["0"]
        )
        for step in steps:
            page.page.evaluate(f"void {step}")
            found = page.page.evaluate("axe.run()")["violations"]
            assert [
                (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")
            ] == []
    finally:
        page.context.close()


@pytest.mark.slow
def test_of_a_large_graph_the_strongest_part_opens_in_seconds(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, graphs.large(2400, 6000), tmp_path)
    try:
        left = page.page.locator("#left").inner_text()
        assert "2000" in left and "graph.gexf" in left
        assert page.page.evaluate("performance.now()") < 15_000
        assert page.troubles == []
    finally:
        page.context.close()
