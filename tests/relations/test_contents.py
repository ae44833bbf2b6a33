"""What announcements, denials and demands are about, in words."""

import pytest

from filrouge.model import Modality
from tests.press import press


def said(text: str) -> set[str]:
    """The words of everything that is announced."""
    return {c.object.passage.text for c in press(text).claims("announced")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire Ali Zidane a annoncé la fermeture du pont vers Sebha.", "fermeture du pont vers Sebha"),
        ("Le maire Ali Zidane a indiqué que le pont sera fermé.", "le pont sera fermé"),
        ("Le maire Ali Zidane assure que le pont resterait fermé.", "le pont resterait fermé"),
        ("Le maire Ali Zidane annonce trois jours de deuil.", "trois jours de deuil"),
    ],
)
def test_the_words_are_those_that_are_put_forward(text: str, words: str) -> None:
    assert said(text) == {words}


def test_a_day_is_no_content() -> None:
    assert not said("Le maire Ali Zidane a confirmé à la presse ce jeudi.")


def test_what_a_thing_is_called_is_no_deed() -> None:
    assert said("Le maire Ali Zidane confirme qu'il s'agit d'une attaque terroriste.") == {
        "il s'agit d'une attaque terroriste"
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Le maire Ali Zidane a annoncé que la ville cherche à éviter une crise.",
            "la ville cherche à éviter une crise",
        ),
        (
            "Le maire Ali Zidane annonce que la police n'a pas l'intention de quitter la ville.",
            "la police n'a pas l'intention de quitter la ville",
        ),
        (
            "Le maire Ali Zidane confirme que cette attaque était un acte isolé.",
            "cette attaque était un acte isolé",
        ),
    ],
)
def test_a_clause_is_told_with_what_completes_it(text: str, words: str) -> None:
    assert said(text) == {words}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "« La fermeture du pont est une erreur, et nous le dirons » , a annoncé Ali Zidane.",
            "La fermeture du pont est une erreur",
        ),
        (
            "Ali Zidane a annoncé que « la ville ne peut plus attendre » la paix.",
            "la ville ne peut plus attendre",
        ),
        (
            "« Plus tôt dans la soirée, nous avons reçu un appel » , a annoncé Ali Zidane.",
            "Plus tôt dans la soirée, nous avons reçu un appel",
        ),
        (
            "« Il s'agit, je crois, d'une erreur de la mairie » , a annoncé Ali Zidane.",
            "Il s'agit, je crois, d'une erreur de la mairie",
        ),
    ],
)
def test_a_quotation_is_told_in_its_first_words(text: str, words: str) -> None:
    assert said(text) == {words}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "La police libyenne a indiqué qu'un renfort allait être envoyé à Sebha.",
            "un renfort allait être envoyé à Sebha",
        ),
        ("Le maire Ali Zidane a dit qu'il comptait fermer le pont.", "il comptait fermer le pont"),
    ],
)
def test_a_plan_is_told_once_with_whose_it_is(text: str, words: str) -> None:
    assert said(text) == {words}


def test_what_leads_to_a_quotation_is_not_said_in_it() -> None:
    assert said("Le maire Ali Zidane a réagi : « Nous ne céderons pas », a-t-il écrit.") == {
        "Nous ne céderons pas"
    }


def test_what_a_body_says_in_passing_is_no_announcement() -> None:
    assert not said("Les autorités libyennes ont indiqué que le pont est long.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire Ali Zidane appelle les habitants à donner leur sang.", {"habitants à donner leur sang"}),
        ("Le maire Ali Zidane demande aux habitants de rester chez eux.", {"habitants de rester chez eux"}),
        ("Le maire Ali Zidane demande à ce que le pont soit rouvert.", {"le pont soit rouvert"}),
        ("La préfecture du Var a réclamé un droit de contrôle.", {"droit de contrôle"}),
        ("Le maire Ali Zidane a appelé les secours.", set()),
        ("Le maire Ali Zidane espère une victoire rapide.", set()),
        ("Le maire Ali Zidane n'a pas demandé la fermeture du pont.", set()),
    ],
)
def test_a_demand_is_told_with_whom_it_is_made_of(text: str, words: set[str]) -> None:
    assert {c.object.passage.text for c in press(text).claims("demanded")} == words


def test_an_accusation_is_denied_and_an_offer_is_not() -> None:
    assert press("Le maire Ali Zidane a rejeté les accusations.").claims("denied")
    assert not press("Le maire Ali Zidane a rejeté l'offre du syndicat.").claims("denied")


