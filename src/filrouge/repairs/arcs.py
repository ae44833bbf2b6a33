"""Arcs that the parser drew to the wrong word."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.inflection import is_past_participle
from filrouge.model import Token
from filrouge.repairs.tokens import AGREEING, CLAUSES, FINITE, QUE, awaits, children, has, is_finite, promote

_PAST = ("é", "ée", "és", "ées")
_BARE = ("ant", "é")  # what no conjugated verb ends in without a word before it: "transportant", "présumé"
_NEAR = 4  # words behind a verb among which its infinitive starts
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


def swap_modifiers(tokens: list[Token], _: WordForms) -> None:
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
    promote(tokens, noun, adjective)
    tokens[adjective] = replace(above, dep="amod", head=noun)
    for n in children(tokens, adjective):
        tokens[n] = replace(tokens[n], head=noun)


def free_nouns(tokens: list[Token], _: WordForms) -> None:
    """Let a noun govern the participle behind it: "des [rebelles] venus du Soudan ont attaqué la ville".

    The witness is the noun before the participle, which no noun can modify as an adjective does. What the participle
    was is the noun, or the subject of a conjugated verb behind, where the participle was taken for the predicate.
    """
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        under = token.dep == "amod" and token.pos in ("NOUN", "PROPN") and token.head == index + 1
        if not under or not is_past_participle(behind) or has(tokens, index + 1, "aux", "cop", "nsubj"):
            continue
        verb = _stranded_verb(tokens, index + 1) if behind.head == index + 1 else None
        for n in children(tokens, index + 1):
            if n < index:
                tokens[n] = replace(tokens[n], head=index)
        if verb is not None:
            tokens[index] = replace(token, dep="nsubj", head=index + 1)
            _hand_over(tokens, index + 1, index, index, verb)
        elif behind.head != index + 1:
            tokens[index] = replace(token, dep=behind.dep, head=behind.head)
            tokens[index + 1] = replace(behind, dep="acl", head=index)


def demote_modifiers(tokens: list[Token], _: WordForms) -> None:
    """Let the verb behind be the predicate where the modifier of its subject was taken for it."""
    for index, token in enumerate(tokens):
        if token.pos not in ("ADJ", "VERB") or has(tokens, index, "aux", "cop"):
            continue
        if token.pos == "VERB" and not token.text.lower().endswith((*AGREEING, *_BARE)):
            continue
        subject = next(children(tokens, index, "nsubj"), None)
        noun = index - 2 if index and tokens[index - 1].dep.startswith("expl") else index - 1
        if noun < 0 or tokens[noun].pos not in ("NOUN", "PROPN"):
            continue
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
        clause = token.dep in CLAUSES or token.dep.startswith("parataxis")
        if clause and token.head in above and is_finite(tokens, place):
            bound = has(tokens, place, "cc", "mark", "expl")
            subject = any(n < place for n in children(tokens, place, "nsubj"))
            return None if bound or subject else place
    return None


def _hand_over(tokens: list[Token], index: int, noun: int, subject: int, verb: int) -> None:
    """Give the place of a false predicate to a verb, with the subject and all that stands behind the verb."""
    false = tokens[index]
    promote(tokens, verb, index)
    tokens[index] = replace(false, head=noun, dep="amod" if false.pos == "ADJ" else "acl")
    if "VerbForm=Inf" in false.morph:  # "présumé" and the like, whose ending no infinitive has
        tokens[index] = replace(tokens[index], morph=frozenset({"Tense=Past", "VerbForm=Part"}))
    for n, token in enumerate(tokens):
        if token.head != index or n in (index, verb):
            continue
        if n == subject:
            tokens[n] = replace(token, head=verb, dep="nsubj")
        elif n > verb or token.dep in ("punct", "mark"):
            tokens[n] = replace(token, head=verb)
        elif false.pos == "ADJ" and n > index:
            tokens[n] = replace(token, head=subject, dep="nmod" if token.dep == "obl" else token.dep)


@awaits(*QUE)
def find_relatives(tokens: list[Token], _: WordForms) -> None:
    """Make relative the clause whose participle agrees with the noun before "que"."""
    for index, token in enumerate(tokens):
        if token.pos != "VERB" or token.dep != "ccomp" or not token.text.lower().endswith(AGREEING):
            continue
        having = any(tokens[n].lemma == "avoir" for n in children(tokens, index, "aux"))
        if not having or has(tokens, index, "obj"):
            continue
        for que in children(tokens, index, "mark"):
            noun = que - 1
            if (
                tokens[que].lemma in ("que", "qu'")
                and noun >= 0
                and tokens[noun].pos in ("NOUN", "PROPN", "NUM", "PRON")
            ):
                tokens[index] = replace(token, dep="acl:relcl", head=noun)
                tokens[que] = replace(tokens[que], pos="PRON", dep="obj", morph=frozenset({"PronType=Rel"}))
                break


def lower_objects(tokens: list[Token], _: WordForms) -> None:
    """What stands behind an infinitive is its object and not that of the verb that governs it ("réussit à tuer X")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.dep != "obj" or tokens[verb].pos != "VERB" or token.pos == "PRON":
            continue
        infinitives = [
            n
            for n in children(tokens, verb, "xcomp")
            if verb < n < index and "VerbForm=Inf" in tokens[n].morph
        ]
        if infinitives and not has(tokens, infinitives[-1], "obj"):
            tokens[index] = replace(token, head=infinitives[-1])


