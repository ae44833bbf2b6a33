"""What resolution is told and finds."""

from dataclasses import replace

from filrouge.model import EntityType
from filrouge.resolution.values import FAMILY, World, member, unique
from tests.told import PERSON, Told


def test_every_type_has_a_family() -> None:
    assert set(FAMILY) == set(EntityType)


def test_without_gazetteer_and_ontology_nothing_is_known() -> None:
    world = World()
    assert world.country("iso3166:IQ") is None
    assert world.around("iso3166-2:IQ-DQ") == ()
    assert world.wider("ambush") == ("ambush",)


def test_of_two_records_of_one_text_the_first_by_name_counts() -> None:
    told = Told()
    told.names("Ali", PERSON)
    first = told.record()
    again = replace(first, article=replace(first.article, name="z"))
    assert unique([again, first]) == unique([first, again]) == (first,)
    assert member("ab", "n1") == "ab/n1"
