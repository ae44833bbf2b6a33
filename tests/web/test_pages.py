"""One page as a response; the pages themselves are in ``test_app``."""

import pytest
from starlette.requests import Request

from filrouge.web.pages import number, wants_json


def request(query: str = "", path: str = "/claims", accept: str | None = None) -> Request:
    headers = [(b"accept", accept.encode())] if accept else []
    return Request({"type": "http", "path": path, "query_string": query.encode(), "headers": headers})


@pytest.mark.parametrize(
    ("query", "page"),
    [("", 1), ("page=3", 3), ("page=-3", 1), ("page=x", 1), ("page=" + "9" * 20, 1), ("page=²", 1)],
)
def test_the_number_of_a_page_is_a_number(query: str, page: int) -> None:
    assert number(request(query)) == page


def test_the_twin_is_asked_for_by_address_or_by_accept() -> None:
    assert wants_json(request(path="/claims.json")) and wants_json(request(accept="application/json"))
    assert not wants_json(request()) and not wants_json(request(accept="text/html, */*"))
