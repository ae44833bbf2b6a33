"""What each article says about its entities, gathered into units of equal evidence.

A unit holds the local entities that nothing tells apart: same family of types, same words, same
gazetteer entry, same kind of place. Names that say nothing outside their article ("les forces de
sécurité", "Mohammed") only share a unit where their articles speak of the same country, or stay
alone: two articles about two wars each have their own "forces de sécurité". A surname alone is
always a unit of its article: whose it is, is for the links to say.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filrouge.model import Entity, EntityType, Form, Record
from filrouge.names.data import given_names, person_words
from filrouge.names.parse import Name, generic_words, parse
from filrouge.names.words import acronym, words_of
from filrouge.resolution.values import FAMILY, World, member

PARSED_AS = {"person": "person", "place": "place", "body": "organisation"}
CLEAR_SHARE = 2
"""How many times as many articles must read a name as one family as read it as the other."""


@dataclass(frozen=True, slots=True)
class Local:
    """One entity of one article.

    Attributes:
        member: ``article-id/key``; weight: how often the article names it outside captions and the like.
        family: ``person``, ``place`` or ``body``; country: what its article is about, or None.
        names: its name and all others of two words or more that the article calls it by.
        acronyms: short forms that the article gives for its name.
        named: whether the article calls it by a name at least once.
    """

    member: str
    article: str
    name: str
    type: EntityType
    kind: str | None
    family: str
    authority: str | None
    weight: int
    country: str | None
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """Local entities that nothing tells apart.

    Attributes:
        key: a name for the unit that does not depend on the order of the articles.
        name: the first of its names; little: whether so many bear it that it says little.
        scope: where its name means something, empty for everywhere.
    """

    key: str
    name: str
    family: str
    authority: str | None
    kind: str | None
    scope: str
    little: bool
    locals: tuple[Local, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles it stands in."""
        return frozenset(local.article for local in self.locals)

    @property
    def parsed(self) -> Name:
        """Its name, taken apart."""
        return parse(self.name, PARSED_AS[self.family])


def gather(records: Sequence[Record], world: World) -> tuple[Local, ...]:
    """All local entities of all records, sorted by member."""
    found = []
    for record in records:
        country = _country(record, world)
        found += [_local(record, entity, country) for entity in record.entities]
    return tuple(sorted(found, key=lambda local: local.member))


def units(locals_: Iterable[Local]) -> tuple[Unit, ...]:
    """Local entities in units of equal evidence, sorted by key."""
    groups: dict[str, list[Local]] = defaultdict(list)
    for local in locals_:
        groups[_unit_key(local)].append(local)
    return tuple(_unit(key, groups[key]) for key in sorted(groups))


@lru_cache(maxsize=1 << 17)
def same_words(name: str, family: str) -> str:
    """A name in the form in which two names of a family have the same words."""
    parsed = parse(name, PARSED_AS[family])
    words = [("~" if part.ancestor else "") + part.text for part in parsed.parts]
    return " ".join([*words, *map(str, parsed.numbers), *sorted(parsed.signs), *sorted(parsed.legal)])


def retyped(locals_: Sequence[Local]) -> dict[str, str]:
    """Members whose article took a body for a person or a person for a body, with the family that is right.

    Only names of two words or more count, only without a gazetteer entry, and only where at least
    twice as many articles agree. Places are left alone: bases, streets and towns are named after people.
    """
    votes: dict[str, dict[str, list[Local]]] = defaultdict(lambda: defaultdict(list))
    for local in locals_:
        if local.family != "place" and local.named and local.authority is None:
            votes[" ".join(words_of(local.name))][local.family].append(local)
    changed = {}
    for words, families in votes.items():
        if len(families) == 2 and " " in words:
            few, many = sorted(families, key=lambda family: (len(families[family]), family))
            if len(families[many]) >= CLEAR_SHARE * len(families[few]):
                changed.update({local.member: many for local in families[few]})
    return changed


def _country(record: Record, world: World) -> str | None:
    """The country that an article's places lie in more often than in any other."""
    found: Counter[str] = Counter()
    for entity in record.entities:
        if entity.authority and not entity.boilerplate:
            country = world.country(entity.authority)
            found.update({country: len(entity.mentions)} if country else {})
    ranked = found.most_common(2)
    clear = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if clear else None


def _local(record: Record, entity: Entity, country: str | None) -> Local:
    names = {" ".join(m.core.text.split()) for m in entity.mentions if m.form is Form.NAME}
    shown = {name for name in names if " " in name} | {" ".join(entity.name.split())}
    return Local(
        member=member(record.article.id, entity.key),
        article=record.article.id,
        name=" ".join(entity.name.split()),
        type=entity.type,
        kind=entity.kind,
        family=FAMILY[entity.type],
        authority=entity.authority,
        weight=0 if entity.boilerplate else len(entity.mentions),
        country=country,
        names=tuple(sorted(shown)),
        acronyms=tuple(sorted(name for name in names if acronym(name) and name != entity.name)),
        named=any(m.form in (Form.NAME, Form.METONYM) for m in entity.mentions),
    )


def _unit_key(local: Local) -> str:
    words = same_words(local.name, local.family)
    kind = (local.kind or "") if local.family == "place" else ""
    if local.family == "place" and local.type is EntityType.BASE:
        kind = "site"
    return "\t".join((local.family, words, local.authority or "", kind, _scope(local)))


def _scope(local: Local) -> str:
    """Where the name means something: everywhere (empty), in a country, or in its article only."""
    if local.authority:
        return ""
    if local.family == "person" and len(parse(local.name, "person").parts) == 1:
        return local.article
    return (local.country or local.article) if _says_little(local.name, local.family) else ""


@lru_cache(maxsize=1 << 16)
def _says_little(name: str, family: str) -> bool:
    """Whether many bear the name: a given name, common ones only, or only words that any body could bear."""
    words = {part.text for part in parse(name, PARSED_AS[family]).parts}
    if family == "person":
        names = given_names() if len(words) == 1 else person_words().common
        return {word.removeprefix("abu") for word in words} <= names
    return family == "body" and words <= generic_words()


def _unit(key: str, locals_: list[Local]) -> Unit:
    family, _, authority, kind, scope = key.split("\t")
    name = min(local.name for local in locals_)
    little = not authority and _says_little(name, family)
    return Unit(key, name, family, authority or None, kind or None, scope, little, tuple(locals_))
