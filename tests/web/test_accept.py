"""Content negotiation."""

import pytest

from filrouge.web.accept import best

OFFERS = ("text/html", "text/turtle", "application/json")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("text/*;q=0.5, application/json", "application/json"),
        ("text/html;q=0.1, text/turtle;q=0.9", "text/turtle"),
        ("text/html;q=0, */*", "text/turtle"),
        ("TEXT/TURTLE ; Q=1", "text/turtle"),
        ("text/html;level=1;q=0.3, text/turtle;q=0.2", "text/html"),
        ("image/png", None),
        ("text/html;q=0", None),
        ("nonsense", None),
        ("text/html;q=much, text/turtle;q=0.1", "text/turtle"),
        ("", "text/html"),
    ],
)
def test_the_most_welcome_type_wins(accept: str | None, chosen: str | None) -> None:
    assert best(accept, OFFERS) == chosen
