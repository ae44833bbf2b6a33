"""What belongs to what, by names alone: "la Force Qods du Corps des gardiens de la révolution"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from filrouge.lexicon import TieWords
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence, Token

_BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY)
_NESTING = ("head:branch", "head:numbered")
_LINKS = ("de", "du", "des", "de la", "de l'", "d'")
_CLOSING = (")", ",", ";", "–", "-", "—", "/")
_PLAIN = ("DET", "ADJ", "ADP", "NOUN")
_TOWNS = ("city", None)


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody or a body, and the body or seat it belongs to: "partOf", "memberOf" or "basedAt"."""

    part: Argument
    whole: Argument
    sentence: int
    relation: str = "partOf"


def find_memberships(
    sentences: Sequence[Sentence], entities: Sequence[Entity], words: TieWords
) -> Iterator[Membership]:
    """What the words between two names make part of each other, each pair once."""
    seen: set[tuple[str | None, str | None]] = set()
    for one in (
        *_nested(entities), *_seated(sentences, entities, words), *_beside(sentences, entities, words),
        *_joined(sentences, entities, words),
    ):  # fmt: skip
        pair = one.part.key, one.whole.key
        if one.part.key != one.whole.key and pair not in seen:
            seen.add(pair)
            yield one


def _bodies(entities: Sequence[Entity], *forms: Form) -> "list[_Named]":
    """The mentions of bodies in order of the text."""
    found = ((m, e) for e in entities if e.type in _BODIES for m in e.mentions if m.form in forms)
    return sorted(found, key=lambda pair: (pair[0].passage.start, pair[0].passage.end))


def _nested(entities: Sequence[Entity]) -> Iterator[Membership]:
    """A name inside another: "la branche afghane de l'État islamique"."""
    for left, right in _ending_together(_bodies(entities, Form.NAME)):
        if left[0].passage.start < right[0].passage.start and left[0].rule in _NESTING:
            yield _membership(left, right)


def _beside(
    sentences: Sequence[Sentence], entities: Sequence[Entity], words: TieWords
) -> Iterator[Membership]:
    """Two bodies beside each other, with "de", a noun for a part or the opening of a list between them."""
    whole: _Named | None = None  # the whole whose parts are being listed
    for left, right in pairwise(_bodies(entities, Form.NAME, Form.NOMINAL)):
        sentence = sentences[left[0].sentence]
        gap = [t for t in sentence.tokens if left[0].passage.end <= t.start < right[0].passage.start]
        near = left[0].sentence == right[0].sentence and right[0].passage.start >= left[0].passage.end
        whole = whole if near and _goes_on(gap) else None
        if whole is not None:
            yield _membership(right, whole)
        elif near and _opens_list(gap, words):
            whole = left
            yield _membership(right, left)
        elif near and _is_part(gap, words) and _are_named(sentence, left, right):
            yield _membership(left, right)


def _are_named(sentence: Sentence, part: "_Named", whole: "_Named") -> bool:
    """Whether two bodies have names, and the first is no party behind an office ("le sénateur UMP de la Creuse").

    A parliament needs none: "la commission des finances de l'Assemblée nationale".
    """
    before = [token for token in sentence.tokens if token.start < part[0].passage.start][-1:]
    of_office = part[0].kind in ("party", None) and any(
        token.pos == "NOUN" or token.text == "(" for token in before
    )
    body = part[1].type is EntityType.GOVERNMENT_BODY is whole[1].type
    named = whole[0].form is Form.NAME or body
    return part[0].form is Form.NAME and named and not of_office


def _is_part(gap: Sequence[Token], words: TieWords) -> bool:
    """Whether what stands between two bodies makes the first a part of the second."""
    said = [token.text.lower().replace("’", "'") for token in gap]
    if " ".join(said) in _LINKS:
        return True
    nouns = [token.lemma for token in gap if token.pos == "NOUN"]
    plain = all(token.text in ",(" or token.pos in _PLAIN or "VerbForm=Part" in token.morph for token in gap)
    called = said[:1] in ([","], ["("]) and len(nouns) == 1 and nouns[0] in words.parts
    if called and plain and any(token.lemma == "de" for token in gap[-2:]):
        return True
    left = any(token.lemma in words.remainder and token.pos == "NOUN" for token in gap)
    return left and all(token.lemma in words.rest or token.text.lower() in words.rest for token in gap)


def _opens_list(gap: Sequence[Token], words: TieWords) -> bool:
    """Whether a list of parts begins: "la coalition, dont X et Y"."""
    opens = any(token.lemma in words.opening or token.text.lower() in words.opening for token in gap)
    listing = all(token.lemma in words.listing or token.text.lower() in words.listing for token in gap)
    return opens and listing and gap[0].text == ","


