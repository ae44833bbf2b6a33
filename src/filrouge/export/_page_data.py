"""The graph as JSON for the page: each sentence once, nodes and edges by number, no text in identifiers."""

import json
from typing import Any

from filrouge.drawing import Drawn, draw
from filrouge.export._backbone import MOST_NODES, strongest
from filrouge.export._days import first_day, last_day
from filrouge.export._order import rank
from filrouge.flat import Edge, Node, Table, cut, flatten
from filrouge.model import ArticleNode, ClaimNode, EventNode, Graph, Location, Modality, ZoneKind
from filrouge.ontology import Ontology, Property, Text
from filrouge.terms import clean

Json = dict[str, Any]


class _Page:
    """What is numbered while the rows are made: articles, nodes, sentences (each once) and claims."""

    def __init__(self, graph: Graph, table: Table) -> None:
        self.articles = {node.id: n for n, node in enumerate(graph.articles)}
        self.outlets = {node.id: node.article.publisher or "" for node in graph.articles}
        self.labels = {entity.id: entity.label for entity in graph.entities}
        self.ids = {node.id: n for n, node in enumerate(table.nodes)}
        self.paths = {node.path: n for n, node in enumerate(table.nodes)}
        self.times = {node.id: (node.date, node.date_end or node.date) for node in table.nodes if node.date}
        self.sentences: dict[Location, int] = {}
        self.claims: list[Json] = []

    def sentence(self, where: Location) -> int:
        """The number of a sentence."""
        return self.sentences.setdefault(where, len(self.sentences))

    def claim(self, claim: ClaimNode) -> int:
        """Take a claim in and number it."""
        self.claims.append(_claim(claim, self))
        return len(self.claims) - 1

    def passages(self) -> list[list[int | str]]:
        """Article, begin, end and words of every sentence met, by number."""
        rows = ((self.articles[where.article], where.passage) for where in self.sentences)
        return [[article, passage.start, passage.end, passage.text] for article, passage in rows]


def page_data(graph: Graph, ontology: Ontology, *, most: int = MOST_NODES) -> str:
    """The JSON of a graph with ``most`` nodes at most, safe to stand inside a script element."""
    whole = flatten(graph, ontology)
    table = strongest(whole, most)
    made = _Page(graph, table)
    edges = [_edge(edge, made) for edge in table.edges]
    nodes = [_node(drawn) for drawn in draw(table, ontology)]
    _add_events(graph, nodes, made)
    return _dumps(
        {
            "counts": _counts(graph),
            "left": [len(whole.nodes) - len(table.nodes), len(whole.edges) - len(table.edges)],
            **_terms(graph, table, ontology),
            "articles": [_article(node) for node in graph.articles],
            "nodes": nodes,
            "edges": edges,
            "claims": made.claims,
            "passages": made.passages(),
        }
    )


def _terms(graph: Graph, table: Table, ontology: Ontology) -> Json:
    """The labels and looks of what the ontology names."""
    shown = {edge.relation.name: edge.relation for edge in table.edges}
    shown |= {claim.predicate: ontology.predicate(claim.predicate) for claim in graph.claims}
    kinds = {notation: ontology.classes[name].label for notation, name in ontology.kinds.items()}
    kinds |= {notation: each.label for notation, each in ontology.event_types.items()}
    return {
        "types": {name: _look(name, ontology) for name in _types(ontology)},
        "kinds": {notation: _both(label) for notation, label in kinds.items()},
        "modalities": {modality.value: _modality(modality, ontology) for modality in Modality},
        "relations": {name: _relation(shown[name]) for name in sorted(shown)},
    }


def _counts(graph: Graph) -> Json:
    return {
        "articles": len(graph.articles),
        "entities": sum(not entity.boilerplate for entity in graph.entities),
        "events": len(graph.events),
        "claims": len(graph.claims),
    }


def _types(ontology: Ontology) -> tuple[str, ...]:
    """The classes that have a form in a drawing, events last."""
    return tuple(sorted((n for n, c in ontology.classes.items() if c.shape), key=lambda n: n == "Event"))


def _look(name: str, ontology: Ontology) -> Json:
    class_ = ontology.classes[name]
    return {"label": _both(class_.label), "colour": class_.colour, "shape": class_.shape}


