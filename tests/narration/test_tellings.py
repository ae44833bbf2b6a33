"""Tellings: what one sentence says about one event."""

import pytest

from filrouge.narration.tellings import tell, violent_types
from filrouge.narration.values import Telling
from tests.press import press


def telling(text: str) -> Telling:
    """The one telling of a sentence."""
    (found,) = tell(press(text).reading)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Une attaque a visé Odessa.", "attack"),
        ("Une attaque au missile a visé Odessa.", "missile_strike"),
        ("Une frappe aérienne a visé Idleb.", "airstrike"),
        ("Une attaque suicide a visé Maiduguri.", "suicide_attack"),
        ("Une attaque kamikaze a visé Maiduguri.", "suicide_attack"),
        ("Une explosion a secoué Beyrouth.", "explosion"),
        ("Une embuscade a visé des soldats près de Tera.", "ambush"),
    ],
)
def test_the_words_around_a_noun_make_its_type_precise(text: str, kind: str) -> None:
    assert telling(text).type == kind


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("Des rebelles ont attaqué Bunia avec des machettes.", "machettes"),
        ("Une attaque au missile a visé Odessa.", "missile"),
        ("Une bombe artisanale a explosé à Cali.", "bombe artisanale"),
        ("Le Hezbollah a attaqué Haïfa avec des missiles.", "missiles"),
    ],
)
def test_an_instrument_is_kept_in_words(text: str, instrument: str) -> None:
    found = telling(text).instrument
    assert found is not None
    assert found.text == instrument


@pytest.mark.parametrize(
    "target",
    [
        "un dépôt à Marib",
        "des chars à Marib",
        pytest.param(
            "une usine de missiles à Marib",
            marks=pytest.mark.xfail(reason="a weapon inside the phrase of the target is taken"),
        ),
    ],
)
def test_what_is_attacked_is_no_instrument(target: str) -> None:
    assert telling(f"Les rebelles ont attaqué {target}.").instrument is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Quatre attaques ont visé Djibo.", 4),
        ("Trois convois ont été attaqués près de Gao.", 3),
        ("L'armée a mené dix frappes contre les Shebab.", 10),
        ("Une attaque a visé Djibo.", None),
        ("Une attaque a visé trois villages près de Djugu.", None),
        ("Trois soldats ont été tués à Gao.", None),
    ],
)
def test_several_events_told_at_once_are_counted(text: str, count: int | None) -> None:
    assert telling(text).count == count


@pytest.mark.parametrize(
    ("text", "pointed", "definite", "plural", "other"),
    [
        ("Une attaque a visé Djibo.", False, False, False, False),
        ("L'attaque a visé Djibo.", False, True, False, False),
        ("Cette attaque a visé Djibo.", True, True, False, False),
        ("Ces attaques ont visé Djibo.", True, True, True, False),
        ("Des attaques ont visé Djibo.", False, False, True, False),
        ("Une autre attaque a visé Djibo.", False, False, False, True),
        ("Une attaque similaire a visé Djibo.", False, False, False, True),
        ("Un autre convoi a été attaqué à Djibo.", False, False, False, True),
    ],
)
def test_a_telling_knows_how_it_points(
    text: str, pointed: bool, definite: bool, plural: bool, other: bool
) -> None:
    found = telling(text)
    assert (found.pointed, found.definite, found.plural, found.other) == (pointed, definite, plural, other)


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Le deuxième convoi a été attaqué à Djibo.", True),
        ("La première attaque a visé Djibo.", True),
        ("Une nouvelle attaque a visé Djibo.", False),
        ("Une attaque a visé Djibo.", False),
    ],
)
def test_a_telling_may_be_counted_off_as_one_of_several(text: str, series: bool) -> None:
    assert telling(text).series is series


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Après l'attaque de Djibo, le marché est fermé.", True),
        ("Depuis l'attaque de Djibo, le marché est fermé.", True),
        ("L'attaque de Djibo a surpris l'armée.", False),
    ],
)
def test_an_event_may_only_date_another_thing(text: str, background: bool) -> None:
    assert telling(text).background is background


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Boko Haram a attaqué Damasak.", "attaqué"),
        ("Les Houthis ont pris pour cible la ville de Jizan.", "pris pour cible"),
        ("Des inconnus ont ouvert le feu sur un minibus.", "ouvert le feu"),
        ("Une attaque suicide a visé Maiduguri.", "attaque suicide"),
    ],
)
def test_the_trigger_is_all_its_words(text: str, trigger: str) -> None:
    assert telling(text).trigger.text == trigger


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Les combattants du Jnim ont attaqué Djibo.", "Jnim"),
        ("Les soldats de Barkhane ont attaqué Djibo.", "Barkhane"),
        ("Un convoi a été attaqué par des hommes du Jnim.", "Jnim"),
        ("Les habitants de Ménaka ont attaqué un poste.", None),
        ("Des soldats ont attaqué un poste.", None),
    ],
)
def test_members_act_for_their_group_and_inhabitants_for_nobody(text: str, actor: str | None) -> None:
    read = press(text)
    (found,) = tell(read.reading)
    named = read.words([one for one in found.slot("actor") if one.key])
    assert named == ({actor} if actor else set())


