"""Words before a hyphen that the parser takes for verbs: "la coalition anti-Daech", "les milices pro-Assad"."""

from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import NAMING, awaits, children

_PREFIXES = ("anti", "pro")
_HYPHENS = ("-", "‐", "‑")


@awaits(*_PREFIXES)
def seat_prefixes(tokens: list[Token], _: WordForms) -> None:
    """Let "anti" modify the noun before it and govern the name behind it, and the noun have the place in the clause."""
    for index in range(1, len(tokens) - 2):
        noun = _noun_before(tokens, index)
        split = tokens[index].text.lower() in _PREFIXES and tokens[index + 1].text in _HYPHENS
        if split and noun is not None and tokens[index + 2].pos in (*NAMING, "ADJ"):
            _raise_noun(tokens, index, noun)
            _hang(tokens, index, noun)


def _noun_before(tokens: list[Token], index: int) -> int | None:
    """The noun that a prefix stands behind, an adjective or two between."""
    place = index - 1
    while place > 0 and tokens[place].pos == "ADJ" and place > index - 3:
        place -= 1
    return place if tokens[place].pos in NAMING else None


def _raise_noun(tokens: list[Token], index: int, noun: int) -> None:
    """Give a noun that hangs on its prefix the place that the prefix, or the name behind it, has in the clause."""
    if tokens[noun].head != index:
        return
    name, above = tokens[index + 2], tokens[index]
    verb = name.head
    acting = name.dep.split(":")[0] == "nsubj" and verb > index + 2
    if acting and tokens[verb].head == index:
        head = verb if above.head == index else above.head
        tokens[verb] = replace(tokens[verb], dep=above.dep, head=head)
    dep, head = (name.dep, verb) if acting else (above.dep, noun if above.head == index else above.head)
    tokens[noun] = replace(tokens[noun], dep=dep, head=head)


def _hang(tokens: list[Token], index: int, noun: int) -> None:
    name = index + 2
    for child in (*children(tokens, index), *children(tokens, name)):
        if child not in (noun, name) and tokens[child].pos == "PUNCT" and child == index + 1:
            tokens[child] = replace(tokens[child], head=name)
        elif child not in (noun, name) and tokens[child].head == index:
            tokens[child] = replace(tokens[child], head=noun)
    lemma = tokens[index].text.lower()
    tokens[index] = replace(tokens[index], pos="ADJ", lemma=lemma, morph=frozenset(), dep="amod", head=noun)
    tokens[name] = replace(tokens[name], dep="nmod", head=index)
