"""What every request must pass before anything looks at it, and what every answer carries.

A page of a stranger that is open in the same browser can send requests here, and can have its own name
point to this machine; so the ``Host`` header must be one of ours, requests that other sites start are
refused unless somebody follows a link, and nothing but ``/sparql`` takes a body, a short one.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 256 * 1024
TOO_LONG = f"a request has at most {LONGEST_BODY // 1024} KB"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
POLICY = _POLICY.format(styles="")
EDITOR_POLICY = _POLICY.format(styles=" 'unsafe-inline'")
"""For the page of the editor, whose tables set widths by style attributes; scripts stay as strict."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_POSTABLE = "/sparql"


@dataclass(frozen=True, slots=True)
class Guard:
    """An application that lets only proper requests through to another one.

    ``hosts`` are the names, with or without a port, that this server answers to.
    """

    app: ASGIApp
    hosts: frozenset[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check a request, and give its answer the headers that every answer carries."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message)
            await send(message)

        if refusal := _refusal(scope, self.hosts):
            await refusal(scope, receive, sending)
            return
        await self.app(scope, _limited(receive), sending)


def names_of(host: str, port: int, more: Iterable[str] = ()) -> frozenset[str]:
    """The ``Host`` headers that a server answers to, by the address it listens on."""
    local = {"localhost", "127.0.0.1", "[::1]"}
    names = {f"[{name}]" if ":" in name and not name.startswith("[") else name for name in (host, *more)}
    return frozenset(each for name in names | local for each in (name.lower(), f"{name.lower()}:{port}"))


def _refusal(scope: Scope, hosts: frozenset[str]) -> PlainTextResponse | None:
    """The answer to a request that goes no further, None for all others."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    method, path = scope["method"], scope["path"]
    if headers.get("host", "").lower() not in hosts:
        return PlainTextResponse("this server does not go by that name\n", 400)
    if method not in ("GET", "HEAD") and not (method == "POST" and path == _POSTABLE):
        allowed = "GET, HEAD, POST" if path == _POSTABLE else "GET, HEAD"
        return PlainTextResponse("this server only reads\n", 405, {"Allow": allowed})
    if _is_foreign(headers, method):
        return PlainTextResponse("requests of other sites are refused\n", 403)
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > LONGEST_BODY:
        return _too_long()
    return None


def _is_foreign(headers: dict[str, str], method: str) -> bool:
    """Whether a page of another site sends this, other than by a link that somebody follows."""
    if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return method == "POST" or headers.get("sec-fetch-mode") != "navigate"
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


def _too_long() -> PlainTextResponse:
    return PlainTextResponse(f"{TOO_LONG}\n", 413, {"Connection": "close"})


def _limited(receive: Receive) -> Receive:
    """Receive a body piece by piece, and stop where it gets too long, whatever its header said."""
    size = 0

    async def receiving() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > LONGEST_BODY:
            raise HTTPException(413, TOO_LONG)
        return message

    return receiving


def _add_headers(message: Message) -> None:
    headers = message.setdefault("headers", [])
    present = {name.lower() for name, _ in headers}
    for name, value in HEADERS.items():
        raw = name.lower().encode("latin-1")
        if raw not in present:
            headers.append((raw, value.encode("latin-1")))
