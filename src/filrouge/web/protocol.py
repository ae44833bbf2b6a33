"""``/sparql``: the SPARQL 1.1 Protocol, for reading only, and the description of the service.

A query comes by GET, as a form, or as the body of a POST; what cannot be answered is refused with the
status that says why and a line of plain text that says what to do.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from filrouge.errors import QueryError
from filrouge.store import Answer, Graphs, Term, rdf_text
from filrouge.terms import PREFIXES
from filrouge.web.accept import best
from filrouge.web.asking import Asker, BusyError
from filrouge.web.host import Order, Reply
from filrouge.web.results import TABLES, TRIPLES

Parameters = Mapping[str, Sequence[str]]

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
_PARAMETERS = ("query", "default-graph-uri", "named-graph-uri")
_SD = "http://www.w3.org/ns/sparql-service-description#"
_TYPE = f"{PREFIXES['rdf']}type"
_FORMATS = "http://www.w3.org/ns/formats/"
_UPDATE_REFUSED = "this service only reads; updates are refused"


class RefusedError(Exception):
    """A request that cannot be served, with its status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


async def answer(request: Request, asker: Asker, base: str) -> Response:
    """Answer a request that holds a query; ``base`` is what the IRIs of the build start with."""
    try:
        found = _single(await _parameters(request))
        order = _order(_graphs(found, base), found["query"][0], request.headers.get("accept"), asker)
        return _response(await asker.carry_out(order), order, request.headers.get("accept"))
    except RefusedError as refused:
        return _problem(refused.status, str(refused))
    except BusyError as busy:
        return _problem(503, str(busy), {"Retry-After": "5"})
    except QueryError as error:
        return _problem(400, str(error))


def has_query(request: Request) -> bool:
    """Whether a request asks something, and not for the page or the description of the service."""
    return request.method == "POST" or any(name in request.query_params for name in (*_PARAMETERS, "update"))


async def _parameters(request: Request) -> dict[str, list[str]]:
    """The parameters of a request, wherever they stand.

    Raises:
        RefusedError: the body is of a kind that holds no query.
    """
    found = _decoded(request.url.query)
    if request.method != "POST":
        return found
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == UPDATE:
        raise RefusedError(400, _UPDATE_REFUSED)
    if kind not in (FORM, QUERY):
        raise RefusedError(415, f"send a query as {FORM} or {QUERY}, not as {kind or 'nothing'}")
    try:
        body = (await request.body()).decode()
    except UnicodeDecodeError:
        raise RefusedError(400, "the request is not in UTF-8") from None
    if kind == QUERY:
        return found | {"query": [*found.get("query", []), body]}
    sent = _decoded(body)
    return {name: [*found.get(name, []), *sent.get(name, [])] for name in {*found, *sent}}


def _decoded(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise RefusedError(400, "the parameters cannot be read") from None


def _single(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """The parameters, if they hold exactly one query.

    Raises:
        RefusedError: there is none, or there are several, or an update.
    """
    if "update" in found or any(name.startswith("using-") for name in found):
        raise RefusedError(400, _UPDATE_REFUSED)
    if len(found.get("query", ())) != 1:
        raise RefusedError(400, "give exactly one parameter 'query' with a SPARQL query")
    return found


def _graphs(found: Parameters, base: str) -> Graphs:
    """What a query looks at: naming any graph leaves out all that are not named."""
    default, named = (tuple(found.get(name, ())) for name in _PARAMETERS[1:])
    return Graphs(default, named, base) if default or named else Graphs(base=base)


def _order(graphs: Graphs, query: str, accept: str | None, asker: Asker) -> Order:
    """What is to be done.

    Raises:
        RefusedError: the client takes no format that any answer could have.
    """
    table, triples = best(accept, TABLES), best(accept, TRIPLES)
    if table is None and triples is None:
        raise RefusedError(406, f"formats on offer: {', '.join((*TABLES, *TRIPLES))}")
    styles = TABLES[table] if table else None, TRIPLES[triples] if triples else None
    return Order(asker.limits, query, None, graphs, *styles)


def _response(reply: Reply, order: Order, accept: str | None) -> Response:
    """The answer itself; a header says where rows were left out."""
    if reply.problem is not None:
        return _problem(406 if reply.unacceptable else 400, reply.problem)
    kind = best(accept, TRIPLES if reply.form == "triples" else TABLES) or "text/plain"
    headers = {"Vary": "Accept", "Filrouge-Rows": str(reply.rows)}
    if reply.truncated:
        headers["Filrouge-Truncated"] = f"only the first {order.limits.rows} rows; ask for less at once"
    return Response(reply.body, media_type=_with_charset(kind), headers=headers)


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _problem(status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{message}\n", status, headers)


def description(endpoint: str, style: str) -> bytes:
    """The description of the service at an address, as ``turtle``, ``ntriples`` or ``jsonld``."""
    said = [
        (_TYPE, f"{_SD}Service"),
        (f"{_SD}endpoint", endpoint),
        (f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query"),
        *((f"{_SD}resultFormat", f"{_FORMATS}{name}") for name in _RESULT_FORMATS),
        (f"{_SD}defaultDataset", f"{endpoint}#dataset"),
    ]
    rows = [_row(endpoint, predicate, value) for predicate, value in said]
    dataset, graph = f"{endpoint}#dataset", f"{endpoint}#everything"
    rows += [
        _row(dataset, _TYPE, f"{_SD}Dataset"),
        _row(dataset, f"{_SD}defaultGraph", graph),
        _row(graph, _TYPE, f"{_SD}Graph"),
    ]
    return rdf_text(Answer(("subject", "predicate", "object"), tuple(rows), form="triples"), style)


def _row(*iris: str) -> tuple[Term, ...]:
    return tuple(Term(iri, "iri") for iri in iris)


_RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
)
