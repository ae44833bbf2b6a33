"""Mends what the parser gets wrong in ways that the words themselves give away.

- a "verb" with an article and the place of a noun is a noun ("le retrait", read as a form of "retraire");
- a noun that modifies the adjective behind it has changed places with it ("les forces tchadiennes");
- a verb whose lemma is no infinitive has the one that its form tells ("soutenus", "prévoyait", "tombés");
- a form that only a conjugated verb has is one ("Les rebelles contrôlent la ville", read as a noun), and so is one
  with a subject and no article ("La Turquie lutte contre le PKK");
- a verb that was taken for the copula of its object governs it ("Le Rwanda nie tout soutien");
- a noun whose lemma kept the plural loses it ("raids");
- a "verb" behind "pour" that is no infinitive is a noun ("prendre pour cible");
- an adjective or participle right behind its subject is no predicate where a verb without a subject follows
  ("l'armée éthiopienne a commencé", "une voiture remplie d'explosifs a explosé");
- a participle with "avoir" agreeing with the noun before "que" is of a relative clause ("les filles qu'il a prises");
- a word of time behind a verb is not its subject ("ils s'emparent le lendemain de la ville").

Each repair needs two witnesses in the same sentence, so that a right parse is left alone.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Sentence, Token

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj", "conj", "appos", "root")
_PARTICIPLE = ("ées", "ée", "és", "é")
_AGREEING = ("ées", "ée", "és", "ies", "ie", "ues", "ue", "ises", "ise", "ites", "ite", "tes", "te")
_PLURAL = ("ent", "aient", "èrent")
_NOUNS_IN_ENT = frozenset(
    "président excédent équivalent expédient content précédent différent résident couvent".split()  # noqa: SIM905
)
_TIMES = frozenset(
    [
        "lendemain",
        "veille",
        "surlendemain",
        "jour",
        "soir",
        "matin",
        "nuit",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ]
)
_FINITE = frozenset({"Mood=Ind", "Tense=Pres", "VerbForm=Fin", "Person=3"})
_CLAUSES = ("conj", "xcomp", "ccomp", "parataxis", "advcl", "acl", "acl:relcl", "appos")
_BARE = ("amod", "nmod", "appos", "flat", "obl", "obj", "dep")
_NAMING = ("NOUN", "PROPN", "ADJ", "X", "PRON", "NUM")


def repair(sentence: Sentence, forms: WordForms) -> Sentence:
    """The sentence with such errors mended; the same value where there are none."""
    tokens = list(sentence.tokens)
    for mend in _MENDERS:
        mend(tokens, forms)
    return replace(sentence, tokens=tuple(tokens)) if tuple(tokens) != sentence.tokens else sentence


def _find_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Tag as verbs the roots and clauses whose ending no noun has, and their neighbours as subject and object."""
    for index, token in enumerate(tokens):
        text = token.text
        if (
            token.pos not in ("NOUN", "PROPN", "ADJ", "X")
            or text not in forms.verbs
            or text.endswith(_PARTICIPLE)
        ):
            continue
        if _has(tokens, index, "det", "case", "cop", "aux") or token.lemma in _NOUNS_IN_ENT:
            continue
        alone = _has(tokens, index, "nsubj") and text.endswith(("e", "it", "nd"))
        if not text.endswith(_PLURAL) and not alone:
            continue
        tokens[index] = replace(token, pos="VERB", lemma=forms.verbs[text], morph=_FINITE)
        for child in _children(tokens, index):
            bare = tokens[child].dep in _BARE and not _has(tokens, child, "case", "mark")
            if bare and tokens[child].pos in _NAMING:
                tokens[child] = replace(tokens[child], dep="nsubj" if child < index else "obj")


def _promote_copulas(tokens: list[Token], forms: WordForms) -> None:
    """Let a verb govern the noun whose copula it was taken for."""
    for index, token in enumerate(tokens):
        noun = token.head
        if token.dep != "cop" or token.lemma == "être" or token.text not in forms.verbs or noun < index:
            continue
        above = tokens[noun]
        tokens[index] = replace(
            token,
            pos="VERB",
            lemma=forms.verbs[token.text],
            dep=above.dep,
            head=index if above.head == noun else above.head,
        )
        tokens[noun] = replace(above, dep="obj", head=index)
        for child in _children(tokens, noun, "nsubj", "punct", "mark", "advmod", "obl"):
            if child < index or tokens[child].dep == "punct":
                tokens[child] = replace(tokens[child], head=index)


