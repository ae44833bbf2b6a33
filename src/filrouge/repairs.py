"""Mends what the parser gets wrong in ways that the words themselves give away.

- a "verb" with an article and the place of a noun is a noun ("le retrait", read as a form of "retraire");
- a noun that modifies the adjective behind it has changed places with it ("les forces tchadiennes");
- a verb whose lemma is no infinitive has the one that its form tells ("soutenus", "prévoyait", "tombés").

Each repair needs two witnesses in the same sentence, so that a right parse is left alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filrouge.model import Sentence, Token

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj", "conj", "appos", "root")
_PARTICIPLE = ("ées", "ée", "és", "é")


def repair(sentence: Sentence, forms: Mapping[str, str]) -> Sentence:
    """The sentence with such errors mended; the same value where there are none.

    ``forms`` maps forms of verbs to their infinitives.
    """
    tokens = list(sentence.tokens)
    determined = {token.head for token in tokens if token.dep == "det"}
    for index, token in enumerate(tokens):
        if index in determined and token.pos == "VERB" and token.dep in _NOMINAL and not _has_auxiliary(tokens, index):
            tokens[index] = replace(token, pos="NOUN", lemma=_singular(token.text), morph=frozenset())
        elif token.pos in ("VERB", "ADJ"):
            tokens[index] = replace(token, lemma=_infinitive(token, forms))
    _swap_modifiers(tokens)
    return replace(sentence, tokens=tuple(tokens)) if tuple(tokens) != sentence.tokens else sentence


def _has_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep.startswith(("aux", "cop", "nsubj")) for token in tokens)


def _singular(word: str) -> str:
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > 4 else lower


def _infinitive(token: Token, forms: Mapping[str, str]) -> str:
    """The infinitive of a verb: as the lemmatizer says if it is one, else by the table or the ending."""
    if token.pos != "VERB" and "VerbForm=Part" not in token.morph:
        return token.lemma
    listed = forms.get(token.text.lower())
    if listed is not None and forms.get(token.lemma) != token.lemma:
        return listed
    if token.lemma != token.text.lower():
        return token.lemma
    ending = next((e for e in _PARTICIPLE if token.lemma.endswith(e)), None)
    return token.lemma.removesuffix(ending) + "er" if ending and len(token.lemma) > 4 else token.lemma


def _swap_modifiers(tokens: list[Token]) -> None:
    """Let a noun govern the adjective behind it, where the parser has it the other way round."""
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        if not (token.dep == "amod" and token.pos == "NOUN" and token.head == index + 1 and behind.pos in ("NOUN", "ADJ")):
            continue
        head = index if behind.head == index + 1 else behind.head
        tokens[index] = replace(token, dep=behind.dep, head=head)
        tokens[index + 1] = replace(behind, dep="amod", head=index, pos="ADJ")
        for other, child in enumerate(tokens):
            if child.head == index + 1 and other not in (index, index + 1):
                tokens[other] = replace(child, head=index)
