"""How long pictures and exports take: ``python docs/pictures.py``, from a checkout, with Chromium and playwright.

For graphs of several sizes: the seconds that ``graph.html`` and ``graph.gexf`` take to write, the size of the
page, and when its first picture stands, beside a plain vis-network page with the same nodes and lines (places
given, no physics, straight lines) and the same data inside. Pages are opened in turns; medians are printed.
"""

import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from filrouge import ontology
from filrouge.export import write
from filrouge.export._page_data import page_data
from filrouge.export.html import vis_network
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs

SIZES = (500, 2_000, 10_000, 50_000)
ROUNDS = 10
SETTING = Setting(ontology.load())
PLAIN = """<!doctype html><meta charset="utf-8"><div id="g" style="width:1280px;height:800px"></div>
<script type="application/json" id="data">{data}</script><script>{vis}</script><script>
const data = JSON.parse(document.getElementById("data").textContent);
const nodes = data.nodes.map((n, id) => ({{ id, x: n.x, y: n.y, label: n.l, shape: "dot", size: n.z }}));
const edges = data.edges.map((e) => ({{ from: e.s, to: e.t, arrows: "to" }}));
const network = new vis.Network(document.getElementById("g"),
  {{ nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) }}, {{ physics: false, edges: {{ smooth: false }} }});
network.once("afterDrawing", () => performance.mark("picture"));
</script>"""


def seconds(graph: Graph, folder: Path, name: str) -> float:
    """How long one format takes."""
    start = time.perf_counter()
    write(graph, SETTING, folder, [name])
    return time.perf_counter() - start


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


def first_picture(browser: Any, path: Path) -> float:
    """Milliseconds from the opening of a page to its first picture, as the page itself marks it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    for _ in range(600):
        drawn = page.evaluate("(performance.getEntriesByName('picture')[0] || {}).startTime || 0")
        if drawn:
            break
        page.wait_for_timeout(100)
    context.close()
    return float(drawn)


def main() -> None:
    """Print one row for each size."""
    print("nodes | edges | html s | page kB | gexf s | first picture ms | plain page ms | ratio")
    with chromium() as browser, tempfile.TemporaryDirectory() as place:
        for size in SIZES:
            graph, folder = graphs.large(size, 3 * size), Path(place)
            html, gexf = seconds(graph, folder, "html"), seconds(graph, folder, "gexf")
            ours, plain = folder / "graph.html", folder / "plain.html"
            data = page_data(graph, SETTING.ontology)
            plain.write_text(PLAIN.format(data=data, vis=vis_network()), encoding="utf-8")
            pairs = [(first_picture(browser, ours), first_picture(browser, plain)) for _ in range(ROUNDS)][1:]
            first, other = (statistics.median(pair[n] for pair in pairs) for n in (0, 1))
            ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
            drawn = json.loads(data)
            print(
                f"{len(drawn['nodes']) + drawn['left'][0]} | {len(drawn['edges']) + drawn['left'][1]} | {html:.1f} | "
                f"{ours.stat().st_size // 1000} | {gexf:.1f} | {first:.0f} | {other:.0f} | {ratio:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
