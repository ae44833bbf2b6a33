"""Names that lists know."""

from filrouge.gazetteer import Institution
from filrouge.model import EntityType
from filrouge.recognition.listed import Listed, listed_name, listed_reading
from filrouge.recognition.lists import KnownName
from filrouge.recognition.units import Unit

_FRONT = Listed(Unit(0, 1), known=KnownName("Front Bria", EntityType.GROUP, "armed_group", (), "CF"))


def test_a_known_group_keeps_its_kind_and_its_entry() -> None:
    named = listed_name(_FRONT)
    assert (named.type, named.kind, named.authority) == (EntityType.GROUP, "armed_group", "known:Front Bria")
    assert listed_reading(_FRONT).authority == named.authority


def test_a_seat_of_power_is_a_body_without_a_kind() -> None:
    body = Institution("Palais Rose", EntityType.GOVERNMENT_BODY, "government_body", "FR")
    named = listed_name(Listed(Unit(0, 1), institution=body))
    assert (named.type, named.kind, named.authority) == (
        EntityType.GOVERNMENT_BODY,
        None,
        "institution:Palais Rose",
    )
