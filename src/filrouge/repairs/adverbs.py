"""Adverbs of two words, and times without a preposition, that cut a verb off from what stands behind it."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import awaits, children, climb, has, is_finite, verb_over

_AGAIN = ("de", "à")
_LAPSES = frozenset({"tôt", "tard", "auparavant", "avant", "après"})
_NEAR = 4  # words between such an adverb and the noun that it was taken for a preposition of
_NAMED = ("NOUN", "PROPN")
_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes")
_PAST = frozenset({"Tense=Past", "VerbForm=Part"})


@awaits("nouveau")
def seat_adverbs(tokens: list[Token], _: WordForms) -> None:
    """ "de nouveau", "à nouveau" are adverbs of the verb beside them, and what stands behind them is its object.

    "a de nouveau bombardé Alep", "mène de nouveau plusieurs offensives"; in "de nouveau président" a noun follows.
    """
    for index in range(1, len(tokens) - 1):
        if tokens[index].text.lower() not in _AGAIN or tokens[index + 1].text.lower() != "nouveau":
            continue
        verb = _verb_beside(tokens, index)
        if verb is None:
            continue
        noun = next((n for n in range(index + 2, len(tokens)) if tokens[n].pos in _NAMED), None)
        cut = noun is not None and noun - index <= _NEAR + 1 and _is_cut_off(tokens, noun, index, verb)
        tokens[index] = replace(tokens[index], pos="ADV", dep="advmod", head=verb)
        tokens[index + 1] = replace(tokens[index + 1], pos="ADV", dep="fixed", head=index)
        for child in children(tokens, index, "obl", "nmod"):  # "s'emparer de nouveau [de Gao]"
            tokens[child] = replace(tokens[child], dep="obl", head=verb)
        if cut and noun is not None:
            _hand_back(tokens, noun, verb)


def _verb_beside(tokens: Sequence[Token], index: int) -> int | None:
    """The verb right behind the adverb, else the one before it."""
    behind = index + 2
    if behind < len(tokens) and tokens[behind].pos == "VERB":
        return behind
    if behind < len(tokens) and tokens[behind].pos == "NOUN":
        return None
    return index - 1 if tokens[index - 1].pos == "VERB" else None


def _is_cut_off(tokens: Sequence[Token], noun: int, index: int, verb: int) -> bool:
    """Whether a noun without a preposition of its own hangs elsewhere than on the verb, or as what it is not."""
    cases = [n for n in children(tokens, noun, "case") if n not in (index, index + 1)]
    free = tokens[noun].dep in ("nmod", "obl", "appos", "flat", "dep") and tokens[noun].head <= verb
    return free and not cases and not has(tokens, verb, "obj", "expl", "aux:pass")


def _hand_back(tokens: list[Token], noun: int, verb: int) -> None:
    """Make a noun the object of a verb, with what was hung across it."""
    above = tokens[noun].head
    tokens[noun] = replace(tokens[noun], dep="obj", head=verb)
    for child in children(tokens, above, "nmod", "obl"):
        if above < verb and child > noun:
            tokens[child] = replace(tokens[child], head=noun, dep="nmod")


def seat_reasons(tokens: list[Token], _: WordForms) -> None:
    """A clause with "d'autant que" stands beside the verb above: "risque d'échouer, d'autant que X a fui"."""
    for index in range(2, len(tokens)):
        clause = tokens[index].head
        if tokens[index].lemma != "que" or clause <= index or tokens[index].dep != "mark":
            continue
        first = index - 2 if tokens[index - 1].text == "autant" else index - 3
        if first < 1 or tokens[first].lemma != "de" or tokens[first + 1].text != "autant":
            continue
        verb = next((n for n in range(first - 1, -1, -1) if is_finite(tokens, n)), None)
        if verb is not None and tokens[clause].dep != "root":
            tokens[clause] = replace(tokens[clause], head=verb, dep="advcl")
            tokens[first] = replace(tokens[first], head=clause, dep="advmod")


def raise_objects(tokens: list[Token], _: WordForms) -> None:
    """What stands behind a bare time or a name is the object of the verb: "a mené [fin août] une offensive".

    A name has no object: "a annoncé sur son compte Twitter [sa volonté] de partir".
    """
    for index, token in enumerate(tokens):
        above = tokens[token.head].pos
        if token.dep != "obj" or above not in _NAMED or token.pos not in _NAMED:
            continue
        verb = _verb_over(tokens, token.head) if above == "NOUN" else verb_over(tokens, token.head)
        if verb is not None and verb < index and not has(tokens, verb, "obj", "aux:pass"):
            tokens[index] = replace(token, head=verb)


def seat_bare_manners(tokens: list[Token], _: WordForms) -> None:
    """What stands behind a bare phrase of manner is the object: "a approuvé [de justesse] le texte"."""
    for index, token in enumerate(tokens):
        manner = tokens[token.head]
        if token.dep != "obj" or manner.dep != "obj" or manner.pos != "NOUN" or index < token.head:
            continue
        verb = manner.head
        of = [n for n in children(tokens, token.head, "det", "case") if tokens[n].pos == "ADP"]
        plain = len(of) == 1 and of[0] == token.head - 1 and tokens[of[0]].lemma == "de"
        if plain and tokens[verb].pos == "VERB" and has(tokens, index, "det"):
            tokens[of[0]] = replace(tokens[of[0]], dep="case")
            tokens[token.head] = replace(manner, dep="obl")
            tokens[index] = replace(token, head=verb)


@awaits(*_LAPSES)
def free_lapses(tokens: list[Token], _: WordForms) -> None:
    """What "des" brings behind "quelques jours plus tôt" is the object of the verb: "a révélé [...] des faits"."""
    for index, token in enumerate(tokens):
        adverb = token.head
        if token.dep not in ("obl", "nmod") or tokens[adverb].text.lower() not in _LAPSES or adverb > index:
            continue
        case = next(children(tokens, index, "case"), None)
        verb = tokens[tokens[adverb].head].head
        if case is None or tokens[case].text.lower() != "des" or tokens[verb].pos != "VERB":
            continue
        if has(tokens, verb, "obj") or verb > index:
            continue
        tokens[index] = replace(token, dep="obj", head=verb)
        tokens[case] = replace(tokens[case], pos="DET", dep="det", lemma="un")


def _verb_over(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that a noun without a preposition hangs on, over nouns without one."""
    for n in climb(tokens, noun):
        if tokens[n].pos != "NOUN" or has(tokens, n, "case", "det", "mark"):
            return n if tokens[n].pos == "VERB" else None
    return None


