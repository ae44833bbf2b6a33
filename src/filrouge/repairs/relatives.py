"""Relative clauses whose verb was taken for a word of their subject: "Le Jnim, que l'armée [affronte], a reculé"."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import FINITE, QUE, awaits, children, has, promote

_PARTS = ("ADJ", "NOUN", "PROPN", "ADV")


@awaits(*QUE)
def seat_relative_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Give such a clause its verb back, and the noun before it the verb behind.

    The witnesses are "que" behind a noun without a verb, a form that a verb has right before the auxiliary or its
    comma, and a subject between the two.
    """
    for index, token in enumerate(tokens):
        verb = token.head
        if token.lemma != "que" or token.dep not in ("mark", "obj") or verb < index:
            continue
        noun = _noun_of(tokens, index, verb)
        if noun is None:
            continue
        said = _verb_before(tokens, verb, forms)
        subject = next((n for n in children(tokens, verb, "nsubj") if index < n < (said or 0)), None)
        if said is None or subject is None or has(tokens, noun, "nsubj", "cop", "case"):
            continue
        _part(tokens, (index, noun, subject, said, verb), forms)


def _noun_of(tokens: Sequence[Token], index: int, verb: int) -> int | None:
    """The noun right before "que": what the clause is said of, or the subject of the verb behind it."""
    subjects = [n for n in children(tokens, verb, "nsubj") if n < index]
    noun = tokens[verb].head if tokens[verb].dep == "acl:relcl" else next(iter(subjects), None)
    return noun if noun is not None and noun < index else None


def _verb_before(tokens: Sequence[Token], verb: int, forms: WordForms) -> int | None:
    """A word right before the auxiliary of a verb, or before its comma, that is a form of a verb."""
    tense = min(children(tokens, verb, "aux"), default=0)
    place = tense - 1 if tense and tokens[tense - 1].text != "," else tense - 2
    taken = tokens[place].pos in _PARTS or tokens[place].dep == "amod"
    known = place > 0 and taken and tokens[place].text in forms.verbs
    return place if known and tokens[place].text.endswith(("e", "ent", "t")) else None


def _part(tokens: list[Token], places: tuple[int, int, int, int, int], forms: WordForms) -> None:
    """Seat "que", the noun before it, the subject of the clause, its verb and the main verb where they belong."""
    index, noun, subject, said, verb = places
    above = tokens[noun]
    if above.head != verb:
        promote(tokens, verb, noun)
        tokens[noun] = replace(above, dep="nsubj", head=verb)
    lemma = forms.verbs[tokens[said].text]
    tokens[said] = replace(tokens[said], pos="VERB", lemma=lemma, morph=FINITE, dep="acl:relcl", head=noun)
    tokens[subject] = replace(tokens[subject], dep="nsubj", head=said)
    relative = frozenset({"PronType=Rel"})
    tokens[index] = replace(tokens[index], pos="PRON", dep="obj", head=said, morph=relative)
