"""What a head-word phrase names."""

from dataclasses import dataclass

from filrouge.model import EntityType, Form
from filrouge.recognition.grammar import Grammar, Phrase
from filrouge.recognition.units import Unit

_QUOTES = ("«", '"', "“")


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch that names something: the whole phrase, its core, and what it names.

    ``authority`` identifies it across articles where head and nation settle that (``army:US``). ``titled``: what
    stands before the core of a person's name is a title or function. ``head``: its head
    token where the tree does not tell.
    """

    whole: Unit
    core: Unit
    type: EntityType
    kind: str | None
    form: Form
    rule: str
    authority: str | None = None
    inner: tuple[Unit, ...] = ()
    titled: bool = False
    head: int | None = None


def whole_of(phrase: Phrase) -> Unit:
    """The tokens of a phrase."""
    return Unit(phrase.first, phrase.last)


def is_linked(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether the name hangs on a preposition or article: "base d'Ali Al Salem" and not "base Ali dit"."""
    before = grammar.text(phrase.name.first - 1) if phrase.name is not None else ""
    if phrase.name is not None and phrase.name.first > 1 and grammar.text(phrase.name.first - 2) in _QUOTES:
        return False  # "le groupe « Les Aigles »"
    return before in (*grammar.words.links, *grammar.words.articles)
