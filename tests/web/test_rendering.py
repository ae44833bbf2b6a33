"""Templates: everything is escaped, and nothing that is missing stays unseen."""

import pytest
from jinja2 import UndefinedError

from filrouge import ontology
from filrouge.web.rendering import html, json_text
from filrouge.web.speech import Speech

DATA = {"page": "problem", "key": "cannot", "status": 400}


def test_addresses_keep_their_parameters_but_the_language() -> None:
    text = html("problem", DATA, Speech("fr", ontology.load()), "/claims", {"q": "a&b", "lang": "fr"})
    assert 'href="/claims?q=a%26b&amp;lang=en"' in text


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        html("claim", {"page": "claim"}, Speech("fr", ontology.load()), "/id/claim/1", {})


def test_a_lone_surrogate_does_not_stop_a_twin() -> None:
    assert json_text({"a": "\ud800"}) == b'{"a": "?"}'
