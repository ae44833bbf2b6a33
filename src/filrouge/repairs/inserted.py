"""Who says it: subjects behind a verb that is inserted behind the words it reports.

"..., a fait savoir jeudi la présidence turque", "« ... », s'est réjoui devant les députés le ministre", "« ... »,
nuance toutefois l'avocat". The parser takes the day for the subject, the subject for the object, the verb for anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import FINITE, children, has, is_finite

_NAMED = ("NOUN", "PROPN")
_QUOTES = frozenset({"»", "”", '"'})
_CLOSING = _QUOTES | {","}
_REFLEXIVE = ("s'", "s’", "se")
_FAR = 12  # words between an inverted verb and its subject ("a salué mardi devant les députés le président")
_PLACELESS = ("det", "case", "cop", "amod")
_JOINED = ("advcl", "ccomp", "acl", "acl:relcl")
_OBJECTS = ("obj", "obl", "nsubj", "nmod", "appos", "conj", "xcomp")
_MODAL = 3  # words between a verb and the infinitive with which it speaks ("a bien voulu nous préciser")


def find_reporting(tokens: list[Token], forms: WordForms) -> None:
    """A word between a quotation and who speaks that is a form of a verb of speech is one.

    "« ... », nuance l'avocat", "« ... », s'est réjoui le maire", "« ... », a fait valoir la maire".
    """
    quoted = any(token.text in _QUOTES for token in tokens)
    for index, token in enumerate(tokens):
        if not quoted or token.dep == "aux:caus" or not _is_behind_quotation(tokens, index):
            continue
        verb = forms.verbs.get(token.text.lower())
        if token.pos in ("NOUN", "ADV", "ADJ", "PROPN") and verb in forms.speech:
            if not has(tokens, index, *_PLACELESS):
                morph = (
                    FINITE if not has(tokens, index, "aux") else frozenset({"VerbForm=Part", "Tense=Past"})
                )
                tokens[index] = replace(token, pos="VERB", lemma=verb, morph=morph)
        elif token.pos == "VERB":
            _join_causative(tokens, index, forms)
            _join_modal(tokens, index, forms)
    _free_reflexives(tokens, forms)


def _is_behind_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but an auxiliary and pronouns stands between a closing quotation sign and a word."""
    first = _first(tokens, index)
    signs = [tokens[n].text for n in (first - 1, first - 2) if n >= 0]
    return bool(signs) and (signs[0] in _QUOTES or (signs[0] == "," and signs[-1] in _QUOTES))


def _first(tokens: Sequence[Token], index: int) -> int:
    """The first word of a verb with the auxiliaries, pronouns and adverbs before it."""
    first = index
    while first > 0 and (
        tokens[first - 1].pos in ("AUX", "ADV")
        or (
            tokens[first - 1].pos == "PRON"
            and tokens[first - 1].text.lower() in (*_REFLEXIVE, "l'", "l’", "le")
        )
    ):
        first -= 1
    return first


def _join_causative(tokens: list[Token], index: int, forms: WordForms) -> None:
    """ "a fait valoir": the infinitive governs, and "fait" only says so."""
    infinitive = index + 1
    behind = tokens[infinitive] if infinitive < len(tokens) else tokens[index]
    joined = behind.head == index and behind.dep in ("ccomp", "xcomp") and "VerbForm=Inf" in behind.morph
    if joined and f"{tokens[index].lemma} {behind.lemma}" in forms.speech:
        _promote(tokens, index, infinitive, "aux:caus")


def _join_modal(tokens: list[Token], index: int, forms: WordForms) -> None:
    """ "« ... », a tenu à préciser le maire": what stands in a quotation has been said, whatever one says of that."""
    behind = tokens[index + 1 : index + 1 + _MODAL]
    for infinitive, token in enumerate(behind, index + 1):
        if "VerbForm=Inf" in token.morph:
            joined = token.head == index and token.dep == "xcomp" and not has(tokens, infinitive, "ccomp")
            if joined and token.lemma in forms.speech and is_finite(tokens, index):
                _promote(tokens, index, infinitive, "aux")
            return


def _promote(tokens: list[Token], index: int, infinitive: int, dep: str) -> None:
    """Let an infinitive govern all that hangs on the verb before it, and that verb only help it."""
    above = tokens[index]
    head = infinitive if above.head == index else above.head
    tokens[infinitive] = replace(tokens[infinitive], head=head, dep=above.dep)
    for child in list(children(tokens, index)):
        if child != infinitive:
            tokens[child] = replace(tokens[child], head=infinitive)
    tokens[index] = replace(above, pos="AUX", head=infinitive, dep=dep)


def _free_reflexives(tokens: list[Token], forms: WordForms) -> None:
    """The "s'" of "s'est indigné la sénatrice" is no subject."""
    for index, token in enumerate(tokens):
        if token.text.lower() in _REFLEXIVE and token.dep.startswith("nsubj") and token.pos == "PRON":
            tokens[index] = replace(token, dep="expl:pv")


