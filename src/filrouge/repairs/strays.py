"""Words that hang on a name from which the clause has moved on.

- a name that goes on with one before a verb is the object of the verb: "ont pilonné Marioupol et bombardé [Kherson]";
- a participle behind a comma that disagrees with its noun is said of the name between: "la mort de Jean, tué par X";
- of two names joined by "et" the first may be left without its verb: "[Le Front] et l'Armée sont alliés";
- a noun in -ant behind the first article of a sentence is no participle: "L'[opposant] Jean Tabi a fui";
- "que" is the object of a relative clause that has none ("X, [que] Y soutient"), and what ", et" adds behind an aside
  goes with the noun before it ("Jean, soutenu par X, et [Paul] négocient").
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has, is_finite, promote, verb_over

_ARTICLES = ("l'", "l’", "le", "la", "les")
_AGENTIVE = ("ant", "ants", "ante", "antes")


def seat_stray_names(tokens: list[Token], _: WordForms) -> None:
    """Give a verb the name behind it that was taken for a part of the name before it."""
    for index in range(2, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        parted = token.dep == "flat" and token.head < index - 1 and before.pos == "VERB"
        if parted and not has(tokens, index - 1, "obj", "aux:pass"):
            tokens[index] = replace(token, dep="obj", head=index - 1)


def seat_stray_participles(tokens: list[Token], _: WordForms) -> None:
    """Seat a participle on the name before its comma where it cannot be said of the noun above that name."""
    for index in range(3, len(tokens)):
        token, noun = tokens[index], tokens[index].head
        said = token.dep == "acl" and "VerbForm=Part" in token.morph and tokens[index - 1].text == ","
        if not said or noun > index or tokens[noun].pos != "NOUN" or not disagree(token, tokens[noun]):
            continue
        name = next((n for n in range(noun + 1, index) if _is_name_below(tokens, n, noun, token)), None)
        if name is not None and all(t.text != "," for t in tokens[name : index - 1]):
            tokens[index] = replace(token, head=name)
        elif name is None and (verb := _verb_said_of(tokens, index)) is not None:
            tokens[index] = replace(token, head=verb, dep="advcl")


def _verb_said_of(tokens: Sequence[Token], participle: int) -> int | None:
    """The verb whose subject a participle with "par" is said of: "[Anna] a été exclue du parti, [accusée] par X"."""
    if participle + 1 >= len(tokens) or tokens[participle + 1].text.lower() != "par":
        return None
    verb = verb_over(tokens, tokens[participle].head)
    if verb is None or verb >= participle or not is_finite(tokens, verb):
        return None
    subject = next(children(tokens, verb, "nsubj"), None)
    return None if subject is None or disagree(tokens[participle], tokens[subject]) else verb


def disagree(participle: Token, noun: Token) -> bool:
    """Whether a participle and a noun differ in gender or number, as far as both show them.

    The gender of a participle is that of its ending, whatever the tagger took over from its head.
    """
    ending = "Gender=Fem" if participle.text.lower().endswith(("e", "es")) else "Gender=Masc"
    said = {value for value in participle.morph if not value.startswith("Gender=")} | {ending}
    for feature in ("Gender=", "Number="):
        shown = [{value for value in morph if value.startswith(feature)} for morph in (said, noun.morph)]
        if shown[0] and shown[1] and shown[0] != shown[1]:
            return True
    return False


def _is_name_below(tokens: Sequence[Token], index: int, noun: int, said: Token) -> bool:
    """Whether a name, or a noun with one beside it, is below a noun and may be what is spoken of."""
    below = tokens[index].head == noun and tokens[index].dep == "nmod"
    titled = any(tokens[n].pos == "PROPN" for n in children(tokens, index, "appos", "flat"))
    fits = tokens[index].pos == "NOUN" and titled and not disagree(said, tokens[index])
    return below and (tokens[index].pos == "PROPN" or fits)


def rejoin_subjects(tokens: list[Token], _: WordForms) -> None:
    """Two names joined by "et" before a verb in the plural are its subjects: "[Le Front] et l'Armée sont alliés".

    The witnesses are the plural, which the second name alone has not, and the first one without a verb.
    """
    for verb, token in enumerate(tokens):
        first = token.head
        joined = token.dep == "conj" and first < verb and tokens[first].pos in ("NOUN", "PROPN")
        if not joined or not _is_many(tokens, verb) or has(tokens, first, "nsubj", "cop", "case"):
            continue
        second = next(children(tokens, verb, "nsubj"), None)
        if second is None or not first < second < verb or not _follows(tokens, first, second):
            continue
        label, above = tokens[second].dep, tokens[first]
        promote(tokens, verb, first)
        tokens[first] = replace(above, dep=label, head=verb)
        tokens[second] = replace(tokens[second], dep="conj", head=first)


def _is_many(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb stands in the plural of the third person, by itself or by its auxiliary."""
    parts = [tokens[n] for n in (verb, *children(tokens, verb, "aux", "cop"))]
    return any(t.text.lower().endswith("nt") and "VerbForm=Fin" in t.morph for t in parts)


