"""What is said: quotations before an inverted verb, clauses that were hung on a noun."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, climb, has, is_finite, verb_over

_NAMED = ("NOUN", "PROPN")
_SIGNS = {"»": "«", "”": "“", '"': '"'}
_THAT = ("que", "qu'", "qu’")
_REACH = 6  # words between a quotation and its verb


def seat_quotations(tokens: list[Token], forms: WordForms) -> None:
    """What stands between quotation signs before an inverted verb is what the verb says, and none of its arguments.

    "« Nous étudions toutes les pistes », a déclaré X": "pistes" is no subject of "déclaré". So is what opens a sentence
    before somebody with a verb that does nothing but report ("« La guerre est finie », le roi a dit mardi").
    """
    for closing, token in enumerate(tokens):
        if token.text not in _SIGNS:
            continue
        verb = _inverted(tokens, closing)
        if verb is None and _opening(tokens, closing) <= 0:
            verb = _reporting(tokens, closing, forms)
        if verb is not None:
            _bind(tokens, _opening(tokens, closing), closing, verb)


def _opening(tokens: Sequence[Token], closing: int) -> int:
    """Where a quotation opens that a sign closes; -1 for before the sentence."""
    signs = _SIGNS[tokens[closing].text]
    return next((n for n in range(closing - 1, -1, -1) if tokens[n].text == signs), -1)


def _inverted(tokens: Sequence[Token], closing: int) -> int | None:
    """The verb right behind a sign with somebody behind it: "», a déclaré le ministre", "» a-t-elle ajouté"."""
    for n in range(closing + 1, min(closing + _REACH, len(tokens))):
        if tokens[n].pos == "VERB":
            named = (
                c
                for c in children(tokens, n, "nsubj", "obj", "obl", "expl")
                if c > n or tokens[c].text.startswith("-")
            )
            bare = any(tokens[c].pos in (*_NAMED, "PRON") and not has(tokens, c, "case") for c in named)
            return n if bare else None
        if tokens[n].pos not in ("AUX", "ADV", "PRON") and tokens[n].text != ",":
            return None
    return None


def _reporting(tokens: Sequence[Token], closing: int, forms: WordForms) -> int | None:
    """The main verb behind a sign and a comma that only reports, with its subject before it and nothing else to say."""
    if [token.text for token in tokens[closing + 1 : closing + 2]] != [","]:
        return None
    verb = next((n for n in range(closing + 2, len(tokens)) if tokens[n].pos == "VERB"), None)
    if verb is None or tokens[verb].dep != "root" or tokens[verb].lemma not in forms.reporting:
        return None
    told = any(closing < n < verb for n in children(tokens, verb, "nsubj"))
    more = any(n > closing for n in children(tokens, verb, "obj", "ccomp", "xcomp", "parataxis"))
    return verb if told and not more else None


def _bind(tokens: list[Token], opening: int, closing: int, verb: int) -> None:
    """Hang the words of a quotation on its main word, and that on the verb of speech, or the verb beside it."""
    crossing = [n for n in range(opening + 1, closing) if tokens[n].head == verb and tokens[n].pos != "PUNCT"]
    if not crossing:
        inside = opening < tokens[verb].head < closing
        if inside and tokens[verb].dep != "parataxis":
            tokens[verb] = replace(tokens[verb], dep="parataxis")
        return
    main = next((n for n in crossing if tokens[n].pos == "VERB" or has(tokens, n, "cop")), crossing[0])
    for n in crossing:
        dep = tokens[n].dep if n < main else "obj"
        tokens[n] = (
            replace(tokens[n], dep="parataxis") if n == main else replace(tokens[n], head=main, dep=dep)
        )


def raise_contents(tokens: list[Token], forms: WordForms) -> None:
    """A clause with "que" and a subject of its own behind an adverbial is what the verb says.

    "a annoncé dans une interview qu'il ne sera pas candidat", "affirme dans un communiqué que l'armée a fui", "a confié
    lundi, depuis Lyon où il passait, que tout va bien".
    """
    for index, token in enumerate(tokens):
        noun = token.head
        if noun > index or not _may_be_said(tokens, index, forms):
            continue
        marks = [n for n in children(tokens, index, "mark") if tokens[n].text.lower() in _THAT]
        conjunction = bool(marks) and tokens[marks[0]].pos == "SCONJ"
        taken = None if conjunction or token.dep == "advcl" else _false_relative(tokens, index)
        if not has(tokens, index, "nsubj", "nsubj:pass", "expl") or not (conjunction or taken is not None):
            continue
        verb = noun if token.dep == "advcl" else _verb_above(tokens, noun)
        if verb is not None and not has(tokens, verb, "obj", "ccomp", "xcomp"):
            tokens[index] = replace(token, head=verb, dep="ccomp")
            if taken is not None:
                tokens[taken] = replace(tokens[taken], pos="SCONJ", dep="mark", morph=frozenset())


def _may_be_said(tokens: Sequence[Token], index: int, forms: WordForms) -> bool:
    """Whether a clause hangs on an adverbial, or behind an aside on a verb of speech as if it were one itself."""
    token, above = tokens[index], tokens[tokens[index].head]
    if token.dep == "advcl":
        first = min(children(tokens, index, "mark"), default=0)
        aside = first > 0 and tokens[first - 1].text == "," and not has(tokens, first, "fixed")
        return aside and above.pos == "VERB" and above.lemma in forms.reporting
    return token.dep in ("acl:relcl", "acl", "ccomp") and above.pos in _NAMED


def join_contents(tokens: list[Token], _: WordForms) -> None:
    """What "et que" adds goes with the clause whose "que" it repeats: "dit que A veut partir et que B restera"."""
    for index, token in enumerate(tokens):
        joined = token.dep == "conj" and token.head < index and has(tokens, index, "cc")
        if not joined or not _has_that(tokens, index):
            continue
        above = (n for n in climb(tokens, index) if tokens[n].dep == "ccomp" and _has_that(tokens, n))
        here = next((n for n in above if n < index), None)
        if here is not None:
            tokens[index] = replace(token, head=here)


def _has_that(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause has a "que" of its own."""
    return any(tokens[n].text.lower() in _THAT and n < index for n in children(tokens, index, "mark"))


