"""Read: files into articles.

Every input gives articles, failures and notices in one stream; nothing that is wrong with one article stops
the others. ``Article.text`` is decoded and cleaned once (``filrouge.text``), and every offset counts in it.

- ``.txt``: one article, its first short line the headline (found by the zone stage).
- ``.html``, ``.htm``: the main text that trafilatura sees, with title, date, address and site as the page
  declares them. Captions, menus and comments stay outside. A page whose text is drawn by scripts holds none.
- ``.jsonl``: one object a line with ``text`` and, where known, ``title``, ``date`` (ISO 8601), ``url``,
  ``publisher`` and ``id``.
"""

import hashlib
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from filrouge import inputs, langid
from filrouge.errors import InputError
from filrouge.model import Article, Failure, Notice
from filrouge.text import Decoded, clean, decode

MAX_CHARACTERS = 2_000_000
"""Length of the longest article."""

# Beyond these a page costs the parser of trafilatura more than about ten seconds.
_MAX_PAGE_BYTES = 5_000_000
_MAX_TAGS = 200_000
_MAX_ATTRIBUTES = 5_000
_HTML_CHARSET = re.compile(
    rb"""(?i)<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,80}?encoding)\s*=\s*["']?([\w.:-]{1,40})"""
)
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
_NAME_BYTES = 120
_UNSAFE_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')

Item = Article | Failure | Notice


@dataclass(slots=True)
class _Seen:
    """Names and texts of a run so far."""

    names: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)


def read(paths: Iterable[str | Path], language: str = "fr") -> Iterator[Item]:
    """Read every article that files, folders and patterns hold.

    Each article has a name of its own within the run: the stem of its file or the ``id`` of its line, with
    ``-2``, ``-3`` where that is taken. Of articles with the same text the first is kept.

    Args:
        paths: files, folders (searched with all folders below) and glob patterns.
        language: ISO 639-1 code of the language that articles must be in.
    """
    found = inputs.find(paths)
    yield from found.notices
    yield from found.failures
    seen = _Seen()
    for path in found.files:
        for item in read_file(path, language):
            yield _unique(item, path, seen) if isinstance(item, Article) else item


def read_file(path: Path, language: str = "fr") -> Iterator[Item]:
    """Read the articles of one file; names are not made unique."""
    origin = path.as_posix()
    try:
        yield from _READERS[path.suffix.lower()](path, language)
    except InputError as error:
        yield Failure(origin, str(error))


def make_article(text: str, name: str, *, language: str = "fr", **metadata: str | None) -> Article:
    """Make an article of a raw text; ``metadata`` are further fields of ``Article``.

    Raises:
        InputError: the text is empty, too long, or in another language; the message leaves out the name.
    """
    text = clean(text)
    if not text.strip():
        raise InputError("is empty; give it text or take it away")
    if len(text) > MAX_CHARACTERS:
        raise InputError(f"holds {len(text):,} characters, at most {MAX_CHARACTERS:,} are read; split it")
    _refuse_language(text, language)
    cleaned = {key: _line(value) for key, value in metadata.items() if value}
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=digest[:16], name=_safe_name(name), text=text, language=language, **cleaned)


def _read_text(path: Path, language: str) -> Iterator[Item]:
    """One article of a plain text file."""
    decoded = decode(inputs.load(path))
    yield make_article(decoded.text, path.stem, language=language, origin=path.name)
    yield from _encoding_notice(path.as_posix(), decoded)


def _read_page(path: Path, language: str) -> Iterator[Item]:
    """One article of a web page."""
    data = inputs.load(path)
    if len(data) > _MAX_PAGE_BYTES:
        raise InputError(f"is a page of over {_MAX_PAGE_BYTES / 1e6:.0f} MB; save its article as .txt")
    declared = _HTML_CHARSET.search(data[:4096])
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    text, metadata = _main_text(decoded.text)
    yield make_article(text, path.stem, language=language, origin=path.name, **metadata)
    yield from _encoding_notice(path.as_posix(), decoded)


def _main_text(page: str) -> tuple[str, dict[str, str | None]]:
    """The article of a page, its headline first, and what the page says about it."""
    _refuse_markup(page)
    found = _extract(clean(page))
    text, title = found["text"] or "", _line(found["title"] or "")
    if not text.strip():
        raise InputError("holds no article text that can be told from the page around it; save it as .txt")
    if title and title not in text[: 2 * len(title) + 200]:
        text = f"{title}\n\n{text}"
    issued = _iso_date(found["date"])
    return text, {"title": title, "issued": issued, "url": found["url"], "publisher": found["sitename"]}


