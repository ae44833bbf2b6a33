"""What a build holds and what to open next, in a few lines for the terminal."""

from collections import Counter
from pathlib import Path

from filrouge.model import Graph

_HINTS = {
    "graph.html": "in a browser",
    "graph.gexf": "in Gephi",
    "graph.ttl": "in any RDF tool",
    "articles.jsonl": "in a script",
}


def summary(graph: Graph, output: Path) -> str:
    """The numbers of a graph, then which files of its folder to open with what."""
    entities = Counter(node.type for node in graph.entities if not node.boilerplate)
    modalities = Counter(claim.modality.value for claim in graph.claims)
    rows = (
        ("articles", len(graph.articles), ""),
        ("entities", entities.total(), _counts(entities)),
        ("events", len(graph.events), ""),
        ("claims", len(graph.claims), _counts(modalities)),
        ("merges", len(graph.merges), ""),
    )
    lines = [f"{name:10}{number:>7,}   {details}".rstrip() for name, number, details in rows]
    written = [f"{output / name} {where}" for name, where in _HINTS.items() if (output / name).is_file()]
    if written:
        lines += ["", f"Now open {', '.join(written)}; ask it with: filrouge query --graph {output}"]
    if (output / "graph.ttl").is_file():
        lines.append(f"Explore it in the browser: filrouge serve {output}")
    return "\n".join(lines)


def _counts(counter: Counter[str]) -> str:
    """Numbers by name, the largest first."""
    return ", ".join(
        f"{number:,} {name}" for name, number in sorted(counter.items(), key=lambda i: (-i[1], i[0]))
    )
