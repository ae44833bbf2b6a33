"""Words that point back: taken up where one candidate is clearly nearest, and nowhere else."""

import pytest

from filrouge.model import Form
from tests.casting import cast, names, read

# (text, the word that points back, whom or what it means)
POINTING = [
    (
        "Le Front de libération du Zanaga a attaqué la caserne. Le groupe a tué six soldats.",
        "groupe",
        "Front de libération du Zanaga",
    ),
    (
        "Le Front des patriotes de Bria a signé. Ce groupe armé est né en 2019.",
        "groupe",
        "Front des patriotes de Bria",
    ),
    ("Le Parti du renouveau d'Alep a gagné. Le parti gouvernera seul.", "parti", "Parti du renouveau d'Alep"),
    (
        "Le procureur Luis Cardona a accusé le sénateur Edgar Molina. Ce dernier a nié.",
        "dernier",
        "Edgar Molina",
    ),
    ("Anna Petrosyan a quitté Erevan lundi. Elle est arrivée le soir.", "Elle", "Anna Petrosyan"),
    ("Issaka Traoré a été arrêté. Il est accusé de trahison.", "Il", "Issaka Traoré"),
    ("Salai Bawi Lian a pris la parole, et il a salué la foule.", "il", "Salai Bawi Lian"),
    ("Le Parti vert de Tuzla a perdu. Il a contesté le vote.", "Il", "Parti vert de Tuzla"),
    ("Nadia Haroun, avocate, a plaidé. Celle-ci a rappelé les faits.", "Celle-ci", "Nadia Haroun"),
    ("Le ministre Tarek al-Aoun a démissionné. Le ministre a cité sa santé.", "ministre", "Tarek al-Aoun"),
    (
        "Le gouverneur Abel Mukendi a reçu le colonel Jean Tshibangu. Le colonel a promis des renforts.",
        "colonel",
        "Jean Tshibangu",
    ),
    (
        "Le gouverneur Abel Mukendi a reçu le colonel Jean Tshibangu. Le gouverneur a promis des fonds.",
        "gouverneur",
        "Abel Mukendi",
    ),
    ("Les combats ont repris en Libye. Le pays est divisé.", "pays", "Libye"),
    ("Les rebelles sont entrés dans Sake. La ville était vide.", "ville", "Sake"),
    ("Le village de Tin-Abaraden a été attaqué. Le village est vide.", "village", "Tin-Abaraden"),
    ("La province de l'Ituri est en crise. La province est riche en or.", "province", "Ituri"),
    ("La base de Kidal-Nord a fermé. La base a été attaquée mardi.", "base", "Kidal-Nord"),
    ("La base de Tanf al-Charqi a été attaquée. Cette base est isolée.", "base", "Tanf al-Charqi"),
    ("Goma est tombée. Dans cette ville, tout a brûlé.", "ville", "Goma"),
    (
        "Le ministère de la Santé compte dix blessés. Le ministère précise que tout est calme.",
        "ministère",
        "Ministère de la Santé",
    ),
]

# (text, a word that points to nobody named)
POINTLESS = [
    ("Le Mouvement pour le salut d'Azur a signé. Un autre groupe a refusé.", "groupe"),
    ("Le Mouvement pour le salut d'Azur a signé. Le groupe de musiciens a joué.", "groupe"),
    ("Amara Sissoko est mort. Le groupe a annoncé sa succession.", "groupe"),
    ("Le Front de l'Adrar est né en 2012. Le parti au pouvoir le combat.", "parti"),
    ("Le Front de l'Adrar a rejoint le Front du Gourma. Les deux groupes ont fusionné.", "groupes"),
    ("Le colonel Jean Tshibangu a été nommé. Le ministre de la Défense a protesté.", "ministre"),
    ("La maire Oksana Lytvyn a été enlevée. Le maire de Kherson a protesté.", "maire"),
    ("Ibrahim Dicko a fui. Son adjoint a été tué.", "adjoint"),
    ("L'Ouganda a fermé sa frontière avec le Rwanda. Les deux pays se disputent.", "pays"),
    ("L'Ouganda a fermé sa frontière. Ces deux pays se disputent.", "pays"),
    ("La base de Tanf al-Charqi a été attaquée. Deux bases ont été fermées.", "bases"),
    ("La base de Tanf al-Charqi a été attaquée. La base de données a été perdue.", "base"),
    ("Goma est tombée. Une autre ville a brûlé.", "ville"),
    ("Goma est tombée. Sa ville natale a brûlé.", "ville"),
    ("Un drone a frappé Marioupol. Il a tué deux passants.", "Il"),
    ("Quand il est arrivé, Salai Bawi Lian a salué la foule.", "il"),
    ("Le général a été tué. Il avait cinquante ans.", "Il"),
    (
        "Le ministère de la Santé et le ministère de l'Intérieur ont réagi. Le ministère en doute.",
        "ministère",
    ),
    ("Amara Sissoko a été convoqué devant le juge.", "juge"),
]

