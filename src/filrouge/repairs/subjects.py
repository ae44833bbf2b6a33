"""Subjects that the parser hung elsewhere, and objects that it took for subjects."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, climb, has, is_finite, number_of, verb_over

_SUBJECTS = ("NOUN", "PROPN")
_FAR = 5  # words from a word up to the noun whose complement it is, both counted


def lift_subjects(tokens: list[Token], _: WordForms) -> None:
    """A noun that hangs on an auxiliary belongs to its verb ("des jeunes ont, peu après, jeté des pierres")."""
    for index, token in enumerate(tokens):
        tense = tokens[token.head]
        if tense.dep.startswith("aux") and token.head != index and token.pos != "ADV":
            tokens[index] = replace(token, head=tense.head)


def demote_subjects(tokens: list[Token], _: WordForms) -> None:
    """The noun behind a verb that has a subject before it is its object ("il quitte le gouvernement")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.dep != "nsubj" or token.pos not in ("NOUN", "PROPN") or verb >= index:
            continue
        before = any(n < verb for n in children(tokens, verb, "nsubj"))
        if (
            before
            and tokens[verb].pos == "VERB"
            and not has(tokens, verb, "obj", "aux:pass", "expl", "expl:pv")
        ):
            tokens[index] = replace(token, dep="obj")


def share_subjects(tokens: list[Token], _: WordForms) -> None:
    """The noun behind a verb that "et" joins to one with a subject is its object ("et tient toujours la ville")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.dep != "nsubj" or token.pos not in _SUBJECTS or verb > index:
            continue
        joined = tokens[verb].dep == "conj" and is_finite(tokens, verb) and has(tokens, verb, "cc")
        shared = joined and has(tokens, tokens[verb].head, "nsubj")
        if shared and not has(tokens, verb, "obj", "aux", "expl", "xcomp", "ccomp", "cop", "iobj"):
            tokens[index] = replace(token, dep="obj")


def demote_sources(tokens: list[Token], _: WordForms) -> None:
    """What a preposition of several words brings is no subject: "[d'après l'armée], trois d'entre eux ont fui"."""
    for index, token in enumerate(tokens):
        behind = token.dep.startswith("nsubj") and token.pos in _SUBJECTS and token.head > index
        if behind and any(has(tokens, n, "fixed") for n in children(tokens, index, "case")):
            tokens[index] = replace(token, dep="obl")


def seat_subjects(tokens: list[Token], _: WordForms) -> None:
    """What stands between a fronted phrase and a verb without a subject is its subject.

    "Après deux ans de négociations, [Oslo et Madrid] ont signé un accord": no apposition of the years; "selon l'armée,
    [au moins 12 rebelles] ont été tués", "selon l'ONG X, [plus de 200] civils ont fui".
    """
    for index, token in enumerate(tokens):
        if token.head > index or not _is_loose(tokens, index):
            continue
        verb = _governor(tokens, index)
        if verb is None or verb < index or not is_finite(tokens, verb):
            continue
        if tokens[_edge(tokens, index) - 1].text != "," or not _is_right_before(tokens, index, verb):
            continue
        other = next(children(tokens, verb, "nsubj"), None)
        if other is None:
            _seat(tokens, index, verb)
        elif index < other < verb and _is_joined(tokens, index, other):
            _seat(tokens, index, verb)
            tokens[other] = replace(tokens[other], dep="conj", head=index)


def _is_right_before(tokens: Sequence[Token], index: int, verb: int) -> bool:
    """Whether no comma stands between a word and a verb, or but a name between two: "le préfet, Jean Tabi, a dit"."""
    commas = [n for n in range(index, verb) if tokens[n].text == ","]
    if len(commas) != 2:
        return not commas
    first, last = commas
    auxiliaries = all(t.pos in ("AUX", "PRON", "ADV") for t in tokens[last + 1 : verb])
    return auxiliaries and all(t.pos == "PROPN" for t in tokens[first + 1 : last])


def _is_joined(tokens: Sequence[Token], index: int, other: int) -> bool:
    """Whether "et" stands before another noun and nothing but its article between them: "[Oslo et] Madrid"."""
    between = [t.pos for t in tokens[index + 1 : other] if t.pos not in ("DET", "PROPN", "ADJ")]
    return between == ["CCONJ"]


def _is_loose(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word hangs on the one before a comma as no complement does: without a preposition."""
    token = tokens[index]
    if token.dep == "advmod":
        return token.pos == "ADV" and any(n > index for n in children(tokens, index, "obl"))
    share = token.pos == "NUM" and has(tokens, index, "nmod")  # "cinq des assaillants"
    counted = token.dep == "nmod" and (share or has(tokens, index, "nummod"))
    apart = token.dep == "appos" or counted or (token.dep == "conj" and not has(tokens, index, "cc"))
    return (token.pos in _SUBJECTS or share) and apart and not has(tokens, index, "case")


