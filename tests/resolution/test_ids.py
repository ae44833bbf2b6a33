"""Identifiers: readable, stable, never dependent on order."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import FilrougeError
from filrouge.model import Argument, Passage
from filrouge.resolution.ids import (
    argument_id,
    country_of,
    described,
    description_id,
    digest,
    entity_path,
    identified,
)
from filrouge.resolution.values import Cluster, World


def cluster(label: str, type_: str, kind: str | None, *members: str) -> Cluster:
    return Cluster("", label, type_, kind, members)


def ids(clusters: Sequence[Cluster], countries: Sequence[str | None]) -> list[str]:
    return [each.id for each in identified(clusters, countries)]


@pytest.mark.parametrize(
    ("type_", "label", "path"),
    [
        ("Person", "Qassem Soleimani", "person/qassem-soleimani"),
        ("MediaOutlet", "Press TV", "media-outlet/press-tv"),
        ("GovernmentBody", "Parlement irakien", "government-body/parlement-irakien"),
        ("Base", "Aïn al-Asad", "base/ain-al-asad"),
    ],
)
def test_entity_paths(type_: str, label: str, path: str) -> None:
    assert entity_path(type_, label) == path


def test_places_of_one_name_are_told_apart_by_country_then_kind_then_content() -> None:
    tripoli = cluster("Tripoli", "Place", "city", "a/n1"), cluster("Tripoli", "Place", "city", "b/n1")
    assert ids(tripoli, ["LY", "LB"]) == ["place/tripoli-ly", "place/tripoli-lb"]
    kirkouk = cluster("Kirkouk", "Place", "city", "a/n2"), cluster("Kirkouk", "Place", "province", "b/n2")
    assert ids(kirkouk, ["IQ", "IQ"]) == ["place/kirkouk-city", "place/kirkouk-province"]
    ali = cluster("Ali", "Person", None, "a/n3"), cluster("Ali", "Person", None, "b/n3")
    assert ids(ali, [None, None]) == [f"person/ali-{digest(m, length=8)}" for m in ("a/n3", "b/n3")]


@given(
    st.permutations([("Ali", None), ("Ali", "LY"), ("ali", "LY"), ("Tripoli", "LY"), ("Tripoli LY", None)])
)
def test_identifiers_are_unique_and_the_same_in_any_order(rows: list[tuple[str, str | None]]) -> None:
    made = identified([cluster(*_place(row)) for row in rows], [country for _, country in rows])
    by_member = {each.members[0]: each.id for each in made}
    assert len(set(by_member.values())) == len(rows)
    assert by_member["Ali-None"] == f"place/ali-{digest('Ali-None', length=8)}"
    assert by_member["Tripoli LY-None"] == "place/tripoli-ly"


def _place(row: tuple[str, str | None]) -> tuple[str, str, None, str]:
    return row[0], "Place", None, f"{row[0]}-{row[1]}"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("un convoi logistique américain", "convoi logistique américain"),
        ("l’armée", "armée"),
        ("les  deux\nconvois", "deux convois"),
        ("leader", "leader"),
        ("une", "une"),
    ],
)
def test_descriptions_are_shown_without_determiner(words: str, shown: str) -> None:
    assert described(words).casefold() == shown


def test_descriptions_belong_to_their_article() -> None:
    assert description_id("a", "Un convoi") == description_id("a", "le convoi")
    assert description_id("a", "Un convoi") != description_id("b", "Un convoi")


def test_an_argument_that_names_nothing_is_refused() -> None:
    with pytest.raises(FilrougeError, match="article a: an argument names 'n9'"):
        argument_id(Argument("n9", Passage(0, 1, "x")), "a", {})


def test_a_country_is_told_only_where_all_entries_agree() -> None:
    world = World(country=lambda entry: entry[-2:])
    assert country_of(["x:IQ", "y:IQ"], world) == "IQ"
    assert country_of(["x:IQ", "y:SY"], world) is None
    assert country_of([], world) is None
