"""The application: which address shows what, and in which form."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from filrouge import questions
from filrouge.terms import PREFIXES
from filrouge.web import protocol
from filrouge.web.accept import best
from filrouge.web.asking import Asker
from filrouge.web.assets import Asset, assets, colours
from filrouge.web.dereference import Dereferencer
from filrouge.web.drawn import Drawing, Once
from filrouge.web.guard import EDITOR_POLICY
from filrouge.web.pages import HTML, JSON, json_response, number, page, parameters, problem, wants_json
from filrouge.web.results import TRIPLES
from filrouge.web.site import Site
from filrouge.web.views import claims, lists, maps, timeline
from filrouge.web.views.common import Json

Answering = Callable[[Request], Response]
_RDF = ("text/turtle", "application/n-triples", "application/ld+json")


def application(site: Site, asker: Asker, drawing: Drawing) -> Starlette:
    """The pages and services of a site; queries go through ``asker``, the graph comes from ``drawing``.

    Its ``state.slow`` holds what may be called ahead of the first visitor.
    """
    fixed = {name: Once(partial(view, site)) for name, view in _FIXED.items()}
    views: dict[str, Callable[[Request], Json]] = {
        **{name: partial(view, site) for name, view in _VIEWS.items()},
        **{name: lambda _, made=made: made() for name, made in fixed.items()},  # type: ignore[misc]
    }
    routes = [
        Route(address, _viewed(site, name, view))
        for name, view in views.items()
        for address in _addresses(name)
    ]
    routes += [
        Route("/graph.json", _drawn(drawing)),
        Route("/claims.csv", _spreadsheet(site)),
        Route("/sparql", _sparql(site, asker), methods=["GET", "POST"]),
        Route("/id/{path:path}", Dereferencer(site, asker).respond),
        Route("/health", lambda _: PlainTextResponse("ok\n")),
        Route("/static/types.css", _sent(colours(site.ontology))),
        *(Route(address, _sent(each)) for address, each in assets().items()),
    ]

    def failed(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if isinstance(error, HTTPException) and status == 413:
            return PlainTextResponse(f"{error.detail}\n", status, {"Connection": "close"})
        return problem(request, site.ontology, status, "no-such-page" if status == 404 else "cannot")

    app = Starlette(routes=routes, exception_handlers={HTTPException: failed})
    app.state.slow = (*fixed.values(), drawing.json)
    return app


def _addresses(name: str) -> tuple[str, ...]:
    """Where a page and its twin are."""
    if name == "overview":
        return "/", "/index.json"
    return (f"/{name}",) if name == "graph" else (f"/{name}", f"/{name}.json")


def _viewed(site: Site, name: str, view: Callable[[Request], Json]) -> Answering:
    """Show a page or its twin."""

    def answer(request: Request) -> Response:
        data = view(request)
        if wants_json(request) and name != "graph":
            return json_response(data)
        return page(request, site.ontology, name, data)

    return answer


def _drawn(drawing: Drawing) -> Answering:
    def answer(_: Request) -> Response:
        return Response(drawing.json(), media_type=JSON, headers={"Cache-Control": "no-cache"})

    return answer


def _spreadsheet(site: Site) -> Answering:
    def answer(request: Request) -> Response:
        text = claims.as_csv(site, claims.wanted(parameters(request)))
        headers = {"Content-Disposition": 'attachment; filename="claims.csv"'}
        return Response(text.encode("utf-8", "replace"), media_type="text/csv", headers=headers)

    return answer


def _sparql(site: Site, asker: Asker) -> Callable[[Request], Awaitable[Response]]:
    """Queries, the page to write them, and the description of the service."""
    examples = [
        {"name": each.name, "fr": each.title, "en": each.title_en, "query": each.query}
        for each in questions.load()
    ]

    async def answer(request: Request) -> Response:
        if protocol.has_query(request):
            return await protocol.answer(request, asker, site.base)
        # Browsers say that they want a page; clients that take anything get the description.
        kind = best(request.headers.get("accept"), (*_RDF, HTML))
        if kind is None:
            return PlainTextResponse(f"forms on offer: {', '.join((*_RDF, HTML))}\n", 406)
        if kind != HTML:
            text = protocol.description(str(request.url.replace(query="")), TRIPLES[kind])
            return Response(text, media_type=kind, headers={"Vary": "Accept"})
        data: Json = {"page": "sparql", "examples": examples, "prefixes": dict(PREFIXES)}
        data["base"] = site.base
        data["limits"] = {"seconds": asker.limits.seconds, "rows": asker.limits.rows}
        shown = page(request, site.ontology, "sparql", data)
        shown.headers["Content-Security-Policy"] = EDITOR_POLICY
        return shown

    return answer


def _sent(each: Asset) -> Answering:
    """Send a file of the package, unless the browser has it already."""
    headers = {"ETag": each.tag, "Cache-Control": "no-cache"}

    def answer(request: Request) -> Response:
        if request.headers.get("if-none-match") == each.tag:
            return Response(status_code=304, headers=headers)
        return Response(each.body, media_type=each.type, headers=headers)

    return answer


_FIXED: Mapping[str, Callable[[Site], Json]] = MappingProxyType(
    {"overview": lists.overview, "map": maps.map_}
)
"""The views that depend on no request."""

_VIEWS: Mapping[str, Callable[[Site, Request], Json]] = MappingProxyType(
    {
        "search": lambda site, request: lists.search(site, request.query_params.get("q", "")[:200]),
        "articles": lambda site, request: lists.articles(site, number(request)),
        "entities": lambda site, request: lists.entities(
            site, request.query_params.get("type", ""), number(request)
        ),
        "claims": lambda site, request: claims.claims(
            site, claims.wanted(parameters(request)), number(request)
        ),
        "timeline": lambda site, request: timeline.timeline(site, timeline.window(parameters(request))),
        "graph": lambda site, _: {"page": "graph"},
    }
)
