"""Dates: what each expression means on a day of publication, and how that day itself is found."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filrouge.language import load_language
from filrouge.model import Article, Date, DateBasis
from filrouge.stages.date import Dates, date_article

WORDS = load_language().dates
FRIDAY = "2021-11-19"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
DAYS = st.dates(date(1991, 1, 1), date(2030, 12, 31))
PIECES = (
    "Le 12 mars 2020", "vendredi 19 novembre", "du 30 décembre au 2 janvier", "jeudi", "la veille", "hier",
    "le 31 juin", "il y a deux ans", "en août 2022", "le mois dernier", "Publié le 1er mai 2019", "ce lundi 2 mai",
    "d'ici décembre", "lundi prochain", "le 29 février", "en 2019", "l'an prochain", ",", ".", "\n\n",
    "une attaque", "à Gao",
)  # fmt: skip


def dates(text: str, issued: str | None = None) -> Dates:
    """The dates of a text."""
    return date_article(Article("0" * 16, "essai", text, issued=issued), WORDS)


def found(text: str, issued: str | None = None) -> list[tuple[str, str, str]]:
    """What each expression means: its words, its value, what that rests on."""
    return [(d.passage.text, d.value, d.basis.value) for d in dates(text, issued).expressions if d.passage]


def document(text: str, issued: str | None = None) -> tuple[str, str] | None:
    """The publication date and what it rests on."""
    day = dates(text, issued).document
    return (day.value, day.basis.value) if day else None


def spelled(day: date) -> str:
    """A day and month in French."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]}"


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("le 12 mars 2020", "2020-03-12", "explicit"),
        ("mardi 12 mars 2019", "2019-03-12", "explicit"),
        ("2020-05-01", "2020-05-01", "explicit"),
        ("en août 2022", "2022-08", "explicit"),
        ("mi-novembre 2020", "2020-11", "explicit"),
        ("depuis 2014", "2014", "explicit"),
        ("vendredi 19 novembre", "2021-11-19", "weekday"),
        ("jeudi 12 mars", "2020-03-12", "weekday"),
        ("jeudi", "2021-11-18", "relative"),
        ("vendredi", "2021-11-19", "relative"),
        ("vendredi dernier", "2021-11-12", "relative"),
        ("vendredi prochain", "2021-11-26", "relative"),
        ("dans la nuit de samedi à dimanche", "2021-11-13", "relative"),
        ("hier soir", "2021-11-18", "relative"),
        ("avant-hier", "2021-11-17", "relative"),
        ("aujourd’hui", "2021-11-19", "relative"),
        ("demain", "2021-11-20", "relative"),
        ("la veille", "2021-11-18", "relative"),
        ("il y a trois jours", "2021-11-16", "relative"),
        ("il y a deux mois", "2021-09", "relative"),
        ("il y a deux ans", "2019", "relative"),
        ("l’an dernier", "2020", "relative"),
        ("le mois dernier", "2021-10", "relative"),
        ("la semaine dernière", "2021-11", "relative"),
        ("le 1er mai", "2021-05-01", "context"),
        ("le 12 décembre", "2021-12-12", "context"),
        ("en août", "2021-08", "context"),
        ("en décembre dernier", "2020-12", "context"),
        ("en avril prochain", "2022-04", "context"),
    ],
)
def test_what_an_expression_means_on_a_friday(text: str, value: str, basis: str) -> None:
    assert found(f"Une attaque a eu lieu {text}.", FRIDAY) == [(text, value, basis)]


@pytest.mark.parametrize(
    ("text", "issued", "value"),
    [
        ("le 30 décembre", "2021-01-03", "2020-12-30"),
        ("le 3 janvier", "2021-12-20", "2022-01-03"),
        ("le 29 février", "2021-03-05", "2020-02-29"),
        ("le mois dernier", "2021-01-15", "2020-12"),
        ("hier", "2021-01-01", "2020-12-31"),
        ("la semaine dernière", "2021-11-02", "2021-10"),
    ],
)
def test_a_year_may_turn_in_between(text: str, issued: str, value: str) -> None:
    ((_, day, _),) = found(f"Une attaque a eu lieu {text}.", issued)
    assert day == value


@pytest.mark.parametrize(
    ("text", "value", "end", "basis"),
    [
        ("du 12 au 14 mars 2020", "2020-03-12", "2020-03-14", DateBasis.EXPLICIT),
        ("entre le 3 et le 5 juin 2021", "2021-06-03", "2021-06-05", DateBasis.EXPLICIT),
        ("du 28 février au 2 mars", "2021-02-28", "2021-03-02", DateBasis.CONTEXT),
        ("du 30 décembre au 2 janvier 2021", "2020-12-30", "2021-01-02", DateBasis.EXPLICIT),
    ],
)
def test_an_interval_has_two_ends(text: str, value: str, end: str, basis: DateBasis) -> None:
    first = dates(f"Une attaque a eu lieu {text}.", FRIDAY).expressions[0]
    assert (first.value, first.end, first.basis) == (value, end, basis)


