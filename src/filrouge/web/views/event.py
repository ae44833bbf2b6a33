"""The page of an event: who claims, accuses and denies, rival tolls side by side, and who tells it."""

from collections.abc import Iterable

from filrouge.model import ClaimNode, EventNode, Modality
from filrouge.rdf.nodes import ROLES
from filrouge.web.site import Site
from filrouge.web.views.common import (
    Json,
    article_reference,
    by_date,
    claim,
    limited,
    reference,
    sentence,
)

_TOLLS = ("killedCount", "injuredCount")


def event(site: Site, node: EventNode) -> Json:
    """Everything that the page of an event shows."""
    about = by_date(site, site.claims_about.get(node.id, ()))
    parts = {name: [c for c in about if _part(c) == name] for name in _PARTS}
    found: Json = {
        **reference(site, node.id),
        "page": "event",
        "iri": site.iri(node.id),
        "when": _when(node),
        "roles": {role: [reference(site, who) for who in getattr(node, column)] for role, column in ROLES},
        "instruments": list(node.instruments),
        "count": node.count,
        "tolls": {measure: _tolls(site, measure, about) for measure in _TOLLS},
        "evidence": limited([_telling(site, node, n) for n in range(len(node.evidence))]),
        "merges": [
            {"reason": merge.reason, "score": merge.score, "members": list(merge.members)}
            for merge in site.merges_of.get(node.id, ())
        ],
    }
    return found | {
        name: limited([claim(site, c) for c in claims[:50]], 50) | {"more": max(0, len(claims) - 50)}
        for name, claims in parts.items()
    }


_PARTS = ("claiming", "accusing", "denying", "occurring", "other")


def _part(node: ClaimNode) -> str:
    """What a claim does to an event."""
    if node.predicate in _TOLLS:
        return "tolls"
    if node.modality is Modality.DENIED or node.predicate == "denied":
        return "denying"
    if node.predicate == "claimedResponsibilityFor":
        return "claiming"
    if node.predicate == "accused":
        return "accusing"
    return "occurring" if node.predicate == "occurred" else "other"


def _when(node: EventNode) -> Json | None:
    """The date of an event with what it rests on."""
    if node.date is None:
        return None
    return {"date": node.date.value, "end": node.date.end, "basis": node.date.basis.value}


def _tolls(site: Site, measure: str, about: Iterable[ClaimNode]) -> list[Json]:
    """Every number given, the highest first, each with those who give it."""
    rows: dict[tuple[int, str | None, str], list[Json]] = {}
    for each in about:
        if each.predicate == measure and isinstance(each.object, int):
            key = each.object, each.bound, each.modality.value
            rows.setdefault(key, []).append(claim(site, each))
    ranked = sorted(rows.items(), key=lambda item: (-item[0][0], str(item[0])))
    return [
        {"number": number, "bound": bound, "modality": modality, "claims": claims}
        for (number, bound, modality), claims in ranked
    ]


def _telling(site: Site, node: EventNode, number: int) -> Json:
    """A sentence that tells the event, with the words that name it marked."""
    where = node.evidence[number]
    inside = [
        place.passage
        for place in node.mentions
        if place.article == where.article
        and where.passage.start <= place.passage.start
        and place.passage.end <= where.passage.end
    ]
    return {
        "article": article_reference(site, where.article),
        "sentence": sentence(where),
        "marks": _marks(where.passage.text, where.passage.start, [(p.start, p.end) for p in inside]),
    }


def _marks(text: str, start: int, spans: list[tuple[int, int]]) -> list[Json]:
    """A sentence in pieces, the words of its spans marked as triggers."""
    pieces: list[Json] = []
    at = 0
    for begin, end in sorted(spans):
        if begin - start >= at:
            pieces.append({"text": text[at : begin - start], "is": ""})
            pieces.append({"text": text[begin - start : end - start], "is": "trigger"})
            at = end - start
    return [piece for piece in [*pieces, {"text": text[at:], "is": ""}] if piece["text"]]
