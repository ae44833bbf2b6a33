"""What keeps units apart."""

import pytest

from filrouge.model import EntityType
from filrouge.resolution.clash import clash_of
from filrouge.resolution.evidence import gather, units
from filrouge.resolution.values import Known, World
from tests.told import GROUP, PERSON, PLACE, Told


def clashes(
    a: tuple[str, str | None, str | None],
    b: tuple[str, str | None, str | None],
    type_: EntityType,
    known: Known,
) -> bool:
    told = Told("a"), Told("b")
    for each, (name, kind, authority) in zip(told, (a, b), strict=True):
        each.names(name, type_, kind, authority=authority)
    found = units(gather([each.record() for each in told], World()))
    return clash_of(found, known)([0], [1])


@pytest.mark.parametrize(
    ("a", "b", "type_", "expected"),
    [
        (("Tripoli", "city", "x:1"), ("Tripoli", "city", "x:2"), PLACE, True),
        (("Tripoli", "city", "x:1"), ("Tripoli", "city", "y:2"), PLACE, False),
        (("Kirkouk", "city", None), ("Kirkouk", "province", None), PLACE, True),
        (("Babel", "province", "x:1"), ("Babil", "province", None), PLACE, False),
        (("Bachar al-Assad", None, None), ("Maher al-Assad", None, None), PERSON, True),
        (("Bachar al-Assad", None, None), ("Bashar al-Asad", None, None), PERSON, False),
        (("96e escadron", None, None), ("97e escadron", None, None), GROUP, True),
        (("FDS", None, None), ("Forces démocratiques syriennes", None, None), GROUP, False),
    ],
)
def test_clashes(
    a: tuple[str, str | None, str | None],
    b: tuple[str, str | None, str | None],
    type_: EntityType,
    expected: bool,
) -> None:
    assert clashes(a, b, type_, Known()) is expected


def test_the_users_list_keeps_apart_and_two_listed_groups_never_meet() -> None:
    a, b = ("Hezbollah", None, None), ("Hizbullah", None, None)
    assert not clashes(a, b, GROUP, Known())
    assert clashes(a, b, GROUP, Known(apart=(("Hizbullah", "Hezbollah"),)))
    assert clashes(a, b, GROUP, Known(groups=(("Hezbollah",), ("Hizbullah",))))
