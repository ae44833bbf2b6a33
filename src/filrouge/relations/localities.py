"""What lies where: places side by side in the text, and places whose state the article names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from filrouge.gazetteer import Gazetteer
from filrouge.lexicon import PlaceWords
from filrouge.model import (
    Argument,
    Entity,
    EntityType,
    Event,
    Form,
    Mention,
    Sentence,
    Token,
    ZoneKind,
)
from filrouge.reading import Reading
from filrouge.relations.framing import (
    bracketed,
    enumerated,
    is_where,
    named_after,
    opened,
    qualified,
)
from filrouge.relations.gaps import Gap, gap_between, is_apart, is_list, is_plain, is_quarter, ties
from filrouge.relations.geography import SITES, may_hold

_GROUND = (EntityType.PLACE, EntityType.BASE)
_ROAD = re.compile(r"[A-Z]{1,3} ?\d+")

_Named = tuple[Mention, Entity]


@dataclass(frozen=True, slots=True)
class Locality:
    """A place and what it lies in, with the sentence that shows it; ``said`` tells text from gazetteer."""

    inner: Argument
    outer: Argument
    sentence: int
    said: bool


def find_localities(reading: Reading) -> Iterator[Locality]:
    """Find what lies where: what the text says first, then what it leaves to the reader's map."""
    places = [e for e in reading.cast.entities.values() if e.type in _GROUND and not e.boilerplate]
    found: dict[tuple[str, str], Locality] = {}
    for locality in (*_neighbours(reading, places), *_framed(reading, places)):
        found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    told = {(one.inner.key, one.sentence) for one in found.values()}
    for locality in (*_supposed(reading, places), *_headed(reading, places)):
        if (locality.inner.key, locality.sentence) not in told:
            found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    for locality in _known(reading.sentences, places, reading.gazetteer):
        if not any(inner == locality.inner.key for inner, _ in found):
            found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    return iter(found.values())


def _located(places: Sequence[Entity]) -> list[_Named]:
    """The names of places and the adjectives for states, in order of the text; numbered roads hold nothing."""
    forms = (Form.NAME, Form.DEMONYM)
    mentions = ((m, e) for e in places for m in e.mentions)
    named = [(m, e) for m, e in mentions if m.form in forms and not _ROAD.fullmatch(m.core.text)]
    return sorted(named, key=lambda pair: pair[0].passage.start)