def seat_manners(tokens: list[Token], forms: WordForms) -> None:
    """An adverb in -ment that was taken for the verb gives its place to the participle behind it.

    "a été [grièvement] blessé", "en a [mortellement] blessé deux autres": the witnesses are the ending, which no known
    verb has there, and the auxiliary before.
    """
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        taken = token.pos == "VERB" and token.text.endswith("ment") and token.text not in forms.verbs
        if not taken or behind.head != index or not behind.text.endswith(_PARTICIPLE):
            continue
        if not has(tokens, index, "aux", "cop"):
            continue
        _give_way(tokens, index, forms)


def _give_way(tokens: list[Token], adverb: int, forms: WordForms) -> None:
    """Put the participle behind an adverb in its place, with all that hung on the adverb."""
    verb, false = adverb + 1, tokens[adverb]
    lemma = forms.verbs.get(tokens[verb].text, tokens[verb].lemma)
    head = verb if false.head == adverb else false.head
    tokens[verb] = replace(tokens[verb], pos="VERB", lemma=lemma, morph=_PAST, head=head, dep=false.dep)
    tokens[adverb] = replace(false, pos="ADV", dep="advmod", head=verb, morph=frozenset())
    passive = any(tokens[n].lemma == "être" for n in children(tokens, adverb, "cop", "aux"))
    for n in children(tokens, adverb):
        dep = tokens[n].dep
        if dep == "nsubj" and passive:
            dep = "nsubj:pass"
        if dep == "cop" or (dep == "aux" and passive and tokens[n].lemma == "être"):
            dep = "aux:pass"
        tokens[n] = replace(tokens[n], head=verb, dep=dep)
    _take_object(tokens, verb)


def _take_object(tokens: list[Token], verb: int) -> None:
    """An object behind a verb that hangs on the verb before, which has one already, is its own."""
    above = tokens[verb].head
    both = [n for n in children(tokens, above, "obj") if above < n != verb]
    for n in both[1:]:
        if n > verb and not has(tokens, verb, "obj"):
            tokens[n] = replace(tokens[n], head=verb)


def seat_shares(tokens: list[Token], _: WordForms) -> None:
    """What is said behind "plus de" and a counted noun is said of the noun: "plus de 200 lycéennes [enlevées]"."""
    for index, token in enumerate(tokens):
        share = token.head
        if token.dep != "acl" or tokens[share].pos != "ADV":
            continue
        noun = next((n for n in children(tokens, share, "obl", "nmod") if share < n < index), None)
        if noun is not None and tokens[noun].pos == "NOUN":
            tokens[index] = replace(token, head=noun)
