"""Positions: who leads what and who serves in it, and where no position may be read."""

import pytest

from filrouge.model import Form
from tests.press import press

POSITIONS = ("leads", "holdsPositionIn")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Hassan Nasrallah, chef du Hezbollah, a menacé Israël.", "Hassan Nasrallah", "Hezbollah"),
        ("Le chef du Hezbollah, Hassan Nasrallah, a menacé Israël.", "Hassan Nasrallah", "Hezbollah"),
        ("Abdel Malek al-Houthi, le leader des Houthis, a parlé.", "Abdel Malek al-Houthi", "Houthis"),
        ("Bertrand Bisimwa, président du M23, a parlé.", "Bertrand Bisimwa", "M23"),
        ("Yevgueni Prigojine, patron du groupe Wagner, est mort.", "Yevgueni Prigojine", "Groupe Wagner"),
        ("António Guterres, secrétaire général de l'ONU, a parlé.", "António Guterres", "ONU"),
        (
            "Mohamed Hamdane Daglo, chef des Forces de soutien rapide, a quitté Khartoum.",
            "Mohamed Hamdane Daglo",
            "Forces de soutien rapide",
        ),
        (
            "Le général Abdel Fattah al-Burhane, commandant de l'armée soudanaise, a quitté Khartoum.",
            "Abdel Fattah al-Burhane",
            "Armée soudanaise",
        ),
    ],
)
def test_the_head_of_a_body_leads_it(text: str, person: str, body: str) -> None:
    assert press(text).asserted("leads") == {(person, body)}
    assert not press(text).claims("holdsPositionIn")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Jean Dupont, ministre de la Défense du Mali, est arrivé à Gao.", "Jean Dupont", "Mali"),
        ("Le ministre malien de la Défense, Sadio Camara, est arrivé à Gao.", "Sadio Camara", "Mali"),
        ("Sadio Camara, le ministre de la Défense malien, est arrivé à Gao.", "Sadio Camara", "Mali"),
        ("Volodymyr Zelensky, le président ukrainien, a parlé.", "Volodymyr Zelensky", "Ukraine"),
        ("Isaias Afwerki, président de l'Érythrée, a parlé.", "Isaias Afwerki", "Érythrée"),
        ("Le roi Abdallah II de Jordanie a parlé.", "Abdallah II", "Jordanie"),
        ("Lawrence Kanyuka, porte-parole du M23, a parlé.", "Lawrence Kanyuka", "M23"),
        ("Le porte-parole de l'ONU, Stéphane Dujarric, a parlé.", "Stéphane Dujarric", "ONU"),
        ("Hans Grundberg, envoyé spécial de l'ONU pour le Yémen, a parlé.", "Hans Grundberg", "ONU"),
        ("Le gouverneur de Kharkiv, Oleg Synegoubov, a parlé.", "Oleg Synegoubov", "Kharkiv"),
        ("Le maire de Goma, Kapend Kamand, a appelé au calme.", "Kapend Kamand", "Goma"),
    ],
)
def test_who_serves_a_body_or_holds_an_office_of_a_place_does_not_lead_it(
    text: str, person: str, body: str
) -> None:
    assert press(text).asserted("holdsPositionIn") == {(person, body)}
    assert not press(text).claims("leads")


@pytest.mark.parametrize(
    "text",
    [
        "L'ex-chef des FARC, Rodrigo Londono, a demandé pardon.",
        "Rodrigo Londono, ancien chef des FARC, a demandé pardon.",
        "L'ancien chef des FARC, Rodrigo Londono, a demandé pardon.",
    ],
)
def test_a_former_leader_does_not_lead(text: str) -> None:
    assert press(text).relations(*POSITIONS)
    assert not press(text).claims("leads")


