"""Complements of a verb that the parser hung on an adverbial before them, or on each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, climb, has, is_finite

_CAUSES = frozenset({"grâce"})
_FACES = frozenset({"face"})
_AROUND = frozenset({"dans", "à", "au", "aux", "en", "depuis", "pendant", "durant", "sur", "près", "lors"})
_STOPS = frozenset({";", ":", "("})
_BELOW = ("nmod", "obl", "conj", "advmod", "appos")


@awaits(*_CAUSES, *_FACES)
def free_causes(tokens: list[Token], _: WordForms) -> None:
    """What somebody owes to others hangs on the verb: "tient par les convois et [grâce au soutien de X]".

    And so does whom he faces behind a comma: "a gagné avec 54 % des voix, [face à X]" is no apposition.
    """
    for index, token in enumerate(tokens):
        if token.dep not in ("conj", "nmod", "appos"):
            continue
        cases = {tokens[n].text.lower() for n in children(tokens, index, "case")}
        faced = token.dep != "nmod" and not cases.isdisjoint(_FACES)
        if cases.isdisjoint(_CAUSES) and not faced:
            continue
        verb = next((n for n in _above(tokens, index) if tokens[n].pos == "VERB"), None)
        if verb is not None:
            tokens[index] = replace(token, dep="obl", head=verb)


@awaits("par")
def free_agents(tokens: list[Token], _: WordForms) -> None:
    """Who does what is told in the passive, behind a place or a time: "est assiégé dans cette zone [par X]"."""
    for index, token in enumerate(tokens):
        if token.dep != "nmod" or [tokens[n].text.lower() for n in children(tokens, index, "case")] != [
            "par"
        ]:
            continue
        above = list(_above(tokens, index))
        verb = above[-1] if above else index
        plain = all(_is_around(tokens, n) for n in above[:-1] if has(tokens, n, "case"))
        passive = tokens[verb].pos == "VERB" and has(tokens, verb, "aux") and _is_undergone(tokens, verb)
        if len(above) > 1 and plain and passive and not has(tokens, verb, "obj"):
            tokens[index] = replace(token, dep="obl:agent", head=verb)


def seat_callings(tokens: list[Token], forms: WordForms) -> None:
    """What a thing is called hangs on the verb, and the thing is the object of the verb, in either order.

    "a qualifié d'« inexactes » et de « fausses » [les rumeurs]", "a qualifié ces accusations [de mensonges]", "juge
    fausses [ces accusations]". The witnesses are the verb and the article, which what a thing is called does not have.
    """
    for verb, token in enumerate(tokens):
        calls, judges = token.lemma in forms.calling, token.lemma in forms.judging
        if not (calls or judges) or not is_finite(tokens, verb) or has(tokens, verb, "aux:pass"):
            continue
        name = _called(tokens, verb) if calls else _found(tokens, verb)
        if name is None and calls:
            _free_name(tokens, verb)
            continue
        thing = _named(tokens, name) if name is not None else None
        if name is not None and thing is not None and thing not in climb(tokens, verb):
            _seat_calling(tokens, (verb, name, thing), "obl" if calls else "xcomp")


def _found(tokens: Sequence[Token], verb: int) -> int | None:
    """What a thing is found to be: an adjective right behind the verb with an article behind it."""
    name = next((n for n in range(verb + 1, len(tokens)) if tokens[n].pos != "ADV"), verb)
    if (
        tokens[name].pos not in ("ADJ", "VERB")
        or "VerbForm=Inf" in tokens[name].morph
        or has(tokens, name, "aux", "mark")
    ):
        return None
    return name if name + 1 < len(tokens) and tokens[name + 1].pos == "DET" else None


def _called(tokens: Sequence[Token], verb: int) -> int | None:
    """What a thing is called right behind the verb: a word without an article behind "de"."""
    behind = range(verb + 1, len(tokens))
    case = next((n for n in behind if tokens[n].pos != "ADV"), None)
    if case is None or tokens[case].lemma != "de" or tokens[case].pos == "DET":
        return None
    name = next((n for n in behind if n > case and tokens[n].pos not in ("PUNCT", "ADV")), None)
    return name if name is not None and tokens[name].pos in ("NOUN", "ADJ", "VERB", "PROPN") else None


def _named(tokens: Sequence[Token], name: int) -> int | None:
    """The noun behind it with an article that no preposition leads."""
    for n in range(name + 1, len(tokens)):
        if tokens[n].dep in ("mark", "aux", "cop", "nsubj") or tokens[n].text in _STOPS:
            return None
        if tokens[n].pos == "DET" and tokens[n - 1].pos not in ("ADP", "DET"):
            noun = tokens[n].head
            named = tokens[noun].pos in ("NOUN", "PROPN") and not tokens[noun].dep.startswith("nsubj")
            return noun if noun > n and named else None
    return None


def _seat_calling(tokens: list[Token], words: tuple[int, int, int], label: str) -> None:
    """Seat what a thing is called, with its preposition, and the thing: (verb, name, thing)."""
    verb, name, thing = words
    tokens[name] = replace(tokens[name], dep=label, head=verb)
    tokens[thing] = replace(tokens[thing], dep="obj", head=verb)
    for n in list(children(tokens, thing)):
        if verb < n <= name:
            tokens[n] = replace(tokens[n], head=name)
    for n in list(children(tokens, name, "mark")):
        tokens[n] = replace(tokens[n], dep="case")
    if tokens[name].pos == "VERB":
        tokens[name] = replace(tokens[name], pos="ADJ", morph=frozenset())


def _free_name(tokens: list[Token], verb: int) -> None:
    """The last bare word behind "de" under the object says what the object is called."""
    thing = next((n for n in children(tokens, verb, "obj") if n > verb), None)
    if thing is None or any(
        tokens[n].lemma == "de" for m in children(tokens, verb, "obl") for n in children(tokens, m, "case")
    ):
        return
    names = [
        n
        for n in range(thing + 1, len(tokens))
        if tokens[n].dep == "nmod" and thing in climb(tokens, n) and _is_bare(tokens, n)
    ]
    if names:
        name = tokens[names[-1]].head if tokens[names[-1]].head in names else names[-1]
        tokens[name] = replace(tokens[name], dep="obl", head=verb)


def _is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands behind "de" without an article or a determiner."""
    cases = list(children(tokens, index, "case"))
    plain = [tokens[n].text.lower() in ("de", "d'", "d’") for n in cases]
    return (
        plain == [True] and tokens[index].pos in ("NOUN", "ADJ") and not has(tokens, index, "det", "nummod")
    )


