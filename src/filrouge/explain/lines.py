"""An explanation as lines for a reader, each made of pieces with a style: the terminal decides how a style looks."""

from collections.abc import Iterator, Sequence

from filrouge.explain.values import Explanation, Filled, Missed, Named, Told, Why
from filrouge.model import Passage

Line = tuple[tuple[str, str], ...]
"""Pieces of a line: (style, text); styles are ``title``, ``name``, ``good``, ``bad``, ``faint`` and ``plain``."""

_WIDTH = 34


def lines(explained: Explanation) -> Iterator[Line]:
    """All lines of an explanation; parts with nothing in them say so."""
    sentence = explained.sentence
    yield (("title", explained.article), ("faint", f"  {_at(sentence)}  {explained.zone}"))
    yield (("plain", " ".join(sentence.text.split())),)
    yield from _part("Mentions", [line for each in explained.mentions for line in _mention(each)])
    yield from _part("Rules that fired", list(_fired(explained)))
    yield from _part("Rules that just missed", [line for each in explained.missed for line in _missed(each)])
    yield from _part("What it tells", [line for each in explained.told for line in _told(each)])
    if explained.unknown:
        words = ", ".join(f"{p.text} {_at(p)}" for p in explained.unknown)
        yield from _part("Verbs that no rule knows", [(("plain", f"  {words}"),)])


def _part(title: str, found: Sequence[Line]) -> Iterator[Line]:
    yield ()
    yield (("title", title),)
    yield from found or [(("faint", "  none"),)]


def _at(words: Passage) -> str:
    return f"[{words.start}:{words.end}]"


def _quoted(words: Passage) -> str:
    return f"“{' '.join(words.text.split())}” {_at(words)}"


def _mention(named: Named) -> Iterator[Line]:
    type_ = f"{named.type}/{named.kind}" if named.kind else named.type
    yield (
        ("name", f"  {_quoted(named.words):{_WIDTH}}"),
        ("plain", f" {type_:22} {named.entity}"),
        ("faint", f"  {named.form}: {named.reason}"),
    )


def _roles(roles: Sequence[Filled]) -> Iterator[Line]:
    for each in roles:
        yield (
            ("faint", f"      {each.role:10}"),
            ("plain", "; ".join(_quoted(words) for words in each.words)),
        )


def _fired(explained: Explanation) -> Iterator[Line]:
    for each in explained.fired:
        yield (("good", f"  {each.rule:{_WIDTH}}"), ("plain", f" {_quoted(each.trigger)}"))
        yield from _roles(each.roles)
        yield (("faint", f"      {'gives':10}"), ("plain", "; ".join(each.gave)))


def _missed(each: Missed) -> Iterator[Line]:
    yield (("bad", f"  {each.rule:{_WIDTH}}"), ("plain", f" {_quoted(each.trigger)}"))
    yield from _roles(each.roles)
    for reason in each.reasons:
        yield (("faint", f"      {'but':10}"), ("plain", reason))


def _told(each: Told) -> Iterator[Line]:
    yield (("name", f"  {each.what}"), ("faint", f"  {each.rule}"))
    yield from (_why(why) for why in each.decisions)


def _why(why: Why) -> Line:
    words = f" {_quoted(why.words)}" if why.words else ""
    return (("plain", f"      {why.what:{_WIDTH - 4}}"), ("faint", f"  {why.reason}{words}"))
