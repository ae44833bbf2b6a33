"""Links that hold by themselves."""

import pytest

from filrouge.model import EntityType
from filrouge.resolution.clash import clash_of
from filrouge.resolution.evidence import gather, units
from filrouge.resolution.links import MAX_BLOCK, certain_links, pairs
from filrouge.resolution.values import Known, World
from tests.told import BASE, GROUP, PERSON, PLACE, Told

Named = tuple[str, EntityType, str | None, str | None]


def reasons(*named: Named, known: Known | None = None) -> list[str]:
    """The reasons of the links among entities, each named in an article of its own."""
    told = []
    for number, (name, type_, kind, authority) in enumerate(named):
        told.append(Told(str(number)))
        told[-1].names(name, type_, kind, authority=authority)
    found = units(gather([each.record() for each in told], World()))
    known = known or Known()
    return sorted({link.reason for link in certain_links(found, known, clash_of(found, known))})


def test_one_gazetteer_entry_is_one_place() -> None:
    found = reasons(("Babel", PLACE, "province", "x:1"), ("Babylone", PLACE, "province", "x:1"))
    assert found == ["same entry: x:1"]


def test_the_entry_of_a_country_does_not_join_its_army_and_its_government() -> None:
    army = ("armée irakienne", GROUP, "army", "iso3166:IQ")
    assert reasons(army, ("Bagdad", GROUP, "government", "iso3166:IQ")) == []
    assert reasons(
        ("Irak (gouvernement)", GROUP, "government", "iso3166:IQ"),
        ("Bagdad", GROUP, "government", "iso3166:IQ"),
    )


def test_a_place_without_entry_is_the_only_one_of_its_name() -> None:
    libya, lebanon = ("Tripoli", PLACE, "city", "x:1"), ("Tripoli", PLACE, "city", "x:2")
    unknown = ("Tripoli", PLACE, None, None)
    assert reasons(libya, unknown) == ["same name: Tripoli"]
    assert reasons(libya, lebanon, unknown) == []
    misspelt = ("Tripolli", PLACE, None, None)
    assert reasons(libya, misspelt) == ["spelling variants: Tripoli / Tripolli"]
    assert reasons(libya, lebanon, misspelt) == []


def test_a_base_may_be_called_a_place_but_is_not_the_city_of_its_name() -> None:
    assert reasons(("Aïn al-Asad", BASE, None, None), ("Ain al-Assad", PLACE, None, None))
    assert reasons(("Kirkouk", BASE, None, None), ("Kirkouk", PLACE, "city", None)) == []


@pytest.mark.parametrize(
    ("a", "b", "type_", "linked"),
    [
        ("Tahsin al-Khafadji", "Tahsin al-Khafaji", PERSON, True),
        ("Hachd al-Chaabi", "Hashd al-Shaabi", GROUP, True),
        ("96e escadron", "97e escadron", GROUP, False),
        ("Khafaji", "Khafadji", PERSON, False),
        ("A1", "A11", PLACE, False),
    ],
)
def test_spelling_variants(a: str, b: str, type_: EntityType, linked: bool) -> None:
    assert bool(reasons((a, type_, None, None), (b, type_, None, None))) is linked


def test_the_users_list_joins_names_that_have_nothing_in_common() -> None:
    known = Known((("Hachd al-Chaabi", "Unités de mobilisation populaire"),))
    found = reasons(
        ("Hachd al-Chaabi", GROUP, None, None),
        ("Unités de mobilisation populaire", GROUP, None, None),
        known=known,
    )
    assert found == ["listed as one: Hachd al-Chaabi = Unités de mobilisation populaire"]


def test_large_blocks_are_compared_with_neighbours_only() -> None:
    assert len(list(pairs(range(10)))) == 45
    assert len(list(pairs(range(10 * MAX_BLOCK)))) < 10 * MAX_BLOCK * 25
