"""Verbs that the parser joined to a verb, or said of a noun, of another number."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has, is_finite

_CLAUSES = ("ccomp", "acl", "acl:relcl", "advcl")
_BOTH = {"Number=Sing", "Number=Plur"}


def raise_coordinates(tokens: list[Token], _: WordForms) -> None:
    """A verb behind "et" of another number than the clause before goes on with the clause above.

    "Le gouvernement estime que les rebelles reculent et [annonce] une offensive": the rebels announce nothing. The
    witnesses are the two subjects and the ending of the verb.
    """
    for index, token in enumerate(tokens):
        inner = token.head
        if token.dep != "conj" or token.pos != "VERB" or tokens[inner].dep not in _CLAUSES or inner > index:
            continue
        if (
            not has(tokens, index, "cc")
            or has(tokens, index, "nsubj", "mark")
            or not is_finite(tokens, index)
        ):
            continue
        wanted = _number(tokens, index)
        first = _subject_number(tokens, inner)
        outer = _verb_over(tokens, tokens[inner].head)
        if not wanted or not first or wanted == first or outer is None or outer > inner:
            continue
        if _subject_number(tokens, outer) == wanted:
            tokens[index] = replace(token, head=outer)


def _number(tokens: Sequence[Token], verb: int) -> set[str]:
    """The number of a verb, as it or its auxiliary shows it."""
    for n in (*children(tokens, verb, "aux"), verb):
        if "VerbForm=Fin" in tokens[n].morph:
            return _BOTH & tokens[n].morph
    return set()


def _subject_number(tokens: Sequence[Token], verb: int) -> set[str]:
    """The number of the subject of a verb; a name without one is single, several are many."""
    noun = next(children(tokens, verb, "nsubj"), None)
    if noun is None:
        return set()
    if tokens[noun].pos == "PRON" and "PronType=Rel" in tokens[noun].morph:
        noun = tokens[verb].head
    if any(has(tokens, n, "cc") for n in children(tokens, noun, "conj")):
        return {"Number=Plur"}
    return _BOTH & tokens[noun].morph or ({"Number=Sing"} if tokens[noun].pos == "PROPN" else set())


def _verb_over(tokens: Sequence[Token], here: int) -> int | None:
    """The nearest conjugated verb above a clause."""
    seen: set[int] = set()
    while here not in seen and not (tokens[here].pos == "VERB" and is_finite(tokens, here)):
        seen.add(here)
        here = tokens[here].head
    return here if here not in seen else None


def raise_relatives(tokens: list[Token], _: WordForms) -> None:
    """A relative clause of another number than its noun is said of the noun above that agrees with its verb.

    "Une vague d'enlèvements de rebelles, qui frappe le Tchad": it is the wave that strikes. The witnesses are the
    endings of the verb, of the noun and of the noun above.
    """
    for index, token in enumerate(tokens):
        noun = token.head
        if token.dep != "acl:relcl" or noun > index or not _BOTH & tokens[noun].morph:
            continue
        relative = next(children(tokens, index, "nsubj"), None)
        wanted = _number(tokens, index)
        if relative is None or "PronType=Rel" not in tokens[relative].morph or not wanted:
            continue
        if wanted == _subject_number(tokens, index):
            continue
        above = _noun_over(tokens, noun, wanted)
        if above is not None:
            tokens[index] = replace(token, head=above)


def _noun_over(tokens: Sequence[Token], noun: int, wanted: set[str]) -> int | None:
    """The nearest noun of a number that a noun modifies."""
    here = noun
    while tokens[here].dep in ("nmod", "conj") and tokens[here].head < here:
        here = tokens[here].head
        if tokens[here].pos == "NOUN" and _BOTH & tokens[here].morph == wanted:
            return here
    return None


def lower_participles(tokens: list[Token], _: WordForms) -> None:
    """A participle of another number than the subject is said of the noun right before its comma.

    "Cent soldats ont été déployés pour retrouver le fugitif, finalement [arrêté]": no soldier was arrested.
    """
    for index, token in enumerate(tokens):
        part = token.dep == "advcl" and token.pos == "VERB" and "Tense=Past" in token.morph
        if not part or has(tokens, index, "aux", "nsubj", "mark", "cc") or token.head > index:
            continue
        first = min((*children(tokens, index, "advmod"), index))
        comma = first if tokens[first].text == "," else first - 1
        noun = comma - 1
        if noun < 1 or tokens[comma].text != "," or tokens[noun].pos not in ("NOUN", "PROPN"):
            continue
        wanted, said = _BOTH & token.morph, _subject_number(tokens, token.head)
        if wanted and said and wanted != said and _BOTH & tokens[noun].morph == wanted:
            tokens[index] = replace(token, head=noun, dep="acl")
