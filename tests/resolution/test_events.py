"""The same event told by several articles."""

from dataclasses import replace

from filrouge.model import Event, Record
from filrouge.resolution.entities import resolve_entities
from filrouge.resolution.events import resolve_events
from filrouge.resolution.values import Cluster, World
from tests.told import GROUP, PERSON, PLACE, Told

WORLD = World(wider=lambda type_: (type_,) if type_ == "attack" else (type_, "attack"))


def events(*told: Told) -> tuple[Cluster, ...]:
    records = [each.record() for each in told]
    clusters, _ = resolve_entities(records, WORLD)
    return resolve_events(records, clusters, WORLD)[0]


def attack(
    name: str, type_: str = "attack", day: str | None = "2021-11-19", place: str = "Dhi Qar", **roles: object
) -> Told:
    told = Told(name)
    told.tells(type_, day, places=(told.names(place, PLACE, "province"),), **roles)
    return told


def test_three_articles_tell_of_one_attack() -> None:
    told = [attack("a"), attack("b", "explosion"), attack("c")]
    (one,) = events(*told)
    assert one.type == "attack"
    assert len(one.members) == 3
    assert one.id.startswith("event/")
    assert len(one.id) == len("event/") + 12


def test_other_days_places_and_counts_are_other_events() -> None:
    told = [
        attack("a"),
        attack("b", day="2021-11-20"),
        attack("c", place="Babel"),
        attack("d", count=174),
        attack("e", count=23),
    ]
    assert len(events(*told)) == 5


def test_two_events_of_one_article_are_never_one() -> None:
    told = attack("a")
    told.tells("attack", "2021-11-19", places=told.record().events[0].places)
    assert len(events(told)) == 2
    other = attack("b")
    assert sorted(len(each.members) for each in events(told, other)) == [1, 1, 1]


def test_the_better_of_two_candidates_is_taken() -> None:
    told, other = Told("a"), Told("b")
    for each, words in (
        (told, "un convoi logistique"),
        (told, "un poste de police"),
        (other, "le convoi logistique"),
    ):
        place = each.names("Dhi Qar", PLACE, "province")
        each.tells("attack", "2021-11-19", places=(place,), targets=(each.describes(words),))
    found = events(told, other)
    record, other_record = told.record(), other.record()
    joined = next(each for each in found if len(each.members) == 2)
    assert set(joined.members) == {f"{record.article.id}/e1", f"{other_record.article.id}/e1"}


def test_the_killing_of_a_person_is_one_event() -> None:
    told = [Told("a"), Told("b")]
    for each, type_ in zip(told, ("assassination", "killing"), strict=True):
        each.tells(type_, targets=(each.names("Qassem Soleimani", PERSON),))
    assert len(events(*told)) == 1


def test_identifiers_come_from_the_words_that_name_the_event() -> None:
    a, b = attack("a"), attack("b")
    assert events(a, b) == events(b, a)
    assert {each.id for each in events(a)} != {each.id for each in events(b)}


def test_two_events_that_the_same_words_name_have_identifiers_of_their_own() -> None:
    told = attack("a")
    again = replace(told.events[0], key="e2", type="ambush")
    told.events.append(again)
    assert len({each.id for each in events(told)}) == 2


def test_merges_say_what_the_articles_agree_in() -> None:
    records: list[Record] = [attack("a").record(), attack("b").record()]
    clusters, _ = resolve_entities(records, WORLD)
    _, (decision,) = resolve_events(records, clusters, WORLD)
    assert decision.reason == "same event: date 2021-11-19 / 2021-11-19; place place/dhi-qar"
    assert decision.score == 0.8
    assert decision.members == tuple(sorted(f"{r.article.id}/e1" for r in records))


def test_no_event_is_lost() -> None:
    told = Told()
    told.names("Ashab al-Kahf", GROUP)
    told.tells("attack")
    told.tells("attack", "2021")
    found: list[Event] = list(told.record().events)
    assert len(events(told)) == len(found) == 2
