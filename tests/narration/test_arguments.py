"""Arguments: the entity that words mention, or the phrase that they are."""

import pytest

from tests.press import Press, press


def target(text: str) -> str:
    """The words of the one target of the one event."""
    (found,) = press(text).event.targets
    return found.passage.text


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Boko Haram a attaqué un convoi.", "convoi"),
        ("Boko Haram a attaqué un convoi militaire.", "convoi militaire"),
        ("Boko Haram a attaqué un convoi de l'armée nigérienne.", "convoi de l'armée nigérienne"),
        ("Boko Haram a attaqué un dépôt de carburant mardi.", "dépôt de carburant"),
        ("Boko Haram a attaqué un poste de police à Diffa.", "poste de police"),
        ("Boko Haram a attaqué un camp qui abritait des réfugiés.", "camp"),
        ("Boko Haram a attaqué un marché, faisant dix morts.", "marché"),
    ],
)
def test_a_description_is_its_noun_phrase_without_place_time_and_clauses(text: str, phrase: str) -> None:
    assert target(text) == phrase


def test_joined_targets_are_several_arguments() -> None:
    read = press("Boko Haram a attaqué une école et un hôpital.")
    assert read.words(read.event.targets) == {"école", "hôpital"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Le M23 a attaqué Boko Haram.", True),
        ("Le M23 a attaqué Damasak.", True),
        ("Le M23 a attaqué les Rwandais.", True),
        ("Le M23 a attaqué deux Rwandais.", False),
        ("Le M23 a attaqué un Rwandais.", False),
        ("Le M23 a attaqué un convoi.", False),
        ("Le M23 a attaqué des habitants de Sake.", False),
    ],
)
def test_only_entities_are_named(text: str, named: bool) -> None:
    read = press(text)
    (found,) = read.event.targets
    assert (found.key is not None) is named


def mentioned(read: Press, words: str) -> set[str]:
    """Names of the entities that are mentioned with some words."""
    cast = read.reading.cast
    return {
        cast.entities[cast.keys[place]].name
        for place, mention in cast.mentions.items()
        if mention.passage.text == words
    }


def test_the_cast_knows_who_is_meant_where() -> None:
    read = press("Boko Haram a attaqué Damasak. Le groupe a pris un camp.")
    assert mentioned(read, "Boko Haram") == {"Boko Haram"}
    assert mentioned(read, "groupe") == {"Boko Haram"}
    assert mentioned(read, "Damasak") == {"Damasak"}
    assert mentioned(read, "camp") == set()


def test_a_noun_that_points_back_acts_as_who_it_means() -> None:
    read = press("Boko Haram a attaqué Damasak mardi. Mercredi, le groupe a attaqué Bosso.")
    assert read.asserted("attacked") == {("Boko Haram", "Damasak"), ("Boko Haram", "Bosso")}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon l'ONU, Boko Haram a attaqué Damasak.", "ONU"),
        ("Boko Haram a attaqué Damasak, selon un témoin.", "témoin"),
        ("Boko Haram a attaqué Damasak.", None),
    ],
)
def test_the_speaker_is_an_argument_too(text: str, speaker: str | None) -> None:
    read = press(text)
    found = read.event.attribution.speaker
    assert (read.word(found) if found else None) == speaker
