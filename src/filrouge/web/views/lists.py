"""The overview, the lists of articles and entities, and the search."""

from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest

from filrouge.model import ClaimNode, EntityNode, EventNode, Modality
from filrouge.web.site import Site, plain
from filrouge.web.views.common import Json, article_reference, claim, limited, reference

PAGE = 100
FOUND = 50


def overview(site: Site) -> Json:
    """How much there is of everything, and where to start."""
    shown = site.ranked
    return {
        "page": "overview",
        "counts": {
            "articles": len(site.graph.articles),
            "entities": len(shown),
            "events": len(site.graph.events),
            "claims": len(site.graph.claims),
        },
        "types": dict(sorted(Counter(node.type for node in shown).items())),
        "modalities": site.claim_counts["modality"],
        "relations": site.claim_counts["predicate"],
        "outlets": site.claim_counts["outlet"],
        "busiest": [_counted(site, node) for node in _ranked(site, "")[:12]],
        "latest": [reference(site, event.id) for event in _latest(site)],
        "articles": [article_reference(site, id_) for id_ in site.newest[:8]],
        "disputed": [claim(site, each) for each in _disputed(site)[:5]],
    }


def entities(site: Site, type_: str, page: int) -> Json:
    """One page of the entities of a type (all for an empty text), the most mentioned first."""
    ranked = _ranked(site, type_)
    pages = max(1, -(-len(ranked) // PAGE))
    page = min(max(page, 1), pages)
    return {
        "page": "entities",
        "type": type_,
        "types": dict(sorted(Counter(node.type for node in site.ranked).items())),
        "total": len(ranked),
        "pages": pages,
        "number": page,
        "entities": [_counted(site, node) for node in ranked[(page - 1) * PAGE : page * PAGE]],
    }


def articles(site: Site, page: int) -> Json:
    """One page of the articles, the latest first."""
    ids = site.newest
    pages = max(1, -(-len(ids) // PAGE))
    page = min(max(page, 1), pages)
    rows = [
        article_reference(site, id_)
        | {"claims": len(site.claims_in.get(id_, ())), "mentions": len(site.mentions_in.get(id_, ()))}
        for id_ in ids[(page - 1) * PAGE : page * PAGE]
    ]
    return {"page": "articles", "total": len(ids), "pages": pages, "number": page, "articles": rows}


def search(site: Site, words: str) -> Json:
    """The things whose names hold every word, whatever case and accents; names that start so come first."""
    parts = plain(words).split()
    found = [row for row in site.names if all(part in row[0] for part in parts)] if parts else []
    first = " ".join(parts)
    ranked = nsmallest(FOUND, found, lambda row: (not row[0].startswith(first), -row[2], row[0], row[1]))
    rows = [reference(site, id_) for _, id_, _ in ranked]
    return {"page": "search", "words": words, "total": len(found), "found": limited(rows, FOUND)}


def _counted(site: Site, node: EntityNode) -> Json:
    sources = len(site.sources(node.mentions))
    return reference(site, node.id) | {"mentions": len(node.mentions), "sources": sources}


def _ranked(site: Site, type_: str) -> Sequence[EntityNode]:
    """The entities of a type, the most mentioned first; described ones come only when asked for."""
    return [node for node in site.ranked if (node.type == type_ if type_ else node.type != "Description")]


def _latest(site: Site) -> list[EventNode]:
    """The latest dated events that somebody asserts."""
    dated = [node for node in site.graph.events if node.date and Modality.ASSERTED in node.modalities]
    return sorted(dated, key=lambda node: (node.date.value if node.date else "", node.id), reverse=True)[:8]


def _disputed(site: Site) -> list[ClaimNode]:
    """Asserted claims that are denied too, one for each relation and pair."""
    found = []
    for claims in site.claims_like.values():
        told = {each.modality for each in claims}
        if {Modality.ASSERTED, Modality.DENIED} <= told:
            found.append(next(each for each in claims if each.modality is Modality.DENIED))
    return sorted(found, key=lambda each: each.id)
