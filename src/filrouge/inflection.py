"""What the forms of words tell: participles, and which noun an object pronoun agrees with."""

from collections.abc import Sequence

from filrouge.model import Token

_NEGATION = ("ne", "n'", "n’")
_NOT_OF = {"la": "Gender=Masc", "le": "Gender=Fem"}


def is_past_participle(token: Token) -> bool:
    """Whether a word is a participle of the past, or one without a tense."""
    return "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph


def is_participle(token: Token) -> bool:
    """Whether a word is a participle of either tense ("en attaquant" counts)."""
    return "VerbForm=Part" in token.morph or "VerbForm=Ger" in token.morph


def is_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is an infinitive, also a past one ("avoir attaqué")."""
    own = (n for n, t in enumerate(tokens) if t.head == index and t.dep.split(":")[0] == "aux")
    return any("VerbForm=Inf" in tokens[n].morph for n in (index, *own))


def is_governed_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is an infinitive that another governs: of past ones those behind "de", not "après avoir fui"."""
    if not is_infinitive(tokens, index):
        return False
    marks = (t.lemma for t in tokens if t.head == index and t.dep == "mark")
    return "VerbForm=Inf" in tokens[index].morph or "de" in marks


def is_negated(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "ne" stands with a verb."""
    below = (t for t in tokens if t.head == verb and t.dep == "advmod")
    return any(token.text.lower() in _NEGATION for token in below)


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
