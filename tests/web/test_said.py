"""What a file says, subject by subject."""

from pathlib import Path

import pytest

from filrouge.errors import QueryError
from filrouge.web.said import subjects


def test_values_stand_by_prefixed_names(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(
        "@prefix fil: <https://w3id.org/filrouge/ontology#> .\n<a:s> fil:count 3 ; fil:role 'x'@fr , 'y' .\n"
        "<a:t> a <a:C> ."
    )
    first, second = subjects(file)
    assert (first.subject, first.number("fil:count"), first.all("fil:role")) == ("a:s", 3.0, ("x", "y"))
    assert (second.one("rdf:type"), second.one("fil:role"), second.number("fil:count")) == ("a:C", None, None)
    with pytest.raises(QueryError, match="a:t has no fil:role"):
        second.must("fil:role")
