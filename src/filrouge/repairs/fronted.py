"""What opens a sentence: a dash, a source, a phrase that was taken for the subject."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, has, is_finite

_DASHES = frozenset({"–", "—", "-"})
_NAMED = ("NOUN", "PROPN")
_SOURCES = frozenset({"selon", "pour", "d'", "d’"})
_STRAY = ("conj", "appos", "parataxis", "ccomp", "advcl", "acl", "amod", "dep")
_NEVER = frozenset(
    {"malgré", "selon", "pour", "après", "avant", "depuis", "dès", "avec", "devant", "outre", "contre"}
)


@awaits(*_DASHES)
def drop_dashes(tokens: list[Token], _: WordForms) -> None:
    """A dash at the head of a sentence is no word of it: the first word that hung on it takes its place."""
    if not tokens or tokens[0].text not in _DASHES:
        return
    dash = tokens[0]
    below = [n for n in children(tokens, 0) if tokens[n].pos != "PUNCT"]
    if below:
        heir = below[0]
        root = dash.head == 0
        label = "obl" if dash.dep == "punct" else dash.dep  # "– [Le soir] du 2 mai, un homme a tiré"
        tokens[heir] = replace(tokens[heir], dep=label, head=heir if root else dash.head)
        for n in list(children(tokens, 0)):
            tokens[n] = replace(tokens[n], head=heir)
        tokens[0] = replace(dash, pos="PUNCT", dep="punct", head=heir)
    elif dash.head != 0:
        tokens[0] = replace(dash, pos="PUNCT", dep="punct")


@awaits(*_NEVER)
def demote_openings(tokens: list[Token], _: WordForms) -> None:
    """What a preposition opens the sentence with is no subject: "[Malgré la pluie], le maire, X, a parlé"."""
    for index, token in enumerate(tokens):
        case = next(children(tokens, index, "case"), index) if token.dep.startswith("nsubj") else index
        if case == 0 and tokens[0].text.lower() in _NEVER and token.pos in _NAMED and token.head > index:
            tokens[index] = replace(token, dep="obl")


@awaits(*_SOURCES)
def seat_sourced(tokens: list[Token], _: WordForms) -> None:
    """What somebody opens the sentence as the source of is its main clause: "Pour X, [« c'est une erreur »]"."""
    root = next((n for n, token in enumerate(tokens) if token.head == n), 0)
    if tokens[0].text.lower() not in _SOURCES or tokens[0].head != root or tokens[root].pos not in _NAMED:
        return
    comma = next((n for n in range(root, len(tokens)) if tokens[n].text == ","), len(tokens))
    clause = next((n for n in children(tokens, root, *_STRAY) if n > comma and _is_told(tokens, n)), None)
    if clause is None:
        return
    for n in list(children(tokens, root)):
        if n > comma and n != clause:
            tokens[n] = replace(tokens[n], head=clause)
    tokens[clause] = replace(tokens[clause], dep="root", head=clause)
    tokens[root] = replace(tokens[root], dep="obl", head=clause)


def _is_told(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word heads a clause of its own: conjugated, and led by no conjunction."""
    copula = any("VerbForm=Fin" in tokens[n].morph for n in children(tokens, index, "cop"))
    return (copula or is_finite(tokens, index)) and not has(tokens, index, "mark", "cc")


def raise_bearers(tokens: list[Token], _: WordForms) -> None:
    """A name between commas bears the office before it: "le délégué à la sécurité, [Jean Tabi], a dit"."""
    for index, token in enumerate(tokens):
        task = token.head
        if token.pos != "PROPN" or token.dep != "appos" or not has(tokens, index, "flat"):
            continue
        case = next(children(tokens, task, "case"), None)
        office = tokens[task].head
        led = case is not None and tokens[case].lemma == "à" and tokens[task].dep in ("nmod", "obl")
        if led and tokens[index - 1].text == "," and tokens[office].pos == tokens[task].pos == "NOUN":
            tokens[index] = replace(token, head=office)
