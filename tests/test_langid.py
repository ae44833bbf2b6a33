"""French from other languages, in whole articles and in single lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.langid import describe, identify


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le groupe a revendiqué l'attaque contre un convoi dans la province, selon une source."),
        ("fr", "Des hommes armés ont ouvert le feu sur les forces de sécurité avant de prendre la fuite."),
        ("en", "The convoy was attacked by gunmen on the road to the capital, officials said on Friday."),
        (
            "es",
            "El grupo armado se atribuyó el ataque contra un convoy en la provincia, según fuentes locales.",
        ),
        (
            "de",
            "Der Konvoi wurde auf der Straße von Bewaffneten angegriffen, sagte die Polizei.",
        ),
        (
            "it",
            "Il gruppo ha rivendicato gli attacchi contro una base della coalizione, ha detto una fonte.",
        ),
        (
            "pt",
            "O grupo não foi responsável pelo ataque e as forças do governo foram para a cidade.",
        ),
        (
            "nl",
            "Het konvooi is door gewapende mannen aangevallen op de weg naar de stad, zegt het leger.",
        ),
        ("arabic", "أعلنت المجموعة مسؤوليتها عن الهجوم على القافلة"),
        ("cyrillic", "Группа взяла на себя ответственность за нападение"),
    ],
)
def test_sentences_of_many_languages(code: str, text: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    "text", ["", "Bagdad", "======", "1234", "Kataeb Hezbollah, Ashab al-Kahf", "!" * 10_000]
)
def test_too_little_to_say(text: str) -> None:
    assert identify(text) is None


def test_the_greater_part_decides() -> None:
    """A French article may open with an English caption."""
    caption = "US Rep. X talks with Y during a rally with fellow Democrats on the steps of the Capitol.\n"
    body = "Le convoi a été visé dans la province par des hommes armés, selon le communiqué du groupe. "
    assert identify(caption) == "en"
    assert identify(caption + 3 * body) == "fr"


@given(st.text())
def test_any_text_gets_an_answer_that_can_be_named(text: str) -> None:
    code = identify(text)
    assert code is None or describe(code)


def test_names_for_messages() -> None:
    assert (describe("en"), describe("arabic")) == ("English", "Arabic script")
