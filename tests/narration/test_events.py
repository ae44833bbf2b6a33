"""Events of an article: slots joined, deaths absorbed, what says too little left out."""

import pytest

from filrouge.model import Modality
from filrouge.narration.events import as_event, is_event
from filrouge.narration.merging import Draft
from filrouge.narration.tellings import tell
from tests.press import press


def draft(text: str) -> Draft:
    """All tellings of an article as one event."""
    return Draft(list(tell(press(text).reading)))


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("Une attaque a visé Djibo.", True),
        ("Une attaque a eu lieu à Djibo.", True),
        ("Une attaque a eu lieu mardi.", True),
        ("Les pourparlers entre Kiev et Moscou ont échoué.", True),
        ("Les pourparlers entre Kiev et Moscou sont importants.", False),
        ("Une attaque a fait trois morts.", True),
        ("Une attaque a eu lieu.", False),
        ("L'attaque est condamnable.", False),
        ("L'ONU condamne l'attaque de Djibo.", True),
        ("L'ONU demande une enquête sur l'incident.", False),
        ("Le maire a rappelé une manifestation mardi.", False),
        ("Deux otages ont été libérés.", True),
        ("Deux otages pourraient être libérés.", False),
        ("Les attaques se poursuivent.", False),
        ("Les attaques se poursuivent à Djibo.", False),
        ("Quatre attaques ont visé Djibo.", True),
        ("Des attaques ont visé Djibo mardi.", True),
        ("Des combats ont éclaté à Djibo.", True),
        ("Ces combats ont eu lieu à Djibo.", False),
        ("Un attentat pourrait avoir lieu mardi à Djibo.", False),
        ("L'armée a bombardé Djibo.", True),
        ("L'armée bombarde régulièrement Djibo.", False),
    ],
)
def test_an_event_says_who_where_or_when_and_several_say_more(text: str, enough: bool) -> None:
    assert is_event(draft(text), frozenset({"attack"})) is enough
    assert bool(press(text).events) is enough


def test_what_only_a_related_link_tells_is_no_event_of_the_article() -> None:
    body = "Le marché de Bria a rouvert jeudi."
    read = press(f"Le marché rouvre à Bria\n\n{body}\n\nLire aussi : Une attaque a visé Djibo mardi")
    assert read.events == ()


def test_keys_count_the_events_in_order_of_the_text() -> None:
    read = press(
        "Une bombe a explosé à Homs. L'armée a bombardé Hama. Selon l'ONU, une attaque a visé Idleb."
    )
    assert [event.key for event in read.found.events] == [f"e{n + 1}" for n in range(len(read.found.events))]
    starts = [event.trigger[0].start for event in read.events]
    assert starts == sorted(starts)


def test_an_event_unites_what_its_tellings_say() -> None:
    read = press(
        "Attaque au Burkina Faso\n\nDes hommes armés ont attaqué mercredi un convoi près de Djibo. "
        "L'attaque a fait huit morts et quinze blessés. Le groupe Ansaroul Islam a revendiqué l'attaque."
    )
    event = read.event
    assert read.words(event.places) == {"Burkina Faso", "Djibo"}
    assert read.words(event.claimants) == read.words(event.actors) == {"Ansaroul Islam"}
    assert {(toll.kind, toll.count) for toll in event.tolls} == {("killed", 8), ("injured", 15)}
    assert read.dates() == ["2024-05-15"]
    assert [passage.text for passage in event.trigger] == ["Attaque", "attaqué", "attaque", "attaque"]
    assert len(event.evidence) == 4


def test_the_most_precise_date_of_the_tellings_is_kept() -> None:
    event = as_event(draft("En avril, une attaque a visé Djibo. L'attaque du 7 avril a visé Djibo."), "e1")
    assert event.date is not None
    assert event.date.value == "2024-04-07"


def test_of_described_targets_the_fullest_is_kept() -> None:
    read = press("Boko Haram a attaqué un convoi. L'attaque a visé un convoi de vivres de l'ONU.")
    assert read.words(read.event.targets) == {"convoi de vivres de l'ONU"}


def test_a_named_target_stays_beside_a_described_one() -> None:
    read = press("Boko Haram a attaqué Damasak mardi. L'attaque de Damasak a visé un marché.")
    assert read.words(read.event.targets) == {"Damasak", "marché"}


