"""Words that part a verb from its auxiliary: "a [pour sa part] nié toute faute", "a-t-il [également] précisé".

The parser then takes the auxiliary or the pronoun for the verb, and the participle for anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, climb, has, promote

_TENSES = frozenset({"avoir", "être"})
_ENDINGS = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes")
_PAST = frozenset({"Tense=Past", "VerbForm=Part"})
_OWN = frozenset({"lui", "elle", "eux", "elles"})
_OPENING = {
    "quant": (("à",), _OWN),
    "pour": (frozenset({"sa", "leur"}), frozenset({"part"})),
    "de": (frozenset({"son", "leur"}), frozenset({"côté"})),
    "à": (frozenset({"son", "leur"}), frozenset({"tour"})),
}
_MISTAKEN = ("acl", "amod", "xcomp", "ccomp", "advcl", "appos", "conj")


@awaits(*_OPENING)
def seat_parted_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Give a participle behind such a phrase of three words the place of its auxiliary, which has no other.

    "Jean Tabi a quant à lui nié toute faute", "a de son côté démenti l'attaque".
    """
    for tense in range(len(tokens) - 4):
        verb = tense + 4
        if tokens[tense].lemma not in _TENSES or not _is_aside(tokens, tense + 1):
            continue
        participle = tokens[verb].text.endswith(_ENDINGS) and tokens[verb].text in forms.verbs
        if not participle or verb in climb(tokens, tense):
            continue
        _crown(tokens, tense, verb, forms)
        tokens[tense] = replace(tokens[tense], pos="AUX", dep="aux", head=verb)
        for n in range(tense + 1, verb):
            inside = tense < tokens[n].head < verb
            tokens[n] = tokens[n] if inside else replace(tokens[n], dep="obl", head=verb)


def _is_aside(tokens: Sequence[Token], first: int) -> bool:
    """Whether three words from a place on say no more than of whom the talk is now."""
    words = [token.text.lower() for token in tokens[first : first + 3]]
    middle, last = _OPENING.get(words[0], ((), ()))
    return words[1] in middle and words[2] in last


def _crown(tokens: list[Token], false: int, verb: int, forms: WordForms) -> None:
    """Put a participle in the place of what was taken for the verb, with all that hung on it."""
    lemma = forms.verbs.get(tokens[verb].text, tokens[verb].lemma)
    for n in list(children(tokens, false)):
        if n != verb:
            tokens[n] = replace(tokens[n], head=verb)
    promote(tokens, verb, false)
    tokens[verb] = replace(tokens[verb], pos="VERB", lemma=lemma, morph=_PAST)


def seat_inverted_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Give the participle behind an inverted pronoun the place that the pronoun took: "a-t-il enfin [confié]"."""
    for index, token in enumerate(tokens):
        if token.pos != "PRON" or not token.text.startswith("-") or not index:
            continue
        verb = next((n for n in children(tokens, index, *_MISTAKEN) if n > index), None)
        tense = index - 1
        if verb is None or tokens[tense].lemma not in _TENSES or has(tokens, verb, "aux", "nsubj"):
            continue
        if (
            any(tokens[n].pos != "ADV" for n in range(index + 1, verb))
            or tokens[verb].text not in forms.verbs
        ):
            continue
        _crown(tokens, index, verb, forms)
        tokens[index] = replace(tokens[index], dep="nsubj", head=verb)
        tokens[tense] = replace(tokens[tense], pos="AUX", dep="aux", head=verb)
