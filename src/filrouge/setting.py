"""What every export needs beside the graph."""

from dataclasses import dataclass

from filrouge.errors import OutputError
from filrouge.ontology import Ontology
from filrouge.terms import BASE_IRI, is_base


@dataclass(frozen=True, slots=True)
class Setting:
    """The ontology, the base of the graph's IRIs, and the versions of what made the graph.

    Attributes:
        versions: (name, version) of programs, models and data; no times, so that equal input gives
            equal bytes.

    Raises:
        OutputError: no IRI of the graph can start with the base.
    """

    ontology: Ontology
    base: str = BASE_IRI
    versions: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a base before anything is written with it."""
        if not is_base(self.base):
            raise OutputError(
                f"base IRI {self.base!r}: an absolute IRI in ASCII that ends in '/' or ':' and holds no '#'"
                " is needed, such as https://example.org/id/"
            )
