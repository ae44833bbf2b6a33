"""Names of a list that the parser took for something else: "X, Y et Z" and "entre X et Y".

An apposition is closed by a comma as it is opened by one. A name with a comma before it and "et" right behind it is
therefore one of a list, and so is what "et" joins to the name behind "entre".
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, has, promote

_PLACES = frozenset(
    (
        "villes",
        "villages",
        "quartiers",
        "localités",
        "communes",
        "provinces",
        "régions",
        "districts",
        "îles",
        "cités",
    )
)
_TAKEN_FOR = ("appos", "nmod")
_PHRASE = ("det", "amod", "flat", "fixed", "case")
_SIDE = ("nsubj", "nsubj:pass", "appos", "nmod", "obl", "obj", "root", "dislocated")


def enlist_names(tokens: list[Token], _: WordForms) -> None:
    """A name that was taken for an apposition of the one before is one of their list ("X, [Y] et Z ont signé")."""
    for index, token in enumerate(tokens):
        name = token.head
        if token.dep not in _TAKEN_FOR or not _is_nominal(token) or has(tokens, index, "case"):
            continue
        if name > index or tokens[name].pos != "PROPN" or not _is_behind_comma(tokens, index):
            continue
        following = _next_in_list(tokens, index)
        joined = following is not None and tokens[following].dep == "conj"
        if joined and following is not None and tokens[following].head in (index, name):
            tokens[index] = replace(token, dep="conj")


def enlist_subjects(tokens: list[Token], _: WordForms) -> None:
    """A root noun that "et" joins to the subject of the only verb is a subject too ("[L'armée] et X ont signé")."""
    for index, token in enumerate(tokens):
        noun = tokens[token.head].head
        joined = token.dep == "nsubj" and tokens[token.head].dep == "conj" and _is_nominal(token)
        if not joined or noun > index or tokens[noun].head != noun or not _is_nominal(tokens[noun]):
            continue
        if _next_in_list(tokens, noun) == index and not has(tokens, noun, "case", "nsubj", "cop"):
            _free_verb(tokens, noun, index)
            tokens[index] = replace(tokens[index], head=noun, dep="conj")


@awaits(*_PLACES)
def enlist_places(tokens: list[Token], _: WordForms) -> None:
    """Further names behind a noun for places go with it: "a repris les villages de X, [Y] et [Z]"."""
    for index, token in enumerate(tokens):
        name = token.head
        noun = tokens[name].head
        listed = token.dep == "conj" and token.pos == tokens[name].pos == "PROPN"
        if not listed or tokens[name].dep != "nmod" or has(tokens, index, "case"):
            continue
        if tokens[noun].text.lower() in _PLACES and noun < name < index:
            tokens[index] = replace(token, head=noun)


@awaits("ainsi")
def enlist_further(tokens: list[Token], _: WordForms) -> None:
    """What "ainsi que" adds behind a passive verb is done to it too ("est prévue, ainsi qu'[une marche]")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if (
            not _is_nominal(token)
            or verb > index
            or tokens[verb].pos != "VERB"
            or not _is_added(tokens, index)
        ):
            continue
        subject = next(children(tokens, verb, "nsubj"), None)
        passive = any(tokens[n].dep == "aux:pass" for n in children(tokens, verb))
        if subject is None or not passive or has(tokens, verb, "obj"):
            continue
        tokens[index] = replace(token, dep="conj", head=subject)


def _is_added(tokens: Sequence[Token], index: int) -> bool:
    """Whether "ainsi que" stands before a noun."""
    return any(
        tokens[n].text.lower() == "ainsi" and tokens[n + 1].lemma == "que"
        for n in children(tokens, index, "cc", "case", "mark", "advmod")
        if n < index
    )


@awaits("entre")
def enlist_sides(tokens: list[Token], _: WordForms) -> None:
    """What stands behind "entre X et" or "entre X," is the other side, whatever verb follows it."""
    for token in tuple(tokens):
        if token.text.lower() != "entre" or token.dep != "case":
            continue
        first = token.head
        second = _next_in_list(tokens, first)
        loose = second is not None and tokens[second].dep in _SIDE and _is_nominal(tokens[second])
        if second is None or not loose or has(tokens, first, "conj") or has(tokens, second, "case"):
            continue
        if tokens[second].pos == "PROPN" or has(tokens, second, "det"):
            _free_verb(tokens, first, second)
            tokens[second] = replace(tokens[second], head=first, dep="conj")


def _free_verb(tokens: list[Token], first: int, second: int) -> None:
    """Give the verb whose subject a side was taken for the noun that has the sides ("les combats ... ont repris")."""
    verb = tokens[second].head
    noun = first if tokens[first].head == first else tokens[first].head
    if tokens[verb].pos != "VERB" or tokens[verb].dep != "conj" or tokens[verb].head != noun:
        return
    above = tokens[noun]
    promote(tokens, verb, noun)
    tokens[noun] = replace(above, dep="nsubj", head=verb)
    for child in children(tokens, verb, "cc"):
        tokens[child] = replace(tokens[child], head=second)


def _is_nominal(token: Token) -> bool:
    return token.pos in ("PROPN", "NOUN")


def _is_behind_comma(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma stands right before a phrase with nothing but its article before the noun."""
    before = index - 1
    while before > 0 and tokens[before].pos in ("DET", "ADJ") and tokens[before].head == index:
        before -= 1
    return before >= 0 and tokens[before].text == ","


def _next_in_list(tokens: Sequence[Token], index: int) -> int | None:
    """The noun behind the comma or "et" that ends a phrase; None where anything else does."""
    here = index + 1
    while here < len(tokens) and _is_within(tokens, here, index):
        here += 1
    if here >= len(tokens) or not (tokens[here].text == "," or tokens[here].pos == "CCONJ"):
        return None
    here += 1
    while here < len(tokens) and tokens[here].pos in ("DET", "ADJ"):
        here += 1
    return here if here < len(tokens) and _is_nominal(tokens[here]) else None


def _is_within(tokens: Sequence[Token], here: int, index: int) -> bool:
    """Whether a word belongs to the phrase of a noun by arcs that do not leave it."""
    while here != index:
        above = tokens[here].head
        inside = tokens[here].dep.split(":")[0] in _PHRASE or tokens[here].dep == "nmod"
        if not inside or tokens[here].pos in ("PUNCT", "CCONJ") or above == here:
            return False
        here = above
    return True
