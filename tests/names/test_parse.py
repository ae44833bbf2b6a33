"""Names taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.names.parse import ORGANISATION, PERSON, PLACE, parse


def parts(name: str, family: str = PERSON) -> list[str]:
    return [part.text for part in parse(name, family).parts]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("le général de brigade Tahsin al-Khafaji", ["tahsin", "khafaji"]),
        ("général de brigade Tahsin al-Khafaji", ["tahsin", "khafaji"]),
        ("Mme Dupont", ["dupont"]),
        ("Abou Mahdi al-Mohandes", ["abumahdi", "mohandes"]),
        ("Abd al-Aziz al-Hakim", ["abdalaziz", "hakim"]),
        ("Nour al-Din Zenki", ["nouraldin", "zenki"]),
        ("Nasr Allah", ["nasrallah"]),
        ("Oussama ben Laden", ["oussama", "laden"]),
        ("Juncker, Jean-Claude", ["jean", "claude", "juncker"]),
        ("Ig0r Sech1n", ["igor", "sechin"]),
        ("Saint Laurent", ["saint", "laurent"]),
        ("Al", ["al"]),
        ("", []),
    ],
)
def test_parts_of_people(name: str, expected: list[str]) -> None:
    assert parts(name) == expected


def test_ancestors_and_initials_are_marked() -> None:
    omar, ali = parse("Omar ben Ali", PERSON).parts
    assert (omar.ancestor, ali.ancestor) == (False, True)
    assert [part.initial for part in parse("A. Khamenei", PERSON).parts] == [True, False]


def test_signs_of_sex_and_generation() -> None:
    assert parse("Mme Dupont", PERSON).signs == {"f"}
    assert parse("George Bush fils", PERSON).signs == {"junior"}
    assert parse("Fils", PERSON).signs == frozenset()


def test_organisations_lose_small_words_and_legal_forms() -> None:
    name = parse("The Homs Refinery Company", ORGANISATION)
    assert [part.text for part in name.parts] == ["homs", "refinery"]
    assert name.legal == {"corporation"}
    assert parse("Management Company", ORGANISATION).parts
    assert parts("Company", ORGANISATION) == ["company"]


def test_equivalent_words_of_organisations_become_one() -> None:
    assert parts("Kataeb Hezbollah", ORGANISATION) == parts("Brigades du Hezbollah", ORGANISATION)
    assert parts("Corps des gardiens", ORGANISATION) == ["corps", "gardien"]
    assert parts("armées syriennes", ORGANISATION) == parts("armée syrienne", ORGANISATION)


def test_places_lose_the_word_that_says_what_they_are() -> None:
    assert parts("province de Dhi Qar", PLACE) == ["dhi", "qar"]
    assert parts("base aérienne", PLACE) == ["base", "aerienne"]


def test_initials_of_an_organisation_with_and_without_small_words() -> None:
    assert parse("Organisation des Nations unies", ORGANISATION).initials == {"odnu", "onu"}


@given(st.text(max_size=40), st.sampled_from([PERSON, ORGANISATION, PLACE]))
def test_any_text_can_be_parsed(name: str, family: str) -> None:
    parsed = parse(name, family)
    assert all(part.text for part in parsed.parts)
    assert list(parsed.numbers) == sorted(parsed.numbers)
