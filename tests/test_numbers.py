"""Counts in French: digits, numerals in words, collectives, and what makes them vague."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.language import load_language
from filrouge.numbers import ABOUT, AT_LEAST, AT_MOST, EXACTLY, read_counts

WORDS = load_language().numbers
SMALL = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
)  # fmt: skip
TENS = ("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante")
PIECES = (
    "au moins", "plus d'", "12", "49", "000", "quatre", "-", "vingt", "cent", "mille", "dizaine", "une", "des",
    "milliers", "ou", "à", "aucun", "soldats", ".", ",", "\n", "\u00a0", "\u202f", "x",
)  # fmt: skip


def below_hundred(n: int) -> str:
    """A number below 100 in words."""
    if n < 17:
        return SMALL[n]
    if n < 20:
        return f"dix-{SMALL[n - 10]}"
    if n < 70:
        unit = n % 10
        return TENS[n // 10] + ("" if unit == 0 else " et un" if unit == 1 else f"-{SMALL[unit]}")
    if n < 80:
        return ("soixante et " if n == 71 else "soixante-") + below_hundred(n - 60)
    return "quatre-vingts" if n == 80 else f"quatre-vingt-{below_hundred(n - 80)}"


def below_thousand(n: int) -> str:
    """A number below 1000 in words."""
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{SMALL[hundreds]} cent"
    return f"{head} {below_hundred(rest)}" if rest else head + ("s" if hundreds > 1 else "")


def in_words(n: int) -> str:
    """A number below 10,000 in words."""
    thousands, rest = divmod(n, 1000)
    if not thousands:
        return below_thousand(rest)
    head = "mille" if thousands == 1 else f"{below_thousand(thousands)} mille"
    return f"{head} {below_thousand(rest)}" if rest else head


def counts(text: str) -> list[tuple[str, int | None, str]]:
    """What is counted in a text: the words, the number, how exact."""
    return [(text[c.start : c.end], c.value, c.bound) for c in read_counts(text, WORDS)]


def misread(numbers: list[int]) -> list[str]:
    """The numbers that are not read back from their words."""
    said = {n: in_words(n) for n in numbers}
    return [words for n, words in said.items() if counts(words) != [(words, n, EXACTLY)]]


def test_every_number_is_read_back_from_its_words() -> None:
    assert misread(list(range(10_000))) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("68 morts", "68", 68),
        ("49 000 hommes", "49 000", 49_000),
        ("49\u202f000 hommes", "49\u202f000", 49_000),
        ("49\u00a0000 hommes", "49\u00a0000", 49_000),
        ("1.200.000 habitants", "1.200.000", 1_200_000),
        ("Quatre-vingt-quatre mille réfugiés", "Quatre-vingt-quatre mille", 84_000),
        ("deux millions de réfugiés", "deux millions", 2_000_000),
        ("un million deux cent mille", "un million deux cent mille", 1_200_000),
        ("dix-huit cents hommes", "dix-huit cents", 1_800),
        ("vingt-et-un soldats", "vingt-et-un", 21),
        ("quatre vingt deux otages", "quatre vingt deux", 82),
        ("aucune victime", "aucune", 0),
        ("un mort", "un", 1),
    ],
)
def test_an_exact_number(text: str, words: str, value: int) -> None:
    assert counts(text) == [(words, value, EXACTLY)]


@pytest.mark.parametrize(
    ("text", "words", "value", "bound"),
    [
        ("au moins 68 morts", "au moins 68", 68, AT_LEAST),
        ("plus de trente soldats", "plus de trente", 30, AT_LEAST),
        ("plus d'une centaine de morts", "plus d'une centaine", 100, AT_LEAST),
        ("pas moins de quatre-vingt-dix morts", "pas moins de quatre-vingt-dix", 90, AT_LEAST),
        ("au moins une vingtaine de civils", "au moins une vingtaine", 20, AT_LEAST),
        ("moins de dix blessés", "moins de dix", 10, AT_MOST),
        ("jusqu'à 300 hommes", "jusqu'à 300", 300, AT_MOST),
        ("environ 50 blessés", "environ 50", 50, ABOUT),
        ("près d'un millier d'hommes", "près d'un millier", 1000, ABOUT),
        ("quelque 300 personnes", "quelque 300", 300, ABOUT),
        ("une vingtaine de blessés", "une vingtaine", 20, ABOUT),
        ("deux douzaines d'otages", "deux douzaines", 24, ABOUT),
        ("trois ou quatre roquettes", "trois ou quatre", 4, ABOUT),
        ("16 ou 17 morts", "16 ou 17", 17, ABOUT),
        ("dix à quinze morts", "dix à quinze", 15, ABOUT),
    ],
)
def test_a_vague_number(text: str, words: str, value: int, bound: str) -> None:
    assert counts(text) == [(words, value, bound)]


@pytest.mark.parametrize("text", ["des dizaines de morts", "plusieurs centaines de civils", "des milliers"])
def test_many_without_a_number(text: str) -> None:
    ((_, value, _),) = counts(text)
    assert value is None


@pytest.mark.parametrize("text", ["un F16", "l'A380", "à 13h30", "la RN7", "centenaire", "L'Onzième"])
def test_digits_and_numerals_inside_a_word_count_nothing(text: str) -> None:
    assert [words for words, _, _ in counts(text) if words != "un"] == []


def test_several_counts_are_kept_apart() -> None:
    text = "21 tués et quarante-cinq blessés, dont au moins trois enfants"
    assert [value for _, value, _ in counts(text)] == [21, 45, 3]


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("plus d’une centaine de morts", "plus d’une centaine", AT_LEAST),
        ("jusqu’à 300 hommes", "jusqu’à 300", AT_MOST),
        ("au\u00a0moins 300 hommes", "au\u00a0moins 300", AT_LEAST),
    ],
)
def test_other_apostrophes_and_blanks_change_nothing(text: str, words: str, bound: str) -> None:
    assert [(said, how) for said, _, how in counts(text)] == [(words, bound)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 millions de réfugiés", 3_000_000),
        ("2,5 millions d'euros", 2_500_000),
        ("1\u00a0million de déplacés", 1_000_000),
        ("1,25 milliard de dollars", 1_250_000_000),
        ("2 à 3 millions de réfugiés", 3_000_000),
        ("deux milliards d'euros", 2_000_000_000),
        ("300 mille hommes", 300_000),
    ],
)
def test_a_word_may_multiply_figures(text: str, value: int) -> None:
    assert [found for _, found, _ in counts(text)] == [value]


def test_a_word_that_only_begins_like_a_scale_multiplies_nothing() -> None:
    assert [found for _, found, _ in counts("3 millionnaires et 2 militaires")] == [3, 2]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=40))
def test_counts_are_in_order_and_in_the_text(text: str) -> None:
    found = list(read_counts(text, WORDS))
    ends = [0, *(c.end for c in found)]
    assert all(0 <= before <= c.start < c.end <= len(text) for before, c in zip(ends, found, strict=False))
    assert all(c.value is None or c.value >= 0 for c in found)
