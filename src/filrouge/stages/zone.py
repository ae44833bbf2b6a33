"""Zone: which stretches of an article are prose, and which surround it.

Entities that only captions, credits, links to other articles or footers name stay out of the views, so that
a stock photo does not put its people into the graph. The reverse error is worse: a fact in a line that
is wrongly set aside is lost. Hence whole lines are judged, a line of mixed content stays body, and what
no rule knows is body.

Most decisions are rules for single lines in ``lang/<code>/zones.toml``. Four need the whole article:

- prose: long lines that end like sentences; "before the first" and "behind the last" paragraph are places;
- the headline: the first short line without a full stop, or the title given with the article; a label of the
  section above it ("TV") is a credit. One line only; a sub-heading is body, because it is often a sentence;
- a line in another language before the first paragraph is a caption, behind the last one a footer;
- a line of names under the last paragraph is a signature.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from filrouge import langid
from filrouge.errors import DataError
from filrouge.model import Article, Zone, ZoneKind
from filrouge.tables import read

_LONGEST_LINE = 600  # characters; rules look at no longer line, whatever it holds
_BARE_WORDS = 4
_SENTENCE_END = re.compile(r"""[.!?…]["»”’)\]]*(?=\s+[A-ZÀ-ÖØ-Þ0-9«“"—–]|\s*$)""")
_ENDS_LIKE_SENTENCE = re.compile(r"""[.!?…:]\s?["»”’)\]]*$""")
_NO_HEADLINE_END = re.compile(r"(?:(?<!\.)\.|[:;,–—-])$")
_NAMES = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ][\w'’-]*(?: (?:et )?[A-ZÀ-ÖØ-Þ][\w'’-]+)+")
_CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ŽŁ"


