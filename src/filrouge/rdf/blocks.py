"""The shape of what is written: a ``Block`` is one subject with its predicates and objects.

Predicates and objects are terms of N-Quads (``terms.py``), ready to write.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from filrouge.model import Date, Graph, Location
from filrouge.setting import Setting
from filrouge.terms import date, iri, literal, mint_iri, name, passage_iri

RESOLVED = "resolved"

Pairs = list[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Block:
    """What is said of one subject, in one named graph; predicates and objects are terms, ready to write."""

    graph: str
    subject: str
    pairs: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """How the parts of a graph are called: IRIs as terms by path, and languages by article."""

    setting: Setting
    path: Callable[[str], str]
    languages: dict[str, str]

    def passage(self, where: Location) -> str:
        """The term of a passage."""
        return iri(passage_iri(self.path(where.article)[1:-1], where.passage.start, where.passage.end))

    def passages(self, places: Iterable[Location]) -> tuple[str, ...]:
        """The terms of passages, each once, in order."""
        return tuple(dict.fromkeys(self.passage(where) for where in places))

    def language(self, places: tuple[Location, ...]) -> str | None:
        """The language of the article of the first place."""
        return self.languages.get(places[0].article) if places else None

    def individual(self, notation: str) -> str:
        """The term of a modality, basis of a date or kind of zone."""
        return name(f"fil:{self.setting.ontology.individual(notation).name}")


def names_of(graph: Graph, setting: Setting) -> Names:
    """How everything in a graph is called."""
    languages = {node.id: node.article.language for node in graph.articles}
    return Names(setting, cache(lambda path: iri(mint_iri(setting.base, path))), languages)


def texts(text: str | None, language: str | None = None, *, datatype: str | None = None) -> tuple[str, ...]:
    """A text as the objects of a predicate; none where it is missing."""
    return (literal(text, language=language, datatype=datatype),) if text else ()


def dating(predicate: str, when: Date | None) -> Pairs:
    """A date with its basis; the basis is the local name of a ``fil:DateBasis``."""
    if when is None:
        return [("fil:dateBasis", (name("fil:Unknown"),))] if predicate == "dct:issued" else []
    pairs: Pairs = [
        (predicate, (date(when.value),)),
        ("fil:dateBasis", (name(f"fil:{when.basis.value.title()}"),)),
    ]
    return [*pairs, ("fil:dateEnd", (date(when.end),))] if when.end else pairs


def block_of(graph: str, subject: str, pairs: Pairs, names: Names, *, first: Pairs | None = None) -> Block:
    """A block without empty predicates; objects stand once, in order."""
    kept = [(name(curie), objects) for curie, objects in pairs if objects]
    each = ((predicate, tuple(dict.fromkeys(objects))) for predicate, objects in [*(first or []), *kept])
    return Block(names.path(graph), subject, tuple(each))