@pytest.mark.parametrize("text", ["jusqu'au jeudi", "d'ici jeudi", "avant jeudi", "jeudi prochain"])
def test_a_deadline_on_a_weekday_lies_ahead(text: str) -> None:
    ((_, value, _),) = found(f"Des élections auront lieu {text}.", FRIDAY)
    assert value == "2021-11-25"


def test_the_eve_counts_from_the_day_last_spoken_of() -> None:
    text = "Le 5 août 2020, une attaque. La veille, rien. Le 9 août 2020, une autre. Le lendemain, rien."
    assert [value for _, value, _ in found(text, FRIDAY)] == [
        "2020-08-05",
        "2020-08-04",
        "2020-08-09",
        "2020-08-10",
    ]


def test_the_eve_does_not_count_from_the_day_that_something_lasts_from() -> None:
    text = "Elle occupe ce poste depuis le 2 avril 2014. La veille, rien."
    assert found(text, FRIDAY)[1][1] == "2021-11-18"


def test_yesterday_counts_from_publication_whatever_day_was_spoken_of() -> None:
    assert found("Le 5 août 2020, une attaque. Hier, une autre.", FRIDAY)[1][1] == "2021-11-18"


@pytest.mark.parametrize("text", ["le 31 juin 2020", "le 29 février 2021", "le 30 février"])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert found(f"Une attaque a eu lieu {text}.", FRIDAY) == []


@pytest.mark.parametrize("text", ["hier", "jeudi", "la veille", "le 12 mars", "en août", "il y a deux ans"])
def test_nothing_is_counted_from_an_unknown_day(text: str) -> None:
    assert dates(f"Une attaque a eu lieu {text}.") == Dates(None, ())


@pytest.mark.parametrize(
    ("issued", "value"),
    [
        ("2021-11-19", "2021-11-19"),
        ("2021-11-19T10:00:00+01:00", "2021-11-19"),
        ("2021-11", "2021-11"),
        ("2021", "2021"),
    ],
)
def test_a_date_given_with_the_article_comes_first(issued: str, value: str) -> None:
    assert document("Publié le 1er mai 2019\n\nUne attaque.", issued) == (value, "metadata")


@pytest.mark.parametrize("issued", ["hier", "", "2021-13-45", "19/11/2021"])
def test_a_given_date_that_is_none_is_passed_over(issued: str) -> None:
    assert document("Publié le 1er mai 2019\n\nUne attaque.", issued) == ("2019-05-01", "explicit")


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("Publié le 12 mars 2020\n\nUne attaque le 3 janvier 2015.", "2020-03-12", "explicit"),
        ("Attaque à Gao\n\n12/03/2020\n\nUne attaque le 3 janvier 2015.", "2020-03-12", "explicit"),
        ("Ce mercredi 22 septembre 2021, une attaque.", "2021-09-22", "explicit"),
        ("Une attaque a eu lieu ce mercredi 22 septembre. En 2021, déjà.", "2021-09-22", "weekday"),
        ("Une attaque a eu lieu vendredi 19 novembre. En 2021, déjà.", "2021-11-19", "context"),
        ("Une attaque le 12 mars 2020, une autre le 14 mars.", "2020-03-14", "context"),
        ("Une attaque le 12 mars 2020. Des élections d'ici le 14 mai 2020.", "2020-03-12", "context"),
        ("Une attaque le 12 mars 2020, une autre le 5 février 2019.", "2020-03-12", "context"),
    ],
)
def test_the_day_of_publication_is_read_or_estimated(text: str, value: str, basis: str) -> None:
    assert document(text) == (value, basis)


@pytest.mark.parametrize("text", ["Une attaque en août 2022.", "Une attaque hier à Gao.", "Rien.", ""])
def test_an_article_may_have_no_day(text: str) -> None:
    assert document(text) is None


def test_a_weekday_after_an_estimated_day_may_follow_it() -> None:
    """The estimate is the last day told of, and the article may be a day or two younger."""
    text = "Une attaque a eu lieu le vendredi 19 novembre 2021. La police a réagi samedi."
    assert [value for _, value, _ in found(text)] == ["2021-11-19", "2021-11-20"]


@pytest.mark.parametrize("issued", ["2021-11", "2021"])
@pytest.mark.parametrize("text", ["hier", "jeudi", "il y a trois jours"])
def test_no_day_is_counted_from_a_month_or_a_year(text: str, issued: str) -> None:
    assert all(len(value) < 10 for _, value, _ in found(f"Une attaque a eu lieu {text}.", issued))


