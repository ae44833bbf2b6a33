"""The grammar of date expressions: a text in, matches with their parts out, nothing counted yet.

Longer expressions are tried first at every position, so "vendredi 19 novembre 2021" is one match and
never "vendredi" and "novembre 2021". The words come from ``lang/<code>/dates.toml``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from filrouge.lexicon import DateWords

_AHEAD = re.compile(
    r"(?:d['’]ici(?: à| aux?)?|jusqu['’](?:aux?|à)|avant|après|à partir du|date limite|prévue?s? pour|dès)"
    r"(?: le| la| l')?\s*$",
    re.IGNORECASE,
)
_LONGEST_OPENING = 60  # characters before a date that may be a place and a label
_PLACE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*[^\S\n]?){1,4}(?:\([^()\n]{2,30}\)[^\S\n]*)?[,–—-][^\S\n]*(?:le )?"
)
_LINE_CLOSES = re.compile(r"[^\S\n]*(?:$|[-–—:])", re.MULTILINE)
_COUNT = r"(?P<amount>\d{1,3}|[a-zéû-]+)"


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """One date expression and what it spells out.

    Attributes:
        kind: ``day``, ``month``, ``year``, ``interval`` of days, ``months``, ``weekday``, ``days``, ``narrative`` or
            ``period``.
        direction: -1 "dernier", 1 "prochain", 0 where the text does not say.
        this: "ce mercredi"; ahead: a deadline stands before it ("d'ici", "jusqu'au").
        opens_line: nothing but a place name or a label stands before it in its line.
        unit, amount: a step from a reference day, for relative expressions.
    """

    kind: str
    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    direction: int = 0
    this: bool = False
    ahead: bool = False
    opens_line: bool = False
    unit: str | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    regex: re.Pattern[str]


def scan(text: str, words: DateWords) -> Iterator[TimeMatch]:
    """Yield the date expressions of a text in order, none overlapping another."""
    grammar = _grammar(_Key(words))
    position = 0
    for hint in grammar.hint.finditer(text):
        if hint.start() < position:
            continue
        found = _first(grammar.patterns, text, hint.start())
        if found is None:
            continue
        pattern, match = found
        if (read := _read(pattern.kind, match, words, grammar)) is not None:
            yield read
            position = match.end()


def _first(patterns: Iterable[_Pattern], text: str, position: int) -> tuple[_Pattern, re.Match[str]] | None:
    """The first pattern, in order of the grammar, that fits at a position."""
    for pattern in patterns:
        if match := pattern.regex.match(text, position):
            return pattern, match
    return None


@dataclass(frozen=True, slots=True)
class _Grammar:
    hint: re.Pattern[str]
    patterns: tuple[_Pattern, ...]
    header: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Key:
    """Makes the words usable as a cache key: one language, one value."""

    words: DateWords

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.words is self.words


@lru_cache(maxsize=4)
def _grammar(key: _Key) -> _Grammar:
    """Compile the patterns of a language, longest expressions first."""
    w = key.words
    month, weekday = f"(?P<month>{_months(w.months)})", _any(w.weekdays)
    day = r"(?P<day>\d{1,2})(?:\s?er)?"
    year = r"(?P<year>(?:19|20)\d{2})\b"
    relative = f"(?P<relative>{_any((*w.words.last, *w.words.next))})"
    when = f"(?:(?P<this>ce)\\s+)?(?:(?P<weekday>{weekday})\\s+)?(?:le\\s+)?"
    part = f"(?:{_any(w.words.part_of_month)})(?:\\s|-)*"
    before = rf"(?:(?:{_any(w.words.month_before)})\s*)"
    unit = f"(?P<unit>{_any(w.units)})\\b"
    sources = [
        ("day", r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        ("day", r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d{2})\b"),
        ("month", r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})\b"),
        (
            "interval",
            rf"(?:du|entre le|les?)\s+(?:(?P<weekday>{weekday})\s+)?{day}(?:\s+(?P<first_month>{_months(w.months)}))?"
            rf"\s+(?:au|et(?: le)?)\s+(?:(?:{weekday})\s+)?"
            rf"(?P<end_day>\d{{1,2}})(?:\s?er)?\s+{month}(?:\s+{year})?(?:\s+{relative})?",
        ),
        ("months", rf"{before}?(?P<first_month>{_months(w.months)})(?:-|\s+(?:et|à|au)\s+){month}\s+{year}"),
        ("day", rf"{when}{day}\s+{month}\s+{year}"),
        ("day", rf"{when}{day}\s+{month}(?:\s+{relative})?"),
        ("month", rf"{before}?(?:{part})?{month}\s+{year}"),
        ("month", rf"{before}?(?:{part})?{month}\s+{relative}"),
        ("month", rf"(?:{before}{part}|{part}|{before}){month}"),
        ("narrative", rf"(?P<words>{_any(w.narrative_days)})\b(?!(?<=veille)\s+d)"),
        ("days", f"(?P<words>{_any(w.days)})(?!\\w)"),
        ("period", f"(?P<words>{_any(w.periods)})\\b"),
        ("ago", rf"(?:{_any(w.words.ago_before)})\s+(?:à peine\s+|environ\s+|près de\s+)?{_COUNT}\s+{unit}"),
        ("ago", rf"{_COUNT}\s+{unit}\s+(?:{_any(w.words.ago_after)})\b"),
        ("later", rf"{_COUNT}\s+{unit}\s+(?:{_any(w.words.later)})\b"),
        ("night", rf"(?:dans )?la nuit d[eu]\s+(?P<weekday>{weekday})\s+(?:à|au)\s+(?:{weekday})"),
        ("weekday", rf"(?:(?P<this>ce)\s+)?(?P<weekday>{weekday})\b(?:\s+{relative})?"),
        ("year", rf"(?:{_any(w.words.year_before)})\s*{year}"),
    ]
    patterns = tuple(_Pattern(kind, re.compile(source, re.IGNORECASE)) for kind, source in _flexible(sources))
    starts = [*w.months, *w.weekdays, *w.narrative_days, *w.days, *w.periods, *w.words.ago_before]
    starts += [*w.words.part_of_month, *w.words.year_before, *w.words.month_before]
    starts += ["ce", "du", "entre le", "les", "le", "dans la nuit", "la nuit", "une", "un"]
    counts = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
    hint = rf"(?<![\w-])(?:\d{{1,4}}|{counts}|{_any(starts)})"
    labels = rf"\W*(?:{_any(w.header.words)})?\W*(?:le\s+)?"
    return _Grammar(
        re.compile(_apostrophes(hint), re.IGNORECASE),
        patterns,
        re.compile(_apostrophes(labels), re.IGNORECASE),
    )


def _flexible(sources: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Any apostrophe, and any blanks between words but no line break."""
    for kind, source in sources:
        yield kind, _apostrophes(source.replace(r"\s", r"[^\S\n]"))


