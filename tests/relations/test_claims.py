"""Claims: who does what to whom, who says so, and that nothing weaker comes out as a fact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.model import Claim, Modality
from filrouge.relations.claims import distinct
from tests.press import press

DONE, DENIED, PLANNED = Modality.ASSERTED, Modality.DENIED, Modality.PLANNED
PERHAPS, WANTED = Modality.HYPOTHETICAL, Modality.DEMANDED


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Boko Haram a attaqué Damasak.", ("Boko Haram", "attacked", "Damasak")),
        ("Damasak a été attaquée par Boko Haram.", ("Boko Haram", "attacked", "Damasak")),
        ("L'attaque de Boko Haram contre Damasak a fait dix morts.", ("Boko Haram", "attacked", "Damasak")),
        ("Boko Haram a mené une attaque contre Damasak.", ("Boko Haram", "attacked", "Damasak")),
        ("La junte birmane a bombardé Pauktaw.", ("Birmanie (gouvernement)", "attacked", "Pauktaw")),
        ("Pauktaw a été bombardée par la junte birmane.", ("Birmanie (gouvernement)", "attacked", "Pauktaw")),
        ("L'armée israélienne a mené des frappes contre le Hezbollah.",
         ("Armée israélienne", "attacked", "Hezbollah")),
        ("Les Houthis ont pris pour cible la ville de Jizan.", ("Houthis", "attacked", "Jizan")),
        ("L'ELN a tué Luis Alberto Gomez.", ("ELN", "killed", "Luis Alberto Gomez")),
        ("Luis Alberto Gomez a été tué par l'ELN.", ("ELN", "killed", "Luis Alberto Gomez")),
        ("L'assassinat de Luis Alberto Gomez par l'ELN a choqué Cali.", ("ELN", "killed", "Luis Alberto Gomez")),
        ("La police colombienne a arrêté Dairo Otoniel.", ("Police colombienne", "captured", "Dairo Otoniel")),
        ("Dairo Otoniel a été arrêté par la police colombienne.",
         ("Police colombienne", "captured", "Dairo Otoniel")),
        ("L'arrestation de Dairo Otoniel par la police colombienne a réjoui Cali.",
         ("Police colombienne", "captured", "Dairo Otoniel")),
        ("Le M23 s'est emparé de Bunagana.", ("M23", "captured", "Bunagana")),
        ("Wad Madani a été reprise par l'armée soudanaise.", ("Armée soudanaise", "captured", "Wad Madani")),
        ("La prise de Rutshuru par le M23 a provoqué un exode.", ("M23", "captured", "Rutshuru")),
        ("L'armée kényane s'est retirée de Kismayo.", ("Armée kényane", "withdrewFrom", "Kismayo")),
        ("L'armée kényane a quitté Kismayo.", ("Armée kényane", "withdrewFrom", "Kismayo")),
        ("L'armée kényane s'est repliée de Kismayo vers Garissa.", ("Armée kényane", "withdrewFrom", "Kismayo")),
        ("L'Éthiopie a envoyé des troupes en Somalie.", ("Éthiopie", "deployedTo", "Somalie")),
        ("Les soldats kényans sont basés à Goma.", ("Soldats kényans", "basedAt", "Goma")),
        ("Félix Tshisekedi a rencontré Paul Kagame.", ("Félix Tshisekedi", "negotiatedWith", "Paul Kagame")),
        ("Le PKK a blessé trois soldats turcs à Hakkari.", ("PKK", "injured", "Soldats turcs")),
        ("Les États-Unis ont livré des chars à l'Ukraine.", ("États-Unis", "supplied", "Ukraine")),
        ("Le Rwanda soutient le M23.", ("Rwanda", "supports", "M23")),
        ("L'armée mozambicaine, appuyée par le Rwanda, a repris Palma.",
         ("Rwanda", "supports", "Armée mozambicaine")),
        ("Le Jnim est allié à Al-Qaïda.", ("Jnim", "alliedWith", "Al-Qaïda")),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, relation: tuple[str, str, str]) -> None:
    subject, predicate, obj = relation
    assert press(text).relations(predicate) == {(subject, predicate, obj, DONE)}


@pytest.mark.parametrize(
    ("text", "obj"),
    [
        ("Boko Haram a attaqué un convoi militaire.", "convoi militaire"),
        ("Boko Haram a attaqué des villages de la région.", "villages de la région"),
    ],
)
def test_what_has_no_name_is_the_words(text: str, obj: str) -> None:
    assert press(text).asserted("attacked") == {("Boko Haram", obj)}


def test_an_attack_without_a_target_is_an_event_and_no_relation() -> None:
    read = press("L'attaque de Boko Haram a fait dix morts à Bosso.")
    assert read.words(read.event.actors) == {"Boko Haram"}
    assert read.relations("attacked") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Damasak a été attaquée.",
        "Une attaque a visé Damasak.",
        "Un obus est tombé sur Damasak.",
    ],
)
def test_nobody_attacks_where_no_attacker_is_told(text: str) -> None:
    assert press(text).relations("attacked") == set()


def test_an_attacker_without_a_name_is_described() -> None:
    read = press("Des hommes armés ont attaqué Damasak.")
    assert read.asserted("attacked") == {("hommes armés", "Damasak")}
    assert read.words(read.event.actors) == {"hommes armés"}
    assert press("Boko Haram et des hommes armés ont attaqué Damasak.").asserted("attacked") == {
        ("Boko Haram", "Damasak")
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Boko Haram a fui Damasak.", "attacked"),
        ("Boko Haram a condamné l'attaque de Damasak.", "attacked"),
        ("L'armée nigériane a repoussé Boko Haram.", "attacked"),
        ("L'Union africaine enquête sur l'attaque de Damasak.", "attacked"),
        ("Boko Haram a libéré Luis Gomez.", "captured"),
        ("L'ELN a enterré Luis Gomez.", "killed"),
        ("Le ministre a rencontré la presse.", "negotiatedWith"),
        ("Le chanteur a quitté Kismayo.", "withdrewFrom"),
        ("L'armée kényane s'est repliée vers Kismayo.", "withdrewFrom"),
    ],
)
def test_other_deeds_are_not_these(text: str, wrong: str) -> None:
    assert press(text).relations(wrong) == set()


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque de Djibo a été condamnée par l'ONU.",
        "L'attaque de Djibo a été dénoncée par l'Union africaine.",
        "L'ONU a condamné l'attaque de Djibo.",
        "L'attaque de Djibo inquiète l'ONU.",
        "L'ONU demande une enquête sur l'attaque de Djibo.",
    ],
)
def test_who_condemns_an_attack_has_not_made_it(text: str) -> None:
    read = press(text)
    assert read.relations("attacked") == set()
    assert read.event.actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le Jnim a revendiqué l'attaque contre un camp à Sévaré.",
        "Une attaque a visé un camp à Sévaré mardi. Le Jnim a revendiqué l'attaque.",
    ],
)
def test_who_claims_an_attack_says_to_have_made_it(text: str) -> None:
    read = press(text)
    (deed,) = read.claims("attacked")
    assert (read.word(deed.subject), read.word(deed.object)) == ("Jnim", "camp")
    assert deed.attribution.speaker is not None
    assert read.word(deed.attribution.speaker) == "Jnim"
    assert read.relations("claimedResponsibilityFor") == {
        ("Jnim", "claimedResponsibilityFor", "@attack", DONE)
    }


def test_a_claimed_attack_is_no_fact_of_the_outlet() -> None:
    read = press("L'attaque de Sévaré a été revendiquée par le Jnim.")
    assert {claim.attribution.speaker is None for claim in read.claims("attacked")} == {False}


@pytest.mark.parametrize(
    "text",
    [
        "Le Jnim n'a pas revendiqué l'attaque de Sévaré.",
        "Aucun groupe n'a revendiqué l'attaque de Sévaré.",
        "L'attaque de Sévaré n'a pas été revendiquée par le Jnim.",
        "L'armée soupçonne le Jnim d'avoir revendiqué l'attaque de Sévaré.",
    ],
)
def test_an_attack_that_nobody_claims_is_attributed_to_nobody(text: str) -> None:
    assert press(text).asserted("attacked", "claimedResponsibilityFor") == set()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Le Hamas a accusé Israël.", ("Hamas", "accused", "Israël", DONE)),
        ("La Jordanie a averti l'Iran.", ("Jordanie", "warned", "Iran", DONE)),
        ("L'ONU a condamné l'attaque de Djibo par le Jnim.", ("ONU", "accused", "Jnim", DONE)),
        ("Les Houthis ont nié avoir attaqué Jizan.", ("Houthis", "denied", "@attack", DENIED)),
        ("Un rapport de l'ONU accuse le Jnim.", ("ONU", "accused", "Jnim", DONE)),
        ("L'ONU a demandé une enquête.", ("ONU", "demanded", "enquête", WANTED)),
        ("Le Mali exige que le Jnim quitte Sévaré le 20 mai.", ("Mali", "demanded", "@withdrawal", WANTED)),
        ("L'ONU annonce que le M23 a pris Sake.", ("ONU", "announced", "@capture", DONE)),
        ("L'ONU annonce que le M23 prendra Sake.", ("ONU", "announced", "@capture", PLANNED)),
        (
            "L'agence Reuters rapporte que le M23 a pris Sake.",
            ("Agence Reuters", "reported", "@capture", DONE),
        ),
    ],
)
def test_speech_is_a_claim_put_as_what_is_said(text: str, relation: tuple[str, str, str, Modality]) -> None:
    speech = ("accused", "warned", "denied", "demanded", "announced", "reported")
    assert press(text).relations(*speech) == {relation}


@pytest.mark.parametrize(
    "text",
    [
        "L'ONU a condamné l'attaque de Djibo.",
        "Le maire Ali Zidane a rendu hommage aux victimes.",
        "L'ONU indique que le pont est long.",
    ],
)
def test_what_is_judged_or_said_in_passing_is_no_announcement(text: str) -> None:
    assert press(text).relations("announced", "accused") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Ali Zidane n'a pas précisé que le pont a cédé.",
        "Le maire Ali Zidane n'a pas fait mention de l'attaque de Djibo.",
    ],
)
def test_what_is_not_said_is_no_announcement(text: str) -> None:
    assert press(text).relations("announced") == set()


def test_those_who_accuse_each_other_do_so_in_turn() -> None:
    found = press("Le Mali et le Niger s'accusent mutuellement de sabotage.").relations("accused")
    assert found == {("Mali", "accused", "Niger", DONE), ("Niger", "accused", "Mali", DONE)}


def test_who_does_not_accuse_accuses_nobody() -> None:
    assert press("L'ONU n'a pas accusé le Jnim.").relations("accused") == set()


def test_what_a_report_says_its_body_says() -> None:
    read = press("Un rapport de l'ONU affirme que le M23 a pris Sake.")
    speakers = [c.attribution.speaker for c in read.claims("captured")]
    assert [read.word(one) for one in speakers if one] == ["ONU"]


def test_the_words_of_a_judgement_are_announced() -> None:
    read = press("L'ONU a salué « un accord historique ».")
    assert read.relations("announced") == {("ONU", "announced", "accord historique", DONE)}


def test_a_source_announces_what_happened_and_is_kept_as_the_speaker() -> None:
    read = press("Selon l'ONU, le M23 a pris Sake.")
    assert read.relations("announced") == {("ONU", "announced", "@capture", DONE)}
    (deed,) = read.claims("captured")
    assert deed.attribution.speaker is not None
    assert read.word(deed.attribution.speaker) == "ONU"


@pytest.mark.parametrize(
    "text",
    [
        "Selon l'agence Reuters, le M23 a pris Sake.",
        "Selon des estimations de l'agence Reuters, le M23 a pris Sake.",
        "Le M23 a pris Sake, a-t-on appris de l'agence Reuters.",
    ],
)
def test_an_outlet_reports_what_it_is_the_source_of(text: str) -> None:
    assert press(text).relations("reported") == {("Agence Reuters", "reported", "@capture", DONE)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Boko Haram a attaqué Damasak.", None),
        ("Selon l'ONU, Boko Haram a attaqué Damasak.", "ONU"),
        ("D'après l'ONU, Boko Haram a attaqué Damasak.", "ONU"),
        ("Boko Haram a attaqué Damasak, selon l'ONU.", "ONU"),
        ("L'ONU affirme que Boko Haram a attaqué Damasak.", "ONU"),
        ("L'ONU a accusé Boko Haram d'avoir attaqué Damasak.", "ONU"),
        ("« Boko Haram a attaqué Damasak », a déclaré l'ONU.", "ONU"),
        ("« Boko Haram a attaqué Damasak », a raconté Amina Ousmane.", "Amina Ousmane"),
        ("L'agence Reuters rapporte que Boko Haram a attaqué Damasak.", "Agence Reuters"),
        ("Boko Haram a attaqué Damasak, affirme Erevan.", "Arménie (gouvernement)"),
        ("L'ONU affirme dans un communiqué que Boko Haram a attaqué Damasak.", "ONU"),
    ],
)
def test_the_speaker_of_a_deed_is_kept(text: str, speaker: str | None) -> None:
    read = press(text)
    (claim,) = read.claims("attacked")
    said = claim.attribution.speaker
    assert claim.attribution.modality is DONE
    assert (read.word(said) if said else None) == speaker


TWINS = [
    # denied
    ("Le Rwanda a attaqué Goma.", "Le Rwanda dément avoir attaqué Goma.", DENIED),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise n'a pas attaqué Goma.", DENIED),
    ("Les Houthis ont attaqué Jizan.", "Les Houthis n'ont jamais attaqué Jizan.", DENIED),
    ("Israël a frappé Damas.", "Israël a démenti avoir frappé Damas.", DENIED),
    ("L'État islamique a mené une attaque contre Palmyre.",
     "L'État islamique n'a mené aucune attaque contre Palmyre.", DENIED),
    ("Une attaque du M23 contre Sake a eu lieu.", "Aucune attaque du M23 contre Sake n'a eu lieu.", DENIED),
    ("L'armée a tué Abdelmalek Droukdel.", "L'armée n'a pas tué Abdelmalek Droukdel.", DENIED),
    ("Abdelmalek Droukdel a été tué par l'armée.", "Abdelmalek Droukdel n'a pas été tué par l'armée.", DENIED),
    ("L'ELN a assassiné Luis Gomez.", "L'ELN réfute avoir assassiné Luis Gomez.", DENIED),
    ("L'Iran a fourni des drones à la Russie.", "L'Iran nie avoir fourni des drones à la Russie.", DENIED),
    ("L'Iran a fourni des drones à la Russie.", "L'Iran n'a fourni aucun drone à la Russie.", DENIED),
    ("Le Rwanda soutient le M23.", "Le Rwanda ne soutient pas le M23.", DENIED),
    ("Le Rwanda soutient le M23.", "Le Rwanda dément soutenir le M23.", DENIED),
    ("Le Hezbollah est allié à l'Iran.", "Le Hezbollah n'est pas allié à l'Iran.", DENIED),
    ("Le M23 a pris Bunagana.", "Le M23 n'a pas pris Bunagana.", DENIED),
    ("La police a arrêté Hissène Habré.", "La police n'est pas parvenue à arrêter Hissène Habré.", DENIED),
    ("Félix Tshisekedi a rencontré Paul Kagame.", "Félix Tshisekedi n'a pas rencontré Paul Kagame.", DENIED),
    ("Le Jnim a revendiqué l'attaque de Sévaré.", "Le Jnim n'a pas revendiqué l'attaque de Sévaré.", DENIED),
    ("Iyad Ag Ghali dirige le Jnim.", "Iyad Ag Ghali ne dirige pas le Jnim.", DENIED),
    ("Iyad Ag Ghali dirige le Jnim.", "Iyad Ag Ghali ne dirige plus le Jnim.", DENIED),
    # planned
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise menace d'attaquer Goma.", PLANNED),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise attaquera Goma.", PLANNED),
    ("L'armée turque a bombardé Afrine.", "L'armée turque va bombarder Afrine.", PLANNED),
    ("L'armée turque a bombardé Afrine.", "L'armée turque s'apprête à bombarder Afrine.", PLANNED),
    ("Boko Haram a attaqué Diffa.", "Boko Haram prévoyait d'attaquer Diffa.", PLANNED),
    ("Boko Haram a attaqué Diffa.", "Boko Haram envisage d'attaquer Diffa.", PLANNED),
    ("Boko Haram a attaqué Diffa.", "Boko Haram a décidé d'attaquer Diffa.", PLANNED),
    ("Boko Haram a attaqué Diffa.", "Boko Haram a juré d'attaquer Diffa.", PLANNED),
    ("Boko Haram a attaqué Diffa.", "Boko Haram s'est engagé à attaquer Diffa.", PLANNED),
    ("Une attaque du M23 contre Sake a eu lieu.", "Une attaque du M23 contre Sake a été déjouée.", PLANNED),
    ("Une attaque du M23 contre Sake a eu lieu.", "L'armée a empêché une attaque du M23 contre Sake.", PLANNED),
    ("Une attaque du M23 contre Sake a eu lieu.", "La menace d'une attaque du M23 contre Sake inquiète.", PLANNED),
    ("Le M23 mène une attaque contre Sake.", "Le M23 prépare une attaque contre Sake.", PLANNED),
    ("Le M23 a attaqué Sake.", "Pour attaquer Sake, le M23 a besoin d'armes.", PLANNED),
    ("Le M23 a attaqué Sake.", "L'armée congolaise a empêché le M23 d'attaquer Sake.", PLANNED),
    ("L'armée a tué Joseph Kony.", "L'armée voulait tuer Joseph Kony.", PLANNED),
    ("L'armée a capturé Joseph Kony.", "L'armée espère capturer Joseph Kony.", PLANNED),
    ("L'Iran a fourni des drones à la Russie.", "L'Iran fournira des drones à la Russie.", PLANNED),
    ("Le Tchad a déployé des soldats à Tessalit.", "Le Tchad envisage de déployer des soldats à Tessalit.", PLANNED),
    ("Félix Tshisekedi a rencontré Paul Kagame.", "Félix Tshisekedi rencontrera Paul Kagame.", PLANNED),
    ("Volodymyr Zelensky a repris Kherson.", "Volodymyr Zelensky a dit vouloir reprendre Kherson.", PLANNED),
    # demanded
    ("L'armée rwandaise a attaqué Goma.", "Le M23 demande à l'armée rwandaise d'attaquer Goma.", WANTED),
    ("L'armée rwandaise a attaqué Goma.", "Paul Kagame a ordonné à l'armée rwandaise d'attaquer Goma.", WANTED),
    ("Le Tchad a déployé des soldats à Tessalit.",
     "Le Mali a demandé au Tchad de déployer des soldats à Tessalit.", WANTED),
    # hypothetical
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise pourrait attaquer Goma.", PERHAPS),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise risque d'attaquer Goma.", PERHAPS),
    ("L'armée rwandaise a attaqué Goma.", "Si l'armée rwandaise a attaqué Goma, la guerre reprendra.", PERHAPS),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise est soupçonnée d'avoir attaqué Goma.", PERHAPS),
    ("Le M23 a attaqué Goma.", "L'armée congolaise ignore si le M23 a attaqué Goma.", PERHAPS),
    ("Le M23 mène une attaque contre Goma.", "Les habitants redoutent une attaque du M23 contre Goma.", PERHAPS),
    ("L'Iran a attaqué Israël.", "Washington a prévenu que l'Iran pourrait attaquer Israël.", PERHAPS),
    ("Une attaque du M23 contre Sake a eu lieu.",
     "En cas d'attaque du M23 contre Sake, l'armée ripostera.", PERHAPS),
    ("Une attaque du M23 contre Sake a eu lieu.", "Le risque d'une attaque du M23 contre Sake inquiète.", PERHAPS),
    ("L'Iran a fourni des drones à la Russie.",
     "Washington soupçonne l'Iran d'avoir fourni des drones à la Russie.", PERHAPS),
    ("La Russie a livré des avions à Khalifa Haftar.",
     "La Russie pourrait livrer des avions à Khalifa Haftar.", PERHAPS),
    ("Le Jnim a revendiqué l'attaque de Sévaré.", "Le Jnim pourrait revendiquer l'attaque de Sévaré.", PERHAPS),
]  # fmt: skip
"""What is asserted, what is said less firmly of the same people, and how that is put."""

DEEDS = (
    "attacked", "killed", "captured", "supplied", "supports", "alliedWith", "deployedTo", "negotiatedWith",
    "claimedResponsibilityFor", "leads", "withdrewFrom",
)  # fmt: skip


def told(text: str) -> set[tuple[str, str, Modality]]:
    """Deeds of an article; of speech only that somebody accuses, which the deed "accuser" is."""
    return {
        (s, p, m) for s, p, _, m in press(text).relations(*DEEDS, *(("accused",) if "accuse" in text else ()))
    }


@pytest.mark.parametrize(("firm", "weak", "modality"), TWINS, ids=[weak for _, weak, _ in TWINS])
def test_what_is_not_asserted_never_comes_out_asserted(firm: str, weak: str, modality: Modality) -> None:
    asserted = {(subject, predicate) for subject, predicate, put in told(firm) if put is DONE}
    assert asserted, "the twin is asserted"
    assert {(subject, predicate, modality) for subject, predicate in asserted} & told(weak)
    assert not {(subject, predicate) for subject, predicate, put in told(weak) if put is DONE} & asserted


KEPT_FROM = [
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise refuse d'attaquer Goma."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise a renoncé à attaquer Goma."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise hésite à attaquer Goma."),
    ("Les États-Unis ont négocié avec les talibans.", "Les États-Unis refusent de négocier avec les talibans."),
    ("L'armée kényane a quitté Kismayo.", "L'armée kényane refuse de quitter Kismayo."),
    ("L'armée a tué Abdelmalek Droukdel.", "L'armée croit avoir tué Abdelmalek Droukdel."),
    ("Une attaque du M23 contre Sake a eu lieu.", "L'armée se prépare à une attaque du M23 contre Sake."),
    ("Une attaque du M23 contre Sake a eu lieu.", "L'armée s'attend à une attaque du M23 contre Sake."),
    ("Une attaque du M23 contre Sake a eu lieu.", "L'armée a simulé une attaque du M23 contre Sake."),
    ("L'armée a tué Abdelmalek Droukdel.", "L'armée a tenté de tuer Abdelmalek Droukdel."),
    ("Le M23 a pris Bunagana.", "Le M23 tente de prendre Bunagana."),
    ("Le M23 a pris Bunagana.", "Le M23 a échoué à prendre Bunagana."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise est prête à attaquer Goma."),
    ("L'armée rwandaise a attaqué Goma.", "Il est faux que l'armée rwandaise ait attaqué Goma."),
    ("L'armée rwandaise a attaqué Goma.", "Il est possible que l'armée rwandaise ait attaqué Goma."),
    ("Une attaque du M23 contre Sake a eu lieu.", "Une attaque du M23 contre Sake est imminente."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise aurait pu attaquer Goma."),
    ("L'armée rwandaise a attaqué Goma.", "Sans l'ONU, l'armée rwandaise aurait attaqué Goma."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise a failli attaquer Goma."),
    ("L'armée rwandaise a attaqué Goma.", "L'armée rwandaise attaquerait Goma si le M23 refusait."),
]  # fmt: skip
"""Twins: what was refused, tried, possible, or would have been."""


@pytest.mark.parametrize(("firm", "weak"), KEPT_FROM)
def test_what_was_not_done_never_comes_out_asserted(firm: str, weak: str) -> None:
    asserted = {(subject, predicate) for subject, predicate, put in told(firm) if put is DONE}
    assert asserted
    assert not {(subject, predicate) for subject, predicate, put in told(weak) if put is DONE} & asserted


ACTORS = (
    ("Boko Haram", False), ("Le M23", False), ("L'armée rwandaise", False), ("Les Houthis", True), ("L'ELN", False),
    ("Le Jnim", False), ("La Russie", False), ("Les talibans", True), ("Le groupe Wagner", False),
)  # fmt: skip
TOWNS = ("Goma", "Erbil", "Bakhmout", "Taiz", "Myawaddy", "El-Fasher", "Tessalit")
FRAMES = (
    ("{who} a attaqué {town}.", "{who} ont attaqué {town}.", DONE),
    ("{town} a été attaquée par {by}.", "{town} a été attaquée par {by}.", DONE),
    ("Selon l'ONU, {by} a attaqué {town}.", "Selon l'ONU, {by} ont attaqué {town}.", DONE),
    ("{who} menace d'attaquer {town}.", "{who} menacent d'attaquer {town}.", PLANNED),
    ("{who} veut attaquer {town}.", "{who} veulent attaquer {town}.", PLANNED),
    ("{who} prépare une attaque contre {town}.", "{who} préparent une attaque contre {town}.", PLANNED),
    ("{who} pourrait attaquer {town}.", "{who} pourraient attaquer {town}.", PERHAPS),
)


@settings(max_examples=60)
@given(st.sampled_from(ACTORS), st.sampled_from(TOWNS), st.sampled_from(FRAMES))
def test_whoever_it_is_and_wherever_a_deed_is_put_the_same_way(
    actor: tuple[str, bool], town: str, frame: tuple[str, str, Modality]
) -> None:
    who, plural = actor
    by = who[0].lower() + who[1:] if who.startswith("L") else who
    text = frame[plural].format(who=who, by=by, town=town)
    assert {modality for *_, modality in press(text).relations("attacked")} == {frame[2]}, text


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("L'armée rwandaise a attaqué Goma.", False),
        ("L'armée rwandaise aurait attaqué Goma.", True),
        ("L'Iran aurait fourni des drones à la Russie.", True),
        ("L'armée aurait tué Abdelmalek Droukdel.", True),
        ("L'armée a tué Abdelmalek Droukdel.", False),
        ("L'attaque présumée du M23 contre Sake a fait dix morts.", True),
    ],
)
def test_hearsay_is_hedged(text: str, hedged: bool) -> None:
    (claim,) = press(text).claims("attacked", "killed", "supplied")
    assert claim.attribution.hedged is hedged


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Les troupes françaises ont quitté le Mali.", {("Troupes françaises", "Mali")}),
        ("Les troupes françaises quitteront le Mali.", set()),
        ("Les troupes françaises n'ont pas quitté le Mali.", set()),
        ("Le Mali exige que les troupes françaises quittent Gao.", set()),
    ],
)
def test_nobody_has_left_on_the_strength_of_a_plan(text: str, left: set[tuple[str, str]]) -> None:
    assert press(text).asserted("withdrewFrom") == left


def test_the_same_claim_is_made_once_for_each_who_makes_it() -> None:
    text = "Boko Haram a attaqué Damasak."
    assert len(press(f"{text} {text}").claims("attacked")) == 1
    by_two = press(f"{text} Selon l'ONU, Boko Haram a attaqué Damasak.").claims("attacked")
    assert [claim.attribution.speaker is None for claim in by_two] == [True, False]
    denied = press(f"{text} Boko Haram n'a pas attaqué Damasak.").claims("attacked")
    assert [claim.attribution.modality for claim in denied] == [DONE, DENIED]


def test_of_equal_claims_the_first_stays() -> None:
    text = "Boko Haram a attaqué Damasak mardi. Le M23 a attaqué Sake. Boko Haram a attaqué Damasak."
    found = press(text).claims("attacked")
    assert [claim.evidence.start for claim in found] == [0, text.index("Le M23")]
    assert list(distinct([*found, *found])) == found


def evidence(claim: Claim) -> tuple[str, str]:
    """Trigger and evidence of a claim in words."""
    return claim.trigger.text, claim.evidence.text


def test_a_claim_shows_the_words_that_make_it() -> None:
    first, second = "Boko Haram a attaqué Damasak.", "Le Rwanda soutient le M23."
    read = press(f"{first} {second}")
    assert [evidence(claim) for claim in read.claims("attacked", "supports")] == [
        ("attaqué", first),
        ("soutient", second),
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("L'armée rwandaise n'a pas attaqué Goma.", "pas"),
        ("Le Rwanda dément avoir attaqué Goma.", "dément"),
        ("L'armée rwandaise menace d'attaquer Goma.", "menace"),
        ("L'armée rwandaise pourrait attaquer Goma.", "pourrait"),
        ("Selon l'ONU, l'armée rwandaise a attaqué Goma.", "Selon"),
        ("L'armée turque a bombardé Afrine le 20 mai 2024.", "le 20 mai 2024"),
        ("L'armée rwandaise a attaqué Goma.", None),
    ],
)
def test_the_word_that_decided_is_kept(text: str, cue: str | None) -> None:
    (claim,) = press(text).claims("attacked")
    found = claim.attribution.cue
    assert (found.text if found else None) == cue


def test_nothing_of_a_related_link_is_claimed() -> None:
    body = "Le marché de Bria a rouvert jeudi."
    read = press(f"Le marché rouvre à Bria\n\n{body}\n\nLire aussi : Le Rwanda soutient le M23")
    assert read.claims(*DEEDS) == []


def test_a_meeting_that_was_called_off_has_brought_nobody_together() -> None:
    read = press("Donald Trump a annoncé l'annulation du sommet entre les États-Unis et la Corée du Nord.")
    assert read.asserted("negotiatedWith") == set()


def test_who_says_we_in_a_quotation_is_quoted() -> None:
    read = press("« Nous exigeons la libération de tous les otages », a déclaré Amnesty International.")
    assert {read.word(c.subject) for c in read.claims("demanded")} == {"Amnesty International"}


def test_whoever_has_no_name_may_demand() -> None:
    read = press("Les manifestants réclament la démission du gouvernement.")
    assert {read.word(c.subject) for c in read.claims("demanded")} == {"manifestants"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("que la situation est calme", Modality.ASSERTED),
        ("que le gouvernement réunira les partis", Modality.PLANNED),
        ("envisager de réunir les partis", Modality.PLANNED),
        ("son intention de quitter le pouvoir", Modality.PLANNED),
        ("avoir réuni les partis", Modality.ASSERTED),
    ],
)
def test_the_announcement_of_what_lies_ahead_is_no_announcement_of_a_deed(
    content: str, expected: Modality
) -> None:
    said = press(f"Paul Martin a annoncé {content}.").found.claims
    assert [c.attribution.modality for c in said if c.predicate == "announced"] == [expected]


def test_what_people_come_together_to_demand_is_demanded() -> None:
    found = press("Des milliers de Maliens ont manifesté pour réclamer la démission de Paul Martin.").found
    (demand,) = (claim for claim in found.claims if claim.predicate == "demanded")
    assert demand.attribution.modality is Modality.DEMANDED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'archevêque de Lyon Pierre Martin a annoncé son retour de Rome.", "Pierre Martin"),
        ("L'ambassadeur d'Espagne au Mali Pedro Ruiz a annoncé son départ.", "Pedro Ruiz"),
        ("Le maire de Lille a annoncé son départ.", "maire de Lille"),
    ],
)
def test_a_name_behind_an_office_and_whose_it_is_speaks(text: str, speaker: str) -> None:
    (claim,) = press(text).claims("announced")
    assert press(text).word(claim.subject) == speaker


def test_some_people_of_a_country_are_not_the_country() -> None:
    read = press("Des milliers de Maliens réclament la démission de Paul Martin.")
    assert {(read.word(c.subject), c.subject.key) for c in read.claims("demanded")} == {("Maliens", None)}


def test_what_an_outlet_does_not_say_is_no_report() -> None:
    assert press("L'AFP a évoqué des pertes, sans en préciser la nature.").relations("reported") == {
        ("AFP", "reported", "pertes", DONE)
    }


def test_who_is_driven_out_leaves_a_place_only_where_it_is_named() -> None:
    assert not press("À Nîmes, la police a expulsé les rebelles.").claims("withdrewFrom")
    (left,) = press("Le Front al-Nosra a chassé l'Armée syrienne libre d'Alep.").claims("withdrewFrom")
    assert left.object.passage.text == "Alep"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'ONU assure ne pas avoir tiré.", {"denied"}),
        ("L'ONU assure que ce n'était pas un attentat.", {"denied"}),
        ("L'ONU a annoncé que le M23 a pris Sake.", {"announced"}),
        ("Paul Martin a mis en garde le Mali.", {"warned"}),
        ("Paul Martin a prévenu la police.", set()),
    ],
)
def test_denials_and_warnings_are_no_announcements(text: str, expected: set[str]) -> None:
    found = press(text).found.claims
    assert {c.predicate for c in found} & {"announced", "denied", "warned"} == expected


def test_a_threat_is_made_whatever_comes_of_it() -> None:
    (threat,) = press("Le Mali menace de fermer sa frontière.").claims("warned")
    assert threat.attribution.modality is Modality.ASSERTED
