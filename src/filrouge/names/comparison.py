"""Whether two names can be the name of one person, group or place, and why.

Two thresholds, frozen:

- ``SAME`` (0.7): a reader would take the names for one, perhaps misspelt. Measured on name-bench.
- ``MERGE`` (0.9): nothing but spelling differs; only this is enough to merge without other evidence.

What always keeps two names apart: numbers that differ ("96e" and "97e escadron"), signs of sex or
generation that differ, a telling word on each side that the other lacks ("Bachar" and "Maher
al-Assad"), and for organisations and places a telling word on one side ("Hezbollah" is not
"Kataeb Hezbollah").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from filrouge.names.align import Pair, align
from filrouge.names.parse import ORGANISATION, PERSON, PLACE, Name, Part, parse
from filrouge.names.sound import consonants, distance

SAME = 0.7
"""From this score on two names are taken for one (the decision that name-bench measures)."""
MERGE = 0.9
"""From this score on nothing but spelling differs."""

SEXES = frozenset({"m", "f"})
FAMILIES: Mapping[str, str] = {"Person": PERSON, "Place": PLACE, "Base": PLACE}
"""Which entity types compare like what; all others compare like organisations."""


class Reason(StrEnum):
    """What a comparison rests on, in words for a person to judge."""

    SAME = "same words"
    SPELLING = "spelling variants"
    SHORTER = "one leaves out words of the other"
    PART = "one is a part of the other"
    INITIALS = "initials for given names"
    FAMILIAR = "familiar or foreign form of a given name"
    ACRONYM = "acronym of the other's words"
    SLIP = "nearly the same letters"
    NUMBERS = "different numbers"
    SIGNS = "different sex or generation"
    LEGAL = "different legal forms"
    ORDER = "son and father are exchanged"
    WORDS = "different words"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two names agree: ``score`` 0 to 1, 1 being the same words."""

    score: float
    reason: Reason

    @property
    def same(self) -> bool:
        """Whether a reader would take the two names for one."""
        return self.score >= SAME


def compare(a: str, b: str, kind: str = "Organization") -> Comparison:
    """Say how far two names agree and why; the order of the two does not matter.

    Args:
        a: one name, in any script.
        b: the other.
        kind: an entity type ("Person", "Group", "Place", ...); unknown ones compare like organisations.
    """
    if a == b:
        return Comparison(1.0, Reason.SAME)
    first, second = sorted((a, b))
    return _compare(first, second, FAMILIES.get(kind, ORGANISATION))


def skeleton(name: str, kind: str = "Organization") -> str:
    """The consonants of a name's telling words, sorted: equal for spelling variants, so good for blocking."""
    parsed = parse(name, FAMILIES.get(kind, ORGANISATION))
    keys = sorted(consonants(part.sound) for part in parsed.parts)
    return " ".join([*keys, *map(str, parsed.numbers)])


def blocks(name: str, kind: str = "Organization") -> frozenset[str]:
    """Keys of a name, for finding candidates: names between which only spelling or a slip lies share one.

    The consonants of each telling word, and those of all words together with one left out at a time.
    """
    keys = [consonants(part.sound) for part in parse(name, FAMILIES.get(kind, ORGANISATION)).parts]
    whole = "".join(keys)
    slips = (f"-{whole[:n]}{whole[n + 1 :]}" for n in range(len(whole)))
    return frozenset((*keys, f"-{whole}", *slips))


@lru_cache(maxsize=1 << 18)
def _compare(a: str, b: str, family: str) -> Comparison:
    left, right = parse(a, family), parse(b, family)
    if clash := _clash(left, right):
        return clash
    if family == PERSON:
        return _people(left, right)
    return _organisations(left, right, strict=family == PLACE)


def _clash(left: Name, right: Name) -> Comparison | None:
    """What keeps two names apart whatever their words are."""
    signs = left.signs | right.signs
    generations = (left.signs - SEXES, right.signs - SEXES)
    checks = (
        (left.numbers != right.numbers, 0.1, Reason.NUMBERS),
        (signs >= SEXES, 0.2, Reason.SIGNS),
        (generations[0] != generations[1], 0.4, Reason.SIGNS),
        (_both_differ(left.ideograms, right.ideograms), 0.3, Reason.WORDS),
        (_both_differ(left.acronym, right.acronym), 0.3, Reason.WORDS),
        (bool(left.legal and right.legal) and not left.legal & right.legal, 0.6, Reason.LEGAL),
    )
    return next((Comparison(score, reason) for clash, score, reason in checks if clash), None)


def _both_differ(a: str, b: str) -> bool:
    return bool(a and b) and a != b


