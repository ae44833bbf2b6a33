"""Moods: what tense, opening words and a time limit say of a deed, each beside a twin that is a fact."""

import pytest

from filrouge.model import Modality
from filrouge.mood import Voice, weakest
from tests.press import press

DONE, DENIED, PLANNED = Modality.ASSERTED, Modality.DENIED, Modality.PLANNED
PERHAPS = Modality.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée malienne a attaqué Kidal.", DONE),
        ("L'armée malienne a failli attaquer Kidal.", DENIED),
        ("L'armée malienne a été la première à attaquer Kidal.", DONE),
        ("L'armée malienne sera la première à attaquer Kidal.", PLANNED),
        ("L'armée malienne a dû attaquer Kidal.", DONE),
        ("L'armée malienne doit attaquer Kidal.", PLANNED),
        ("Les rebelles souhaitent attaquer la caserne de Kidal.", PLANNED),
        ("L'armée malienne craignait un piège et a attaqué Kidal.", DONE),
        ("L'armée malienne n'a pas tardé à attaquer Kidal.", DONE),
        ("L'armée malienne serait alors contrainte d'attaquer Kidal.", PERHAPS),
        ("L'armée malienne a alors été contrainte d'attaquer Kidal.", DONE),
        ("Le maire a annoncé que l'armée malienne attaquerait Kidal.", PLANNED),
        ("Le maire a annoncé que l'armée malienne aurait attaqué Kidal.", DONE),
        ("Au cas où l'armée malienne attaquerait Kidal, le maire partira.", PERHAPS),
        ("Le jour où l'armée malienne a attaqué Kidal, le maire est parti.", DONE),
        ("Les rebelles jurent de résister en attaquant la caserne de Kidal.", PLANNED),
        ("Les rebelles ont résisté en attaquant la caserne de Kidal.", DONE),
        ("Le maire annonce le lancement prochain d'une attaque contre Kidal.", PLANNED),
        ("Le maire annonce le lancement d'une attaque contre Kidal.", DONE),
        ("De nouvelles frappes ont été prévues, ainsi qu'une attaque contre Kidal.", PLANNED),
        ("De nouvelles frappes ont été menées, ainsi qu'une attaque contre Kidal.", DONE),
    ],
)
def test_a_deed_is_put_as_its_own_words_say(text: str, expected: Modality) -> None:
    assert {e.attribution.modality for e in press(text).events if e.type == "attack"} == {expected}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("songe à attaquer", PLANNED),
        ("aimerait attaquer", PLANNED),
        ("s'entraîne à attaquer", PLANNED),
        ("a les moyens d'attaquer", PLANNED),
        ("se dit prête à attaquer", PLANNED),
        ("a été forcée d'attaquer", DONE),
        ("continue d'attaquer", DONE),
        ("a commencé à attaquer", DONE),
    ],
)
def test_an_infinitive_is_a_fact_only_behind_a_word_that_says_so(verb: str, expected: Modality) -> None:
    assert {e.attribution.modality for e in press(f"L'armée malienne {verb} Kidal.").events} == {expected}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("sera attaquée", PLANNED), ("a été attaquée", DONE), ("avait été attaquée", DONE)],
)
def test_a_future_in_the_passive_lies_ahead(verb: str, expected: Modality) -> None:
    (event,) = press(f"La ville de Kidal {verb} par les rebelles.").events
    assert event.attribution.modality is expected


def test_what_would_be_of_a_deed_that_may_never_be_is_no_deed() -> None:
    assert press("Une attaque malienne contre Kidal serait une erreur.").event.attribution.modality is PERHAPS
    assert press("L'attaque malienne contre Kidal était une erreur.").event.attribution.modality is DONE


@pytest.mark.parametrize(
    ("opening", "told"),
    [("en prévision d'", False), ("par crainte d'", False), ("en cas d'", False), ("à cause d'", True)],
)
def test_what_is_expected_or_feared_is_not_told_as_done(opening: str, told: bool) -> None:
    events = press(f"Les habitants ont fui {opening}une attaque de Boko Haram contre Diffa.").events
    assert told is any(e.type == "attack" and e.attribution.modality is DONE for e in events)


def test_what_is_to_happen_within_a_time_lies_ahead() -> None:
    text = "Le retrait des troupes américaines d'Irak {} est confirmé."
    (due,) = press(text.format("d'ici fin 2026")).events
    (done,) = press(text.format("en 2020")).events
    assert (due.attribution.modality, done.attribution.modality) == (PLANNED, DONE)


def test_the_weakest_reading_wins() -> None:
    assert weakest(DONE, PLANNED, PERHAPS) is PERHAPS
    assert Voice(PERHAPS).put(PLANNED, 1).modality is PERHAPS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si le ministre Paul Durand annonce le retrait, rien ne change.", PLANNED),
        ("Si le ministre Paul Durand annonce le retrait, rien ne changera.", PERHAPS),
        ("Si le ministre Paul Durand annonçait le retrait, rien ne changerait.", PERHAPS),
    ],
)
def test_what_somebody_says_against_what_is_told_is_conceded(text: str, expected: Modality) -> None:
    (claim,) = press(text).claims("announced")
    assert claim.attribution.modality is expected
