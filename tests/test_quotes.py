"""Quotations: where they begin and end, and who is quoted."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.quotes import Quote, Quotes, find_quotes
from filrouge.scene import Scene
from tests.trees import LANGUAGE, at, moved, set_parsed, treebank

PAIRS = LANGUAGE.cues.quotes.pairs
ATTACKED = "Daech a attaqué le convoi."
SAID = "Le ministre est arrivé à Kaboul."
FLED = "Des civils ont fui la ville."


def nobody(_: Scene) -> Iterator[int]:
    """Nobody speaks."""
    return iter(())


def minister(stage: Scene) -> Iterator[int]:
    """The minister speaks, wherever he is named."""
    yield from (n for n, token in enumerate(stage.tree.tokens) if token.text == "ministre")


def stages(text: str) -> tuple[Scene, ...]:
    """The sentences of the treebank in a text, in the order of the text."""
    places = sorted((text.find(known), known) for known in treebank() if known in text)
    return tuple(set_parsed(moved(treebank()[known], at), n) for n, (at, known) in enumerate(places))


def quoted(text: str) -> list[str]:
    """The quotations of a text."""
    return [text[quote.start : quote.end] for quote in find_quotes(text, PAIRS, (), nobody).found]


@pytest.mark.parametrize(
    "quote",
    [
        "« Nous avons repris la ville entière »",
        "«\u202fNous avons repris la ville\u202f»",
        "“Nous avons repris la ville”",
        '"Nous avons repris la ville"',
        "« Il m'a dit “partez” et je suis parti »",
    ],
)
def test_a_quotation_is_what_stands_between_two_signs(quote: str) -> None:
    assert quoted(quote) == [quote]
    assert quoted(f"Hier, {quote}, a dit le maire.") == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "La « ligne rouge » est franchie.",
        "« Nous avons repris la ville, a dit le maire sans fermer le guillemet",
        "Nous avons repris la ville entière »",
        "« Nous avons repris\nla ville entière »",
        "L'« opération » et la « riposte » sont finies, a dit le maire",
        "",
    ],
)
def test_a_word_held_at_arms_length_and_a_sign_alone_are_none(text: str) -> None:
    assert quoted(text) == []


def test_quotations_come_in_the_order_of_the_text() -> None:
    first, second = "« Nous avons repris la ville »", "“Les civils ont fui le quartier”"
    assert quoted(f"{first}, dit-il. {second}.") == [first, second]


def test_around_an_offset_is_the_quotation_it_lies_in() -> None:
    quotes = Quotes((Quote(2, 30), Quote(40, 70, (1, 2))))
    assert [quotes.around(offset) for offset in (1, 2, 3, 29, 30, 41)] == [
        None,
        None,
        Quote(2, 30),
        Quote(2, 30),
        None,
        Quote(40, 70, (1, 2)),
    ]
    assert Quotes().around(0) is None


@pytest.mark.parametrize("text", [f"« {ATTACKED} » {SAID}", f"{SAID} « {ATTACKED} »"])
def test_the_speaker_is_beside_the_quotation(text: str) -> None:
    scenes = stages(text)
    (quote,) = find_quotes(text, PAIRS, scenes, minister).found
    (spoken,) = (stage for stage in scenes if stage.sentence.text == SAID)
    assert quote.speaker == (spoken.index, at(spoken.tree, "ministre"))


def test_the_sentence_behind_goes_before_the_one_ahead() -> None:
    text = f"{SAID} « {ATTACKED} » {SAID}"
    first, told, last = (
        set_parsed(moved(treebank()[known], start), n)
        for n, (known, start) in enumerate(((SAID, 0), (ATTACKED, text.index(ATTACKED)), (SAID, text.rindex(SAID))))
    )  # fmt: skip
    (quote,) = find_quotes(text, PAIRS, (first, told, last), minister).found
    assert quote.speaker == (2, at(last.tree, "ministre"))


def test_who_is_named_inside_a_quotation_is_not_its_speaker() -> None:
    text = f"« {SAID} » {FLED}"
    (quote,) = find_quotes(text, PAIRS, stages(text), minister).found
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("between", "kept"),
    [(" ", True), (f" {FLED} ", True), ("\n", True), ("\n\n\n", False), (" " + "x" * 250 + " ", False)],
)
def test_who_was_quoted_last_goes_on_speaking_close_by(between: str, kept: bool) -> None:
    text = f"{SAID} « {ATTACKED} »{between}« Nous tiendrons la ligne de front »"
    first, second = find_quotes(text, PAIRS, stages(text), minister).found
    assert first.speaker is not None
    assert second.speaker == (first.speaker if kept else None)


@given(st.text(alphabet="ab «»“”\"'\n.,", max_size=120))
def test_quotations_of_any_text_are_apart_and_between_signs(text: str) -> None:
    found = find_quotes(text, PAIRS, (), nobody).found
    signs = {opening + closing for opening, closing in PAIRS}
    for quote in found:
        words = text[quote.start : quote.end]
        assert words[0] + words[-1] in signs
        assert "\n" not in words
        assert quote.speaker is None
        assert quote.end - quote.start >= 25
    assert all(a.end <= b.start for a, b in pairwise(found))
