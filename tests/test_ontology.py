"""The ontology is whole, and a gap in it is found when it is read."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import DataError
from filrouge.model import DateBasis, EntityType, Modality, ZoneKind
from filrouge.ontology import load, snake_case
from filrouge.rdf.nodes import ROLES
from filrouge.vocabulary import folder_of, question_files, turtle_files

RELATIONS = [
    "accused",
    "alliedWith",
    "announced",
    "attacked",
    "basedAt",
    "captured",
    "claimedResponsibilityFor",
    "demanded",
    "denied",
    "deployedTo",
    "holdsPositionIn",
    "injured",
    "killed",
    "leads",
    "locatedIn",
    "memberOf",
    "negotiatedWith",
    "opposes",
    "partOf",
    "reported",
    "supplied",
    "supports",
    "warned",
    "withdrewFrom",
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The ontology's files, to be spoilt."""
    return Path(shutil.copytree(folder_of(), tmp_path / "ontology"))


def spoil(copy: Path, file: str, old: str, new: str) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert re.search(old, text), old
    (copy / file).write_text(re.sub(old, new, text, count=1), encoding="utf-8")


def test_the_relations_are_the_closed_list() -> None:
    assert sorted(each.name for each in load().relations) == RELATIONS


def test_whatever_the_model_names_is_there() -> None:
    ontology = load()
    assert {each.value for each in EntityType} | {"Description", "Event"} <= set(ontology.classes)
    for enumeration in (Modality, DateBasis, ZoneKind):
        assert {each.value for each in enumeration} <= set(ontology.individuals)
    assert all(basis.value.title() == ontology.individual(basis.value).name for basis in DateBasis)
    assert {role for role, _ in ROLES} == {n for n, p in ontology.properties.items() if p.sort == "Role"}


def test_every_line_of_drawing_has_a_colour_and_every_type_a_form() -> None:
    ontology = load()
    assert all(ontology.classes[each.value].shape for each in EntityType)
    assert {individual.line for individual in ontology.individuals.values()} > {"solid", "dashed", "dotted"}


def test_event_types_form_a_tree_under_attack() -> None:
    ontology = load()
    assert ontology.wider("suicide_attack") == ("suicide_attack", "attack", "violence")
    for kind in ("explosion", "drone_strike", "airstrike", "missile_strike", "ambush"):
        assert "attack" in ontology.wider(kind)


def test_entities_have_all_wider_classes() -> None:
    ontology = load()
    assert ontology.entity_classes("Group", "armed_group") == ("ArmedGroup", "Group", "Entity")
    assert ontology.entity_classes("MediaOutlet", None) == ("MediaOutlet", "Group", "Entity")
    assert ontology.entity_classes("Group", "media_outlet") == ("MediaOutlet", "Group", "Entity")
    assert ontology.entity_classes("Base", "site") == ("Site", "Base", "Place", "Entity")
    assert ontology.entity_classes("Description", "whatever") == ("Description", "Entity")


@pytest.mark.parametrize(
    ("type_", "kind", "message"),
    [("Person", "city", "does not belong"), ("Group", "gang", "'gang'"), ("Robot", None, "'Robot'")],
)
def test_unknown_kinds_are_refused(type_: str, kind: str | None, message: str) -> None:
    with pytest.raises(DataError, match=message):
        load().entity_classes(type_, kind)


def test_unknown_names_are_refused() -> None:
    for look in (load().predicate, load().event_type, load().individual):
        with pytest.raises(DataError, match="'nonsense'"):
            look("nonsense")


def test_names_in_records() -> None:
    assert snake_case("claimedResponsibilityFor") == "claimed_responsibility_for"
    assert snake_case("attacked") == "attacked"
    assert len({snake_case(name) for name in load().properties}) == len(load().properties)


@given(st.lists(st.from_regex(r"[a-z]{2,6}", fullmatch=True), min_size=1, max_size=4))
def test_snake_case_undoes_camel_case(words: list[str]) -> None:
    assert snake_case(words[0] + "".join(word.title() for word in words[1:])) == "_".join(words)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "relations/leads.ttl",
            r'"leads"@en',
            '"leads"',
            r"relations/leads\.ttl: fil:leads: no rdfs:label in en",
        ),
        ("relations/leads.ttl", r"fil:colour", "fil:tint", "no fil:colour"),
        ("relations/leads.ttl", r'"#[0-9a-f]{6}"', '"red"', "fil:colour must look like"),
        ("relations/leads.ttl", r"domainIncludes fil:Entity", "domainIncludes fil:Entitty", "fil:Entitty"),
        ("relations/leads.ttl", r"schema:rangeIncludes", "schema:range", "no schema:rangeIncludes"),
        ("relations/leads.ttl", r"fil:directed", "fil:direct", "no fil:directed"),
        ("relations/leads.ttl", r"fil:LeadsShape", "fil:LeadShape", "no shape fil:LeadsShape"),
        ("relations/leads.ttl", r"fil:leads a", "fil:guides a", "belongs into relations/guides.ttl"),
        (
            "relations/leads.ttl",
            r"fil:LeadsShape a",
            "fil:attacked a",
            "already defined in relations/attacked.ttl",
        ),
        ("relations/leads.ttl", r"@prefix fil:", "@prefix fil", r"leads\.ttl: .*line 1"),
        ("entities.ttl", r'skos:notation "army" ', 'skos:notation "militia" ', "'militia' is used by"),
        ("entities.ttl", r"subClassOf fil:Place", "subClassOf fil:Spot", "fil:Spot is not defined"),
        ("events.ttl", r'notation "ambush"', 'notation "trap"', "its skos:notation must be its name"),
        ("events.ttl", r"broader fil:attack", "broader fil:explosion", "go in a circle"),
        ("events.ttl", r"broader fil:violence", "broader fil:Person", "is not an event type"),
        ("core.ttl", r'skos:notation "denied" ;', "", "fil:Denied: no skos:notation"),
    ],
)
def test_a_gap_is_found_and_named(copy: Path, file: str, old: str, new: str, message: str) -> None:
    spoil(copy, file, old, new)
    with pytest.raises(DataError, match=message):
        load(copy)


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "events.ttl").unlink()
    with pytest.raises(DataError, match=r"events\.ttl"):
        load(copy)


def test_shapes_say_the_domains_and_ranges_of_their_relations() -> None:
    """The shape of a relation repeats its domain and range; they may not drift apart."""
    for relation in load().relations:
        text = (folder_of() / "relations" / f"{relation.name}.ttl").read_text(encoding="utf-8")
        for path, names in (("rdf:subject", relation.domain), ("rdf:object", relation.range)):
            (line,) = re.findall(rf"sh:path {path} ;.*", text)
            assert re.findall(r"sh:class fil:(\w+)", line) == list(names)


def test_files_are_listed_in_order() -> None:
    names = [path.name for path in turtle_files(folder_of())]
    assert names[:4] == ["core.ttl", "entities.ttl", "events.ttl", "shapes.ttl"]
    assert len(names) == 4 + len(RELATIONS)
    assert len(question_files(folder_of())) >= 12