def _follows(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether only "et" and an article part two singular names."""
    between = tokens[first + 1 : second]
    joint = [n for n, t in enumerate(between) if t.pos == "CCONJ"]
    plain = all(t.pos in ("CCONJ", "DET", "ADJ", "PROPN", "ADP", "NOUN") for t in between)
    return len(joint) == 1 and plain and "Number=Plur" not in tokens[second].morph


def seat_agent_nouns(tokens: list[Token], _: WordForms) -> None:
    """A "participle" in -ant behind the first article of a sentence is its subject: "L'[opposant] Jean Tabi a fui"."""
    if len(tokens) < 4 or tokens[0].text.lower() not in _ARTICLES or tokens[0].head != 1:
        return
    noun = tokens[1]
    verb = next((n for n in range(2, len(tokens)) if is_finite(tokens, n)), None)
    if noun.pos != "VERB" or not noun.text.endswith(_AGENTIVE) or verb is None or tokens[verb].head != 1:
        return
    if any(t.text in (",", "qui", "que") for t in tokens[2:verb]):
        return
    tokens[verb] = replace(tokens[verb], dep=noun.dep, head=verb if noun.head == 1 else noun.head)
    tokens[0] = replace(tokens[0], pos="DET", dep="det")
    tokens[1] = replace(
        noun, pos="NOUN", lemma=noun.text.rstrip("s"), morph=frozenset(), dep="nsubj", head=verb
    )
    for n in list(children(tokens, 1, "obj")):
        tokens[n] = replace(tokens[n], dep="appos")


def seat_relative_objects(tokens: list[Token], _: WordForms) -> None:
    """The "que" of a relative clause is its object where it has a subject and no other: "X, [que] Y soutient"."""
    for index, token in enumerate(tokens):
        verb = token.head
        opening = token.lemma == "que" and token.dep == "mark" and verb > index
        if not opening or tokens[verb].dep != "acl:relcl" or tokens[verb].pos != "VERB":
            continue
        complete = has(tokens, verb, "obj", "ccomp", "xcomp", "aux:pass", "cop")
        if has(tokens, verb, "nsubj") and not complete:
            tokens[index] = replace(token, pos="PRON", dep="obj", morph=frozenset({"PronType=Rel"}))


def rejoin_behind_asides(tokens: list[Token], _: WordForms) -> None:
    """What ", et" adds behind an aside goes with the noun before it: "Jean, soutenu par X, et [Paul] négocient"."""
    for index, token in enumerate(tokens):
        said = tokens[token.head].head
        if token.dep != "conj" or token.head > index or not tokens[said].dep.startswith("acl"):
            continue
        joint = next((n for n in children(tokens, index, "cc") if n < index), 0)
        if joint <= 1 or tokens[joint - 1].text != ",":
            continue
        noun = tokens[said].head
        aside = tokens[said].pos == "VERB" and tokens[token.head].dep.startswith("obl")
        if (
            aside
            and noun < said
            and any(t.text == "," for t in tokens[noun:said])
            and not has(tokens, index, "case")
        ):
            tokens[index] = replace(token, head=noun)
