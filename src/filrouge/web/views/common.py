"""The parts that pages share: things to link to, sentences, claims."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from filrouge.flat import cut
from filrouge.model import ArticleNode, ClaimNode, EntityNode, EventNode, Location
from filrouge.terms import mint_iri
from filrouge.web.site import Site, title

Json = dict[str, Any]

LABEL, SOURCE = 120, 60
MOST = 100
"""How many rows of one kind a page shows; it says how many more there are."""


def href(id_: str) -> str:
    """The address of a thing's page."""
    return mint_iri("/id/", id_)


def reference(site: Site, id_: str) -> Json:
    """A thing to link to: address, label, type and kind."""
    node = site.thing(id_)
    found: Json = {"id": id_, "href": href(id_), "kind": None, "date": None}
    match node:
        case EntityNode():
            return found | {"label": cut(node.label, LABEL), "type": node.type, "kind": node.kind}
        case EventNode():
            date = node.date.value if node.date else None
            return found | {
                "label": cut(node.label, LABEL),
                "type": "Event",
                "kind": node.type,
                "date": date,
                "told": [modality.value for modality in node.modalities],
            }
        case ArticleNode():
            return found | article_reference(site, id_)
        case _:
            return found | {"label": id_, "type": "Claim" if isinstance(node, ClaimNode) else "Other"}


def article_reference(site: Site, id_: str) -> Json:
    """An article to link to, with outlet and date; ``source`` is what a reader knows it by, its title at the least."""
    node = site.articles[id_]
    return {
        "id": id_,
        "href": href(id_),
        "label": cut(title(node), LABEL),
        "type": "Article",
        "outlet": site.outlet(id_),
        "source": node.article.publisher or cut(title(node), SOURCE),
        "date": site.date(id_),
        "language": node.article.language,
    }


def sentence(where: Location) -> Json:
    """A passage with its offsets and the address of its place in the article."""
    passage = where.passage
    return {
        "text": passage.text,
        "begin": passage.start,
        "end": passage.end,
        "href": f"{href(where.article)}#s{passage.start}",
    }


def claim(site: Site, node: ClaimNode) -> Json:
    """A claim with everything that says what, who, how and where."""
    target: Json | int = node.object if isinstance(node.object, int) else _object(site, node)
    return {
        "id": node.id,
        "href": href(node.id),
        "subject": reference(site, node.subject),
        "predicate": node.predicate,
        "object": target,
        "bound": node.bound,
        "modality": node.modality.value,
        "hedged": node.hedged,
        "speaker": reference(site, node.speaker) if node.speaker else None,
        "via": reference(site, node.via) if node.via else None,
        "article": article_reference(site, node.evidence.article),
        "sentence": sentence(node.evidence),
        "marks": marks(node),
        "rule": node.rule,
        "confidence": node.confidence,
        "opposed": opposed(site, node),
    }


def _object(site: Site, node: ClaimNode) -> Json:
    """The thing or event type that a claim speaks of."""
    id_ = str(node.object)
    if site.ontology.predicate(node.predicate).range == ("EventType",):
        return {"id": id_, "type": "EventType", "kind": id_}
    return reference(site, id_)


def marks(node: ClaimNode) -> list[Json]:
    """The sentence of a claim in pieces: plain, the words of the relation, the words that decided modality."""
    evidence = node.evidence.passage
    spans = {"trigger": node.trigger}
    if node.cue is not None:
        spans["cue"] = node.cue
    inside = {name: where.passage for name, where in spans.items() if where.article == node.evidence.article}
    ends = {min(max(end, evidence.start), evidence.end) for p in inside.values() for end in (p.start, p.end)}
    cuts = sorted({evidence.start, evidence.end} | ends)
    pieces: list[Json] = []
    for start, end in pairwise(cuts):
        names = [name for name, p in inside.items() if p.start <= start and end <= p.end]
        text = evidence.text[start - evidence.start : end - evidence.start]
        pieces.append({"text": text, "is": " ".join(names)})
    return pieces


def opposed(site: Site, node: ClaimNode) -> list[str]:
    """With which other modalities the same is said."""
    same = site.claims_like[node.subject, node.predicate, node.object]
    return sorted({other.modality.value for other in same} - {node.modality.value})


def by_date(site: Site, claims: Iterable[ClaimNode]) -> list[ClaimNode]:
    """Claims with the oldest article first; undated ones last."""
    return sorted(claims, key=lambda c: (site.date(c.evidence.article) or "9999", c.evidence, c.id))


def limited(rows: Sequence[Any], most: int = MOST, row: Callable[[Any], Any] | None = None) -> Json:
    """The first rows, each as ``row`` makes it, and how many more there are."""
    shown = rows[:most]
    return {"rows": [row(each) for each in shown] if row else list(shown), "more": len(rows) - len(shown)}
