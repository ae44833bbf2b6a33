"""``/id/...``: the IRIs of a build, each as a page, as its JSON twin, or as RDF.

The client chooses by ``Accept``, or by an ending of the address: ``.json``, ``.ttl``, ``.nt``, ``.jsonld``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from filrouge.errors import QueryError
from filrouge.model import ArticleNode, ClaimNode, EntityNode, EventNode, MergeNode
from filrouge.web.accept import best
from filrouge.web.asking import Asker, BusyError
from filrouge.web.host import Order
from filrouge.web.pages import HTML, JSON, json_response, page, problem
from filrouge.web.results import TRIPLES
from filrouge.web.site import Site, Thing
from filrouge.web.views.article import article
from filrouge.web.views.common import Json, href, reference
from filrouge.web.views.common import claim as claim_view
from filrouge.web.views.entity import entity
from filrouge.web.views.event import event

_RDF = ("text/turtle", "application/n-triples", "application/ld+json")
_ENDINGS = {".json": JSON, ".ttl": _RDF[0], ".nt": _RDF[1], ".jsonld": _RDF[2], ".html": HTML}


@dataclass(frozen=True, slots=True)
class Dereferencer:
    """Answers for every IRI of a site."""

    site: Site
    asker: Asker

    async def respond(self, request: Request) -> Response:
        """The thing that an address names, in the form that suits the client."""
        id_, form = self._wanted(request)
        if form is None:
            return PlainTextResponse(f"forms on offer: {', '.join((HTML, JSON, *_RDF))}\n", 406)
        thing = self.site.thing(id_)
        if thing is not None and form in (HTML, JSON):
            return await run_in_threadpool(self._page, request, thing, form)
        return await self._described(request, id_, form)

    def _wanted(self, request: Request) -> tuple[str, str | None]:
        """The identifier and the media type asked for; an identifier may itself end like a form."""
        id_ = request.path_params["path"]
        ending = next((each for each in _ENDINGS if id_.endswith(each)), None)
        if ending is not None and self.site.thing(id_) is None:
            return id_.removesuffix(ending), _ENDINGS[ending]
        return id_, best(request.headers.get("accept"), (HTML, *_RDF, JSON))

    def _page(self, request: Request, thing: Thing, form: str) -> Response:
        template, data = _view(self.site, thing)
        if form == JSON:
            return json_response(data)
        return page(request, self.site.ontology, template, data, address=href(thing.id))

    async def _described(self, request: Request, id_: str, form: str) -> Response:
        """What the graph says of an IRI, as RDF; a page of it for what has none of its own."""
        kind = form if form in _RDF else _RDF[0]
        order = Order(self.asker.limits, thing=self.site.iri(id_) if id_ else "", triples=TRIPLES[kind])
        try:
            reply = await self.asker.carry_out(order)
        except BusyError as busy:
            return PlainTextResponse(f"{busy}\n", 503, {"Retry-After": "5"})
        except QueryError as error:
            return PlainTextResponse(f"{error}\n", 503)
        if reply.problem is not None or not reply.rows:
            return problem(request, self.site.ontology, 404, "no-such-thing")
        if form in _RDF:
            headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
            return Response(reply.body, media_type=form, headers=headers)
        data = {"page": "other", "id": id_, "href": href(id_), "iri": self.site.iri(id_)}
        data["turtle"] = reply.body.decode()
        return json_response(data) if form == JSON else page(request, self.site.ontology, "other", data)


def _view(site: Site, thing: Thing) -> tuple[str, Json]:
    """The template of a thing's page and what it shows."""
    template, make = _VIEWS[type(thing)]
    return template, make(site, thing)


def _claim(site: Site, node: ClaimNode) -> Json:
    return {"page": "claim", "iri": site.iri(node.id), **claim_view(site, node)}


def _merge(site: Site, node: MergeNode) -> Json:
    return {
        "page": "merge",
        "id": node.id,
        "href": href(node.id),
        "iri": site.iri(node.id),
        "kept": reference(site, node.kept),
        "members": list(node.members),
        "reason": node.reason,
        "score": node.score,
    }


_VIEWS: Mapping[type, tuple[str, Callable[[Site, Any], Json]]] = MappingProxyType(
    {
        EntityNode: ("entity", entity),
        EventNode: ("event", event),
        ArticleNode: ("article", article),
        ClaimNode: ("claim", _claim),
        MergeNode: ("merge", _merge),
    }
)
