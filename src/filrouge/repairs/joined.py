"""What goes together although the parser parted it: a subject and its companions, a verb and the next one."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, has, is_finite, promote, verb_over

_LIKEWISE = (("de", "même", "que"), ("ainsi", "que"), ("tout", "comme"), ("au", "même", "titre", "que"))
_NAMED = ("NOUN", "PROPN")


def join_participles(tokens: list[Token], forms: WordForms) -> None:
    """A participle or adjective behind "et" with "par" is a participle beside the one before.

    "les forces dominées par les Kurdes et [soutenues] par Washington": they agree in their endings.
    """
    for index in range(2, len(tokens) - 2):
        token, verb = tokens[index], forms.verbs.get(tokens[index].text)
        joined = tokens[index - 1].pos == "CCONJ" and tokens[index + 1].text.lower() == "par"
        loose = token.pos == "VERB" and token.dep == "conj" and tokens[token.head].pos in _NAMED
        if verb is None or not joined or not (token.pos in ("ADJ", "NOUN") or loose):
            continue
        first = next((n for n in range(index - 1, -1, -1) if _is_alike(tokens[n], token)), None)
        agent = tokens[index + 1].head
        if first is not None and agent > index:
            past = tokens[first].morph
            tokens[index] = replace(token, pos="VERB", lemma=verb, morph=past, head=first, dep="conj")
            tokens[agent] = replace(tokens[agent], head=index, dep="obl")


def _is_alike(one: Token, other: Token) -> bool:
    """Whether a word is a participle said of a noun, in the gender and number of another word."""
    said = one.pos == "VERB" and "VerbForm=Part" in one.morph and one.dep.startswith("acl")
    return (
        said
        and one.text.endswith("s") == other.text.endswith("s")
        and (one.text.rstrip("s").endswith("e") == other.text.rstrip("s").endswith("e"))
    )


@awaits(*(phrase[0] for phrase in _LIKEWISE))
def seat_companions(tokens: list[Token], _: WordForms) -> None:
    """Whoever stands behind "de même que" is a subject beside the first ("X, de même que Y, affronte Z")."""
    for first, last in _likewise(tokens):
        noun = _noun_before(tokens, first)
        other = next((n for n in range(last + 1, len(tokens)) if tokens[n].pos in _NAMED), None)
        if noun is None or other is None or not tokens[other].dep.startswith("nsubj"):
            continue
        verb = tokens[other].head
        if verb < other or tokens[verb].pos != "VERB" or not is_finite(tokens, verb):
            continue
        label, above = tokens[other].dep, tokens[noun]
        promote(tokens, verb, noun)
        tokens[noun] = replace(above, dep=label, head=verb)
        tokens[other] = replace(tokens[other], dep="conj", head=noun)
        for n in range(first, last + 1):
            tokens[n] = replace(tokens[n], pos="CCONJ", dep="cc", head=other)


def _likewise(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last word of each such conjunction."""
    words = [token.text.lower() for token in tokens]
    words = ["que" if word in ("qu'", "qu’") else word for word in words]
    return [
        (n, n + len(phrase) - 1)
        for n in range(1, len(words))
        for phrase in _LIKEWISE
        if words[n] == phrase[0] and tuple(words[n : n + len(phrase)]) == phrase
    ]


def _noun_before(tokens: Sequence[Token], place: int) -> int | None:
    """The root noun that a phrase right before a place is headed by; None where it has a verb already."""
    here = place - 1 if tokens[place - 1].text != "," else place - 2
    while here >= 0 and tokens[here].head < place and tokens[here].head != here:
        here = tokens[here].head
    rooted = here >= 0 and tokens[here].head == here and tokens[here].pos in _NAMED
    return here if rooted and not has(tokens, here, "nsubj", "cop", "case") else None


def join_predicates(tokens: list[Token], _: WordForms) -> None:
    """A conjugated verb behind "et" that hangs on a noun goes on with the verb that the noun belongs to.

    "essuie des revers à Alep et [perd] du terrain": no noun is coordinated with a verb.
    """
    for index, token in enumerate(tokens):
        joined = token.dep == "conj" and tokens[token.head].pos in _NAMED and token.head < index
        if not joined or not is_finite(tokens, index) or has(tokens, index, "nsubj", "mark"):
            continue
        verb = _verb_over(tokens, token.head)
        if verb is not None and verb < index and has(tokens, index, "cc"):
            tokens[index] = replace(token, head=verb)


def _verb_over(tokens: Sequence[Token], here: int) -> int | None:
    """The nearest conjugated verb above a noun, where no clause parts them."""
    verb = verb_over(tokens, here)
    return verb if verb is not None and is_finite(tokens, verb) else None


def seat_tenses(tokens: list[Token], _: WordForms) -> None:
    """ "a jusqu'à présent visé des bases": a participle with an object is the verb, and "avoir" is its tense.

    The witnesses are the object, which no participle behind a noun has, and "avoir" without one.
    """
    for index, token in enumerate(tokens):
        having = tokens[token.head].head
        parted = token.dep == "acl" and "VerbForm=Part" in token.morph and has(tokens, index, "obj")
        if not parted or tokens[token.head].dep != "obl" or not having < token.head < index:
            continue
        if tokens[having].lemma != "avoir" or tokens[having].pos != "VERB" or has(tokens, having, "obj"):
            continue
        above = tokens[having]
        for n, other in enumerate(tokens):
            if other.head == having and n != having:
                tokens[n] = replace(other, head=index)
        promote(tokens, index, having)
        tokens[having] = replace(above, pos="AUX", dep="aux", head=index)


def rejoin_objects(tokens: list[Token], _: WordForms) -> None:
    """What "et" joins to an object stands beside it, whatever stands between: "une base à X et [un poste] à Y".

    The witnesses are its article, where the place before it has a preposition, and the place behind it.
    """
    for index, token in enumerate(tokens):
        place = token.head
        verb = place if tokens[place].pos == "VERB" else tokens[place].head
        joined = token.dep == "conj" and token.pos == "NOUN" and tokens[verb].pos == "VERB" and verb < index
        if not joined or not has(tokens, index, "det") or has(tokens, index, "case"):
            continue
        taken = next((n for n in children(tokens, verb, "obj") if verb < n < index), None)
        apart = place == verb or has(tokens, place, "case")
        placed = any(has(tokens, n, "case") for n in children(tokens, index, "nmod", "obl"))
        if taken is not None and taken != place and apart and placed and has(tokens, index, "cc"):
            tokens[index] = replace(token, head=taken)
