"""Descriptions of bodies and sites: taken for what was named before where only one fits."""

import pytest

from filrouge.coreference.descriptions import described, is_of_creed, site_meant
from tests.casting import cast
from tests.coreference.test_history import find, remember

# (text, the words of the description, whom or what they mean)
MEANT = [
    (
        "La coalition menée par le Kenya a bombardé Afmadow. La coalition se tait.",
        "coalition",
        "Coalition menée par le Kenya",
    ),
    (
        "Les chebab ont attaqué Afmadow. Le groupe jihadiste somalien se tait.",
        "groupe jihadiste somalien",
        "Chebab",
    ),
    ("L'ELN a libéré deux otages. La guérilla colombienne se tait.", "guérilla colombienne", "ELN"),
    ("L'armée a repris Kidal aux rebelles du CSP. Les rebelles se taisent.", "rebelles", "CSP"),
    ("Le M23 a pris Goma. L'armée a fui devant les rebelles.", "rebelles", "M23"),
    ("L'attaque a visé l'aéroport de Goma. L'aéroport est fermé.", "aéroport", "Aéroport de Goma"),
    ("L'aéroport de Goma a été pris. L'aéroport, situé au nord, est fermé.", "aéroport", "Aéroport de Goma"),
]

# (text, a description that stays by itself)
OPEN = [
    ("Le M23 a pris Goma. Les jihadistes ont attaqué Beni, les rebelles aussi.", "rebelles"),
    ("Le M23 et l'ELN ont tiré. Les rebelles ont fui.", "rebelles"),
    ("Le M23 a combattu les rebelles.", "rebelles"),
    ("L'Armée de résistance du Seigneur a tiré. Les rebelles soutenus par Juba ont fui.", "rebelles"),
    ("L'aéroport de Goma est fermé. L'aéroport de Bukavu est ouvert. L'aéroport sera réparé.", "aéroport"),
]


@pytest.mark.parametrize(("text", "words", "name"), MEANT)
def test_a_description_means_the_body_or_site_that_it_fits(text: str, words: str, name: str) -> None:
    assert [one.name for one in cast(text) if any(m.passage.text == words for m in one.mentions)] == [name]


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_a_description_that_may_mean_several_stays_by_itself(text: str, words: str) -> None:
    bearers = [one for one in cast(text) if any(m.passage.text == words for m in one.mentions)]
    assert all(m.passage.text.lower().startswith(words) for one in bearers for m in one.mentions)


def test_a_body_is_none_of_the_others_at_its_verb() -> None:
    history = remember("Le M23 a combattu les rebelles.")
    assert described(history, *find(history, "rebelles"), "rebelles") is None


def test_plurals_of_fighters_are_of_a_creed() -> None:
    history = remember("Goma est tombée.")
    assert is_of_creed(history, "rebelles")
    assert not is_of_creed(history, "rebelle")
    assert not is_of_creed(history, "groupes")


def test_a_site_is_meant_by_its_head_word_behind_its_name() -> None:
    history = remember("L'hôpital a brûlé. L'aéroport de Goma est fermé. L'aéroport brûle.")
    assert site_meant(history, *find(history, "hôpital")) is None
    found = site_meant(history, 2, 1)
    assert found is not None
    assert found[0].passage.text == "aéroport de Goma"
