"""How long the explorer's graph takes in a browser: ``python docs/webgl.py ADDRESS [PICTURE]``, with Chromium.

Of a running ``filrouge serve``: milliseconds until the graph stands, and from a click with the mouse on a node
until its panel and its links are drawn; medians of three openings after a first one, in which the server still
lays the graph out. A picture of the page with the node chosen is written where one is asked for.
"""

import shutil
import sys
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

ROUNDS = 3
FLAGS = ("--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader")
FREE_NODE = """() => {
  const { graph, renderer, links } = filrouge;
  const box = document.querySelector("#graph").getBoundingClientRect();
  for (const n of graph.nodes()) {
    if (links[n].length < 3) continue;
    const at = renderer.framedGraphToViewport(renderer.getNodeDisplayData(n));
    const [x, y] = [box.x + at.x, box.y + at.y];
    if (at.x > 40 && at.y > 40 && at.x < box.width - 40 && y < Math.min(box.bottom, innerHeight) - 40) return { x, y };
  }
}"""
NOW = "performance.now()"


def opening(page: Any, address: str) -> tuple[float, float]:
    """Milliseconds until the graph stands, and from a click to the panel with its links."""
    page.goto(f"{address.rstrip('/')}/graph")
    page.wait_for_selector("#graph[data-ready]")
    ready = page.evaluate(NOW)
    spot = page.evaluate(FREE_NODE)
    page.mouse.move(spot["x"], spot["y"])
    page.wait_for_timeout(3000)  # the name under the pointer is drawn first
    start = page.evaluate(NOW)
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_selector("#graph-panel li")
    return ready, page.evaluate(NOW) - start


def main(address: str, picture: str | None = None) -> None:
    """Print the medians."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        found = []
        for _ in range(1 + ROUNDS):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.set_default_timeout(120_000)
            found.append(opening(page, address))
            nodes = page.evaluate("filrouge.graph.order")
            if picture:
                page.screenshot(path=picture)
            page.close()
        ready, click = (median(times) for times in zip(*found[1:], strict=True))
        print(f"{nodes:,} nodes: graph {ready:.0f} ms, click {click:.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
