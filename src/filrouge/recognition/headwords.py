"""Head words in a sentence: "province", "base aérienne", "Brigades", "secrétaire général"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from filrouge import tables
from filrouge.lexicon import HeadEntry, HeadLists
from filrouge.model import EntityType, Token
from filrouge.recognition.lists import fold

_FOLDER = Path(__file__).parents[1] / "lang"

_ORDINAL = re.compile(r"\d+ ?(?:e|è|ème|er|ère|re|nd|nde)")


@dataclass(frozen=True, slots=True)
class HeadWord:
    """A head word where it stands: tokens ``first`` to ``last`` (included), the form in small letters."""

    first: int
    last: int
    form: str
    type: EntityType
    entry: HeadEntry


@dataclass(frozen=True, slots=True)
class HeadWords:
    """All head words of a language by their words.

    Attributes:
        forms: by all words; bare: those with a capital, without accents.
        starts: how many words the longest form has that starts with a word, with and without its accents.
    """

    forms: Mapping[tuple[str, ...], tuple[EntityType, HeadEntry]]
    bare: Mapping[str, tuple[EntityType, HeadEntry]]
    starts: Mapping[str, int]


@lru_cache(maxsize=4)
def load_heads(code: str) -> HeadWords:
    """Read the head words of a language; the first entry of a form counts."""
    lists = tables.read(HeadLists, _FOLDER / code / "names" / "heads.toml")
    forms: dict[tuple[str, ...], tuple[EntityType, HeadEntry]] = {}
    for field in fields(lists):
        for entry in getattr(lists, field.name):
            for form in entry.forms:
                for written in (form, _without_accented_capitals(form)):
                    forms.setdefault(_words(written), (EntityType(field.name), entry))
    bare = {_unaccented(" ".join(words)): found for words, found in forms.items() if found[1].capital}
    starts: dict[str, int] = {}
    for words in forms:
        for start in (words[0], _unaccented(words[0])):
            starts[start] = max(starts.get(start, 0), len(words))
    return HeadWords(forms, bare, starts)


def _without_accented_capitals(form: str) -> str:
    """ "secrétaire d'Etat": what a form is in small letters where its capitals are written without accents."""
    return re.sub(r"(?<!\w)[éè]", "e", form)


def _unaccented(text: str) -> str:
    """Capitals often lose their accents: "Resistance"."""
    return "".join(sign for sign in normalize("NFKD", text) if not combining(sign))


def find_heads(tokens: Sequence[Token], heads: HeadWords) -> tuple[HeadWord, ...]:
    """The head words of a sentence, longest first at every place, none overlapping."""
    found: list[HeadWord] = []
    first = 0
    while first < len(tokens):
        opening = _words(tokens[first].text)
        head = _head_at(tokens, first, heads) if opening and opening[0] in heads.starts else None
        if head is not None:
            found.append(head)
        first = head.last + 1 if head else first + 1
    return tuple(found)


def _head_at(tokens: Sequence[Token], first: int, heads: HeadWords) -> HeadWord | None:
    """The longest head word that starts at a token."""
    longest = heads.starts[_words(tokens[first].text)[0]]
    best = None
    parts: list[str] = []
    for last in range(first, len(tokens)):
        parts.extend(_words(tokens[last].text))
        if len(parts) > longest:
            break
        found = heads.forms.get(tuple(parts))
        if found is None and tokens[first].text[:1].isupper():
            found = heads.bare.get(_unaccented(" ".join(parts)))
        if found and (
            not found[1].capital or tokens[first].text[:1].isupper() or _is_numbered(tokens, first, last)
        ):
            best = HeadWord(first, last, " ".join(parts).replace("' ", "'"), *found)
    return best


def _is_numbered(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number says which one: "la 14e brigade", "la brigade 137"."""
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return bool(ordinal_before(tokens, first)) or (behind.isdigit() and len(behind) < 4)


def ordinal_before(tokens: Sequence[Token], first: int) -> int:
    """How many tokens before a word number it: one for "96e", two for "13 e", none where no number stands."""
    for width in (1, 2):
        said = "".join(token.text.lower() for token in tokens[max(first - width, 0) : first])
        if _ORDINAL.fullmatch(said):
            return width
    return 0


@lru_cache(maxsize=1 << 15)
def _words(form: str) -> tuple[str, ...]:
    """The words of a form; an elided article keeps its apostrophe, as tokens do."""
    return tuple(fold(form).replace("'", "' ").split())
