"""What a name names: a vote over every occurrence of it in the article.

Each occurrence brings evidence: the statistical recogniser, the gazetteer, the structure of the name, the
words before and behind it. The votes of all occurrences add up, divided by the square root of their number, so
that a repeated error of the recogniser does not outvote the structure of the name. "al-Kaabi", read as a place
once, is a person because "Saad Mohammad al-Kaabi, analyste" is one.

The weights are hand-set and were checked on development articles (docs/accuracy.md); what matters is their
order: structure and titles beat the recogniser, the recogniser beats an ambiguous place name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filrouge.gazetteer import Gazetteer, Place
from filrouge.model import EntityType, Sentence
from filrouge.recognition.lists import NameLists, fold
from filrouge.recognition.units import NUMERAL, Unit, model_units

_KUNYA = frozenset(["abou", "abu", "oum", "oumm", "umm", "ibn", "ben", "bin"])
_LOCATIVE = frozenset(["à", "en", "vers", "dans", "depuis", "jusqu'à", "près", "chez", "sur"])
_ARTICLES = frozenset(["le", "la", "l'", "l’", "du", "au"])
_CALLED = ("le ", "la ", "les ", "l'", "l’")
_LABELS = {"Person": EntityType.PERSON, "Location": EntityType.PLACE, "Organization": EntityType.GROUP}


_INITIALS = re.compile(r"(?!U\. ?S)(?:[A-ZÀ-Ý]h?\.[- ]?)+[A-ZÀ-Ý][a-zà-ÿ]{2}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name was decided to be: ``place`` where the gazetteer knows it, ``authority`` where a list does."""

    type: EntityType
    place: Place | None
    rule: str
    authority: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name unit where it stands, with its words."""

    sentence: int
    unit: Unit
    text: str


def read_names(
    sentences: Sequence[Sentence],
    occurrences: Sequence[Occurrence],
    gazetteer: Gazetteer,
    lists: NameLists,
    titled: frozenset[tuple[int, int]] = frozenset(),
    told: Mapping[tuple[int, int], EntityType] | None = None,
) -> Mapping[str, Reading]:
    """Decide what each name of an article names, by its folded text.

    Args:
        sentences: of the article.
        occurrences: every name unit.
        gazetteer, lists: what is known beforehand.
        titled: (sentence, first token) of units that a personal title stands before.
        told: what words of naming or words in the name itself say that a unit is, by (sentence, first token).
    """
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    known: dict[str, tuple[Place, ...]] = {}
    areas: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for occurrence in occurrences:
        name = fold(occurrence.text)
        if found := known.get(name) or gazetteer.lookup(occurrence.text):
            known[name] = found
            areas[name] += as_area(sentences[occurrence.sentence], occurrence.unit)
        seen[name] += 1
        votes[name] += _context_votes(sentences[occurrence.sentence], occurrence.unit)
        if (occurrence.sentence, occurrence.unit.first) in titled:
            votes[name][EntityType.PERSON] += 4
        if told and (kind := told.get((occurrence.sentence, occurrence.unit.first))) is not None:
            votes[name][kind] += 12 * seen[name]
    places = {name: _meant(found, areas[name], gazetteer.home) for name, found in known.items()}
    for name, count in votes.items():
        for kind in count:
            count[kind] = round(count[kind] / seen[name] ** 0.5)
        count.update(_structure_votes(name, next(o.text for o in occurrences if fold(o.text) == name), lists))
        count.update(_place_votes(places.get(name)))
        count.update(_ruler_votes(name, gazetteer, lists))
    _share_with_parts(votes)
    _prefer_persons(votes, places, _bare_names(sentences, occurrences), gazetteer)
    return {name: _decide(count, places.get(name)) for name, count in votes.items() if count}


def as_area(sentence: Sentence, unit: Unit) -> int:
    """1 where a name stands as areas do ("en Ontario", "Poitiers (Vienne)"), -1 as towns do ("à Québec"), else 0."""
    tokens = sentence.tokens
    before = tokens[unit.first - 1] if unit.first else None
    if before is None:
        return 0
    word = before.text.lower()
    if word == "(":
        named = unit.first > 1 and tokens[unit.first - 2].text[:1].isupper()
        return int(named and [t.text for t in tokens[unit.last + 1 : unit.last + 2]] == [")"])
    if word == "en" or (before.pos in ("DET", "ADP") and word in _ARTICLES):
        return 1
    return -1 if word == "à" else 0


def _meant(found: Sequence[Place], areas: int, home: str) -> Place:
    """The likeliest place of a name; the province of that name where it stands as areas do, one at home first.

    A town whose name has an article ("Le Caire") stands with one wherever it stands.
    """
    provinces = [place for place in found if place.kind == "province"]
    called = any(place.name.lower().startswith(_CALLED) for place in found)
    if areas <= 0 or found[0].kind != "city" or not provinces or called:
        return found[0]
    return next((place for place in provinces if place.country == home), provinces[0])


def _context_votes(sentence: Sentence, unit: Unit) -> Counter[EntityType]:
    """Evidence from one occurrence: the recogniser and the words around."""
    tokens = sentence.tokens
    votes: Counter[EntityType] = Counter()
    for found, label in model_units(sentence):
        if found.overlaps(unit):
            exact = found == unit
            votes[_LABELS[label]] += 4 if exact else 2
    before = tokens[unit.first - 1].text.lower() if unit.first else ""
    if before in _LOCATIVE and before != "sur":
        votes[EntityType.PLACE] += 2
    if before in ("le", "la", "les", "l'", "l’", "du", "des", "aux"):
        votes[EntityType.PERSON] -= 3
    return votes


def _structure_votes(name: str, text: str, lists: NameLists) -> Counter[EntityType]:
    """Evidence from the name itself."""
    parts = name.replace("-", " ").split()
    words = name.split()
    votes: Counter[EntityType] = Counter()
    if words[0] in _KUNYA and len(words) > 1:
        votes[EntityType.PERSON] += 6
    if words[0] in lists.given:
        votes[EntityType.PERSON] += 5 if len(words) > 1 else 1
    if len(words) > 1 and _INITIALS.match(text):
        votes[EntityType.PERSON] += 6
    if len(words) > 1 and words[-1] in lists.surnames:
        votes[EntityType.PERSON] += 2
    if len(words) == 1 and (words[0] in lists.surnames or parts[-1] in lists.surnames):
        votes[EntityType.PERSON] += 1
    if text.isupper() and text.isalpha() and 2 <= len(text) <= 6:
        votes[EntityType.GROUP] += 3
    return votes


def _ruler_votes(name: str, gazetteer: Gazetteer, lists: NameLists) -> Counter[EntityType]:
    """ "Tawadros II", but not "Paris II"."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    numbered = " " in name and NUMERAL.fullmatch(last.upper()) is not None
    own = first in lists.given or not gazetteer.lookup(first.title())
    return Counter({EntityType.PERSON: 6}) if numbered and own else Counter()


