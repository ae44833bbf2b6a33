"""Victims: who gives a toll."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque de Djibo a fait 35 morts, selon l'ONU.",
        "L'ONU affirme que l'attaque de Djibo a fait 35 morts.",
        "L'attaque de Djibo a fait 35 morts, a annoncé l'ONU.",
    ],
)
def test_who_counts_is_the_speaker_of_a_toll(text: str) -> None:
    read = press(text)
    (toll,) = read.event.tolls
    assert toll.speaker is not None
    assert read.word(toll.speaker) == "ONU"


def test_somebody_with_a_name_who_is_killed_is_one() -> None:
    read = press("Le juge Paul Mérand a été assassiné lundi à Bastia.")
    assert read.tolls() == {("killed", 1, "exactly")}


@pytest.mark.parametrize(
    "text",
    [
        "Le juge Paul Mérand et l'avocat Luc Faure ont été assassinés lundi à Bastia.",
        "Le chanteur Paul Mérand est mort lundi à Bastia.",
        "Des inconnus ont tenté d'assassiner le juge Paul Mérand lundi à Bastia.",
    ],
)
def test_one_is_counted_only_where_nobody_else_is_told_killed(text: str) -> None:
    assert press(text).tolls() == set()


def test_those_hurt_in_a_march_are_its_victims() -> None:
    read = press("Des étudiants ont manifesté samedi à Lomé. Au total, 27 personnes ont été blessées.")
    assert [(e.type, t.kind, t.count) for e in read.events for t in e.tolls] == [("protest", "injured", 27)]


def test_a_toll_told_with_another_event_belongs_to_the_attack_before() -> None:
    read = press("Une attaque a visé Lomé lundi. Le parquet, qui parle de six morts, a ouvert une enquête.")
    assert [e.type for e in read.events if e.tolls] == ["attack"]


@pytest.mark.parametrize("said", ["Le bilan s'élève à neuf morts.", "Au total, neuf personnes sont mortes."])
def test_a_toll_that_sums_up_is_of_what_was_told_first(said: str) -> None:
    first = (
        "Une attaque a visé la mairie de Lomé lundi. Une bombe a explosé mardi à Kara. La ville est calme."
    )
    read = press(f"{first} {said}")
    assert [(e.type, [t.count for t in e.tolls]) for e in read.events] == [("attack", [9]), ("explosion", [])]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Une frappe a tué trois soldats à Kidal et en a grièvement blessé deux autres.",
            {("killed", 3), ("injured", 2)},
        ),
        ("Une frappe tue trois soldats à Kidal et en blesse dix autres.", {("killed", 3), ("injured", 10)}),
        ("Plus de 10 000 civils sont morts dans les combats au Yémen.", {("killed", 10000)}),
        ("Des tirs ont visé le maire à Kidal. Paul Novak a été blessé au bras.", {("injured", 1)}),
        ("Une attaque a visé Kidal. Paul Novak n'a pas été blessé.", set()),
        ("Aucun blessé n'est à déplorer après l'explosion à Kidal.", {("injured", 0)}),
        ("Un avion s'est écrasé à Kidal. Huit militaires ont été tués.", {("killed", 8)}),
    ],
)
def test_the_toll_of_an_event(text: str, tolls: set[tuple[str, int]]) -> None:
    assert {(toll.kind, toll.count) for toll in press(text).event.tolls} == tolls


def test_years_before_a_name_count_nobody() -> None:
    read = press("Le directeur de l'école de 1968 à 1971 Paul Novak est mort le 5 mai à Tours.")
    assert 1971 not in {toll.count for event in read.events for toll in event.tolls}


def test_whom_a_strike_has_injured_it_has_hit() -> None:
    read = press("Le dirigeant du Jnim a été blessé dans une frappe de drone à Kidal.")
    assert (read.event.type, read.words(read.event.targets)) == ("drone_strike", {"dirigeant du Jnim"})