@pytest.mark.parametrize(
    "text",
    [
        "Une attaque a visé Djibo mardi. Trois soldats ont péri.",
        "Trois soldats ont été tués dans l'attaque de Djibo.",
        "Une attaque a visé Djibo mardi, tuant trois soldats.",
        "Une mine a explosé près de Djibo, tuant trois soldats.",
        "L'attaque de Djibo a tué trois soldats.",
    ],
)
def test_deaths_told_beside_an_attack_are_part_of_it(text: str) -> None:
    read = press(text)
    assert read.event.type in {"attack", "explosion"}
    assert read.tolls() == {("killed", 3, "exactly")}


@pytest.mark.parametrize(
    "death",
    [
        "Le M23 a tué trois soldats à Bunagana.",
        "Le maire Ali Traoré est mort en 2019.",
        "La pluie a cessé. Le marché a rouvert. Trois mineurs sont morts à Kamituga.",
    ],
)
def test_a_death_of_its_own_stays_an_event(death: str) -> None:
    read = press(f"Une attaque a visé Djibo mardi. {death}")
    assert len(read.events) == 2
    assert read.of_type("killing", "death")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Un attentat a fait trois morts mardi à Djibo. L'assaillant a été abattu.", "assaillant"),
        ("Un homme a attaqué des passants à Djibo avant d'être abattu par la police.", "homme"),
    ],
)
def test_the_death_of_who_attacked_is_none_of_the_victims(text: str, target: str) -> None:
    read = press(text)
    (death,) = read.of_type("killing")
    assert read.words(death.targets) == {target}
    assert read.words(death.places) == {"Djibo"}


def test_nobody_is_hit_where_nobody_was_killed() -> None:
    read = press("L'armée a mené des frappes contre Djibo sans qu'aucun civil ne soit tué.")
    assert "civil" not in read.words(read.event.targets)
    assert read.tolls() == {("killed", 0, "exactly")}


@pytest.mark.parametrize(
    "text",
    [
        "Une frappe aérienne a tué Mokhtar Belmokhtar.",
        "Des frappes aériennes ont permis de tuer Mokhtar Belmokhtar.",
        "Une attaque de la coalition a tué Mokhtar Belmokhtar.",
    ],
)
def test_what_kills_is_the_event(text: str) -> None:
    read = press(text)
    assert read.event.type in {"airstrike", "attack"}
    assert read.words(read.event.targets) == {"Mokhtar Belmokhtar"}


def test_told_by_the_outlet_as_well_an_event_has_no_speaker() -> None:
    told = "une attaque a visé Djibo."
    by_one = press(f"Selon l'ONU, {told} Selon l'ONU, l'attaque a fait dix morts.").event
    assert by_one.attribution.speaker is not None
    assert press(f"Selon l'ONU, {told} L'attaque a fait dix morts.").event.attribution.speaker is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Boko Haram a attaqué Damasak.", Modality.ASSERTED),
        ("Boko Haram n'a pas attaqué Damasak.", Modality.DENIED),
        ("Boko Haram attaquera Damasak.", Modality.PLANNED),
        ("Boko Haram pourrait attaquer Damasak.", Modality.HYPOTHETICAL),
        ("L'ONU exige que Boko Haram libère Damasak le 20 mai.", Modality.DEMANDED),
        ("Boko Haram a attaqué Damasak. Boko Haram dément avoir attaqué Damasak.", Modality.ASSERTED),
    ],
)
def test_an_event_is_put_as_strongly_as_somebody_tells_it(text: str, modality: Modality) -> None:
    assert press(text).event.attribution.modality is modality


def test_hearsay_is_hedged_and_its_twin_is_not() -> None:
    assert press("Boko Haram aurait attaqué Damasak.").event.attribution.hedged
    assert not press("Boko Haram a attaqué Damasak.").event.attribution.hedged


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Le Jnim a revendiqué l'attaque de Sévaré.", {"Jnim"}),
        ("Une attaque a visé Sévaré mardi. Le Jnim a revendiqué l'attaque.", {"Jnim"}),
        ("L'attaque de Sévaré a été revendiquée par le Jnim.", {"Jnim"}),
        ("L'attaque de Sévaré, revendiquée par le Jnim, a fait onze morts.", {"Jnim"}),
        ("L'État islamique, qui a revendiqué l'attentat de Moscou, menace la France.", {"État islamique"}),
        ("Le Jnim n'a pas revendiqué l'attaque de Sévaré.", set()),
        ("L'attaque de Sévaré n'a pas été revendiquée.", set()),
        ("Personne n'a revendiqué l'attaque de Sévaré.", set()),
        ("Aucun groupe n'a revendiqué l'attaque de Sévaré.", set()),
        ("Le Jnim pourrait revendiquer l'attaque de Sévaré.", set()),
        ("L'armée accuse le Jnim de l'attaque de Sévaré.", set()),
        ("L'ONU a condamné l'attaque de Sévaré.", set()),
    ],
)
def test_only_who_claims_an_attack_is_its_claimant(text: str, claimants: set[str]) -> None:
    event = press(text).event
    assert press(text).words(event.claimants) == claimants
    assert press(text).words(event.actors) == claimants, "a claimant acts where nobody else is named"


