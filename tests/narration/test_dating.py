"""Dating: which day an event has, which it takes over from the story, and which it must not."""

import pytest

from filrouge.model import DateBasis, Modality
from tests.press import press


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("lundi", "2024-05-13"),
        ("hier", "2024-05-15"),
        ("le 3 mai", "2024-05-03"),
        ("le 3 mai 2021", "2021-05-03"),
        ("en avril", "2024-04"),
        ("en mars 2019", "2019-03"),
        ("en 2014", "2014"),
    ],
)
def test_an_event_is_dated_as_deep_as_its_sentence_says(said: str, value: str) -> None:
    assert press(f"Boko Haram a attaqué Damasak {said}.").dates() == [value]


def test_an_interval_keeps_both_its_ends() -> None:
    date = press("Entre le 3 et le 5 mai, l'armée a bombardé Sagaing.").event.date
    assert date is not None
    assert (date.value, date.end) == ("2024-05-03", "2024-05-05")


def test_an_event_without_any_date_has_none() -> None:
    assert press("Boko Haram a attaqué Damasak.").dates() == [None]


def test_each_event_of_a_sentence_has_its_own_day() -> None:
    read = press("L'armée a bombardé Misrata mardi et les rebelles ont pris Zaouïa mercredi.")
    assert read.dates() == ["2024-05-14", "2024-05-15"]


def test_the_day_of_speaking_is_not_the_day_of_the_event() -> None:
    read = press("Mardi, le gouvernement a annoncé que des rebelles avaient attaqué Bria lundi.")
    assert read.dates() == ["2024-05-13"]
    read = press("Le porte-parole a déclaré mardi que l'armée avait bombardé Misrata.")
    assert read.dates() == [None]


@pytest.mark.parametrize(
    "later",
    [
        "Le deuxième convoi a été attaqué près de Kidal.",
        "Un autre convoi a été attaqué près de Kidal.",
        "Une seconde attaque a eu lieu à Kidal.",
    ],
)
def test_the_next_of_a_series_has_the_day_of_the_first(later: str) -> None:
    read = press(f"Le 2 mai, un convoi a été attaqué près de Tessalit. {later}")
    first, second = read.events
    assert first.date is not None
    assert second.date is not None
    assert second.date.value == first.date.value == "2024-05-02"
    assert second.date.basis is DateBasis.CONTEXT


@pytest.mark.parametrize(
    "later",
    [
        "Les Shebab ont attaqué Kismayo.",
        "La police a arrêté un autre homme à Kidal.",
        "L'armée avait bombardé Gao.",
    ],
)
def test_what_does_not_continue_the_story_takes_no_day_from_it(later: str) -> None:
    read = press(f"Le 2 mai, un convoi a été attaqué près de Tessalit. {later}")
    assert read.dates() == ["2024-05-02", None]


def test_the_next_of_a_series_keeps_its_own_day() -> None:
    read = press("Le 4 avril, une bombe a explosé à Homs. Une seconde bombe a explosé à Hama le 6 avril.")
    assert read.dates() == ["2024-04-04", "2024-04-06"]


def test_a_series_does_not_reach_over_the_article() -> None:
    between = "Le marché a rouvert. Les écoles aussi. Le maire se dit inquiet. La pluie a repris."
    read = press(
        f"Le 2 mai, un convoi a été attaqué près de Tessalit. {between} Un autre convoi a été attaqué à Kidal."
    )
    assert read.dates() == ["2024-05-02", None]


def test_what_is_planned_takes_no_day_from_the_story() -> None:
    read = press(
        "Le 2 mai, un convoi a été attaqué à Tessalit. Les rebelles veulent attaquer un second convoi à Kidal."
    )
    assert read.dates() == ["2024-05-02", None]


def test_an_hour_means_the_day_spoken_of_last() -> None:
    read = press(
        "Le 3 mars 2023, des rebelles ont attaqué Bossangoa. Vers 6 heures, un convoi a été attaqué près de Bouca."
    )
    assert read.dates() == ["2023-03-03", "2023-03-03"]


def test_an_hour_without_a_day_means_the_day_of_publication() -> None:
    told = "Un poste militaire a été attaqué à Bourem vers 5 heures."
    assert press(told).dates() == ["2024-05-16"]
    assert press(told, None).dates() == [None]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée turque a bombardé Afrine le 20 mai 2024.",
        "L'armée turque bombardera Afrine le 20 mai 2024.",
        "L'armée turque a bombardé Afrine en juin 2024.",
        "Félix Tshisekedi a rencontré Paul Kagame le 25 mai à Luanda.",
    ],
)
def test_what_lies_after_publication_is_planned(text: str) -> None:
    read = press(text)
    assert read.event.attribution.modality is Modality.PLANNED
    assert all(modality is Modality.PLANNED for *_, modality in read.relations("attacked", "negotiatedWith"))


