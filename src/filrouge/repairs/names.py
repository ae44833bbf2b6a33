"""What stands beside a name: appositions behind a comma, and further names of a list.

Coordination and apposition are the weakest arcs of every French parser. Names are written with capitals and commas
close appositions, so the words themselves say more than the arcs.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has

_INSIDE = ("flat", "amod", "nmod", "appos", "conj")
_ARTICLES = frozenset({"un", "une", "des"})
_TURNS = frozenset({"mais", "car", "or", "donc"})  # what opens a clause of its own and no further name
_LOOSE = ("conj", "nsubj", "obl", "advcl", "dislocated", "parataxis", "obj")


def seat_appositions(tokens: list[Token], _: WordForms) -> None:
    """A noun without "the" behind a name and a comma describes it.

    "la Turquie, pays membre de l'Otan, a protesté", "al-Bab, dernier bastion de X, ...", "l'Armée de la conquête,
    une coalition soutenue par X".
    """
    for index, token in enumerate(tokens):
        if (
            token.pos != "NOUN"
            or token.dep.split(":")[0] not in _LOOSE
            or has(tokens, index, "case", "cc", "cop")
        ):
            continue
        comma = _first_of(tokens, index) - 1
        if comma < 1 or tokens[comma].text != "," or not _is_closed(tokens, index):
            continue
        name = name_before(tokens, comma)
        if name is not None and name != index and not _is_listed(tokens, index):
            tokens[index] = replace(token, head=name, dep="appos")


def _first_of(tokens: Sequence[Token], index: int) -> int:
    """The first word of a noun phrase: its adjectives and an indefinite article; -1 behind any other determiner."""
    first = index
    while first > 0:
        before = tokens[first - 1]
        if before.pos in ("ADJ", "NUM") or (before.pos == "DET" and before.text.lower() in _ARTICLES):
            first -= 1
            continue
        return -1 if before.pos in ("DET", "ADP") else first
    return -1


def name_before(tokens: Sequence[Token], comma: int) -> int | None:
    """The head of the name that ends before a comma; None where none does."""
    here = comma - 1
    while not _is_name(tokens[here]) or tokens[here].dep == "flat":
        above = tokens[here].head
        if tokens[here].dep.split(":")[0] not in _INSIDE or above >= here:
            return None
        here = above
    return here if tokens[here].pos in ("NOUN", "PROPN") else None


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() or (token.pos == "PROPN" and not token.text.islower())


def _is_closed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma or the end of the sentence follows before the next conjugated verb."""
    for token in tokens[index + 1 :]:
        if token.text in (",", ".", ";", ")") or token.text == "»":
            return True
        if "VerbForm=Fin" in token.morph or token.pos == "CCONJ":
            return False
    return True


def _is_listed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun is one of a list: something further on is joined to it or beside it with "et"."""
    beside = (index, tokens[index].head) if tokens[index].dep == "conj" else (index,)
    joined = (n for place in beside for n in children(tokens, place, "conj") if n > index)
    words = (tokens[w].lemma for n in joined for w in children(tokens, n, "cc"))
    return any(word not in _TURNS for word in words)


def join_names(tokens: list[Token], _: WordForms) -> None:
    """Names side by side in a list belong together ("soutenue par l'Arabie saoudite, le Qatar et la Turquie")."""
    for index, token in enumerate(tokens):
        if token.pos != "PROPN" or token.dep != "conj" or tokens[token.head].pos == "PROPN":
            continue
        first = index
        while first > 0 and (tokens[first - 1].pos in ("DET", "CCONJ") or tokens[first - 1].text == ","):
            first -= 1
        name = name_before(tokens, first) if 0 < first < index else None
        if name is not None and token.head < name and tokens[name].pos == "PROPN":
            tokens[index] = replace(token, head=name)


def join_additions(tokens: list[Token], _: WordForms) -> None:
    """What a conjunction adds to a name between commas is no apposition: "Les juges, ainsi que l'Élysée, ont réagi"."""
    for index, token in enumerate(tokens):
        if token.dep == "appos" and token.head < index and has(tokens, index, "cc"):
            tokens[index] = replace(token, dep="conj")


def seat_bearers(tokens: list[Token], _: WordForms) -> None:
    """A name between commas behind an office and whose it is bears the office, where one does what follows.

    "La conseillère de X, Y, a démenti": the verb in the singular has no two subjects, and no "et" joins the names.
    """
    for index, token in enumerate(tokens):
        master = token.head
        if token.dep != "conj" or token.pos != "PROPN" or tokens[master].pos != "PROPN":
            continue
        office = tokens[master].head
        verb = tokens[office].head
        if tokens[master].dep != "nmod" or not tokens[office].dep.startswith("nsubj") or office > master:
            continue
        last = max((index, *children(tokens, index, "flat")))
        closed = tokens[index - 1].text == "," and [t.text for t in tokens[last + 1 : last + 2]] == [","]
        joined = any(has(tokens, n, "cc") for n in (index, *children(tokens, master, "conj")))
        said = (tokens[verb], *(tokens[n] for n in children(tokens, verb, "aux", "cop")))
        if closed and not joined and verb > last and any("Number=Sing" in t.morph for t in said):
            tokens[index] = replace(token, head=office, dep="appos")
