"""Subjects that stand behind their verb, and topics before a colon, which are none."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.inflection import is_past_participle
from filrouge.model import Token
from filrouge.repairs.tokens import FINITE, NOUNS_IN_ENT, awaits, children, has, is_finite

_ACCUSATIVE = frozenset({"PronType=Prs", "Person=3"})
_INVERTED = ("-il", "-elle", "-ils", "-elles", "-on")
_CLITICS = ("le", "la", "les")
_PAST = ("é", "ée", "és", "ées")
_LONGEST = 6  # words before the colon of a topic
_ARGUMENTS = ("nsubj", "obj", "obl", "iobj", "nmod", "appos", "conj", "parataxis", "dep")


def seat_clitics(tokens: list[Token], _: WordForms) -> None:
    """An inverted pronoun is the subject where there is no other ("a-t-il ajouté")."""
    for index, token in enumerate(tokens):
        clitic = token.pos == "PRON" and token.text.startswith("-") and token.dep.startswith("expl")
        mistaken = token.text.endswith(_INVERTED) and token.dep.startswith("aux")
        if (clitic or mistaken) and not has(tokens, token.head, "nsubj"):
            tokens[index] = replace(token, dep="nsubj")


def seat_objects(tokens: list[Token], forms: WordForms) -> None:
    """A plural verb behind "le", "la" or "les" has it as its object: "entrent dans la ville et [la reprennent]".

    The witnesses are the ending, which no noun has behind a singular article, and the verb that it goes on with.
    """
    for index in range(2, len(tokens)):
        token, article = tokens[index], index - 1
        if token.pos != "NOUN" or token.dep != "conj" or not token.text.endswith("ent"):
            continue
        verb = _verb_above(tokens, token.head)
        behind = tokens[article].text.lower() in _CLITICS and tokens[article - 1].dep == "cc"
        if verb is None or not behind or token.text not in forms.verbs or token.lemma in NOUNS_IN_ENT:
            continue
        tokens[index] = replace(token, pos="VERB", lemma=forms.verbs[token.text], morph=FINITE, head=verb)
        tokens[article] = replace(tokens[article], pos="PRON", dep="obj", head=index, morph=_ACCUSATIVE)
        for child in children(tokens, index, "nmod"):
            tokens[child] = replace(tokens[child], dep="obl")


def _verb_above(tokens: Sequence[Token], index: int) -> int | None:
    """A verb, or that which a noun is an argument of."""
    above = index if tokens[index].pos == "VERB" else tokens[index].head
    return above if tokens[above].pos == "VERB" else None


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


@awaits("par")
def part_headlines(tokens: list[Token], _: WordForms) -> None:
    """What "et" adds with a participle of its own, in a headline without a verb, does nothing of what is told before.

    "Deux mosquées visées par des attentats et [un muezzin tué]": the witnesses are "par", the participle behind each
    noun and that no verb is conjugated.
    """
    if any("VerbForm=Fin" in token.morph for token in tokens):
        return
    for index, token in enumerate(tokens):
        deed = tokens[token.head].head
        done = any(
            tokens[n].text.endswith(_PAST) for n in children(tokens, index, "acl", "amod") if n > index
        )
        if token.dep != "conj" or not done or not has(tokens, index, "cc"):
            continue
        cases = (tokens[n].text.lower() for n in children(tokens, token.head, "case"))
        if "par" in cases and is_past_participle(tokens[deed]) and not has(tokens, deed, "aux"):
            tokens[index] = replace(token, dep="root", head=index)


def _main_verb(tokens: Sequence[Token], colon: int) -> int | None:
    """The verb of what stands behind the colon: the root, else the first conjugated one that hangs on the topic.

    A headline may have no more than a participle ("Yémen : des rebelles [tués] par des tirs de drones").
    """
    behind = range(colon + 1, len(tokens))
    root = next((n for n in behind if tokens[n].head == n and tokens[n].pos == "VERB"), None)
    if root is not None and (is_finite(tokens, root) or is_past_participle(tokens[root])):
        return root
    stray = (n for n in behind if tokens[n].head < colon and tokens[n].pos == "VERB")
    return next((n for n in stray if is_finite(tokens, n) or _is_shared(tokens, n, colon)), None)


def _is_shared(tokens: Sequence[Token], verb: int, colon: int) -> bool:
    """Whether a participle is said of a share: "Syrie : [plus de cent combattants] tués dans un bombardement"."""
    shares = (
        n for n in children(tokens, verb, "obl", "advmod") if colon < n < verb and tokens[n].pos == "ADV"
    )
    return is_past_participle(tokens[verb]) and any(has(tokens, n, "obl", "nmod") for n in shares)


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
    elif subject is None and _is_shared(tokens, verb, colon):
        share = next(n for n in children(tokens, verb, "obl", "advmod") if has(tokens, n, "obl", "nmod"))
        counted = next(children(tokens, share, "obl", "nmod"))
        tokens[counted] = replace(tokens[counted], dep="nsubj:pass", head=verb)
        tokens[share] = replace(tokens[share], dep="advmod", head=counted)
