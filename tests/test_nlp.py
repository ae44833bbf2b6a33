"""The parser: sentences whose offsets count in the text as it was given, whatever the pipeline saw."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.errors import ModelError
from filrouge.language import load_language
from filrouge.model import Sentence
from filrouge.nlp import load_parser

LABELS = load_language().labels
PIECES = (
    "Daech a attaqué Gao.", "La police, elle,", "n'a rien dit", "«", "»", "(", ")", ".", "…", "\n", "\u00a0", "\u202f",
    "\u2009", "=" * 20, "a" * 160, "🔥" * 16, "🔥", "\u200b", "\u202e", "M. Dupont", "l'", "a-t-il", "10 h", "\t", "é",
)  # fmt: skip


@cache
def parse(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    (sentences,) = load_parser(None, LABELS)([text])
    return sentences


def texts(text: str) -> list[str]:
    """The sentences of a text as they stand in it."""
    return [sentence.text for sentence in parse(text)]


def tokens(text: str) -> list[str]:
    """The tokens of a text."""
    return [token.text for sentence in parse(text) for token in sentence.tokens]


def assert_true_to(text: str, sentences: tuple[Sentence, ...]) -> None:
    """Offsets are in order and hold what they say, and every head is a token of its own sentence."""
    end = 0
    for sentence in sentences:
        assert end <= sentence.start
        assert text[sentence.start : sentence.end] == sentence.text
        end = sentence.start
        for token in sentence.tokens:
            assert end <= token.start
            end = token.end
            assert 0 <= token.head < len(sentence.tokens)
        assert end == sentence.end
        assert any(token.head == n for n, token in enumerate(sentence.tokens))
        assert all(0 <= name.first <= name.last < len(sentence.tokens) for name in sentence.names)


def test_a_sentence_has_words_dependencies_and_names() -> None:
    (sentence,) = parse("Daech a attaqué Gao.")
    root = next(n for n, token in enumerate(sentence.tokens) if token.head == n)
    verb = sentence.tokens[root]
    assert (verb.text, verb.lemma, verb.pos, verb.dep) == ("attaqué", "attaquer", "VERB", "root")
    assert [(t.text, t.dep) for t in sentence.tokens[:2]] == [("Daech", "nsubj"), ("a", "aux")]
    assert "Gao" in [sentence.tokens[name.first].text for name in sentence.names]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Daech a attaqué Gao. La police a réagi.", ["Daech a attaqué Gao.", "La police a réagi."]),
        ("M. Dupont a parlé. Il est parti.", ["M. Dupont a parlé.", "Il est parti."]),
        ("L'armée a tué 3.500 hommes à Gao.", ["L'armée a tué 3.500 hommes à Gao."]),
    ],
)
def test_sentences_end_where_the_text_ends_them(text: str, sentences: list[str]) -> None:
    assert texts(text) == sentences


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert texts("« Nous avons attaqué la ville. » Il est parti.")[0].endswith("»")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0", "=" * 40, "🔥" * 10_000, "x" * 100_000])
def test_a_text_without_words_has_no_sentence(text: str) -> None:
    assert parse(text) == ()


@pytest.mark.parametrize("run", ["=" * 16, "_-" * 100, "🔥" * 5_000, "." * 50, "l'" * 3_000, "x" * 150])
def test_an_endless_run_is_passed_over_and_offsets_stay_true(run: str) -> None:
    text = f"Daech a attaqué Gao. {run} La police a réagi."
    assert_true_to(text, parse(text))
    assert tokens(text) == ["Daech", "a", "attaqué", "Gao", ".", "La", "police", "a", "réagi", "."]


@pytest.mark.parametrize("run", ["=" * 15, "x" * 100, "…" * 10])
def test_a_run_of_usual_length_is_read(run: str) -> None:
    text = f"Daech a attaqué {run} Gao."
    assert "".join(tokens(text)) == text.replace(" ", "")


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u2003"])
def test_a_blank_of_any_width_parts_words(blank: str) -> None:
    plain = "L'armée a tué 49 000 hommes : « Nous avons gagné », a dit Paris."
    text = plain.replace(" ", blank)
    assert_true_to(text, parse(text))
    assert tokens(text) == tokens(plain)
    assert [t.head for s in parse(text) for t in s.tokens] == [t.head for s in parse(plain) for t in s.tokens]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il vit dans l' Oregon .", ["Il", "vit", "dans", "l'", "Oregon", "."]),
        ("Qu’ on le dise à d’ autres", ["Qu’", "on", "le", "dise", "à", "d’", "autres"]),
        ("L'Oregon et l'Ohio", ["L'", "Oregon", "et", "l'", "Ohio"]),
        ("N'Djamena et 'Amran", ["N'Djamena", "et", "'", "Amran"]),
    ],
)
def test_an_elided_word_is_one_token_before_a_blank(text: str, words: list[str]) -> None:
    """A blank behind "l'" is left by a link; it parts no apostrophe from its word."""
    assert tokens(text) == words


def test_texts_come_back_in_order_and_one_by_one() -> None:
    given_texts = [f"Daech a attaqué Gao {n} fois." + " La police a réagi." * (n % 3) for n in range(40)]
    found = list(load_parser(None, LABELS)(iter(given_texts)))
    assert len(found) == len(given_texts)
    for text, sentences in zip(given_texts, found, strict=True):
        assert_true_to(text, sentences)
        assert sentences[0].text.startswith(text[:22])


def test_a_text_alone_reads_as_it_does_among_others() -> None:
    text = "Un convoi a été attaqué par Daech à Gao."
    among = list(load_parser(None, LABELS)(["Rien.", text, "La police a arrêté trois suspects. " * 30]))
    assert among[1] == parse(text)


def test_parsing_reads_no_further_than_it_must() -> None:
    """Articles stream through the parser; a corpus never has to fit into memory."""
    taken: list[int] = []

    def long_texts() -> Iterator[str]:
        for n in range(5):
            taken.append(n)
            yield "Daech a attaqué Gao. " + "=" * 40_000

    next(load_parser(None, LABELS)(long_texts()))
    assert taken == [0]


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match=r"'fr_absent' is not installed.*--model"):
        load_parser("fr_absent", LABELS)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join) | st.text(max_size=30))
def test_offsets_are_true_in_any_text(text: str) -> None:
    assert_true_to(text, parse(text))
