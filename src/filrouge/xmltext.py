"""Text that every XML parser reads and no tool takes for markup."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HTML = re.compile(r"^(\s*)<(?=html)", re.IGNORECASE)
_ATTRIBUTE = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def attribute(text: str) -> str:
    """Text for an attribute's value between double quotes, line ends kept."""
    return escape(clean_xml(text), _ATTRIBUTE)


def content(text: str) -> str:
    """Text for an element's content."""
    return escape(clean_xml(text), {"\r": "&#13;"})


def clean_xml(text: str) -> str:
    """Text without what XML 1.0 forbids; a leading ``<html`` is disarmed, for yEd would draw it as HTML."""
    return _HTML.sub(r"\1‹", legible(text))


def legible(text: str) -> str:
    """Text without what XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)
