"""What somebody may try on a server: each is refused or cut with a clear message, and it answers on."""

import http.client
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from filrouge.web.guard import LONGEST_BODY
from tests.test_querytext import REACHING_OUT
from tests.web.running import serving
from tests.web.test_protocol import COUNT, QUERY

PRODUCT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
BOMBS = {
    "product": PRODUCT,
    "path": "SELECT * WHERE { ?a (!<a:b>|^!<a:b>)* ?b . ?b (!<a:b>|^!<a:b>)* ?c . ?c (!<a:b>|^!<a:b>)* ?a }",
    "nested": f"SELECT * WHERE {{ FILTER({'(' * 5000}1{')' * 5000}) }}",
    "doubling": "SELECT ?z WHERE { BIND('"
    + "x" * 99
    + "' AS ?v0) "
    + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(40))
    + " BIND(?v40 AS ?z) }",
    "sorted": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 5",
}


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine that nobody may call, with who did."""
    called: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            called.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - the name that the library calls

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"127.0.0.1:{server.server_port}", called
        server.shutdown()
        thread.join()


def raw(address: str, request: bytes) -> bytes:
    """What comes back for the very bytes of a request."""
    parts = urlsplit(address)
    assert parts.hostname and parts.port
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as line:
        line.sendall(request)
        found = b""
        while part := line.recv(65536):
            found += part
        return found


def alive(client: httpx.Client) -> bool:
    return client.get("/sparql", params={"query": COUNT}).status_code == 200


@pytest.mark.parametrize("name", BOMBS)
def test_a_query_that_goes_too_far_is_ended(name: str, client: httpx.Client) -> None:
    answer = client.post("/sparql", data={"query": BOMBS[name]})
    assert answer.status_code == 400
    assert "the query was stopped: it needs more than 1 s or 1024 MB" in answer.text
    assert alive(client)


def test_pages_come_while_a_query_runs_and_too_many_are_sent_away(client: httpx.Client, address: str) -> None:
    found: list[int] = []

    def ask() -> None:
        with httpx.Client(base_url=address, timeout=60, trust_env=False) as mine:
            found.append(mine.post("/sparql", data={"query": PRODUCT}).status_code)

    threads = [threading.Thread(target=ask) for _ in range(40)]
    for thread in threads:
        thread.start()
    assert client.get("/health").text == "ok\n"
    assert client.get("/").status_code == 200
    for thread in threads:
        thread.join()
    assert set(found) == {400, 503} and len(found) == 40
    assert alive(client)


@pytest.mark.parametrize("query", REACHING_OUT)
def test_no_query_calls_another_server(
    query: str, client: httpx.Client, canary: tuple[str, list[str]]
) -> None:
    where, called = canary
    answer = client.post("/sparql", content=query.replace("127.0.0.1:9", where), headers=QUERY)
    assert answer.status_code == 400 and "SERVICE" in answer.text
    assert called == []


def test_no_file_is_read(client: httpx.Client, tmp_path: Path) -> None:
    (tmp_path / "secret.ttl").write_text('<a:secret> <a:b> "canary" .')
    where = (tmp_path / "secret.ttl").as_uri()
    for query in (
        f"SELECT * FROM <{where}> {{ ?s ?p ?o }}",  # noqa: S608
        f"SELECT * FROM NAMED <{where}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",  # noqa: S608
    ):
        answer = client.post("/sparql", content=query, headers=QUERY)
        assert answer.json()["results"]["bindings"] == []
    for sent in ({"query": f"LOAD <{where}>"}, {"update": f"LOAD <{where}>"}):
        assert client.post("/sparql", data=sent).status_code == 400
    asked = {"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": where}
    assert client.get("/sparql", params=asked).json()["results"]["bindings"] == []


@pytest.mark.parametrize(
    "verb", ["INSERT DATA { <a:b> <a:c> 1 }", "DROP ALL", "CLEAR ALL", "DELETE WHERE { ?s ?p ?o }"]
)
def test_nothing_changes_the_graph(verb: str, client: httpx.Client) -> None:
    before = client.get("/sparql", params={"query": COUNT}).text
    assert client.post("/sparql", content=verb, headers=QUERY).status_code == 400
    assert client.get("/sparql", params={"query": COUNT}).text == before


def test_a_large_body_is_refused_before_it_is_read(address: str, client: httpx.Client) -> None:
    parts = urlsplit(address)
    line = http.client.HTTPConnection(parts.netloc, timeout=20)
    line.putrequest("POST", "/sparql")
    line.putheader("Content-Type", "application/sparql-query")
    line.putheader("Content-Length", str(100 * 1024**2))
    line.endheaders()
    assert line.getresponse().status == 413
    line.close()
    assert alive(client)


def test_a_large_body_without_a_length_is_cut(address: str, client: httpx.Client) -> None:
    """One byte too many, and nothing behind it: what a server leaves unread may cost a client the answer."""
    chunk = b"4000\r\n" + b"#" * 0x4000 + b"\r\n"
    head = f"POST /sparql HTTP/1.1\r\nHost: {urlsplit(address).netloc}\r\nTransfer-Encoding: chunked\r\n"
    body = chunk * (LONGEST_BODY // 0x4000) + b"1\r\n#\r\n"
    answer = raw(
        address,
        (head + "Content-Type: application/sparql-query\r\nConnection: close\r\n\r\n").encode() + body,
    )
    assert answer.startswith(b"HTTP/1.1 413")
    assert alive(client)


def test_a_long_query_is_refused(client: httpx.Client) -> None:
    answer = client.post("/sparql", content="#" * 100_000, headers=QUERY)
    assert answer.status_code == 400 and "characters" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fcli.py",
        "/static/%2fetc%2fpasswd",
        "//etc/passwd",
        "/static/",
        "/vendor/README.md",
        "/static/site.css%00.js",
        "/static\\..\\app.py",
        "/id/../../etc/passwd",
        "/id/%2e%2e/%2e%2e/etc/passwd",
        "/texts/../graph.ttl",
        "/graph.ttl",
    ],
)
def test_no_path_leads_out_of_the_package(path: str, address: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: {urlsplit(address).netloc}\r\nConnection: close\r\n\r\n"
    answer = raw(address, request.encode())
    assert answer.startswith(b"HTTP/1.1 404")
    assert b"root:" not in answer and b"import " not in answer and b"@prefix" not in answer


def test_more_rows_than_allowed_are_left_out_and_that_is_said(folder: Path) -> None:
    query = "SELECT ?a ?d WHERE { ?a ?b ?c . ?d ?e ?f }"
    with serving(folder) as address:
        answer = httpx.get(f"{address}/sparql", params={"query": query}, timeout=60, trust_env=False)
    assert answer.headers["filrouge-rows"] == "100000"
    assert "first 100000 rows" in answer.headers["filrouge-truncated"]
    assert answer.json()["truncated"] is True
