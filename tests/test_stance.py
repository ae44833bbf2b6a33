"""What has not happened is not told as done: verbs whose subject is the event, and words that open its clause."""

import pytest

from filrouge.model import Modality
from tests.press import press

DONE, DENIED, PLANNED = Modality.ASSERTED, Modality.DENIED, Modality.PLANNED
PERHAPS, WANTED = Modality.HYPOTHETICAL, Modality.DEMANDED


def modality(text: str) -> Modality:
    """How the attack that a text tells is put."""
    (event,) = (event for event in press(text).events if event.type in ("attack", "airstrike"))
    return event.attribution.modality


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("a fait deux morts", DONE),
        ("est prévue", PLANNED),
        ("est en préparation", PLANNED),
        ("est à l'étude", PLANNED),
        ("se prépare", PLANNED),
        ("a été planifiée par les rebelles", PLANNED),
        ("a été revendiquée par les rebelles", DONE),
        ("est envisagée par le général Diallo", PLANNED),
        ("est imminente", PLANNED),
        ("est terminée", DONE),
        ("était attendue", PLANNED),
        ("a été tentée par les rebelles", PLANNED),
        ("a été menée par les rebelles", DONE),
        ("doit débuter lundi", PLANNED),
        ("a débuté lundi", DONE),
        ("débutera lundi", PLANNED),
        ("aura lieu lundi", PLANNED),
        ("a eu lieu lundi", DONE),
        ("n'a pas eu lieu", DENIED),
        ("a été reportée", PLANNED),
        ("a été annulée", PLANNED),
        ("a été évitée", PLANNED),
        ("n'a pas été évitée", DONE),
        ("a été ordonnée par le général Diallo", WANTED),
        ("a été demandée par le général Diallo", WANTED),
        ("est redoutée par les habitants", PERHAPS),
        ("n'est pas exclue", PERHAPS),
        ("est exclue", DENIED),
        ("a été démentie par le général Diallo", DENIED),
        ("n'a pas été démentie par le général Diallo", DONE),
    ],
)
def test_an_event_is_as_its_predicate_says(predicate: str, expected: Modality) -> None:
    assert modality(f"Une attaque contre la caserne de Kidal {predicate}.") is expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Après avoir attaqué Kidal", DONE),
        ("Au lieu d'attaquer Kidal", DENIED),
        ("Loin d'attaquer Kidal", DENIED),
        ("Faute d'avoir attaqué Kidal", DENIED),
        ("Plutôt que d'attaquer Kidal", DENIED),
        ("En attaquant Kidal", DONE),
    ],
)
def test_a_clause_is_as_the_words_that_open_it_say(opening: str, expected: Modality) -> None:
    assert modality(f"{opening}, les rebelles ont surpris la région.") is expected


def test_what_somebody_fears_or_misses_has_not_happened() -> None:
    assert modality("Le maire est parti de peur que les rebelles n'attaquent Kidal.") is PERHAPS
    assert modality("En l'absence d'attaque contre Kidal, le maire est resté.") is DENIED
    assert modality("Lors de l'attaque contre Kidal, le maire est resté.") is DONE


@pytest.mark.parametrize(
    ("accusation", "expected"),
    [
        ("accusé d'", PERHAPS),
        ("accusé de pillages, d'avoir brûlé un hameau, d'", PERHAPS),
        ("poursuivi pour ", PERHAPS),
        ("mis en examen pour ", PERHAPS),
        ("soupçonné d'", PERHAPS),
        ("condamné pour ", DONE),
    ],
)
def test_what_somebody_is_accused_of_by_nobody_is_no_fact(accusation: str, expected: Modality) -> None:
    assert modality(f"Paul Martin est {accusation}avoir attaqué la caserne de Kidal.") is expected


def test_what_somebody_says_that_another_did_has_a_speaker() -> None:
    (event,) = press("Le Tchad accuse les rebelles d'avoir attaqué Kidal.").events
    assert event.attribution.modality is DONE
    assert event.attribution.speaker is not None


def test_who_is_expected_is_not_what_he_did() -> None:
    assert modality("L'auteur de l'attaque contre Kidal est attendu au tribunal.") is DONE
    assert modality("L'attaque contre Kidal vise à affaiblir le maire.") is DONE


def test_what_is_coordinated_with_a_planned_event_is_planned() -> None:
    text = "Une offensive contre Gao, ainsi qu'une attaque contre Kidal, ont été planifiées par les rebelles."
    found = press(text).events
    assert len(found) == 2
    assert {event.attribution.modality for event in found} == {PLANNED}


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("Il est vrai que", DONE),
        ("Il n'est pas vrai que", DENIED),
        ("Il est certain que", DONE),
        ("Il n'est pas certain que", PERHAPS),
        ("Le maire a démenti les informations selon lesquelles", DENIED),
        ("Le maire a confirmé les informations selon lesquelles", DONE),
        ("Le maire a qualifié de mensongères les informations selon lesquelles", DENIED),
        ("Le maire a jugé fausses les accusations selon lesquelles", DENIED),
        ("Le maire n'a pas jugé fausses les informations selon lesquelles", DONE),
        ("Le maire a jugé utiles les informations selon lesquelles", DONE),
        ("Le maire a évoqué de fausses informations selon lesquelles", DENIED),
        ("Le maire a évoqué les accusations selon lesquelles", PERHAPS),
        ("Selon des rumeurs,", PERHAPS),
        ("Selon des habitants,", DONE),
    ],
)
def test_what_is_not_so_or_only_rumoured_is_no_fact(frame: str, expected: Modality) -> None:
    assert modality(f"{frame} les rebelles ont attaqué la caserne de Kidal.") is expected


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("sont sans fondement", DENIED),
        ("sont infondées", DENIED),
        ("ne sont pas fausses", DONE),
        ("sont exactes", DONE),
    ],
)
def test_what_is_told_and_untrue_is_denied(verdict: str, expected: Modality) -> None:
    told = "les informations selon lesquelles les rebelles ont attaqué la caserne de Kidal"
    assert modality(f"Le maire affirme que {told} {verdict}.") is expected


def test_an_infinitive_shares_the_purpose_of_the_one_before() -> None:
    assert modality("Le Mali a déployé des renforts pour garder la ville et attaquer Kidal.") is PLANNED


@pytest.mark.parametrize(
    "deed", ["a appelé au calme", "veut négocier", "demande une trêve", "a nié avoir fui"]
)
def test_what_stands_between_commas_behind_the_subject_is_no_part_of_what_he_wants(deed: str) -> None:
    (claim,) = press(f"Ahmed Sall, à la tête du Mouvement des démocrates, {deed}.").claims("leads")
    assert claim.attribution.modality is DONE


def test_what_somebody_wants_to_lead_he_does_not_lead() -> None:
    (claim,) = press("Ahmed Sall veut prendre la tête du Mouvement des démocrates.").claims("leads")
    assert claim.attribution.modality is PLANNED


@pytest.mark.parametrize(("words", "expected"), [("a l'", PLANNED), ("n'a aucune ", DENIED)])
def test_who_has_no_intention_of_a_deed_does_not_do_it(words: str, expected: Modality) -> None:
    assert modality(f"Le général Diallo {words}intention d'attaquer Kidal.") is expected


@pytest.mark.parametrize(("kept", "expected"), [("l'attaque", PLANNED), ("l'image de l'attaque", DONE)])
def test_what_is_kept_from_happening_is_no_deed_that_it_tells_of(kept: str, expected: Modality) -> None:
    assert modality(f"La grève a empêché {kept} contre la caserne de Kidal.") is expected
