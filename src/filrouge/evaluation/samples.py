"""Annotated articles and their texts, by sample.

Two samples come whole from the folder shared by everyone who measures (annotations and texts); two are our own
annotations, which lie with the tests, joined with the texts of WiNER-fr. Two larger ones, of other articles of
WiNER-fr, hold events and speech acts alone.

*Why a held-out sample cannot be looked into here:* ``Sample.open`` is what every list of errors asks first. A rule
written with an eye on these articles would make the figure that matters worthless.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import InputError

OWN = {"open": "Own annotations, open", "held_out": "Own annotations, held out"}
NEWS = {"news": "News, open", "news_held_out": "News, held out"}
GIVEN = {"seeds": "Seeds", "wikinews-dev": "Wikinews, development"}


@dataclass(frozen=True, slots=True)
class Sample:
    """Some annotated articles.

    Attributes:
        name: short and without spaces; title: for people.
        gold: folder with one annotation an article.
        texts: the texts, by the name of their article, sorted.
        open: whether single errors may be shown.
        whole: whether entities and relations between them are annotated, too.
    """

    name: str
    title: str
    gold: Path
    texts: tuple[tuple[str, str], ...]
    open: bool
    whole: bool = True


def load_samples(shared: Path, annotations: Path) -> tuple[Sample, ...]:
    """Find all samples.

    Args:
        shared: folder with ``eval/gold``, ``eval/texts`` and ``corpora/winer-fr``.
        annotations: folder with ``open``, ``held_out``, ``news`` and ``news_held_out``.

    Raises:
        InputError: a folder is not there, or an annotated article has no text.
    """
    evaluation = shared / "eval"
    given = (_given(name, title, evaluation) for name, title in GIVEN.items())
    texts = _corpus(shared / "corpora" / "winer-fr" / "articles.jsonl")
    own = (_own(name, title, annotations, texts) for name, title in (OWN | NEWS).items())
    return (*given, *own)


def _corpus(path: Path) -> dict[str, str]:
    """The texts of a corpus of JSON Lines, by id."""
    if not path.is_file():
        raise InputError(f"{path}: not there; the own annotations refer to this corpus")
    try:
        articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return {article["id"]: article["text"] for article in articles}
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not one article a line ({error!r})") from error


def names_in(folder: Path) -> tuple[str, ...]:
    """The names of the articles that a folder has annotations of.

    Raises:
        InputError: there are none.
    """
    names = tuple(sorted(path.stem for path in folder.glob("*.json")))
    if not names:
        raise InputError(f"{folder}: no annotations (*.json)")
    return names


def read_annotation(path: Path) -> dict[str, object]:
    """Read one annotation.

    Raises:
        InputError: it is not a JSON object.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(f"{path}: not valid JSON ({error})") from error
    if not isinstance(data, dict):
        raise InputError(f"{path}: the top level must be an object")
    return data


def _given(name: str, title: str, folder: Path) -> Sample:
    """A sample whose texts lie beside its annotations."""
    gold = folder / "gold" / name
    texts = {each: folder / "texts" / name / f"{each}.txt" for each in names_in(gold)}
    if missing := [path for path in texts.values() if not path.is_file()]:
        raise InputError(f"{missing[0]}: not there, but annotated")
    read = ((each, path.read_text(encoding="utf-8")) for each, path in texts.items())
    return Sample(name, title, gold, tuple(read), open=True)


def _own(name: str, title: str, annotations: Path, texts: dict[str, str]) -> Sample:
    """A sample of our own annotations with the texts of the corpus."""
    gold = annotations / name
    names = names_in(gold)
    if missing := [each for each in names if each not in texts]:
        raise InputError(f"{gold / missing[0]}.json: the corpus has no article of this name")
    return Sample(
        name,
        title,
        gold,
        tuple((each, texts[each]) for each in names),
        open="held_out" not in name,
        whole=name in OWN,
    )
