"""What lies where: places side by side in the text, and places whose state the article names."""

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
from filrouge.relations.framing import bracketed, named_after, opened, qualified
from filrouge.relations.geography import SITES, may_hold

_GROUND = (EntityType.PLACE, EntityType.BASE)
_LONGEST_GAP = 14  # tokens

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
    for locality in (*_neighbours(reading, places), *_framed(reading, places), *_headed(reading, places)):
        found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    for locality in _known(reading.sentences, places, reading.gazetteer):
        if not any(inner == locality.inner.key for inner, _ in found):
            found.setdefault((locality.inner.key or "", locality.outer.key or ""), locality)
    return iter(found.values())


def _located(places: Sequence[Entity]) -> list[_Named]:
    """The names of places and the adjectives for states, in order of the text."""
    forms = (Form.NAME, Form.DEMONYM)
    named = [(m, e) for e in places for m in e.mentions if m.form in forms]
    return sorted(named, key=lambda pair: pair[0].passage.start)


def _neighbours(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """ "Hilla, au sud de Bagdad" is no locality, "Tanta, en Égypte" and "la capitale malienne, Bamako" are."""
    listed: list[_Named] = []
    for (left, inner), (right, outer) in pairwise(_located(places)):
        if left.sentence != right.sentence or right.passage.start < left.passage.end:
            listed = []
            continue
        sentence = reading.sentences[left.sentence]
        gap = [t for t in sentence.tokens if left.passage.end <= t.start < right.core.start]
        if left.form is Form.DEMONYM:
            if _is_capped(sentence, left, gap, reading) and may_hold(outer, inner, reading.gazetteer):
                yield _said((right, outer), (left, inner))
        elif _is_listed(gap) and inner.kind == outer.kind:
            listed.append((left, inner))
            continue
        elif _ties(gap, inner, (right, outer), reading.language.places):
            bracket = gap[0].text == "("
            for one in (*(() if bracket else listed), (left, inner)):
                within = may_hold(one[1], outer, reading.gazetteer, quarter=_is_quarter(gap, reading))
                moved = _is_moved(sentence, one[0], gap, reading.language.events.moving)
                if one[1].key != outer.key and not moved and within:
                    yield _said(one, (right, outer))
        listed = []


def _said(inner: _Named, outer: _Named) -> Locality:
    return Locality(_as_argument(*inner), _as_argument(*outer), inner[0].sentence, said=True)


def _is_listed(gap: Sequence[Token]) -> bool:
    """Whether two places are coordinated: "à Alep, Homs et à Hama"."""
    plain = [t for t in gap if t.pos not in ("DET", "ADP")]
    return len(plain) == 1 and (plain[0].text == "," or plain[0].pos == "CCONJ")


def _is_capped(sentence: Sentence, state: Mention, gap: Sequence[Token], reading: Reading) -> bool:
    """Whether an adjective for a state stands between a noun for a place and its name: "la ville syrienne de Homs"."""
    before = [t for t in sentence.tokens if t.end <= state.passage.start][-1:]
    nouns = reading.language.places.nouns
    between = all(t.text == "," or t.lemma == "de" or t.pos in ("DET", "ADJ") for t in gap)
    return between and len(gap) < 4 and any(t.lemma in nouns for t in before)


def _ties(gap: Sequence[Token], inner: Entity, outer: _Named, words: PlaceWords) -> bool:
    """Whether what stands between two places says that the first lies in the second."""
    if len(gap) > _LONGEST_GAP or any(not _may_stand(token, words) for token in gap):
        return False
    said = [token.text.lower() for token in gap]
    if outer[0].form is Form.DEMONYM:  # "Homs, ville syrienne"
        return len(gap) > 1 and said[0] in (",", "(") and gap[-1].lemma in words.nouns
    if said[:1] == ["à"] and outer[1].kind == "country" and len(said) == 2:
        return False  # "rattacher la Crimée à la Russie": one is in a country "en" or "au"
    if any(word in words.inside for word in said) or "(" in said:
        return True
    if any(token.lemma in words.nouns for token in gap):
        return "," in said or any(token.lemma in words.verbs for token in gap)
    if all(token.text == "," for token in gap):  # "à Abidjan, Côte d'Ivoire"
        return (
            outer[1].kind in ("country", "province")
            and inner.kind not in ("country", "province")
            and len(gap) == 1
        )
    return inner.kind in SITES and bool(said) and said[0] in words.prepositions


def _is_quarter(gap: Sequence[Token], reading: Reading) -> bool:
    """Whether a place is called a part of a town: "Kerrada, un quartier de Bagdad"."""
    nouns = [token.lemma for token in gap if token.pos == "NOUN"]
    return bool(nouns) and nouns[0] in reading.language.places.quarters


def _may_stand(token: Token, words: PlaceWords) -> bool:
    """Whether a word may stand between a place and the one around it."""
    if token.text in (",", "("):
        return True
    if token.pos == "ADP":
        return token.text.lower() in words.prepositions
    if token.pos in ("NOUN", "PROPN"):
        return token.lemma.lower() in words.nouns
    if token.pos in ("VERB", "AUX") or "VerbForm=Part" in token.morph:
        return token.lemma in words.verbs
    return token.pos in ("DET", "ADJ", "ADV", "PRON") and token.lemma not in words.near


def _framed(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """What the build of a sentence says lies where."""
    words, gazetteer = reading.language.places, reading.gazetteer
    for number, group in groupby(_located(places), key=lambda pair: pair[0].sentence):
        sentence, here = reading.sentences[number], tuple(group)
        yield from (_said(*pair) for pair in bracketed(sentence, here, words, gazetteer))
        yield from (_said(*pair) for pair in opened(sentence, here, words, gazetteer))
        yield from (_said(*pair) for pair in named_after(sentence, here, words))
        yield from (_said(*pair) for pair in qualified(here, gazetteer))


def _headed(reading: Reading, places: Sequence[Entity]) -> Iterator[Locality]:
    """ "Mali : attaque à Tombouctou": what a headline names behind the place that it opens with lies there."""
    located = [pair for pair in _located(places) if pair[0].form is Form.NAME]
    for (left, outer), (right, inner) in pairwise(located):
        sentence = reading.sentences[left.sentence]
        behind = [t for t in sentence.tokens if t.start >= left.passage.end][:1]
        opens = left.passage.start == sentence.start and any(t.text == ":" for t in behind)
        same = left.sentence == right.sentence and sentence.zone is ZoneKind.HEADLINE
        sure = inner.kind not in SITES or outer.kind == "city"
        if same and opens and sure and may_hold(inner, outer, reading.gazetteer):
            yield _said((right, inner), (left, outer))


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
