"""The cast of a text, as the shipped pipeline reads it: whom and what it names, and which words mean the same.

All sentences of these tests are made up, and so are most names in them: the tool is to read a name, not to find it
in a list.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from filrouge.model import Article, Entity, Mention, Sentence, Token
from filrouge.pipeline import Settings, read_text
from filrouge.reading import Reading

NO_LISTS = "none"
"""The value of ``--known`` that turns the list of known names off."""


@cache
def read(text: str, known: str | None = None) -> Reading:
    """A text as an article, up to its rules."""
    article = Article(sha256(text.encode()).hexdigest()[:16], "made-up", text)
    return read_text(article, Settings(known=known))


def cast(text: str, known: str | None = None) -> tuple[Entity, ...]:
    """Who and what a text names."""
    return tuple(read(text, known).cast.entities.values())


def mentions(text: str, known: str | None = None) -> tuple[Mention, ...]:
    """Every mention in a text, in order."""
    found = [mention for entity in cast(text, known) for mention in entity.mentions]
    return tuple(sorted(found, key=lambda m: (m.passage.start, -m.passage.end)))


def mention(text: str, words: str, known: str | None = None) -> Mention:
    """The last mention whose name proper, or else whose whole phrase, is ``words``."""
    found = mentions(text, known)
    for passages in ([m.core.text for m in found], [m.passage.text for m in found]):
        if words in passages:
            return found[len(passages) - 1 - passages[::-1].index(words)]
    raise AssertionError(f"nobody is called {words!r} in {text!r}: {labels(text, known)}")


def entity(text: str, words: str, known: str | None = None) -> Entity:
    """What the last mention with these words is a mention of."""
    wanted = mention(text, words, known)
    return next(one for one in cast(text, known) if wanted in one.mentions)


def labels(text: str, known: str | None = None) -> dict[str, str]:
    """Names proper with what they name: ``{"Issaka Traoré": "Person", "Kaya": "Place/city"}``."""
    return {m.core.text: label(m) for m in mentions(text, known)}


def label(named: Mention | Entity) -> str:
    """Type and kind in one word: ``Place/city``."""
    return f"{named.type}/{named.kind}" if named.kind else f"{named.type}"


def names(text: str, known: str | None = None) -> Sequence[str]:
    """The names proper in a text, in order."""
    return [m.core.text for m in mentions(text, known)]


def row(*words: str) -> tuple[Token, ...]:
    """Tokens from words that name their part of speech ("Bab/PROPN"), one blank apart, each its own root."""
    tokens: list[Token] = []
    for index, word in enumerate(words):
        text, _, pos = word.rpartition("/")
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(start, text, text.lower(), pos, "dep", index))
    return tuple(tokens)


def sentence(*words: str) -> Sentence:
    """A sentence of such tokens, in which the recogniser sees no name."""
    tokens = row(*words)
    return Sentence(0, tokens[-1].end, " ".join(token.text for token in tokens), tokens)
