"""Subjects that stand behind their verb, and topics before a colon, which are none."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has, is_finite

_LONGEST = 6  # words before the colon of a topic
_ARGUMENTS = ("nsubj", "obj", "obl", "iobj", "nmod", "appos", "conj", "parataxis", "dep")


def seat_clitics(tokens: list[Token], _: WordForms) -> None:
    """An inverted pronoun is the subject where there is no other ("a-t-il ajouté")."""
    for index, token in enumerate(tokens):
        clitic = token.pos == "PRON" and token.text.startswith("-") and token.dep.startswith("expl")
        if clitic and not has(tokens, token.head, "nsubj"):
            tokens[index] = replace(token, dep="nsubj")


def free_topics(tokens: list[Token], _: WordForms) -> None:
    """What stands before the colon of a headline is no argument of its verb ("Indonésie : l'armée tue ...")."""
    colon = next((n for n, token in enumerate(tokens[: _LONGEST + 1]) if token.text == ":"), 0)
    if not colon or any(token.pos in ("VERB", "AUX") for token in tokens[:colon]):
        return
    verb = _main_verb(tokens, colon)
    if verb is None:
        return
    _crown(tokens, verb, colon)
    for n in range(colon):
        if tokens[n].head >= colon and tokens[n].dep.split(":")[0] in (*_ARGUMENTS, "root"):
            tokens[n] = replace(tokens[n], head=verb, dep="dislocated")


def _main_verb(tokens: Sequence[Token], colon: int) -> int | None:
    """The verb of what stands behind the colon: the root, else the first conjugated one that hangs on the topic."""
    behind = [n for n in range(colon + 1, len(tokens)) if is_finite(tokens, n)]
    root = next((n for n in behind if tokens[n].head == n), None)
    return root if root is not None else next((n for n in behind if tokens[n].head < colon), None)


def _crown(tokens: list[Token], verb: int, colon: int) -> None:
    """Make a verb the root, with all behind the colon that hung on the topic, and its own subject."""
    for n, token in enumerate(tokens):
        if n == verb:
            tokens[n] = replace(token, head=verb, dep="root")
        elif token.head == n or (n > colon and token.head < colon):
            tokens[n] = replace(token, head=verb, dep="dislocated" if n < colon else token.dep)
    first = next(
        (n for n in children(tokens, verb) if colon < n < verb and tokens[n].pos in ("NOUN", "PROPN")), None
    )
    subject = next((n for n in children(tokens, verb, "nsubj") if n > colon), None)
    if first is not None and subject is None and not has(tokens, first, "case"):
        tokens[first] = replace(tokens[first], dep="nsubj")
