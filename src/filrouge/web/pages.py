"""One page as a response: HTML in the reader's language, or the same values as JSON."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from filrouge.ontology import Ontology
from filrouge.web.accept import best
from filrouge.web.rendering import html, json_text
from filrouge.web.replaced import STALE
from filrouge.web.speech import LANGUAGES, Speech, choose
from filrouge.web.views.common import Json

HTML, JSON = "text/html", "application/json"
_VARY = {"Vary": "Accept, Accept-Language, Cookie", "Cache-Control": "no-cache"}
_YEAR = 365 * 24 * 3600


def parameters(request: Request) -> Mapping[str, str]:
    """The parameters of a request, of several of one name the last."""
    return dict(request.query_params)


def number(request: Request) -> int:
    """Which page of a list is asked for; the first unless a number says otherwise."""
    given = request.query_params.get("page", "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 1


def wants_json(request: Request) -> bool:
    """Whether the JSON twin of a page is asked for, by its address or by what the client takes."""
    if request.scope["path"].endswith(".json"):
        return True
    return best(request.headers.get("accept"), (HTML, JSON)) == JSON


def page(
    request: Request,
    known: Ontology,
    template: str,
    data: Json,
    *,
    address: str | None = None,
    status: int = 200,
) -> Response:
    """A page as HTML; ``?lang=`` chooses a language and is remembered by the browser."""
    asked = request.query_params.get("lang")
    headers = request.headers
    language = choose(asked, request.cookies.get("lang"), headers.get("accept-language"))
    speech = Speech(language, known)
    here = address or request.scope["path"]
    shown = {**data, "stale": request.scope.get(STALE, False)}
    text = html(template, shown, speech, here, dict(request.query_params))
    response = HTMLResponse(text.encode("utf-8", "replace"), status, {**_VARY, "Content-Language": language})
    if asked in LANGUAGES:
        response.set_cookie("lang", asked, max_age=_YEAR, httponly=True, samesite="strict")
    return response


def json_response(data: Json) -> Response:
    """The JSON twin of a page."""
    return Response(json_text(data), media_type=JSON, headers=_VARY)


def problem(request: Request, known: Ontology, status: int, key: str) -> Response:
    """A page that says what went wrong; plain text for programs."""
    if best(request.headers.get("accept"), ("text/plain", HTML)) == HTML:
        return page(
            request, known, "problem", {"page": "problem", "key": key, "status": status}, status=status
        )
    text = Speech("en", known).say(key)
    return PlainTextResponse(f"{text}\n", status, _VARY)
