"""Verbs that the parser joined to a verb, or said of a noun, of another number."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, climb, has, is_finite, number_of

_CLAUSES = ("ccomp", "acl", "acl:relcl", "advcl")
_SINGLE = frozenset({"Number=Sing"})
_MANY = frozenset({"Number=Plur"})


def raise_coordinates(tokens: list[Token], _: WordForms) -> None:
    """A verb behind "et" of another number than the clause before goes on with the clause above.

    "Le gouvernement estime que les rebelles reculent et [annonce] une offensive": the rebels announce nothing. The
    witnesses are the two subjects and the ending of the verb. A conjugated verb goes on with none that is not: "dit
    avoir pris Gao et [bombarde] Kidal".
    """
    for index, token in enumerate(tokens):
        inner = token.head
        if token.dep != "conj" or inner > index or not _goes_on(tokens, index):
            continue
        outer = next((n for n in climb(tokens, tokens[inner].head) if is_finite(tokens, n)), None)
        if outer is None or outer > inner:
            continue
        if _is_infinitive(tokens, inner) or (
            tokens[inner].dep in _CLAUSES and _disagrees(tokens, index, outer)
        ):
            tokens[index] = replace(token, head=outer)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a conjugated verb without a subject of its own stands behind "et"."""
    own = any(n < index for n in children(tokens, index, "nsubj", "mark"))  # behind it stands a day
    return is_finite(tokens, index) and has(tokens, index, "cc") and not own


def _is_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is an infinitive, by itself or by its auxiliary."""
    parts = (index, *children(tokens, index, "aux"))
    return any("VerbForm=Inf" in tokens[n].morph for n in parts) and not is_finite(tokens, index)


def _disagrees(tokens: Sequence[Token], index: int, outer: int) -> bool:
    """Whether a verb has the number of an outer clause's subject, and not that of the clause that it hangs on."""
    wanted = number_of(tokens, index)
    first = _subject_number(tokens, tokens[index].head)
    return bool(wanted and first) and wanted != first and _subject_number(tokens, outer) == wanted


def _subject_number(tokens: Sequence[Token], verb: int) -> frozenset[str]:
    """The number of the subject of a verb; a name without one is single, several are many."""
    noun = next(children(tokens, verb, "nsubj"), None)
    if noun is None:
        return frozenset()
    if tokens[noun].pos == "PRON" and "PronType=Rel" in tokens[noun].morph:
        noun = tokens[verb].head
    if any(has(tokens, n, "cc") for n in children(tokens, noun, "conj")):
        return _MANY
    return number_of(tokens, noun) or (_SINGLE if tokens[noun].pos == "PROPN" else frozenset())


def raise_relatives(tokens: list[Token], _: WordForms) -> None:
    """A relative clause of another number than its noun is said of the noun above that agrees with its verb.

    "Une vague d'enlèvements de rebelles, qui frappe le Tchad": it is the wave that strikes. The witnesses are the
    endings of the verb, of the noun and of the noun above.
    """
    for index, token in enumerate(tokens):
        noun = token.head
        if token.dep != "acl:relcl" or noun > index or not number_of(tokens, noun):
            continue
        relative = next(children(tokens, index, "nsubj"), None)
        wanted = number_of(tokens, index)
        if relative is None or "PronType=Rel" not in tokens[relative].morph or not wanted:
            continue
        if wanted == _subject_number(tokens, index):
            continue
        above = _noun_over(tokens, noun, wanted)
        if above is not None:
            tokens[index] = replace(token, head=above)


def _noun_over(tokens: Sequence[Token], noun: int, wanted: frozenset[str]) -> int | None:
    """The nearest noun of a number that a noun modifies."""
    here = noun
    while tokens[here].dep in ("nmod", "conj") and tokens[here].head < here:
        here = tokens[here].head
        if tokens[here].pos == "NOUN" and number_of(tokens, here) == wanted:
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
        wanted, said = number_of(tokens, index), _subject_number(tokens, token.head)
        if wanted and said and wanted != said and number_of(tokens, noun) == wanted:
            tokens[index] = replace(token, head=noun, dep="acl")
