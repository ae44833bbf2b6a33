"""What a language folder says, as frozen values; each class is the schema of one file of ``lang/<code>/``."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words that stand for many without a number ("des dizaines")."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """``numbers.toml``: numerals, collectives ("dizaine") and what makes a count vague.

    ``bounds`` maps ``at least``, ``at most`` and ``about`` to the words that say so.
    """

    words: Mapping[str, int]
    collective: Mapping[str, int]
    uncounted: Uncounted
    bounds: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class DateTerms:
    """Words with a part in date expressions that no number goes with."""

    last: tuple[str, ...]
    next: tuple[str, ...]
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    later: tuple[str, ...]
    ahead: tuple[str, ...]
    year_before: tuple[str, ...]
    month_before: tuple[str, ...]
    part_of_month: tuple[str, ...]
    part_of_day: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateHeader:
    """Labels that introduce a publication date."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """``dates.toml``: names of months and weekdays, relative days and periods."""

    latest_year: int
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    narrative_days: Mapping[str, int]
    periods: Mapping[str, tuple[str, int]]
    units: Mapping[str, str]
    words: DateTerms
    header: DateHeader


@dataclass(frozen=True, slots=True)
class ModelLabels:
    """``models.toml``: labels of installable pipelines, as the names that the stages use."""

    labels: Mapping[str, str]
    dependencies: Mapping[str, str]
