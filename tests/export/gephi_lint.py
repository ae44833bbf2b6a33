"""What Gephi, Gephi Lite, Cytoscape and yEd need of a file, as read in their importers.

Gephi drops an edge whose identifier it has seen and merges parallel edges of one kind; it takes keys
named ``d3`` and ``d7`` for labels, columns named ``x``, ``size`` or ``weight`` for looks, and removes
edges of weight 0. Gephi Lite throws on columns that are not declared; yEd draws ``<html`` as HTML.
"""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
TYPES = {"string", "int", "double", "boolean", "integer"}
VISUAL = {"x", "y", "size", "r", "g", "b", "label", "weight"}
RESERVED = {
    "z",
    "color",
    "nodelabel",
    "edgelabel",
    "id",
    "edgeid",
    "xpos",
    "ypos",
    "zpos",
    "source",
    "target",
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Edge = tuple[str, str, str]


def lint(path: Path) -> tuple[int, int]:
    """Assert that a file loses nothing in any of the tools; returns how many nodes and edges it has."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    return _graphml(root) if path.suffix == ".graphml" else _gexf(root)


def _graphml(root: ElementTree.Element) -> tuple[int, int]:
    keys = {(key.get("for"), key.get("id")): key for key in root.iter(f"{GRAPHML}key")}
    for (owner, id_), key in keys.items():
        assert owner in ("node", "edge")
        assert id_ and not re.fullmatch(r"d\d+", id_)
        assert key.get("attr.type") in TYPES
        assert key.get("attr.name") not in RESERVED
    names = Counter((owner, key.get("attr.name")) for (owner, _), key in keys.items())
    assert max(names.values()) == 1
    nodes, edges = list(root.iter(f"{GRAPHML}node")), list(root.iter(f"{GRAPHML}edge"))
    for owner, elements in (("node", nodes), ("edge", edges)):
        for element in elements:
            given = [data.get("key") for data in element.findall(f"{GRAPHML}data")]
            assert len(given) == len(set(given))
            for data in element.findall(f"{GRAPHML}data"):
                _typed(keys[owner, data.get("key")].get("attr.type") or "", data.text or "")
    _ends(nodes, edges, [edge.get("label") or "" for edge in edges])
    for edge in edges:
        assert _value(edge, "e_label") and float(_value(edge, "e_weight")) >= 1
    assert all(_label(_value(node, "n_label")) for node in nodes)
    return len(nodes), len(edges)


def _value(element: ElementTree.Element, key: str) -> str:
    (data,) = (each for each in element.findall(f"{GRAPHML}data") if each.get("key") == key)
    return data.text or ""


def _gexf(root: ElementTree.Element) -> tuple[int, int]:
    assert root.get("version") == "1.3"
    assert (
        root.find(f"{GEXF}meta") is not None and "lastmodifieddate" not in ElementTree.tostring(root).decode()
    )
    (graph,) = root.findall(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    assert graph.get("timerepresentation") == "interval"
    nodes, edges = list(root.iter(f"{GEXF}node")), list(root.iter(f"{GEXF}edge"))
    for owner, elements in (("node", nodes), ("edge", edges)):
        columns = _columns(graph, owner)
        for element in elements:
            for value in element.iter(f"{GEXF}attvalue"):
                _typed(columns[value.get("for") or ""], value.get("value") or "")
            _interval(element)
            assert element.find(f"{VIZ}color") is not None
    for node in nodes:
        assert _label(node.get("label") or "")
        assert node.find(f"{VIZ}position") is not None and node.find(f"{VIZ}size") is not None
    _ends(nodes, edges, [edge.get("kind") or "" for edge in edges])
    assert all(edge.get("label") and float(edge.get("weight") or 0) >= 1 for edge in edges)
    assert all(edge.get("type") in (None, "directed", "undirected", "mutual") for edge in edges)
    return len(nodes), len(edges)


def _columns(graph: ElementTree.Element, owner: str) -> dict[str, str]:
    """The declared columns of nodes or edges: type by number."""
    (declared,) = (each for each in graph.findall(f"{GEXF}attributes") if each.get("class") == owner)
    found = {each.get("id") or "": each for each in declared.findall(f"{GEXF}attribute")}
    titles = [each.get("title") for each in found.values()]
    assert len(set(titles)) == len(titles)
    assert not (RESERVED | VISUAL) & set(titles)
    assert all(id_.isdigit() for id_ in found)
    return {id_: each.get("type") or "" for id_, each in found.items()}


def _typed(type_: str, text: str) -> None:
    """A value reads as its type, and an absent one is absent instead of empty."""
    assert type_ in TYPES and text
    if type_ in ("int", "integer"):
        int(text)
    elif type_ == "double":
        float(text)
    elif type_ == "boolean":
        assert text in ("true", "false")


def _ends(nodes: list[ElementTree.Element], edges: list[ElementTree.Element], kinds: list[str]) -> None:
    """Identifiers are unique, ends exist, and no two parallel edges are of one kind."""
    known = [node.get("id") for node in nodes]
    assert len(set(known)) == len(known)
    ids = [edge.get("id") for edge in edges]
    assert len(set(ids)) == len(ids) and not set(ids) & set(known)
    assert all(edge.get("source") in known and edge.get("target") in known for edge in edges)
    parallel = Counter((e.get("source"), e.get("target"), kind) for e, kind in zip(edges, kinds, strict=True))
    assert all(kinds) and max(parallel.values(), default=1) == 1


def _interval(element: ElementTree.Element) -> None:
    """Both bounds or none, whole days, in order."""
    start, end = element.get("start"), element.get("end")
    assert (start is None) == (end is None)
    if start is not None and end is not None:
        assert DAY.fullmatch(start) and DAY.fullmatch(end) and start <= end


def _label(text: str) -> bool:
    return 0 < len(text) <= 80 and not text.lower().lstrip().startswith("<html")