def _people(left: Name, right: Name) -> Comparison:
    pairs = align(left.parts, right.parts)
    lonely_left = _unpaired(left.parts, [pair.left for pair in pairs])
    lonely_right = _unpaired(right.parts, [pair.right for pair in pairs])
    if not pairs or (lonely_left and lonely_right) or all(pair.how == "initial" for pair in pairs):
        return _different(left, right)
    if _initials_differ(left.parts, right.parts, lonely_left or lonely_right):
        return Comparison(0.5, Reason.INITIALS)
    if _exchanged(left, right, pairs):
        return Comparison(0.5, Reason.ORDER)
    score, reason = _judge(pairs)
    missing = lonely_left or lonely_right
    if not missing:
        return Comparison(score, reason)
    shorter, longer = (right.parts, left.parts) if lonely_left else (left.parts, right.parts)
    return _shorter(score, reason, shorter, longer, missing)


def _shorter(
    score: float,
    reason: Reason,
    shorter: tuple[Part, ...],
    longer: tuple[Part, ...],
    missing: tuple[Part, ...],
) -> Comparison:
    """One name has words that the other lacks: fine if at least two are shared, or the last one is."""
    spelled_alike = reason in (Reason.SAME, Reason.SPELLING)
    if len(longer) - len(missing) >= 2:
        least = min(score, MERGE - 0.01) - 0.02 * len(missing)
        return Comparison(max(least, 0.4), Reason.SHORTER if spelled_alike else reason)
    kept = next(part for part in longer if part not in missing)
    if missing[-1] is longer[-1] or any(part.ancestor != kept.ancestor for part in shorter):
        return Comparison(0.5, Reason.PART)
    return Comparison(0.76 if spelled_alike else SAME + 0.01, Reason.PART)


def _organisations(left: Name, right: Name, *, strict: bool) -> Comparison:
    if _is_acronym(left, right) or _is_acronym(right, left):
        return Comparison(0.8, Reason.ACRONYM)
    pairs = align(left.parts, right.parts, strict=strict)
    lonely_left = _unpaired(left.parts, [pair.left for pair in pairs])
    lonely_right = _unpaired(right.parts, [pair.right for pair in pairs])
    if not pairs or lonely_left or lonely_right:
        return _different(left, right)
    score, reason = _judge(pairs)
    if max(len(left.parts), len(right.parts)) == 1 and _is_short(left.parts[0], right.parts[0]):
        score = min(score, MERGE - 0.01) if reason is not Reason.SAME else score
    return Comparison(score, reason)


def _is_short(a: Part, b: Part) -> bool:
    """Whether a name is too short for its letters to vary: "SYL" is not "Cell"."""
    return min(len(a.text), len(b.text)) <= 3


def _is_acronym(short: Name, full: Name) -> bool:
    return bool(short.acronym) and len(full.parts) > 1 and short.acronym in full.initials


def _judge(pairs: tuple[Pair, ...]) -> tuple[float, Reason]:
    """Score and reason of names whose words all correspond: the weakest pair weighs as much as the mean."""
    likes = [pair.likeness for pair in pairs]
    score = 0.5 * min(likes) + 0.5 * sum(likes) / len(likes)
    ways = {pair.how for pair in pairs}
    for way, reason in (("slip", Reason.SLIP), ("initial", Reason.INITIALS), ("familiar", Reason.FAMILIAR)):
        if way in ways:
            return min(score, MERGE - 0.01), reason
    return score, Reason.SPELLING if "spelling" in ways else Reason.SAME


def _different(left: Name, right: Name) -> Comparison:
    """Names whose words do not correspond; written together they may still be one."""
    texts = ["".join(part.sound for part in name.parts) for name in (left, right)]
    if not all(texts):
        return Comparison(0.0, Reason.WORDS)
    likeness = 1.0 - 2.0 * distance(*texts) / (len(texts[0]) + len(texts[1]))
    if len(left.parts) != len(right.parts) and likeness >= 0.9:
        return Comparison(min(likeness, MERGE - 0.01), Reason.SLIP)
    return Comparison(max(0.0, min(likeness, 0.6)), Reason.WORDS)


def _initials_differ(left: tuple[Part, ...], right: tuple[Part, ...], missing: tuple[Part, ...]) -> bool:
    """Whether both names give initials and one of them more: "George W. Bush" is not "George H. W. Bush"."""
    both = all(any(part.initial for part in parts) for parts in (left, right))
    return both and any(part.initial for part in missing)


def _unpaired(parts: tuple[Part, ...], spans: list[tuple[int, int]]) -> tuple[Part, ...]:
    taken = {position for span in spans for position in range(*span)}
    seen = {parts[position].text for position in taken}
    return tuple(p for i, p in enumerate(parts) if i not in taken and p.text not in seen)


def _exchanged(left: Name, right: Name, pairs: tuple[Pair, ...]) -> bool:
    """Whether an ancestor in one name corresponds to a non-ancestor in the other; both name some."""
    if not any(p.ancestor for p in left.parts) or not any(p.ancestor for p in right.parts):
        return False
    return any(left.parts[p.left[0]].ancestor != right.parts[p.right[0]].ancestor for p in pairs)
