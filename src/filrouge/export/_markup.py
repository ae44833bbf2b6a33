"""Pieces of HTML from text that nobody has checked: everything is escaped, nothing becomes markup."""

import re
from html import escape as escape_html
from itertools import pairwise

from filrouge.xmltext import clean_xml

# Marks that turn the direction of writing would reach beyond the words they stand in.
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """Text as the content of an element or of an attribute in double quotes."""
    return escape_html(_TURNS.sub("", clean_xml(text)), quote=True)


def element(tag: str, text: str, class_: str | None = None) -> str:
    """An element around a text, which is escaped; ``bdi`` keeps its direction to itself."""
    return wrap(tag, escape(text), class_)


def wrap(tag: str, inner: str, class_: str | None = None) -> str:
    """An element around HTML that is already safe."""
    return f'<{tag} class="{class_}">{inner}</{tag}>' if class_ else f"<{tag}>{inner}</{tag}>"


def bdi(text: str) -> str:
    """A name whose direction of writing does not touch what stands around it."""
    return f"<bdi>{escape(text)}</bdi>"


def marked(text: str, spans: tuple[tuple[int, int, str], ...]) -> str:
    """A text with stretches marked; ``spans`` are begin, end and class, and may overlap."""
    cuts = sorted(
        {0, len(text), *(at for begin, end, _ in spans for at in (begin, end) if 0 <= at <= len(text))}
    )
    parts = []
    for begin, end in pairwise(cuts):
        classes = " ".join(dict.fromkeys(name for b, e, name in spans if b <= begin and end <= e))
        parts.append(element("mark", text[begin:end], classes) if classes else escape(text[begin:end]))
    return "".join(parts)
