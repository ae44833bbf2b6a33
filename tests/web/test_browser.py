"""The explorer in a real browser: quiet, accessible, and its evidence one click away.

Needs Chromium; without one the tests are skipped. ``pytest`` runs a few of them, ``pytest -m 'browser and not slow'``
all that are fast. The check of accessibility needs axe-core too
(``npm install axe-core``, then ``FILROUGE_AXE=node_modules/axe-core/axe.min.js``); without it, it is skipped.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import graphs, story
from tests.browsers import CHROMIUM, QUIET
from tests.web.running import build, serving

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
smoke = pytest.mark.smoke  # few and fast: they run by default
AXE = os.environ.get("FILROUGE_AXE", "")
LISTS = {
    "overview": "/",
    "search": "/search?q=iran",
    "articles": "/articles",
    "entities": "/entities",
    "claims": "/claims",
    "timeline": "/timeline",
    "map": "/map",
    "graph": "/graph",
    "sparql": "/sparql",
}
READY = {"map": "#map[data-ready]", "graph": "#graph[data-ready]", "sparql": "#yasgui .CodeMirror"}
SCREENS = [(1280, "light"), (400, "dark")]
TEXTS = {node.article.name: node.article.text for node in story.small().articles}


def first(part: str) -> str:
    """The address of a thing of the story."""
    found = {
        "article": next(node.id for node in story.small().articles if node.article.name == "convoi"),
        "entity": "group/ashab-al-kahf",
        "event": next(node.id for node in story.small().events if node.label == "Attaque à Dhi Qar"),
        "claim": story.small().claims[0].id,
    }
    return f"/id/{found[part]}"


PAGES = {**LISTS, **{part: first(part) for part in ("article", "entity", "event", "claim")}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield running
        running.close()


class Opened:
    """A page of the explorer that is open, with what went wrong on it."""

    def __init__(self, browser: Any, address: str, screen: tuple[int, str] = SCREENS[0]) -> None:
        size = {"width": screen[0], "height": 800}
        self.address = address
        self.context = browser.new_context(viewport=size, color_scheme=screen[1], locale="fr-FR")
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", self._said)
        self.page.on("request", lambda request: self._requested(request.url))

    def _said(self, message: Any) -> None:
        if "GL Driver Message" not in message.text:  # Chromium on its own drawing without a graphics card
            self.troubles.append(message.text)

    def _requested(self, url: str) -> None:
        if not url.startswith((f"{self.address}/", "data:")):
            self.troubles.append(f"request: {url}")

    def go(self, path: str, wait: str | None = None) -> Any:
        self.page.goto(self.address + path)
        if wait:
            self.page.wait_for_selector(wait)
        return self.page


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Opened]:
    page = Opened(browser, address)
    yield page
    page.context.close()


@pytest.mark.parametrize(
    "screen",
    [pytest.param(SCREENS[0], marks=smoke, id="wide-light"), pytest.param(SCREENS[1], id="narrow-dark")],
)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_quiet_and_fits(name: str, screen: tuple[int, str], browser: Any, address: str) -> None:
    opened = Opened(browser, address, screen)
    page = opened.go(PAGES[name], READY.get(name))
    assert page.evaluate("document.documentElement.scrollWidth") <= screen[0]
    assert opened.troubles == []
    opened.context.close()


@pytest.mark.skipif(not AXE, reason="FILROUGE_AXE does not name axe-core's axe.min.js")
@pytest.mark.parametrize("screen", SCREENS, ids=["wide-light", "narrow-dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_serious_barrier(
    name: str, screen: tuple[int, str], browser: Any, address: str
) -> None:
    opened = Opened(browser, address, screen)
    page = opened.go(PAGES[name], READY.get(name))
    session = opened.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": Path(AXE).read_text(encoding="utf-8")})
    found = page.evaluate("axe.run().then((r) => r.violations.map((v) => [v.impact, v.id, v.nodes[0].html]))")
    assert [each for each in found if each[0] in ("serious", "critical")] == []
    opened.context.close()


def test_a_sentence_leads_to_its_claims_and_back(opened: Opened) -> None:
    page = opened.go(PAGES["article"])
    page.locator(".piece.said", has_text="Le groupe").first.click()
    cards = page.locator("#claims .card:visible")
    assert cards.count() == 2
    assert "a revendiqué" in cards.first.inner_text() and "Ashab al-Kahf" in cards.first.inner_text()
    lit = "".join(page.locator(".piece.lit").all_text_contents())
    assert lit == "Le groupe Ashab al-Kahf a revendiqué l’attaque."
    page.locator("#claims .card:visible a.back").first.click()
    assert page.url.rpartition("#")[2].startswith("s")
    page.keyboard.press("Escape")
    assert page.locator("#claims .card:visible").count() > 2


def test_a_trigger_is_reached_from_the_keyboard(opened: Opened) -> None:
    page = opened.go(PAGES["article"])
    page.locator("a.trigger").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.card.lit')")


def test_a_passage_of_the_graph_is_found_in_the_text(opened: Opened) -> None:
    start = TEXTS["convoi"].index("Ashab al-Kahf")
    page = opened.go(f"{PAGES['article']}#char={start},{start + 13}")
    assert "".join(page.locator(".piece.aim").all_text_contents()) == "Ashab al-Kahf"


def test_it_works_without_scripts(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGES["article"])
    page.locator("a.trigger").first.click()
    assert page.locator(".card:target").count() == 1
    context.close()


@smoke
def test_ten_edges_of_the_graph_show_the_words_of_their_article(opened: Opened) -> None:
    page = opened.go("/graph", READY["graph"])
    data = page.evaluate(
        "({ edges: filrouge.data.edges, relations: filrouge.data.relations, roles: filrouge.data.roles })"
    )
    sources, shown = data["edges"]["source"], 0
    for edge in range(0, len(sources), max(1, len(sources) // 10)):
        page.evaluate("(n) => filrouge.choose(n)", sources[edge])
        row = page.locator("#graph-panel li").nth(
            page.evaluate("([n, e]) => filrouge.links[n].indexOf(e)", [sources[edge], edge])
        )
        row.locator("button.relation").click()
        row.locator("blockquote").first.wait_for()
        quote = row.locator("blockquote").first.text_content()
        assert any(quote in text for text in TEXTS.values())
        shown += 1
    assert shown >= 10
    assert opened.troubles == []


def test_a_place_on_the_map_lists_its_events(opened: Opened) -> None:
    page = opened.go("/map#place/dhi-qar", READY["map"])
    assert "Attaque à Dhi Qar" in page.locator("#map-panel").inner_text()
    page.locator("#map").focus()
    page.keyboard.press("+")
    page.locator(".spot").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#map-panel").is_visible()
    assert opened.troubles == []


def test_a_ready_question_is_answered_and_terms_of_the_graph_are_completed(opened: Opened) -> None:
    page = opened.go("/sparql", READY["sparql"])
    page.select_option("#question", "who-claimed-what")
    page.wait_for_selector(".yasr td:has-text('Ashab al-Kahf')")
    page.evaluate(
        """() => {
          const editor = filrouge.yasgui.getTab().getYasqe();
          const text = "PREFIX fil: <https://w3id.org/filrouge/ontology#> SELECT * { ?s a fil:Cl }";
          editor.setValue(text);
          editor.focus();
          editor.setCursor({ line: 0, ch: text.length - 2 });
          editor.autocomplete();
        }"""
    )
    page.wait_for_selector(".CodeMirror-hint")
    assert "fil:Claim" in page.locator(".CodeMirror-hint").all_text_contents()
    assert opened.troubles == []


@pytest.mark.parametrize(
    ("query", "links"),
    [
        (
            "CONSTRUCT { ?s fil:attacked ?o } { ?c rdf:predicate fil:attacked ; rdf:subject ?s ; rdf:object ?o }",
            True,
        ),
        ("SELECT ?s ?p ?o { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?o a fil:Entity }", True),
        ("SELECT ?e ?label { ?e a fil:Event ; skos:prefLabel ?label }", False),
    ],
)
def test_an_answer_is_drawn_where_it_links_things(query: str, links: bool, opened: Opened) -> None:
    """A picture beside the table, whose nodes lead to their pages; or a word that there is nothing to draw."""
    page = opened.go("/sparql", READY["sparql"])
    page.evaluate("query => filrouge.yasgui.getTab().getYasqe().setValue(query)", query)
    page.click("#answer-draw")
    page.wait_for_selector("#answer[data-ready=yes]")
    assert page.locator("#answer-graph").is_visible() is links
    if links:
        node = page.evaluate(
            "[...filrouge.answer.graph.nodes()].find((n) => filrouge.answer.graph.outDegree(n))"
        )
        page.evaluate("node => filrouge.answer.renderer.emit('clickNode', { node })", node)
        page.click("#answer-status a")
        page.wait_for_selector("h1")
        assert "/id/" in page.url
    else:
        assert page.locator("#answer-status").text_content()
    assert opened.troubles == []


def test_the_slash_key_leads_to_the_search(opened: Opened) -> None:
    page = opened.go("/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("brigades")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=brigades")
    assert "Brigades du Sud" in page.locator("main").inner_text()


@pytest.mark.parametrize(
    "words",
    [
        "<script>window.PWNED=1</script>",
        pytest.param("<img src=x onerror=window.PWNED=1>", marks=smoke),
        "x" * 10_000,
    ],
)
def test_no_words_of_an_article_run(words: str, browser: Any, tmp_path: Path) -> None:
    graph = graphs.hostile(words)
    with serving(build(graph, tmp_path)) as address:
        opened = Opened(browser, address)
        for name, path in (*LISTS.items(), ("article", f"/id/{graph.articles[0].id}")):
            page = opened.go(path, READY.get(name))
            if name == "graph":
                page.evaluate("for (const n of [0, 1, 2]) filrouge.choose(n)")
            assert page.evaluate("window.PWNED") is None
            assert page.evaluate("document.documentElement.scrollWidth") <= 1280
        assert opened.troubles == []
        opened.context.close()


FREE_NODE = """() => {
  const { graph, renderer, links } = filrouge;
  const box = document.querySelector("#graph").getBoundingClientRect();
  for (const n of graph.nodes()) {
    if (links[n].length < 3) continue;
    const at = renderer.framedGraphToViewport(renderer.getNodeDisplayData(n));
    const [x, y] = [box.x + at.x, box.y + at.y];
    if (at.x > 300 && at.x < box.width - 300 && at.y > 150 && y < innerHeight - 150) return { x, y, n: Number(n) };
  }
}"""


@pytest.mark.slow
def test_fifty_thousand_nodes_are_drawn_and_answer_a_click(browser: Any, tmp_path: Path) -> None:
    with serving(build(graphs.large(52_000, 100_000), tmp_path)) as address:
        opened = Opened(browser, address)
        opened.page.set_default_timeout(120_000)
        page = opened.go("/graph", READY["graph"])
        assert page.evaluate("filrouge.graph.order") > 49_000
        spot = page.evaluate(FREE_NODE)
        page.mouse.click(spot["x"], spot["y"])
        page.wait_for_selector("#graph-panel li")
        name = page.evaluate("n => filrouge.data.nodes.label[n]", spot["n"])
        assert page.locator("#graph-panel h2").inner_text() == name
        assert page.evaluate("filrouge.graph.size") == page.evaluate(
            "n => filrouge.links[n].length", spot["n"]
        )
        assert opened.troubles == []
        opened.context.close()
