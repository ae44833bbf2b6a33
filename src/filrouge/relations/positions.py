"""Who leads or serves what: a function beside a name ("Hassan Rohani, président de l'Iran")."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.lexicon import TieWords
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence, ZoneKind
from filrouge.narration.arguments import Cast
from filrouge.recognition.headwords import HeadWord, HeadWords, find_heads
from filrouge.relations.bearers import is_bearer_behind, person_before, person_behind, person_titled
from filrouge.relations.functions import (
    BODIES,
    body_beside,
    body_of,
    first_token,
    master_of,
    owner_of,
)
from filrouge.relations.offices import is_former, is_held_in, is_of_other, is_of_part, is_of_state
from filrouge.relations.predicated import bearer_of, function_token
from filrouge.scene import Scene

_KINDS = ("function", "rank", "title")
_OF = ("de", "du", "d'", "d’")


@dataclass(frozen=True, slots=True)
class Position:
    """A person, what they lead or serve, and the words that say so.

    ``home`` marks an office of the state that the article is about, ``joins`` one that makes a member; ``verb`` is the
    token of a verb or predicate that gives it.
    """

    person: Argument
    body: Argument
    leads: bool
    trigger: Passage
    sentence: int
    home: bool = False
    joins: bool = False
    verb: int | None = None

    @property
    def relation(self) -> str:
        """The relation that it is a claim of."""
        return "leads" if self.leads else "memberOf" if self.joins else "holdsPositionIn"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article when its functions are read.

    Attributes:
        home: the state that it is about; people: lemmas of nouns for people.
        scenes: the sentences with their trees; None where functions that a verb gives are not read.
        ties: words that tie people and bodies, verbs that give functions among them.
    """

    cast: Cast
    heads: HeadWords
    people: Collection[str]
    ties: TieWords
    home: Argument | None = None
    scenes: Sequence[Scene] | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence with its mentions, each with the key of its entity."""

    sentence: Sentence
    number: int
    local: tuple[tuple[Mention, str], ...]
    starts: Mapping[int, tuple[Mention, str]]


def find_positions(sentences: Sequence[Sentence], known: Known) -> Iterator[Position]:
    """Find the functions of the people of an article."""
    known = replace(known, home=_sure(known, sentences))
    for place in _places(sentences, known.cast):
        heads = tuple(_functions(place.sentence, known))
        for head in heads:
            yield from _positions(place, head, heads, known)
        yield from _bodies_of(place, known.cast.entities)


def _sure(known: Known, sentences: Sequence[Sentence]) -> Argument | None:
    """The state at home, where the headline or several words name it: one named once may be abroad."""
    if known.home is None:
        return None
    mentions = known.cast.entities[known.home.key or ""].mentions
    titled = any(sentences[m.sentence].zone is ZoneKind.HEADLINE for m in mentions)
    return known.home if titled or len(mentions) > 1 else None


def _places(sentences: Sequence[Sentence], cast: Cast) -> Iterator[_Place]:
    """The sentences of an article that its author wrote, with their mentions."""
    local: dict[int, list[tuple[Mention, str]]] = defaultdict(list)
    for entity in cast.entities.values():
        for mention in entity.mentions:
            local[mention.sentence].append((mention, entity.key))
    for number, sentence in enumerate(sentences):
        if not sentence.zone.is_boilerplate:
            here = tuple(local[number])
            starts = {first_token(sentence, mention.passage): (mention, key) for mention, key in here}
            yield _Place(sentence, number, here, starts)


def _functions(sentence: Sentence, known: Known) -> Iterator[HeadWord]:
    """The words of a sentence that say what somebody is."""
    for head in find_heads(sentence.tokens, known.heads):
        told = head.entry.kind in _KINDS or head.form in known.ties.employed
        if told and head.type is EntityType.PERSON:
            yield head


def _bodies_of(place: _Place, entities: Mapping[str, Entity]) -> Iterator[Position]:
    """ "le régime de Bachar al-Assad", "les forces du maréchal Haftar": whose body it is leads it."""
    sentence = place.sentence
    people = [(m, key) for m, key in place.local if m.type is EntityType.PERSON and m.form is Form.NAME]
    for body, key in place.local:
        if entities[key].type not in (EntityType.GROUP, EntityType.GOVERNMENT_BODY):
            continue
        for person, name in people:
            gap = sentence.text[body.passage.end - sentence.start : person.passage.start - sentence.start]
            named = person.role or entities[key].kind == "government"
            behind = gap.strip().lower() in _OF and person.passage.start >= body.passage.end and named
            within = body.rule == "head:of-person" and person.passage.end == body.passage.end
            if behind or within:
                leader, led = Argument(name, person.passage), Argument(key, body.passage)
                yield Position(leader, led, True, body.passage, place.number)


def add_function_mentions(sentences: Sequence[Sentence], known: Known) -> tuple[Entity, ...]:
    """Let a function speak for the person that the article gives it to.

    "Le secrétaire général des Brigades a mis en garde ..." is Abou Hossein al-Hamidawi where the article calls
    nobody else so: same function, same body. The phrase becomes a nominal mention of the person.
    """
    bearers: dict[_Office, set[str | None]] = defaultdict(set)
    loose: list[tuple[_Office, Mention]] = []
    for place in _places(sentences, known.cast):
        for head in _functions(place.sentence, known):
            body, after = body_of(place.sentence, head, place.starts, known.cast.entities)
            person = _bearer(place, head, after, known)
            office = head.form, body.key if body else None
            if person is not None:
                bearers[office].add(person.key)
            elif body is not None and (place.number, head.first) not in known.cast.keys:
                loose.append((office, _function_mention(place, head, after)))
    added: dict[str, list[Mention]] = defaultdict(list)
    for office, mention in loose:
        named = bearers.get(office, set())
        if len(named) == 1 and (bearer := next(iter(named))) is not None:
            added[bearer].append(mention)
    return tuple(_with_mentions(entity, added.get(key, ())) for key, entity in known.cast.entities.items())


_Office = tuple[str, str | None]
"""A function and the key of the body that it is held in."""


def _with_mentions(entity: Entity, more: Sequence[Mention]) -> Entity:
    """An entity with further mentions, in the order of the text."""
    mentions = tuple(sorted((*entity.mentions, *more), key=lambda m: m.passage.start))
    return replace(entity, mentions=mentions) if more else entity


def _function_mention(place: _Place, head: HeadWord, after: int) -> Mention:
    """The words of a function as a mention of whoever has it."""
    passage = _words(place.sentence, head, after)
    return Mention(
        passage, passage, EntityType.PERSON, None, Form.NOMINAL, place.number, head.first, "function"
    )


def _positions(place: _Place, head: HeadWord, heads: Sequence[HeadWord], known: Known) -> Iterator[Position]:
    """The position that one function word gives somebody; ``heads`` are all those of the sentence."""
    sentence, entities = place.sentence, known.cast.entities
    body, after = body_of(sentence, head, place.starts, entities)
    if not _is_held(place, head, body, known):
        if head.form in (*known.ties.peers, *known.ties.employed):
            return
        body = None
    body = body or owner_of(sentence, head, place.starts, entities)
    serves = head.form in known.ties.serving
    if body is None and serves and (found := master_of(sentence, head, place.starts, entities)) is not None:
        body, after = found
    second = body_beside(sentence, after, place.starts, entities) if body is not None else None
    person, verb = _bearer(place, head, second[1] if second else after, known), None
    if person is None:
        person = _bearer_of_next(place, heads, second[1] if second else after, known)
    if person is None:
        person, verb = _predicated(place, head, known)
    if person is None or (head.entry.kind != "function" and _has_function(head, heads, after)):
        return
    trigger = _words(sentence, head, after)
    if body is not None:
        past = is_former(sentence, head, known.ties)
        for one in (body, *((second[0],) if second else ())):
            kind = entities[one.key or ""].type
            leads = head.entry.leads and kind in BODIES and not past and not is_of_part(sentence, head, body)
            joins = head.entry.joins and kind is EntityType.GROUP
            yield Position(person, one, leads, trigger, place.number, joins=joins, verb=verb)
    elif (
        known.home is not None
        and is_of_state(head, known.ties)
        and not is_of_other(sentence, head, known.ties)
    ):
        yield Position(person, known.home, False, trigger, place.number, home=True, verb=verb)


def _is_held(place: _Place, head: HeadWord, body: Argument | None, known: Known) -> bool:
    """Whether a function may be held in what stands behind it."""
    mention = next((m for m, _ in place.local if body is not None and m.passage == body.passage), None)
    entity = known.cast.entities[body.key or ""] if body is not None else None
    return is_held_in(place.sentence, head, mention, entity, known.ties)


def _predicated(place: _Place, head: HeadWord, known: Known) -> tuple[Argument | None, int | None]:
    """Who is said to have a function by a verb, and the token of the verb."""
    if known.scenes is None:
        return None, None
    scene = known.scenes[place.number]
    found = bearer_of(scene, function_token(scene.tree, head), known.ties)
    if found is None:
        return None, None
    token, verb = found
    key, mention = known.cast.keys.get((place.number, token)), known.cast.mentions.get((place.number, token))
    return (Argument(key, mention.passage), verb) if key and mention else (None, None)


def _bearer(place: _Place, head: HeadWord, after: int, known: Known) -> Argument | None:
    """Who has a function: the name that it is the title of, the one behind it, else the one before."""
    entities = known.cast.entities
    if (titled := person_titled(place.sentence, head, place.local, entities)) is not None:
        return titled
    behind = person_behind(place.sentence, after, place.starts, entities)
    if behind is not None and not is_bearer_behind(place.sentence, head, behind, known.people):
        return None
    return behind or person_before(place.sentence, head, place.local, entities, known.ties.appointing)


def _bearer_of_next(place: _Place, heads: Sequence[HeadWord], after: int, known: Known) -> Argument | None:
    """Who has this function and the next one: "l'ancien patron du Front, actuel président de l'Assemblée, X"."""
    tokens, entities = place.sentence.tokens, known.cast.entities
    start = after + 1
    while start < len(tokens) and tokens[start].pos in ("ADJ", "ADV"):
        start += 1
    beside = next((head for head in heads if head.first == start), None)
    if beside is None or tokens[after].text not in (",", "et"):
        return None
    _, behind = body_of(place.sentence, beside, place.starts, entities)
    found = person_behind(place.sentence, behind, place.starts, entities)
    return found if found and is_bearer_behind(place.sentence, beside, found, known.people) else None


def _has_function(head: HeadWord, heads: Sequence[HeadWord], after: int) -> bool:
    """Whether a body is that of another function: "le frère du chef du Hezbollah"."""
    return any(head.last < other.first < after for other in heads)


def _words(sentence: Sentence, head: HeadWord, after: int) -> Passage:
    """A function with what it is held in."""
    start, end = sentence.tokens[head.first].start, sentence.tokens[max(head.last, after - 1)].end
    return Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])
