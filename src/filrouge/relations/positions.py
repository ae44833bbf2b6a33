"""Who leads or serves what: a function beside a name ("Hassan Rohani, président de l'Iran")."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filrouge.model import (
    Argument,
    Entity,
    EntityType,
    Form,
    Mention,
    Passage,
    Sentence,
    Token,
    ZoneKind,
)
from filrouge.recognition.headwords import HeadWord
from filrouge.relations.bearers import company_of
from filrouge.relations.functions import BODIES, MINISTERS, body_of
from filrouge.relations.holders import (
    Known,
    Place,
    bearer_beside,
    bearer_of_next,
    functions_in,
    held_in,
    office_words,
    places,
)
from filrouge.relations.offices import is_former, is_of_other, is_of_part, is_of_state
from filrouge.relations.ownership import find_owners
from filrouge.relations.parties import party_beside
from filrouge.relations.predicated import bearer_of, function_token

_JOINED = (EntityType.GROUP, EntityType.MEDIA_OUTLET)


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


def find_positions(sentences: Sequence[Sentence], known: Known) -> Iterator[Position]:
    """Find the functions of the people of an article."""
    known = replace(known, home=_sure(known, sentences))
    for place in places(sentences, known.cast):
        heads = tuple(functions_in(place.sentence, known))
        for head in heads:
            yield from _positions(place, head, heads, known)
        for leader, led in find_owners(place, known.cast.entities, known.ties):
            yield Position(leader, led, True, led.passage, place.number)


def _sure(known: Known, sentences: Sequence[Sentence]) -> Argument | None:
    """The state at home, where the headline or several words name it: one named once may be abroad.

    So may one that only people are from ("des Érythréens", "un migrant érythréen").
    """
    if known.home is None:
        return None
    mentions = known.cast.entities[known.home.key or ""].mentions
    titled = any(sentences[m.sentence].zone is ZoneKind.HEADLINE for m in mentions)
    told = sum(not _is_origin(m, sentences[m.sentence].tokens, known) for m in mentions)
    return known.home if titled or told > 1 else None


def _is_origin(mention: Mention, tokens: Sequence[Token], known: Known) -> bool:
    """Whether a demonym only says where people are from."""
    token = tokens[mention.head]
    people = token.pos in ("NOUN", "PROPN") or tokens[token.head].lemma in known.people
    return mention.form is Form.DEMONYM and people


def add_function_mentions(sentences: Sequence[Sentence], known: Known) -> tuple[Entity, ...]:
    """Let a function speak for the person that the article gives it to.

    "Le secrétaire général des Brigades a mis en garde ..." is Abou Hossein al-Hamidawi where the article calls
    nobody else so: same function, same body. The phrase becomes a nominal mention of the person.
    """
    bearers: dict[_Bearing, set[str | None]] = defaultdict(set)
    loose: list[tuple[_Bearing, Mention]] = []
    for place in places(sentences, known.cast):
        for head in functions_in(place.sentence, known):
            body, after = body_of(place.sentence, head, place.starts, known.cast.entities)
            person = bearer_beside(place, head, after, known)
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


_Bearing = tuple[str, str | None]
"""A function and the key of the body that it is held in."""

_Office = tuple[HeadWord, tuple[Argument, ...], Argument | None]
"""A function, what it is held in, and the party that goes with it."""


def _with_mentions(entity: Entity, more: Sequence[Mention]) -> Entity:
    """An entity with further mentions, in the order of the text."""
    mentions = tuple(sorted((*entity.mentions, *more), key=lambda m: m.passage.start))
    return replace(entity, mentions=mentions) if more else entity


def _function_mention(place: Place, head: HeadWord, after: int) -> Mention:
    """The words of a function as a mention of whoever has it."""
    passage = office_words(place.sentence, head, after)
    return Mention(
        passage, passage, EntityType.PERSON, None, Form.NOMINAL, place.number, head.first, "function"
    )


def _positions(place: Place, head: HeadWord, heads: Sequence[HeadWord], known: Known) -> Iterator[Position]:
    """The position that one function word gives somebody; ``heads`` are all those of the sentence."""
    sentence, entities = place.sentence, known.cast.entities
    party = party_beside(sentence, head, place.starts, entities)
    last = party[1] if party is not None else None
    found = held_in(place, head, known, last)
    if found is None:
        return
    bodies, after = found
    person, verb = bearer_beside(place, head, after, known), None
    if person is None:
        person = bearer_of_next(place, heads, after, known)
    if person is None:
        person, verb = _predicated(place, head, known)
    if person is None or _is_of_another(head, heads, after):
        return
    people: tuple[Argument, ...] = (person,)
    if verb is None and _is_plural(sentence.tokens[head.first]):
        people = (person, *company_of(sentence, person, place.starts, entities))
    trigger = office_words(sentence, head, after)
    for one in people:
        told = Position(one, one, False, trigger, place.number, verb=verb)
        yield from _offices(told, (head, bodies, party[0] if party is not None else None), sentence, known)


def _offices(told: Position, office: _Office, sentence: Sentence, known: Known) -> Iterator[Position]:
    """The positions that an office gives: in the party behind it, in each of its bodies, else in the state at home."""
    (head, bodies, party), entities = office, known.cast.entities
    if party is not None:
        yield replace(told, body=party, joins=head.entry.kind != "profession")
    past = is_former(sentence, head, known.ties)
    for body in bodies:
        kind = entities[body.key or ""].type
        part = party is not None or is_of_part(sentence, head, bodies[0])
        leads = head.entry.leads and kind in BODIES and not past and not part
        leads = leads and not (
            head.form.startswith(MINISTERS) and entities[body.key or ""].kind == "government"
        )
        yield replace(told, body=body, leads=leads, joins=head.entry.joins and kind in _JOINED)
    of_home = is_of_state(head, known.ties) and not is_of_other(sentence, head, known.ties)
    if not bodies and known.home is not None and of_home:
        yield replace(told, body=known.home, home=True)


def _predicated(place: Place, head: HeadWord, known: Known) -> tuple[Argument | None, int | None]:
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


def _is_of_another(head: HeadWord, heads: Sequence[HeadWord], after: int) -> bool:
    """Whether a body is that of another function: "le frère du chef du Hezbollah", "élu président de la Fifa"."""
    if head.entry.joins and any(other.first == head.last + 1 for other in heads):
        return True
    return head.entry.kind != "function" and any(head.last < other.first < after for other in heads)


def _is_plural(word: Token) -> bool:
    """Whether a function is that of several people: "les ministres"."""
    return word.text.endswith(("s", "x")) and word.lemma.lower() != word.text.lower()
