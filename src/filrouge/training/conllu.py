"""Treebanks in CoNLL-U, read as the words that stand in the text.

A multiword token (``du`` = ``de`` + ``le``) becomes one token again, because a reader of news sees one word
and every later stage counts characters.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from filrouge.errors import InputError


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a treebank sentence.

    Attributes:
        start: offset in the sentence's text; head: index of its head in the sentence (the root is its own).
        feats: Universal Features as ``Key=Value|Key=Value``, sorted, or the empty string.
    """

    start: int
    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class TreeSentence:
    """A sentence of a treebank with its tree."""

    text: str
    words: tuple[Word, ...]


# Fields of a word line: the columns of CoNLL-U that are used here, and the first and last column-1 number
# it stands for.
@dataclass(frozen=True, slots=True)
class _Row:
    first: int
    last: int
    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


def read_conllu(path: Path) -> Iterator[TreeSentence]:
    """Yield the sentences of a CoNLL-U file.

    Raises:
        InputError: a sentence has no ``# text`` line, or a word of it is not in that text.
    """
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n"), start=1):
        lines = block.strip("\n").split("\n")
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        if rows:
            yield _sentence(_text(lines, f"{path.name}, sentence {number}"), rows, path.name)


def _text(lines: list[str], where: str) -> str:
    for line in lines:
        if line.startswith("# text = "):
            return line.removeprefix("# text = ").replace("\u00a0", " ").strip()
    raise InputError(f"{where}: no '# text' line")


def _sentence(text: str, columns: list[list[str]], name: str) -> TreeSentence:
    rows = _merged(columns)
    index = {number: i for i, row in enumerate(rows) for number in range(row.first, row.last + 1)}
    words: list[Word] = []
    position = 0
    for i, row in enumerate(rows):
        start = text.find(row.text, position)
        if start < 0:
            raise InputError(f"{name}: the word {row.text!r} is not in the text {text[:60]!r}")
        position = start + len(row.text)
        head = index[row.head] if row.head else i
        words.append(Word(start, row.text, row.lemma, row.pos, row.feats, head, row.dep))
    return TreeSentence(text, tuple(words))


def _merged(columns: list[list[str]]) -> list[_Row]:
    """Turn the lines of a sentence into rows, with each multiword token as one row."""
    parts = {row.first: row for row in map(_row, columns) if row is not None}
    spans = [c for c in columns if "-" in c[0]]
    merged = [_merge(parts, c) for c in spans]
    inside = {n for row in merged for n in range(row.first, row.last + 1)}
    rows = [row for number, row in parts.items() if number not in inside]
    return sorted(rows + merged, key=lambda row: row.first)


def _row(c: list[str]) -> _Row | None:
    """Read the line of a word; None for a multiword token and for an empty node."""
    if not c[0].isdigit():
        return None
    number = int(c[0])
    feats = "" if c[5] == "_" else c[5]
    return _Row(number, number, c[1].replace("\u00a0", " "), c[2], c[3], feats, int(c[6]), c[7])


def _merge(parts: dict[int, _Row], c: list[str]) -> _Row:
    """Let the first part whose head lies outside stand for all of them; features are those of all parts.

    In French both parts of a contraction hang on the same noun, so the preposition of ``du`` stands for it.
    """
    first, last = map(int, c[0].split("-"))
    inner = [parts[number] for number in range(first, last + 1)]
    outer = next(row for row in inner if not first <= row.head <= last)
    feats = "|".join(sorted({f for row in inner for f in row.feats.split("|") if f}))
    return replace(outer, first=first, last=last, text=c[1], feats=feats)
