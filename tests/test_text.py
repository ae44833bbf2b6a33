"""Decoding by certain signs, and cleaning that later stages can rely on."""

import codecs
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import InputError
from filrouge.text import clean, decode

FRENCH = "L’armée a été visée à Hît : « où ? », dit le président, cœur serré – 3 000 €."
XML_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@pytest.mark.parametrize(
    ("data", "declared", "codec"),
    [
        (codecs.BOM_UTF8 + FRENCH.encode(), None, "utf-8"),
        (codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), None, "utf-16-le"),
        (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), None, "utf-16-be"),
        (codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"), None, "utf-32-le"),
        (FRENCH.encode(), None, "utf-8"),
        (FRENCH.encode(), "iso-8859-1", "utf-8"),
        (FRENCH.encode("cp1252"), None, "cp1252"),
        (FRENCH.encode("cp1252"), "iso-8859-1", "cp1252"),
        (FRENCH.encode("cp1252"), "no-such-charset", "cp1252"),
        (FRENCH.encode("cp1252"), "utf-8", "cp1252"),
        (FRENCH.encode("cp1252"), "rot13", "cp1252"),
        (FRENCH.replace("’", "'").replace("–", "-").encode("iso8859-15"), "ISO-8859-15", "iso8859-15"),
        (FRENCH.encode("mac-roman"), "macintosh", "mac-roman"),
    ],
)
def test_each_step_of_the_ladder(data: bytes, declared: str | None, codec: str) -> None:
    found = decode(data, declared)
    assert (found.codec, found.replaced) == (codec, 0)
    assert found.text.replace("'", "’").replace("-", "–") == FRENCH.replace("-", "–")


def test_broken_utf8_keeps_its_accents() -> None:
    """One bad byte must not turn every "é" into "Ã©"."""
    found = decode("été ".encode() + b"\xff" + "à Dhi Qar, déjà".encode())
    assert (found.codec, found.replaced) == ("utf-8", 1)
    assert "été" in found.text and "déjà" in found.text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"abc\0def", "NUL"),
        (bytes(range(1, 32)) * 20, "control"),
    ],
)
def test_binary_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decode(data)


@given(st.binary(max_size=300), st.text(max_size=12) | st.none())
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        found = decode(data, declared)
    except InputError:
        return
    assert found.replaced <= len(data)


@given(st.text(st.characters(codec=None)))
def test_clean_text_is_stable_and_fit_for_xml(text: str) -> None:
    found = clean(text)
    assert clean(found) == found == unicodedata.normalize("NFC", found)
    assert not XML_ILLEGAL.search(found)
    assert len(found.splitlines()) <= found.count("\n") + 1
    found.encode()


@given(st.text(st.sampled_from("aé’« »\u00a0\u202f\n\t—œ€É0.")))
def test_cleaning_leaves_ordinary_text_alone(text: str) -> None:
    assert clean(text) == text


def test_what_cleaning_does() -> None:
    assert clean("a\r\nb\rc\u2028d\x0ce") == "a\nb\nc\nd\ne"
    assert clean("\ufeffke\u0301r\u00adhe\u200bz\x00\ud800") == "kérhez"
    assert clean("\u202eattaque\u202c") == "attaque"