def free_times(tokens: list[Token], _: WordForms) -> None:
    """A word of time behind its verb says when; what hangs on it with "de" belongs to the verb."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.lemma not in _TIMES or token.dep not in ("nsubj", "obj", "obl") or verb > index:
            continue
        tokens[index] = replace(token, dep="obl")
        for child in children(tokens, index, "nmod"):
            if token.dep != "obl" or _is_elsewhere(tokens, child):
                tokens[child] = replace(tokens[child], head=verb, dep="obl")
        for child in children(tokens, index, "obj"):
            tokens[child] = replace(tokens[child], head=verb)


def _is_elsewhere(tokens: Sequence[Token], index: int) -> bool:
    """ "arrivée jeudi [à Pékin]": a name behind a preposition that no word of time takes."""
    cases = [tokens[n].lemma for n in children(tokens, index, "case")]
    return tokens[index].pos == "PROPN" and bool(cases) and "de" not in cases


@awaits("des")
def free_objects(tokens: list[Token], _: WordForms) -> None:
    """What stands behind a bare phrase of manner with "des" is what the verb is done to.

    "attaquer à coups de hache des passants": both nouns of the manner are bare, and the verb has no other object.
    """
    for index, token in enumerate(tokens):
        case = next(children(tokens, index, "case"), None) if token.dep == "nmod" else None
        if case is None or tokens[case].text.lower() != "des":
            continue
        means = token.head
        manner = tokens[means].head if tokens[means].dep == "nmod" else means
        verb = tokens[manner].head
        if means == manner or tokens[manner].dep != "obl" or has(tokens, verb, "obj", "aux:pass", "expl"):
            continue
        if tokens[verb].pos == "VERB" and not has(tokens, means, "det") and _is_bare(tokens, manner):
            tokens[index] = replace(token, dep="obj", head=verb)
            tokens[case] = replace(tokens[case], pos="DET", dep="det", lemma="un")


def _is_bare(tokens: Sequence[Token], noun: int) -> bool:
    """ "à coups": a noun right behind its preposition, which holds no article."""
    case = next(children(tokens, noun, "case"), None)
    return case is not None and tokens[case].text.lower() == tokens[case].lemma == "à" and case == noun - 1


def raise_predicates(tokens: list[Token], forms: WordForms) -> None:
    """A conjugated verb without a subject that hangs on the root noun before it is what the sentence says of it.

    Or on the last name of a list that starts with the root ("X, Y et Z [soutiennent] le traité"). So is a form of a
    verb that was taken for an adjective, with an infinitive right behind it ("L'armée [nie] avoir tiré").
    """
    for index, token in enumerate(tokens):
        stray = token.dep in ("acl", "amod") and token.pos == "VERB" and "Mood=Ind" in token.morph
        meant = _infinitive_behind(tokens, index, forms)
        if (
            not (stray or meant is not None)
            or token.head > index
            or has(tokens, index, "nsubj", "mark", "aux", "cc")
        ):
            continue
        noun = token.head
        while tokens[noun].dep == "conj":
            noun = tokens[noun].head
        bare = tokens[noun].head == noun and tokens[noun].pos in ("NOUN", "PROPN")
        if not bare or has(tokens, noun, "nsubj", "cop", "case"):
            continue
        listed = noun != token.head
        tokens[index] = replace(token, dep="root", head=index)
        if meant is not None:
            lemma = forms.verbs[token.text]
            tokens[index] = replace(tokens[index], pos="VERB", lemma=lemma, morph=FINITE)
            tokens[meant] = replace(tokens[meant], dep="xcomp", head=index)
        tokens[noun] = replace(tokens[noun], dep="nsubj", head=index)
        behind = next((n for n in range(index + 1, len(tokens)) if tokens[n].pos != "DET"), None)
        if (
            listed
            and behind is not None
            and tokens[behind].dep in ("appos", "nmod")
            and tokens[behind].head < index
        ):
            tokens[behind] = replace(tokens[behind], dep="obj", head=index)


def _infinitive_behind(tokens: Sequence[Token], index: int, forms: WordForms) -> int | None:
    """The infinitive right behind a form of a verb taken for an adjective, or behind its object; None for none."""
    token = tokens[index]
    taken = token.pos == "ADJ" and token.dep == "amod" and token.text in forms.verbs
    if not taken or token.text.endswith(_PAST):
        return None
    for place in range(index + 1, min(index + 1 + _NEAR, len(tokens))):
        clause = tokens[place].head if tokens[place].dep in ("aux", "expl", "obj") else place
        below = tokens[clause].head in (index, token.head) and clause > index
        if below and any("VerbForm=Inf" in tokens[n].morph for n in (place, clause)):
            return clause
    return None
