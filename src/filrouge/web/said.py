"""What a file of a build says, subject by subject, with plain values by prefixed names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import QueryError
from filrouge.store import things
from filrouge.terms import PREFIXES


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one subject: its values by the IRI of the property, in the order of the file."""

    subject: str
    values: Mapping[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a property."""
        prefix, _, local = name.partition(":")
        return self.values.get(PREFIXES[prefix] + local, ())

    def one(self, name: str) -> str | None:
        """The value of a property, None where it has none."""
        return next(iter(self.all(name)), None)

    def must(self, name: str) -> str:
        """The value of a property that everything of the kind has.

        Raises:
            QueryError: it has none.
        """
        value = self.one(name)
        if value is None:
            raise QueryError(f"{self.subject} has no {name}; build the graph again")
        return value

    def number(self, name: str) -> float | None:
        """A value as a number, None where there is none."""
        value = self.one(name)
        return float(value) if value is not None else None


def subjects(path: Path) -> Iterator[Said]:
    """Everything in a file of a build, subject by subject.

    Raises:
        QueryError: the file is damaged.
    """
    for subject, pairs in things(path):
        values: dict[str, list[str]] = {}
        for predicate, value in pairs:
            values.setdefault(predicate, []).append(value)
        yield Said(subject, {predicate: tuple(found) for predicate, found in values.items()})