def _false_relative(tokens: Sequence[Token], index: int) -> int | None:
    """The "que" taken for an object of a clause that has another one: "a dit à l'AFP [que] l'armée a pris Lomé"."""
    objects = list(children(tokens, index, "obj"))
    que = [n for n in objects if tokens[n].text.lower() in ("que", "qu'", "qu’")]
    return que[0] if que and len(objects) > 1 else None


def _verb_above(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that a noun hangs on with a preposition, over other nouns; None where it is an argument."""
    for n in climb(tokens, noun):
        if tokens[n].pos not in _NAMED or tokens[n].dep.split(":")[0] not in ("nmod", "obl", "appos"):
            return n if tokens[n].pos == "VERB" and n < noun else None
    return None


def return_contents(tokens: list[Token], _: WordForms) -> None:
    """A clause whose "que" stands right behind a verb is what that verb says, and not the verb before it.

    "Il n'y a pas de revendication mais l'armée indique que les rebelles ont fui": the clause hung on "a".
    """
    for index, token in enumerate(tokens):
        above = token.head
        clausal = token.lemma == "que" and token.dep == "mark" and index < above
        if not clausal or tokens[above].dep not in ("ccomp", "advcl", "parataxis"):
            continue
        verb, said = index - 1, tokens[above].head
        if verb < 1 or said >= verb or tokens[verb].pos != "VERB" or not is_finite(tokens, verb):
            continue
        if has(tokens, above, "nsubj") and not has(tokens, verb, "obj", "ccomp", "xcomp", "cop"):
            tokens[above] = replace(tokens[above], head=verb, dep="ccomp")


def return_copulas(tokens: list[Token], _: WordForms) -> None:
    """A copula before a phrase with a preposition is that of the predicate behind it.

    "Cette frappe [est] selon Reuters une réponse à X": the strike is no Reuters.
    """
    for index, token in enumerate(tokens):
        here = token.dep == "obl" and index < token.head and tokens[token.head].pos in ("NOUN", "ADJ")
        copula = next(children(tokens, index, "cop"), None) if here else None
        if copula is None or has(tokens, token.head, "nsubj", "cop"):
            continue
        if not copula < next(children(tokens, index, "case"), 0) < index:
            continue
        for n in list(children(tokens, index, "cop", "nsubj")):
            tokens[n] = replace(tokens[n], head=token.head)


def seat_participles(tokens: list[Token], _: WordForms) -> None:
    """A participle with "ayant" right behind a noun is said of it: "une catastrophe ayant frappé le pays".

    The witnesses are the auxiliary, which is no finite verb, and the noun that no comma parts from it.
    """
    for index, token in enumerate(tokens):
        first = min(children(tokens, index, "aux"), default=0) if token.dep == "advcl" else 0
        if not first or "VerbForm=Part" not in tokens[first].morph:
            continue
        noun = first - 1
        if tokens[noun].pos == "ADJ" and tokens[noun].dep == "amod":
            noun = tokens[noun].head
        if tokens[noun].pos == "NOUN" and noun < first and token.head < noun:
            tokens[index] = replace(token, head=noun, dep="acl")


def seat_doings(tokens: list[Token], _: WordForms) -> None:
    """A participle of the present behind a comma is what somebody does at the same time, and not what he says.

    "L'armée a riposté, tuant dix rebelles et capturant leur chef".
    """
    for index, token in enumerate(tokens):
        present = "VerbForm=Part" in token.morph and token.text.lower().endswith("ant")
        if token.pos != "VERB" or not present or token.head > index or tokens[index - 1].text != ",":
            continue
        above = tokens[token.head]
        if above.pos == "VERB" and token.dep in ("ccomp", "xcomp", "obj"):
            tokens[index] = replace(token, dep="advcl")
        elif token.dep == "acl" and (verb := _doing_behind(tokens, index)) is not None:
            tokens[index] = replace(token, dep="advcl", head=verb)


def _doing_behind(tokens: Sequence[Token], index: int) -> int | None:
    """The verb of somebody named behind a participle that stands behind an opening: "Sur RTL, évoquant X, Y a ri"."""
    place = tokens[index].head
    verb = tokens[place].head
    opening = tokens[place].dep == "obl" and has(tokens, place, "case") and verb > index
    told = opening and any(index < n < verb for n in children(tokens, verb, "nsubj"))
    return verb if told else None


@awaits("en")
def seat_gerunds(tokens: list[Token], _: WordForms) -> None:
    """A gerund on a noun or adjective belongs to the verb above: "a nié toute faute en accusant ses rivaux"."""
    for index, token in enumerate(tokens):
        here = token.head
        if not _is_gerund(tokens, index) or here > index or tokens[here].pos in ("VERB", "AUX"):
            continue
        verb = verb_over(tokens, here)
        if verb is not None and verb < index:
            tokens[index] = replace(token, head=verb, dep="advcl")


def _is_gerund(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a participle of the present behind "en"."""
    if tokens[index].pos != "VERB" or "VerbForm=Part" not in tokens[index].morph:
        return False
    before = (tokens[n].text.lower() for n in children(tokens, index, "mark", "case") if n < index)
    return tokens[index].text.endswith("ant") and "en" in before
