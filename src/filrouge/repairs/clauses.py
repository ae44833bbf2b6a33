"""What is said, and by whom: subjects behind an inserted verb, clauses that were hung on a noun."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has

_NAMED = ("NOUN", "PROPN")
_CLOSING = frozenset({",", "»", "”", '"'})


def seat_speakers(tokens: list[Token], _: WordForms) -> None:
    """The noun behind an inserted verb is its subject ("..., a annoncé l'administration", "« ... », a dit X")."""
    for index, token in enumerate(tokens):
        if token.pos != "VERB" or has(tokens, index, "nsubj") or not _is_inserted(tokens, index):
            continue
        behind = next((n for n in children(tokens, index, "obj", "obl") if n > index), None)
        if behind is None or tokens[behind].pos not in _NAMED or has(tokens, behind, "case"):
            continue
        if behind - index <= 4:
            tokens[behind] = replace(tokens[behind], dep="nsubj")


def _is_inserted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb stands behind the words it reports: a comma or closing quotation mark before it."""
    first = min((index, *children(tokens, index, "aux", "expl", "advmod")))
    closed = first > 0 and tokens[first - 1].text in _CLOSING
    inserted = tokens[index].dep.startswith("parataxis")
    return closed and (inserted or any(n < first for n in children(tokens, index, "parataxis", "ccomp")))


def raise_contents(tokens: list[Token], _: WordForms) -> None:
    """A clause with "que" and a subject of its own behind an adverbial is what the verb says.

    "a annoncé dans une interview qu'il ne sera pas candidat", "affirme dans un communiqué que l'armée a fui".
    """
    for index, token in enumerate(tokens):
        noun = token.head
        if token.dep not in ("acl:relcl", "acl", "ccomp") or tokens[noun].pos not in _NAMED or noun > index:
            continue
        marks = [
            n for n in children(tokens, index, "mark") if tokens[n].text.lower() in ("que", "qu'", "qu’")
        ]
        if not marks or not has(tokens, index, "nsubj") or tokens[marks[0]].pos != "SCONJ":
            continue
        verb = _verb_above(tokens, noun)
        if verb is not None and not has(tokens, verb, "obj", "ccomp", "xcomp"):
            tokens[index] = replace(token, head=verb, dep="ccomp")


def _verb_above(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that a noun hangs on with a preposition, over other nouns; None where it is an argument."""
    here, seen = noun, {noun}
    while tokens[here].pos in _NAMED and tokens[here].dep.split(":")[0] in ("nmod", "obl", "appos"):
        here = tokens[here].head
        if here in seen:
            return None
        seen.add(here)
    return here if tokens[here].pos == "VERB" and here < noun else None
