"""What lists know about a word, as a vector that the recogniser reads beside its own embeddings.

Thousands of words share a few dozen rows, one for each set of features ("given name", "given name and
town"), so the table weighs next to nothing and costs no time. Half of the words are hidden while the
recogniser is trained, whichever sentence they stand in: it learns to use the lists without needing them.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path

import numpy as np
from spacy.strings import get_string_id
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from filrouge.training.lists import Lists, Named, rows

_DATA = Path(__file__).parent / "data"
_ARTICLES = ("al-", "Al-", "el-", "El-")
_ENGLISH = {"ou": "u", "dj": "j", "ch": "sh", "k": "q", "ï": "i", "Ch": "Sh", "Dj": "J", "Ou": "U"}
FEATURES = (
    *("given", "surname", "title", "person_verb", "particle"),
    *("town", "province", "country", "masculine", "feminine", "place_head", "arab_place"),
    *("acronym", "org_word", "media", "org_head", "arab_head"),
    *("event_head", "product", "month", "weekday", "time"),
)


def word_features(lists: Lists) -> dict[str, frozenset[str]]:
    """Say of every listed word, in its exact spelling, what it can be."""
    found: dict[str, set[str]] = {}
    for feature, word in chain(_people(lists), _places(lists), _organisations(lists), _clues()):
        found.setdefault(word, set()).add(feature)
    return {word: frozenset(features) for word, features in sorted(found.items())}


def hidden(word: str, share: float) -> bool:
    """Tell whether a word is hidden in training; spellings that differ by accents or capitals go together."""
    key = _bare(word).lower().removeprefix("al-").removeprefix("el-")
    return int(sha256(key.encode()).hexdigest()[:8], 16) / 2**32 < share


def _bare(word: str) -> str:
    """Take the accents off."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def feature_vectors(features: Mapping[str, frozenset[str]], hide: float = 0.0) -> Vectors:
    """Make the table: one row for each set of features that occurs, and a key for each word.

    Args:
        features: of each word.
        hide: share of the words to leave out.
    """
    shown = {word: found for word, found in features.items() if not hidden(word, hide)}
    kinds = sorted({tuple(sorted(found)) for found in features.values()})
    data = np.zeros((len(kinds), len(FEATURES)), dtype="float32")
    for row, kind in enumerate(kinds):
        data[row, [FEATURES.index(feature) for feature in kind]] = 1.0
    index = {kind: row for row, kind in enumerate(kinds)}
    vectors = Vectors(shape=data.shape, name="filrouge_lists")
    vectors.data = data
    for word, found in shown.items():
        vectors.add(get_string_id(word), row=index[tuple(sorted(found))])
    return vectors


def _people(lists: Lists) -> Iterator[tuple[str, str]]:
    arabic = set(lists.surnames["nisba"]) | set(lists.surnames["arabe"])
    for feature, table in (("given", lists.given), ("surname", lists.surnames)):
        for name in dict.fromkeys(chain.from_iterable(table.values())):
            for spelling in _spellings(name):
                yield feature, spelling
                if name in arabic:
                    yield from ((feature, article + spelling) for article in _ARTICLES)


def _spellings(name: str) -> Iterator[str]:
    """Yield a name as French and as English news would write it, with and without accents."""
    respelled = name
    for french, english in _ENGLISH.items():
        respelled = respelled.replace(french, english)
    yield from dict.fromkeys((name, respelled, _bare(name), name.upper()))


def _places(lists: Lists) -> Iterator[tuple[str, str]]:
    for feature, names in (("town", lists.towns), ("province", lists.provinces)):
        for name in names:
            yield from ((feature, word) for word in _words(name))
    for country in lists.countries:
        yield from (("country", word) for word in _words(country.name))
        for feature, adjective in (("masculine", country.masculine), ("feminine", country.feminine)):
            yield from ((feature, form) for form in (adjective, adjective + "s", adjective.capitalize()))


def _words(name: str) -> Iterator[str]:
    """Yield a name of one token, or each capitalised word of a longer one."""
    parts = name.split()
    yield from (part for part in (*parts, name.upper()) if part[0].isupper() and len(part) > 2)


def _organisations(lists: Lists) -> Iterator[tuple[str, str]]:
    named: Iterable[Named] = (*lists.groups, *lists.bodies)
    for name in (n.name for n in named):
        yield from (("acronym" if w.isupper() and len(w) < 8 else "org_word", w) for w in _words(name))
    for outlet in lists.media:
        yield from (("media", word) for word in _words(outlet))


def _clues() -> Iterator[tuple[str, str]]:
    for feature, words in rows(_DATA / "features.tsv"):
        yield from ((feature, word) for word in words.split())
