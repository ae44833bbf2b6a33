"""Terms: no text can leave the place it was put into."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.terms import (
    BASE_IRI,
    boolean,
    clean,
    date,
    decimal,
    integer,
    iri,
    is_base,
    literal,
    mint_iri,
    name,
    passage_iri,
)

any_text = st.text(st.characters(codec=None), min_size=1)


def test_a_plain_path_reads_as_it_is() -> None:
    assert mint_iri(BASE_IRI, "group/ashab-al-kahf") == f"{BASE_IRI}group/ashab-al-kahf"


@given(any_text)
def test_every_path_gives_an_iri(path: str) -> None:
    assert ox.NamedNode(mint_iri(BASE_IRI, path)).value.startswith(BASE_IRI)


@given(any_text, any_text)
def test_two_paths_never_share_an_iri(one: str, other: str) -> None:
    assert (mint_iri(BASE_IRI, one) == mint_iri(BASE_IRI, other)) == (one == other)


@pytest.mark.parametrize("path", ["..", "a/../b", ".", "a b", "a#b", "a?b", "a:b", "%41", "é", "a>b", "\x00"])
def test_nothing_in_a_path_has_a_meaning_of_its_own(path: str) -> None:
    minted = mint_iri(BASE_IRI, path).removeprefix(BASE_IRI)
    assert not set(minted) & set("#?: <>\x00")
    assert not {".", ".."} & set(minted.split("/"))


def test_an_empty_path_is_refused() -> None:
    with pytest.raises(ValueError, match="path"):
        mint_iri(BASE_IRI, "")


@given(st.text())
def test_a_literal_reads_back_as_the_same_text(text: str) -> None:
    (quad,) = ox.parse(f"<a:s> <a:p> {literal(text)} .", format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text


@given(any_text)
def test_lone_surrogates_are_replaced_one_by_one(text: str) -> None:
    assert len(clean(text)) == len(text)
    clean(text).encode("utf-8")


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (literal("chat", language="fr"), '"chat"@fr'),
        (literal("chat", language='fr"@en'), '"chat"'),
        (integer(3), '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (decimal(0.9), '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (decimal(1), '"1.0"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (boolean(True), '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        (date("2021"), '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        (date("2021-11"), '"2021-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        (date("2021-11-19"), '"2021-11-19"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (date("automne 2021"), '"automne 2021"'),
        (name("fil:Claim"), "<https://w3id.org/filrouge/ontology#Claim>"),
        (iri(passage_iri("https://x.org/a", 3, 7)), "<https://x.org/a#char=3,7>"),
        (literal("\u202egauche\n"), '"\\u202Egauche\\n"'),
    ],
)
def test_terms_are_written_as_rdf_has_them(term: str, expected: str) -> None:
    assert term == expected


@pytest.mark.parametrize("base", ["https://x.org/", "urn:x:", "http://x.org:8765/id/"])
def test_bases(base: str) -> None:
    assert is_base(base)


@pytest.mark.parametrize(
    "base",
    ["", "x", "https://x.org", "https://x.org/é/", "https://x.org/> .", "/a/", "https://x.org/a#", "x:#a/"],
)
def test_what_is_no_base(base: str) -> None:
    assert not is_base(base)
