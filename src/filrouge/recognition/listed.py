"""Names that lists know: what they name, and how they are mentioned."""

from dataclasses import dataclass

from filrouge.gazetteer import Institution
from filrouge.model import EntityType, Form
from filrouge.recognition.lists import KnownName
from filrouge.recognition.named import Named
from filrouge.recognition.naming import Reading
from filrouge.recognition.units import Unit


@dataclass(frozen=True, slots=True)
class Listed:
    """A name found in a list: the entry it stands for."""

    unit: Unit
    known: KnownName | None = None
    institution: Institution | None = None


def listed_reading(one: Listed) -> Reading:
    """What a listed name names."""
    entry = one.known or one.institution
    assert entry is not None  # noqa: S101 - a listed name is one or the other
    authority = one.known.authority if one.known else f"institution:{entry.name}"
    return Reading(entry.type, None, "listed", authority, entry.kind)


def listed_name(one: Listed) -> Named:
    """A name of the known list or of the institutions."""
    if one.known is not None:
        kind = (
            one.known.kind
            if one.known.type is EntityType.GROUP
            else "base"
            if one.known.type is EntityType.BASE
            else None
        )
        return Named(one.unit, one.unit, one.known.type, kind, Form.NAME, "known", one.known.authority)
    body = one.institution
    assert body is not None  # noqa: S101 - a listed name is one or the other
    kind = body.kind if body.type is EntityType.GROUP else None
    return Named(one.unit, one.unit, body.type, kind, Form.NAME, "institution", f"institution:{body.name}")
