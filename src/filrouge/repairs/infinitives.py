"""What belongs to a verb in the middle of a sentence and was given to another."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.inflection import is_past_participle
from filrouge.model import Token
from filrouge.repairs.tokens import children, has, is_finite

_BETWEEN = frozenset({"ADP", "ADV", "PRON", "AUX", "VERB"})
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "ADV"})
_NAMING = frozenset({"NOUN", "PROPN"})


def return_objects(tokens: list[Token], _: WordForms) -> None:
    """The noun behind an infinitive is its object, not the subject of the verb that follows.

    "Un homme soupçonné de vouloir commettre [un attentat] a été arrêté": the witnesses are the infinitive without an
    object, the participle that it hangs on, and the noun before that, which is the subject.
    """
    for index, token in enumerate(tokens):
        verb = token.head
        if not token.dep.startswith("nsubj") or token.pos not in _NAMING or verb < index:
            continue
        taker = _verb_right_before(tokens, index)
        if taker is None or not is_finite(tokens, verb) or has(tokens, verb, "mark"):
            continue
        said = next(
            (n for n in range(taker - 1, 0, -1) if tokens[n].pos not in _BETWEEN or _is_said(tokens, n)), 0
        )
        noun = tokens[said].head
        if _is_said(tokens, said) and noun < said and tokens[noun].pos in _NAMING:
            _hand_back(tokens, index, taker, said)


def _verb_right_before(tokens: Sequence[Token], noun: int) -> int | None:
    """The infinitive right before a noun phrase, or the participle of a past one, that has no object."""
    first = min((noun, *children(tokens, noun, "det", "amod", "nummod")))
    taker = first - 1
    if taker < 2 or tokens[taker].pos != "VERB" or has(tokens, taker, "obj", "aux:pass", "expl"):
        return None
    past = any("VerbForm=Inf" in tokens[n].morph for n in children(tokens, taker, "aux"))
    return taker if past or "VerbForm=Inf" in tokens[taker].morph else None


def _is_said(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a participle said of a noun ("un homme [soupçonné] de ...")."""
    token = tokens[index]
    bare = token.pos == "VERB" and is_past_participle(token) and not has(tokens, index, "aux")
    return bare and token.dep.startswith("acl")


def _hand_back(tokens: list[Token], noun: int, taker: int, said: int) -> None:
    """Give a verb its object back, and the sentence its subject."""
    verb, subject = tokens[noun].head, tokens[said].head
    above = tokens[taker] if tokens[subject].head == taker else tokens[subject]
    if tokens[subject].head != verb:
        rooted = above.head in (taker, subject)
        tokens[verb] = replace(tokens[verb], dep=above.dep, head=verb if rooted else above.head)
        tokens[subject] = replace(tokens[subject], dep=tokens[noun].dep, head=verb)
    if tokens[taker].head == taker or tokens[taker].dep.startswith("acl"):
        tokens[taker] = replace(tokens[taker], dep="xcomp", head=said)
    tokens[noun] = replace(tokens[noun], dep="obj", head=taker)


def raise_requests(tokens: list[Token], forms: WordForms) -> None:
    """What somebody is asked to do hangs on the verb that asks: "invite les voyageurs français [à partir]".

    The witnesses are the preposition, the adjective that the parser hung it on, and the noun of that, which is the
    object of a verb of speech.
    """
    for index, token in enumerate(tokens):
        adjective = token.head
        noun = tokens[adjective].head
        if "VerbForm=Inf" not in token.morph or tokens[adjective].pos != "ADJ" or adjective > index:
            continue
        asked = tokens[adjective].dep == "amod" and tokens[noun].dep in ("obj", "iobj", "obl")
        verb = tokens[noun].head
        asking = any(tokens[n].lemma in ("à", "de") for n in children(tokens, index, "mark"))
        free = verb < noun and asking and not has(tokens, verb, "xcomp", "ccomp")
        if asked and free and tokens[verb].lemma in forms.speech:
            tokens[index] = replace(token, dep="xcomp", head=verb)


def lower_arguments(tokens: list[Token], _: WordForms) -> None:
    """What stands right behind a verb with a subject of its own is its object, and not that of a verb before it.

    "L'ONU n'a accusé personne, mais deux pays attribuent [l'attaque] à X".
    """
    for index, token in enumerate(tokens):
        if token.dep != "obj" or token.pos not in _NAMING or index - token.head < 3:
            continue
        verb = next(
            (n for n in range(index - 1, token.head, -1) if tokens[n].pos not in _BEFORE_NOUN), token.head
        )
        own = any(token.head < n < verb for n in children(tokens, verb, "nsubj"))
        if not own or not is_finite(tokens, verb) or has(tokens, verb, "obj", "aux:pass", "expl", "cop"):
            continue
        for other in (n for n in children(tokens, token.head, "obj", "obl", "iobj") if n >= index):
            if all(between.text != "," for between in tokens[verb:other]):
                tokens[other] = replace(tokens[other], head=verb)
