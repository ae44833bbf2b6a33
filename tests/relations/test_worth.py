"""Which words that somebody says are a relation, and which make a statement only."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("La mairie de Kidal a annoncé que la route est coupée.", {"announced"}),
        ("La mairie de Kidal indique que la route est coupée.", set()),
        ("La police malienne indique que la route est coupée.", set()),
        ("La police malienne indique que « la route est coupée ».", {"announced"}),
        ("Le maire Ali Zidane indique que la route est coupée.", {"announced"}),
        ("Le maire Ali Zidane assure avoir prévenu la police.", {"announced"}),
        ("Le maire Ali Zidane a salué le courage des pompiers.", set()),
        ("« La route est coupée », a ajouté le maire Ali Zidane.", {"announced"}),
        ("Le maire Ali Zidane indique que les rebelles ont attaqué Kidal.", {"announced", "attacked"}),
    ],
)
def test_a_person_who_says_a_clause_is_a_relation_and_a_body_in_passing_none(
    text: str, predicates: set[str]
) -> None:
    found = press(text)
    assert {c.predicate for c in found.found.claims} & {"announced", "attacked"} == predicates


@pytest.mark.parametrize(
    "text",
    [
        "La police malienne indique que la route est coupée.",
        "Le maire Ali Zidane a salué le courage des pompiers.",
    ],
)
def test_what_is_no_relation_is_a_statement(text: str) -> None:
    assert press(text).statements


def test_outlets_report_with_or_without_a_name_and_announce_nothing() -> None:
    for text in ("La télévision publique a annoncé la mort du roi.", "L'AFP a annoncé la mort du roi."):
        assert {c.predicate for c in press(text).claims("announced", "reported")} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "« Nous sommes en deuil », a écrit sur Twitter le président Karim Nasser.",
        "« Nous sommes en deuil », a déclaré jeudi au micro de Radio Sahel le président Karim Nasser.",
        "« Nous sommes en deuil », s'est indigné le président Karim Nasser.",
        "« Nous sommes en deuil », a fait savoir le président Karim Nasser.",
        "Le pays est en deuil, a indiqué jeudi le président Karim Nasser.",
    ],
)
def test_who_speaks_behind_a_verb_is_found_over_what_stands_between(text: str) -> None:
    (claim,) = press(text).claims("announced")
    assert press(text).word(claim.subject) == "Karim Nasser"


@pytest.mark.parametrize(
    "text",
    [
        "Pour Karim Nasser, la fermeture du pont est une erreur.",
        "Selon un témoin, trois soldats ont été tués à Sebha.",
    ],
)
def test_an_opinion_and_a_mere_source_are_no_announcement(text: str) -> None:
    assert not press(text).claims("announced", "demanded")


def test_what_is_told_by_another_keeps_both_speakers() -> None:
    text = "Le maire Ali Zidane a indiqué que le gouvernement tunisien souhaite que la réunion soit reportée."
    read = press(text)
    (claim,) = (c for c in read.claims("demanded") if read.word(c.subject) != "Ali Zidane")
    assert claim.attribution.via is not None
    assert read.word(claim.attribution.via) == "Ali Zidane"


def test_what_one_verb_says_is_one_announcement() -> None:
    (claim,) = press("Karim Nasser expliquait envisager de faire modifier la constitution.").claims(
        "announced"
    )
    assert claim.object.passage.text.endswith("modifier la constitution")


def test_a_further_quotation_of_a_person_is_not_lost() -> None:
    text = "« La route est coupée », a déclaré le maire Ali Zidane. « La ville est en ruine », a-t-il ajouté."
    found = [claim.object.passage.text for claim in press(text).claims("announced")]
    assert found == ["La route est coupée", "La ville est en ruine"]
