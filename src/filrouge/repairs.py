"""Mends what the parser gets wrong in ways that the words themselves give away.

- a "verb" with an article and the place of a noun is a noun ("le retrait", read as a form of "retraire");
- a noun that modifies the adjective behind it has changed places with it ("les forces tchadiennes");
- a verb whose lemma is no infinitive has the one that its form tells ("soutenus", "prévoyait", "tombés");
- a form that only a conjugated verb has is one ("Les rebelles contrôlent la ville", read as a noun);
- a "verb" behind "pour" that is no infinitive is a noun ("prendre pour cible");
- an adjective behind a noun is no predicate where a verb follows ("l'offensive de l'armée éthiopienne a commencé").

Each repair needs two witnesses in the same sentence, so that a right parse is left alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filrouge.model import Sentence, Token

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj", "conj", "appos", "root")
_PARTICIPLE = ("ées", "ée", "és", "é")
_PLURAL = ("ent", "aient", "èrent")
_NOUNS_IN_ENT = (
    "président",
    "excédent",
    "équivalent",
    "expédient",
    "content",
    "précédent",
    "différent",
    "résident",
    "couvent",
)
_FINITE = frozenset({"Mood=Ind", "Tense=Pres", "VerbForm=Fin", "Person=3"})
_VERBAL = ("conj", "xcomp", "ccomp", "parataxis", "advcl", "acl", "acl:relcl", "appos")


def repair(sentence: Sentence, forms: Mapping[str, str]) -> Sentence:
    """The sentence with such errors mended; the same value where there are none.

    ``forms`` maps forms of verbs to their infinitives.
    """
    tokens = list(sentence.tokens)
    _find_verbs(tokens, forms)
    determined = {token.head for token in tokens if token.dep == "det"}
    for index, token in enumerate(tokens):
        if (
            index in determined
            and token.pos == "VERB"
            and token.dep in _NOMINAL
            and not _has_auxiliary(tokens, index)
        ):
            tokens[index] = replace(token, pos="NOUN", lemma=_singular(token.text), morph=frozenset())
        elif _is_noun_behind_pour(tokens, index):
            dep = "obl" if token.dep == "advcl" else token.dep
            tokens[index] = replace(
                token, pos="NOUN", lemma=_singular(token.text), morph=frozenset(), dep=dep
            )
        elif token.pos in ("VERB", "ADJ"):
            tokens[index] = replace(token, lemma=_infinitive(token, forms), morph=_verbal_morph(token, forms))
    _swap_modifiers(tokens)
    _demote_adjective(tokens)
    return replace(sentence, tokens=tuple(tokens)) if tuple(tokens) != sentence.tokens else sentence


def _find_verbs(tokens: list[Token], forms: Mapping[str, str]) -> None:
    """Tag as verbs the roots and clauses whose ending no noun has, and their neighbours as subject and object."""
    for index, token in enumerate(tokens):
        text = token.text
        if token.pos not in ("NOUN", "PROPN", "ADJ", "X") or text not in forms or not text.endswith(_PLURAL):
            continue
        if any(t.head == index and t.dep in ("det", "case") for t in tokens) or token.lemma in _NOUNS_IN_ENT:
            continue
        tokens[index] = replace(token, pos="VERB", lemma=forms[text], morph=_FINITE | {"Number=Plur"})
        bare = [
            n for n, t in enumerate(tokens) if t.head == index and n != index and not _has_case(tokens, n)
        ]
        for child in bare:
            if (
                tokens[child].dep in ("amod", "nmod", "appos", "flat", "obl", "obj", "dep")
                and tokens[child].pos != "ADV"
            ):
                side = "nsubj" if child < index else "obj"
                if tokens[child].pos in ("NOUN", "PROPN", "ADJ", "X", "PRON", "NUM"):
                    tokens[child] = replace(tokens[child], dep=side)


def _has_case(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep in ("case", "mark") for token in tokens)


def _is_noun_behind_pour(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    plain = (
        token.pos == "VERB"
        and not token.text.lower().endswith(("r", "re"))
        and not _has_auxiliary(tokens, index)
    )
    return (
        plain and index > 0 and tokens[index - 1].text.lower() == "pour" and tokens[index - 1].head == index
    )


def _verbal_morph(token: Token, forms: Mapping[str, str]) -> frozenset[str]:
    """A form in -e of a verb in -er is present, whatever else it was taken for ("négocie" is no participle)."""
    text = token.text.lower()
    known = token.pos == "VERB" and forms.get(text, "").endswith("er")
    if (
        known
        and "VerbForm=Part" in token.morph
        and text.endswith(("e", "es", "ent"))
        and not text.endswith(_PARTICIPLE)
    ):
        return _FINITE
    return token.morph


def _demote_adjective(tokens: list[Token]) -> None:
    """Let the verb behind be the root where the adjective of its subject was taken for it."""
    index = next((n for n, t in enumerate(tokens) if t.head == n), 0)
    root = tokens[index] if tokens else None
    if root is None or index == 0 or root.pos != "ADJ" or tokens[index - 1].pos not in ("NOUN", "PROPN"):
        return
    if _has_auxiliary_or_copula(tokens, index):
        return
    verb = next(
        (n for n, t in enumerate(tokens) if t.head == index and t.dep in _VERBAL and _is_finite(tokens, n)),
        None,
    )
    if verb is None or any(t.head == verb and t.dep.startswith("nsubj") for t in tokens):
        return
    subject = next(
        (n for n, t in enumerate(tokens) if t.head == index and t.dep.startswith("nsubj")), index - 1
    )
    tokens[verb] = replace(tokens[verb], head=verb, dep="root")
    tokens[index] = replace(root, head=index - 1, dep="amod")
    for n, token in enumerate(tokens):
        if token.head != index or n == index:
            continue
        if n == subject or n > verb or token.dep == "punct":
            tokens[n] = replace(token, head=verb)
        else:
            tokens[n] = replace(token, head=subject, dep="nmod" if token.dep == "obl" else token.dep)


def _has_auxiliary_or_copula(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep.startswith(("aux", "cop")) for token in tokens)


def _is_finite(tokens: Sequence[Token], index: int) -> bool:
    finite = "VerbForm=Fin" in tokens[index].morph
    aux = any(t.head == index and t.dep.startswith("aux") and "VerbForm=Fin" in t.morph for t in tokens)
    return tokens[index].pos == "VERB" and (finite or aux)


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
        if not (
            token.dep == "amod"
            and token.pos == "NOUN"
            and token.head == index + 1
            and behind.pos in ("NOUN", "ADJ")
        ):
            continue
        head = index if behind.head == index + 1 else behind.head
        tokens[index] = replace(token, dep=behind.dep, head=head)
        tokens[index + 1] = replace(behind, dep="amod", head=index, pos="ADJ")
        for other, child in enumerate(tokens):
            if child.head == index + 1 and other not in (index, index + 1):
                tokens[other] = replace(child, head=index)
