"""What the gazetteer answers with: places, states, peoples and institutions, all frozen."""

from dataclasses import dataclass

from filrouge.model import EntityType


@dataclass(frozen=True, slots=True)
class Place:
    """A place with an authority.

    Attributes:
        authority: ``iso3166:IQ``, ``iso3166-2:IQ-DQ``, ``geonames:98182`` or ``region:sahel``.
        name: the form French news uses most; GeoNames' own where no French form is known.
        kind: ``country``, ``province``, ``city`` or ``region``.
        country: ISO 3166 alpha-2 code of the state it lies in; None for what lies in several or in none.
        parent: authority of its province, or of the region that holds a province; None where unknown.
        latitude, longitude: degrees; the middle for an area.
        population: 0 where unknown.
        ambiguous: the name is also a word, a person's name or that of many small places, so that more
            than the name must speak for the place.
    """

    authority: str
    name: str
    kind: str
    country: str | None
    parent: str | None
    latitude: float | None
    longitude: float | None
    population: int
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory with a code of its own.

    Attributes:
        code: ISO 3166 alpha-2 (XK for Kosovo).
        adjectives: all forms of its adjective and its inhabitants, in lower case.
        prefixes: first parts of compounds, without hyphen: ``irako``.
    """

    code: str
    name: str
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    prefixes: tuple[str, ...]

    @property
    def authority(self) -> str:
        """Its identifier as a place."""
        return f"iso3166:{self.code}"


@dataclass(frozen=True, slots=True)
class People:
    """A people, a community of faith, a movement used like a people, or the inhabitants of a city.

    Attributes:
        id: ``kurde``; kind: ``people``, ``religion``, ``group`` or ``inhabitants``.
        name: the plural with a capital, ``Kurdes``.
        country: ISO 3166 alpha-2 where the word points to one state, else None.
    """

    id: str
    kind: str
    name: str
    adjectives: tuple[str, ...]
    prefixes: tuple[str, ...]
    country: str | None


Origin = Country | People
"""What a demonym points to."""


@dataclass(frozen=True, slots=True)
class Institution:
    """A seat of power or a body known by its bare name.

    Attributes:
        type, kind: as in the ontology; country: ISO 3166 alpha-2, None for bodies of several states.
    """

    name: str
    type: EntityType
    kind: str
    country: str | None
