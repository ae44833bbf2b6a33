"""What a pronoun inside a sentence stands for: a relative one, or "le", "la", "les" before a verb behind "et"."""

from collections.abc import Sequence

from filrouge.lexicon import SyntaxWords
from filrouge.model import Token

_CLAUSAL = ("conj", "xcomp", "ccomp", "nsubj", "obj", "obl", "nmod", "iobj", "advmod")
_GOVERNED = ("obj", "nmod", "obl")
_NOT_OF = {"la": "Gender=Masc", "le": "Gender=Fem"}


def is_relative(token: Token, words: SyntaxWords) -> bool:
    """Whether a token is a relative pronoun."""
    noun = token.pos == "PRON" or token.dep in _GOVERNED
    return "PronType=Rel" in token.morph or (token.lemma in words.relative and noun)


def antecedent(tokens: Sequence[Token], words: SyntaxWords, verb: int, child: int) -> int:
    """The word that an argument of a verb stands for: the noun that a relative clause is said of, or itself."""
    if is_relative(tokens[child], words):
        noun = relative_noun(tokens, verb)
        return child if noun is None else noun
    if tokens[child].pos == "PRON" and tokens[child].text.lower() in words.object_pronouns:
        meant = taken_up(tokens, verb, child)
        return child if meant is None else meant
    return child


def relative_noun(tokens: Sequence[Token], index: int) -> int | None:
    """The noun that the relative clause around a word says more of; None where there is no such clause."""
    seen: set[int] = set()
    while tokens[index].dep.split(":")[0] in _CLAUSAL and index not in seen:
        seen.add(index)
        index = tokens[index].head
    return tokens[index].head if tokens[index].dep.startswith(("acl", "advcl:cleft")) else None


def taken_up(tokens: Sequence[Token], verb: int, clitic: int) -> int | None:
    """The noun that "le", "la" or "les" before a coordinated verb stands for; None where that is a guess.

    The last complement of the first verb that agrees: "sont entrés dans la ville et l'ont reprise".
    """
    first = tokens[verb].head
    if tokens[verb].dep != "conj" or tokens[first].pos != "VERB":
        return None
    told = (n for n, token in enumerate(tokens[:clitic]) if token.head == first and _is_complement(token))
    fitting = [n for n in told if _agree(tokens[n], tokens[clitic].text.lower())]
    return fitting[-1] if fitting else None


def _is_complement(token: Token) -> bool:
    return token.dep.split(":")[0] in ("obj", "obl") and token.pos in ("NOUN", "PROPN")


def _agree(noun: Token, clitic: str) -> bool:
    """Whether an object pronoun may mean a noun; names show neither gender nor number."""
    plural = clitic == "les"
    wrong = {"Number=Sing" if plural else "Number=Plur", _NOT_OF.get(clitic, "")}
    return wrong.isdisjoint(noun.morph) and (noun.pos == "NOUN" or not plural)
