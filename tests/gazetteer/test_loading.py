"""The shipped lists agree with themselves and with each other."""

import re
import shutil
from pathlib import Path

import pytest

from filrouge.errors import DataError
from filrouge.gazetteer import Gazetteer, load
from filrouge.gazetteer.loading import read
from filrouge.gazetteer.reading import folder, several, table

NAMES = folder("fr")
CODES = re.compile(
    r"iso3166:[A-Z]{2}|iso3166-2:[A-Z]{2}-[A-Z0-9]{1,3}|geonames:\d+|region:[a-z0-9-]+|town:[a-z]{2}-[a-z0-9-]+"
)
LISTS = {
    "countries": "code name names capitals adjective others prefixes latitude longitude population",
    "subdivisions": "code name names parent latitude longitude",
    "regions": "id name names type countries latitude longitude",
    "towns": "id name names country subdivision latitude longitude",
    "peoples": "id kind name adjective others prefixes country",
}


def rows(name: str) -> list[dict[str, str]]:
    return [dict(row) for row in table(NAMES / f"{name}.tsv", tuple(LISTS[name].split()))]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


def authorities(gazetteer: Gazetteer) -> list[str]:
    return [*gazetteer.places, *(f"geonames:{id_}" for id_ in gazetteer.cities.numbers)]


def test_it_loads_once() -> None:
    assert load() is load()


def test_codes_are_well_formed_and_different(gazetteer: Gazetteer) -> None:
    found = authorities(gazetteer)
    assert all(CODES.fullmatch(authority) for authority in found)
    assert len(set(found)) == len(found) > 45_000
    assert len(gazetteer.cities.numbers) == len(gazetteer.cities.lines)


def test_every_place_lies_in_a_known_country_and_province(gazetteer: Gazetteer) -> None:
    for authority in authorities(gazetteer):
        place = gazetteer.place(authority)
        assert place is not None and place.authority == authority
        assert place.country is None or place.country in gazetteer.countries, authority
        assert place.parent is None or place.parent in gazetteer.places, authority


def test_coordinates_are_on_the_globe(gazetteer: Gazetteer) -> None:
    points = [point for authority in authorities(gazetteer) if (point := gazetteer.coordinates(authority))]
    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in points)
    assert len(points) > 45_000


def test_a_province_lies_near_its_country(gazetteer: Gazetteer) -> None:
    """Within 25 degrees of latitude of the middle, but for states with lands overseas."""
    far = {"FR", "US", "RU", "CL", "CA", "AU", "BR", "EC", "ES", "PT", "CN", "NO", "NL", "ZA", "ID", "GB"}
    for row in rows("subdivisions"):
        code = row["code"][:2]
        middle = gazetteer.coordinates(f"iso3166:{code}")
        if row["latitude"] and code not in far:
            assert middle is not None and abs(float(row["latitude"]) - middle[0]) < 25, row["code"]


@pytest.mark.parametrize("name", ["countries", "subdivisions", "regions", "towns"])
def test_every_listed_name_is_found_again(gazetteer: Gazetteer, name: str) -> None:
    prefix = {"countries": "iso3166:", "subdivisions": "iso3166-2:", "regions": "region:", "towns": "town:"}[
        name
    ]
    for row in rows(name):
        authority = prefix + row.get("code", row.get("id", ""))
        for spelling in (row["name"], *several(row["names"])):
            if "(" not in spelling:
                found = [place.authority for place in gazetteer.lookup(spelling)]
                assert authority in found, f"{spelling}: {authority} is not among {found[:5]}"


def test_every_city_is_found_by_the_name_shown(gazetteer: Gazetteer) -> None:
    for number in range(0, len(gazetteer.cities.lines), 37):
        place = gazetteer.cities.place(number)
        assert place.authority in [found.authority for found in gazetteer.lookup(place.name)], place.name


def test_cities_are_sorted_by_size(gazetteer: Gazetteer) -> None:
    sizes = [int(line.split("\t")[7]) for line in gazetteer.cities.lines]
    assert sizes == sorted(sizes, reverse=True)


def test_every_form_of_a_demonym_points_to_its_list_entry(gazetteer: Gazetteer) -> None:
    """Loading refuses a form that points to two; four forms each, and the same answer for all of them."""
    for row in (*rows("countries"), *rows("peoples")):
        forms = several(row["adjective"])
        assert len(forms) in (0, 4) and len(several(row["others"])) % 4 == 0
        listed = (*forms, *several(row["others"]))
        assert len({gazetteer.demonym(form) for form in listed}) == bool(listed), row["name"]


@pytest.mark.parametrize("word", ["congolais", "guinéen", "dominicain", "coréen", "soudanais", "américain"])
def test_documented_choices_between_states(gazetteer: Gazetteer, word: str) -> None:
    choices = {"congolais": "CD", "guinéen": "GN", "dominicain": "DO", "soudanais": "SD", "américain": "US"}
    (origin,) = gazetteer.demonym(word)
    assert getattr(origin, "code", None) == choices.get(word)


def test_areas_consist_of_known_states(gazetteer: Gazetteer) -> None:
    assert gazetteer.areas["region:maghreb"] == {"DZ", "LY", "MA", "MR", "TN"}
    assert all(members <= set(gazetteer.countries) for members in gazetteer.areas.values())


@pytest.mark.parametrize(
    ("name", "line", "word"),
    [
        ("peoples.tsv", "double\tpeople\tDoubles\tfrançais|française|français|françaises\t\t\t", "points to"),
        ("regions.tsv", "sahel\tAutre Sahel\t\tarea\t\t1\t1", "stands twice"),
        ("institutions.tsv", "Autre Kremlin\tKremlin\tGovernmentBody\tgovernment\tFR", "names two"),
    ],
)
def test_lists_that_contradict_each_other_are_refused(
    tmp_path: Path, name: str, line: str, word: str
) -> None:
    for path in NAMES.glob("*.tsv*"):
        shutil.copy(path, tmp_path)
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(DataError, match=word):
        read(tmp_path, "FR")


def test_a_language_without_lists_is_refused() -> None:
    with pytest.raises(DataError, match="'xx'"):
        load("xx")
