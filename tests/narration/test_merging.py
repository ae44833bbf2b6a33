"""Merging: what is told twice is one event, what happened twice is two."""

import pytest

from filrouge.model import Modality
from filrouge.narration.merging import Draft
from filrouge.narration.tellings import tell
from tests.press import press


@pytest.mark.parametrize(
    "text",
    [
        "Un attentat a frappé Kaboul lundi. L'attentat a fait six morts.",
        "L'armée russe a bombardé Kherson samedi. Cette attaque a détruit un hôpital.",
        "Des hommes armés ont attaqué Sake mercredi. Cette attaque a fait deux morts.",
        "Une embuscade a visé des soldats près de Tera. L'attaque a fait dix morts.",
        "Une embuscade a visé des soldats près de Tahoua. L'embuscade a eu lieu jeudi.",
        "Le M23 a pris Rutshuru en octobre. La prise de Rutshuru a provoqué un exode.",
        "Boko Haram a enlevé des lycéennes à Chibok en 2014. L'enlèvement a ému le monde entier.",
        "Le convoi a été attaqué à Sévaré. Le convoi a été attaqué par des hommes à moto.",
        "Une explosion a secoué Beyrouth mardi. L'attentat a tué Mohammed Chatah.",
        "Les Shebab ont attaqué Galcad mercredi. Selon la police, les Shebab ont attaqué Galcad à l'aube.",
    ],
)
def test_an_event_told_again_is_one_event(text: str) -> None:
    assert len(press(text).event.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Un attentat a frappé Kaboul lundi. Un attentat a frappé Jalalabad mardi.",
        "Un attentat a visé Kaboul lundi. L'attentat de mardi a visé Hérat.",
        "Un attentat a visé Kaboul lundi. L'attentat de Hérat a fait trois morts.",
        "L'armée russe a bombardé Kherson samedi. L'armée russe a bombardé Soumy dimanche.",
        "L'armée a bombardé Nyala. Les Forces de soutien rapide avaient bombardé El-Fasher.",
        "Le M23 a attaqué Sake mercredi. L'ADF a attaqué Sake mercredi.",
        "L'armée a repris Palma lundi. La prise de Mueda a échoué.",
        "Une explosion a secoué Beyrouth mardi. L'armée a libéré deux otages à Gaza.",
        "Boko Haram a attaqué Bosso lundi. Boko Haram prévoyait d'attaquer Diffa.",
        "Le président a rencontré Paul Kagame à Luanda mardi. Une attaque a visé Luanda mardi.",
        "L'armée a lancé une offensive contre le M23. L'armée a pris la ville de Sake.",
        "Le M23 a repris Sake et s'est emparé de Minova.",
    ],
)
def test_other_places_days_actors_and_kinds_are_other_events(text: str) -> None:
    assert len(press(text).events) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Une autre attaque a visé Minova.",
        "Une seconde attaque a visé Minova.",
        "Une nouvelle attaque a visé Minova.",
        "Une attaque similaire avait visé Minova en avril.",
        "Un autre convoi a été attaqué près de Minova.",
        "Une autre attaque a visé Sake en avril.",
    ],
)
def test_another_attack_is_another_event(other: str) -> None:
    first, second = press(f"Des hommes armés ont attaqué Sake mercredi. {other}").events
    assert first.date is not None
    assert first.date.value == "2024-05-15"
    assert first.evidence != second.evidence


def test_what_points_back_points_to_the_last_event() -> None:
    read = press(
        "Des rebelles ont attaqué Bunia lundi. Une autre attaque a visé Mambasa jeudi. "
        "Cette attaque a fait deux morts."
    )
    assert [[toll.count for toll in event.tolls] for event in read.events] == [[], [2]]


def test_a_day_decides_which_event_is_told_again() -> None:
    read = press(
        "Un attentat a visé Kaboul lundi. Un attentat a visé Hérat mardi. L'attentat de lundi a fait six morts."
    )
    assert [[toll.count for toll in event.tolls] for event in read.events] == [[6], []]


@pytest.mark.parametrize("these", ["Ces attaques", "Ces deux attaques"])
def test_these_attacks_are_the_ones_told_before(these: str) -> None:
    read = press(
        "Une attaque a visé Djibo lundi. Une attaque a visé Dori mardi. "
        f"{these} ont été revendiquées par le Jnim."
    )
    assert [read.words(event.claimants) for event in read.events] == [{"Jnim"}, {"Jnim"}]
    assert len(read.claims("claimedResponsibilityFor")) == 2


def test_the_two_last_attacks_are_not_the_first() -> None:
    read = press(
        "Une attaque a visé Djibo lundi. Une attaque a visé Dori mardi. Une attaque a visé Arbinda mercredi. "
        "Ces deux dernières attaques ont été revendiquées par le Jnim."
    )
    assert [bool(event.claimants) for event in read.events] == [False, True, True]


