"""Attachment: which event a place belongs to, and where nothing happened."""

import pytest

from filrouge.narration.attachment import anchor, attach, nearest
from tests.press import press


def test_what_hangs_on_a_part_in_an_event_is_of_the_event() -> None:
    text = "Malik Ouali a expliqué sa participation à Kidal dans l'attentat contre la mosquée."
    (attack,) = press(text).of_type("attack")
    assert "Kidal" in press(text).words(attack.places)


@pytest.mark.parametrize(
    ("when", "trial", "attack"),
    [
        ("en mars 2019", None, "2019-03"),
        ("le 3 mars 2019", None, "2019-03-03"),
    ],
)
def test_the_year_behind_a_deed_that_is_judged_is_the_deed_s(
    when: str, trial: str | None, attack: str | None
) -> None:
    read = press(f"Malik Ouali a été condamné pour l'attentat contre la mosquée de Kidal {when}.")
    assert {e.type: e.date and e.date.value for e in read.events} == {"trial": trial, "attack": attack}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Une bombe a explosé à Lashkar Gah.", {"Lashkar Gah"}),
        ("Des hommes armés ont attaqué le village de Kassab.", {"Kassab"}),
        ("Une bombe a explosé à Kirkouk, en Irak.", {"Kirkouk", "Irak"}),
        ("Une bombe a explosé à Lashkar Gah (Afghanistan).", {"Lashkar Gah", "Afghanistan"}),
        ("Des rebelles venus du Soudan ont attaqué la ville de Birao.", {"Birao"}),
        ("Deux obus tirés depuis la Syrie ont touché un marché à Kilis.", {"Kilis"}),
        ("Des soldats tchadiens ont été attaqués près de Tessalit, au Mali.", {"Tessalit", "Mali"}),
        ("L'attaque s'est produite entre Bol et Baga Sola.", {"Bol", "Baga Sola"}),
        ("Les Houthis ont attaqué un navire en mer Rouge.", {"Mer Rouge"}),
        ("L'attaque de Tombouctou a fait trois morts.", {"Tombouctou"}),
        ("Boko Haram a enlevé des lycéennes à Chibok.", {"Chibok"}),
        ("L'armée kényane s'est retirée de Kismayo.", {"Kismayo"}),
    ],
)
def test_an_event_is_where_its_sentence_puts_it(text: str, places: set[str]) -> None:
    assert press(text).places() == [places]


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram a attaqué un convoi de l'armée nigérienne.",
        "Les Shebab ont attaqué des soldats kényans.",
        "L'armée turque a attaqué des positions du PKK.",
        "Des hommes ont attaqué un village à 30 km de Bangassou.",
        "Des rebelles ont attaqué un convoi à 120 kilomètres au nord de Gao.",
    ],
)
def test_origin_and_distance_are_no_place_of_an_event(text: str) -> None:
    assert press(text).places() == [set()]


def test_each_event_of_a_sentence_has_its_own_place() -> None:
    read = press("L'armée a bombardé Misrata mardi et les rebelles ont pris Zaouïa mercredi.")
    assert read.places() == [{"Misrata"}, {"Zaouïa"}]
    read = press("L'attaque contre Djibo a fait dix morts et l'armée a repris Dori.")
    assert read.places() == [{"Djibo"}, {"Dori"}]


def test_where_a_target_comes_from_is_not_where_it_is_hit() -> None:
    read = press("Un convoi parti de Gao a été attaqué près de Ménaka.")
    assert read.places() == [{"Ménaka"}]


