"""Checks of a build: a sound one passes, each kind of damage is named by article and offsets."""

import re
import shutil
from pathlib import Path

import pytest

from filrouge import ontology
from filrouge.errors import InputError, QueryError
from filrouge.export import write
from filrouge.setting import Setting
from filrouge.validate import Violation, validate
from tests import graphs, story


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    write(story.small(), Setting(ontology.load()), folder)
    return folder


@pytest.fixture
def build(sound: Path, tmp_path: Path) -> Path:
    """A copy of a sound build, to be damaged."""
    return Path(shutil.copytree(sound, tmp_path / "build"))


def damage(build: Path, old: str, new: str) -> None:
    """Change the Turtle of a build."""
    path = build / "graph.ttl"
    text = path.read_text(encoding="utf-8")
    assert re.search(old, text), old
    path.write_text(re.sub(old, new, text, count=1), encoding="utf-8")


def test_a_sound_build_has_no_violation(sound: Path) -> None:
    assert validate(sound) == ()


def test_a_build_of_hostile_words_has_none_either(tmp_path: Path) -> None:
    write(graphs.hostile('"\\ <b> \u202e'), Setting(ontology.load()), tmp_path)
    assert validate(tmp_path) == ()


def test_a_changed_text_is_found(build: Path) -> None:
    node = next(node for node in story.small().articles if node.article.name == "convoi")
    path = build / "texts" / f"{node.article.id}.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("a revendiqué", "a condamné"), encoding="utf-8")
    violation = next(v for v in validate(build) if "a revendiqué" in v.message)
    assert str(violation).startswith("convoi: characters ")
    assert node.article.text[violation.start : violation.end] in violation.message


def test_a_missing_text_is_found(build: Path) -> None:
    shutil.rmtree(build / "texts")
    assert all("is missing" in violation.message for violation in validate(build))


def test_a_text_outside_the_build_is_not_read(build: Path) -> None:
    (build.parent / "other.txt").write_text("x", encoding="utf-8")
    damage(build, r'fil:textFile "[^"]+"', 'fil:textFile "../other.txt"')
    assert any("../other.txt is missing" in violation.message for violation in validate(build))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (r"fil:evidence (<article\S+>) ;\n    fil:trigger", r"fil:trigger", "no claim without evidence"),
        (r"fil:modality fil:Denied", "fil:modality fil:Denied , fil:Asserted", "exactly one modality"),
        (r"    fil:modality fil:\w+ ;\n", "", "exactly one modality"),
        (r"fil:modality fil:Denied", "fil:modality fil:Doubted", "exactly one modality"),
        (r"rdf:predicate fil:accused", "rdf:predicate fil:befriended", "not in the ontology"),
        (
            r"rdf:predicate fil:accused",
            "rdf:predicate fil:locatedIn",
            "object of locatedIn is outside its range",
        ),
        (r'    nif:endIndex "\d+"\S* ;\n', "", "without an end"),
        (r'nif:beginIndex "0"', 'nif:beginIndex "9999"', "without a begin before its end"),
        (r"fil:attributedTo <group/iran>", "fil:attributedTo <event/x>", "a speaker is an entity"),
        (r'fil:reason "même nom"', 'fil:reason ""', "a merge has a reason"),
        (r"fil:eventType fil:explosion", "fil:eventType fil:fireworks", "one type of the scheme"),
    ],
)
def test_damage_is_named(build: Path, old: str, new: str, message: str) -> None:
    damage(build, old, new)
    found = validate(build)
    assert any(message in violation.message for violation in found), found


def test_a_claim_is_named_by_its_sentence(build: Path) -> None:
    damage(build, r"fil:modality fil:Denied", "fil:modality fil:Denied , fil:Asserted")
    (violation,) = validate(build)
    assert violation.article == "dementi"
    assert violation.start is not None
    assert re.fullmatch(
        r"dementi: characters \d+ to \d+: a claim has exactly one modality <\S+>", str(violation)
    )


def test_what_has_no_place_is_named_alone() -> None:
    assert str(Violation(None, None, None, "a:b", "wrong")) == "wrong <a:b>"


def test_without_a_graph_there_is_nothing_to_check(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="filrouge build"):
        validate(tmp_path)
    (tmp_path / "graph.nq").touch()
    with pytest.raises(InputError, match=r"graph\.ttl"):
        validate(tmp_path)