def _months(months: Iterable[str]) -> str:
    """Names of months; an abbreviation may end in a full stop, a whole name leaves it to its sentence."""
    short = {a for a in months for b in months if a != b and b.startswith(a)}
    return rf"(?:(?:{_any(set(months) - short)})\b|(?:{_any(short)})\b\.?)"


def _apostrophes(source: str) -> str:
    return source.replace("'", "['’]")


def _any(words: Iterable[str]) -> str:
    """One of some words, the longest first; a blank stands for any blanks within a line."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"[^\S\n]+") for word in sorted(words, key=lambda w: (-len(w), w))
    )


def _read(kind: str, match: re.Match[str], words: DateWords, grammar: _Grammar) -> TimeMatch | None:
    """The parts of a match, or None where the words turn out to mean something else ("neuf mois de prison")."""
    groups = match.groupdict()
    before = match.string[max(match.start() - _LONGEST_OPENING, 0) : match.start()]
    base = TimeMatch(
        kind, match.start(), match.end(), match.group(),
        this=bool(groups.get("this")),
        ahead=bool(_AHEAD.search(before.rpartition("\n")[2])),
        opens_line=_opens_line(match, before, grammar),
    )  # fmt: skip
    return _READERS[kind](base, groups, words)


def _opens_line(match: re.Match[str], before: str, grammar: _Grammar) -> bool:
    """Whether a label or nothing stands before it in its line, or a place and the date is all there is."""
    _, ended, line = before.rpartition("\n")
    if not ended and match.start() > len(before):
        return False
    alone = _LINE_CLOSES.match(match.string, match.end()) and _PLACE.fullmatch(line)
    return bool(alone or grammar.header.fullmatch(line))


def _read_calendar(base: TimeMatch, groups: Mapping[str, str | None], words: DateWords) -> TimeMatch | None:
    """Days, months, years and intervals."""
    month = _month(groups.get("month"), words)
    first_month = _month(groups.get("first_month"), words) or month
    interval = base.kind in ("interval", "months")
    year, day, last = (_number(groups.get(name)) for name in ("year", "day", "end_day"))
    if (day is not None and not 1 <= day <= 31) or (month is not None and not 1 <= month <= 12):
        return None
    weekday = groups.get("weekday")
    return TimeMatch(
        base.kind, base.start, base.end, base.text, year, first_month if interval else month, day,
        words.weekdays[weekday.lower()] if weekday else None, month if interval else None, last,
        _direction(groups, words), base.this, base.ahead, base.opens_line,
    )  # fmt: skip


def _read_step(base: TimeMatch, groups: Mapping[str, str | None], words: DateWords) -> TimeMatch | None:
    """Steps that the word itself says: "hier", "la veille", "l'an dernier"."""
    said = " ".join((groups["words"] or "").lower().replace("’", "'").split())
    if base.kind == "period":
        unit, amount = words.periods[said]
    else:
        unit, amount = "day", (words.days if base.kind == "days" else words.narrative_days)[said]
    return _step(base, "period" if base.kind == "period" else base.kind, unit, amount)


def _read_count(base: TimeMatch, groups: Mapping[str, str | None], words: DateWords) -> TimeMatch | None:
    """Steps with a number: "il y a deux ans", "trois jours plus tard"."""
    amount = _COUNTS.get((groups["amount"] or "").lower()) or _number(groups["amount"])
    if amount is None:
        return None
    unit = words.units[(groups["unit"] or "").lower()]
    sign, kind = (-1, "period") if base.kind == "ago" else (1, "narrative")
    return _step(base, kind, unit, sign * amount)


def _read_night(base: TimeMatch, groups: Mapping[str, str | None], words: DateWords) -> TimeMatch | None:
    """ "la nuit de samedi à dimanche" counts as the day it begins on."""
    weekday = words.weekdays[(groups["weekday"] or "").lower()]
    return TimeMatch("weekday", base.start, base.end, base.text, weekday=weekday, ahead=base.ahead)


def _step(base: TimeMatch, kind: str, unit: str, amount: int) -> TimeMatch:
    return TimeMatch(kind, base.start, base.end, base.text, ahead=base.ahead, unit=unit, amount=amount)


_READERS: Mapping[str, Callable[[TimeMatch, Mapping[str, str | None], DateWords], TimeMatch | None]] = {
    "day": _read_calendar,
    "month": _read_calendar,
    "year": _read_calendar,
    "interval": _read_calendar,
    "months": _read_calendar,
    "weekday": _read_calendar,
    "narrative": _read_step,
    "days": _read_step,
    "period": _read_step,
    "ago": _read_count,
    "later": _read_count,
    "night": _read_night,
}

_COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
}  # fmt: skip


def _month(word: str | None, words: DateWords) -> int | None:
    """Number of a month from its name or digits."""
    return _number(word) or words.months.get(word.lower().rstrip(".")) if word else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None


def _direction(groups: Mapping[str, str | None], words: DateWords) -> int:
    """-1 for "dernier", 1 for "prochain"."""
    said = (groups.get("relative") or "").lower()
    return -1 if said in words.words.last else int(said in words.words.next)