@dataclass(frozen=True, slots=True)
class LineRule:
    """One ``[[rule]]`` of ``zones.toml``; the file explains the fields."""

    id: str
    kind: str
    pattern: str
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    where: str = "anywhere"
    words: int = 40
    sentences: int = 2
    opens: str = ""

    @property
    def zone(self) -> ZoneKind:
        """The kind of zone that its lines make."""
        return ZoneKind(self.kind)


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """``zones.toml``: measures of lines, and the rules in the order that they are tried."""

    agencies: tuple[str, ...]
    headline: Mapping[str, int]
    prose: Mapping[str, int]
    foreign: Mapping[str, int]
    signature: Mapping[str, int]
    rule: tuple[LineRule, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: where it starts, its text without spaces around, and what is next to it."""

    start: int
    text: str
    words: int
    after_blank: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: its number, and those of the first and last paragraph of prose."""

    number: int
    first: int
    last: int

    @property
    def is_edge(self) -> bool:
        """Whether it stands outside the prose."""
        return not self.first <= self.number <= self.last


def zone(article: Article, words: ZoneWords | None = None) -> tuple[Zone, ...]:
    """Divide an article into zones that cover its whole text in order and never overlap.

    Args:
        article: any article with text; its ``title``, where given, is looked for as the headline.
        words: the rules; None takes those of the article's language.
    """
    words = words or load_words(article.language)
    lines = _split(article.text)
    kinds = _classify(lines, article, words)
    starts = [0, *(line.start for line in lines[1:]), len(article.text)]
    zones: list[Zone] = []
    for (start, end), kind in zip(pairwise(starts), kinds or [ZoneKind.BODY], strict=True):
        if zones and zones[-1].kind == kind:
            zones[-1] = Zone(zones[-1].start, end, kind)
        else:
            zones.append(Zone(start, end, kind))
    return tuple(zones)


def headline(article: Article, zones: Sequence[Zone]) -> str | None:
    """The title given with an article, else its headline, else None."""
    found = (article.text[z.start : z.end].strip() for z in zones if z.kind is ZoneKind.HEADLINE)
    return article.title or next(found, None)


@cache
def load_words(language: str) -> ZoneWords:
    """Read the zone rules of a language.

    Raises:
        DataError: the file is missing or breaks its schema; the message names rule and reason.
    """
    path = Path(__file__).parents[1] / "lang" / language / "zones.toml"
    words = read(ZoneWords, path)
    allowed = {"kind": tuple(ZoneKind), "where": tuple(_PLACES), "opens": ("", "bare", "always")}
    for rule in words.rule:
        for field, values in allowed.items():
            if getattr(rule, field) not in values:
                raise DataError(f"{path.name}: rule {rule.id!r}: {field} must be one of {', '.join(values)}")
        _compiled(words.agencies, rule.pattern)
    return words


def _split(text: str) -> tuple[_Line, ...]:
    """The lines of a text that are not blank."""
    lines: list[_Line] = []
    start, blank = 0, True
    for line in text.split("\n"):
        if stripped := line.strip():
            lines.append(_Line(start, stripped, len(stripped.split()), blank))
        blank = not stripped
        start += len(line) + 1
    return tuple(lines)


def _classify(lines: Sequence[_Line], article: Article, words: ZoneWords) -> list[ZoneKind]:
    """The kind of each line."""
    foreign = [_is_foreign(line, article.language, words) for line in lines]
    rules = [_rule(line, words) for line in lines]
    prose = [n for n in range(len(lines)) if not foreign[n] and not rules[n] and _is_prose(n, lines, words)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    kinds: dict[int, ZoneKind] = {}
    for n, line in enumerate(lines):
        place = _Place(n, first, last)
        if rule := _rule(line, words, place):
            kinds.setdefault(n, rule.zone)
            kinds |= dict.fromkeys(_opened(rule, n, lines, prose, rules), rule.zone)
        elif foreign[n] and place.is_edge:
            kinds.setdefault(n, ZoneKind.CAPTION if n < first else ZoneKind.FOOTER)
    kinds |= _headline_lines(
        [n for n in range(min(first, len(lines))) if n not in kinds], lines, article, words
    )
    if prose and len(lines) - 1 not in kinds and _is_signature(lines[-1], words):
        kinds[len(lines) - 1] = ZoneKind.CREDIT
    return [kinds.get(n, ZoneKind.BODY) for n in range(len(lines))]


_PLACES: Mapping[str, Callable[[_Place], bool]] = {
    "anywhere": lambda place: True,
    "edges": lambda place: place.is_edge,
    "later": lambda place: place.number > 0,
}


def _rule(line: _Line, words: ZoneWords, place: _Place | None = None) -> LineRule | None:
    """The first rule that a line fits; without a place, the first that it fits in some place."""
    if len(line.text) > _LONGEST_LINE:
        return None
    for rule in words.rule:
        if (
            line.words <= rule.words
            and (place is None or _PLACES[rule.where](place))
            and _compiled(words.agencies, rule.pattern).search(line.text)
            and len(_SENTENCE_END.findall(line.text)) <= rule.sentences
        ):
            return rule
    return None


@cache
def _compiled(agencies: tuple[str, ...], pattern: str) -> re.Pattern[str]:
    """A pattern with its placeholders filled in."""
    names = "|".join(re.escape(name) for name in sorted(agencies, key=len, reverse=True))
    try:
        return re.compile(pattern.replace("<agencies>", names).replace("<A-Z>", _CAPITALS))
    except re.error as error:
        raise DataError(f"zones.toml: {pattern!r} is no regular expression: {error}") from error


def _opened(
    rule: LineRule,
    number: int,
    lines: Sequence[_Line],
    prose: Sequence[int],
    rules: Sequence[LineRule | None],
) -> list[int]:
    """The lines below a line that belong to it, such as the titles under "Sur le même sujet"."""
    opener = lines[number]
    bare = opener.words <= _BARE_WORDS or opener.text.endswith(":")
    if not rule.opens or (rule.opens == "bare" and not bare):
        return []
    gap_allowed = opener.text.endswith(":") or rule.zone is ZoneKind.RELATED
    opened: list[int] = []
    for n in range(number + 1, len(lines)):
        if lines[n].after_blank and (opened or not gap_allowed):
            break
        own = rules[n]
        if n in prose or lines[n].text.endswith(".") or (own and not own.zone.is_boilerplate):
            break
        opened.append(n)
    return opened


def _headline_lines(
    candidates: Sequence[int], lines: Sequence[_Line], article: Article, words: ZoneWords
) -> dict[int, ZoneKind]:
    """The headline, and the label of a section above it, among the lines over the first paragraph."""
    title = _normal(article.title or "")
    for n in candidates:
        if title and _normal(lines[n].text) == title:
            above = [m for m in candidates if m < n and _is_label(lines[m], words.headline)]
            return {**dict.fromkeys(above, ZoneKind.CREDIT), n: ZoneKind.HEADLINE}
    shaped = [n for n in candidates[:2] if _is_headline(n, lines, words.headline)]
    if not shaped or shaped[0] != candidates[0] or len(lines) == 1:
        return {}
    if len(shaped) == 2 and _is_label(lines[shaped[0]], words.headline):
        return {shaped[0]: ZoneKind.CREDIT, shaped[1]: ZoneKind.HEADLINE}
    return {shaped[0]: ZoneKind.HEADLINE}


def _is_headline(number: int, lines: Sequence[_Line], limits: Mapping[str, int]) -> bool:
    """Whether a line has the shape of a headline; a line that the next one continues has not."""
    line, below = lines[number], lines[number + 1 : number + 2]
    broken = bool(below) and not below[0].after_blank and below[0].text[0].islower()
    short = line.words <= limits["words"] and len(line.text) <= limits["letters"]
    return (
        short
        and not broken
        and not _NO_HEADLINE_END.search(line.text)
        and line.text[0].isalnum() | (line.text[0] in "«“\"'‘")
    )


def _is_label(line: _Line, limits: Mapping[str, int]) -> bool:
    """Whether a line is as short as the label of a section."""
    return line.words <= limits["label_words"] and len(line.text) <= limits["label_letters"]


def _is_prose(number: int, lines: Sequence[_Line], words: ZoneWords) -> bool:
    """Whether a line is a paragraph; a long question at the top is a headline."""
    line, limits = lines[number], words.prose
    at_top = number == 0 or (number == 1 and _is_label(lines[0], words.headline))
    if at_top and len(lines) > 1 and _is_headline(number, lines, words.headline):
        return False
    ends = _ENDS_LIKE_SENTENCE.search(line.text[-5:])
    return line.words >= limits["long_words"] or bool(line.words >= limits["words"] and ends)


def _is_foreign(line: _Line, language: str, words: ZoneWords) -> bool:
    """Whether a line is surely in another language."""
    return line.words >= words.foreign["words"] and langid.identify(line.text) not in (None, language)


def _is_signature(line: _Line, words: ZoneWords) -> bool:
    """Whether a line holds nothing but a few names."""
    return line.words <= words.signature["words"] and bool(_NAMES.fullmatch(line.text))


def _normal(text: str) -> str:
    """A title for comparison: without case, and with one sort of apostrophes and spaces."""
    return " ".join(text.replace("’", "'").casefold().split())
