"""Looks at the tokens of a sentence under repair, and what several repairs look for."""

from collections.abc import Iterator, Sequence

from filrouge.model import Token

AGREEING = ("ées", "ée", "és", "ies", "ie", "ues", "ue", "ises", "ise", "ites", "ite", "tes", "te")
FINITE = frozenset({"Mood=Ind", "Tense=Pres", "VerbForm=Fin", "Person=3"})
CLAUSES = ("conj", "xcomp", "ccomp", "parataxis", "advcl", "acl", "acl:relcl", "appos")
NOUNS_IN_ENT = frozenset(
    "président excédent équivalent expédient content précédent différent résident couvent".split()  # noqa: SIM905
)
NAMING = ("NOUN", "PROPN", "ADJ", "X", "PRON", "NUM")


def children(tokens: Sequence[Token], index: int, *labels: str) -> Iterator[int]:
    """Dependents of a word, those with one of some labels; a bare label stands for its subtypes too."""
    for n, token in enumerate(tokens):
        if token.head == index and n != index and (not labels or token.dep.split(":")[0] in labels):
            yield n


def has(tokens: Sequence[Token], index: int, *labels: str) -> bool:
    """Whether a word has a dependent with one of some labels."""
    return next(children(tokens, index, *labels), None) is not None


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is conjugated, by itself or by its auxiliary."""
    parts = (index, *children(tokens, index, "aux"))
    return tokens[index].pos == "VERB" and any("VerbForm=Fin" in tokens[n].morph for n in parts)
