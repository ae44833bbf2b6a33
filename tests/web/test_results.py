"""Answers as texts; what clients read from them is in ``test_protocol``."""

import pytest

from filrouge.errors import QueryError
from filrouge.store import Answer, Term
from filrouge.web.results import TABLES, TRIPLES, write

ANSWER = Answer(("a",), ((Term("<b>&\x00\ufffe]]>", "literal", None, None),), (Term("b0", "blank"),)))


def test_xml_stays_xml_whatever_the_text() -> None:
    text = write(ANSWER, "xml").decode()
    assert "<literal>&lt;b&gt;&amp;]]&gt;</literal>" in text
    assert "<bnode>b0</bnode>" in text


def test_blank_nodes_are_marked() -> None:
    assert write(ANSWER, "csv").decode().endswith("_:b0\r\n")
    assert write(ANSWER, "tsv").decode().endswith("_:b0\n")


def test_every_style_on_offer_is_written() -> None:
    for style in TABLES.values():
        assert write(ANSWER, style)
    triple = Answer(
        ("s", "p", "o"),
        ((Term("a:s", "iri"), Term("a:p", "iri"), Term("x", "literal", "fr")),),
        form="triples",
    )
    for style in TRIPLES.values():
        assert b"a:s" in write(triple, style)


def test_rows_are_no_triples() -> None:
    with pytest.raises(KeyError):
        write(ANSWER, "turtle")
    with pytest.raises(QueryError, match="only CONSTRUCT"):
        from filrouge.store import rdf_text  # noqa: PLC0415 - only here

        rdf_text(ANSWER, "turtle")
