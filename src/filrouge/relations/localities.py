"""What lies where: places side by side in the text, and places whose state the article names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from filrouge.gazetteer import Gazetteer
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence, ZoneKind

_GROUND = (EntityType.PLACE, EntityType.BASE)
_LEAD = 4  # sentences behind the headline that still tell its story
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
    sentences: Sequence[Sentence], entities: Sequence[Entity], gazetteer: Gazetteer
) -> Iterator[Locality]:
    """Find what lies where: what the text says first, then what it leaves to the reader's map."""
    places = [e for e in entities if e.type in _GROUND and not e.boilerplate]
    found: dict[tuple[str, str], Locality] = {}
    for locality in _neighbours(sentences, places, gazetteer):
        found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    for locality in _known(sentences, places, gazetteer):
        if not any(inner == locality.inner.key for inner, _ in found):
            found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    return iter(found.values())


def _neighbours(
    sentences: Sequence[Sentence], places: Sequence[Entity], gazetteer: Gazetteer
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
        ):
            yield Locality(_as_argument(left, inner), _as_argument(right, outer), left.sentence, said=True)


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
    states = {e.authority: e for e in places if e.kind == "country" and _named(e)}
    for entity in places:
        if entity.kind == "country" or not entity.authority:
            continue
        code = gazetteer.country(entity.authority)
        state = states.get(f"iso3166:{code}") if code else None
        first = _named(entity)
        if state is None or first is None:
            continue
        outer = _shown(sentences, entity, state)
        if outer is not None and gazetteer.contains(state.authority or "", entity.authority):
            yield Locality(
                _as_argument(first, entity), _as_argument(outer, state), first.sentence, said=False
            )


def _shown(sentences: Sequence[Sentence], entity: Entity, state: Entity) -> Mention | None:
    """The mention of a state that lets a reader see that a place lies there.

    It stands in the same sentence, or in the headline while the place stands in the headline or the lead; what
    only the map knows is no claim of the article.
    """
    first = _named(entity)
    if first is None or entity.kind == "region":
        return None
    live = [n for n, sentence in enumerate(sentences) if not sentence.zone.is_boilerplate]
    lead = set(live[: _LEAD + 1])
    for mention in state.mentions:
        near = mention.sentence == first.sentence and mention.form is not Form.PRONOUN
        above = headline(sentences[mention.sentence]) and first.sentence in lead
        if near or above:
            return mention
    return None


def _named(entity: Entity) -> Mention | None:
    return next((m for m in entity.mentions if m.form is Form.NAME), None)


def _as_argument(mention: Mention, entity: Entity) -> Argument:
    return Argument(entity.key, mention.passage)


def around(localities: Sequence[Locality]) -> Mapping[str, str]:
    """Key of each place to that of the place around it."""
    return {one.inner.key: one.outer.key for one in localities if one.inner.key and one.outer.key}


def headline(sentence: Sentence) -> bool:
    """Whether a sentence is the headline."""
    return sentence.zone is ZoneKind.HEADLINE


def passage(sentence: Sentence) -> Passage:
    """A sentence as evidence."""
    return Passage(sentence.start, sentence.end, sentence.text)