def lower_agents(tokens: list[Token], _: WordForms) -> None:
    """Who does what is told in the passive does the nearest of two deeds: "X a été arrêté, l'enquête ouverte par Y"."""
    for index, token in enumerate(tokens):
        if token.dep != "obl:agent" or token.head > index:
            continue
        nearest = next((n for n in range(index - 1, token.head, -1) if tokens[n].pos == "VERB"), None)
        if nearest is not None and _is_undergone(tokens, nearest) and not has(tokens, nearest, "obj"):
            tokens[index] = replace(token, head=nearest)


def _above(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """The words over a complement, up to the first that is no complement itself."""
    seen = {index}
    while tokens[index].dep.split(":")[0] in _BELOW and tokens[index].head not in seen:
        index = tokens[index].head
        seen.add(index)
        yield index


def _is_around(tokens: Sequence[Token], index: int) -> bool:
    """Whether a complement says where or when, or measures that."""
    words = [tokens[n].text.lower() for n in children(tokens, index, "case")]
    return bool(_AROUND.intersection(words)) or tokens[index].pos == "PROPN" or words[:1] in (["de"], ["d'"])


def _is_undergone(tokens: Sequence[Token], verb: int) -> bool:
    agent = any(tokens[n].dep == "obl:agent" for n in children(tokens, verb))
    passive = any(tokens[n].dep == "aux:pass" for n in children(tokens, verb))
    return passive and not agent
