"""Resolve: the whole stage, in any order of the articles."""

import gc
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.model import Article, Entity, EntityType, Form, Mention, Passage, Record
from filrouge.resolution.values import Known, World
from filrouge.stages.resolve import resolve
from tests.told import GROUP, PERSON, PLACE, Told

WORLD = World(
    known=Known((("Hachd al-Chaabi", "Unités de mobilisation populaire"),)),
    country=lambda entry: entry.partition(":")[2][:2],
    wider=lambda type_: (type_,) if type_ == "attack" else (type_, "attack"),
)
NAMES = [
    ("Tahsin al-Khafaji", PERSON),
    ("Tahsin al-Khafadji", PERSON),
    ("Khafaji", PERSON),
    ("Mohammed", PERSON),
    ("Mohammed Chia al-Soudani", PERSON),
    ("Mohammed al-Soudani", PERSON),
    ("Hassan Rohani", PERSON),
    ("Hossein Rohani", PERSON),
    ("96e escadron", GROUP),
    ("97e escadron", GROUP),
    ("Hachd al-Chaabi", GROUP),
    ("Unités de mobilisation populaire", GROUP),
    ("Dhi Qar", PLACE),
    ("Tripoli", PLACE),
    ("Tripolli", PLACE),
]


def article(number: int, chosen: list[int], days: list[int]) -> Record:
    """An article that names some of ``NAMES`` and tells of attacks at the first place among them."""
    told = Told(str(number))
    told.names("Irak", PLACE, "country", authority="iso3166:IQ")
    arguments = [told.names(*NAMES[i]) for i in dict.fromkeys(chosen)]
    for day in days:
        told.tells("attack", f"2021-11-{day:02}", places=tuple(arguments[:1]), actors=tuple(arguments[1:2]))
    return told.record()


RECORDS = st.lists(
    st.tuples(
        st.lists(st.integers(0, len(NAMES) - 1), min_size=1, max_size=5),
        st.lists(st.integers(1, 3), max_size=2),
    ),
    min_size=1,
    max_size=6,
).map(lambda rows: [article(number, *row) for number, row in enumerate(rows)])


@settings(max_examples=60)
@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(records: list[Record], random: Random) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    assert resolve(shuffled, WORLD) == resolve(records, WORLD)


@settings(max_examples=60)
@given(RECORDS)
def test_every_local_entity_and_event_is_in_exactly_one_cluster(records: list[Record]) -> None:
    found = resolve(records, WORLD)
    members = [member for cluster in (*found.entities, *found.events) for member in cluster.members]
    expected = [f"{r.article.id}/{entity.key}" for r in records for entity in r.entities]
    expected += [f"{r.article.id}/{event.key}" for r in records for event in r.events]
    assert sorted(members) == sorted(expected)
    assert len({cluster.id for cluster in found.entities}) == len(found.entities)
    kept = {cluster.id: set(cluster.members) for cluster in (*found.entities, *found.events)}
    assert all(set(merge.members) <= kept[merge.kept] for merge in found.merges)


@settings(max_examples=60)
@given(RECORDS)
def test_names_that_clash_are_never_one(records: list[Record]) -> None:
    names = {f"{r.article.id}/{e.key}": e.name for r in records for e in r.entities}
    for cluster in resolve(records, WORLD).entities:
        together = {names[member] for member in cluster.members}
        assert not {"96e escadron", "97e escadron"} <= together
        assert not {"Hassan Rohani", "Hossein Rohani"} <= together
        assert "Mohammed" not in together or len(cluster.members) == 1


def test_the_same_text_twice_counts_once() -> None:
    record = article(1, [0], [1])
    assert resolve([record, record], WORLD) == resolve([record], WORLD)


def test_nothing_gives_nothing() -> None:
    assert resolve([]).entities == ()


def spelled(count: int) -> list[Record]:
    """Articles of twenty people each, with names that vary in spelling."""
    sounds = [
        "ba",
        "ti",
        "dja",
        "khou",
        "da",
        "ri",
        "za",
        "sou",
        "cha",
        "fi",
        "qa",
        "la",
        "mou",
        "ni",
        "wa",
        "gha",
    ]
    records = []
    for number in range(count // 20):
        text, entities = "", []
        for position in range(20):
            seed = (number * 20 + position) * 2654435761 % (count * 4)
            given, surname = seed % 257, seed // 3
            name = "".join(sounds[given >> shift & 15] for shift in (0, 4)).capitalize()
            name += " al-" + "".join(sounds[surname >> shift & 15] for shift in (0, 4, 8, 12)).capitalize()
            name = name.replace("ou", "u") if position % 2 else name
            passage = Passage(len(text), len(text) + len(name), name)
            mention = Mention(passage, passage, EntityType.PERSON, None, Form.NAME, 0, 0, "hand")
            entities.append(Entity(f"n{position + 1}", name, EntityType.PERSON, None, (mention,)))
            text += name + ". "
        records.append(Record(Article(f"{number:016x}", str(number), text), entities=tuple(entities)))
    return records


def seconds(count: int) -> float:
    """The time for so many names that were never seen before, without the garbage collector's share."""
    records = spelled(count)
    gc.disable()
    try:
        start = time.process_time()
        resolve(records)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.slow
def test_ten_times_the_names_take_about_ten_times_the_time() -> None:
    """Measured: 11.5 times; the bound leaves room for a busy machine."""
    seconds(500)
    assert seconds(20000) <= 15 * seconds(2000)
