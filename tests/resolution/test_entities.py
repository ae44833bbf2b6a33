"""Entities of a run: label, type, kind, decisions."""

from dataclasses import replace

from filrouge.model import EntityType
from filrouge.resolution.entities import merge, resolve_entities
from filrouge.resolution.values import Cluster, Known, World
from tests.told import BASE, BODY, GROUP, OUTLET, PERSON, PLACE, Told

WORLD = World(country=lambda entry: entry.partition(":")[2][:2])


def entities(*told: Told, known: Known | None = None) -> tuple[Cluster, ...]:
    world = World(known=known or Known(), country=WORLD.country)
    return resolve_entities([each.record() for each in told], world)[0]


def named(*names: tuple[str, EntityType]) -> list[Told]:
    """One article for each name."""
    made = []
    for number, (name, type_) in enumerate(names):
        made.append(Told(str(number)))
        made[-1].names(name, type_)
    return made


def test_the_label_is_the_full_name_that_most_articles_give() -> None:
    (one,) = entities(
        *named(("Tahsin al-Khafaji", PERSON), ("Tahsin al-Khafadji", PERSON), ("Tahsin al-Khafaji", PERSON))
    )
    assert (one.id, one.label) == ("person/tahsin-al-khafaji", "Tahsin al-Khafaji")
    told = Told("a")
    told.names("Forces démocratiques syriennes", GROUP, also=["FDS"])
    (one,) = entities(told, *named(("FDS", GROUP), ("FDS", GROUP), ("FDS", GROUP)))
    assert one.label == "Forces démocratiques syriennes"


def test_what_most_articles_say_beats_what_one_says_most() -> None:
    told = [Told(name) for name in "abc"]
    also = ["forces américaines"]
    told[0].names("Forces occupantes américaines", GROUP, "army", also=also, authority="army:US")
    for each in told[1:]:
        each.names("Troupes américaines", GROUP, "army", also=also, authority="army:US")
    told[2].entities[0] = replace(told[2].entities[0], name="Militaires américains")
    assert [each.label for each in entities(*told)] == ["forces américaines"]


def test_the_users_name_is_the_label() -> None:
    known = Known((("Hachd al-Chaabi", "Unités de mobilisation populaire"),))
    (one,) = entities(
        *named(("Unités de mobilisation populaire", GROUP), ("Hashd al-Shaabi", GROUP)), known=known
    )[:1]
    assert one.label in ("Hachd al-Chaabi", "Hashd al-Shaabi")
    (one,) = entities(
        *named(("Unités de mobilisation populaire", GROUP), ("Hachd al-Chaabi", GROUP)), known=known
    )
    assert one.id == "group/hachd-al-chaabi"


def test_the_type_is_that_of_most_mentions_then_the_telling_one() -> None:
    outlets = named(("Al-Mayadeen", GROUP), ("Al-Mayadeen", OUTLET))
    assert [each.type for each in entities(*outlets)] == ["MediaOutlet"]
    assert [
        e.type for e in entities(*named(("Sénat turc", GROUP), ("Sénat turc", GROUP), ("Sénat turc", BODY)))
    ] == ["Group"]


def test_a_base_and_a_president_of_one_name_stay_apart() -> None:
    found = entities(*named(("al-Asad", BASE), ("Bachar al-Assad", PERSON), ("Aïn al-Asad", BASE)))
    assert [each.id for each in found] == ["base/ain-al-asad", "base/al-asad", "person/bachar-al-assad"]


def test_two_mohammeds_stay_apart() -> None:
    found = entities(*named(("Mohammed", PERSON), ("Mohammed", PERSON)))
    assert len(found) == 2
    assert all(each.id.startswith("person/mohammed-") for each in found)


def test_a_place_and_its_government_stay_apart() -> None:
    told = Told()
    told.names("Irak", PLACE, "country", authority="iso3166:IQ")
    told.names("Irak (gouvernement)", GROUP, "government", authority="iso3166:IQ")
    assert [each.id for each in entities(told)] == ["group/irak-gouvernement", "place/irak"]


def test_every_merge_names_members_reason_and_score() -> None:
    told = named(("Tahsin al-Khafaji", PERSON), ("Tahsin al-Khafadji", PERSON), ("Tahsin al-Khafaji", PERSON))
    records = [each.record() for each in told]
    _, merges = resolve_entities(records, World())
    assert sorted(each.reason for each in merges) == [
        "same name: Tahsin al-Khafaji",
        "spelling variants: Tahsin al-Khafadji / Tahsin al-Khafaji",
    ]
    members = {member for each in merges for member in each.members}
    assert members == {f"{record.article.id}/n1" for record in records}
    assert all(0.9 <= each.score <= 1 and each.kept == "person/tahsin-al-khafaji" for each in merges)


def test_a_merge_is_named_by_its_content() -> None:
    assert merge("x", ["b", "a", "b"], "why", 0.5) == merge("x", ["a", "b"], "why", 0.5)
    assert merge("x", ["a"], "why", 0.5).id != merge("x", ["a"], "because", 0.5).id
