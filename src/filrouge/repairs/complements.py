"""Complements of a verb that the parser hung on an adverbial before them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has

_CAUSES = frozenset({"grâce"})
_FACES = frozenset({"face"})
_AROUND = frozenset({"dans", "à", "en", "depuis", "pendant", "durant", "sur", "près", "lors"})
_BELOW = ("nmod", "obl", "conj", "advmod", "appos")


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