@pytest.mark.parametrize(
    "text",
    [
        "Le président français a reçu Antonio Guterres.",
        "Le président a rencontré Antonio Guterres.",
        "Le président et Antonio Guterres ont discuté du Soudan.",
        "Le ministre de la Défense a rencontré le général Michael Langley.",
        "Le chef du Hezbollah a menacé Israël. Hassan Diab a réagi.",
        "Marie Nzigire, habitante de Goma, a fui.",
        "Marie Nzigire, qui vit à Goma, a rencontré le chef du M23.",
        "Moussa Sinko a combattu le chef du M23.",
        "Hassan Nasrallah a rencontré un chef du Hamas.",
        "Hassan Nasrallah a menacé Israël. Le chef du Hamas a applaudi.",
        "Le frère du président, Mohamed Idriss, est parti.",
        "Le chef d'orchestre Daniel Barenboim a joué à Ramallah.",
        "Blaise Compaoré vit en Côte d'Ivoire.",
    ],
)
def test_a_name_near_a_function_has_no_position(text: str) -> None:
    assert press(text).relations(*POSITIONS) == set()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Selon le président ukrainien, Emmanuel Macron viendra à Kiev.", ("Emmanuel Macron", "Ukraine")),
        ("Le fils du chef du Hezbollah, Mohamed Ali, est mort.", ("Mohamed Ali", "Hezbollah")),
        ("Le frère du chef du Hezbollah, Mohamed Ali, est mort.", ("Mohamed Ali", "Hezbollah")),
        ("Mohamed Ali, gendre du chef du Hezbollah, est mort.", ("Mohamed Ali", "Hezbollah")),
        ("Le meurtrier du président du Burundi, Ali Ndayi, court toujours.", ("Ali Ndayi", "Burundi")),
        ("Le roi Abdallah II de Jordanie a reçu le président Joe Biden.", ("Joe Biden", "Jordanie")),
        ("L'adjointe au maire de Lyon, Claire Fontaine, et Luc Petit ont parlé.", ("Luc Petit", "Lyon")),
        (
            "Bruno Rey, adjoint au maire de Lyon, Serge Moreau et Luc Petit ont parlé.",
            ("Serge Moreau", "Lyon"),
        ),
        ("L'adversaire du maire de Lyon, Anne Colin, a perdu.", ("Anne Colin", "Lyon")),
        ("Accusé par le maire de Lyon, Paul Rey a démenti.", ("Paul Rey", "Lyon")),
        ("Avec Luc Marais, le préfet du Rhône, Anne Colin a parlé.", ("Anne Colin", "Rhône")),
        ("L'ELN a tué le maire Luis Alberto Gomez à Arauca.", ("Luis Alberto Gomez", "Arauca")),
        ("Les putschistes ont arrêté le président Mohamed Bazoum à Agadez.", ("Mohamed Bazoum", "Agadez")),
    ],
)
def test_the_function_of_another_is_not_taken_over(text: str, wrong: tuple[str, str]) -> None:
    assert wrong not in press(text).asserted(*POSITIONS)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "Selon le chef du Hezbollah, Hassan Nasrallah, la guerre est finie.",
            ("Hassan Nasrallah", "Hezbollah"),
        ),
        (
            "L'ambassadeur russe en Turquie, Andreï Karsov a été tué par balle.",
            ("Andreï Karsov", "Russie"),
        ),
        ("Avec Luc Marais, le préfet du Rhône, Anne Colin a parlé.", ("Luc Marais", "Rhône")),
        ("L'assassinat du chef du Hezbollah, Hassan Nasrallah, a choqué.", ("Hassan Nasrallah", "Hezbollah")),
        ("Il a été reçu par le chef du Hezbollah, Hassan Nasrallah.", ("Hassan Nasrallah", "Hezbollah")),
        ("Le roi Abdallah II de Jordanie a parlé à Gaza.", ("Abdallah II", "Jordanie")),
    ],
)
def test_the_comma_and_the_name_may_still_belong_to_the_function(text: str, right: tuple[str, str]) -> None:
    assert press(text).asserted(*POSITIONS) == {right}


def test_the_only_state_named_may_be_abroad() -> None:
    assert press("La Jordanie a reçu le président Joe Biden.").relations(*POSITIONS) == set()


