"""What the text of a SPARQL query gives away before it is run: a call to another server, an update, named graphs.

Why by text: nothing in the store can turn ``SERVICE`` off. What only looks like the keyword (in strings,
IRIs, names and comments) is left alone.
"""

import re

from filrouge.errors import QueryError

# In this order: what may hold the word SERVICE without being the keyword.
_HARMLESS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|'
    r"'''(?:[^'\\]|\\.|'(?!''))*'''|"
    r'"(?:[^"\\\n\r]|\\.)*"|'
    r"'(?:[^'\\\n\r]|\\.)*'|"
    r"<[^<>\"{}|^`\\\s]*>|"
    r"#[^\n\r]*|"
    r"[?$]\w+|"
    r"@[a-zA-Z-]+|"
    r"[A-Za-z_][\w.-]*:[\w.%:-]*|"
    r":[\w.%:-]+",
    re.DOTALL,
)
_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX|BASE)\s[^<]*<[^>]*>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.I,
)
_CODE_POINT = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")


def refuse_outside(query: str) -> None:
    """Refuse a query that would call another server.

    Raises:
        QueryError: the keyword SERVICE stands outside strings, IRIs, names and comments.
    """
    if any("service" in text for text in _bare(query)):
        raise QueryError("SERVICE is not allowed: a query never leaves this machine; remove that part")


def names_graphs(query: str) -> bool:
    """Whether a query may look into named graphs: GRAPH or FROM stands where a keyword can.

    A query of which this is not true sees nothing but the default graph.
    """
    return any(word in text for text in _bare(query) for word in ("graph", "from"))


def _bare(query: str) -> tuple[str, str]:
    """A query in small letters without what is no keyword: as it stands, and with its escapes read."""
    # Escaped code points are read first by SPARQL, so an escaped keyword must be found too.
    plain = _CODE_POINT.sub(lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)), query)
    return _HARMLESS.sub(" ", query).lower(), _HARMLESS.sub(" ", plain).lower()


def refuse_update(query: str) -> None:
    """Refuse a request that would change the graph.

    Raises:
        QueryError: the query starts with a verb of SPARQL Update.
    """
    if update := _UPDATE.match(query):
        raise QueryError(
            f"{update[1].upper()} changes the graph; only SELECT, ASK, CONSTRUCT and DESCRIBE are allowed"
        )
