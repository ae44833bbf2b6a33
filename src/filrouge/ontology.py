"""What can be said: the classes, relations, event types and questions of the ``ontology/`` folder.

The folder is the single source of names. It is read as a whole and refused as a whole: a relation
without a label, a domain that does not exist or a name used twice is an error that names file and
term, not a gap found later in a graph.

Why Turtle and not a table: users load the same files beside the graph, and shapes live in them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from filrouge.errors import DataError
from filrouge.vocabulary import Entry, folder_of, read_entries

T = TypeVar("T")

_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SORTS = ("Relation", "Role", "Measure")
_INDIVIDUALS = ("Modality", "DateBasis", "ZoneKind")


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in French and English."""

    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class Class:
    """A class of things; ``notation`` is the kind in records, ``parents`` are the direct ones of ours."""

    name: str
    label: Text
    definition: Text
    parents: tuple[str, ...] = ()
    notation: str | None = None
    colour: str | None = None
    shape: str | None = None


@dataclass(frozen=True, slots=True)
class Property:
    """What a claim can say (``Relation``, ``Measure``) or how somebody takes part in an event (``Role``).

    Attributes:
        name: local name, such as ``claimedResponsibilityFor``.
        domain, range: names of classes; any one of them will do.
        inverse: name and label of the inverse property, if there is one.
        plover: closest code of the PLOVER event ontology.
    """

    name: str
    sort: str
    label: Text
    definition: Text
    domain: tuple[str, ...]
    range: tuple[str, ...]
    colour: str
    directed: bool = True
    inverse: tuple[str, Text] | None = None
    plover: str | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event; ``parent`` is the notation of the wider type."""

    notation: str
    label: Text
    definition: Text
    parent: str | None = None
    plover: str | None = None


@dataclass(frozen=True, slots=True)
class Individual:
    """A modality, basis of a date or kind of zone; ``line`` is how edges of a modality are drawn."""

    name: str
    notation: str
    label: Text
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything that can be said, each part by its name in the order of the files."""

    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    event_types: Mapping[str, EventType]
    individuals: Mapping[str, Individual]
    kinds: Mapping[str, str]

    @property
    def relations(self) -> tuple[Property, ...]:
        """The relations between entities and events, one to each file of ``relations/``, by name."""
        return tuple(p for p in self.properties.values() if p.sort == "Relation")

    def predicate(self, name: str) -> Property:
        """The property of a name; a ``DataError`` says that there is none."""
        return _find(self.properties, name, "property")

    def event_type(self, notation: str) -> EventType:
        """The event type of a notation; a ``DataError`` says that there is none."""
        return _find(self.event_types, notation, "event type")

    def individual(self, notation: str) -> Individual:
        """The modality, basis of a date or kind of zone of a notation, else ``DataError``."""
        return _find(self.individuals, notation, "modality, date basis or zone")

    def entity_classes(self, type_: str, kind: str | None) -> tuple[str, ...]:
        """The classes of an entity by its type and kind, the narrowest first, up to ``Entity``.

        Raises:
            DataError: type or kind is unknown, or the kind is one of quite another type.
        """
        own = self.ancestors(_find(self.classes, type_, "class").name)
        if kind is None or type_ == "Description":
            return own
        narrow = self.ancestors(_find(self.kinds, kind, "kind"))
        if not set(own) & set(narrow) - {"Entity"}:
            raise DataError(f"kind {kind!r} does not belong to type {type_!r}")
        # A Base told to be a site, or an outlet to be a company, is both.
        return tuple(dict.fromkeys((*(c for c in narrow if c not in own), *own)))

    def ancestors(self, name: str) -> tuple[str, ...]:
        """A class and all wider ones, narrowest first."""
        found = [name]
        for each in found:
            found += [parent for parent in self.classes[each].parents if parent not in found]
        return tuple(found)

    def wider(self, notation: str) -> tuple[str, ...]:
        """An event type and all wider ones, narrowest first."""
        parent = self.event_type(notation).parent
        return (notation, *(self.wider(parent) if parent else ()))


def snake_case(name: str) -> str:
    """A property's name in the JSON records: ``holdsPositionIn`` is ``holds_position_in``."""
    return _CAPITAL.sub(r"_\1", name).lower()


@lru_cache(maxsize=4)
def load(folder: Path | None = None) -> Ontology:
    """Read the ontology, by default the one that comes with the package or stands in the working tree.

    Raises:
        DataError: a file is missing, malformed or at odds with another; the message names file and term.
    """
    entries = read_entries(folder_of() if folder is None else folder)
    classes = {e.name: _class(e, entries) for e in entries.values() if e.has_type("owl:Class")}
    kinds: dict[str, str] = {}
    for each in classes.values():
        if each.notation is not None and kinds.setdefault(each.notation, each.name) != each.name:
            raise DataError(
                f"{entries[each.name].file}: kind {each.notation!r} is used by {kinds[each.notation]} too"
            )
    events = {e.name: _event_type(e, entries) for e in entries.values() if e.has_type("fil:EventType")}
    sorts = {e.name: sort for e in entries.values() for sort in _SORTS if e.has_type(f"fil:{sort}")}
    individuals = [
        _individual(e) for e in entries.values() if any(e.has_type(f"fil:{t}") for t in _INDIVIDUALS)
    ]
    return Ontology(
        MappingProxyType(classes),
        MappingProxyType({n: _property(entries[n], sort, entries, classes) for n, sort in sorts.items()}),
        MappingProxyType(events),
        MappingProxyType({each.notation: each for each in individuals}),
        MappingProxyType(kinds),
    )


