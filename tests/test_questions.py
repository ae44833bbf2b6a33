"""Competency questions: each answers on the golden graph, in two engines alike."""

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.query import ResultRow

from filrouge import ontology, store
from filrouge.errors import DataError, QueryError
from filrouge.export import write
from filrouge.model import Modality
from filrouge.questions import Question, bind, find, load
from filrouge.setting import Setting
from filrouge.store import Answer
from tests import story

EMPTY = store.Store()
QUESTIONS = {question.name: question for question in load()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("build")
    write(story.small(), Setting(ontology.load()), made)
    return made


@pytest.fixture(scope="module")
def graph(folder: Path) -> store.Store:
    return store.open_build(folder)


@pytest.fixture(scope="module")
def by_rdflib(folder: Path) -> rdflib.Graph:
    made = rdflib.Graph()
    for name in ("graph.ttl", "view.ttl", "ontology.ttl"):
        made.parse(folder / name)
    return made


def cells(answer: Answer) -> list[tuple[str | None, ...]]:
    return [tuple(term.value if term else None for term in row) for row in answer.rows]


def column(graph: store.Store, name: str, variable: str, **values: str) -> set[str | None]:
    answer = store.ask(graph, bind(QUESTIONS[name], values))
    at = answer.variables.index(variable)
    return {row[at] for row in cells(answer)}


def test_there_are_at_least_twelve() -> None:
    assert len(QUESTIONS) >= 12


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers_the_same_in_both_engines(
    name: str, graph: store.Store, by_rdflib: rdflib.Graph
) -> None:
    ours = store.ask(graph, QUESTIONS[name].query)
    theirs = by_rdflib.query(QUESTIONS[name].query)
    found = [row for row in theirs if isinstance(row, ResultRow)]
    rows = [tuple(_number(None if value is None else str(value)) for value in row) for row in found]
    assert ours.rows
    assert sorted(map(str, rows)) == sorted(str(tuple(map(_number, row))) for row in cells(ours))


def _number(value: str | None) -> str | float | None:
    """A number as such: 1 and 1.0 are the same decimal."""
    try:
        return float(value or "")
    except ValueError:
        return value


@pytest.mark.parametrize("name", QUESTIONS)
def test_rows_come_in_one_order(name: str, graph: store.Store) -> None:
    assert "ORDER BY" in QUESTIONS[name].query
    assert store.ask(graph, QUESTIONS[name].query) == store.ask(graph, QUESTIONS[name].query)


def test_who_attacked_what_where(graph: store.Store) -> None:
    answer = store.ask(graph, QUESTIONS["who-attacked-what-where"].query)
    assert (
        "2024-03-12",
        "Attaque à Dhi Qar",
        "Ashab al-Kahf",
        "un convoi logistique américain",
        "Dhi Qar",
    ) in cells(answer)
    assert (None, "Attaque contre Ain al-Assad", "Brigades du Sud", "Ain al-Assad", "Ain al-Assad") in cells(
        answer
    )
    assert column(graph, "who-attacked-what-where", "attacker", who="kahf") == {"Ashab al-Kahf"}


def test_denials_name_the_denier_and_never_turn_into_facts(graph: store.Store) -> None:
    assert column(graph, "denied-claims", "denier") == {"Iran (gouvernement)", "Hossein Karimi"}
    assert "Iran (gouvernement)" not in column(graph, "who-attacked-what-where", "attacker")


def test_who_claimed_what(graph: store.Store) -> None:
    assert column(graph, "who-claimed-what", "claimant") == {"Ashab al-Kahf"}
    assert column(graph, "unclaimed-attacks", "event") == {
        "Explosion à Babylone",
        "Attaque contre Ain al-Assad",
    }


def test_a_place_counts_what_happened_inside_it(graph: store.Store) -> None:
    assert column(graph, "events-in-a-place-by-month", "month", where="Irak") == {"2024-03", "2024-04"}
    assert column(graph, "events-in-a-place-by-month", "month", where="babylone") == {"2024-04"}


def test_tolls_that_contradict_each_other(graph: store.Store) -> None:
    assert column(graph, "contradicting-tolls", "count") == {"3", "5"}
    assert column(graph, "contradicting-tolls", "source") == {"Police irakienne", "Pentagone"}


def test_what_is_planned_or_demanded(graph: store.Store) -> None:
    assert column(graph, "planned-or-demanded", "modality") == {"prévu", "exigé"}
    assert column(graph, "planned-or-demanded", "speaker") == {"John Miller", "Parlement irakien"}


def test_what_supports_an_edge(graph: store.Store) -> None:
    named = bind(QUESTIONS["what-supports-this"], {"who": "Iran", "predicate": "supplied", "whom": "kahf"})
    ((*_, file, begin, end, sentence),) = cells(store.ask(graph, named))
    assert sentence == "« L’Iran ne fournit aucune arme à Ashab al-Kahf »"
    assert file and file.startswith("texts/") and int(end or 0) - int(begin or 0) == len(sentence)


def test_others(graph: store.Store) -> None:
    assert column(graph, "who-leads-whom", "person") == {"Kamal al-Tamimi"}
    assert column(graph, "hedged-claims", "words") == {"aurait"}
    assert "Koweït" not in column(graph, "named-by-one-outlet", "name")
    assert "John Miller" in column(graph, "named-by-one-outlet", "name")
    assert column(graph, "merges", "members") == {"2"}
    assert "Iran (gouvernement)" in column(graph, "co-actors", "other", who="Kahf")
    assert column(graph, "asserted-and-denied", "event") == {"Attaque à Dhi Qar"}
    assert column(graph, "timeline", "told") == {"asserted", "denied", "demanded", "planned"}
    assert None in column(graph, "claims-without-speaker", "outlet")


def test_a_claim_and_its_denial_are_found_by_what_they_say(tmp_path: Path) -> None:
    """Same subject, relation and object, once asserted and once denied: no event needs to be involved."""
    told = story.small()
    groups = {node.id: node.label for node in told.entities}
    claim = next(
        each
        for each in told.claims
        if each.modality is Modality.ASSERTED and each.subject in groups and isinstance(each.object, str)
    )
    denial = replace(claim, id="claim/denial", modality=Modality.DENIED)
    write(replace(told, claims=(*told.claims, denial)), Setting(ontology.load()), tmp_path)
    events = column(store.open_build(tmp_path), "asserted-and-denied", "event")
    assert events == {"Attaque à Dhi Qar", groups[claim.subject]}


@given(st.text())
def test_any_value_enters_as_one_literal(value: str) -> None:
    """No value can end its literal and add to the query."""
    question = QUESTIONS["co-actors"]
    query = bind(question, {"who": value})
    assert len(query.splitlines()) == len(question.query.splitlines())
    assert store.ask(EMPTY, query).rows == ()


@pytest.mark.parametrize("value", ["O'Brien", '"} ; DROP ALL #', "\\", "a\nb"])
def test_odd_names_find_nothing_and_break_nothing(value: str, graph: store.Store) -> None:
    assert column(graph, "co-actors", "name", who=value) == set()


def test_unknown_names_are_refused() -> None:
    with pytest.raises(QueryError, match="merges"):
        find("who-is-right")
    with pytest.raises(QueryError, match=r"'whom'.*who"):
        bind(find("co-actors"), {"whom": "x"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# fr: Qui ?\nSELECT * {}", "# en"),
        ("# fr: a\n# en: b\n# parameter who: c\nSELECT * {}", "VALUES .who"),
    ],
)
def test_an_incomplete_question_is_refused(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "odd.rq").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=f"odd.rq.*{message}"):
        load(tmp_path)


def test_a_question_has_titles_in_both_languages() -> None:
    question = find("merges")
    assert isinstance(question, Question)
    assert question.title.startswith("Qu’est-ce")
    assert question.title_en.startswith("What")