def _goes_on(gap: Sequence[Token]) -> bool:
    """Whether a list goes on: a comma or a conjunction, with or without an article."""
    plain = [token for token in gap if token.pos != "DET"]
    return len(plain) == 1 and (plain[0].text == "," or plain[0].pos == "CCONJ")


def _seated(
    sentences: Sequence[Sentence], entities: Sequence[Entity], words: TieWords
) -> Iterator[Membership]:
    """ "le tribunal correctionnel de Lyon": a court sits in the town that its name ends with."""
    towns = {
        (m.sentence, m.passage.end): (m, e)
        for e in entities
        if e.type is EntityType.PLACE and e.kind in _TOWNS
        for m in e.mentions
        if m.form is Form.NAME
    }
    for court, body in _bodies(entities, Form.NAME):
        town = towns.get((court.sentence, court.passage.end))
        first = next(t for t in sentences[court.sentence].tokens if t.start >= court.passage.start)
        if town is not None and first.lemma.lower() in words.courts and town[0].passage != court.passage:
            yield _membership((court, body), town, "basedAt")


def _joined(
    sentences: Sequence[Sentence], entities: Sequence[Entity], words: TieWords
) -> Iterator[Membership]:
    """ "Jean Martin (PS, Lyon)", "Jean Martin, du PS": a body right behind a person is the one they belong to."""
    bodies = {(m.sentence, m.passage.start): (m, e) for m, e in _bodies(entities, Form.NAME)}
    for person in entities:
        for mention in person.mentions if person.type is EntityType.PERSON else ():
            if mention.form is not Form.NAME:
                continue
            behind = [t for t in sentences[mention.sentence].tokens if t.start >= mention.passage.end]
            owned = _ends_owned(sentences[mention.sentence], mention, words)
            inside = None if owned else _body_in_brackets(mention, behind, bodies)
            body = inside or _body_behind(mention, behind, bodies)
            if body is not None:
                office = body[1].type is EntityType.GOVERNMENT_BODY
                yield _membership((mention, person), body, "holdsPositionIn" if office else "memberOf")


def _ends_owned(sentence: Sentence, person: Mention, words: TieWords) -> bool:
    """Whether a name says whose body the one in brackets is: "le parti de X (UDPS)"."""
    before = [token.text.lower() for token in sentence.tokens if token.start < person.passage.start][-2:]
    return len(before) == 2 and before[0] in words.owned["nouns"] and before[1] in _LINKS


def _body_in_brackets(person: Mention, behind: Sequence[Token], bodies: "_Starts") -> "_Named | None":
    """What opens the brackets behind a name, alone or before something set off by a comma or a dash."""
    if len(behind) < 3 or behind[0].text != "(":
        return None
    body = bodies.get((person.sentence, behind[1].start))
    if body is None or _is_short_for(body[0], person):
        return None
    after = next((t for t in behind if t.start >= body[0].passage.end), None)
    return body if after is not None and after.text in _CLOSING else None


def _body_behind(person: Mention, behind: Sequence[Token], bodies: "_Starts") -> "_Named | None":
    """The group that "de" ties to a name, with or without a comma between them."""
    apart = bool(behind) and behind[0].text == ","
    said = behind[1:] if apart else behind
    for length in (1, 2):
        link = " ".join(t.text.lower().replace("’", "'") for t in said[:length])
        body = bodies.get((person.sentence, said[length].start)) if len(said) > length else None
        if body is not None and link in _LINKS and body[1].type is EntityType.GROUP:
            after = next((t for t in said if t.start >= body[0].passage.end), None)
            listed = (
                apart and after is not None and after.pos == "CCONJ"
            )  # "de X, le parti de Y, de Z et de W"
            return None if listed else body
    return None


_Named = tuple[Mention, Entity]
_Starts = Mapping[tuple[int, int], _Named]
"""Mentions by sentence and offset of their first word."""


def _ending_together(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Mentions that end at the same place, in pairs."""
    ends: dict[int, list[_Named]] = defaultdict(list)
    for one in named:
        ends[one[0].passage.end].append(one)
    for together in ends.values():
        yield from combinations(together, 2)


def _is_short_for(short: Mention, long: Mention) -> bool:
    """Whether a name is made of the capitals of another: "Les Républicains (LR)"."""
    return "".join(sign for sign in long.passage.text if sign.isupper()) == short.passage.text


def _membership(part: _Named, whole: _Named, relation: str = "partOf") -> Membership:
    return Membership(_argument(*part), _argument(*whole), part[0].sentence, relation)


def _argument(mention: Mention, entity: Entity) -> Argument:
    return Argument(entity.key, mention.passage)
