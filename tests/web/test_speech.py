"""The language of the reader; every text in both, and none that nobody uses."""

import re
from pathlib import Path

import pytest

import filrouge.web
from filrouge import ontology
from filrouge.errors import DataError
from filrouge.web.speech import Speech, choose, words

HERE = Path(filrouge.web.__file__).parent
BUILT = {
    *("bound-at-least", "bound-at-most", "bound-about"),
    *(f"event-{part}" for part in ("claiming", "accusing", "denying", "occurring", "other")),
    *(f"wanted-{name}" for name in ("about", "subject", "object", "speaker", "article")),
    *(f"count-{name}" for name in ("articles", "entities", "events", "claims")),
    *(f"nav-{name}" for name in ("articles", "entities", "claims", "timeline", "map", "graph", "sparql")),
}
"""Keys that templates put together."""


def test_texts_and_their_use_agree() -> None:
    files = [*HERE.rglob("*.html"), *HERE.rglob("*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    used = set(re.findall(r"""["']([a-z]+(?:-[a-z]+)*)["']""", source)) | BUILT
    assert set(words()) - used == set()
    said = set(re.findall(r"""say\(["']([a-z-]+)["'](?! ~)""", source))
    assert said - set(words()) == set()


def test_values_stand_in_both_languages() -> None:
    for key, texts in words().items():
        places = [set(re.findall(r"\{(\w+)\}", text)) for text in texts.values()]
        assert places[0] == places[1], key


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        ("2024-03-01", "1ᵉʳ mars 2024", "1 March 2024"),
        ("2021-08", "août 2021", "August 2021"),
        ("2020", "2020", "2020"),
        (None, "sans date", "undated"),
        ("2024-13-01", "1ᵉʳ 2024", "1 2024"),
        ("vers 2020", "vers 2020", "vers 2020"),
    ],
)
def test_dates_are_said(value: str | None, fr: str, en: str) -> None:
    known = ontology.load()
    assert (Speech("fr", known).date(value), Speech("en", known).date(value)) == (fr, en)


def test_labels_are_those_of_the_ontology() -> None:
    speech = Speech("en", ontology.load())
    assert speech.relation("attacked") == "attacked" and speech.relation("attacked", False) == "attacked by"
    assert speech.kind("militia") == "Militia" and speech.kind("drone_strike") == "Drone strike"
    assert speech.class_("Nonsense") == "Nonsense" and speech.notation("denied") == "denied"
    assert speech.number(1234567) == "1,234,567"
    with pytest.raises(DataError, match="no text 'nonsense'"):
        speech.say("nonsense")


@pytest.mark.parametrize(
    ("asked", "remembered", "accepted", "chosen"),
    [
        ("en", "fr", "fr", "en"),
        ("xx", "en", "fr", "en"),
        (None, None, "en-GB,en;q=0.9,fr;q=0.8", "en"),
        (None, None, "de, fr;q=0.2, en;q=0.7", "en"),
        (None, None, "de", "fr"),
        (None, None, None, "fr"),
        (None, None, "en;q=x", "en"),
    ],
)
def test_the_language_is_the_readers(
    asked: str | None, remembered: str | None, accepted: str | None, chosen: str
) -> None:
    assert choose(asked, remembered, accepted) == chosen
