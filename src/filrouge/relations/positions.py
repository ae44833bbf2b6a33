"""Who leads or serves what: a function beside a name ("Hassan Rohani, président de l'Iran").

Function and name stand side by side in news, with at most a comma between them, so the words decide and not
the tree: apposition is one of the arcs that French parsers get wrong every other time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence
from filrouge.narration.arguments import Cast, cast_entities
from filrouge.recognition.headwords import HeadWord, HeadWords, find_heads

_BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY, EntityType.MEDIA_OUTLET)
_KINDS = ("function", "rank", "title")
_LINKS = frozenset({"de", "du", "des", "d'", "d’", "à", "au", "aux", "en", "chez", "auprès"})
_ARTICLES = frozenset({"la", "le", "les", "l'", "l’", "l", "un", "une"})
_PORTFOLIOS = ("ministre", "ministres", "secrétaire d'état")
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
            _first(sentence, m.passage): (m, e.key)
            for e in entities
            for m in e.mentions
            if m.sentence == number
        }
        local = list(starts.values())
        for head in find_heads(sentence.tokens, heads):
            if head.type is not EntityType.PERSON or head.entry.kind not in _KINDS:
                continue
            body, after = _body(sentence, head, starts, cast.entities)
            person = _person_behind(sentence, after, starts, cast.entities) or _person_before(
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
    starts = {_first(sentence, mention.passage): (mention, key) for mention, key in local}
    body, after = _body(sentence, head, starts, entities)
    person = _person_behind(sentence, after, starts, entities) or _person_before(
        sentence, head, local, entities
    )
    if person is None:
        return
    tokens = sentence.tokens
    start, end = tokens[head.first].start, tokens[max(head.last, after - 1)].end
    trigger = Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])
    if body is not None:
        kind = entities[body.key or ""].type
        yield Position(person, body, head.entry.leads and kind in _BODIES, trigger, number)
    elif home is not None and head.form in _STATE_OFFICES and head.entry.kind == "function":
        yield Position(person, home, False, trigger, number, home=True)


_Starts = Mapping[int, tuple[Mention, str]]


def _body(
    sentence: Sentence, head: HeadWord, starts: _Starts, entities: Mapping[str, Entity]
) -> tuple[Argument | None, int]:
    """What the function is held in, and the token behind it."""
    if (inside := _body_inside(sentence, head, starts, entities)) is not None:
        return inside
    index = head.last + 1
    found: Argument | None = None
    tokens = sentence.tokens
    office = head.form.endswith(_PORTFOLIOS)
    while index < len(tokens) and index - head.last < 12:
        text = tokens[index].text.lower()
        here = starts.get(index)
        if here is not None and office and found is not None:
            break  # "la ministre française des Armées": what follows the state is the portfolio
        if here is not None and _can_hold(here[0], entities[here[1]]):
            if found is None or here[0].form is not Form.DEMONYM:
                found = Argument(here[1], here[0].passage)
            index = _last(sentence, here[0].passage) + 1
            if here[0].form is not Form.DEMONYM:
                return found, index
        elif here is not None:
            break
        elif (
            text in _LINKS or text in _ARTICLES or tokens[index].pos in ("ADJ", "NOUN", "PROPN", "DET", "NUM")
        ):
            index += 1
        else:
            break
    return found, index if found else _behind_adjectives(sentence, head)


def _body_inside(
    sentence: Sentence, head: HeadWord, starts: _Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, int] | None:
    """The body that a function of several words already names: "chef de l'armée" before "soudanaise"."""
    for index in range(head.first + 1, head.last + 1):
        here = starts.get(index)
        if here is not None and entities[here[1]].type in _BODIES:
            return Argument(here[1], here[0].passage), _last(sentence, here[0].passage) + 1
    return None


def _behind_adjectives(sentence: Sentence, head: HeadWord) -> int:
    """The token behind a function without a body, its adjectives and business skipped ("ministre de l'Intérieur")."""
    index = head.last + 1
    tokens = sentence.tokens
    while index < len(tokens) and (
        tokens[index].pos in ("ADJ", "ADP", "DET")
        or (tokens[index].pos == "NOUN" and tokens[index - 1].pos in ("ADP", "DET"))
    ):
        index += 1
    return index


def _can_hold(mention: Mention, entity: Entity) -> bool:
    """Bodies and states have functions; cities and sites do not."""
    if mention.form in (Form.PRONOUN,):
        return False
    return entity.type in _BODIES or (
        entity.type is EntityType.PLACE and entity.kind in ("country", "province", "region", "city")
    )


def _person_behind(
    sentence: Sentence, index: int, starts: _Starts, entities: Mapping[str, Entity]
) -> Argument | None:
    """A name right behind the function, or behind a comma."""
    tokens = sentence.tokens
    behind = index + 1
    if behind < len(tokens) and tokens[behind].text.lower() in _ARTICLES:
        behind += 1
    for place in (index, behind):
        if place > index and (index >= len(tokens) or tokens[index].text not in (",", "(")):
            return None
        here = starts.get(place)
        if here is not None and entities[here[1]].type is EntityType.PERSON and here[0].form is Form.NAME:
            return Argument(here[1], here[0].passage)
    return None


def _person_before(
    sentence: Sentence, head: HeadWord, local: Sequence[tuple[Mention, str]], entities: Mapping[str, Entity]
) -> Argument | None:
    """A name before the function with a comma between them, or that carries the function as its title."""
    tokens = sentence.tokens
    index = head.first
    for mention, key in local:
        inside = mention.passage.start <= tokens[head.first].start < mention.core.start
        if inside and entities[key].type is EntityType.PERSON:
            return Argument(key, mention.passage)
    while index > 0 and tokens[index - 1].text.lower() in _ARTICLES | {
        "ancien",
        "ancienne",
        "ex",
        "-",
        "actuel",
        "nouveau",
    }:
        index -= 1
    if index < 2 or tokens[index - 1].text not in (",", "(", "–", "—", "-"):
        return None
    end = tokens[index - 2].end
    for mention, key in local:
        if (
            mention.passage.end == end
            and entities[key].type is EntityType.PERSON
            and mention.form is Form.NAME
        ):
            return Argument(key, mention.passage)
    return None


def _first(sentence: Sentence, passage: Passage) -> int:
    return next((n for n, t in enumerate(sentence.tokens) if t.start >= passage.start), -1)


def _last(sentence: Sentence, passage: Passage) -> int:
    return max((n for n, t in enumerate(sentence.tokens) if t.start < passage.end), default=-1)
