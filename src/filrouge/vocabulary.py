"""Where the ontology's files lie, and their triples gathered by subject."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from filrouge.errors import DataError
from filrouge.store import Term, read_turtle
from filrouge.terms import FIL, PREFIXES

_HERE = Path(__file__).resolve().parent
_WORKING_TREE = _HERE.parents[1] / "ontology"
_INSTALLED = _HERE / "ontology_files"
_TOP = ("core.ttl", "entities.ttl", "events.ttl", "shapes.ttl")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a file defines: its local name in ``fil:`` and its values by prefixed predicate."""

    name: str
    file: str
    values: Mapping[str, tuple[Term, ...]]

    def has_type(self, curie: str) -> bool:
        """Whether it is declared as an instance of a class, given as a prefixed name."""
        prefix, local = curie.split(":", 1)
        return any(term.value == PREFIXES[prefix] + local for term in self.values.get("rdf:type", ()))

    def value(self, predicate: str) -> str | None:
        """Its first value of a predicate, or None."""
        found = self.values.get(predicate, ())
        return found[0].value if found else None

    def names(self, predicate: str) -> tuple[str, ...]:
        """The local names of its values of a predicate that lie in the ``fil:`` namespace."""
        values = self.values.get(predicate, ())
        return tuple(term.value.removeprefix(FIL) for term in values if term.value.startswith(FIL))

    def error(self, what: str) -> DataError:
        """An error about it that names its file."""
        return DataError(f"{self.file}: fil:{self.name}: {what}")


def folder_of() -> Path:
    """The folder of the ontology: the working tree's where there is one, else the package's.

    Raises:
        DataError: there is neither.
    """
    for folder in (_WORKING_TREE, _INSTALLED):
        if (folder / "core.ttl").is_file():
            return folder
    raise DataError("the ontology's files are missing; install the package again")


def turtle_files(folder: Path) -> tuple[Path, ...]:
    """The Turtle files of an ontology: the four of the top level, then one for each relation, by name."""
    return tuple(folder / name for name in _TOP) + tuple(sorted((folder / "relations").glob("*.ttl")))


def question_files(folder: Path) -> tuple[Path, ...]:
    """The competency questions, by name."""
    return tuple(sorted((folder / "questions").glob("*.rq")))


def read_entries(folder: Path) -> Mapping[str, Entry]:
    """Everything that the files define in the ``fil:`` namespace, by local name.

    Raises:
        DataError: a file cannot be read, or two of them define the same name.
    """
    entries: dict[str, Entry] = {}
    for path in turtle_files(folder):
        for entry in _entries(path, path.relative_to(folder).as_posix()):
            if entry.name in entries:
                raise entry.error(f"already defined in {entries[entry.name].file}")
            entries[entry.name] = entry
    return MappingProxyType(entries)


def _entries(path: Path, file: str) -> list[Entry]:
    """The things of one file, in its order."""
    gathered: dict[str, dict[str, tuple[Term, ...]]] = {}
    for statement in read_turtle(path):
        if statement.subject.startswith(FIL):
            values = gathered.setdefault(statement.subject.removeprefix(FIL), {})
            predicate = _curie(statement.predicate)
            values[predicate] = (*values.get(predicate, ()), statement.object)
    return [Entry(name, file, MappingProxyType(values)) for name, values in gathered.items()]


def _curie(iri: str) -> str:
    """An IRI with its prefix, or whole where none is known."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