def test_a_base_that_is_struck_is_target_and_place() -> None:
    read = press("La base d'Al-Tanf a été la cible d'une attaque.")
    (found,) = tell(read.reading)
    assert read.words(found.slot("target")) == read.words(found.places) == {"Al-Tanf"}


def test_tellings_come_in_the_order_of_the_text() -> None:
    read = press("Une bombe a explosé à Homs. L'armée a bombardé Hama et les rebelles ont pris Idleb.")
    starts = [one.trigger.start for one in tell(read.reading)]
    assert starts == sorted(starts)
    assert [one.sentence for one in tell(read.reading)] == [0, 1, 1]


def test_attacks_and_killings_have_victims_and_meetings_have_none() -> None:
    violent = violent_types(press("Une attaque a visé Djibo.").reading.language)
    assert {"attack", "ambush", "airstrike", "killing", "assassination"} <= violent
    assert not violent & {"meeting", "agreement", "withdrawal", "arrest", "vote"}


def test_each_of_two_events_has_a_day_of_its_own() -> None:
    first, second = tell(press("Lundi, avant l'attaque de mardi, des rebelles ont attaqué Bunia.").reading)
    assert [t.date.value for t in (first, second) if t.date] == ["2024-05-14", "2024-05-13"]


def test_a_weapon_is_told_with_its_kind() -> None:
    found = telling("Un attentat à la voiture piégée a frappé Kaboul.").instrument
    assert found is not None
    assert found.text == "voiture piégée"


def test_what_aims_at_a_result_attacks_nothing() -> None:
    assert tell(press("Youssef Hamdi vise un résultat en championnat.").reading) == ()


def test_members_of_a_group_by_number_can_die() -> None:
    read = press("Trois Casques bleus ont péri dans l'explosion d'une mine près de Kidal.")
    assert [toll.count for event in read.events for toll in event.tolls if toll.kind == "killed"] == [3]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("La police a arrêté à Kirkouk un homme qui livrait des vivres à Hawija.", {"Kirkouk"}),
        ("Un homme qui vivait à Paris a été tué.", {"Paris"}),
    ],
)
def test_where_a_clause_says_who_is_meant_gives_way(text: str, places: set[str]) -> None:
    read = press(text)
    assert read.words(read.event.places) == places


def test_where_somebody_is_hit_is_no_part_of_who_is_hit() -> None:
    read = press("La police a arrêté un terroriste de Daech au nord de Bagdad.")
    assert read.words(read.event.targets) == {"terroriste de Daech"}


def test_nobody_leaves_his_own_land() -> None:
    read = press(
        "La France compte retirer ses troupes du Mali. La France compte retirer ses troupes de France."
    )
    assert "France" not in read.words(read.events[0].places)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Des détenus se sont affrontés dans la prison de Manaus.", False),
        ("Un attentat a été commis dans la prison de Manaus.", True),
    ],
)
def test_where_people_fight_is_not_what_they_fight(text: str, hit: bool) -> None:
    (event,) = press(text).events
    assert bool(event.targets) is hit