def test_a_prefecture_speaks_and_is_not_the_department() -> None:
    (claim,) = press("La préfecture du Var demande aux habitants de rester chez eux.").claims("demanded")
    assert (claim.subject.key, claim.subject.passage.text) == (None, "préfecture du Var")


@pytest.mark.parametrize(("opening", "told"), [("si", False), ("comment", False), ("que", True)])
def test_an_indirect_question_does_not_tell_what_is_said(opening: str, told: bool) -> None:
    found = press(f"Le ministre Paul Durand a indiqué {opening} l'armée malienne quittera Kidal.").relations(
        "announced"
    )
    assert bool(found) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le maire Ali Zidane a annoncé que l'armée a attaqué Sebha.", "@attack"),
        ("Le maire Ali Zidane a annoncé que l'attaque a eu lieu à Sebha.", "@attack"),
        (
            "Le maire Ali Zidane a annoncé que l'attaque de Sebha va affaiblir l'armée.",
            "va affaiblir l'armée",
        ),
        (
            "Le maire Ali Zidane a annoncé l'absence de blessés après l'attaque de Sebha.",
            "absence de blessés",
        ),
    ],
)
def test_an_event_is_announced_only_where_the_words_state_it(text: str, told: str) -> None:
    (claim,) = press(text).claims("announced")
    assert press(text).word(claim.object).endswith(told) or told in press(text).word(claim.object)


def test_what_et_que_adds_is_said_too() -> None:
    text = "Le maire Ali Zidane a affirmé que la ville souhaite réduire les coûts et que les pompiers travaillaient."
    assert said(text) == {"la ville souhaite réduire les coûts", "les pompiers travaillaient"}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Ali Zidane annonce tôt qu'il ne cherchera pas de mandat.",
        "Le maire Ali Zidane a confié mardi, depuis Sebha où il se trouvait, qu'il ne cherchera pas de mandat.",
    ],
)
def test_a_clause_behind_an_adverb_or_an_aside_is_what_is_said(text: str) -> None:
    assert said(text) == {"il ne cherchera pas de mandat"}


def test_news_according_to_which_something_is_so_say_that_it_is_so() -> None:
    told = press("Le maire Ali Zidane a nié les rumeurs selon lesquelles il aurait menti.").claims("denied")
    assert [c.object.passage.text for c in told] == ["il aurait menti"]


def test_what_stands_beside_a_headline_is_not_said_in_it() -> None:
    assert not press("Libye : fermeture du pont de Sebha différée, Tripoli menace\n\nAli dort.").claims(
        "warned"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Le maire Ali Zidane a annoncé lundi son intention de quitter le parti.",
            "intention de quitter le parti",
        ),
        (
            "Ali Zidane a annoncé hier sur son compte Twitter sa volonté de fermer le pont : « le pont est usé ».",
            "volonté de fermer le pont",
        ),
        ("Ali Zidane se dit optimiste pour les pourparlers.", "optimiste pour les pourparlers"),
        ("Le maire Ali Zidane a tenu à rappeler que le pont était fermé.", "le pont était fermé"),
    ],
)
def test_an_intention_is_told_with_its_aim_and_a_feeling_with_its_reason(text: str, words: str) -> None:
    assert said(text) == {words}


def test_what_somebody_made_a_point_of_saying_is_said() -> None:
    (claim,) = press("Le maire Ali Zidane a tenu à rappeler que le pont était fermé.").claims("announced")
    assert claim.attribution.modality is Modality.ASSERTED


def test_what_is_said_keeps_a_subject_that_an_aside_parts_from_its_verb() -> None:
    text = "Le maire Ali Zidane affirme que ce bilan, en nombre de blessés, est sans précédent."
    assert said(text) == {"ce bilan, en nombre de blessés, est sans précédent"}


def test_a_quotation_is_told_up_to_its_main_clause() -> None:
    text = "« Si la ville ne recule pas, nous fermerons le port », a déclaré le maire Ali Zidane."
    assert said(text) == {"Si la ville ne recule pas, nous fermerons le port"}


def test_a_conjugated_verb_goes_on_with_none_that_is_not() -> None:
    text = "L'armée malienne dit avoir tué dix rebelles et bombarde la ville de Gao."
    (killing, bombing) = press(text).events
    assert killing.attribution.speaker
    assert bombing.attribution.speaker is None
