"""Pages as HTML: templates with everything escaped, in the language of the reader."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from filrouge.web.speech import Speech
from filrouge.web.views.common import Json

_TEMPLATES = Path(__file__).parent / "templates"


def html(template: str, data: Json, speech: Speech, address: str, query: dict[str, str]) -> str:
    """A page.

    Args:
        template: name of the template without its ending; data: what it shows.
        address: path of the page; query: its parameters, for links that change one of them.
    """
    here = {key: value for key, value in query.items() if key != "lang"}
    context: dict[str, Any] = {
        "d": data,
        "speech": speech,
        "say": speech.say,
        "lang": speech.language,
        "address": address,
        "query": here,
        "with_query": lambda **changed: _with_query(address, here, changed),
        "twin": _with_query(_twin(address), here, {}),
    }
    return _environment().get_template(f"{template}.html").render(context)


def _twin(address: str) -> str:
    """The address of a page's JSON twin."""
    return "/index.json" if address == "/" else f"{address}.json"


def _with_query(address: str, query: dict[str, str], changed: dict[str, object]) -> str:
    """An address with its parameters, some of them changed; None takes one away."""
    merged = {**query, **changed}
    kept = {key: str(value) for key, value in merged.items() if value not in (None, "")}
    return f"{address}?{urlencode(kept)}" if kept else address


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["query"] = urlencode
    return environment


def json_text(data: Json) -> bytes:
    """A page's JSON twin."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
