"""Which subdivisions are listed and under which names."""

from filrouge.training.gazetteer.sources import City, Division
from filrouge.training.gazetteer.subdivisions import COLUMNS, rows


def made(
    division: Division, french: str = "", *ours: str, places: tuple[City, ...] = ()
) -> list[dict[str, str]]:
    found = rows(
        [division], {division.code: french} if french else {}, {division.code: ours} if ours else {}, places
    )
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def test_the_bare_name_is_shown_and_the_full_one_found() -> None:
    (row,) = made(Division("SY-DR", "SY.06", "Dar'ā", 1, ""), "Gouvernorat de Deraa")
    assert (row["name"], row["names"]) == ("Deraa", "Gouvernorat de Deraa")


def test_our_name_comes_first_and_no_spelling_twice() -> None:
    (row,) = made(Division("ET-TI", "ET.53", "Tigray", 1, ""), "Tigray", "Tigré", "Tigray")
    assert (row["name"], row["names"]) == ("Tigré", "Tigray")


def test_a_bare_point_of_the_compass_is_left_out() -> None:
    """The head stays in "Région du Nord"; "Nord" alone would match every north."""
    (row,) = made(Division("CM-NO", "CM.13", "Nord", 1, ""), "Région du Nord")
    assert (row["name"], row["names"]) == ("Région du Nord", "")
    assert made(Division("HT-ND", "HT.09", "Nord", 1, ""), "Nord") == []


def test_brackets_and_typographic_apostrophes_do_not_get_in() -> None:
    (row,) = made(Division("SO-BY", "SO.04", "Bay", 1, ""), "Bay (Somalie)")
    assert row["name"] == "Bay"


def test_old_codes_do_not_lend_their_names() -> None:
    """CLDR calls IR-22 Markazi, which is now Hormozgan."""
    (row,) = made(Division("IR-22", "IR.11", "Hormozgān", 1, ""), "Markazi")
    assert "Markazi" not in (row["name"], *row["names"].split("|"))


def test_communes_and_second_levels_are_left_out() -> None:
    assert made(Division("SI-061", "SI.61", "Ljubljana", 1, "")) == []
    assert made(Division("IT-RM", "IT.RM", "Roma", 2, "IT-62")) == []
    assert len(made(Division("FR-93", "", "Seine-Saint-Denis", 2, "FR-IDF"))) == 1


def test_it_lies_in_the_middle_of_its_places() -> None:
    places = tuple(City(n, "x", (), "SY", "SY.06", 30.0 + n, 36.0, 1) for n in range(5))
    (row,) = made(Division("SY-DR", "SY.06", "Deraa", 1, ""), places=places)
    assert (row["latitude"], row["longitude"]) == ("32.00", "36.00")


def test_the_parent_must_be_listed() -> None:
    island = Division("FR-IDF", "FR.11", "Île-de-France", 1, "")
    department = Division("FR-93", "", "Seine-Saint-Denis", 2, "FR-IDF")
    parents = {row[0]: row[3] for row in rows([island, department], {}, {}, ())}
    assert parents == {"FR-IDF": "", "FR-93": "iso3166-2:FR-IDF"}
    assert made(department)[0]["parent"] == ""
