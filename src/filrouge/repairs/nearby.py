"""What stands right behind a word and belongs to it, whatever the parser hung it on.

- "cinq [cents] soldats": a round number counts the noun behind it;
- "L'armée traque [le Front]": a noun right behind a verb without an object is no apposition to its subject;
- "L'Iran appuie militairement [le Front]": an adverb in -ment has no object;
- "ont pris [d'assaut] la caserne", "ont tué [par balle] Jean Tabi": nor has the noun of an idiom or of a manner;
- "L'armée [encercle] le camp": a sentence without a verb has it between a noun and an article.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import FINITE, NOUNS_IN_ENT, awaits, children, has, is_finite

_ROUND = ("cent", "cents", "mille")
_COUNTED = ("amod", "nmod", "appos", "flat")
_PHRASE = ("nmod", "amod", "acl", "obl", "appos")
_NAMED = ("NOUN", "PROPN")
_OPEN = ("NOUN", "PROPN", "ADJ", "X")
_SIDE = ("appos", "nmod", "flat", "dep")
_OF = ("d'", "d’")
_PRESENT = ("e", "ent", "t")
_CLOSE = 2  # from a verb to the noun of a bare phrase: "tué par balle"
_SHORTEST = 5  # words of such a sentence


def seat_round_numbers(tokens: list[Token], _: WordForms) -> None:
    """A noun behind "cent" or "mille" takes the place of the number, which counts it."""
    for index, token in enumerate(tokens[:-1]):
        noun = tokens[index + 1]
        counted = noun.head == index and noun.dep in _COUNTED and noun.pos in ("ADJ", "NOUN")
        if token.text.lower() not in _ROUND or token.pos != "NOUN" or not counted:
            continue
        head = index + 1 if token.head == index else token.head
        tokens[index + 1] = replace(
            noun, pos="NOUN", dep=token.dep, head=head, morph=noun.morph | {"Number=Plur"}
        )
        tokens[index] = replace(token, pos="NUM", dep="nummod", head=index + 1)
        for n in list(children(tokens, index)):
            part = n > index or tokens[n].dep in ("case", "det", "punct", "cc", "mark", "advmod")
            if n != index + 1 and part:
                tokens[n] = replace(tokens[n], head=index + 1)


def seat_manner_objects(tokens: list[Token], forms: WordForms) -> None:
    """A "verb" in -ment behind a conjugated one is an adverb, and what hangs on it hangs on the verb."""
    for index in range(2, len(tokens)):
        token, verb = tokens[index], tokens[index].head
        taken = token.pos == "VERB" and token.text.endswith("ment") and token.text not in forms.verbs
        if not taken or token.dep != "advmod" or verb >= index or not is_finite(tokens, verb):
            continue
        tokens[index] = replace(token, pos="ADV", lemma=token.text, morph=frozenset())
        for n in list(children(tokens, index)):
            tokens[n] = replace(tokens[n], head=verb)


def seat_near_objects(tokens: list[Token], _: WordForms) -> None:
    """What stands right behind a verb that has no object is its object, if it was hung on the subject before."""
    for verb in range(1, len(tokens) - 1):
        if tokens[verb].pos != "VERB" or not is_finite(tokens, verb):
            continue
        noun = _noun_behind(tokens, verb)
        subject = next((n for n in children(tokens, verb, "nsubj") if n < verb), None)
        if noun is None or subject is None or has(tokens, verb, "obj", "cop", "aux:pass", "ccomp", "xcomp"):
            continue
        token = tokens[noun]
        if token.head != subject or token.dep not in _SIDE or has(tokens, noun, "case"):
            continue
        tokens[noun] = replace(token, dep="obj", head=verb)
        for n in list(children(tokens, subject, "nmod")):
            if n > noun:
                tokens[n] = replace(tokens[n], dep="obl", head=verb)


def _noun_behind(tokens: Sequence[Token], verb: int) -> int | None:
    """The noun right behind a verb, or behind an article that is."""
    place = verb + 1 + (tokens[verb + 1].pos == "DET")
    return place if place < len(tokens) and tokens[place].pos in _NAMED else None


def seat_far_objects(tokens: list[Token], _: WordForms) -> None:
    """What stands right behind a bare phrase of manner is the object of the verb: "ont tué par balle [Jean Tabi]"."""
    for manner in range(2, len(tokens) - 1):
        verb = tokens[manner].head
        bare = tokens[manner].pos == "NOUN" and tokens[manner].dep == "obl" and verb < manner
        if not bare or manner - verb != _CLOSE or has(tokens, manner, "det", "amod", "nummod"):
            continue
        noun = _noun_behind(tokens, manner)
        if noun is None or tokens[noun].head != manner or tokens[noun].dep not in _SIDE:
            continue
        free = is_finite(tokens, verb) and not has(tokens, verb, "obj", "aux:pass", "ccomp", "expl")
        if not free or has(tokens, noun, "case"):
            continue
        tokens[noun] = replace(tokens[noun], dep="obj", head=verb)
        for n in list(children(tokens, manner, "nmod")):
            tokens[n] = replace(tokens[n], dep="obl", head=verb)


def seat_lone_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Where no verb is conjugated, a form of one between a noun and an article is it: "L'armée [encercle] le camp"."""
    if any("VerbForm=Fin" in t.morph for t in tokens) or len(tokens) < _SHORTEST or tokens[0].pos != "DET":
        return
    for index in range(2, len(tokens) - 2):
        token, subject = tokens[index], tokens[0].head
        taken = (
            token.pos in _OPEN and token.lemma not in NOUNS_IN_ENT and not has(tokens, index, "det", "case")
        )
        known = taken and token.text in forms.verbs and token.text.endswith(_PRESENT)
        root = index + 2
        plain = tokens[index - 1].pos in (*_NAMED, "ADJ") and tokens[index + 1].pos == "DET"
        if not known or not plain or tokens[index + 1].head != root or not subject < index:
            continue
        if tokens[root].text.lower() in forms.days or any(t.text == "," for t in tokens[:index]):
            continue
        top = next(n for n, t in enumerate(tokens) if t.head == n)
        tokens[index] = replace(
            token, pos="VERB", lemma=forms.verbs[token.text], morph=FINITE, dep="root", head=index
        )
        tokens[subject] = replace(tokens[subject], dep="nsubj", head=index)
        for n in {top, root} - {subject}:
            tokens[n] = replace(tokens[n], dep="obj" if n == root else "obl", head=index)
        for n in range(subject + 1, index):
            if tokens[n].head >= index:
                tokens[n] = replace(tokens[n], head=subject)
        return


@awaits(*_OF)
def seat_idioms(tokens: list[Token], _: WordForms) -> None:
    """ "prendre d'assaut la caserne": a bare noun behind "d'" is no object, and what it "has" belongs to the verb."""
    for index in range(2, len(tokens)):
        of, token = tokens[index - 1], tokens[index]
        bare = of.text.lower() in _OF and of.head == index and of.dep == "det"
        if not bare or token.dep != "obj" or token.head != index - 2 or token.pos != "NOUN":
            continue
        if (inner := next(children(tokens, index, "obj"), None)) is not None:
            tokens[index - 1] = replace(of, pos="ADP", dep="case")
            tokens[index] = replace(token, dep="obl")
            tokens[inner] = replace(tokens[inner], head=token.head)