def _modality(modality: Modality, ontology: Ontology) -> Json:
    individual = ontology.individual(modality.value)
    return {"label": _both(individual.label), "line": individual.line}


def _relation(relation: Property) -> Json:
    found: Json = {"label": _both(relation.label), "colour": relation.colour, "directed": relation.directed}
    found |= {"role": relation.sort == "Role", "rank": rank(relation)}
    return found | ({"inverse": _both(relation.inverse[1])} if relation.inverse else {})


def _both(text: Text) -> Json:
    return {"fr": text.fr, "en": text.en}


def _article(node: ArticleNode) -> Json:
    date = node.date.value if node.date else None
    return _filled(title=_title(node), outlet=node.article.publisher, date=date)


def _title(node: ArticleNode) -> str:
    """What to call an article: its title, else its longest headline, else the name of its file."""
    text = node.article.text
    lines = [
        line.strip()
        for zone in node.zones
        if zone.kind is ZoneKind.HEADLINE
        for line in text[zone.start : zone.end].splitlines()
    ]
    return cut(node.article.title or max(lines, key=len, default="") or node.article.name, 160)


def _node(drawn: Drawn) -> Json:
    node: Node = drawn.node
    row: Json = {"l": node.label, "c": drawn.caption, "t": node.type, "m": node.mentions, "so": node.sources}
    row |= {"x": drawn.x, "y": drawn.y, "z": drawn.radius, "fs": drawn.font}
    return row | _filled(
        k=node.kind,
        n=list(node.names),
        r=list(node.roles),
        f=node.first_date,
        la=node.last_date,
        d=node.date,
        de=node.date_end,
        mo=node.modality.value if node.modality else None,
        ki=list(node.killed),
        inj=list(node.injured),
        lat=node.latitude,
        lon=node.longitude,
    )


def _edge(edge: Edge, made: _Page) -> Json:
    """An edge; ``b`` and ``n`` are its first and last day: those of the event, else of the articles."""
    first, last = made.times.get(edge.source) or (edge.first_date, edge.last_date)
    row: Json = {"s": made.ids[edge.source], "t": made.ids[edge.target], "r": edge.relation.name}
    row |= {"m": edge.modality.value, "w": edge.weight}
    row["o"] = sorted({made.outlets[where.article] for where in edge.evidence})
    row["e"] = [] if edge.claims else [made.sentence(where) for where in edge.evidence]
    row["c"] = [made.claim(claim) for claim in edge.claims]
    return row | _filled(b=first_day(first), n=last_day(last))


def _claim(claim: ClaimNode, made: _Page) -> Json:
    """A claim; trigger and cue are offsets in the article, as those of its sentence are."""
    row: Json = {"p": claim.predicate, "m": claim.modality.value, "ev": made.sentence(claim.evidence)}
    row |= {"tr": _span(claim.trigger), "rule": claim.rule}
    return row | _filled(
        cue=_span(claim.cue) if claim.cue and claim.cue.article == claim.evidence.article else None,
        h=claim.hedged or None,
        o=claim.object if isinstance(claim.object, int) else None,
        b=claim.bound if claim.bound != "exactly" else None,
        sp=made.labels.get(claim.speaker, claim.speaker) if claim.speaker else None,
        spn=made.paths.get(claim.speaker) if claim.speaker else None,
        via=made.labels.get(claim.via, claim.via) if claim.via else None,
    )


def _add_events(graph: Graph, nodes: list[Json], made: _Page) -> None:
    """How each event is told, and the claims about the event itself, which are no edges."""
    for event in graph.events:
        if event.id in made.paths:
            nodes[made.paths[event.id]]["told"] = _told(event)
    own = [claim for claim in graph.claims if claim.predicate == "occurred" or isinstance(claim.object, int)]
    for claim in sorted(own, key=lambda c: (c.predicate != "occurred", c.predicate, c.evidence, c.id)):
        if claim.subject in made.paths:
            nodes[made.paths[claim.subject]].setdefault("own", []).append(made.claim(claim))


def _told(event: EventNode) -> list[str]:
    return [modality.value for modality in event.modalities]


def _span(where: Location) -> list[int]:
    return [where.passage.start, where.passage.end]


def _filled(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value is not None and value != []}


def _dumps(value: Json) -> str:
    """JSON without any sign that HTML or JavaScript could take for its own."""
    text = clean(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