def _extract(page: str) -> dict[str, str | None]:
    """What trafilatura finds in a page: text, title, date, url and sitename."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that only pages need

    for library in ("trafilatura", "htmldate", "courlan"):  # they would write to the terminal
        logging.getLogger(library).addHandler(logging.NullHandler())
    # With a date limit of its own, so that a build does not depend on the day it runs.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    try:
        document = bare_extraction(
            page, with_metadata=True, include_comments=False, date_extraction_params=dates
        )
    except Exception as error:  # whatever a hostile page does to the parser concerns this page alone
        raise InputError(f"cannot be parsed as HTML ({error!r}); save its article as .txt") from error
    return {key: getattr(document, key, None) for key in ("text", "title", "date", "url", "sitename")}


def _refuse_markup(page: str) -> None:
    """Raise for markup that would keep the parser busy for minutes."""
    tags = page.split("<")
    if len(tags) > _MAX_TAGS or any(tag.partition(">")[0].count("=") > _MAX_ATTRIBUTES for tag in tags):
        raise InputError("holds too much markup for an article; save its text as .txt")


def _read_lines(path: Path, language: str) -> Iterator[Item]:
    """The articles of a JSON Lines file."""
    found = False
    for number, line in inputs.lines(path):
        if line is not None and not line.strip():
            continue
        found = True
        origin = f"{path.as_posix()}:{number}"
        try:
            yield from _read_object(line, f"{path.stem}-{number}", path, origin, language)
        except InputError as error:
            yield Failure(origin, str(error))
    if not found:
        raise InputError("is empty; give it one JSON object a line")


def _read_object(line: bytes | None, name: str, path: Path, origin: str, language: str) -> Iterator[Item]:
    """One article of a line, with notices about it."""
    if line is None:
        raise InputError(f"is longer than {inputs.MAX_BYTES / 1e6:.0f} MB; split the article")
    decoded = decode(line)
    values = _parse(decoded.text)
    given = values["date"]
    issued = _iso_date(given)
    if given and not issued:
        yield Notice(origin, f"date {given[:40]!r} is not ISO 8601 (2021-11-19) and was left out")
    yield make_article(
        values["text"] or "",
        values["id"] or name,
        language=language,
        title=values["title"],
        issued=issued,
        url=values["url"],
        publisher=values["publisher"],
        origin=path.name,
    )
    yield from _encoding_notice(origin, decoded)


def _parse(line: str) -> dict[str, str | None]:
    """The known keys of a JSON object, each a string or None; a number counts as its digits."""
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not valid JSON ({error}); mend or remove the line") from error
    if not isinstance(value, dict) or "text" not in value:
        raise InputError('is no object with a "text"; give {"text": ...}')
    known = {key: value.get(key) for key in ("text", "title", "date", "url", "publisher", "id")}
    for key, given in known.items():
        if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
            raise InputError(f'"{key}" is not a string; mend the line')
    return {key: None if given is None else str(given) for key, given in known.items()}


_READERS: dict[str, Callable[[Path, str], Iterator[Item]]] = {
    ".txt": _read_text,
    ".html": _read_page,
    ".htm": _read_page,
    ".jsonl": _read_lines,
}


def _encoding_notice(origin: str, decoded: Decoded) -> Iterator[Notice]:
    """A word on a text that is not plain Unicode."""
    if decoded.replaced:
        yield Notice(
            origin, f"{decoded.replaced} broken signs of {decoded.codec} became \N{REPLACEMENT CHARACTER}"
        )
    elif not decoded.codec.startswith("utf"):
        yield Notice(origin, f"is not UTF-8 and was read as {decoded.codec}; check its accents")


def _refuse_language(text: str, language: str) -> None:
    """Raise for a text that is surely in another language, or holds no word at all."""
    found = langid.identify(text)
    if found not in (None, language):
        raise InputError(f"is {langid.describe(found)}, not {langid.describe(language)}; leave it out")
    if not any(char.isalpha() for char in text):
        raise InputError("holds no word; leave it out")


def _iso_date(given: str | None) -> str | None:
    """A date as deep as it is known, None where it is no ISO 8601 date; the time of day is left out."""
    match = _ISO_DATE.fullmatch((given or "").strip())
    if not match:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


def _line(value: str) -> str:
    """A value of the metadata as one clean line."""
    return " ".join(clean(value).split())


def _safe_name(name: str) -> str:
    """A name that every file system takes as part of a file name; most names are one already."""
    safe = _UNSAFE_IN_NAMES.sub("_", clean(name)).strip(".") or "article"
    if len(safe.encode()) <= _NAME_BYTES:
        return safe
    digest = hashlib.sha256(safe.encode()).hexdigest()[:8]
    return f"{safe.encode()[:_NAME_BYTES].decode(errors='ignore')}-{digest}"


def _unique(article: Article, path: Path, seen: _Seen) -> Item:
    """The article under a name of its own, or a notice that its text was read before."""
    if article.id in seen.texts:
        return Notice(path.as_posix(), f"has the same text as {seen.texts[article.id]} and was read once")
    name, number = article.name, 1
    while name.casefold() in seen.names:
        number += 1
        name = f"{article.name}-{number}"
    seen.names.add(name.casefold())
    seen.texts[article.id] = name
    return replace(article, name=name)
