"""What lies where: places side by side in the text, and places whose state the article names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from filrouge.gazetteer import Gazetteer
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence

_GROUND = (EntityType.PLACE, EntityType.BASE)
_BETWEEN = re.compile(
    r"^\s*(?:,|\()?\s*(?:(?:une?|la|le|petite|grande|située?|dans|ville|village|localité|région|rurale|banlieue|capitale|de|du|province|gouvernorat|proche|près)\s+){0,6}"
    r"(?:(?:au|à|dans|en|du|de|sur)\s+)?(?:(?:le|la|l['’])?\s*)?"
    r"(?:(?:nord|sud|est|ouest|centre|nord-est|nord-ouest|sud-est|sud-ouest)\s+)?"
    r"(?:(?:de|du|des|d['’]|en|au|aux|à|dans)\s*)?(?:la|le|les|l['’])?\s*\(?\s*$",
    re.IGNORECASE,
)
_LOCATIVE = re.compile(r"\b(?:en|au|aux|à|dans|près|sud|nord|est|ouest|centre)\b|\(|,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Locality:
    """A place and what it lies in, with the sentence that shows it; ``said`` tells text from gazetteer."""

    inner: Argument
    outer: Argument
    sentence: int
    said: bool


def find_localities(
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    gazetteer: Gazetteer,
    moving: Collection[str] = (),
) -> Iterator[Locality]:
    """Find what lies where: what the text says first, then what it leaves to the reader's map.

    ``moving`` are lemmas of words that bring something to a place: "déplacer la base en Jordanie" puts it nowhere yet.
    """
    places = [e for e in entities if e.type in _GROUND and not e.boilerplate]
    found: dict[tuple[str, str], Locality] = {}
    for locality in _neighbours(sentences, places, gazetteer, moving):
        found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    for locality in _known(sentences, places, gazetteer):
        if not any(inner == locality.inner.key for inner, _ in found):
            found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    return iter(found.values())


def _neighbours(
    sentences: Sequence[Sentence], places: Sequence[Entity], gazetteer: Gazetteer, moving: Collection[str]
) -> Iterator[Locality]:
    """ "Hilla, au sud de Bagdad" is no locality, "Tanta, en Égypte" is one."""
    located = sorted(
        ((m, e) for e in places for m in e.mentions if m.form is Form.NAME),
        key=lambda pair: pair[0].passage.start,
    )
    for (left, inner), (right, outer) in pairwise(located):
        if (
            left.sentence != right.sentence
            or inner.key == outer.key
            or right.passage.start < left.passage.end
        ):
            continue
        sentence = sentences[left.sentence]
        gap = sentence.text[left.passage.end - sentence.start : right.passage.start - sentence.start]
        if (
            len(gap) < 60
            and _BETWEEN.match(gap)
            and _LOCATIVE.search(gap)
            and _may_hold(inner, outer, gazetteer)
            and not _is_moved(sentence, left, moving)
        ):
            yield Locality(_as_argument(left, inner), _as_argument(right, outer), left.sentence, said=True)


def _is_moved(sentence: Sentence, inner: Mention, moving: Collection[str]) -> bool:
    """Whether a place hangs on a word that moves it."""
    tokens, here = sentence.tokens, inner.head
    for _ in range(3):
        here = tokens[here].head
        if tokens[here].lemma in moving:
            return True
    return False


_LEVELS = {"site": 0, "base": 0, "city": 1, "region": 2, "province": 2, "country": 3, None: 0}


def _may_hold(inner: Entity, outer: Entity, gazetteer: Gazetteer) -> bool:
    """Whether the outer place is of a higher level, and the map does not say otherwise."""
    if _LEVELS.get(inner.kind, 0) >= _LEVELS.get(outer.kind, 0):
        return False
    if (
        inner.authority
        and outer.authority
        and gazetteer.place(inner.authority)
        and gazetteer.place(outer.authority)
    ):
        return gazetteer.contains(outer.authority, inner.authority)
    return True


def _known(
    sentences: Sequence[Sentence], places: Sequence[Entity], gazetteer: Gazetteer
) -> Iterator[Locality]:
    """A place of the gazetteer lies in its state where the article names the state."""
    states = {e.authority: e for e in places if e.kind == "country"}
    for entity in places:
        code = gazetteer.country(entity.authority) if entity.authority else None
        state = states.get(f"iso3166:{code}") if code and entity.kind not in ("country", "region") else None
        first = _named(entity)
        if (
            state is None
            or first is None
            or not gazetteer.contains(state.authority or "", entity.authority or "")
        ):
            continue
        if (outer := _shown(sentences, first, state)) is not None:
            yield Locality(
                _as_argument(first, entity), _as_argument(outer, state), first.sentence, said=False
            )


def _shown(sentences: Sequence[Sentence], first: Mention, state: Entity) -> Mention | None:
    """The mention of a state that a reader has in mind: in the same sentence, else the first of the article."""
    live = [
        m
        for m in state.mentions
        if m.form is not Form.PRONOUN and not sentences[m.sentence].zone.is_boilerplate
    ]
    return next((m for m in live if m.sentence == first.sentence), live[0] if live else None)


def _named(entity: Entity) -> Mention | None:
    return next((m for m in entity.mentions if m.form is Form.NAME), None)


def _as_argument(mention: Mention, entity: Entity) -> Argument:
    return Argument(entity.key, mention.passage)


def around(localities: Sequence[Locality]) -> Mapping[str, str]:
    """Key of each place to that of the place around it."""
    return {one.inner.key: one.outer.key for one in localities if one.inner.key and one.outer.key}
