"""The page of an article: its exact text, with what is named and claimed there in place."""

from collections.abc import Iterator, Sequence

from filrouge.model import ArticleNode, ClaimNode, Passage, Zone, ZoneKind
from filrouge.web.site import Site, title
from filrouge.web.views.common import Json, claim, href, reference
from filrouge.web.views.marking import Marks, Span, lines, outermost


def article(site: Site, node: ArticleNode) -> Json:
    """Everything that the page of an article shows; claims are numbered from 1 in the order of the text."""
    claims = site.claims_in.get(node.id, ())
    mentions = site.mentions_in.get(node.id, ())
    marks = _marks(site, node, mentions, claims)
    named = dict.fromkeys(id_ for _, id_ in mentions)
    return {
        "id": node.id,
        "href": href(node.id),
        "page": "article",
        "iri": site.iri(node.id),
        "label": title(node),
        "type": "Article",
        "outlet": node.article.publisher,
        "date": site.date(node.id),
        "basis": node.date.basis.value if node.date else "unknown",
        "url": web_address(node.article.url),
        "name": node.article.name,
        "language": node.article.language,
        "titled": _titled(node),
        "zones": [_zone(node, zone, marks) for zone in _zones(node)],
        "claims": [claim(site, each) | {"number": n} for n, each in enumerate(claims, 1)],
        "named": {id_: reference(site, id_) for id_ in named},
        "events": [reference(site, each.id) for each in site.events_in.get(node.id, ())],
    }


def _titled(node: ArticleNode) -> bool:
    """Whether a headline in the text shows the title already."""
    heads = (zone for zone in node.zones if zone.kind is ZoneKind.HEADLINE)
    return any(title(node).strip() in node.article.text[zone.start : zone.end] for zone in heads)


def web_address(url: str | None) -> str | None:
    """An address to link to; what is not one of the web (``javascript:``) is no link."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _marks(
    site: Site, node: ArticleNode, mentions: Sequence[tuple[Passage, str]], claims: Sequence[ClaimNode]
) -> Marks:
    """Everything that is to be seen in the text, and the places that other pages link to."""
    anchors = {(p.start, f"m{p.start}") for p, _ in mentions}
    anchors |= {(p.start, f"s{p.start}") for p in _sentences(site, node, claims)}
    return Marks(
        outermost(Span(p.start, p.end, id_) for p, id_ in mentions),
        tuple(_span(each.trigger.passage, n) for n, each in enumerate(claims, 1)),
        tuple(_span(each.evidence.passage, n) for n, each in enumerate(claims, 1)),
        tuple(sorted(anchors)),
    )


def _span(passage: Passage, number: int) -> Span:
    return Span(passage.start, passage.end, number)


def _sentences(site: Site, node: ArticleNode, claims: Sequence[ClaimNode]) -> Iterator[Passage]:
    """The sentences that claims and events rest on."""
    yield from (each.evidence.passage for each in claims)
    for event in site.events_in.get(node.id, ()):
        yield from (where.passage for where in event.evidence if where.article == node.id)


def _zones(node: ArticleNode) -> tuple[Zone, ...]:
    """The zones of an article; the whole is its body where none are known."""
    return node.zones or (Zone(0, len(node.article.text), ZoneKind.BODY),)


def _zone(node: ArticleNode, zone: Zone, marks: Marks) -> Json:
    return {
        "kind": zone.kind.value,
        "boilerplate": zone.kind.is_boilerplate,
        "begin": zone.start,
        "end": zone.end,
        "lines": lines(node.article.text, zone.start, zone.end, marks),
    }
