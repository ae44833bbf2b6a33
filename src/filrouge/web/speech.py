"""The language of the reader: words of the interface, labels of the ontology, dates and numbers.

The words are in ``words.toml``, each in both languages; what the ontology names keeps its own labels.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from filrouge.errors import DataError
from filrouge.model import Modality
from filrouge.ontology import Ontology, Text

LANGUAGES = ("fr", "en")
_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
}
_FOR_SCRIPTS = (
    *("according-to", "outlet-voice", "in-text", "open-page", "neighbours", "claims-more", "no-sentence"),
    *(
        "nothing-found",
        "drawn",
        "close",
        "choose-node",
        "undated",
        "map-within",
        "count-events",
        "map-more",
    ),
)
_GAP = {"fr": "\u202f", "en": ","}


@dataclass(frozen=True, slots=True)
class Speech:
    """How things are called in one language."""

    language: str
    ontology: Ontology

    def say(self, key: str, **values: object) -> str:
        """A text of the interface, with values in its places.

        Raises:
            DataError: there is no such text.
        """
        found = words().get(key)
        if found is None:
            raise DataError(f"words.toml: no text {key!r}")
        text = found[self.language]
        return text.format(**values) if values else text

    def class_(self, name: str) -> str:
        """The label of a class; an unknown name stands for itself."""
        found = self.ontology.classes.get(name)
        return self._of(found.label) if found else name

    def kind(self, notation: str) -> str:
        """The label of a kind of entity or type of event."""
        if notation in self.ontology.event_types:
            return self._of(self.ontology.event_types[notation].label)
        return self.class_(self.ontology.kinds.get(notation, notation))

    def relation(self, name: str, forward: bool = True) -> str:
        """The label of a relation, role or measure, or of its inverse."""
        found = self.ontology.predicate(name)
        return self._of(found.label if forward or not found.inverse else found.inverse[1])

    def notation(self, name: str) -> str:
        """The label of a modality, basis of a date or kind of zone."""
        return self._of(self.ontology.individual(name).label)

    def number(self, value: int) -> str:
        """A whole number with its thousands apart."""
        return f"{value:,}".replace(",", _GAP[self.language])

    def date(self, value: str | None) -> str:
        """A date in words, as deep as it goes."""
        if not value:
            return self.say("undated")
        parts = value.split("-")
        if len(parts) > 3 or not all(part.isdigit() for part in parts):
            return value
        year, *rest = parts
        month = _MONTHS[self.language][int(rest[0]) - 1] if rest and 1 <= int(rest[0]) <= 12 else ""
        day = str(int(rest[1])) if len(rest) > 1 else ""
        if self.language == "fr" and day == "1":
            day = "1ᵉʳ"
        return " ".join(part for part in (day, month, year) if part)

    def labels(self) -> dict[str, dict[str, str]]:
        """What scripts need to know: the labels of types, kinds, relations and modalities, and a few words."""
        known = self.ontology
        return {
            "types": {name: self.class_(name) for name, each in known.classes.items() if each.colour},
            "kinds": {notation: self.kind(notation) for notation in (*known.kinds, *known.event_types)},
            "relations": {name: self.relation(name) for name in known.properties},
            "inverses": {
                name: self.relation(name, False) for name, each in known.properties.items() if each.inverse
            },
            "modalities": {each.value: self.notation(each.value) for each in Modality},
            "words": {key: self.say(key) for key in _FOR_SCRIPTS},
        }

    def _of(self, text: Text) -> str:
        return text.fr if self.language == "fr" else text.en


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Every text of the interface in both languages, by its key.

    Raises:
        DataError: one lacks a language.
    """
    table = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    for key, texts in table.items():
        if set(texts) != set(LANGUAGES):
            raise DataError(f"words.toml: {key!r} must have {' and '.join(LANGUAGES)}")
    return table


def choose(asked: str | None, remembered: str | None, accepted: str | None) -> str:
    """The language to speak: the one asked for, else the one remembered, else the browser's, else French."""
    for each in (asked, remembered):
        if each in LANGUAGES:
            return each
    ranked = sorted((_preference(part) for part in (accepted or "").split(",")), reverse=True)
    return next((language for _, language in ranked if language in LANGUAGES), LANGUAGES[0])


def _preference(part: str) -> tuple[float, str]:
    """A language of ``Accept-Language`` with its weight."""
    tag, _, weight = part.strip().partition(";q=")
    number = weight.replace(".", "", 1)
    return float(weight) if number.isascii() and number.isdigit() else float(not weight), tag[:2].lower()
