"""Lists of names: given names and surnames of a language, and the known list that a user may replace."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from filrouge.errors import InputError
from filrouge.model import EntityType

_COLUMNS = ("name", "type", "kind", "names", "country")
_FOLDER = Path(__file__).parents[1] / "lang"


@dataclass(frozen=True, slots=True)
class KnownName:
    """An entry of a known list: what a name stands for, under every spelling listed."""

    name: str
    type: EntityType
    kind: str | None
    names: tuple[str, ...]
    country: str | None

    @property
    def authority(self) -> str:
        """Its identifier across articles."""
        return f"known:{self.name}"


@dataclass(frozen=True, slots=True)
class NameLists:
    """What is known of names before an article is read.

    Attributes:
        given, surnames: single name parts, in lower case.
        known: entry by its words in lower case; starts: how many words the longest name has that starts with a word.
    """

    given: frozenset[str]
    surnames: frozenset[str]
    known: Mapping[tuple[str, ...], KnownName]
    starts: Mapping[str, int]


def load_lists(code: str, known: str | None) -> NameLists:
    """Read the lists of a language.

    Args:
        code: of the language.
        known: None for the list in the package, ``none`` for no list, else the path of a file of the same form.

    Raises:
        InputError: the file cannot be read, or one of its lines breaks the form.
    """
    entries = tuple(_load_known(code, known))
    index = {
        words: entry for entry in entries for name in (entry.name, *entry.names) for words in (_words(name),)
    }
    starts: dict[str, int] = {}
    for words in filter(None, index):
        starts[words[0]] = max(starts.get(words[0], 0), len(words))
    return NameLists(_load_parts(code, "given"), _load_parts(code, "surnames"), index, starts)


def match_known(tokens: Sequence[str], lists: NameLists) -> Iterator[tuple[int, int, KnownName]]:
    """The known names in a row of tokens, longest first: first and last token (included) and the entry.

    A name must have a capital where the list has one at its start, so that "the chebab" may stand in small
    letters and "amal" (hope) is nobody.
    """
    first = 0
    folded = [fold(token) for token in tokens]
    while first < len(tokens):
        found = _longest_known(tokens, folded, first, lists) if _words(folded[first]) else None
        if found is None:
            first += 1
        else:
            yield first, *found
            first = found[0] + 1


def _longest_known(
    tokens: Sequence[str], folded: Sequence[str], first: int, lists: NameLists
) -> tuple[int, KnownName] | None:
    """The last token and the entry of the longest known name from a token on."""
    parts: list[str] = []
    best = None
    longest = lists.starts.get(_words(folded[first])[0], 0)
    for last in range(first, min(len(tokens), first + 2 * longest)):
        parts.extend(_words(folded[last]))
        if len(parts) > longest:
            break
        entry = lists.known.get(tuple(parts))
        if entry and _words(folded[last]) and _is_written_as(tokens[first : last + 1], entry):
            best = last, entry
    return best


def _is_written_as(tokens: Sequence[str], entry: KnownName) -> bool:
    """Whether the capitals of a match are those of one of the listed spellings, at least the first."""
    said = " ".join(tokens)
    words = _words(fold(said))
    spellings = [name for name in (entry.name, *entry.names) if _words(name) == words]
    if any(name[:1].islower() for name in spellings):
        return True
    if all(name.isupper() for name in spellings) and len(spellings[0]) <= 5:
        return said.replace(".", "").isupper()
    return any(sign.isupper() for sign in tokens[0])


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case with plain hyphens and apostrophes; accents stay, for they tell names apart in French."""
    return text.lower().replace("’", "'").replace("‐", "-").replace("‑", "-").replace("–", "-")


@lru_cache(maxsize=1 << 15)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name however hyphens, apostrophes and quotation marks cut it."""
    for sign in "-'«»\"“”.":
        name = name.replace(sign, " ")
    return tuple(fold(name).replace("'", " ").split())


@lru_cache(maxsize=8)
def _load_parts(code: str, which: str) -> frozenset[str]:
    """Single name parts, in lower case."""
    path = _FOLDER / code / "names" / f"{which}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    return frozenset(fold(row) for row in rows[1:])


def _load_known(code: str, known: str | None) -> Iterator[KnownName]:
    """The entries of a known list."""
    if known == "none":
        return
    path = _FOLDER / code / "names" / "known.tsv" if known is None else Path(known)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name}: cannot read the known list: {_why(error)}") from None
    rows = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not rows or rows[0][1].split("\t")[:3] != list(_COLUMNS[:3]):
        raise InputError(
            f"{path.name}: the first line must name the columns: {', '.join(_COLUMNS)} (tab-separated)"
        )
    for number, line in rows[1:]:
        yield _known_entry(path.name, number, line)


def _why(error: OSError | UnicodeDecodeError) -> str:
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else (error.strerror or "unreadable")


def _known_entry(file: str, number: int, line: str) -> KnownName:
    """One line of a known list."""
    cells = [*line.rstrip("\n").split("\t"), "", "", "", ""]
    name, type_, kind, names, country = (cell.strip() for cell in cells[:5])
    if not name:
        raise InputError(f"{file}, line {number}: the name is missing")
    try:
        entity_type = EntityType(type_)
    except ValueError:
        allowed = ", ".join(EntityType)
        raise InputError(f"{file}, line {number}: unknown type {type_!r}; allowed: {allowed}") from None
    spellings = tuple(part.strip() for part in names.split("|") if part.strip())
    return KnownName(name, entity_type, kind or None, spellings, country or None)
