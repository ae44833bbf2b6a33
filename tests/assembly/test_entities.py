"""Entities of the graph and participants that are only described."""

from dataclasses import replace

from filrouge.assembly.entities import description_nodes, entity_nodes
from filrouge.assembly.reading import Reading
from filrouge.model import EntityNode, Record, Zone, ZoneKind
from filrouge.resolution.entities import resolve_entities
from filrouge.resolution.values import World
from tests.told import GROUP, PERSON, PLACE, Told


def nodes(*records: Record) -> list[EntityNode]:
    clusters, _ = resolve_entities(records, World())
    ids = {member: cluster.id for cluster in clusters for member in cluster.members}
    places = {"x:1": (31.0, 46.2)}
    return list(entity_nodes([Reading(record, ids) for record in records], clusters, places.get))


def test_an_entity_has_every_name_role_and_mention_of_all_articles() -> None:
    a, b = Told("a"), Told("b")
    a.names("Tahsin al-Khafaji", PERSON, role="général de brigade")
    b.names("Tahsin al-Khafadji", PERSON, role="porte-parole", also=["Khafadji"])
    (node,) = nodes(a.record(), b.record())
    assert node.names == ("Khafadji", "Tahsin al-Khafadji", "Tahsin al-Khafaji")
    assert node.roles == ("général de brigade", "porte-parole")
    assert len(node.mentions) == 3
    assert list(node.mentions) == sorted(node.mentions)


def test_only_places_have_entries_and_coordinates() -> None:
    told = Told()
    told.names("Dhi Qar", PLACE, "province", authority="x:1")
    told.names("Bagdad", GROUP, "government", authority="x:1")
    body, place = nodes(told.record())
    assert (place.authorities, place.latitude, place.longitude) == (("x:1",), 31.0, 46.2)
    assert (body.authorities, body.latitude) == ((), None)


def test_boilerplate_is_what_no_article_names_elsewhere() -> None:
    a, b = Told("a"), Told("b")
    a.names("Press TV", GROUP, boilerplate=True)
    b.names("Press TV", GROUP)
    assert [node.boilerplate for node in nodes(a.record())] == [True]
    assert [node.boilerplate for node in nodes(a.record(), b.record())] == [False]


def test_the_same_description_in_an_article_is_one() -> None:
    told = Told()
    first, again = told.describes("un convoi américain"), told.describes("Le convoi américain")
    told.tells("attack", targets=(first, again))
    (node,) = description_nodes([Reading(told.record(), {})])
    assert (node.type, node.label, len(node.mentions)) == ("Description", "convoi américain", 2)
    assert node.id.startswith("description/")


def test_a_description_of_a_caption_is_boilerplate() -> None:
    told = Told()
    told.tells("attack", targets=(told.describes("un convoi"),))
    record = replace(told.record(), zones=(Zone(0, 12, ZoneKind.CAPTION), Zone(12, 99, ZoneKind.BODY)))
    assert [node.boilerplate for node in description_nodes([Reading(record, {})])] == [True]
