"""XML text: read back by a parser as what was meant, whatever was in it."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.xmltext import attribute, clean_xml, content

any_text = st.text(st.characters(codec=None))


@given(any_text)
def test_text_reads_back(text: str) -> None:
    found = ElementTree.fromstring(f'<a b="{attribute(text)}">{content(text)}</a>')  # noqa: S314 - our own
    assert found.get("b") == clean_xml(text)
    assert (found.text or "") == clean_xml(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x0bc", "abc"),
        ("\ud800x\ufffe", "x"),
        ("<HTML>x", "‹HTML>x"),
        (" <html", " ‹html"),
        ("<b>", "<b>"),
    ],
)
def test_what_no_parser_reads_is_gone_and_html_is_disarmed(text: str, expected: str) -> None:
    assert clean_xml(text) == expected