def _edge(tokens: Sequence[Token], index: int) -> int:
    """The first of the words that stand right before a word and hang on it, or on such a word."""
    first = index
    while first > 0 and tokens[first - 1].pos != "PUNCT" and index in islice(climb(tokens, first - 1), _FAR):
        first -= 1
    return first


def _governor(tokens: Sequence[Token], index: int) -> int | None:
    """The verb that the phrase around a word hangs on."""
    for n in climb(tokens, tokens[index].head):
        if tokens[n].pos == "VERB":
            return n
        if tokens[n].dep not in ("obl", "nmod"):
            return None
    return None


def _seat(tokens: list[Token], index: int, verb: int) -> None:
    """Make a word the subject of a verb, with the words coordinated with it."""
    above = tokens[index].head
    passive = any(tokens[n].dep == "aux:pass" for n in children(tokens, verb, "aux"))
    tokens[index] = replace(tokens[index], head=verb, dep="nsubj:pass" if passive else "nsubj")
    for n in children(tokens, above, "conj"):
        if index < n < verb:
            tokens[n] = replace(tokens[n], head=index)


def seat_second_subjects(tokens: list[Token], _: WordForms) -> None:
    """A noun behind "et" with a conjugated verb right behind it is the subject of that verb and ends no list.

    "Les rebelles ont attaqué la gare et [l'armée] bombarde leurs positions": the witnesses are the verb, which neither
    "et" nor a subject of its own leads, and the verb before, which the list would have been an object of.
    """
    for index, token in enumerate(tokens):
        if token.dep != "conj" or token.pos not in _SUBJECTS or not has(tokens, index, "cc"):
            continue
        verb = _verb_right_behind(tokens, index)
        above = verb_over(tokens, token.head)
        if verb is None or above is None or above > index or _numbers_differ(tokens, index, verb):
            continue
        tokens[verb] = replace(tokens[verb], dep="conj", head=above)
        tokens[index] = replace(token, dep="nsubj", head=verb)
        for n in children(tokens, index, "cc"):
            tokens[n] = replace(tokens[n], head=verb)


def _verb_right_behind(tokens: Sequence[Token], noun: int) -> int | None:
    """The conjugated verb right behind a noun and its complements that neither a subject nor a conjunction leads."""
    for n in range(noun + 1, len(tokens)):
        verb = tokens[n].head if tokens[n].pos == "AUX" else n
        if tokens[verb].pos == "VERB" and is_finite(tokens, verb):
            led = has(tokens, verb, "nsubj", "cc", "mark", "expl", "iobj") or tokens[verb].head == verb
            return None if led else verb
        if noun not in islice(climb(tokens, n), _FAR) or tokens[n].pos in ("PUNCT", "PRON"):
            return None
    return None


def _numbers_differ(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether a noun and a verb show two numbers."""
    said = [number_of(tokens, n) for n in (noun, verb)]
    return all(said) and said[0] != said[1]