def test_an_office_of_the_state_that_the_article_is_about_is_held_there() -> None:
    read = press("Le Mali a fermé sa frontière. Le Mali est en deuil. Le ministre Sadio Camara a parlé.")
    (claim,) = read.claims("holdsPositionIn")
    assert (read.word(claim.subject), read.word(claim.object)) == ("Sadio Camara", "Mali")
    sure = press("Sadio Camara, ministre de la Défense du Mali, a parlé.").claims("holdsPositionIn")[0]
    assert claim.confidence < sure.confidence, "the text does not say whose minister"


def test_a_rank_is_no_office_of_the_state() -> None:
    read = press("Le Mali a fermé sa frontière. Le Mali est en deuil. Le colonel Sadio Camara a parlé.")
    assert read.relations(*POSITIONS) == set()


def test_without_a_state_a_bare_office_is_held_nowhere() -> None:
    assert press("Le ministre Sadio Camara a parlé.").relations(*POSITIONS) == set()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Hassan Nasrallah, chef du Hezbollah, a menacé Israël.", "chef du Hezbollah"),
        ("Jean Dupont, ministre de la Défense du Mali, a parlé.", "ministre de la Défense du Mali"),
        ("Le ministre malien de la Défense, Sadio Camara, a parlé.", "ministre malien de la Défense"),
    ],
)
def test_the_function_is_the_trigger(text: str, trigger: str) -> None:
    (claim,) = press(text).claims(*POSITIONS)
    assert claim.trigger.text == trigger
    assert claim.evidence.text == text


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lawrence Kanyuka, porte-parole du M23, a parlé. "
            "Le porte-parole du M23 a accusé l'armée congolaise.",
            {"Lawrence Kanyuka"},
        ),
        ("Le porte-parole du M23 a accusé l'armée congolaise.", {"M23"}),
        (
            "Lawrence Kanyuka, porte-parole du M23, a parlé. "
            "Le porte-parole du Hamas a accusé l'armée congolaise.",
            {"Hamas"},
        ),
    ],
)
def test_a_function_speaks_for_the_one_who_has_it(text: str, speakers: set[str]) -> None:
    assert {subject for subject, _ in press(text).asserted("accused")} == speakers


def test_a_function_of_two_people_speaks_for_their_body() -> None:
    read = press(
        "Ali Hassan, porte-parole du M23, a parlé. Jean Bosco, porte-parole du M23, a parlé. "
        "Le porte-parole du M23 a accusé l'armée congolaise."
    )
    assert {subject for subject, _ in read.asserted("accused")} == {"M23"}


def test_a_function_that_speaks_is_a_mention_of_its_bearer() -> None:
    read = press("Lawrence Kanyuka, porte-parole du M23, a parlé. Le porte-parole du M23 est parti.")
    (bearer,) = [e for e in read.reading.cast.entities.values() if e.name == "Lawrence Kanyuka"]
    assert [(m.form, m.passage.text) for m in bearer.mentions if m.sentence == 1] == [
        (Form.NOMINAL, "porte-parole du M23")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Iyad Ag Ghali dirige le Jnim.",
        "Le Jnim est dirigé par Iyad Ag Ghali.",
        "Le Jnim, dirigé par Iyad Ag Ghali, a attaqué Sévaré.",
    ],
)
def test_a_verb_says_who_leads_too(text: str) -> None:
    assert press(text).asserted("leads") == {("Iyad Ag Ghali", "Jnim")}


def test_a_position_in_a_caption_or_a_related_link_is_left_out() -> None:
    body = "Le marché de Bria a rouvert jeudi."
    link = "Lire aussi : Hassan Nasrallah, chef du Hezbollah, menace Israël"
    assert press(f"Le marché rouvre à Bria\n\n{body}\n\n{link}").relations(*POSITIONS) == set()


def test_who_holds_an_office_of_a_capital_holds_it_in_the_town() -> None:
    read = press("Moussa Sinko, maire de la capitale malienne, Bamako, a réagi.")
    assert read.asserted("holdsPositionIn") == {("Moussa Sinko", "Bamako")}


def test_the_only_body_named_before_is_the_one_whose_chief_it_is() -> None:
    read = press("Ansar Dine a confirmé que son chef, Iyad Ag Ghali, était mort.")
    assert read.asserted("leads") == {("Iyad Ag Ghali", "Ansar Dine")}


