"""Tellings of events and what is known about their participants."""

from filrouge.model import Modality
from filrouge.resolution.entities import resolve_entities
from filrouge.resolution.tellings import Setting, setting, stems, tellings
from filrouge.resolution.values import World
from tests.told import GROUP, PERSON, PLACE, Told, said

WORLD = World(
    country=lambda entry: entry.partition(":")[2][:2],
    around=lambda entry: ("iso3166:IQ",) if entry.startswith("iso3166-2:IQ") else (),
    wider=lambda type_: (type_, "attack") if type_ in ("ambush", "assassination") else (type_,),
)


def test_a_telling_has_entities_of_the_run_and_stems_of_described_targets() -> None:
    told = Told()
    place = told.names("Dhi Qar", PLACE, "province")
    actor = told.names("Ashab al-Kahf", GROUP)
    target = told.describes("un convoi logistique américain")
    told.tells(
        "ambush",
        "2021-11-19",
        places=(place,),
        actors=(actor,),
        targets=(target,),
        tolls=(told.toll("killed", 3),),
    )
    record = told.record()
    clusters, _ = resolve_entities([record], WORLD)
    (one,) = tellings([record], {m: c.id for c in clusters for m in c.members}, WORLD)
    assert (one.family, one.mode, one.places, one.actors) == (
        "attack",
        "real",
        frozenset({"place/dhi-qar"}),
        frozenset({"group/ashab-al-kahf"}),
    )
    assert one.targets == frozenset()
    assert one.words == {"convoi", "logist", "americ"[:6]}
    assert one.tolls == {("killed", 3)}


def test_what_is_planned_is_another_mode_and_the_killing_of_a_person_another_family() -> None:
    told = Told()
    victim = told.names("Qassem Soleimani", PERSON)
    told.tells("assassination", targets=(victim,))
    told.tells("assassination", attribution=said(Modality.PLANNED))
    told.tells("ambush", attribution=said(Modality.DENIED))
    record = told.record()
    clusters, _ = resolve_entities([record], WORLD)
    found = tellings([record], {m: c.id for c in clusters for m in c.members}, WORLD)
    assert [(each.family, each.mode) for each in found] == [
        ("death", "real"),
        ("attack", "planned"),
        ("attack", "real"),
    ]


def around(told: Told) -> Setting:
    record = told.record()
    clusters, _ = resolve_entities([record], WORLD)
    entries = {f"{record.article.id}/{e.key}": e.authority for e in record.entities if e.authority}
    return setting([record], clusters, entries, WORLD)


def test_wholes_come_from_claims_and_the_gazetteer() -> None:
    told = Told()
    town = told.names("Nassiriyah", PLACE, "city")
    province = told.names("Dhi Qar", PLACE, "province", authority="iso3166-2:IQ-DQ")
    told.names("Irak", PLACE, "country", authority="iso3166:IQ")
    told.claims_that(town, "locatedIn", province)
    found = around(told)
    assert found.wholes["place/nassiriyah"] == {"place/dhi-qar", "place/irak"}
    assert found.broad == {"place/irak"}
    assert found.linked(frozenset({"place/nassiriyah"}), frozenset({"place/irak"}))
    assert not found.linked(frozenset({"place/irak"}), frozenset({"place/irak"}))


def test_what_is_denied_puts_nothing_into_anything() -> None:
    told = Told()
    told.claims_that(told.names("Amal", GROUP), "memberOf", told.names("Axe", GROUP), said(Modality.DENIED))
    assert around(told).wholes == {}


def test_stems_join_singular_and_plural() -> None:
    assert stems("convois logistiques américains") & stems("un convoi logistique") == {"logist", "convoi"}
