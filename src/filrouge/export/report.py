"""``report.html``: a dossier to print or to file: contradictions, events, actors, every claim, sources.

It is French, as the articles are, and plain HTML: no script, nothing loaded, and a policy that would
refuse both. Claims are numbered; whatever else the dossier says refers to these numbers, and each of them
holds the sentence with its marks, the speaker, the article and the offsets.
"""

from collections.abc import Iterator
from pathlib import Path

from filrouge.export._dossier import Dossier, dossier
from filrouge.export._dossier_parts import actors, claims, contradictions, deeds, events, sources
from filrouge.export._markup import escape
from filrouge.export._writing import write_text
from filrouge.model import Graph
from filrouge.setting import Setting

NAME = "report"
FILES = ("report.html",)
ON_DEMAND = True

_STYLE = Path(__file__).resolve().parent / "page" / "report.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEAD = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Fil rouge : dossier</title>
<style>
{style}</style>
</head>
<body>
<header><p class="brand">Fil rouge</p><h1>Dossier</h1><p class="counts">{counts}</p></header>
<nav aria-label="Parties"><a href="#contradictions">Contradictions</a> <a href="#deeds">Qui a fait quoi</a> \
<a href="#events">Événements</a> <a href="#actors">Acteurs</a> <a href="#claims">Affirmations</a> \
<a href="#sources">Sources</a></nav>
<main>
<p class="lead">Un article affirme, il n’établit pas. Chaque ligne de ce dossier renvoie, par son numéro, à la phrase \
qui la dit, à qui la dit et à l’article où elle se trouve. Ce qui est démenti, prévu, exigé ou supposé est marqué \
comme tel.</p>
"""


def write(graph: Graph, setting: Setting, folder: Path) -> None:
    """Write ``report.html``."""
    write_text(folder / FILES[0], _page(dossier(graph, setting.ontology)))


def _page(made: Dossier) -> Iterator[str]:
    style = _STYLE.read_text(encoding="utf-8")
    yield _HEAD.format(policy=_POLICY, style=style, counts=escape(_counts(made)))
    for part in (contradictions, deeds, events, actors, claims, sources):
        yield from part(made)
    yield "</main>\n</body>\n</html>\n"


def _counts(made: Dossier) -> str:
    graph = made.graph
    dates = sorted(node.date.value for node in graph.articles if node.date)
    parts = [
        f"{len(graph.articles)} articles",
        f"{sum(not entity.boilerplate for entity in graph.entities)} entités",
        f"{len(graph.events)} événements",
        f"{len(graph.claims)} affirmations",
    ]
    return " · ".join([*parts, f"{dates[0]} – {dates[-1]}"] if dates else parts)
