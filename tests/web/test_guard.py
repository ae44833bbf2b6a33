"""What passes the guard, and the headers of every answer."""

import httpx
import pytest

from filrouge.web.guard import names_of


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "localhost:1"]
)
def test_strange_names_are_refused(host: str, client: httpx.Client) -> None:
    """A stranger's name that was made to point here must not reach the graph (DNS rebinding)."""
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "claims" not in answer.text


def test_names_of_this_machine_are_answered(client: httpx.Client, address: str) -> None:
    port = address.rpartition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}", "localhost", f"[::1]:{port}"):
        assert client.get("/health", headers={"Host": host}).status_code == 200


def test_names_can_be_added() -> None:
    names = names_of("::1", 80, ["press.example"])
    assert {"press.example", "press.example:80", "[::1]:80", "localhost"} <= names


def test_every_answer_carries_the_policy(client: httpx.Client) -> None:
    for path in ("/", "/claims.csv", "/static/site.css", "/nowhere", "/sparql?query=x", "/graph.json"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in headers and "server" not in headers


def test_only_reading_is_allowed(client: httpx.Client) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
        answer = client.request(method, "/claims")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert client.request("OPTIONS", "/sparql", headers={"Origin": "https://evil.example"}).status_code == 405
    assert client.head("/").status_code == 200


def test_pages_of_other_sites_cannot_ask(client: httpx.Client) -> None:
    ask = {"query": "ASK {}"}
    foreign = {"Origin": "https://evil.example"}
    assert client.post("/sparql", data=ask, headers=foreign).status_code == 403
    assert client.post("/sparql", data=ask, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    image = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert client.get("/sparql", params=ask, headers=image).status_code == 403
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/claims", headers=followed).status_code == 200
    assert client.post("/sparql", data=ask, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_a_length_that_is_no_number_is_refused(client: httpx.Client, address: str) -> None:
    from tests.web.test_abuse import raw  # noqa: PLC0415 - only this test needs it

    host = address.removeprefix("http://")
    answer = raw(address, f"GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: x\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400")
