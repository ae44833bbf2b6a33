"""The grammar of date expressions: which words make one, and what parts it spells out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.language import load_language
from filrouge.timegrammar import TimeMatch, scan

WORDS = load_language().dates
PIECES = (
    "le", "12", "1er", "mars", "2020", "vendredi", "dernier", "prochain", "du", "au", "la veille", "hier", "il y a",
    "deux", "jours", "mois", "plus tôt", "en", "mi-", "sept.", "ce", "d'ici", "dans la nuit de", "à", "-", "/", ".",
    ",", "\n", "\u00a0", "’", "99", "2020-03-12",
)  # fmt: skip


def only(text: str) -> TimeMatch:
    """The one date expression of a text."""
    (match,) = scan(text, WORDS)
    return match


def texts(text: str) -> list[str]:
    """The date expressions of a text."""
    return [match.text for match in scan(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("le 12 mars 2020", 12, 3, 2020),
        ("1er août 2022", 1, 8, 2022),
        ("le 5 sept. 2020", 5, 9, 2020),
        ("2020-03-12", 12, 3, 2020),
        ("12/03/2020", 12, 3, 2020),
        ("12.03.2020", 12, 3, 2020),
        ("en août 2022", None, 8, 2022),
        ("mi-novembre 2020", None, 11, 2020),
        ("à la fin de mai 2019", None, 5, 2019),
        ("2020-03", None, 3, 2020),
        ("le 12 mars", 12, 3, None),
        ("au mois d'août", None, 8, None),
        ("fin août", None, 8, None),
        ("en 2019", None, None, 2019),
        ("au printemps 2019", None, None, 2019),
    ],
)
def test_a_calendar_date_is_as_deep_as_it_is_written(
    text: str, day: int | None, month: int | None, year: int | None
) -> None:
    match = only(f"Une attaque, {text}, a fait dix morts.")
    assert (match.text, match.day, match.month, match.year) == (text, day, month, year)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 12 au 14 mars 2020", (12, 3), (14, 3)),
        ("du 28 février au 2 mars", (28, 2), (2, 3)),
        ("entre le 3 et le 5 juin 2021", (3, 6), (5, 6)),
        ("les 3 et 4 mai", (3, 5), (4, 5)),
    ],
)
def test_two_days_of_one_expression_are_an_interval(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    match = only(text)
    assert match.kind == "interval"
    assert ((match.day, match.month), (match.end_day, match.end_month)) == (first, last)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "amount"),
    [
        ("hier soir", "days", "day", -1),
        ("aujourd’hui", "days", "day", 0),
        ("après-demain", "days", "day", 2),
        ("la veille", "narrative", "day", -1),
        ("le surlendemain", "narrative", "day", 2),
        ("l’an dernier", "period", "year", -1),
        ("la semaine prochaine", "period", "week", 1),
        ("il y a deux ans", "period", "year", -2),
        ("il y a environ 10 jours", "period", "day", -10),
        ("trois mois plus tôt", "period", "month", -3),
        ("deux jours plus tard", "narrative", "day", 2),
    ],
)
def test_a_step_has_a_unit_and_a_number(text: str, kind: str, unit: str, amount: int) -> None:
    match = only(text)
    assert (match.text, match.kind, match.unit, match.amount) == (text, kind, unit, amount)


@pytest.mark.parametrize(
    ("text", "weekday", "direction"),
    [
        ("jeudi", 3, 0),
        ("lundi dernier", 0, -1),
        ("Dimanche prochain", 6, 1),
        ("la nuit de samedi à dimanche", 5, 0),
    ],
)
def test_a_bare_weekday(text: str, weekday: int, direction: int) -> None:
    match = only(text)
    assert (match.kind, match.text, match.weekday, match.direction) == ("weekday", text, weekday, direction)


def test_the_longest_expression_is_one_match() -> None:
    match = only("vendredi 19 novembre 2021")
    assert (match.kind, match.weekday, match.day, match.month, match.year) == ("day", 4, 19, 11, 2021)


@pytest.mark.parametrize(
    "before",
    ["d'ici le", "D’ici le", "d'ici au", "jusqu’au", "jusqu'au", "avant le", "à partir du", "dès le"],
)
def test_a_deadline_looks_ahead(before: str) -> None:
    (match,) = scan(f"Des élections {before} 30 novembre 2021.", WORDS)
    assert match.ahead


def test_an_expression_without_a_deadline_does_not_look_ahead() -> None:
    assert not only("Des élections ont eu lieu le 30 novembre 2021.").ahead


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("12 mars 2020 - Une attaque a fait dix morts.", True),
        ("Publié le 12 mars 2020", True),
        ("Mis à jour le : 12/03/2020 à 10h", True),
        ("Une attaque\nLe 12 mars 2020", True),
        ("Une attaque a fait dix morts à Gao le 12 mars 2020", False),
    ],
)
def test_a_date_opens_its_line_behind_nothing_or_a_label(text: str, opens: bool) -> None:
    assert only(text).opens_line is opens


@pytest.mark.parametrize("place", ["Bagdad", "Al-Hol", "N'Djamena", "Port-au-Prince"])
def test_a_date_opens_its_line_behind_a_place(place: str) -> None:
    assert only(f"{place}, le 12 mars 2020").opens_line
    assert only(f"{place} (Reuters) – 12 mars 2020 – Une attaque").opens_line


@pytest.mark.parametrize(
    "text",
    [
        "Fondé le 12 mars 2020, le groupe a disparu.",
        "Damas, le 12 mars 2020, était calme.",
        "Selon l'armée, le 12 mars 2020",
        "Le groupe, le 12 mars 2020",
    ],
)
def test_a_sentence_may_open_with_a_date_that_is_not_its_own(text: str) -> None:
    assert not only(text).opens_line


def test_only_the_line_counts_and_only_its_start() -> None:
    assert only("Une phrase.\nPublié le 12 mars 2020").opens_line
    assert not only(f"Publié {'.' * 80} le 12 mars 2020").opens_line


@pytest.mark.parametrize(
    "text",
    [
        "neuf mois de prison",
        "3 000 hommes",
        "un convoi de 2019 hommes",
        "le 11-Septembre",
        "la veille du scrutin",
        "Mars attaque",
        "le président Mai",
        "le 45 mars",
        "2020-13-01",
        "il y a deux hommes",
        "le T-72",
        "avant-hierarchie",
    ],
)
def test_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert texts(text) == []


def test_a_line_break_ends_an_expression() -> None:
    assert texts("jeudi\n12 mars\n2020") == ["jeudi", "12 mars"]


def test_blanks_of_any_kind_hold_an_expression_together() -> None:
    assert texts("le\u00a012\u202fmars  2020") == ["le\u00a012\u202fmars  2020"]


def test_an_interval_between_weekdays() -> None:
    assert only("du lundi 12 au mardi 13 octobre 2020").kind == "interval"


@given(st.lists(st.sampled_from(PIECES), max_size=15).map(" ".join) | st.text(max_size=40))
def test_matches_are_in_order_verbatim_and_possible(text: str) -> None:
    position = 0
    for match in scan(text, WORDS):
        assert position <= match.start < match.end
        assert text[match.start : match.end] == match.text
        assert "\n" not in match.text
        assert match.month is None or 1 <= match.month <= 12
        assert match.day is None or 1 <= match.day <= 31
        position = match.end
