"""Relate: events and claims of an article belong together, and what lies ahead has not happened."""

import pytest

from filrouge.model import Date, DateBasis, Modality
from filrouge.stages.relate import relate
from tests.press import PUBLISHED, press

BEFORE, AFTER = (
    "L'armée turque a bombardé Afrine le 10 mai 2024.",
    "L'armée turque a bombardé Afrine le 20 mai 2024.",
)


def modality(text: str, published: str | None) -> Modality:
    """How the one event of a text is told, in an article of a day."""
    day = Date(published, DateBasis.METADATA) if published else None
    (event,) = relate(press(text).reading, day).events
    return event.attribution.modality


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        (AFTER, PUBLISHED, Modality.PLANNED),
        (BEFORE, PUBLISHED, Modality.ASSERTED),
        (AFTER, "2024-05-20", Modality.ASSERTED),
        (AFTER, "2024-05", Modality.ASSERTED),
        (AFTER, "2024", Modality.ASSERTED),
        (AFTER, "2023", Modality.PLANNED),
        (AFTER, None, Modality.ASSERTED),
    ],
)
def test_what_is_dated_after_the_day_of_publication_is_planned(
    text: str, published: str | None, found: Modality
) -> None:
    assert modality(text, published) is found


def test_the_date_is_the_cue_of_what_lies_ahead() -> None:
    (event,) = press(AFTER).events
    assert event.attribution.cue is not None
    assert event.attribution.cue.text == "le 20 mai 2024"


def test_tomorrow_is_not_the_day_of_what_has_been_done() -> None:
    text = "Un homme a été arrêté à Paris avant de se présenter devant un magistrat demain."
    (event,) = press(text).events
    assert (event.attribution.modality, event.date) == (Modality.ASSERTED, None)


def test_what_is_denied_stays_denied_whenever_it_was() -> None:
    text = "L'armée turque n'a pas bombardé Afrine le 20 mai 2024."
    assert modality(text, PUBLISHED) is Modality.DENIED


def test_a_claim_about_an_event_points_to_it() -> None:
    read = press("Une attaque a visé un camp à Sévaré mardi. Le Jnim a revendiqué l'attaque.")
    (claim,) = read.claims("claimedResponsibilityFor")
    assert claim.object.key == read.event.key
    assert read.words(read.event.claimants) == {"Jnim"}


def test_who_claims_a_deed_of_nobody_named_is_its_actor() -> None:
    read = press("Une attaque a visé un camp à Sévaré mardi. Le Jnim a revendiqué l'attaque.")
    assert read.words(read.event.actors) == {"Jnim"}


def test_who_claims_a_deed_of_another_does_not_take_it_over() -> None:
    read = press("Boko Haram a attaqué un camp à Sévaré mardi. Le Jnim a revendiqué l'attaque.")
    assert read.words(read.event.actors) == {"Boko Haram"}
    assert read.words(read.event.claimants) == {"Jnim"}


def test_who_denies_an_event_stands_with_it_and_does_not_undo_it() -> None:
    read = press(
        "Une attaque a visé un camp à Sévaré mardi. Le Jnim a démenti être à l'origine de l'attaque."
    )
    assert read.words(read.event.deniers) == {"Jnim"}
    assert read.event.claimants == ()
    assert read.event.attribution.modality is Modality.ASSERTED


def test_events_are_numbered_in_the_order_of_the_text() -> None:
    read = press("L'armée a bombardé Misrata mardi et les rebelles ont pris Zaouïa mercredi.")
    assert [event.key for event in read.found.events] == ["e1", "e2"]
    starts = [event.trigger[0].start for event in read.found.events]
    assert starts == sorted(starts)


def test_each_claim_is_put_forward_once() -> None:
    found = press("Le Rwanda soutient le M23. Boko Haram a attaqué Damasak.").found.claims
    seen = [(c.subject.key, c.predicate, c.object.key, c.trigger) for c in found]
    assert len(seen) == len(set(seen)) > 1


def test_an_article_that_tells_nothing_gives_nothing() -> None:
    found = press("Il fait beau.").found
    assert (found.events, found.claims) == ((), ())


def test_a_related_link_tells_nothing() -> None:
    body = "Le marché de Bria a rouvert jeudi."
    read = press(f"Le marché rouvre à Bria\n\n{body}\n\nLire aussi : Une bombe a explosé à Kirkouk")
    assert read.events == ()
