"""What is known about the spelling of names, read once from ``lang/fr/names/spelling.toml``.

Why data and not code: a linguist can correct a class of letters or add a title without reading
the comparison, and the lists say themselves what they leave out.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from anyascii import anyascii

from filrouge.errors import DataError

RESOURCE = "lang/fr/names/spelling.toml"
GIVEN = "lang/fr/names/given.tsv"
"""Where the data lies inside the package."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters sound and what it costs to mistake one for another.

    Attributes:
        folds: patterns for whole beginnings and endings, with what stands for them.
        digraphs, vowels: what each group of letters stands for, in the order they are to be tried.
        costs: cost of taking one sound for another, in both directions; lost: cost of leaving one out.
        classes: letter that stands for a sound in the blocking key.
        digits: letters that digits are typed for.
    """

    folds: tuple[tuple[re.Pattern[str], str], ...]
    digraphs: Mapping[str, str]
    vowels: Mapping[str, str]
    costs: Mapping[tuple[str, str], float]
    lost: Mapping[str, float]
    classes: Mapping[str, str]
    digits: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Words around and inside the names of people.

    Attributes:
        titles: dropped in front of a name; those in ``also_names`` only where two words are left;
            ``tails`` only behind a title ("de brigade").
        signs: sex that a title tells (``m`` or ``f``); generations: ``junior`` or ``senior``.
        patronymics: ``m`` (son of) or ``f`` (daughter of); parents: ``abu`` or ``umm``.
        servants, leaning: halves of names that are written in one word or in two.
        given: groups of a given name; two names with a group in common are one name.
        common: given names that so many bear that two of them together say little.
    """

    titles: frozenset[str]
    also_names: frozenset[str]
    tails: frozenset[str]
    signs: Mapping[str, str]
    generations: Mapping[str, str]
    articles: frozenset[str]
    links: frozenset[str]
    patronymics: Mapping[str, str]
    parents: Mapping[str, str]
    servants: frozenset[str]
    leaning: frozenset[str]
    given: Mapping[str, frozenset[int]]
    common: frozenset[str]


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Words in the names of organisations and places.

    Attributes:
        numbers: value of a number word; words: the word that stands for its equivalents.
        endings: patterns of plural and feminine endings, with what stands for them.
        legal: class of a legal form by its words.
        place_heads: words that say what a place is; generic: words that name nobody in particular.
    """

    numbers: Mapping[str, int]
    words: Mapping[str, str]
    endings: tuple[tuple[re.Pattern[str], str], ...]
    legal: Mapping[tuple[str, ...], str]
    place_heads: frozenset[str]
    generic: frozenset[str]


@cache
def letters() -> Letters:
    """How letters sound."""
    return _read(_letters)


@cache
def person_words() -> PersonWords:
    """Words around and inside the names of people."""
    return _read(_person_words)


@cache
def group_words() -> GroupWords:
    """Words in the names of organisations and places."""
    return _read(_group_words)


@cache
def given_names() -> frozenset[str]:
    """All given names that are listed, in ASCII lower case: alone, they say nothing about who is meant."""
    text = files("filrouge").joinpath(GIVEN).read_text(encoding="utf-8")
    rows = [line.split("\t")[0] for line in text.splitlines() if line and not line.startswith("#")]
    return frozenset(anyascii(name).lower() for name in rows[1:]) | person_words().common


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("filrouge").joinpath(RESOURCE).read_text(encoding="utf-8"))


def _read(part: Callable[[dict[str, Any]], T]) -> T:
    try:
        return part(_tables())
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise DataError(f"{RESOURCE}: {type(error).__name__}: {error}") from error


def _letters(tables: dict[str, Any]) -> Letters:
    table = tables["letters"]
    costs = {(a, b): float(cost) for a, b, cost in table["costs"]}
    return Letters(
        folds=tuple((re.compile(pattern), sound) for pattern, sound in table["folds"]),
        digraphs=dict(table["digraphs"]),
        vowels=dict(table["vowels"]),
        costs=costs | {(b, a): cost for (a, b), cost in costs.items()},
        lost={letter: float(cost) for letter, cost in table["lost"].items()},
        classes={letter: kept for kept, others in table["classes"] for letter in others},
        digits=dict(tables["digits"]),
    )


def _person_words(tables: dict[str, Any]) -> PersonWords:
    titles, signs, particles, given = (tables[name] for name in ("titles", "signs", "particles", "given"))
    return PersonWords(
        titles=frozenset(titles["words"]),
        also_names=frozenset(titles["also_names"]),
        tails=frozenset(titles["tails"]),
        signs=_inverted({"m": signs["masculine"], "f": signs["feminine"]}),
        generations=_inverted({"junior": signs["junior"], "senior": signs["senior"]}),
        articles=frozenset(particles["articles"]),
        links=frozenset(particles["links"]),
        patronymics=_inverted({"m": particles["patronymics"], "f": particles["patronymics_feminine"]}),
        parents=_inverted({"abu": particles["father"], "umm": particles["mother"]}),
        servants=frozenset(particles["servant"]),
        leaning=frozenset(particles["leaning"]),
        given=_memberships(given["same"]),
        common=frozenset(given["common"]),
    )


def _group_words(tables: dict[str, Any]) -> GroupWords:
    return GroupWords(
        numbers={word: int(value) for value, words in tables["numbers"].items() for word in words},
        words={word: group[0] for group in tables["words"]["same"] for word in group},
        endings=tuple((re.compile(pattern), kept) for pattern, kept in tables["words"]["endings"]),
        legal={tuple(form.split()): name for name, forms in tables["legal"].items() for form in forms},
        place_heads=frozenset(tables["places"]["heads"]),
        generic=frozenset(tables["generic"]["words"]),
    )


def _inverted(groups: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in words}


def _memberships(groups: list[list[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