def test_the_dateline_of_another_sentence_is_no_place_of_an_event() -> None:
    read = press("Il pleut à Genève. Des rebelles ont attaqué Djibo mardi.")
    assert read.places() == [{"Djibo"}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "L'armée a bombardé Qamichli, a déclaré le ministre à Ankara.",
            marks=pytest.mark.xfail(reason="where somebody spoke becomes a place of the event"),
        ),
        pytest.param(
            "Depuis Ankara, le président turc a annoncé que l'armée avait bombardé Qamichli.",
            marks=pytest.mark.xfail(reason="where somebody spoke becomes a place of the event"),
        ),
        "L'armée a bombardé Qamichli. Le ministre l'a déclaré à Ankara.",
    ],
)
def test_where_somebody_speaks_is_not_where_it_happened(text: str) -> None:
    assert press(text).places() == [{"Qamichli"}]


def test_a_word_belongs_to_the_event_above_it_else_to_the_nearest() -> None:
    read = press("L'armée a bombardé Misrata et les rebelles ont attaqué Zaouïa.")
    (scene,) = read.reading.scenes
    words = [token.text for token in scene.tree.tokens]
    anchors = anchor(scene, read.reading.events, read.reading.language)
    assert [words[trigger] for trigger in anchors.triggers] == ["bombardé", "attaqué"]
    for word, event in (("Misrata", "bombardé"), ("Zaouïa", "attaqué"), ("attaqué", "attaqué")):
        found = attach(scene.tree, words.index(word), anchors)
        assert found is not None
        assert words[found] == event


def test_what_hangs_on_a_verb_of_speech_belongs_to_the_speaking() -> None:
    read = press("Jeudi, le gouvernement a annoncé que des rebelles avaient attaqué Bria.")
    (scene,) = read.reading.scenes
    words = [token.text for token in scene.tree.tokens]
    anchors = anchor(scene, read.reading.events, read.reading.language)
    assert attach(scene.tree, words.index("Jeudi"), anchors, past_speech=False) is None
    assert attach(scene.tree, words.index("Bria"), anchors, past_speech=False) == words.index("attaqué")


def test_without_an_event_nothing_belongs_anywhere() -> None:
    read = press("Le marché de Bria a rouvert jeudi.")
    (scene,) = read.reading.scenes
    anchors = anchor(scene, (), read.reading.language)
    assert {attach(scene.tree, n, anchors) for n in range(len(scene.tree.tokens))} == {None}


@pytest.mark.parametrize(("token", "triggers", "found"), [(5, (1, 7), 7), (4, (1, 7), 1), (0, (3,), 3)])
def test_the_nearest_event_is_the_earlier_one_on_a_tie(
    token: int, triggers: tuple[int, ...], found: int
) -> None:
    assert nearest(token, triggers) == found


def test_what_only_dates_something_took_place_where_its_own_words_say() -> None:
    read = press(
        "Un attentat a frappé Gand lundi. Une opération a été menée à Namur, où il s'est enfui après la fusillade."
    )
    assert {"Namur"} not in read.places()


def test_what_a_clause_says_of_somebodys_past_is_no_place_of_the_event() -> None:
    read = press("Le chanteur Yann Le Goff, qui avait vécu en Suède, est mort dans le Donbass.")
    assert read.places() == [{"Donbass"}]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ali Traoré, né le 3 mai 1977, a été tué à Djibo.", None),
        ("Ali Traoré a été tué le 3 mai 2024 à Djibo.", "2024-05-03"),
    ],
)
def test_the_day_of_a_birth_dates_nothing_else(text: str, date: str | None) -> None:
    assert press(text).dates() == [date]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("L'armée, qui tient le nord du Mali, a bombardé Gao.", {"Gao"}),
        ("Les FDS, qui contrôlent le nord de la Syrie, ont attaqué Raqqa.", {"Raqqa"}),
    ],
)
def test_what_parts_a_subject_from_its_verb_says_not_where(text: str, places: set[str]) -> None:
    read = press(text)
    assert read.words(read.event.places) == places


def test_who_announces_the_start_of_an_operation_starts_it() -> None:
    read = press("L'armée nigériane a annoncé lundi le lancement d'une opération contre Boko Haram.")
    assert read.event.date is not None
    assert read.event.date.value == "2024-05-13"
