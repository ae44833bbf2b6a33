"""What the scorer paired in one article, as plain positions: ours to theirs.

"Ours" is the position of an item in our record, "theirs" its position in the annotation. Everything that the causes
of errors ask of the scorer is asked here, once, so that the causes themselves are functions of plain values.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from types import ModuleType
from typing import Any

Pair = tuple[int, int]
"""(ours, theirs)"""

Json = dict[str, Any]

_ONE_MORE = 10**6  # one more pair outweighs how well pairs agree, as in the scorer


class Known(StrEnum):
    """What we know of something that an annotated relation or event names."""

    FOUND = "found"  # an entity or event that we have too
    MISTYPED = "mistyped"  # an entity that we have under another type
    CUT = "cut"  # an entity of whose name we have a part, or more than the name
    MISSED = "missed"  # an entity that we do not have
    UNTOLD = "untold"  # an event that we do not have
    WORDS = "words"  # neither: only words that describe it


@dataclass(frozen=True, slots=True)
class Pairs:
    """The items of one list: those that are paired, theirs that we miss, ours that are wrong."""

    matched: tuple[Pair, ...] = ()
    missed: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs of relations, or of events, that agree in one respect whether or not they are paired.

    Attributes:
        subjects, objects, predicates, speakers, modalities: of relations; reversed: subject and object change places.
        types: of events; dates: that do not contradict each other.
    """

    subjects: frozenset[Pair] = frozenset()
    objects: frozenset[Pair] = frozenset()
    reversed: frozenset[Pair] = frozenset()
    predicates: frozenset[Pair] = frozenset()
    speakers: frozenset[Pair] = frozenset()
    modalities: frozenset[Pair] = frozenset()
    types: frozenset[Pair] = frozenset()
    dates: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Everything that the scorer says of one article.

    Attributes:
        reasons: why an entity of ours is wrong, in the scorer's word, by its position.
        namesakes: pairs of entities that share a name, whatever their types.
        arguments: what is known of each name, word or event id that the annotation uses as an argument.
        slots: what differs in an event of ours that is right, by its position.
    """

    entities: Pairs = Pairs()
    relations: Pairs = Pairs()
    events: Pairs = Pairs()
    reasons: Mapping[int, str] = field(default_factory=dict)
    namesakes: frozenset[Pair] = frozenset()
    arguments: Mapping[str, Known] = field(default_factory=dict)
    agree: Agreement = Agreement()
    slots: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def pair(scorer: ModuleType, compared: Any) -> Pairing:
    """Ask the scorer's comparison of an article for everything that it paired."""
    entities, reasons = _entities(compared)
    events = _events(scorer, compared)
    namesakes = _where(compared.preds, compared.golds, lambda p, g: bool(p["names"] & g["names"]))
    return Pairing(
        entities,
        _relations(scorer, compared),
        events,
        reasons,
        namesakes,
        _arguments(scorer, compared, namesakes),
        _agreement(scorer, compared),
        dict(_slots(scorer, compared, events.matched)),
    )


def _entities(compared: Any) -> tuple[Pairs, dict[int, str]]:
    """The entities by the headline measure."""
    matched, missed, wrong = compared.match_entities("headline")
    places = {id(item): n for n, item in (*enumerate(compared.preds), *enumerate(compared.golds))}
    reasons = {places[id(item)]: reason for item, reason in wrong}
    missing = tuple(places[id(item)] for item in missed)
    return Pairs(tuple(sorted(matched.items())), missing, tuple(sorted(reasons))), reasons


def _relations(scorer: ModuleType, compared: Any) -> Pairs:
    """The relations, paired with the weights of the scorer; what need not be found is left out."""
    ours, theirs = compared.pred["relations"], compared.gold["relations"]
    links = {
        (i, j): _ONE_MORE
        + 4 * (scorer.status(g) == "required")
        + 2 * scorer.modality_fits(p, g)
        + compared.source_fits(p, g)
        for (i, p), (j, g) in product(enumerate(ours), enumerate(theirs))
        if compared.relation_fits(p, g)
    }
    paired: dict[int, int] = scorer.assign(links)
    spared = {i for i, j in links if scorer.status(theirs[j]) != "required"}
    needed = {j for j, g in enumerate(theirs) if scorer.status(g) == "required"}
    return Pairs(
        tuple(sorted((i, j) for i, j in paired.items() if j in needed)),
        tuple(sorted(needed - set(paired.values()))),
        tuple(i for i in range(len(ours)) if i not in paired and i not in spared),
    )