@pytest.mark.parametrize("said", ["le 16 mai 2024", "le 15 mai 2024", "en mai 2024", "en 2024"])
def test_what_may_lie_before_publication_is_asserted(said: str) -> None:
    read = press(f"L'armée turque a bombardé Afrine {said}.")
    assert read.event.attribution.modality is Modality.ASSERTED
    assert read.asserted("attacked") == {("Armée turque", "Afrine")}


def test_without_a_publication_date_nothing_lies_ahead() -> None:
    read = press("L'armée turque a bombardé Afrine le 20 mai 2024.", None)
    assert read.event.attribution.modality is Modality.ASSERTED


def test_what_is_denied_stays_denied_however_it_is_dated() -> None:
    read = press("L'armée turque n'a pas bombardé Afrine le 20 mai 2024.")
    assert read.event.attribution.modality is Modality.DENIED


@pytest.mark.parametrize(
    "lead",
    [
        "L'ancien maire Luc Ferrand s'est éteint lundi soir à l'âge de 91 ans.",
        "Lundi, l'ancien maire Luc Ferrand s'est éteint à Tours.",
    ],
)
def test_a_headline_has_the_day_of_its_lead(lead: str) -> None:
    read = press(f"Décès de l'ancien maire Luc Ferrand\n\n{lead}\n")
    assert read.dates() == ["2024-05-13"]


@pytest.mark.parametrize(
    "lead",
    [
        "Lundi, le préfet a annoncé la nouvelle aux habitants.",
        "Luc Ferrand, qui avait été opéré lundi, était âgé de 91 ans.",
        "Luc Ferrand avait déjà été hospitalisé le 3 mai.",
        "Luc Ferrand est né le 3 mai 1921.",
    ],
)
def test_a_headline_takes_no_other_day_from_its_lead(lead: str) -> None:
    read = press(f"Décès de l'ancien maire Luc Ferrand\n\n{lead}\n")
    assert read.dates() == [None]


@pytest.mark.parametrize(
    "later",
    [
        "La police a ensuite arrêté le tireur.",
        "Les gendarmes ont abattu le tireur quelques minutes plus tard.",
    ],
)
def test_what_goes_on_with_a_story_has_its_day(later: str) -> None:
    read = press(f"Une bombe a explosé mardi à Homs. {later}")
    assert set(read.dates()) == {"2024-05-14"}


def test_what_follows_something_of_the_day_of_publication_is_of_that_day() -> None:
    read = press("Une bombe a explosé jeudi 16 mai à Homs. La police a arrêté un suspect à Hama.")
    assert read.dates() == ["2024-05-16", "2024-05-16"]


@pytest.mark.parametrize(
    "later",
    [
        "La police avait arrêté un suspect à Hama.",
        "La police a déjà arrêté plusieurs suspects à Hama.",
        "La police arrêtait des suspects à Hama.",
    ],
)
def test_what_was_before_or_goes_on_for_long_has_not_the_day_of_the_story(later: str) -> None:
    read = press(f"Une bombe a explosé jeudi 16 mai à Homs. {later}")
    assert read.dates()[-1] is None


def test_who_reacts_on_the_day_of_the_event_has_spoken_on_that_day() -> None:
    said = "Le ministre Paul Ardant a dénoncé un « acte barbare »."
    assert [
        e.date and e.date.value for e in press(f"Une bombe a explosé jeudi 16 mai à Homs. {said}").statements
    ] == ["2024-05-16"]
    assert [e.date for e in press(f"Une bombe a explosé mardi à Homs. {said}").statements] == [None]


def test_the_day_on_which_an_offensive_is_launched_is_its_day() -> None:
    read = press("L'armée tchadienne a lancé mardi une offensive à Mao.")
    assert read.dates() == ["2024-05-14"]


def test_who_speaks_far_behind_the_event_may_have_spoken_on_another_day() -> None:
    between = (
        "Le marché a rouvert. La pluie a repris. Il fait froid. Le maire est venu. On balaie. On attend."
    )
    said = "Le ministre Paul Ardant a dénoncé un « acte barbare »."
    read = press(f"Une bombe a explosé jeudi 16 mai à Homs. {between} {said}")
    assert [e.date for e in read.statements] == [None]


def test_a_headline_is_where_its_lead_says() -> None:
    read = press("Décès de l'ancien maire Luc Ferrand\n\nLundi, Luc Ferrand s'est éteint à Tours.\n")
    assert read.places() == [{"Tours"}]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dès 2013, les rebelles assiègent Homs, mais ils sont chassés en juillet 2014.", "2013"),
        ("Depuis son retour à Kidal le 2 mai, l'armée malienne a pris la ville de Bamba.", None),
        ("Depuis le 2 mai, l'armée assiège Bamba.", "2024-05-02"),
    ],
)
def test_a_day_stays_with_its_own_clause_and_noun(text: str, days: str | None) -> None:
    event = press(text).events[0]
    assert (event.date.value if event.date else None) == days
