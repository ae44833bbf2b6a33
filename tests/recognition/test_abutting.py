"""Where a person's name begins behind the name of a place or body."""

import pytest

from tests.casting import labels


@pytest.mark.parametrize(
    ("text", "body", "person"),
    [
        ("La députée socialiste de Gironde Anne Roussel a déposé un texte.", "Gironde", "Anne Roussel"),
        ("Le gouverneur républicain de Floride Rick Dane s'y oppose.", "Floride", "Rick Dane"),
        ("Le patron de Renault Carlos Moreau est parti.", "Renault", "Carlos Moreau"),
        ("Le journaliste de Radio Okapi Serge Bofando est libre.", "Okapi", "Serge Bofando"),
        ("Le directeur de l'hôpital de Kunduz Ali Omar est parti.", "hôpital de Kunduz", "Ali Omar"),
        ("Le sénateur UMP du Nord Claude Vasseur est parti.", "Nord", "Claude Vasseur"),
        ("La députée (LFI) de l'Ariège Claude Vasseur est partie.", "Ariège", "Claude Vasseur"),
    ],
)
def test_a_given_name_behind_another_name_begins_the_person(text: str, body: str, person: str) -> None:
    found = labels(text)
    assert found[person] == "Person"
    assert not found[body].startswith("Person")


def test_two_persons_stand_behind_each_other_as_given_names_and_surnames_do() -> None:
    found = labels("La conseillère du président russe Paul Wekesa Anne Roussel a démenti.")
    assert found["Anne Roussel"] == "Person"
    assert any(words.endswith("Paul Wekesa") for words in found)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Le porte-parole de Jean Marie Dupuis a démenti.", "Jean Marie Dupuis"),
        ("Le fils de Saddam Ahmed Ali est mort.", "Saddam Ahmed Ali"),
        ("Le préfet Jean Luc Marx a signé.", "Jean Luc Marx"),
    ],
)
def test_a_person_with_two_given_names_is_one(text: str, person: str) -> None:
    assert any(words.endswith(person) for words in labels(text))
