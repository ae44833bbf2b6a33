"""Which head-word phrases name somebody or something, and which names words announce."""

from collections.abc import Iterator

from filrouge.model import EntityType
from filrouge.recognition.announcing import called_name
from filrouge.recognition.bodies import judge_body, judge_state
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.named import Named
from filrouge.recognition.places import judge_outlet, judge_place
from filrouge.recognition.units import Unit


def judge(phrase: Phrase, grammar: Grammar) -> Named | None:
    """What a phrase names; None where the head word is only a common noun."""
    if phrase.head.form in grammar.words.states and phrase.nations and phrase.name is None:
        return judge_state(phrase)
    if phrase.head.type in (EntityType.PLACE, EntityType.BASE):
        return judge_place(phrase, grammar)
    if phrase.head.type is EntityType.MEDIA_OUTLET:
        return judge_outlet(phrase, grammar)
    return judge_body(phrase, grammar) if phrase.head.type in BODIES else None


def called(grammar: Grammar) -> Iterator[tuple[Unit, EntityType]]:
    """Names that words tell the type of.

    Words of naming announce the name of a group somewhere before them in the sentence; "Times" and "Radio" are in
    names of outlets.
    """
    bodies = [head.first for head in grammar.heads.values() if head.type in BODIES]
    for unit in grammar.units.values():
        words = [token.text for token in grammar.sentence.tokens[unit.first : unit.last + 1]]
        if len(words) > 1 and not set(grammar.words.outlets).isdisjoint(words):
            yield unit, EntityType.MEDIA_OUTLET
    yield from _constituencies(grammar)
    for index in range(
        min(bodies) + 1 if bodies else len(grammar.sentence.tokens), len(grammar.sentence.tokens)
    ):
        start = called_name(grammar, index)
        named = grammar.units.get(start) if start is not None else None
        if named is not None:
            yield named, EntityType.GROUP


def _constituencies(grammar: Grammar) -> Iterator[tuple[Unit, EntityType]]:
    """Places that somebody governs or was elected in: "le maire de Brive", "la sénatrice (PS) de la Creuse"."""
    for head in grammar.heads.values():
        if head.type is not EntityType.PERSON:
            continue
        index = head.last + 1
        while grammar.pos(index) == "ADJ":
            index += 1
        party = index
        if grammar.text(index) == "(":
            index = next((n for n in range(index, index + 5) if grammar.text(n) == ")"), index) + 1
        elif index in grammar.units and grammar.sentence.tokens[index].text.isupper():
            index = grammar.units[index].last + 1
        fitting = head.form in grammar.words.local_offices or (head.entry.joins and index > party)
        if fitting and grammar.text(index) in grammar.words.links:
            index += 1
            while grammar.text(index) in grammar.words.articles:
                index += 1
            if (unit := grammar.units.get(index)) is not None:
                yield unit, EntityType.PLACE


def titles(grammar: Grammar) -> Iterator[tuple[int, Unit, str]]:
    """Personal titles and functions right before a name: first token, the name, the title in words."""
    tokens, text, offset = grammar.sentence.tokens, grammar.sentence.text, grammar.sentence.start
    for head in grammar.heads.values():
        if head.type is not EntityType.PERSON:
            continue
        index = head.last + 1
        while _qualifies(grammar, index):
            index += 1
        if grammar.text(index) == "," and head.entry.kind == "profession":
            index += 1
        unit = grammar.units.get(index)
        if unit is not None:
            said = text[tokens[head.first].start - offset : tokens[index - 1].end - offset]
            yield head.first, unit, said.strip(" ,")


def _qualifies(grammar: Grammar, index: int) -> bool:
    """Whether an adjective or demonym stands here that belongs to the title: "président irakien Barham Saleh"."""
    if index in grammar.units or not grammar.text(index):
        return False
    return grammar.pos(index) == "ADJ" or bool(grammar.gazetteer.demonym(grammar.text(index)))