@pytest.mark.parametrize(
    ("text", "issued", "value"),
    [
        ("l'an dernier", "2021", "2020"),
        ("l'an dernier", "2021-11", "2020"),
        ("le mois dernier", "2021-11", "2021-10"),
        ("le 12 décembre", "2021", "2021-12-12"),
        ("le 12 janvier", "2021", "2021-01-12"),
        ("le 12 décembre dernier", "2021", "2021-12-12"),
        ("en avril prochain", "2021", "2022-04"),
        ("le 30 novembre", "2021-11", "2021-11-30"),
        ("le 20 décembre", "2021-01", "2020-12-20"),
        ("jeudi 12 mars", "2020", "2020-03-12"),
    ],
)
def test_what_is_no_finer_than_the_publication_is_counted_from_it(text: str, issued: str, value: str) -> None:
    assert [day for _, day, _ in found(f"Une attaque a eu lieu {text}.", issued)] == [value]


@pytest.mark.parametrize("issued", ["0001-01-01T00:00:00", "9999-12-31", "0000", "2021-11-1", "20211119"])
def test_the_end_of_the_calendar_is_no_day_of_publication(issued: str) -> None:
    """Some publishing systems write its first or last day where they know no date."""
    assert dates("Une attaque a eu lieu hier.", issued) == Dates(None, ())
    assert found("Une attaque a eu lieu jeudi 12 mars.", issued)[0][1] == "2026-03-12"


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("en mars-avril 2020", "2020-03", "2020-04"),
        ("en mars et avril 2020", "2020-03", "2020-04"),
        ("mars à mai 2020", "2020-03", "2020-05"),
        ("novembre à février 2020", "2019-11", "2020-02"),
        ("mars à mars 2020", "2020-03", None),
    ],
)
def test_two_months_share_their_year(text: str, value: str, end: str | None) -> None:
    (first,) = dates(f"Des attaques ont eu lieu {text}.", FRIDAY).expressions
    assert first.passage is not None
    assert (first.passage.text, first.value, first.end) == (text, value, end)


@pytest.mark.parametrize(
    ("text", "value", "end", "basis"),
    [
        ("du lundi 12 au mardi 13 octobre 2020", "2020-10-12", "2020-10-13", DateBasis.EXPLICIT),
        ("du lundi 12 au mardi 13 octobre", "2020-10-12", "2020-10-13", DateBasis.WEEKDAY),
        ("du jeudi 31 décembre au vendredi 1er janvier", "2020-12-31", "2021-01-01", DateBasis.WEEKDAY),
    ],
)
def test_an_interval_between_weekdays(text: str, value: str, end: str, basis: DateBasis) -> None:
    (found,) = dates(f"Des attaques ont eu lieu {text}.", FRIDAY).expressions
    assert (found.value, found.end, found.basis) == (value, end, basis)


@pytest.mark.parametrize("text", ["du 14 au 12 mars 2020", "du 31 au 31 mars 2020"])
def test_an_interval_does_not_end_before_it_begins(text: str) -> None:
    assert all(day.end is None for day in dates(f"Des attaques {text}.", FRIDAY).expressions)


@pytest.mark.parametrize(
    "text", ["Bagdad, le 12 mars 2020\n\nUne attaque.", "BEYROUTH (AFP) - 12 mars 2020 - Un raid."]
)
def test_the_day_stands_behind_a_place(text: str) -> None:
    assert document(f"Attaque en Irak\n\n{text}") == ("2020-03-12", "explicit")


@given(DAYS)
def test_a_whole_date_is_read_back(day: date) -> None:
    assert found(f"Une attaque a eu lieu le {spelled(day)} {day.year}.") == [
        (f"le {spelled(day)} {day.year}", day.isoformat(), "explicit")
    ]


@given(DAYS, st.integers(-150, 150))
def test_the_weekday_tells_the_year(published: date, away: int) -> None:
    day = published + timedelta(away)
    assume((day.month, day.day) != (2, 29))
    text = f"{WEEKDAYS[day.weekday()]} {spelled(day)}"
    assert found(f"Une attaque a eu lieu {text}.", published.isoformat()) == [
        (text, day.isoformat(), "weekday")
    ]


@given(DAYS, st.integers(0, 6))
def test_a_bare_weekday_is_the_last_one_up_to_publication(published: date, weekday: int) -> None:
    ((_, value, _),) = found(f"Une attaque a eu lieu {WEEKDAYS[weekday]}.", published.isoformat())
    day = date.fromisoformat(value)
    assert day.weekday() == weekday
    assert timedelta(0) <= published - day < timedelta(7)


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60),
    st.none() | DAYS.map(date.isoformat),
)
def test_dates_are_valid_and_their_words_stand_in_the_text(text: str, issued: str | None) -> None:
    read = dates(text, issued)
    assert all(expression.passage for expression in read.expressions)
    for day in (*read.expressions, *([read.document] if read.document else [])):
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day.value)
        assert day.end is None or day.value < day.end
        assert verbatim(day, text)


def verbatim(day: Date, text: str) -> bool:
    """Whether the words of a date stand where it says."""
    return day.passage is None or text[day.passage.start : day.passage.end] == day.passage.text
