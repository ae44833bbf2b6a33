"""What the dossier says in its own voice, in French and in English (``page/report.toml``)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import DataError
from filrouge.ontology import Text

LANGUAGES = ("fr", "en")
_WORDS = Path(__file__).resolve().parent / "page" / "report.toml"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language by their names."""

    language: str
    words: Mapping[str, str]

    def say(self, name: str, *values: object) -> str:
        """A text with its gaps filled."""
        return self.words[name].format(*values)

    def of(self, text: Text) -> str:
        """A label of the ontology."""
        return text.fr if self.language == "fr" else text.en


def wordings() -> tuple[Wording, ...]:
    """Every language the dossier is written in.

    Raises:
        DataError: a language lacks a text that another has.
    """
    read = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    if len({frozenset(read[language]) for language in LANGUAGES}) > 1:
        raise DataError(f"{_WORDS.name}: every text must stand there in {' and '.join(LANGUAGES)}")
    return tuple(Wording(language, read[language]) for language in LANGUAGES)