IMPERSONAL = [
    "il a neigé toute la nuit",
    "il fait froid",
    "il manque du pain",
    "il y a trente morts",
    "il n'y a pas de morts",
    "il s'agit d'une erreur",
    "il faudra dix ans",
    "il vaut mieux partir",
    "il convient d'attendre",
    "il suffit d'attendre",
    "il semble que la trêve tienne",
    "il est possible que la trêve tienne",
    "il est nécessaire de partir",
    "il est temps de partir",
]


def meant(text: str, pointer: str) -> list[str]:
    """Names of the entities that a word stands for where it stands without a name of its own."""
    return [one.name for one in cast(text) if any(m.passage.text == pointer for m in one.mentions)]


@pytest.mark.parametrize(("text", "pointer", "name"), POINTING)
def test_a_word_that_points_back_is_a_mention_of_what_was_named(text: str, pointer: str, name: str) -> None:
    assert meant(text, pointer) == [name]


@pytest.mark.parametrize(("text", "pointer"), POINTLESS)
def test_a_word_that_is_specified_or_new_points_to_nobody(text: str, pointer: str) -> None:
    assert pointer in text
    assert meant(text, pointer) == []


@pytest.mark.parametrize("words", IMPERSONAL)
def test_an_impersonal_pronoun_is_nobody(words: str) -> None:
    assert meant(f"Selon Petro Bilyk, {words}.", "il") == []


def test_a_pointing_word_says_what_it_is() -> None:
    text = "Issaka Traoré a fui Goma. Il a quitté la ville."
    forms = {m.passage.text: m.form for one in cast(text) for m in one.mentions}
    assert forms["Il"] is Form.PRONOUN
    assert forms["ville"] is Form.NOMINAL
    assert forms["Goma"] is Form.NAME


def test_a_word_does_not_point_far_back() -> None:
    far = "Le Front de l'Adrar a signé. " + "La pluie tombe. " * 3 + "Le groupe a refusé."
    near = "Le Front de l'Adrar a signé. La pluie tombe. Le groupe a refusé."
    assert meant(near, "groupe") == ["Front de l'Adrar"]
    assert meant(far, "groupe") == []


def test_a_pronoun_looks_no_further_back_than_the_sentence_before() -> None:
    assert meant("Anna Petrosyan a fui. La pluie tombe. Elle dure.", "Elle") == []


def test_a_word_that_points_back_can_be_pointed_back_to() -> None:
    text = "Le Front de l'Adrar a signé. Le groupe a refusé. Il a rendu les armes."
    assert meant(text, "Il") == ["Front de l'Adrar"]


def test_of_a_country_said_in_passing_the_country_is_not_meant() -> None:
    text = "Au Mali, l'armée malienne a fui. Le gouvernement malien se tait. Des civils ont gagné l'Algérie."
    assert meant(f"{text} Le pays est en guerre.", "pays") == []


def test_the_country_named_last_is_meant() -> None:
    assert meant("Le Mali a fermé sa frontière avec le Niger. Ce pays a protesté.", "pays") == ["Niger"]


