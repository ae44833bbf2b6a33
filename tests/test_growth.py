"""Whatever an article holds, it is read, the same twice, in a time that grows with its length and no faster."""

import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import filrouge
from filrouge.model import Failure, Notice, Record
from filrouge.pipeline import Settings, extract
from tests.test_pipeline import PIECES, article, check, record

SENTENCE = (
    "Le groupe Ansaroul Islam a revendiqué l'attaque contre la base d'Ain al-Assad vendredi 19 novembre 2021, "
    "selon l’armée malienne. "
)
FRENCH = "Le groupe a revendiqué l’attaque contre un convoi dans la province, selon une source de sécurité. "

ONE_LINE: Mapping[str, str] = {
    "sentences": SENTENCE,
    "a sentence without an end": SENTENCE.replace(".", ""),
    "titles": "Attaque de Boko Haram contre un convoi à Goma, en RDC. ",
    "places that never end": "Goma et ",
    "names and functions": "Jean Dupont, ministre de la Défense du Mali, ",
    "days": "le 12 mars 2020 ",
    "prepositions": "du chef ",
    "clauses": "que l'armée dit que ",
    "pronouns": "Il a dit. ",
    "groups": "Le groupe a attaqué. ",
    "digits": "1 ",
    "dots": ". ",
    "commas": ", ",
    "brackets": "( ",
    "quotations that open": "« ",
    "quotations that open and talk": "« Nous avons ",
    "straight quotation marks": '" ',
    "dashes": "- ",
    "emoji": "🔥 ",
    "Arabic": "مقاتل ",
}
LINES: Mapping[str, str] = {
    "a word a line": "a\n",
    "a place a line": "Goma\n",
    "a day a line": "12 mars 2020\n",
    "a credit a line": "© AFP\n",
    "blank lines": "\n",
}
UNBROKEN: Mapping[str, str] = {
    "quotation marks": "«",
    "elisions": "l'",
    "brackets": "(a",
    "digits": "1",
    "hyphens": "a-b-",
    "joiners": "\u200d",
    "families": "👩‍👩‍👧",
    "accents": "e\u0301",
    "direction marks": "\u202e",
    "tabs": "\t",
    "controls": "\x07",
}
EVERYTHING: Mapping[str, str] = {**ONE_LINE, **LINES, **UNBROKEN}


def filled(piece: str, length: int) -> str:
    """A piece over and over, up to a length in characters."""
    return (piece * (length // len(piece) + 1))[:length]


def seconds(text: str, runs: int = 1) -> float:
    """The time this process works on an article, the best of some runs."""
    taken: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        (made,) = extract([article(text)], Settings())
        taken.append(time.process_time() - start)
        assert isinstance(made, Record), made
    return min(taken)


@pytest.mark.parametrize("piece", EVERYTHING.values(), ids=EVERYTHING)
def test_a_thousand_times_the_same_is_read(piece: str) -> None:
    text = filled(piece, 1_000)
    check(record(text), text)


@pytest.mark.parametrize(
    "name", ["a sentence without an end", "places that never end", "quotations that open", "a place a line"]
)
def test_four_times_the_text_takes_no_ten_times_as_long(name: str) -> None:
    """Work that grows with the square of the length would take sixteen times as long."""
    record(SENTENCE)
    small, large = (seconds(filled(EVERYTHING[name], length), runs=2) for length in (3_000, 12_000))
    assert large < 10 * small + 0.2


@pytest.mark.slow
@pytest.mark.parametrize("piece", EVERYTHING.values(), ids=EVERYTHING)
def test_a_hundred_kilobytes_take_no_ten_times_as_long_as_twenty_five(piece: str) -> None:
    record(SENTENCE)
    small, large = (seconds(filled(piece, length)) for length in (25_000, 100_000))
    assert large < 10 * small + 0.2


TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", "", "\n"))), max_size=20
).map(lambda parts: "".join(piece + gap for piece, gap in parts))


@settings(max_examples=25)
@given(st.one_of(TEXTS, TEXTS.map(lambda text: FRENCH + text), st.text(max_size=60).map(FRENCH.__add__)))
def test_any_file_becomes_a_true_record_or_a_failure_that_names_it(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "press.txt"
        path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
        found = list(filrouge.extract([path]))
        again = list(filrouge.extract([path]))
    assert found == again
    (made,) = (one for one in found if not isinstance(one, Notice))
    if isinstance(made, Failure):
        assert made.origin.endswith("press.txt")
        assert "report" not in made.message, "a failure is the file's and not ours"
    else:
        check(made, made.article.text)


def test_an_article_without_a_verb_tells_nothing_and_names_everybody() -> None:
    made = record("Goma, Bukavu, Bunia, Beni. Boko Haram, les Shebab.")
    assert {"Goma", "Bukavu", "Boko Haram"} <= {entity.name for entity in made.entities}
    assert made.claims == ()


def test_a_sentence_of_thousands_of_words_is_cut_and_stays_true() -> None:
    text = filled("Goma et ", 16_000) + "Boko Haram a attaqué Damasak."
    made = record(text)
    check(made, text)
    assert "Damasak" in {entity.name for entity in made.entities}
