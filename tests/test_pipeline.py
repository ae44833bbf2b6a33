"""The pipeline as a whole: any articles in, one true record or failure for each out, in their order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge import pipeline
from filrouge.errors import InputError, ModelError
from filrouge.model import Article, Date, Failure, Passage, Record, Sentence
from filrouge.narration.values import Findings
from filrouge.pipeline import Settings, extract, read_text
from filrouge.reading import Reading
from filrouge.stages.relate import relate
from filrouge.syntax import Tree

ATTACK = "Boko Haram a attaqué Damasak mardi, selon l'ONU."
PIECES = (
    "Le groupe Ansaroul Islam",
    "l’armée malienne",
    "Jean Dupont, ministre de la Défense du Mali,",
    "a revendiqué",
    "n'a pas attaqué",
    "aurait bombardé",
    "dément",
    "que",
    "l'attaque contre la base d'Ain al-Assad",
    "un convoi",
    "à Goma",
    "près de Tin-Abaraden (Mali)",
    "vendredi 19 novembre 2021",
    "la veille",
    "au moins 1\u202f200 morts",
    "« Nous avons repris la ville »",
    "“a-t-il dit”",
    '"',
    "«",
    "»",
    ",",
    ".",
    " : ",
    "…",
    "\n",
    "\n\n",
    "\u00a0",
    "\u200f\u202eمقاتل\u202c",
    "🔥👩‍👩‍👧‍👦",
    "e\u0301tat",
    "\ufeff",
    "Lire aussi",
    "(AFP) -",
    "qu'",
    "D'",
    "-",
    "'",
)
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", ""))), max_size=14).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def article(text: str, name: str = "press", issued: str | None = "2024-05-16") -> Article:
    """A text as an article."""
    return Article(sha256(text.encode()).hexdigest()[:16], name, text, issued=issued, origin=f"{name}.txt")


def record(text: str) -> Record:
    """The record of a text; a failure is none."""
    (made,) = extract([article(text)], Settings())
    assert isinstance(made, Record), made
    return made


def passages(value: object) -> Iterator[Passage]:
    """Every passage inside a value, however deep."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from passages(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from passages(getattr(value, field.name))


def check(made: Record, text: str) -> None:
    """Hold a record to its text: every passage, zone and mention stands where it says."""
    for passage in passages(made):
        assert passage.text, "a passage has words"
        assert text[passage.start : passage.end] == passage.text
    for entity in made.entities:
        for mention in entity.mentions:
            assert mention.passage.start <= mention.core.start < mention.core.end <= mention.passage.end
    ends = [0, *(zone.end for zone in made.zones)]
    assert [zone.start for zone in made.zones] == ends[:-1] or not made.zones
    assert not made.zones or ends[-1] == len(text)


@settings(max_examples=60)
@given(TEXTS)
def test_whatever_stands_in_an_article_is_read_and_kept_true(text: str) -> None:
    check(record(text), text)


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_signs_at_all_are_read(text: str) -> None:
    check(record(text), text)


@settings(max_examples=10)
@given(TEXTS)
def test_the_same_article_gives_the_same_record(text: str) -> None:
    assert record(text) == record(text)


@settings(max_examples=5)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_an_article_is_read_the_same_among_others_as_alone(texts: list[str]) -> None:
    together = list(extract([article(text) for text in texts], Settings()))
    assert together == [record(text) for text in texts]


def test_an_article_has_its_headline_date_entities_events_and_claims() -> None:
    made = record(f"Une attaque secoue Damasak\n\n{ATTACK}")
    assert made.article.title == "Une attaque secoue Damasak"
    assert isinstance(made.date, Date) and made.date.value == "2024-05-16"
    assert {"Boko Haram", "Damasak", "ONU"} <= {entity.name for entity in made.entities}
    assert [event.type for event in made.events if event.type != "statement"] == ["attack"]
    assert "attacked" in {claim.predicate for claim in made.claims}


def test_an_empty_article_gives_an_empty_record() -> None:
    made = record("")
    assert (made.entities, made.events, made.claims) == ((), (), ())


def test_articles_come_out_in_the_order_they_went_in() -> None:
    """More of them than share a call of the parser."""
    names = [f"press{number}" for number in range(19)]
    made = list(extract((article(f"Article {name}.", name) for name in names), Settings()))
    assert [one.article.name for one in made if isinstance(one, Record)] == names


def test_no_more_articles_are_taken_than_are_read_together() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Article]:
        for number in range(1_000):
            taken.append(number)
            yield article(f"Article {number}.", f"press{number}")

    next(iter(extract(endless(), Settings())))
    assert len(taken) < 50


def test_an_article_that_breaks_a_stage_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(reading: Reading, published: Date | None = None) -> Findings:
        if "CASSÉ" in reading.sentences[0].text:
            raise ZeroDivisionError("by zero")
        return relate(reading, published)

    monkeypatch.setattr("filrouge.pipeline.relate", fragile)
    texts = (ATTACK, "CASSÉ net.", ATTACK)
    first, broken, last = extract([article(text, f"a{n}") for n, text in enumerate(texts)], Settings())
    assert isinstance(first, Record) and isinstance(last, Record)
    assert broken == Failure("a1.txt", "could not be read (ZeroDivisionError: by zero); please report it")


@pytest.mark.parametrize(
    ("chosen", "error", "message"),
    [
        (Settings(model="absent"), ModelError, "'absent'"),
        (Settings(known="absent.tsv"), InputError, "absent.tsv"),
    ],
)
def test_settings_that_name_what_is_not_there_are_refused_at_once(
    chosen: Settings, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        next(iter(extract([article(ATTACK)], chosen)))


def test_tools_are_loaded_once_for_the_same_settings() -> None:
    assert pipeline.load_tools(Settings()) is pipeline.load_tools(Settings())


def test_a_reading_is_what_the_record_is_made_from() -> None:
    reading = read_text(article(ATTACK), Settings())
    assert tuple(reading.cast.entities.values()) == record(ATTACK).entities
    assert [isinstance(sentence, Sentence) for sentence in reading.sentences] == [True]
    assert all(isinstance(scene.tree, Tree) for scene in reading.scenes)


def test_a_graph_joins_what_articles_say() -> None:
    made = [record(ATTACK), record(f"{ATTACK} L'attaque a fait dix morts.")]
    graph = pipeline.assemble(made, Settings())
    assert len(graph.articles) == 2
    (group,) = (entity for entity in graph.entities if entity.label == "Boko Haram")
    assert len({place.article for place in group.mentions}) == 2
    assert [event.label for event in graph.events if event.type == "attack"] == [
        "Attaque, Damasak, 2024-05-14"
    ]


def test_the_order_of_the_records_does_not_matter() -> None:
    made = [record(ATTACK), record("Le Rwanda soutient le M23."), record("Goma est tombée.")]
    assert pipeline.assemble(made, Settings()) == pipeline.assemble(made[::-1], Settings())
