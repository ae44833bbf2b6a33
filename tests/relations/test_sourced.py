"""What sources are told to say."""

import pytest

from filrouge.model import Modality
from tests.press import press


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Selon le maire Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        ("Le pont a cédé, d'après le maire Ali Zidane.", ("Ali Zidane", "announced", "Le pont a cédé")),
        (
            "Le pont pourrait rouvrir lundi selon le maire Ali Zidane.",
            ("Ali Zidane", "announced", "Le pont pourrait rouvrir lundi"),
        ),
        ("Selon l'agence Reuters, le pont a cédé.", ("Agence Reuters", "reported", "le pont a cédé")),
        ("À en croire le maire Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        ("Selon le maire de Gao, Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        ("De l'aveu du maire Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        ("Aux dires du maire Ali Zidane, le pont a cédé.", ("Ali Zidane", "announced", "le pont a cédé")),
        (
            "« Le pont est sur le point de céder, et vite » , selon le maire Ali Zidane.",
            ("Ali Zidane", "announced", "Le pont est sur le point de céder"),
        ),
    ],
)
def test_a_source_says_what_its_clause_says(text: str, said: tuple[str, str, str]) -> None:
    assert {told[:3] for told in press(text).relations("announced", "reported")} == {said}


@pytest.mark.parametrize(
    "text",
    ["Selon la loi, le pont est fermé.", "Le pont a cédé, a-t-on appris du maire Ali Zidane."],
)
def test_nobody_is_no_source_and_what_is_learnt_is_told_elsewhere(text: str) -> None:
    assert press(text).relations("announced", "reported") == set()


def test_an_outlet_is_reported_in_the_voice_of_the_article() -> None:
    (claim,) = press("Selon l'agence Reuters, le pont a cédé.").claims("reported")
    assert claim.attribution.speaker is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Selon des témoins, le pont a cédé.", ("témoins", "announced", "le pont a cédé")),
        ("Selon une source policière, le pont a cédé.", ("source policière", "announced", "le pont a cédé")),
        ("D'après la presse locale, le pont a cédé.", ("presse locale", "reported", "le pont a cédé")),
    ],
)
def test_a_source_without_a_name_is_told_in_its_words(text: str, said: tuple[str, str, str]) -> None:
    assert {told[:3] for told in press(text).relations("announced", "reported")} == {said}


def test_whoever_quotes_a_source_reports_it() -> None:
    found = press("Le pont a cédé, selon le maire Ali Zidane, cité par Reuters.").relations(
        "announced", "reported"
    )
    assert {told[:3] for told in found} == {
        ("Ali Zidane", "announced", "Le pont a cédé"),
        ("Reuters", "reported", "Le pont a cédé"),
    }


def test_two_sources_say_the_same_each_in_its_own_name() -> None:
    found = press("Selon l'agence Reuters et le maire Ali Zidane, le pont a cédé.").relations(
        "announced", "reported"
    )
    assert {told[:3] for told in found} == {
        ("Agence Reuters", "reported", "le pont a cédé"),
        ("Ali Zidane", "announced", "le pont a cédé"),
    }


def test_what_follows_a_comma_is_no_source() -> None:
    found = press("Selon l'agence Reuters, le maire Ali Zidane et Paul Morin ont quitté Gao.").relations(
        "announced", "reported"
    )
    assert {told[0] for told in found} == {"Agence Reuters"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Les manifestants, environ 600 personnes selon la police, ont bloqué la route.", False),
        ("Les manifestants ont bloqué la route, selon la police.", True),
    ],
)
def test_the_source_of_a_number_is_none_of_what_is_told_of_it(text: str, told: bool) -> None:
    assert bool(press(text).relations("announced")) is told


def test_whoever_passes_news_on_reports_what_follows_and_not_news() -> None:
    text = "Selon les informations rapportées par la presse locale, le pont a cédé."
    assert {told[:3] for told in press(text).relations("announced", "reported")} == {
        ("presse locale", "reported", "le pont a cédé")
    }


def test_a_clause_that_says_no_is_announced_and_not_denied() -> None:
    (claim,) = press("Selon les pompiers, le bâtiment n'était pas aux normes.").claims("announced")
    assert claim.attribution.modality is Modality.ASSERTED
