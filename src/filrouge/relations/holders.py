"""The functions of an article where they stand, and the people beside them who bear them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from filrouge.lexicon import TieWords
from filrouge.model import Argument, EntityType, Mention, Passage, Sentence
from filrouge.narration.arguments import Cast
from filrouge.recognition.headwords import HeadWord, HeadWords, find_heads
from filrouge.relations.bearers import (
    is_bearer_behind,
    is_said_before,
    person_before,
    person_behind,
    person_titled,
)
from filrouge.relations.functions import body_beside, body_of, first_token, master_of, owner_of
from filrouge.relations.offices import is_held_in
from filrouge.scene import Scene

_KINDS = ("function", "rank", "title")


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
class Place:
    """A sentence with its mentions, each with the key of its entity."""

    sentence: Sentence
    number: int
    local: tuple[tuple[Mention, str], ...]
    starts: Mapping[int, tuple[Mention, str]]


def places(sentences: Sequence[Sentence], cast: Cast) -> Iterator[Place]:
    """The sentences of an article that its author wrote, with their mentions."""
    local: dict[int, list[tuple[Mention, str]]] = defaultdict(list)
    for entity in cast.entities.values():
        for mention in entity.mentions:
            local[mention.sentence].append((mention, entity.key))
    for number, sentence in enumerate(sentences):
        if not sentence.zone.is_boilerplate:
            here = tuple(local[number])
            starts = {first_token(sentence, mention.passage): (mention, key) for mention, key in here}
            yield Place(sentence, number, here, starts)


def functions_in(sentence: Sentence, known: Known) -> Iterator[HeadWord]:
    """The words of a sentence that say what somebody is."""
    for head in find_heads(sentence.tokens, known.heads):
        told = head.entry.kind in _KINDS or head.form in known.ties.employed
        if told and head.type is EntityType.PERSON:
            yield head


def bearer_beside(place: Place, head: HeadWord, after: int, known: Known) -> Argument | None:
    """Who has a function: the name that it is the title of, the one behind it, else the one before."""
    entities = known.cast.entities
    if (titled := person_titled(place.sentence, head, place.local, entities)) is not None:
        return titled
    before = person_before(place.sentence, head, place.local, entities, known.ties.appointing)
    behind = person_behind(place.sentence, after, place.starts, entities)
    if behind is not None and not is_bearer_behind(place.sentence, head, behind, known.people):
        return None
    return before if before is not None and is_said_before(place.sentence, head, behind) else behind or before


def bearer_of_next(place: Place, heads: Sequence[HeadWord], after: int, known: Known) -> Argument | None:
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


def office_words(sentence: Sentence, head: HeadWord, after: int) -> Passage:
    """A function with what it is held in."""
    start, end = sentence.tokens[head.first].start, sentence.tokens[max(head.last, after - 1)].end
    return Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])


def held_in(
    place: Place, head: HeadWord, known: Known, last: int | None
) -> tuple[tuple[Argument, ...], int] | None:
    """What a function is held in and the token behind it; None where it needs a body and has none.

    ``last`` is the last token of the function with its party, where it has one.
    """
    sentence, entities = place.sentence, known.cast.entities
    body, after = body_of(sentence, head, place.starts, entities, last)
    if not _is_held(place, head, body, known):
        if last is None and head.form in (*known.ties.peers, *known.ties.employed):
            return None
        body = None
    serves = head.form in known.ties.serving
    body = body or owner_of(sentence, head, place.starts, entities, serves)
    if body is None and serves and (found := master_of(sentence, head, place.starts, entities)) is not None:
        body, after = found
    if body is None:
        return (), after
    second = body_beside(sentence, after, place.starts, entities)
    return ((body,), after) if second is None else ((body, second[0]), second[1])


def _is_held(place: Place, head: HeadWord, body: Argument | None, known: Known) -> bool:
    """Whether a function may be held in what stands behind it."""
    mention = next((m for m, _ in place.local if body is not None and m.passage == body.passage), None)
    entity = known.cast.entities[body.key or ""] if body is not None else None
    return is_held_in(place.sentence, head, mention, entity, known.ties)