def test_words_in_related_links_point_to_nobody() -> None:
    body = "Le Front de l'Adrar a signé lundi un accord avec les autorités maliennes, selon des témoins."
    text = f"{body}\n\nLire aussi : Le groupe a refusé"
    assert any(sentence.zone.is_boilerplate for sentence in read(text).sentences)
    assert meant(text, "groupe") == []
    assert meant(f"{body}\n\nLe groupe a refusé de rendre ses armes.", "groupe") == ["Front de l'Adrar"]


@pytest.mark.parametrize(
    ("text", "pointer", "name"),
    [
        ("Le procureur Luis Cardona a accusé la sénatrice Marta Molina. Elle a nié.", "Elle", "Marta Molina"),
        ("La juge Marta Molina a accusé le sénateur Luis Cardona. Il a nié.", "Il", "Luis Cardona"),
        (
            "Le Front de l'Adrar a attaqué l'armée malienne. Elle a perdu trente hommes.",
            "Elle",
            "Armée malienne",
        ),
    ],
)
def test_a_pronoun_agrees_with_what_it_stands_for(text: str, pointer: str, name: str) -> None:
    assert meant(text, pointer) == [name]


def test_a_pronoun_in_the_singular_is_no_plural() -> None:
    assert meant("Les Forces du Nil ont brûlé le village. Il est vide.", "Il") == []


def test_celui_ci_is_the_last_named() -> None:
    text = "Le procureur Luis Cardona a accusé le sénateur Edgar Molina. Celui-ci a nié."
    assert meant(text, "Celui-ci") == ["Edgar Molina"]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("Le colonel Jean Tshibangu a été nommé. Le ministre a protesté.", "ministre"),
        ("Le général Artur Hovsepian a rencontré le gouverneur.", "gouverneur"),
    ],
)
def test_a_function_is_not_somebody_of_another_function(text: str, pointer: str) -> None:
    assert meant(text, pointer) == []


@pytest.mark.parametrize(
    ("text", "pointer", "name"),
    [
        (
            "Le chef de guerre Mohamed Daglo a refusé. Dans un discours sur Telegram, il a juré de tenir.",
            "il",
            "Mohamed Daglo",
        ),
        ("Un drone de l'armée éthiopienne a frappé Alamata. Il a tué deux passants.", "Il", None),
        (
            "Une avocate de la Ligue pour la démocratie, Thandar Moe, est en prison. Elle a été jugée.",
            "Elle",
            "Thandar Moe",
        ),
    ],
)
def test_a_name_that_opens_a_sentence_need_not_be_its_subject(
    text: str, pointer: str, name: str | None
) -> None:
    assert meant(text, pointer) == ([name] if name else [])


@pytest.mark.xfail(reason="'il' of the weather and the like is taken for somebody")
@pytest.mark.parametrize("words", ["il pleuvait", "il est midi"])
def test_it_of_the_weather_and_the_time_is_nobody(words: str) -> None:
    assert meant(f"Selon Petro Bilyk, {words}.", "il") == []


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("La milice Wagayala a rejoint le front.", "front"),
        ("La milice Wagayala a quitté l'alliance.", "alliance"),
    ],
)
def test_a_group_does_not_join_or_leave_itself(text: str, pointer: str) -> None:
    assert meant(text, pointer) == []


@pytest.mark.xfail(reason="of two groups or countries the one named last is taken")
@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("Les Tigres du Nord ont attaqué les Lions de Bria. Le groupe a brûlé deux hameaux.", "groupe"),
        ("Le Kenya et l'Éthiopie paient. Le pays a voté le budget.", "pays"),
    ],
)
def test_one_of_two_is_nobody(text: str, pointer: str) -> None:
    assert meant(text, pointer) == []


def test_the_rights_of_man_are_nobodys() -> None:
    text = "Sadio Traoré est arrivé à Gao. La situation des droits de l'homme inquiète."
    assert "homme" not in names(text)


def test_words_inside_a_name_point_back_to_nobody() -> None:
    text = "Sadio Traoré est arrivé à Gao. La Fédération internationale du militant enquête."
    assert "militant" not in names(text)