def _events(scorer: ModuleType, compared: Any) -> Pairs:
    """The events; background and merged ones that were not found are no errors of the headline."""
    ours, theirs = compared.pred["events"], compared.gold["events"]
    groups, forgiven, wrong = compared.align_events()
    places = {g["id"]: j for j, g in enumerate(theirs)}
    mine = {p["id"]: i for i, p in enumerate(ours)}
    missed = (
        j
        for j, g in enumerate(theirs)
        if scorer.status(g) == "required"
        and not g.get("background")
        and g["id"] not in forgiven
        and g["id"] not in groups
    )
    matched = ((mine[p["id"]], places[key]) for key, group in groups.items() for p in group)
    return Pairs(tuple(sorted(matched)), tuple(missed), tuple(sorted(mine[p["id"]] for p in wrong)))


def _slots(
    scorer: ModuleType, compared: Any, matched: tuple[Pair, ...]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The slots in which our events differ from those that they are paired with."""
    for i, j in matched:
        p, g = compared.pred["events"][i], compared.gold["events"][j]
        if scorer.status(g) == "required":
            cells = compared.slots([p], g)
            slots = tuple(slot for slot, (_, wrong, missed) in cells.items() if wrong or missed)
            yield i, slots if scorer.modality_fits(p, g) else (*slots, "modality")


def _arguments(scorer: ModuleType, compared: Any, namesakes: frozenset[Pair]) -> dict[str, Known]:
    """What is known of every argument of the annotation."""
    told = {key for _, key in compared.same_event}
    matched, alike = set(compared.pairs.values()), {j for _, j in namesakes}

    def known(argument: str) -> Known:
        if argument in compared.gold["event"]:
            return Known.FOUND if argument in told else Known.UNTOLD
        own = [j for j, g in enumerate(compared.golds) if scorer.norm(argument) in {g["key"], *g["names"]}]
        if not own:
            return Known.WORDS
        if any(j in matched for j in own):
            return Known.FOUND
        if any(j in alike for j in own):
            return Known.MISTYPED
        cut = any(share_words(p, compared.golds[j]) for p in compared.preds for j in own)
        return Known.CUT if cut else Known.MISSED

    return {argument: known(argument) for argument in sorted(set(_named(compared.gold)))}


def _named(gold: Json) -> Iterator[str]:
    """Everything that relations and events of an annotation name."""
    for relation in gold["relations"]:
        yield from (relation["subject"], relation["object"])
        yield from (*relation.get("alt_subjects", ()), *relation.get("alt_objects", ()))
    for event in gold["events"]:
        for slot in ("place", "actor", "target", "claimed_by"):
            yield from event[slot]


def _agreement(scorer: ModuleType, compared: Any) -> Agreement:
    """In what our relations and events agree with theirs, pair by pair."""
    relations = (compared.pred["relations"], compared.gold["relations"])
    events = (compared.pred["events"], compared.gold["events"])

    def subject_fits(p: Json, g: Json) -> bool:
        return any(compared.same(p["subject"], s, True) for s in (g["subject"], *g.get("alt_subjects", ())))

    def object_fits(p: Json, g: Json) -> bool:
        wanted = (g["object"], *g.get("alt_objects", ()))
        return any(compared.object_fits(p["object"], each, False) for each in wanted)

    def is_reversed(p: Json, g: Json) -> bool:
        return subject_fits({"subject": p["object"]}, g) and object_fits({"object": p["subject"]}, g)

    return Agreement(
        _where(*relations, subject_fits),
        _where(*relations, object_fits),
        _where(*relations, is_reversed),
        _where(*relations, lambda p, g: p["predicate"] in (g["predicate"], *g.get("alt_predicates", ()))),
        _where(*relations, compared.source_fits),
        _where(*relations, scorer.modality_fits),
        _where(*events, lambda p, g: bool(scorer.type_fit(p, g))),
        _where(*events, lambda p, g: scorer.date_fit(p, g) is not None),
    )


def _where(ours: list[Json], theirs: list[Json], fits: Callable[[Json, Json], bool]) -> frozenset[Pair]:
    """The pairs of two lists that fit."""
    return frozenset((i, j) for (i, p), (j, g) in product(enumerate(ours), enumerate(theirs)) if fits(p, g))


def share_words(one: Json, other: Json) -> bool:
    """Whether a name of one lies in a name of the other, at the borders of words."""
    return any(
        f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in _names(one) for b in _names(other) if a and b
    )


def _names(entity: Json) -> list[str]:
    """The names of an entity, in lower case with plain apostrophes and blanks."""
    names = (entity["name"], *entity["mentions"])
    return [" ".join(name.lower().replace("’", "' ").replace("'", "' ").split()) for name in names]