def test_whoever_is_a_member_or_an_elected_of_a_body_belongs_to_it() -> None:
    read = press("Moussa Sinko, élu du Parti malien, a réagi.")
    assert read.asserted("memberOf") == {("Moussa Sinko", "Parti malien")}


@pytest.mark.parametrize(
    "text",
    [
        "Mali : des élections en mai. Au Mali, le président du jury, Jean Martin, a remis le prix.",
        "Le cardinal polonais Stanisław Dziwisz a célébré la messe.",
        "Marie Dupont, représentant la France, a gagné la médaille.",
    ],
)
def test_who_serves_no_state_has_no_office_of_it(text: str) -> None:
    assert not press(text).relations(*POSITIONS)


def test_one_of_the_leaders_of_a_body_has_an_office_in_it() -> None:
    text = "Jean Martin, l'un des dirigeants du Hamas, a été arrêté."
    assert press(text).relations(*POSITIONS)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("L'ambassadeur russe à l'ONU, Jean Martin, a mis son veto.", "ONU"),
        ("Le conseiller à la communication de Paul Durand, Jean Martin, a été blessé.", "Paul Durand"),
        ("Jean Martin est un collaborateur régulier de la BBC.", "BBC"),
    ],
)
def test_where_somebody_is_sent_and_whom_they_advise(text: str, body: str) -> None:
    assert ("Jean Martin", body) in press(text).asserted("holdsPositionIn")


@pytest.mark.parametrize(
    ("text", "person", "bodies"),
    [
        (
            "Le président du Sénat et de la Cour suprême, Jean Tabi, est mort.",
            "Jean Tabi",
            {"Sénat", "Cour suprême"},
        ),
        (
            "Le chef du Hezbollah, actuel commandant des Forces libanaises, Jean Tabi, est mort.",
            "Jean Tabi",
            {"Hezbollah", "Forces libanaises"},
        ),
        ("Jean Tabi, jusqu'alors chef du Hezbollah, est mort.", "Jean Tabi", {"Hezbollah"}),
        ("Jean Tabi, l'un des plus hauts dirigeants du Hezbollah, est mort.", "Jean Tabi", {"Hezbollah"}),
        ("Hugo Morel a été réélu à la présidence du Paraguay.", "Hugo Morel", {"Paraguay"}),
        ("Hugo Morel gouverne le Paraguay depuis dix ans.", "Hugo Morel", {"Paraguay"}),
        ("Jean Tabi a pris la tête du Hezbollah en mars.", "Jean Tabi", {"Hezbollah"}),
    ],
)
def test_one_function_may_be_held_twice_or_taken_over(text: str, person: str, bodies: set[str]) -> None:
    assert press(text).asserted("leads") == {(person, body) for body in bodies}


@pytest.mark.parametrize(
    "text",
    [
        "Le chef du Hezbollah, le président malien, Jean Tabi, et le roi ont dîné.",
        "L'ancien patron du Hezbollah, Jean Tabi, est mort.",
        "Jean Tabi est candidat à la présidence du Paraguay.",
        "L'ouragan a été porté à la tête du classement par Jean Tabi.",
    ],
)
def test_no_list_no_candidate_and_nobody_of_the_past_leads(text: str) -> None:
    assert not press(text).asserted("leads")


def test_a_state_may_be_a_republic_and_whom_one_serves_has_another_office() -> None:
    text = "Le président de la République tchèque Jean Tabi a reçu Hugo Morel, ministre de Paul Durand."
    assert press(text).asserted("leads", "holdsPositionIn") == {("Jean Tabi", "République tchèque")}


def test_a_speaker_behind_the_body_that_sends_him_has_said_it() -> None:
    text = "« La route est coupée par les rebelles », a déclaré une représentante du comité d'enquête, Anne Morel."
    assert {c.subject.passage.text for c in press(text).claims("announced")} == {"Anne Morel"}


def test_a_minister_does_not_lead_his_government() -> None:
    found = press("Le gouvernement malien et son ministre Jean Tabi ont démenti. Le Mali dort.")
    assert not found.asserted("leads")
    assert "Jean Tabi" in {person for person, _ in found.asserted("holdsPositionIn")}
