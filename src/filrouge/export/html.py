"""``graph.html``: one page that draws the graph and shows the words behind every line of it.

It opens without any network, for ever: the vis-network bundle that pyvis carries is inside. The page
around it is ours (``page/``), because pyvis' own puts article text into HTML, loads Bootstrap from the
network and needs minutes to arrange a few thousand nodes. Article text travels as escaped JSON and
enters the page as text nodes only; a content security policy allows our two scripts and nothing else.

Positions are computed when the page is made (``layout.py``), so it draws at once and always the same.
The style sheet of vis-network stays out: it is 220 kB for buttons that the page does not show.
"""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from filrouge.errors import DataError
from filrouge.export._page_data import page_data
from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.setting import Setting

NAME = "html"
FILES = ("graph.html",)

_PAGE = Path(__file__).resolve().parent / "page"
_SCRIPTS = (
    *("words.js", "signs.js", "overview.js", "panel.js", "labels.js", "timeline.js", "filters.js"),
    *("search.js", "app.js"),
)
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``graph.html``."""
    write_text(folder / FILES[0], (page(page_data(graph, setting.ontology)),))


def page(data: str) -> str:
    """The whole page around the JSON of a graph, which must be safe inside a script element."""
    # An article's text may look like a slot: all are filled in one pass, and what fills them is not searched.
    app = "\n".join(["'use strict';", *((_PAGE / name).read_text(encoding="utf-8") for name in _SCRIPTS)])
    slots = {
        "csp": _policy(vis_network(), app),
        "style": (_PAGE / "style.css").read_text(encoding="utf-8"),
        "data": data,
        "vis": vis_network(),
        "app": app,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], (_PAGE / "page.html").read_text(encoding="utf-8"))


@cache
def vis_network() -> str:
    """The minified vis-network bundle that pyvis carries, without its reference to a source map.

    Raises:
        DataError: pyvis is missing or carries no bundle.
    """
    # pyvis is found, not imported: importing it loads IPython.
    spec = find_spec("pyvis")
    places = [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
    bundles = sorted(bundle for place in places for bundle in place.glob("lib/vis-*/vis-network.min.js"))
    if not bundles:
        raise DataError("pyvis: no vis-network bundle inside; install pyvis 0.3.2 or newer")
    script = bundles[-1].read_text(encoding="utf-8")
    return re.sub(r"\n?//# sourceMappingURL=.*", "", script).replace("</script", "<\\/script")


def _policy(*scripts: str) -> str:
    """A content security policy under which only these scripts run and nothing is loaded."""
    hashes = (b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii") for script in scripts)
    allowed = " ".join(f"'sha256-{value}'" for value in hashes)
    parts = ("default-src 'none'", f"script-src {allowed}", "style-src 'unsafe-inline'", "img-src data:")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'"))