def _mend_words(tokens: list[Token], forms: WordForms) -> None:
    """Part of speech, lemma and mood of single words."""
    for index, token in enumerate(tokens):
        if _is_determined_noun(tokens, index):
            tokens[index] = replace(token, pos="NOUN", lemma=_singular(token.text), morph=frozenset())
        elif _is_noun_behind_pour(tokens, index):
            dep = "obl" if token.dep == "advcl" else token.dep
            tokens[index] = replace(
                token, pos="NOUN", lemma=_singular(token.text), morph=frozenset(), dep=dep
            )
        elif token.pos == "NOUN" and token.lemma == token.text.lower() in forms.nouns:
            tokens[index] = replace(token, lemma=forms.nouns[token.lemma])
        elif token.pos in ("VERB", "ADJ"):
            tokens[index] = replace(token, lemma=_infinitive(token, forms), morph=_verbal_morph(token, forms))


def _is_determined_noun(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    placed = token.pos == "VERB" and token.dep in _NOMINAL and _has(tokens, index, "det")
    return placed and not _has(tokens, index, "aux", "cop", "nsubj")


def _is_noun_behind_pour(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.pos != "VERB" or token.text.lower().endswith(("r", "re")) or index == 0:
        return False
    before = tokens[index - 1]
    return (
        before.text.lower() == "pour"
        and before.head == index
        and not _has(tokens, index, "aux", "cop", "nsubj")
    )


def _singular(word: str) -> str:
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > 4 else lower


def _infinitive(token: Token, forms: WordForms) -> str:
    """The infinitive of a verb: as the lemmatizer says if it is one, else by the table or the ending."""
    if token.pos != "VERB" and "VerbForm=Part" not in token.morph:
        return token.lemma
    listed = forms.verbs.get(token.text.lower())
    if listed is not None and forms.verbs.get(token.lemma) != token.lemma:
        return listed
    if token.lemma != token.text.lower():
        return token.lemma
    ending = next((e for e in _PARTICIPLE if token.lemma.endswith(e)), None)
    return token.lemma.removesuffix(ending) + "er" if ending and len(token.lemma) > 4 else token.lemma


def _verbal_morph(token: Token, forms: WordForms) -> frozenset[str]:
    """A form in -e of a verb in -er is present, whatever else it was taken for ("négocie" is no participle)."""
    text = token.text.lower()
    known = token.pos == "VERB" and forms.verbs.get(text, "").endswith("er")
    present = text.endswith(("e", "es", "ent")) and not text.endswith(_PARTICIPLE)
    return _FINITE if known and present and "VerbForm=Part" in token.morph else token.morph


def _swap_modifiers(tokens: list[Token], _: WordForms) -> None:
    """Let a noun govern the adjective behind it, where the parser has it the other way round."""
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        if token.pos == "ADJ" and behind.dep == "amod" and behind.pos == "NOUN" and behind.head == index:
            _change_places(tokens, index, index + 1)
            continue
        under = token.dep == "amod" and token.pos == "NOUN" and token.head == index + 1
        if not (under and behind.pos in ("NOUN", "ADJ")):
            continue
        head = index if behind.head == index + 1 else behind.head
        tokens[index] = replace(token, dep=behind.dep, head=head)
        tokens[index + 1] = replace(behind, dep="amod", head=index, pos="ADJ")
        for other, child in enumerate(tokens):
            if child.head == index + 1 and other not in (index, index + 1):
                tokens[other] = replace(child, head=index)


def _change_places(tokens: list[Token], adjective: int, noun: int) -> None:
    """ "principale composante": the noun governs, with all that hung on the adjective."""
    above = tokens[adjective]
    tokens[noun] = replace(tokens[noun], dep=above.dep, head=noun if above.head == adjective else above.head)
    tokens[adjective] = replace(above, dep="amod", head=noun)
    for n in _children(tokens, adjective):
        tokens[n] = replace(tokens[n], head=noun)


def _demote_modifiers(tokens: list[Token], _: WordForms) -> None:
    """Let the verb behind be the predicate where the modifier of its subject was taken for it."""
    for index, token in enumerate(tokens):
        if token.pos not in ("ADJ", "VERB") or _has(tokens, index, "aux", "cop"):
            continue
        if token.pos == "VERB" and not token.text.lower().endswith(_AGREEING):
            continue
        subject = next(_children(tokens, index, "nsubj"), None)
        if index == 0 or tokens[index - 1].pos not in ("NOUN", "PROPN"):
            continue
        noun = index - 1
        if subject is None and tokens[noun].dep != "root":
            subject = noun if tokens[noun].head == index else None
        verb = _stranded_verb(tokens, index)
        if subject is not None and subject <= noun and verb is not None:
            _hand_over(tokens, index, noun, subject, verb)


def _stranded_verb(tokens: Sequence[Token], index: int) -> int | None:
    """A conjugated verb further on that has no subject and hangs on a word or beside it."""
    above = (index, tokens[index].head)
    for place in range(index + 1, len(tokens)):
        token = tokens[place]
        if token.dep in _CLAUSES and token.head in above and _is_finite(tokens, place):
            free = not _has(tokens, place, "nsubj", "cc", "mark", "expl")
            return place if free else None
    return None


def _hand_over(tokens: list[Token], index: int, noun: int, subject: int, verb: int) -> None:
    """Give the place of a false predicate to a verb, with the subject and all that stands behind the verb."""
    false = tokens[index]
    root = false.head == index
    tokens[verb] = replace(tokens[verb], head=verb if root else false.head, dep=false.dep)
    tokens[index] = replace(false, head=noun, dep="amod" if false.pos == "ADJ" else "acl")
    for n, token in enumerate(tokens):
        if token.head != index or n in (index, verb):
            continue
        if n == subject:
            tokens[n] = replace(token, head=verb, dep="nsubj")
        elif n > verb or token.dep in ("punct", "mark"):
            tokens[n] = replace(token, head=verb)
        elif false.pos == "ADJ" and n > index:
            tokens[n] = replace(token, head=subject, dep="nmod" if token.dep == "obl" else token.dep)


def _find_relatives(tokens: list[Token], _: WordForms) -> None:
    """Make relative the clause whose participle agrees with the noun before "que"."""
    for index, token in enumerate(tokens):
        if token.pos != "VERB" or token.dep != "ccomp" or not token.text.lower().endswith(_AGREEING):
            continue
        having = any(tokens[n].lemma == "avoir" for n in _children(tokens, index, "aux"))
        if not having or _has(tokens, index, "obj"):
            continue
        for que in _children(tokens, index, "mark"):
            noun = que - 1
            if (
                tokens[que].lemma in ("que", "qu'")
                and noun >= 0
                and tokens[noun].pos in ("NOUN", "PROPN", "NUM", "PRON")
            ):
                tokens[index] = replace(token, dep="acl:relcl", head=noun)
                tokens[que] = replace(tokens[que], pos="PRON", dep="obj", morph=frozenset({"PronType=Rel"}))
                break


def _free_times(tokens: list[Token], _: WordForms) -> None:
    """A word of time behind its verb says when; what hangs on it with "de" belongs to the verb."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.lemma not in _TIMES or token.dep not in ("nsubj", "obj") or verb > index:
            continue
        tokens[index] = replace(token, dep="obl")
        for child in _children(tokens, index, "nmod"):
            tokens[child] = replace(tokens[child], head=verb, dep="obl")


def _children(tokens: Sequence[Token], index: int, *labels: str) -> Iterator[int]:
    """Dependents of a word, those with one of some labels; a bare label stands for its subtypes too."""
    for n, token in enumerate(tokens):
        if token.head == index and n != index and (not labels or token.dep.split(":")[0] in labels):
            yield n


def _has(tokens: Sequence[Token], index: int, *labels: str) -> bool:
    return next(_children(tokens, index, *labels), None) is not None


def _is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is conjugated, by itself or by its auxiliary."""
    parts = (index, *_children(tokens, index, "aux"))
    return tokens[index].pos == "VERB" and any("VerbForm=Fin" in tokens[n].morph for n in parts)


_MENDERS: tuple[Callable[[list[Token], WordForms], None], ...] = (
    _find_verbs,
    _promote_copulas,
    _mend_words,
    _swap_modifiers,
    _demote_modifiers,
    _find_relatives,
    _free_times,
)
