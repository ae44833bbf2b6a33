"""``report.html`` and ``report.en.html``: a dossier to print or to file: contradictions, events, claims, sources.

One file in French and one in English, whose names and sentences stay those of the articles. Plain HTML: no
script, nothing loaded, and a policy that would refuse both. Claims are numbered; whatever else the dossier
says refers to these numbers, and each of them holds the sentence with its marks, the speaker, the article
and the offsets.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from filrouge.export._dossier import Dossier, dossier
from filrouge.export._dossier_parts import actors, claims, contradictions, deeds, events, sources
from filrouge.export._markup import escape
from filrouge.export._wording import wordings
from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.setting import Setting

NAME = "report"
FILES = ("report.html", "report.en.html")
ON_DEMAND = True

_STYLE = Path(__file__).resolve().parent / "page" / "report.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEAD = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{brand}</title>
<style>
{style}</style>
</head>
<body>
<header><p class="brand">Fil rouge</p><h1>{title}</h1><p class="counts">{counts}</p></header>
<nav aria-label="{parts}">{links}</nav>
<main>
<p class="lead">{lead}</p>
"""
_PARTS = ("contradictions", "deeds", "events", "actors", "claims", "sources")


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write the dossier in every language."""
    french, english = wordings()
    made = dossier(graph, setting.ontology, french)
    write_text(folder / FILES[0], _page(made))
    write_text(folder / FILES[1], _page(replace(made, wording=english)))


def _page(made: Dossier) -> Iterator[str]:
    yield _HEAD.format(
        language=made.wording.language,
        policy=_POLICY,
        style=_STYLE.read_text(encoding="utf-8"),
        counts=_counts(made),
        links=" ".join(f'<a href="#{part}">{made.say(part)}</a>' for part in _PARTS),
        **{name: made.say(name) for name in ("brand", "title", "parts", "lead")},
    )
    for part in (contradictions, deeds, events, actors, claims, sources):
        yield from part(made)
    yield "</main>\n</body>\n</html>\n"


def _counts(made: Dossier) -> str:
    graph = made.graph
    dates = sorted(node.date.value for node in graph.articles if node.date)
    parts = [
        made.say("n-articles", len(graph.articles)),
        made.say("n-entities", sum(not entity.boilerplate for entity in graph.entities)),
        made.say("n-events", len(graph.events)),
        made.say("n-claims", len(graph.claims)),
    ]
    return " · ".join([*parts, escape(f"{dates[0]} – {dates[-1]}")] if dates else parts)