def _neighbours(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """ "Hilla, au sud de Bagdad" is no locality, "Tanta, en Égypte" and "la capitale malienne, Bamako" are."""
    listed: list[_Named] = []
    words, named = reading.language.places, _located(places)
    for left, right in pairwise(_outermost(named)):
        if left[0].sentence != right[0].sentence or right[0].passage.start < left[0].passage.end:
            listed = []
            continue
        sentence = reading.sentences[left[0].sentence]
        gap = gap_between(sentence, left[0], right[0])
        if left[0].form is Form.DEMONYM:
            if _is_capped(sentence, left[0], gap.tokens, words) and may_hold(
                right[1], left[1], reading.gazetteer
            ):
                yield _said(right, left)
        elif is_list(gap, left, right, words):
            listed.append(left)
            continue
        elif ties(gap, (*listed, left)[0][1], right, words):
            quarter = is_quarter(gap, (*listed, left)[0][0], words)
            for one in (*(() if gap.tokens[0].text == "(" else listed), left):
                if _lies_there(one, right, gap, quarter, reading):
                    yield _said(_town_of(one, right, named, reading), right)
        listed = []


def _outermost(named: Sequence[_Named]) -> Iterator[_Named]:
    """Mentions that lie in no other: "l'église de Vernon" and not "Vernon"."""
    end = -1
    for one in named:
        if one[0].passage.start >= end:
            end = one[0].passage.end
            yield one


def _lies_there(inner: _Named, outer: _Named, gap: Gap, quarter: bool, reading: Reading) -> bool:
    """Whether what is said to lie in a place is no other name of it, was not brought there, and may."""
    sentence, plain = reading.sentences[inner[0].sentence], is_plain(gap, reading.language.places)
    if inner[1].key == outer[1].key or not may_hold(
        inner[1], outer[1], reading.gazetteer, quarter=quarter, plain=plain
    ):
        return False
    return is_apart(gap) or not _is_moved(sentence, inner[0], gap.tokens, reading.language.events.moving)


def _town_of(site: _Named, outer: _Named, named: Sequence[_Named], reading: Reading) -> _Named:
    """The town that a site is called by, where that is what lies in the area: "l'hôpital de Lucerne, en Suisse"."""
    words, sentence = reading.language.places, reading.sentences[site[0].sentence]
    here = [one for one in named if one[0].sentence == site[0].sentence]
    for around, town in named_after(sentence, here, words):
        if (
            around[0] == site[0]
            and outer[1].kind != "city"
            and may_hold(town[1], outer[1], reading.gazetteer)
        ):
            return town
    return site


def _said(inner: _Named, outer: _Named) -> Locality:
    return Locality(_as_argument(*inner), _as_argument(*outer), inner[0].sentence, said=True)


def _is_capped(sentence: Sentence, state: Mention, gap: Sequence[Token], words: PlaceWords) -> bool:
    """Whether an adjective for a state stands between a noun for a place and its name: "la ville syrienne de Homs"."""
    before = [t for t in sentence.tokens if t.end <= state.passage.start][-1:]
    between = all(t.text == "," or t.lemma == "de" or t.pos in ("DET", "ADJ") for t in gap)
    return between and len(gap) < 4 and any(t.lemma in words.nouns for t in before)


def _framed(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """What the build of a sentence says lies where."""
    words, gazetteer = reading.language.places, reading.gazetteer
    for number, group in groupby(_located(places), key=lambda pair: pair[0].sentence):
        sentence, here = reading.sentences[number], tuple(group)
        yield from (_said(*pair) for pair in bracketed(sentence, here, words, gazetteer))
        yield from (_said(*pair) for pair in enumerated(sentence, here, gazetteer))
        yield from (_said(*pair) for pair in qualified(here, gazetteer))


def _supposed(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """What lies where unless the same sentence says otherwise: behind an opening, in the town of its name."""
    words = reading.language.places
    for number, group in groupby(_located(places), key=lambda pair: pair[0].sentence):
        sentence, here = reading.sentences[number], tuple(group)
        yield from (_said(*pair) for pair in opened(sentence, here, reading.language, reading.gazetteer))
        yield from (_said(*pair) for pair in named_after(sentence, here, words))


def _headed(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """ "Mali : attaque à Tombouctou": what a headline names behind the place that it opens with lies there."""
    located = [pair for pair in _located(places) if pair[0].form is Form.NAME]
    outer: _Named | None = None
    for one in _outermost(located):
        sentence = reading.sentences[one[0].sentence]
        if sentence.zone is not ZoneKind.HEADLINE:
            continue
        behind = next((t for t in sentence.tokens if t.start >= one[0].passage.end), None)
        if one[0].passage.start == sentence.start:
            outer = one if behind is not None and behind.text == ":" else None
        elif outer is not None and outer[0].sentence == one[0].sentence and _is_under(one, outer, reading):
            yield _said(one, outer)


def _is_under(inner: _Named, title: _Named, reading: Reading) -> bool:
    """Whether a headline that opens with a place may have another in it: one on the map, or told with where."""
    kind, at = inner[1].kind, reading.language.places.at
    if title[1].kind == "region":
        return False
    where = is_where(reading.sentences[inner[0].sentence], inner[0], at)
    if kind in SITES and title[1].kind != "city" and not where:
        return False
    told = where or kind in SITES or inner[1].authority is not None
    return told and kind != "country" and may_hold(inner[1], title[1], reading.gazetteer)


def scene_localities(
    events: Sequence[Event], reading: Reading, known: Sequence[Locality]
) -> Iterator[Locality]:
    """ "perpétré au Caire à l'église Saint-Marc": of one event the site lies in the only city.

    Operations, sieges and captures are left out: they reach over more ground than the town that is named with them.
    """
    entities, classes = reading.cast.entities, reading.language.events.classes
    wide = set(classes[2]) - set(classes[0])
    inside = {one.inner.key for one in known}
    for event in events:
        cities = {a.key: a for a in event.places if a.key and entities[a.key].kind == "city"}
        if len(cities) != 1 or event.type in wide:
            continue
        (city,) = cities.values()
        if _is_beside(city, reading):
            continue
        for site in event.places:
            if site.key is None or site.key in inside or entities[site.key].kind not in SITES:
                continue
            first = _named(entities[site.key])
            if first is not None and not _is_called_by(first, entities[city.key or ""]):
                inside.add(site.key)
                yield Locality(_as_argument(first, entities[site.key]), city, first.sentence, said=True)


def _is_beside(city: Argument, reading: Reading) -> bool:
    """Whether a town only says what something is near: "près de Goma", "à 20 km de Goma"."""
    sentence = next(s for s in reading.sentences if s.start <= city.passage.start < s.end)
    before = [t for t in sentence.tokens if t.end <= city.passage.start and t.pos != "DET"][-2:]
    said = len(before) == 2 and before[1].lemma == "de"
    return said and before[0].lemma.lower() in reading.language.places.beside


def _is_called_by(site: Mention, town: Entity) -> bool:
    """Whether a site has its name from a town: "la route de Damas" may lie anywhere."""
    around = site.passage
    return any(around.start < m.passage.start and m.passage.end <= around.end for m in town.mentions)


def _is_moved(sentence: Sentence, inner: Mention, gap: Sequence[Token], moving: Sequence[str]) -> bool:
    """Whether a place hangs on a word that moves it, or is where a way starts ("aller de X à Y")."""
    tokens, here = sentence.tokens, inner.head
    first = next(n for n, token in enumerate(tokens) if token.start >= inner.passage.start)
    leaves = first > 0 and tokens[first - 1].lemma == "de" and tokens[tokens[here].head].pos == "VERB"
    if leaves and [token.lemma for token in gap] == ["à"]:
        return True
    for _ in range(3):
        here = tokens[here].head
        if tokens[here].lemma in moving:
            return True
    return False


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
    """The mention of a state that a reader has in mind: in the same sentence, else the first of the article.

    Adjectives do not count: "le skieur français X est mort à Y" says nothing of where Y lies.
    """
    live = [
        m
        for m in state.mentions
        if m.form not in (Form.PRONOUN, Form.DEMONYM) and not sentences[m.sentence].zone.is_boilerplate
    ]
    return next((m for m in live if m.sentence == first.sentence), live[0] if live else None)


def _named(entity: Entity) -> Mention | None:
    return next((m for m in entity.mentions if m.form is Form.NAME), None)


def _as_argument(mention: Mention, entity: Entity) -> Argument:
    return Argument(entity.key, mention.passage)


def around(localities: Sequence[Locality]) -> Mapping[str, str]:
    """Key of each place to that of the place around it."""
    return {one.inner.key: one.outer.key for one in localities if one.inner.key and one.outer.key}