def _place_votes(place: Place | None) -> Counter[EntityType]:
    """Evidence from the gazetteer; an ambiguous name is only a hint."""
    if place is None:
        return Counter()
    weight = 12 if place.kind == "country" else 2 if place.ambiguous else 5
    return Counter({EntityType.PLACE: weight})


def _share_with_parts(votes: Mapping[str, Counter[EntityType]]) -> None:
    """Let the last part of a full name count as the person it abbreviates."""
    persons = {name for name, count in votes.items() if _leader(count) is EntityType.PERSON and " " in name}
    endings = {f" {full}".replace("-", " ") for full in persons}
    for name, count in votes.items():
        if any(name not in persons and full.endswith(" " + name.replace("-", " ")) for full in endings):
            count[EntityType.PERSON] += 5


def _bare_names(sentences: Sequence[Sentence], occurrences: Sequence[Occurrence]) -> frozenset[str]:
    """Names that no article and no preposition of place ever stands before."""
    said: dict[str, bool] = {}
    for occurrence in occurrences:
        tokens, first = sentences[occurrence.sentence].tokens, occurrence.unit.first
        before = tokens[first - 1] if first else None
        bare = before is None or not (before.pos == "DET" or before.text.lower() in (*_LOCATIVE, "du", "au"))
        name = fold(occurrence.text)
        said[name] = said.get(name, True) and bare
    return frozenset(name for name, bare in said.items() if bare)


def _prefer_persons(
    votes: Mapping[str, Counter[EntityType]],
    places: Mapping[str, Place],
    bare: frozenset[str],
    gazetteer: Gazetteer,
) -> None:
    """Let a name that is also a place be the person whose full name ends with it: "François Hollande", "Hollande".

    Capitals are left alone, because their governments act as persons do.
    """
    persons = {name for name, count in votes.items() if " " in name and count[EntityType.PERSON] > 4}
    surnames = {name.split()[-1] for name in persons if _leader(votes[name]) is EntityType.PERSON}
    for name in sorted(surnames & bare & votes.keys() & places.keys()):
        if gazetteer.capital_of(name.title()) is None:
            votes[name][EntityType.PERSON] += 20


def _leader(count: Counter[EntityType]) -> EntityType | None:
    """The type with most votes; ties go to the order of the enumeration."""
    best = max(EntityType, key=lambda kind: count.get(kind, 0))
    return best if count.get(best, 0) > 0 else None


def _decide(count: Counter[EntityType], place: Place | None) -> Reading:
    """The winner; a name without any positive vote is taken for a group, the least specific kind of name."""
    winner = _leader(count) or EntityType.GROUP
    rule = "gazetteer" if winner is EntityType.PLACE and place else "vote"
    return Reading(winner, place if winner is EntityType.PLACE else None, rule)
