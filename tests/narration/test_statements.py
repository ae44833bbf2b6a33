"""Statements: one for everybody who is told to speak, none for who stays silent."""

import pytest

from filrouge.model import Modality
from tests.press import press


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sadio Camara a annoncé mardi que l'armée va reprendre Kidal.", "Sadio Camara"),
        ("Sadio Camara a affirmé que l'armée ne reculerait pas.", "Sadio Camara"),
        ("La junte malienne a affirmé que « le peuple ne reculera pas ».", "Mali (gouvernement)"),
        ("L'ONU a condamné l'attaque de Djibo.", "ONU"),
        ("L'ONU a salué la libération de dix otages.", "ONU"),
        ("Les autorités maliennes affirment que la situation est sous contrôle.", "Mali (gouvernement)"),
        ("Selon Sadio Camara, « l'armée tient toute la région du fleuve ».", "Sadio Camara"),
        ("Le Hamas a accusé Israël d'avoir bombardé Rafah.", "Hamas"),
        ("Les Houthis ont nié avoir attaqué le port de Jizan.", "Houthis"),
        ("La Jordanie a averti l'Iran.", "Jordanie"),
        ("Niamey exige le départ des troupes françaises.", "Niger (gouvernement)"),
        ("« L'armée a bombardé notre village », a raconté Amina Ousmane.", "Amina Ousmane"),
        (
            "L'armée malienne confirme, « après de multiples vérifications », l'attaque de Ménaka.",
            "Armée malienne",
        ),
        ("L'expert Paul Durand a accusé Moscou d'avoir bombardé Rafah.", "Paul Durand"),
    ],
)
def test_whoever_speaks_makes_a_statement(text: str, speaker: str) -> None:
    read = press(text)
    (statement,) = read.statements
    assert read.words(statement.actors) == {speaker}
    assert statement.attribution.modality is Modality.ASSERTED
    assert statement.attribution.speaker is not None


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram a attaqué Damasak.",
        "Selon un témoin, Boko Haram a attaqué Damasak.",
        "Selon l'ONU, des rebelles ont attaqué Bria.",
        "Selon l'agence Reuters, Boko Haram a attaqué Damasak.",
        "L'UE annoncera des sanctions contre le Soudan.",
        "Le Rwanda soutient le M23.",
        "L'UE pourrait condamner le Soudan.",
        "L'armée malienne a repris Kidal sans avertir l'ONU.",
        "Boko Haram a lancé un assaut contre Damasak.",
        "L'armée malienne a annoncé avoir tué dix rebelles à Ménaka.",
        "Sadio Camara précise que l'armée a repris Kidal.",
        "Selon les autorités maliennes, la situation est sous contrôle.",
        "Le Parlement irakien a voté le retrait des troupes américaines.",
        "L'armée malienne affirme que « dix rebelles ont été tués à Ménaka ».",
        "Sadio Camara ajoute que l'assaut s'est soldé par la mort de « dix rebelles ».",
        "Selon l'analyste politique Anne Morel, « l'armée ne reprendra jamais Kidal ».",
        "Paul Durand, un expert en sécurité, a révélé que Moscou livrerait des chars.",
        "« Le front ne bougera plus », explique la politologue Anne Morel.",
        "Les États-Unis disent vouloir retirer leurs troupes du Niger.",
        "L'état d'urgence a été instauré par le président Sadio Camara.",
    ],
)
def test_who_says_nothing_makes_no_statement(text: str) -> None:
    assert press(text).statements == ()


def test_what_one_speaker_says_in_several_sentences_is_one_statement() -> None:
    read = press("L'ONU a condamné l'attaque de Djibo. L'ONU a aussi demandé une enquête.")
    (statement,) = read.statements
    assert [passage.text for passage in statement.trigger] == ["condamné", "demandé"]
    assert len(statement.evidence) == 2


def test_who_says_it_in_the_same_words_says_it_together() -> None:
    read = press("Sadio Camara et Amina Ousmane ont salué la libération de dix otages.")
    (statement,) = read.statements
    assert read.words(statement.actors) == {"Sadio Camara", "Amina Ousmane"}


def test_two_speakers_make_two_statements() -> None:
    read = press("L'armée congolaise accuse le M23. Le M23 dément l'attaque de Kibirizi.")
    assert [read.words(one.actors) for one in read.statements] == [{"Armée congolaise"}, {"M23"}]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Le Hamas a accusé Israël d'avoir bombardé Rafah.", {"Israël"}),
        ("La Jordanie a averti l'Iran.", {"Iran"}),
        ("L'ONU a condamné l'attaque de Djibo.", {"@attack"}),
        ("Les Houthis ont nié avoir attaqué le port de Jizan.", {"@attack"}),
        ("Sadio Camara a annoncé que l'armée va reprendre Kidal.", set()),
        ("Sadio Camara a annoncé la création d'un fonds.", {"création d'un fonds"}),
    ],
)
def test_a_statement_aims_at_who_or_what_is_accused_warned_or_denied(text: str, targets: set[str]) -> None:
    read = press(text)
    (statement,) = read.statements
    assert read.words(statement.targets) == targets


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sadio Camara a annoncé mardi que l'armée va reprendre Kidal.", "2024-05-14"),
        ("Sadio Camara a annoncé que l'armée va reprendre Kidal.", None),
        ("Sadio Camara a annoncé que l'armée va reprendre Kidal le 3 juin.", None),
        ("Mardi 14 mai, Sadio Camara a annoncé que l'armée va reprendre Kidal le 3 juin.", "2024-05-14"),
    ],
)
def test_a_statement_has_the_day_of_speaking(text: str, date: str | None) -> None:
    (statement,) = press(text).statements
    assert (statement.date.value if statement.date else None) == date


def test_whoever_announces_a_resignation_resigns_and_makes_no_statement() -> None:
    read = press("Paul Durand a annoncé sa démission lundi à Lyon.")
    assert [event.type for event in read.found.events] == ["resignation"]
