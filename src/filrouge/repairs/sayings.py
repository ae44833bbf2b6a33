"""Clauses that say what somebody says, behind a verb of speech and whatever stands between the two.

"a précisé au cours d'un entretien que l'incendie est un accident", "a annoncé tôt dans la soirée qu'il quittait son
parti", "a dit qu'il est, pour l'heure, interdit d'entrer". The parser hangs them on the noun before "que", or beside
the verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import AGREEING, FINITE, QUE, awaits, children, has, is_finite

_QUE = ("que", "qu'", "qu’")
_ALIKE = ("dit", "redit", "écrit", "prédit")  # present and participle in one
_REFLEXIVE = ("se", "s'", "s’")
_FAR = 14  # words between a verb and what it says
_BETWEEN = ("ADP", "DET", "NOUN", "PROPN", "ADJ", "ADV", "NUM", "PRON", "PUNCT", "CCONJ", "X")
_STOPS = (":", ";", "?", "!", "»", "«", ")")
_BESIDE = ("conj", "dep", "obl", "advcl", "parataxis", "nmod", "acl", "advmod", "appos")
_BELOW = ("acl", "nmod", "obl", "appos", "conj", "amod", "ccomp", "advcl")


@awaits(*_ALIKE)
def find_sayings(tokens: list[Token], forms: WordForms) -> None:
    """A "participle" of speech with a subject before it and no auxiliary is conjugated: "L'armée [dit] avoir gagné"."""
    for index, token in enumerate(tokens):
        told = token.pos == "VERB" and token.lemma in forms.speech and "VerbForm=Part" in token.morph
        if not told or token.text not in _ALIKE or has(tokens, index, "aux", "aux:pass", "cop"):
            continue
        if any(n < index for n in children(tokens, index, "nsubj")):
            tokens[index] = replace(token, morph=FINITE)


def raise_sayings(tokens: list[Token], forms: WordForms) -> None:
    """Hang a clause with "que" and a subject of its own on the verb of speech before it that says nothing else."""
    for index, token in enumerate(tokens):
        if token.text.lower() not in _QUE or token.head <= index or token.dep not in ("mark", "obj"):
            continue
        clause = _clause_of(tokens, token.head)
        verb = _speech_before(tokens, index, forms)
        if verb is None or not _is_misplaced(tokens, clause, (verb, index)):
            continue
        if not (
            has(tokens, clause, "nsubj", "expl") or has(tokens, token.head, "nsubj", "expl")
        ) or _is_relative(tokens, index, clause):
            continue
        tokens[clause] = replace(tokens[clause], head=verb, dep="ccomp")
        _hand_up(tokens, token.head, clause)
        for behind in _subjects_behind(tokens, clause):
            tokens[behind] = replace(tokens[behind], dep="obj")
        tokens[index] = replace(token, head=clause, pos="SCONJ", dep="mark", morph=frozenset())


def _clause_of(tokens: Sequence[Token], index: int) -> int:
    """The verb that an auxiliary helps, where "que" hangs on that: "qu'aucun signe n'avait [été] remarqué"."""
    token = tokens[index]
    helping = token.pos == "AUX" and token.dep in ("aux", "aux:pass", "cop") and token.head > index
    return token.head if helping else index


def _hand_up(tokens: list[Token], helping: int, clause: int) -> None:
    """Give a verb what hangs on its auxiliary."""
    for n in list(children(tokens, helping)) if helping != clause else ():
        tokens[n] = replace(tokens[n], head=clause)


@awaits(*QUE)
def seat_wishes(tokens: list[Token], forms: WordForms) -> None:
    """What somebody wants to be done is a clause: "demande que les radars « soient remplacés »".

    The witnesses are "que" right behind the verb of speech and the finite auxiliary of the participle, which is said of
    no noun then.
    """
    for index, token in enumerate(tokens):
        noun = token.head
        helped = [n for n in children(tokens, index, "aux", "cop") if "VerbForm=Fin" in tokens[n].morph]
        if token.dep != "acl" or not helped or not noun < helped[0] < index:
            continue
        que = min((noun, *children(tokens, noun, "det", "amod", "advmod", "mark", "nummod")))
        que = que if tokens[que].text.lower() in _QUE else que - 1
        verb = que - 1
        if verb < 0 or tokens[que].text.lower() not in _QUE or tokens[verb].lemma not in forms.speech:
            continue
        if tokens[verb].pos == "VERB" and tokens[noun].head == verb:
            tokens[index] = replace(token, dep="ccomp", head=verb)
            tokens[noun] = replace(tokens[noun], dep="nsubj:pass", head=index)
            tokens[que] = replace(tokens[que], pos="SCONJ", dep="mark", head=index)


def _speech_before(tokens: Sequence[Token], que: int, forms: WordForms) -> int | None:
    """The conjugated verb of speech before "que" with nothing but adverbials between, and nothing else to say."""
    for n in range(que - 1, max(que - _FAR, -1), -1):
        token = tokens[n]
        if token.pos == "VERB":
            caused = (f"{tokens[c].lemma} {token.lemma}" for c in children(tokens, n, "aux"))
            said = not forms.speech.isdisjoint((token.lemma, *caused)) and is_finite(tokens, n)
            below = (c for c in children(tokens, n, "obj", "ccomp", "xcomp", "iobj") if c < que)
            taken = any(tokens[c].text.lower() not in _REFLEXIVE for c in below)  # "[s']est félicité que"
            return n if said and not taken else None
        if token.pos not in _BETWEEN or (token.text in _STOPS and n < que - 1):
            return None  # a sign of quotation right before "que" opens what is said
    return None


def _is_misplaced(tokens: Sequence[Token], clause: int, around: tuple[int, int]) -> bool:
    """Whether a clause hangs beside the verb, or on a word between the verb and its "que"."""
    verb, que = around
    label = tokens[clause].dep.split(":")[0]
    if tokens[clause].head == verb:
        return label in _BESIDE
    return verb < tokens[clause].head < que and label in _BELOW


def _is_relative(tokens: Sequence[Token], que: int, clause: int) -> bool:
    """Whether a clause may say more of the noun right before its "que": it has no object of its own.

    "dans l'entretien qu'il a accordé" lacks one, "qu'il ouvrait une enquête" and "que c'est faux" do not.
    """
    if tokens[que - 1].pos not in ("NOUN", "PROPN", "ADJ") or has(tokens, clause, "cop"):
        return False
    if tokens[clause].text.endswith(AGREEING) and tokens[que].pos != "SCONJ":
        return True
    complete = any(child != que for child in children(tokens, clause, "obj", "ccomp", "xcomp"))
    complete = complete or bool(_subjects_behind(tokens, clause))
    passive = any(tokens[child].dep == "aux:pass" for child in children(tokens, clause, "aux"))
    return not (complete or passive or tokens[que].pos == "SCONJ")


def _subjects_behind(tokens: Sequence[Token], clause: int) -> list[int]:
    """The "subjects" behind a verb that has one before it: they are its objects ("qu'elle quittait [son parti]")."""
    told = list(children(tokens, clause, "nsubj"))
    return [n for n in told if n > clause] if any(n < clause for n in told) else []
