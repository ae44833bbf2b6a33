"""Tolls: how many were killed or injured, how exactly, and of which event; other numbers are no tolls."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.narration.tolls import find_tolls
from tests.press import press

KILLED, INJURED = "killed", "injured"


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("L'attentat de Mogadiscio a fait trois morts.", KILLED, 3),
        ("Une attaque a fait un mort à Cali.", KILLED, 1),
        ("13 personnes ont été tuées dans l'attaque d'un village près de Bambari.", KILLED, 13),
        ("Vingt-deux fidèles ont été abattus à Kaduna.", KILLED, 22),
        ("Quatre soldats ont péri dans l'attaque du camp d'Inata.", KILLED, 4),
        ("Le bilan de l'attaque de Manbij s'élève à 35 morts.", KILLED, 35),
        ("L'attaque de Kadugli a tué douze personnes.", KILLED, 12),
        ("L'attaque de Kadugli a fait 1 200 morts.", KILLED, 1200),
        ("L'attaque de Kadugli a fait 12 victimes.", KILLED, 12),
        ("Une attaque a fait 55 blessés à Taiz.", INJURED, 55),
        ("Huit policiers ont été blessés dans l'attaque de Diffa.", INJURED, 8),
        ("L'attaque de Diffa a blessé onze personnes.", INJURED, 11),
    ],
)
def test_killed_and_injured_are_counted(text: str, kind: str, count: int) -> None:
    assert press(text).tolls() == {(kind, count, "exactly")}


@pytest.mark.parametrize(
    ("said", "count", "bound"),
    [
        ("vingt morts", 20, "exactly"),
        ("au moins 17 morts", 17, "at least"),
        ("plus de vingt morts", 20, "at least"),
        ("pas moins de neuf morts", 9, "at least"),
        ("près de 30 morts", 30, "about"),
        ("environ 60 morts", 60, "about"),
        ("une dizaine de morts", 10, "about"),
        ("une trentaine de morts", 30, "about"),
        ("trois ou quatre morts", 4, "about"),
        ("moins de dix morts", 10, "at most"),
        ("jusqu'à 40 morts", 40, "at most"),
    ],
)
def test_a_toll_is_as_exact_as_its_words(said: str, count: int, bound: str) -> None:
    assert press(f"L'attaque de Djibo a fait {said}.").tolls() == {(KILLED, count, bound)}


def test_killed_and_injured_of_one_sentence_are_two_tolls() -> None:
    both = {(KILLED, 1, "exactly"), (INJURED, 2, "exactly")}
    assert press("L'attaque de Djibo a fait un mort et deux blessés.").tolls() == both
    assert press("Un gendarme a été tué et deux autres blessés dans une attaque à Tillabéri.").tolls() == both


def test_a_part_of_the_dead_is_no_toll_of_its_own() -> None:
    told = "L'attentat de Mogadiscio a fait 13 morts, dont trois enfants, et 20 blessés."
    assert press(told).tolls() == {(KILLED, 13, "exactly"), (INJURED, 20, "exactly")}


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque de Kirkouk n'a pas fait de victimes.",
        "L'attaque de Kirkouk n'a fait aucune victime.",
        "L'attaque de Kirkouk n'a pas fait de mort ni de blessé.",
        "L'attaque a visé Kirkouk sans faire de victimes.",
        "L'attaque a visé Kirkouk mardi. Elle n'a pas fait de victimes.",
    ],
)
def test_no_victims_is_a_toll_of_zero_of_both_kinds(text: str) -> None:
    assert press(text).tolls() == {(KILLED, 0, "exactly"), (INJURED, 0, "exactly")}


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Il n'y a ni mort ni blessé.", {KILLED, INJURED}),
        ("L'explosion n'a fait ni mort ni blessé.", {KILLED, INJURED}),
        ("Il n'y a pas eu de victimes.", {KILLED, INJURED}),
        ("Il n'y a pas eu de blessés.", {INJURED}),
        ("Elle n'a pas fait de blessé.", {INJURED}),
        ("La façade est détruite, sans faire de blessé.", {INJURED}),
        ("Il n'y avait pas de morts.", {KILLED}),
    ],
)
def test_there_may_be_none_of_either_kind(said: str, kinds: set[str]) -> None:
    read = press(f"Une attaque a visé la mairie de Kirkouk mardi. {said}")
    assert read.tolls() == {(kind, 0, "exactly") for kind in kinds}


@pytest.mark.parametrize(
    ("said", "tolls"),
    [
        ("Plus de 30 civils auraient perdu la vie.", {(KILLED, 30, "at least")}),
        ("Elle a ôté la vie à 14 personnes.", {(KILLED, 14, "exactly")}),
        ("Elle a coûté la vie à une soixantaine de personnes.", {(KILLED, 60, "about")}),
        ("Une trentaine de soldats ont péri.", {(KILLED, 30, "about")}),
        (
            "Elle a tué cinq gardes et en a blessé vingt autres.",
            {(KILLED, 5, "exactly"), (INJURED, 20, "exactly")},
        ),
        (
            "Deux gardes ont été tués et un autre grièvement blessé.",
            {(KILLED, 2, "exactly"), (INJURED, 1, "exactly")},
        ),
        ("Deux hommes ont tué huit clients.", {(KILLED, 8, "exactly")}),
        ("Un homme a tué huit clients dans un supermarché de Dohuk.", {(KILLED, 8, "exactly")}),
    ],
)
def test_who_dies_is_counted_and_not_who_kills(said: str, tolls: set[tuple[str, int, str]]) -> None:
    assert press(f"Une attaque a visé Kirkouk mardi. {said}").tolls() == tolls


def test_no_dead_says_nothing_about_the_injured() -> None:
    assert press("L'attaque de Kirkouk n'a fait aucun mort.").tolls() == {(KILLED, 0, "exactly")}
    assert press("Aucun soldat n'a été tué dans l'attaque de Kidal.").tolls() == {(KILLED, 0, "exactly")}
    assert press("L'attaque de Kirkouk n'a fait aucun blessé.").tolls() == {(INJURED, 0, "exactly")}


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque de Djibo a duré 12 heures.",
        "L'attaque de Djibo a visé 12 soldats.",
        "L'attaque de Djibo a détruit 12 véhicules.",
        "L'attaque de Djibo a été menée par 12 hommes armés.",
        "L'attaque de Djibo a forcé 12 000 personnes à fuir.",
        "L'attaque de Djibo a eu lieu à 12 kilomètres du camp.",
        "L'attaque de Djibo a entraîné l'arrestation de 12 suspects.",
        "L'attaque de Djibo a mobilisé le 12e bataillon.",
        "L'attaque de Djibo a eu lieu le 12 mai.",
        "L'attaque de Djibo a visé un camp qui abrite 12 soldats.",
        "Des hommes armés ont attaqué Djibo à 3 heures du matin.",
        "Les rebelles ont attaqué Goma avec 40 véhicules.",
        "Un homme armé a tué des passants à Goma.",
        "Les assaillants ont enlevé 12 villageois à Djibo.",
        "La police a arrêté trois suspects à Djibo.",
        "L'attaque a visé Djibo lundi. Le pays compte 20 millions d'habitants.",
        "L'attaque a visé Djibo lundi. Douze suspects ont été interpellés.",
        "L'attaque de Djibo a fait des dizaines de morts.",
    ],
)
def test_other_numbers_are_no_tolls(text: str) -> None:
    read = press(text)
    assert read.events
    assert read.tolls() == set()


def test_the_age_of_a_victim_is_no_toll() -> None:
    told = "Un homme de 45 ans a été tué dans l'attaque de Djibo."
    assert press(told).tolls() == {(KILLED, 1, "exactly")}


def test_a_toll_told_later_belongs_to_the_attack_before_it() -> None:
    read = press("L'attaque a visé Ménaka mardi. On déplore six morts.")
    assert [toll.count for toll in read.event.tolls] == [6]


def test_a_toll_without_any_attack_belongs_to_nothing() -> None:
    assert press("Le pays compte 12 morts du choléra. Le gouvernement a reçu des vaccins.").tolls() == set()


def test_each_attack_has_its_own_toll() -> None:
    read = press("L'attaque de Djibo a fait quatre morts. L'attaque de Dori a fait six blessés.")
    found = [{(toll.kind, toll.count) for toll in event.tolls} for event in read.events]
    assert found == [{(KILLED, 4)}, {(INJURED, 6)}]


def test_what_nobody_else_counts_is_counted_by_the_outlet() -> None:
    (toll,) = press("L'attaque de Djibo a fait 35 morts.").event.tolls
    assert toll.speaker is None


def test_rival_tolls_of_an_event_both_stay() -> None:
    read = press("L'attaque de Djibo a fait quatre morts mardi. L'attaque a fait sept morts, selon l'ONU.")
    assert {toll.count for toll in read.event.tolls} == {4, 7}


@settings(max_examples=40)
@given(
    st.integers(2, 9999),
    st.sampled_from(
        [
            ("L'attaque de Djibo a fait {} morts.", KILLED),
            ("L'attaque de Djibo a fait {} blessés.", INJURED),
            ("Mardi, {} personnes ont été tuées dans l'attaque de Djibo.", KILLED),
            ("Mardi, {} civils ont été blessés dans l'attaque de Djibo.", INJURED),
            ("L'attaque de Djibo a fait fuir {} familles.", None),
            ("L'attaque de Djibo a détruit {} maisons.", None),
        ]
    ),
)
def test_any_number_of_victims_and_only_of_victims_is_a_toll(
    count: int, told: tuple[str, str | None]
) -> None:
    template, kind = told
    read = press(template.format(count))
    assert read.tolls() == ({(kind, count, "exactly")} if kind else set())
    for toll in (toll for event in read.events for toll in event.tolls):
        assert toll.passage.text == str(count)
        assert read.article.text[toll.passage.start : toll.passage.end] == str(count)


def test_the_counting_word_is_a_token_of_the_sentence() -> None:
    read = press("L'attaque de Djibo a fait au moins 17 blessés.")
    (scene,) = read.reading.scenes
    language = read.reading.language
    (found,) = find_tolls(scene, language.events, language.numbers)
    assert scene.sentence.tokens[found.token].text == "17"
    assert found.toll.passage.text == "au moins 17"


def test_ages_are_no_tolls() -> None:
    read = press("Une fusillade a éclaté à Tampa. Deux personnes (de 14 et 18 ans) ont été tuées.")
    assert read.tolls() == {(KILLED, 2, "exactly")}


def test_those_that_a_clause_tells_of_are_counted() -> None:
    read = press("Un forcené a agressé trois passants, qui ont été blessés, à Haïfa.")
    assert (INJURED, 3, "exactly") in read.tolls()


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Une attaque a visé Gand lundi. Le policier a été blessé au cou.", {(INJURED, 1, "exactly")}),
        ("Une attaque a visé Gand lundi. Aucun policier n'a été blessé.", {(INJURED, 0, "exactly")}),
        (
            "Une attaque a fait 3 morts à Gand. Le policier a été tué devant chez lui.",
            {(KILLED, 3, "exactly")},
        ),
    ],
)
def test_one_without_a_number_counts_where_no_number_does(
    text: str, tolls: set[tuple[str, int, str]]
) -> None:
    assert press(text).tolls() == tolls
