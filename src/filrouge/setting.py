"""What every export needs beside the graph."""

from dataclasses import dataclass

from filrouge.ontology import Ontology
from filrouge.terms import BASE_IRI


@dataclass(frozen=True, slots=True)
class Setting:
    """The ontology, the base of the graph's IRIs, and the versions of what made the graph.

    Attributes:
        versions: (name, version) of programs, models and data; no times, so that equal input gives
            equal bytes.
    """

    ontology: Ontology
    base: str = BASE_IRI
    versions: tuple[tuple[str, str], ...] = ()