def seat_speakers(tokens: list[Token], forms: WordForms) -> None:
    """The noun behind an inserted verb is its subject ("..., a annoncé l'administration", "« ... », a dit X")."""
    for index, token in enumerate(tokens):
        quoting = token.dep == "conj" and token.lemma in forms.reporting and not has(tokens, index, "cc")
        quoting = quoting and is_finite(tokens, index) and _is_behind_quotation(tokens, index)
        if token.pos == "VERB" and (quoting or _is_aside(tokens, index, forms)):
            tokens[index] = replace(token, dep="parataxis")
        if token.pos != "VERB" or _has_subject(tokens, index, forms) or not _is_inserted(tokens, index):
            continue
        behind = _behind(tokens, index, forms)
        if behind is not None:
            tokens[behind] = replace(tokens[behind], dep="nsubj", head=index)


def _has_subject(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """Whether a verb has a subject that is no day."""
    return any(tokens[n].lemma not in forms.days for n in children(tokens, index, "nsubj"))


def _behind(tokens: list[Token], index: int, forms: WordForms) -> int | None:
    """The first noun behind a verb that is in no adverbial phrase; days on the way are adverbials."""
    here = index + 1
    while here < min(index + _FAR, len(tokens)):
        token = tokens[here]
        if token.lemma in forms.days and token.pos == "NOUN":
            if token.dep.startswith("nsubj"):
                tokens[here] = replace(token, dep="obl")
        elif token.pos == "ADP":
            here = _past_phrase(tokens, here)
            continue
        elif token.pos == "DET":
            noun = token.head
            shared = tokens[noun].pos == "PRON" and has(tokens, noun, "nmod")  # "l'un des ministres"
            if (
                noun > here
                and (tokens[noun].pos in _NAMED or shared)
                and tokens[noun].lemma not in forms.days
            ):
                return noun if _may_speak(tokens, index, noun) else None
        elif token.pos in _NAMED or (
            token.pos == "PRON" and has(tokens, here, "nmod")
        ):  # "un de ses avocats"
            return here if _may_speak(tokens, index, here) else None
        elif token.pos not in ("ADV", "ADJ") and not _is_around_aside(tokens, index, here, forms):
            return None
        here += 1
    return None


def _is_around_aside(tokens: Sequence[Token], verb: int, comma: int, forms: WordForms) -> bool:
    """Whether a comma stands before or behind a phrase or a day that parts a verb from its subject: "a dit, à X, Y"."""
    if tokens[comma].text != "," or comma + 1 >= len(tokens):
        return False
    behind = tokens[comma + 1]
    opened = comma == verb + 1
    aside = behind.pos == "ADP" or behind.lemma in forms.days
    closing = any(tokens[n].text == "," for n in range(verb + 1, comma))
    return (opened and aside) or (closing and tokens[verb + 1].text == ",")


def _past_phrase(tokens: Sequence[Token], case: int) -> int:
    """The place behind a phrase with a preposition: its article, its noun and what describes it."""
    here = case + 1
    while here < len(tokens) and tokens[here].pos in ("DET", "NUM", "ADJ", "ADP"):
        here += 1
    while here < len(tokens) and (tokens[here].pos in (*_NAMED, "ADJ") or tokens[here].text[:1].isupper()):
        here += 1
    return here


def _may_speak(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Whether a noun may be moved under an inserted verb: the parser hung it there, or on what stands between them."""
    token = tokens[noun]
    dep = token.dep.split(":")[0]
    return dep in _OBJECTS and verb <= token.head and not has(tokens, noun, "case")


def _is_aside(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """A "coordinate" verb without "et" whose subject ends the sentence behind it: "..., révèle Le Monde"."""
    token = tokens[index]
    beside = tokens[token.head].dep in ("root", "conj") and is_finite(tokens, index)
    joined = token.dep == "conj" or (token.dep in _JOINED and beside)
    if not joined or token.head > index or has(tokens, index, "cc", "mark", "xcomp", "ccomp"):
        return False
    first = min((index, *children(tokens, index, "aux", "expl")))
    if first == 0 or tokens[first - 1].text != ",":
        return False
    if has(tokens, index, "obj"):
        return _is_said(tokens, index, forms)
    behind = any(n > index or tokens[n].text.startswith("-") for n in children(tokens, index, "nsubj"))
    return behind and (token.dep == "conj" or token.lemma in forms.reporting)


def _is_said(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """Whether what stands behind a verb of speech may be its subject, and nothing goes on behind it.

    "a quitté Lomé, révèle le journal Togo-Matin", but not "a quitté Lomé, annonce sa démission et s'exile".
    """
    noun = next(children(tokens, index, "obj"))
    own = any("Poss=Yes" in tokens[n].morph for n in children(tokens, noun, "det"))
    joined = (*children(tokens, index, "conj"), *children(tokens, tokens[index].head, "conj"))
    going_on = any(has(tokens, n, "cc") for n in joined)
    auxiliaries = [tokens[n].lemma for n in children(tokens, index, "aux")]
    caused = any(f"{lemma} {tokens[index].lemma}" in forms.speech for lemma in auxiliaries)
    before = has(tokens, index, "nsubj") or noun < index
    return (caused or tokens[index].lemma in forms.reporting) and not (own or going_on or before)


def _is_inserted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb stands behind the words it reports: a comma or closing quotation mark before it."""
    first = min((index, *children(tokens, index, "aux", "expl", "advmod")))
    inserted = tokens[index].dep.startswith("parataxis")
    bare = tokens[index].dep == "parataxis:insert"  # "l'avion a décollé a précisé la compagnie"
    closed = first > 0 and (bare or tokens[first - 1].text in _CLOSING)
    return closed and (inserted or any(n < first for n in children(tokens, index, "parataxis", "ccomp")))
