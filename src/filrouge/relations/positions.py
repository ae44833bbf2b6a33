"""Who leads or serves what: a function beside a name ("Hassan Rohani, président de l'Iran")."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence
from filrouge.narration.arguments import Cast, cast_entities
from filrouge.recognition.headwords import HeadWord, HeadWords, find_heads
from filrouge.relations.functions import (
    BODIES,
    body_of,
    first_token,
    owner_of,
    person_before,
    person_behind,
)

_KINDS = ("function", "rank", "title")
_OF = ("de", "du", "d'", "d’")
_STATE_OFFICES = (
    "ministre",
    "président",
    "roi",
    "chancelier",
    "émir",
    "sultan",
    "souverain",
    "monarque",
    "secrétaire d'état",
    "premier ministre",
    "vice-président",
    "chef de l'état",
    "chef du gouvernement",
    "chef de la diplomatie",
)


@dataclass(frozen=True, slots=True)
class Position:
    """A person, what they lead or serve, and the words that say so.

    ``home`` marks an office of the state that the article is about.
    """

    person: Argument
    body: Argument
    leads: bool
    trigger: Passage
    sentence: int
    home: bool = False


def find_positions(
    sentences: Sequence[Sentence], cast: Cast, heads: HeadWords, home: Argument | None
) -> Iterator[Position]:
    """Find the functions of the people of an article."""
    by_sentence: dict[int, list[tuple[Mention, str]]] = {}
    for entity in cast.entities.values():
        for mention in entity.mentions:
            by_sentence.setdefault(mention.sentence, []).append((mention, entity.key))
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        local = by_sentence.get(number, [])
        for head in find_heads(sentence.tokens, heads):
            if head.type is EntityType.PERSON and head.entry.kind in _KINDS:
                yield from _positions(sentence, number, head, local, cast.entities, home)
        yield from _bodies_of(sentence, number, local, cast.entities)


def _bodies_of(
    sentence: Sentence, number: int, local: Sequence[tuple[Mention, str]], entities: Mapping[str, Entity]
) -> Iterator[Position]:
    """ "le régime de Bachar al-Assad", "les forces du maréchal Haftar": whose body it is leads it."""
    people = [(m, key) for m, key in local if m.type is EntityType.PERSON and m.form is Form.NAME]
    for body, key in local:
        if entities[key].type not in (EntityType.GROUP, EntityType.GOVERNMENT_BODY):
            continue
        for person, name in people:
            gap = sentence.text[body.passage.end - sentence.start : person.passage.start - sentence.start]
            behind = gap.strip().lower() in _OF and person.passage.start >= body.passage.end and person.role
            within = body.rule == "head:of-person" and person.passage.end == body.passage.end
            if behind or within:
                yield Position(
                    Argument(name, person.passage), Argument(key, body.passage), True, body.passage, number
                )


def add_function_mentions(
    sentences: Sequence[Sentence], entities: Sequence[Entity], heads: HeadWords
) -> tuple[Entity, ...]:
    """Let a function speak for the person that the article gives it to.

    "Le secrétaire général des Brigades a mis en garde ..." is Abou Hossein al-Hamidawi where the article calls
    nobody else so: same function, same body. The phrase becomes a nominal mention of the person.
    """
    cast = cast_entities(entities)
    bearers: dict[tuple[str, str | None], set[str | None]] = {}
    loose: list[tuple[tuple[str, str | None], Mention]] = []
    taken = {(m.sentence, m.head) for e in entities for m in e.mentions}
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        starts = {
            first_token(sentence, m.passage): (m, e.key)
            for e in entities
            for m in e.mentions
            if m.sentence == number
        }
        local = list(starts.values())
        for head in find_heads(sentence.tokens, heads):
            if head.type is not EntityType.PERSON or head.entry.kind not in _KINDS:
                continue
            body, after = body_of(sentence, head, starts, cast.entities)
            person = person_behind(sentence, after, starts, cast.entities) or person_before(
                sentence, head, local, cast.entities
            )
            key = head.form, body.key if body else None
            if person is not None:
                bearers.setdefault(key, set()).add(person.key)
            elif body is not None and (number, head.first) not in taken:
                loose.append((key, _function_mention(sentence, number, head, after)))
    added: dict[str, list[Mention]] = {}
    for key, mention in loose:
        named = bearers.get(key, set())
        if len(named) == 1 and (bearer := next(iter(named))) is not None:
            added.setdefault(bearer, []).append(mention)
    return tuple(
        replace(e, mentions=tuple(sorted((*e.mentions, *added[e.key]), key=lambda m: m.passage.start)))
        if e.key in added
        else e
        for e in entities
    )


def _function_mention(sentence: Sentence, number: int, head: HeadWord, after: int) -> Mention:
    """The words of a function as a mention of whoever has it."""
    tokens = sentence.tokens
    start, end = tokens[head.first].start, tokens[max(head.last, after - 1)].end
    passage = Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])
    return Mention(passage, passage, EntityType.PERSON, None, Form.NOMINAL, number, head.first, "function")


def _positions(
    sentence: Sentence,
    number: int,
    head: HeadWord,
    local: Sequence[tuple[Mention, str]],
    entities: Mapping[str, Entity],
    home: Argument | None,
) -> Iterator[Position]:
    """The position that one function word gives somebody."""
    starts = {first_token(sentence, mention.passage): (mention, key) for mention, key in local}
    body, after = body_of(sentence, head, starts, entities)
    body = body or owner_of(sentence, head, starts, entities)
    person = person_behind(sentence, after, starts, entities) or person_before(
        sentence, head, local, entities
    )
    if person is None:
        return
    tokens = sentence.tokens
    start, end = tokens[head.first].start, tokens[max(head.last, after - 1)].end
    trigger = Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])
    if body is not None:
        kind = entities[body.key or ""].type
        yield Position(person, body, head.entry.leads and kind in BODIES, trigger, number)
    elif home is not None and head.form in _STATE_OFFICES and head.entry.kind == "function":
        yield Position(person, home, False, trigger, number, home=True)
