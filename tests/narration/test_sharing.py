"""Sharing: one verb that tells several deeds, and one that does not."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "L'armée russe a bombardé une école à Kharkiv et un hôpital à Marioupol.",
            [{"Kharkiv"}, {"Marioupol"}],
        ),
        (
            "Les Shebab ont attaqué une base à Mogadiscio et un poste de police à Kismaayo.",
            [{"Mogadiscio"}, {"Kismaayo"}],
        ),
        ("Des hommes armés ont attaqué un convoi et un poste à Gao.", [{"Gao"}]),
        ("Des hommes armés ont attaqué un convoi à Gao.", [{"Gao"}]),
    ],
)
def test_what_is_hit_in_several_places_is_hit_in_several_deeds(text: str, places: list[set[str]]) -> None:
    read = press(text)
    assert [read.words(event.places) for event in read.events] == places


def test_sites_named_after_their_towns_are_hit_at_once() -> None:
    assert len(press("Israël a frappé le port de Hodeïda et l'aéroport de Sanaa.").event.targets) == 2


def test_each_deed_has_its_own_target_and_all_have_one_actor() -> None:
    read = press("L'armée russe a bombardé une école à Kharkiv et un hôpital à Marioupol.")
    assert [read.words(event.targets) for event in read.events] == [{"école"}, {"hôpital"}]
    assert [read.words(event.actors) for event in read.events] == [{"Armée russe"}] * 2


def test_what_is_counted_behind_and_is_like_what_is_counted_before_it() -> None:
    read = press(
        "Douze attaques contre des convois ont été menées dans la province de Ménaka et dix attaques dans la province "
        "de Gao."
    )
    assert [read.words(event.targets) for event in read.events] == [{"convois"}] * 2
