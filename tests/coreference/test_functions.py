"""Functions of persons: whom "le président ukrainien", "le chef du gouvernement" or "l'accusé" means."""

import pytest

from filrouge.coreference.functions import function_at
from tests.casting import cast
from tests.coreference.test_history import find, remember

_TWO = "Le président malien Ibrahim Sissoko a reçu le président nigérien Moussa Hassane."

# (text, the noun, whom it means)
MEANT = [
    (
        f"{_TWO} Le président malien a parlé de paix, le chef de l'Etat nigérien a souri.",
        "chef",
        "Moussa Hassane",
    ),
    (
        "Le ministre russe Oleg Petrov a reçu Jean Mbala. Le ministre russe a souri.",
        "ministre",
        "Oleg Petrov",
    ),
    (
        "La Première ministre danoise Karen Holm a reçu le ministre Lars Dahl. La cheffe du gouvernement a souri.",
        "cheffe",
        "Karen Holm",
    ),
    (
        "Samba Keïta, ministre malien des Affaires étrangères, est à Oran. Le chef de la diplomatie malienne a parlé.",
        "chef",
        "Samba Keïta",
    ),
    ("Marta Ruiz a rejoint Cali. L'ancienne ministre a parlé.", "ministre", "Marta Ruiz"),
    ("Le maire Pedro Ruiz a été élu. L'ancien guérillero a parlé.", "guérillero", "Pedro Ruiz"),
    ("L'ex-président Marco Ruiz a fui. L'ancien chef de l'Etat a parlé.", "chef", "Marco Ruiz"),
    (
        "Le président burkinabè Issa Kaboré a parlé. Le chef de la junte a menacé Abidjan.",
        "chef",
        "Issa Kaboré",
    ),
    (
        "La ministre danoise Karen Holm a reçu Omar Haddad à Oslo. Le dirigeant syrien a souri.",
        "dirigeant",
        "Omar Haddad",
    ),
    ("Goran Ilic a été arrêté à Bruxelles. Le suspect a refusé de parler.", "suspect", "Goran Ilic"),
    ("Le tribunal a condamné Goran Ilic. Le prévenu a fait appel.", "prévenu", "Goran Ilic"),
]

# (text, a noun that means nobody sure)
NOBODY = [
    (f"{_TWO} Le président ivoirien a souri.", "président"),
    ("Le président Issa Kaboré a reçu Marco Ruiz et Omar Haddad. L'ancien président a parlé.", "président"),
    ("Le général Win Tun a pris Loikaw. Les généraux ont fêté cela.", "généraux"),
    ("Emma Durand est arrivée à Nice. Le suspect a été arrêté.", "suspect"),
    ("La ministre Emma Durand est arrivée à Nice. Le chef du gouvernement a parlé.", "chef"),
    ("Goran Ilic a été arrêté, Ivan Kos aussi. Les accusés ont parlé.", "accusés"),
]


def meant(text: str, noun: str) -> list[str]:
    """Names of those that a noun stands for."""
    return [one.name for one in cast(text) if any(m.passage.text == noun for m in one.mentions)]


@pytest.mark.parametrize(("text", "noun", "name"), MEANT)
def test_a_function_means_who_has_it(text: str, noun: str, name: str) -> None:
    assert meant(text, noun) == [name]


@pytest.mark.parametrize(("text", "noun"), NOBODY)
def test_a_function_that_nobody_near_has_means_nobody(text: str, noun: str) -> None:
    assert noun in text
    assert meant(text, noun) == []


def test_a_function_has_its_words_and_its_state() -> None:
    history = remember("Le ministre russe des Affaires étrangères Oleg Petrov a souri.")
    function = function_at(history, *find(history, "ministre"))
    assert function.words == ("ministre", "affaires", "étrangères")
    assert function.state == "RU"
