"""Words that the tagger took for others: verbs for nouns, nouns for verbs, lemmas that are none."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import FINITE, NAMING, NOUNS_IN_ENT, awaits, children, has, promote, verb_over

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj", "conj", "appos", "root")
_PARTICIPLE = ("ées", "ée", "és", "é")
_IRREGULAR = ("us", "u", "ues", "ue", "uits", "uit", "uites", "uite")
_PAST = frozenset({"VerbForm=Part", "Tense=Past"})
_PLURAL = ("ent", "aient", "èrent")
_CONDITIONAL = ("ait", "aient", "ais", "ions", "iez")
_FUTURE = ("a", "ont", "ons", "ez", "ai", "as")
_INFINITIVE = ("er", "ir", "ire", "dre", "tre", "oir", "aire")
_OF = ("de", "du", "des", "d'", "d’")
_BARE = ("amod", "nmod", "appos", "flat", "obl", "obj", "dep")


def find_verbs(tokens: list[Token], forms: WordForms) -> None:
    """Tag as verbs the roots and clauses whose ending no noun has, and their neighbours as subject and object."""
    for index, token in enumerate(tokens):
        text = token.text
        if token.pos == "VERB" and token.dep == "advmod" and has(tokens, index, "nsubj"):
            _rise(tokens, index)
            continue
        told = text.endswith(_PLURAL) and has(tokens, index, "nsubj")
        adverb = token.pos == "ADV" and token.dep != "root" and not told
        if (
            adverb
            or token.pos not in ("NOUN", "PROPN", "ADJ", "X", "ADV")
            or text not in forms.verbs
            or text.endswith(_PARTICIPLE)
        ):
            continue
        if has(tokens, index, "det", "case", "cop", "aux") or token.lemma in NOUNS_IN_ENT:
            continue
        alone = has(tokens, index, "nsubj") and text.endswith(("e", "t", "nd"))
        if not text.endswith(_PLURAL) and not alone:
            continue
        tokens[index] = replace(token, pos="VERB", lemma=forms.verbs[text], morph=FINITE)
        _rise(tokens, index)
        for child in children(tokens, index):
            bare = tokens[child].dep in _BARE and not has(tokens, child, "case", "mark")
            if bare and tokens[child].pos in NAMING:
                tokens[child] = replace(tokens[child], dep="nsubj" if child < index else "obj")


@awaits("en")
def find_second_verbs(tokens: list[Token], forms: WordForms) -> None:
    """A "noun" behind "et en" that is a form of a verb is one: "tue trois soldats et [en blesse] dix autres"."""
    for index in range(2, len(tokens)):
        token, clitic, joint = tokens[index], tokens[index - 1], tokens[index - 2]
        joined = clitic.text.lower() == "en" and joint.pos == "CCONJ" and token.head < index
        if token.pos != "NOUN" or not joined or token.text not in forms.verbs or token.text.endswith("s"):
            continue
        above = verb_over(tokens, token.head)
        if above is None:
            continue
        lemma = forms.verbs[token.text]
        tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=FINITE, head=above, dep="conj")
        tokens[index - 1] = replace(clitic, pos="PRON", dep="iobj", head=index)
        for n in children(tokens, index, "appos", "amod", "nmod"):
            if n > index and not has(tokens, n, "case"):
                tokens[n] = replace(tokens[n], dep="obj")


def find_participles(tokens: list[Token], forms: WordForms) -> None:
    """An adjective in -é with a tense or a reflexive pronoun is a verb ("a été blessé", "se sont emparés").

    And so is one that is a form of a known verb ("sera investi"), and a noun behind a noun that says who does it:
    "les rebelles soutenus par Ankara".
    """
    for index, token in enumerate(tokens):
        if (
            token.pos == "NOUN"
            and token.dep == "acl"
            and has(tokens, index, "obl")
            and token.text in forms.verbs
        ):
            tokens[index] = replace(token, pos="VERB", lemma=forms.verbs[token.text], morph=_PAST)
            continue
        bare = token.pos == "NOUN" and not has(tokens, index, "det", "cop")
        verb = _participle_of(token, forms, bare=bare) if token.pos in ("NOUN", "ADJ", "ADV") else None
        if verb is None:
            continue
        tense = [n for n in children(tokens, index, "aux") if tokens[n].lemma in ("avoir", "être")]
        been = [n for n in children(tokens, index, "cop") if tokens[n].text.lower() == "été"]
        if not tense:
            continue
        tokens[index] = replace(token, pos="VERB", lemma=verb, morph=_PAST)
        for n in been:
            tokens[n] = replace(tokens[n], dep="aux:pass")


def _participle_of(token: Token, forms: WordForms, *, bare: bool) -> str | None:
    """The verb that an adjective would be a participle of, or a ``bare`` noun, without article and copula."""
    text = token.text.lower()
    ending = next((e for e in _PARTICIPLE if text.endswith(e)), None)
    if token.pos == "NOUN" and token.dep == "root":
        return forms.verbs.get(text) if ending or bare else None  # "n'a pas nié", "sont morts"
    if token.pos == "NOUN":
        return None
    return forms.verbs.get(text) if ending is None else text.removesuffix(ending) + "er"


def _rise(tokens: list[Token], index: int) -> None:
    """Let a verb that was taken for an adverb govern the noun behind it ("Les Shebab [contrôlent] Jilib")."""
    token, noun = tokens[index], tokens[index].head
    if token.dep != "advmod" or noun <= index or has(tokens, noun, "case"):
        return
    above = tokens[noun]
    promote(tokens, index, noun)
    tokens[noun] = replace(above, dep="obj", head=index)
    for child in children(tokens, noun, "punct", "obl"):
        tokens[child] = replace(tokens[child], head=index)


def promote_copulas(tokens: list[Token], forms: WordForms) -> None:
    """Let a verb govern the noun whose copula it was taken for."""
    for index, token in enumerate(tokens):
        noun = token.head
        caused = token.dep == "aux:caus" and tokens[noun].pos == "NOUN"  # "a fait état de dix morts"
        tense = token.pos == "VERB" and token.dep == "aux" and tokens[noun].pos == "NOUN"
        taken = caused or tense or (token.dep == "cop" and token.lemma != "être")
        if not taken or token.text not in forms.verbs or noun < index:
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
        for child in children(tokens, noun, "nsubj", "punct", "mark", "advmod", "obl", "aux"):
            if child < index or tokens[child].dep == "punct":
                tokens[child] = replace(tokens[child], head=index)


def free_subjects(tokens: list[Token], _: WordForms) -> None:
    """The subject of a verb with "avoir" and no other auxiliary acts: "X a assuré que" is no passive."""
    for index, token in enumerate(tokens):
        if token.dep != "nsubj:pass":
            continue
        having = [tokens[n] for n in children(tokens, token.head, "aux")]
        if {tense.lemma for tense in having} == {"avoir"} and all(t.dep != "aux:pass" for t in having):
            tokens[index] = replace(token, dep="nsubj")


def mend_words(tokens: list[Token], forms: WordForms) -> None:
    """Part of speech, lemma and mood of single words."""
    for index, token in enumerate(tokens):
        if _is_noun_in_clause(tokens, index):
            tokens[index] = replace(
                token, pos="NOUN", lemma=_singular(token.text), morph=frozenset(), dep="obj"
            )
        elif _is_infinitive(tokens, index, forms):
            tokens[index] = replace(token, pos="VERB", lemma=token.text, morph=frozenset({"VerbForm=Inf"}))
        elif _is_determined_noun(tokens, index):
            tokens[index] = replace(token, pos="NOUN", lemma=_singular(token.text), morph=frozenset())
        elif _is_noun_behind_pour(tokens, index):
            dep = "obl" if token.dep == "advcl" else token.dep
            tokens[index] = replace(
                token, pos="NOUN", lemma=_singular(token.text), morph=frozenset(), dep=dep
            )
        elif _is_bare_apposition(tokens, index, forms):
            _make_apposition(tokens, index, forms)
        elif token.pos == "NOUN" and (lemma := _noun_lemma(token, forms)) != token.lemma:
            tokens[index] = replace(token, lemma=lemma)
        elif token.pos in ("VERB", "ADJ"):
            lemma = _infinitive(token, forms)
            morph = _to_come(token, lemma, forms)
            if (lemma, morph) != (token.lemma, token.morph):
                tokens[index] = replace(token, lemma=lemma, morph=morph)


def _noun_lemma(token: Token, forms: WordForms) -> str:
    """The singular of a noun: "unité" is read as from "uniter", and plurals may be kept."""
    text = token.text.lower()
    if token.lemma.endswith("ter") and text.endswith(("té", "tés")):
        return _singular(text)
    return forms.nouns[token.lemma] if token.lemma == text in forms.nouns else token.lemma


def _is_infinitive(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """ "appelle à [prier]", "souhaite [interdire] la chasse": what a verb governs so is one."""
    token = tokens[index]
    if token.dep != "xcomp" or token.lemma != token.text or tokens[token.head].pos != "VERB":
        return False
    if token.pos == "ADJ":
        return forms.verbs.get(token.text) == token.text
    marked = has(tokens, index, "case", "mark") and not has(tokens, index, "det", "amod", "nmod")
    return token.pos == "NOUN" and marked and token.text.endswith(_INFINITIVE)


def _is_determined_noun(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    placed = token.pos == "VERB" and token.dep in _NOMINAL and has(tokens, index, "det")
    return placed and not has(tokens, index, "aux", "cop", "nsubj")


def _is_bare_apposition(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """ "X, combattant de Y", "X, ancien correspondant de Y", "X, figure de Y": a noun that is a form of a verb too."""
    token = tokens[index]
    if token.dep not in ("acl", "amod", "appos"):
        return False
    noun = token.text in forms.nouns or f"{token.text}s" in forms.nouns
    part = {"VerbForm=Part", "Tense=Pres"} <= token.morph or (
        token.pos == "NOUN" and token.lemma != token.text
    )
    if not noun or not part or index == 0:
        return False
    start = index - 1 if tokens[index - 1].pos == "ADJ" else index
    of = index + 1 < len(tokens) and tokens[index + 1].text in _OF
    return of and start > 0 and tokens[start - 1].text == ","


def _make_apposition(tokens: list[Token], index: int, forms: WordForms) -> None:
    """Let a word be the noun that describes the name before it, with its complements."""
    token = tokens[index]
    lemma = forms.nouns.get(token.text, token.text)
    dep = "appos" if token.dep == "acl" else token.dep
    tokens[index] = replace(token, pos="NOUN", lemma=lemma, morph=frozenset(), dep=dep)
    for n in children(tokens, index, "obl"):
        tokens[n] = replace(tokens[n], dep="nmod")


def _is_noun_in_clause(tokens: Sequence[Token], index: int) -> bool:
    """ "a poignardé un passant": no clause opens with an article."""
    token = tokens[index]
    part = token.text.lower().endswith(("ant", "ants", "ante", "antes")) and token.pos in ("VERB", "ADJ")
    if not part or token.dep not in ("xcomp", "ccomp", "advcl") or token.head > index:
        return False
    article = index > 0 and tokens[index - 1].dep == "det" and tokens[index - 1].head == index
    return article and tokens[token.head].pos == "VERB" and not has(tokens, token.head, "obj", "aux:pass")


def _is_noun_behind_pour(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.pos != "VERB" or token.text.lower().endswith(("r", "re")) or index == 0:
        return False
    before = tokens[index - 1]
    return (
        before.text.lower() == "pour"
        and before.head == index
        and not has(tokens, index, "aux", "cop", "nsubj")
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


def _to_come(token: Token, lemma: str, forms: WordForms) -> frozenset[str]:
    """The features of a verb; an infinitive with an ending behind it is future or conditional ("poursuivrait")."""
    text = token.text.lower()
    ahead = {"Tense=Fut", "Mood=Cnd"} & token.morph
    if token.pos == "VERB" and "VerbForm=Fin" in token.morph and not ahead:
        ending = text.removeprefix(lemma.removesuffix("e") if lemma.endswith("re") else lemma)
        whole = ending != text and lemma.endswith(("er", "ir", "re"))
        if (whole and ending in _CONDITIONAL) or text.endswith(("erait", "eraient")):
            return frozenset({"Mood=Cnd", "Tense=Pres", "VerbForm=Fin"})
        if whole and ending in _FUTURE:
            return frozenset({"Mood=Ind", "Tense=Fut", "VerbForm=Fin"})
    return _verbal_morph(token, forms)


def _verbal_morph(token: Token, forms: WordForms) -> frozenset[str]:
    """A form in -e of a verb in -er is present, whatever else it was taken for ("négocie" is no participle)."""
    text = token.text.lower()
    known = token.pos == "VERB" and forms.verbs.get(text, "").endswith("er")
    finite = token.pos == "VERB" and "VerbForm=Fin" in token.morph
    if finite and (text.endswith(_PARTICIPLE) or (token.dep == "acl" and text.endswith(_IRREGULAR))):
        return _PAST
    present = text.endswith(("e", "es", "ent")) and not text.endswith(_PARTICIPLE)
    return FINITE if known and present and "VerbForm=Part" in token.morph else token.morph
