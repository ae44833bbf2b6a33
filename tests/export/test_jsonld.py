"""``graph.jsonld``: the same triples as ``graph.ttl``, for two independent readers."""

import json
from pathlib import Path

import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from filrouge import ontology, store
from filrouge.export import write
from filrouge.rdf.blocks import Block
from filrouge.rdf.jsonld import jsonld
from filrouge.setting import Setting
from filrouge.terms import clean, iri, literal
from tests import graphs, story

SETTING = Setting(ontology.load())


def test_it_holds_the_triples_of_the_turtle_file(tmp_path: Path) -> None:
    write(story.small(), SETTING, tmp_path, ["jsonld", "turtle"])
    assert store.triples(tmp_path / "graph.jsonld") == store.triples(tmp_path / "graph.ttl")


def test_rdflib_reads_as_many_triples(tmp_path: Path) -> None:
    write(story.small(), SETTING, tmp_path, ["jsonld", "turtle"])
    read = rdflib.Graph().parse(tmp_path / "graph.jsonld", format="json-ld")
    assert len(read) == len(rdflib.Graph().parse(tmp_path / "graph.ttl"))


def test_hostile_names_come_back(tmp_path: Path) -> None:
    words = '"}]}</script>\n\\u0000 fil:x \u202e'
    write(graphs.hostile(words), SETTING, tmp_path, ["jsonld", "turtle"])
    assert store.triples(tmp_path / "graph.jsonld") == store.triples(tmp_path / "graph.ttl")


@given(st.text(st.characters(codec=None)))
@example('\u2028\\"')
@settings(max_examples=50)
def test_a_literal_is_the_same_in_json(text: str) -> None:
    block = Block("<urn:g>", iri("urn:s"), ((iri("urn:p"), (literal(text, language="fr"),)),))
    (node,) = json.loads("".join(jsonld([block])))["@graph"]
    assert node["urn:p"] == {"@value": clean(text), "@language": "fr"}
