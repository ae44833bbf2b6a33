"""Clauses that a comma opens and a comma closes, and the noun before them left without its verb.

- "L'Ukraine, [à laquelle Paris a livré des chars], a contre-attaqué": the relative clause has a subject of its own, so
  that the noun is the subject of the verb behind the comma;
- "Jean Tabi, [arrêté lundi par la police], a été libéré": whoever does it belongs to the participle;
- "Soutenue [par l'armée], Anna Tabi a été élue": so it does before the noun.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.strays import disagree
from filrouge.repairs.tokens import children, climb, has, is_finite, promote

_RELATIVE = ("lequel", "où", "dont", "qui")
_NOMINAL = ("NOUN", "PROPN")
_MAIN = ("root", "parataxis", "conj", "ccomp", "acl:relcl", "advcl", "acl")
_WHEN = ("lorsque", "quand", "puisque")
_TIMED = ("obl", "nmod", "advmod")


def seat_relative_prepositions(tokens: list[Token], _: WordForms) -> None:
    """The preposition before a relative pronoun belongs to it: "[d'] où l'armée s'est retirée"."""
    for index in range(1, len(tokens)):
        before = tokens[index - 1]
        opening = tokens[index].lemma in _RELATIVE and tokens[index].pos == "PRON"
        if opening and before.pos == "ADP" and before.dep == "mark" and before.head > index:
            tokens[index - 1] = replace(before, dep="case", head=index)


def seat_relative_clauses(tokens: list[Token], _: WordForms) -> None:
    """Give the noun before a relative clause with a preposition the verb behind it, and the clause its own subject."""
    for index in range(3, len(tokens)):
        if tokens[index].lemma not in _RELATIVE or tokens[index].pos not in ("PRON", "ADP"):
            continue
        led = tokens[index - 1].dep == "case" and tokens[index - 1].head == index
        if not led and tokens[index].lemma == "qui":
            continue
        comma = index - 1 - led
        inner = _verb_over(tokens, index)
        closing = next((n for n in range(inner, len(tokens)) if tokens[n].text == ","), len(tokens) - 1)
        outer = next((n for n in range(closing, len(tokens)) if is_finite(tokens, n)), None)
        noun = next((n for n in children(tokens, inner, "nsubj") if n < comma), None)
        if tokens[comma].text != "," or inner < index or noun is None or outer is None:
            continue
        tense = min((outer, *children(tokens, outer, "aux", "advmod", "expl", "iobj")))
        own = _subject_inside(tokens, inner, index, closing)
        if tense == closing + 1 and own is not None and _may_part(tokens, inner, outer):
            _part(tokens, (noun, inner, own, outer))


def _verb_over(tokens: Sequence[Token], index: int) -> int:
    """The verb of the clause that a relative pronoun opens: what it hangs on, or the verb of its noun."""
    above = tokens[index].head
    noun = tokens[above].pos in _NOMINAL and tokens[tokens[above].head].pos == "VERB"
    return tokens[above].head if noun else above


def _subject_inside(tokens: Sequence[Token], verb: int, start: int, end: int) -> int | None:
    """The subject that a clause has between two places; what stands behind its verb is one where nothing else is."""
    inside = [n for n in children(tokens, verb, "nsubj") if start < n < end]
    objects = [n for n in children(tokens, verb, "obj") if verb < n < end and tokens[n].pos in _NOMINAL]
    return next(iter(inside or objects), None)


def _may_part(tokens: Sequence[Token], inner: int, outer: int) -> bool:
    """Whether one of two verbs hangs on the other, and the second has no subject before it."""
    joined = tokens[outer].head == inner or tokens[inner].head == outer
    subject = any(n < outer for n in children(tokens, outer, "nsubj"))
    return joined and not subject and tokens[inner].dep in _MAIN and is_finite(tokens, inner)


def _part(tokens: list[Token], places: tuple[int, int, int, int]) -> None:
    """Seat the noun on the outer verb, the clause on the noun, its subject on the clause."""
    noun, inner, own, outer = places
    above = tokens[inner]
    if tokens[outer].head == inner:
        promote(tokens, outer, inner)
    tokens[inner] = replace(above, dep="acl:relcl", head=noun)
    tokens[noun] = replace(tokens[noun], dep="nsubj", head=outer)
    tokens[own] = replace(tokens[own], dep="nsubj")
    for child in list(children(tokens, outer, "nsubj")):
        if child > outer:
            tokens[child] = replace(tokens[child], dep="obj")


def seat_aside_agents(tokens: list[Token], _: WordForms) -> None:
    """Whoever does what a participle behind a comma tells belongs to it: "Jean Tabi, arrêté lundi [par la police]".

    The witnesses are the commas around both and that nothing but a time stands between them.
    """
    for by in range(3, len(tokens)):
        agent = tokens[by].head
        if tokens[by].text.lower() != "par" or tokens[by].dep != "case" or agent < by:
            continue
        noun = tokens[agent].head
        part = next((n for n in range(by - 1, noun, -1) if _is_aside(tokens, n, noun)), None)
        if tokens[agent].dep != "nmod" or noun > by or part is None or has(tokens, part, "obj"):
            continue
        between = [t for n, t in enumerate(tokens[part + 1 : by], part + 1) if t.head in (noun, part)]
        if all(t.dep.split(":")[0] in _TIMED for t in between) and tokens[by - 1].text != ",":
            tokens[agent] = replace(tokens[agent], dep="obl:agent", head=part)


def _is_aside(tokens: Sequence[Token], index: int, noun: int) -> bool:
    """Whether a word is a bare participle of the past that a comma parts from its noun."""
    token = tokens[index]
    bare = token.dep == "acl" and token.head == noun and not has(tokens, index, "aux", "cop", "obl:agent")
    past = "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph
    return bare and past and tokens[index - 1].text == ","


def seat_bare_participles(tokens: list[Token], _: WordForms) -> None:
    """A bare participle behind a noun is said of it and completes nothing: "mille soldats [déployés] en Haïti"."""
    for index, token in enumerate(tokens):
        noun = token.head
        past = "VerbForm=Part" in token.morph and "Tense=Past" in token.morph and token.pos == "VERB"
        if not past or token.dep != "xcomp" or noun >= index or tokens[noun].pos not in _NOMINAL:
            continue
        if not has(tokens, noun, "cop") and not has(tokens, index, "aux", "mark", "nsubj"):
            tokens[index] = replace(token, dep="acl")


def seat_subordinate_subjects(tokens: list[Token], _: WordForms) -> None:
    """A noun behind "lorsque" is the subject of the verb behind its aside: "lorsqu'[un homme], armé, a tiré"."""
    for index, token in enumerate(tokens[:-2]):
        noun = token.head
        if token.lemma not in _WHEN or token.dep not in ("case", "mark") or tokens[noun].dep != "obl":
            continue
        opening = next((n for n in range(noun + 1, len(tokens)) if tokens[n].text == ","), len(tokens))
        closing = next((n for n in range(opening + 1, len(tokens)) if tokens[n].text == ","), len(tokens))
        verb = next((n for n in range(closing + 1, len(tokens)) if is_finite(tokens, n)), None)
        aside = [t for n, t in enumerate(tokens[opening:closing], opening) if t.head == noun and n > opening]
        if verb is None or not aside or noun < index or has(tokens, verb, "nsubj"):
            continue
        if min((verb, *children(tokens, verb))) != closing + 1 or tokens[verb].head > index:
            continue
        tokens[verb] = replace(tokens[verb], dep="advcl", head=tokens[noun].head)
        tokens[noun] = replace(tokens[noun], dep="nsubj", head=verb)
        tokens[index] = replace(token, pos="SCONJ", dep="mark", head=verb)


def seat_crossing_participles(tokens: list[Token], _: WordForms) -> None:
    """An aside is said of the phrase right before its comma, not of one that this phrase does not belong to.

    "Gao a été reprise aux rebelles par l'armée, [appuyée] par X", "À Gao, [assiégée] par X, les vivres manquent".
    """
    for index in range(3, len(tokens)):
        token = tokens[index]
        past = token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph
        if not past or tokens[index - 1].text != "," or has(tokens, index, "aux", "cop", "nsubj"):
            continue
        noun = _head_of_phrase(tokens, index - 2)
        if noun is None or token.head == noun or disagree(token, tokens[noun]):
            continue
        fronted = token.dep == "advcl" and tokens[0].dep == "case" and tokens[0].head == noun
        subject = next(children(tokens, token.head, "nsubj"), None) if fronted else None
        other = subject is not None and subject > index and disagree(token, tokens[subject])
        crossed = token.dep == "acl" and token.head < noun and not _is_below(tokens, noun, token.head)
        if crossed or other:
            tokens[index] = replace(token, dep="acl", head=noun)


def raise_participles(tokens: list[Token], _: WordForms) -> None:
    """A participle with "par" is said of the noun that agrees: "l'attaque au couteau [menée] par X"."""
    for index in range(3, len(tokens) - 1):
        token, inner = tokens[index], tokens[index].head
        said = token.dep == "acl" and token.pos == "VERB" and tokens[index + 1].text.lower() == "par"
        outer = tokens[inner].head
        if not said or tokens[inner].pos != "NOUN" or not outer < inner < index or has(tokens, index, "aux"):
            continue
        below = tokens[inner].dep in ("nmod", "obl") and tokens[outer].pos == "NOUN"
        if below and disagree(token, tokens[inner]) and not disagree(token, tokens[outer]):
            tokens[index] = replace(token, head=outer)


def _head_of_phrase(tokens: Sequence[Token], index: int) -> int | None:
    """The noun of the phrase that ends at a word."""
    while tokens[index].dep in ("amod", "flat") and tokens[index].head < index:
        index = tokens[index].head
    return index if tokens[index].pos in _NOMINAL else None


def _is_below(tokens: Sequence[Token], index: int, above: int) -> bool:
    """Whether a word hangs on another, over whatever stands between."""
    return above in climb(tokens, index)