def test_the_lead_tells_the_event_of_the_headline() -> None:
    read = press(
        "Attentat à Mogadiscio\n\nUn attentat a fait sept morts mardi à Mogadiscio, en Somalie. "
        "L'attentat a visé un hôtel."
    )
    assert len(read.event.evidence) == 3
    assert read.dates() == ["2024-05-14"]


def test_the_headline_of_an_attack_leaves_earlier_attacks_alone() -> None:
    read = press(
        "Nouvelle attaque au Niger\n\nDes djihadistes ont attaqué jeudi le camp d'Inates, au Niger. "
        "En décembre, une attaque avait visé Chinagodrar."
    )
    assert read.dates() == ["2024-05-16", "2023-12"]
    assert [len(event.evidence) for event in read.events] == [2, 1]


def test_what_was_planned_and_what_was_done_are_two_events() -> None:
    read = press("Les rebelles préparent une attaque contre Goma. L'attaque a eu lieu mardi.")
    assert [e.attribution.modality for e in read.events] == [Modality.PLANNED, Modality.ASSERTED]


def test_a_denied_event_is_the_one_that_others_assert() -> None:
    read = press("Le Rwanda a attaqué Goma mardi. Le Rwanda dément avoir attaqué Goma.")
    assert read.event.attribution.modality is Modality.ASSERTED
    assert read.words(read.event.deniers) == {"Rwanda"}


def test_a_draft_knows_what_all_its_tellings_say() -> None:
    tellings = tell(press("Un attentat a frappé Kaboul lundi. L'explosion a visé Hérat mardi.").reading)
    draft = Draft(list(tellings))
    assert draft.types == ("attack", "explosion")
    assert [date.value for date in draft.dates] == ["2024-05-13", "2024-05-14"]
    assert [place.passage.text for place in draft.arguments("place")] == ["Kaboul", "Hérat"]


@pytest.mark.parametrize(
    "text",
    [
        "Belgique : deux policiers poignardés près du parc Josaphat\n\n"
        "Mardi à Bruxelles, un homme a attaqué au couteau deux policiers.",
        "Mali : une caserne attaquée\n\nUne nouvelle attaque a visé la caserne de Sévaré mardi.",
        "Mali : trois soldats tués\n\nTrois soldats sont morts mardi dans une embuscade près de Tessalit.",
        "Un double attentat a frappé Kaboul mardi. Ces attaques ont visé deux mosquées.",
        "Deux mosquées de Hérat ont été visées mardi par des attentats.",
        "Un homme a poignardé un touriste à Lyon mardi. C'est la deuxième attaque de l'année.",
        "Un double attentat a frappé Kaboul mardi. Les talibans ont revendiqué les attaques.",
    ],
)
def test_a_headline_and_its_lead_a_series_and_what_points_to_it_are_one_event(text: str) -> None:
    assert len(press(text).events) == 1


def test_an_attack_of_another_town_is_another_one_although_the_headline_names_the_country() -> None:
    read = press(
        "Turquie : une bombe explose à Kayseri\n\nUne bombe a explosé mardi à Kayseri. "
        "L'attentat survient après un double attentat contre des policiers à Istanbul."
    )
    assert {"Istanbul"} in read.places()


def test_a_deed_is_the_one_that_was_called_so_before() -> None:
    told = "Un attentat a visé la mairie de Baidoa lundi. Une bombe a explosé mardi à Afgoye."
    read = press(f"{told} L'attentat a été condamné.")
    assert [len(event.trigger) for event in read.events] == [2, 1]


def test_an_offensive_spoken_of_again_is_no_capture_that_came_of_it() -> None:
    read = press(
        "Les Forces démocratiques syriennes ont lancé une offensive contre Daech près de Raqqa. "
        "Les Forces démocratiques syriennes ont pris Tabqa. L'offensive près de Raqqa continue."
    )
    assert [len(event.trigger) for event in read.of_type("military_operation", "capture")] == [2, 1]


def test_somebody_spoken_of_for_the_first_time_does_another_thing() -> None:
    read = press(
        "Samedi, un homme a attaqué deux passants à Jérusalem. Des Palestiniens ont, peu après, jeté des pierres sur "
        "des policiers."
    )
    assert [read.words(event.actors) for event in read.events] == [{"homme"}, {"Palestiniens"}]


def test_people_hit_one_by_one_are_hit_in_one_attack() -> None:
    read = press(
        "Un homme a attaqué des soldats au Carrousel du Louvre. Il s'en est pris à un second soldat. "
        "L'agression du Louvre a fait un blessé."
    )
    assert len(read.event.trigger) == 3
