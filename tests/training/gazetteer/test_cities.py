"""Which cities are listed, under which names, and when the name alone is not enough."""

import pytest

from filrouge.training.gazetteer.cities import (
    COLUMNS,
    is_ambiguous,
    is_kept,
    is_plausible,
    match_french,
    rows,
    shown,
)
from filrouge.training.gazetteer.sources import City


def city(name: str, country: str = "ML", population: int = 80_000, *alternates: str, id_: int = 1) -> City:
    return City(id_, name, alternates, country, f"{country}.09", 16.27, -0.04, population)


def test_a_row_holds_the_french_name_and_all_spellings() -> None:
    place = city("Tombouctou", "ML", 32_000, "Timbuktu", "Tombuktu", "TBU", "Тимбукту", "tong bu ke tu")
    (row,) = rows([place], {1: ("Tombouctou", "Timbouctou")}, {"ML.09": "iso3166-2:ML-6"}, frozenset())
    found = dict(zip(COLUMNS, row, strict=True))
    assert found["name"] == "Tombouctou"
    assert found["keys"].split("|")[:2] == ["tombouctou", "timbouctou"]
    assert {"tombuktu"} <= set(found["keys"].split("|"))
    assert found["parent"] == "iso3166-2:ML-6"
    assert (found["latitude"], found["ambiguous"]) == ("16.27", "")


def test_the_most_populous_come_first_whatever_the_order() -> None:
    small, big = city("Gao", id_=1), city("Bamako", population=2_000_000, id_=2)
    assert rows([small, big], {}, {}, frozenset()) == rows([big, small], {}, {}, frozenset())
    assert [row[0] for row in rows([small, big], {}, {}, frozenset())] == ["2", "1"]


def test_parts_and_declensions_and_words_are_no_spellings() -> None:
    """A man is called "Sadr", "Bagdadas" is Lithuanian, and "rien" a word."""
    parts = rows([city("Sadr City", "IQ", 1_000_000, "Sadr", "Madinat as Sadr")], {}, {}, frozenset())
    assert "sadr" not in parts[0][2].split("|")
    declined = rows([city("Bagdad", "IQ", 7_000_000, "Bagdadas", "Baghdad")], {}, {}, frozenset())
    assert declined[0][2] == "bagdad|baghdad"
    word = rows([city("Riehen", "CH", 20_000, "Rien")], {}, {}, frozenset({"rien"}))
    assert word[0][2] == "riehen"


@pytest.mark.parametrize(
    "name", ["Al-Qaïm", "Nouakchott", "Deir ez Zor", "Cox's Bazar", "al-Bab", "Şanlıurfa"]
)
def test_names_are_plausible(name: str) -> None:
    assert is_plausible(name)


@pytest.mark.parametrize(
    "name", ["NKC", "CDG", "Москва", "bei jing shi", "Dhī Qār", "Gao", "Paris 15", "A,B", "Yangon=x"]
)
def test_codes_and_other_scripts_are_not(name: str) -> None:
    assert not is_plausible(name)


def test_small_places_are_kept_where_they_make_news() -> None:
    assert is_kept(city("Kidal", "ML", 600)) and is_kept(city("Kidal", "ML", 0))
    assert not is_kept(city("Kidal", "ML", 300))
    assert is_kept(city("Amiens", "FR", 15_000)) and not is_kept(city("Amiens", "FR", 14_999))
    assert is_kept(city("Irpin", "UA", 1_000)) and not is_kept(city("Irpin", "UA", 0))


@pytest.mark.parametrize(
    ("name", "country", "population", "expected"),
    [
        ("lincoln", "US", 290_000, True),
        ("chicago", "US", 2_700_000, False),
        ("rosario", "AR", 200_000, True),
        ("gao", "ML", 130_000, True),
        ("kidal", "ML", 11_000, False),
        ("arles", "FR", 50_000, False),
        ("batley", "SE", 40_000, True),
        ("new town", "SE", 40_000, False),
        ("santa maria", "BR", 260_000, True),
    ],
)
def test_common_names_need_more_than_the_name(
    name: str, country: str, population: int, expected: bool
) -> None:
    assert is_ambiguous(city(name.title(), country, population), name) is expected


def test_signs_of_romanisation_are_not_shown() -> None:
    assert shown(city("Ar Ramādī", "IQ")) == "Ar Ramadi"
    assert shown(city("Al Maḩmūdīyah", "IQ")) == "Al Mahmudiyah"
    assert shown(city("Göteborg", "SE")) == "Göteborg"


def test_our_names_go_to_the_greatest_place_known_by_one_of_them() -> None:
    places = [
        city("Tarabulus", "LY", 1_000_000, "Tripoli", id_=1),
        city("Tripoli", "LB", 200_000, id_=2),
        city("Tripolis", "LY", 500, "Tripoli", id_=3),
    ]
    wanted = [("LY", ("Tripoli",)), ("LB", ("Tripoli", "Trablous")), ("LB", ("Nirgendwo",))]
    found, lost = match_french(places, wanted)
    assert found == {1: ("Tripoli",), 2: ("Tripoli", "Trablous")}
    assert lost == ["LB Nirgendwo"]
