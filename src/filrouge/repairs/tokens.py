"""Looks at the tokens of a sentence under repair, and what several repairs look for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any, SupportsIndex

from filrouge.conjugation import WordForms
from filrouge.model import Token

AGREEING = ("ées", "ée", "és", "ies", "ie", "ues", "ue", "ises", "ise", "ites", "ite", "tes", "te")
FINITE = frozenset({"Mood=Ind", "Tense=Pres", "VerbForm=Fin", "Person=3"})
CLAUSES = ("conj", "xcomp", "ccomp", "parataxis", "advcl", "acl", "acl:relcl", "appos")
NOUNS_IN_ENT = frozenset(
    "président excédent équivalent expédient content précédent différent résident couvent".split()  # noqa: SIM905
)
_NUMBERS = frozenset({"Number=Sing", "Number=Plur"})
QUE = ("que", "qu'", "qu’")
NAMING = ("NOUN", "PROPN", "ADJ", "X", "PRON", "NUM")


class Draft(list[Token]):
    """The tokens of a sentence under repair, with the dependents of each word at hand.

    Attributes:
        words: the words in small letters, which no repair changes.
    """

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.words = frozenset(token.text.lower() for token in self)
        self._below: dict[int, list[int]] | None = None

    def __setitem__(self, index: SupportsIndex | slice, token: Any) -> None:
        """Put a token in the place of another; a change of its head is noticed."""
        self._below = None
        super().__setitem__(index, token)

    def below(self, index: int) -> list[int]:
        """The words that hang on a word, in order."""
        if self._below is None:
            self._below = {}
            for n, token in enumerate(self):
                if token.head != n:
                    self._below.setdefault(token.head, []).append(n)
        return self._below.get(index, [])


Mender = Callable[[Draft, WordForms], None]


def awaits(*words: str) -> Callable[[Callable[[list[Token], WordForms], None]], Mender]:
    """Make a repair leave alone, unasked, a sentence that has none of some words in small letters."""
    awaited = frozenset(words)

    def decorate(mend: Callable[[list[Token], WordForms], None]) -> Mender:
        @wraps(mend)
        def mend_where_awaited(tokens: Draft, forms: WordForms) -> None:
            if not awaited.isdisjoint(tokens.words):
                mend(tokens, forms)

        return mend_where_awaited

    return decorate


def children(tokens: Sequence[Token], index: int, *labels: str) -> Iterator[int]:
    """Dependents of a word, those with one of some labels; a bare label stands for its subtypes too."""
    if isinstance(tokens, Draft):
        below = tokens.below(index)
    else:
        below = [n for n, token in enumerate(tokens) if token.head == index]
    for n in below:
        if n != index and (not labels or tokens[n].dep.split(":")[0] in labels):
            yield n


def has(tokens: Sequence[Token], index: int, *labels: str) -> bool:
    """Whether a word has a dependent with one of some labels."""
    return next(children(tokens, index, *labels), None) is not None


def climb(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """A word and those above it, nearest first; ends at the root, and where a draft goes round in a circle."""
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        yield index
        index = tokens[index].head


def promote(tokens: list[Token], index: int, place: int) -> None:
    """Give a word the label and head of another; in the place of a root it is one."""
    above = tokens[place]
    head = index if above.head == place else above.head
    tokens[index] = replace(tokens[index], dep=above.dep, head=head)


def verb_over(tokens: Sequence[Token], index: int) -> int | None:
    """The nearest verb from a word upwards; None where no verb is above it."""
    return next((n for n in climb(tokens, index) if tokens[n].pos == "VERB"), None)


def number_of(tokens: Sequence[Token], index: int) -> frozenset[str]:
    """The number that a noun shows, or a verb by itself or by its auxiliary; empty where neither does."""
    auxiliaries = children(tokens, index, "aux") if tokens[index].pos == "VERB" else iter(())
    finite = next((n for n in auxiliaries if "VerbForm=Fin" in tokens[n].morph), index)
    return _NUMBERS & tokens[finite].morph


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is conjugated, by itself or by its auxiliary."""
    parts = (index, *children(tokens, index, "aux"))
    return tokens[index].pos == "VERB" and any("VerbForm=Fin" in tokens[n].morph for n in parts)
