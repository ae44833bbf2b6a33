"""What the forms of words tell: participles, infinitives, negation."""

from collections.abc import Sequence

from filrouge.model import Token

_NEGATION = ("ne", "n'", "n’")


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


def is_second_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a conjugated verb goes on with another one: "craignait une attaque et [a décidé] de fuir"."""
    verbs = (index, tokens[index].head)
    finite = {n for n, t in enumerate(tokens) if "VerbForm=Fin" in t.morph}
    helped = {tokens[n].head for n in finite if tokens[n].dep.split(":")[0] == "aux"}
    conjugated = all(tokens[n].pos == "VERB" and n in finite | helped for n in verbs)
    return tokens[index].dep == "conj" and conjugated


def is_negated(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "ne" stands with a verb."""
    below = (t for t in tokens if t.head == verb and t.dep == "advmod")
    return any(token.text.lower() in _NEGATION for token in below)
