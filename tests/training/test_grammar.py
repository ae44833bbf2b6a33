"""What stands before a name."""

import pytest

from filrouge.training.grammar import agreed, article, of_country
from filrouge.training.lists import Country, Named

IRAK = Country("Irak", "m", "irakien", "irakienne")
MALI = Country("Mali", "m", "malien", "malienne")
SYRIE = Country("Syrie", "f", "syrien", "syrienne")
COMORES = Country("Comores", "p", "comorien", "comorienne")


@pytest.mark.parametrize(
    ("named", "case", "words"),
    [
        (Named("m", "Hezbollah"), "le", "le "),
        (Named("m", "Hezbollah"), "du", "du "),
        (Named("f", "Union africaine"), "au", "à l'"),
        (Named("f", "Union africaine"), "du", "de l'"),
        (Named("p", "Unités de protection"), "le", "les "),
        (Named("p", "Forces démocratiques"), "au", "aux "),
        (Named("-", "Daech"), "le", ""),
        (Named("-", "Ansar Dine"), "du", "d'"),
        (Named("-", "Daech"), "du", "de "),
    ],
)
def test_article(named: Named, case: str, words: str) -> None:
    assert article(named, case) == words


def test_of_country() -> None:
    assert [of_country(c) for c in (IRAK, MALI, SYRIE, COMORES)] == [
        "d'Irak",
        "du Mali",
        "de Syrie",
        "des Comores",
    ]


def test_agreement() -> None:
    assert (agreed(IRAK, "m"), agreed(IRAK, "f"), agreed(IRAK, "p")) == ("irakien", "irakienne", "irakiennes")