def _find(table: Mapping[str, T], name: str, what: str) -> T:
    if name not in table:
        raise DataError(f"{what} {name!r} is not in the ontology; it knows {', '.join(sorted(table))}")
    return table[name]


def _text(entry: Entry, *predicates: str) -> Text:
    """A label or definition in both languages."""
    words = {term.language: term.value for p in predicates for term in entry.values.get(p, ())}
    missing = [language for language in ("fr", "en") if not words.get(language)]
    if missing:
        raise entry.error(f"no {predicates[0]} in {' and '.join(missing)}")
    return Text(words["fr"], words["en"])


def _class(entry: Entry, entries: Mapping[str, Entry]) -> Class:
    parents = entry.names("rdfs:subClassOf")
    for parent in parents:
        if parent not in entries:
            raise entry.error(f"its parent fil:{parent} is not defined")
    return Class(
        entry.name,
        _text(entry, "rdfs:label"),
        _text(entry, "skos:definition"),
        parents,
        entry.value("skos:notation"),
        _colour(entry),
        entry.value("fil:drawnAs"),
    )


def _property(
    entry: Entry, sort: str, entries: Mapping[str, Entry], classes: Mapping[str, Class]
) -> Property:
    if sort == "Relation":
        _check_relation(entry, entries)
    ends = []
    for predicate in ("schema:domainIncludes", "schema:rangeIncludes"):
        names = entry.names(predicate)
        if not entry.values.get(predicate):
            raise entry.error(f"no {predicate}")
        if unknown := [each for each in names if each not in classes]:
            raise entry.error(f"{predicate} names fil:{unknown[0]}, which is not a class")
        ends.append(names)
    colour = _colour(entry)
    if colour is None:
        raise entry.error("no fil:colour")
    return Property(
        entry.name,
        sort,
        _text(entry, "rdfs:label"),
        _text(entry, "skos:definition"),
        ends[0],
        ends[1],
        colour,
        entry.value("fil:directed") != "false",
        _inverse(entry, entries),
        entry.value("fil:plover"),
    )


def _check_relation(entry: Entry, entries: Mapping[str, Entry]) -> None:
    """A relation stands in the file of its name, with its shape, and says whether it has a direction."""
    if entry.file != f"relations/{entry.name}.ttl":
        raise entry.error(f"a relation belongs into relations/{entry.name}.ttl")
    if entry.value("fil:directed") not in ("true", "false"):
        raise entry.error("no fil:directed")
    shape = f"{entry.name[0].upper()}{entry.name[1:]}Shape"
    if shape not in entries or not entries[shape].has_type("sh:NodeShape"):
        raise entry.error(f"no shape fil:{shape}")


def _inverse(entry: Entry, entries: Mapping[str, Entry]) -> tuple[str, Text] | None:
    """The property that is declared as the inverse of this one."""
    for other in entries.values():
        if entry.name in other.names("owl:inverseOf"):
            return other.name, _text(other, "rdfs:label")
    return None


def _event_type(entry: Entry, entries: Mapping[str, Entry]) -> EventType:
    if entry.value("skos:notation") != entry.name:
        raise entry.error("its skos:notation must be its name")
    seen, here = [entry.name], entry
    while wider := here.names("skos:broader"):
        if wider[0] not in entries or not entries[wider[0]].has_type("fil:EventType"):
            raise here.error(f"its broader type fil:{wider[0]} is not an event type")
        if wider[0] in seen:
            raise here.error("its broader types go in a circle")
        seen.append(wider[0])
        here = entries[wider[0]]
    label, definition = _text(entry, "skos:prefLabel"), _text(entry, "skos:definition")
    return EventType(
        entry.name, label, definition, seen[1] if len(seen) > 1 else None, entry.value("fil:plover")
    )


def _individual(entry: Entry) -> Individual:
    notation = entry.value("skos:notation")
    if notation is None:
        raise entry.error("no skos:notation")
    return Individual(entry.name, notation, _text(entry, "rdfs:label"), entry.value("fil:line"))


def _colour(entry: Entry) -> str | None:
    colour = entry.value("fil:colour")
    if colour is not None and not _COLOUR.fullmatch(colour):
        raise entry.error(f"fil:colour must look like #1a2b3c, not {colour!r}")
    return colour
