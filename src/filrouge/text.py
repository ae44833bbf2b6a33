"""Bytes into the clean text that all offsets count in.

Decoding is a ladder of certain signs, never a statistical guess: guessing libraries read French
Windows-1252 as a Central European page ("ŕ Kiev") and so corrupt the words that rules look for.

Cleaning happens once, before anything counts characters. It removes what no XML file may hold and
what nobody sees, unifies line ends and composes accents (Unicode NFC); every other character stays.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from filrouge.errors import InputError

# The longest marks first: the one of UTF-16 opens the one of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Single-byte encodings that old European pages declare; browsers read Latin-1 as Windows-1252, so do we.
_DECLARABLE = re.compile(r"iso8859-\d+|cp125\d|mac-roman|koi8-\w")
_BINARY_SIGNS = ((b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP or Office file"), (b"\x1f\x8b", "gzip data"))
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 11, 12, 13, 27}))
_MAX_CONTROL_SHARE = 0.01

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls; XML 1.0 has no place for most
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # half characters and non-characters
    "\u00ad\u200b\u2060\ufeff"  # soft hyphens and invisible spaces, which split words
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # direction marks, which show a text in another order
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read with, and how many signs had to be replaced by U+FFFD."""

    text: str
    codec: str
    replaced: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte order mark, strict UTF-8, the declared charset, Windows-1252, in this order.

    Strict UTF-8 comes before the declaration: French text in another encoding is never valid UTF-8 by
    chance, while declarations are often left over from a template. A text that is UTF-8 but for some
    broken signs stays UTF-8 with those replaced.

    Args:
        data: a whole file or line.
        declared: charset that the file names, such as ``iso-8859-1``; ignored where it is no single-byte one.

    Raises:
        InputError: the bytes are no text.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], codec)
    _refuse_binary(data)
    damaged = _replacing(data, "utf-8")
    if damaged.replaced <= _signs_beyond_ascii(damaged.text):
        return damaged
    return _replacing(data, _single_byte(declared) or "cp1252")


def clean(text: str) -> str:
    """Return the text as articles keep it; cleaning twice changes nothing more."""
    return unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", _REMOVED.sub("", text)))


def _replacing(data: bytes, codec: str) -> Decoded:
    """Decode, with U+FFFD for what the encoding does not know."""
    text = data.decode(codec, errors="replace")
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return Decoded(text, codec, text.count("\ufffd"))
    return Decoded(text, codec)


def _signs_beyond_ascii(text: str) -> int:
    """How many characters needed more than one byte, replaced ones aside."""
    return sum(1 for char in text if char > "\x7f" and char != "\ufffd")


def _single_byte(declared: str | None) -> str | None:
    """The codec of a declared single-byte charset, None where Python has none or it is of another sort."""
    try:
        codec = codecs.lookup(declared or "utf-8").name
    except (LookupError, ValueError):  # ValueError: a NUL inside the name
        return None
    if codec == "iso8859-1":
        return "cp1252"
    return codec if _DECLARABLE.fullmatch(codec) else None


def _refuse_binary(data: bytes) -> None:
    """Raise for bytes that are no text in any encoding of the ladder."""
    for sign, what in _BINARY_SIGNS:
        if data.startswith(sign):
            raise InputError(f"is {what}, not text; save its text as UTF-8 .txt")
    if b"\0" in data:
        raise InputError("holds NUL bytes, so it is binary or UTF-16 without a mark; save it as UTF-8 text")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MAX_CONTROL_SHARE * len(data):
        raise InputError("holds control characters like a binary file; save it as UTF-8 text")