def test_a_claimant_does_not_replace_a_named_actor() -> None:
    read = press("L'armée malienne a attaqué Sévaré mardi. Le Jnim a revendiqué l'attaque.")
    assert read.words(read.event.actors) == {"Armée malienne"}
    assert read.words(read.event.claimants) == {"Jnim"}


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        ("Le Rwanda dément avoir attaqué Goma.", {"Rwanda"}),
        ("Les Houthis ont démenti l'attaque de Jizan.", {"Houthis"}),
        ("Le Rwanda a attaqué Goma.", set()),
        ("Le Rwanda affirme avoir attaqué Goma.", set()),
    ],
)
def test_who_denies_an_event_is_noted(text: str, deniers: set[str]) -> None:
    read = press(text)
    assert read.words(read.event.deniers) == deniers


def test_whom_an_attack_kills_in_one_breath_is_its_victim() -> None:
    read = press("Des rebelles ont attaqué un poste militaire à Ménaka, tuant douze soldats.")
    assert read.event.type == "attack"
    assert [toll.count for toll in read.event.tolls] == [12]


def test_who_is_killed_by_somebody_else_is_another_event() -> None:
    read = press("Des rebelles ont attaqué un poste militaire à Ménaka, et l'armée a tué douze rebelles.")
    assert sorted(e.type for e in read.events) == ["attack", "killing"]


def test_the_death_of_who_attacked_is_an_event_of_its_own() -> None:
    read = press("Une attaque a visé la mairie de Ménaka mardi. Les assaillants ont été abattus.")
    assert sorted(e.type for e in read.events) == ["attack", "killing"]


def test_people_who_are_only_counted_are_no_target() -> None:
    read = press("Une bombe a explosé mardi devant la mairie de Ménaka, tuant douze personnes.")
    assert [toll.count for toll in read.event.tolls] == [12]
    assert "douze personnes" not in read.words(read.event.targets)


def test_people_who_are_described_are_a_target() -> None:
    read = press("Une bombe a explosé mardi près de Ménaka, tuant douze écoliers.")
    assert "douze écoliers" in read.words(read.event.targets)


@pytest.mark.parametrize(
    "text",
    [
        "L'ONU exige que Boko Haram libère Damasak.",
        "Le Hezbollah a appelé à la dissolution des Forces libanaises.",
        "L'armée malienne combat Boko Haram.",
        "Le groupe faiblit à mesure que ses combattants sont tués.",
        "Ce n'est pas la première fois que survient une attaque dans le pays.",
        "Ankara va-t-elle attaquer Manbij ?",
        "Seuls quelques villages ont été conquis.",
    ],
)
def test_what_is_only_wished_or_goes_on_is_no_event(text: str) -> None:
    assert press(text).events == ()


def test_a_demand_keeps_what_it_demands() -> None:
    (claim,) = press("L'ONU exige que Boko Haram libère Damasak.").claims("demanded")
    assert claim.object.key is None


def test_strikes_that_somebody_is_said_to_carry_out_are_an_event() -> None:
    read = press("L'armée russe a mené des frappes.")
    assert read.words(read.event.actors) == {"Armée russe"}


def test_several_deeds_at_once_are_not_the_one_told_before() -> None:
    read = press(
        "Un drone a frappé la base de Conoco vendredi. Le Hezbollah irakien a visé des dizaines de fois les bases "
        "américaines en Syrie."
    )
    assert len(read.events) == 2


def test_who_is_killed_in_a_title_of_its_own_is_another_event() -> None:
    title = "Mali : deux casernes visées par des attentats {} imam tué"
    assert len(press(title.format("et un") + "\n\nAli Zidane dort.").events) == 2
    assert len(press(title.format(", un") + "\n\nAli Zidane dort.").events) == 1
