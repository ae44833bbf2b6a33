"""The graph as RDF: the same triples in every form, true to the texts, equal bytes every time."""

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge import ontology, store
from filrouge.errors import DataError
from filrouge.export import write
from filrouge.model import Graph, Location, Modality, Passage
from filrouge.rdf import blocks, view
from filrouge.rdf.syntax import nquads, turtle
from filrouge.setting import Setting
from filrouge.terms import FIL, PREFIXES
from tests import graphs, story

SETTING = Setting(ontology.load(), versions=(("filrouge", "0.1.0"),))
RDF = ("turtle", "nquads", "view")
words = st.text(st.characters(codec=None), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("build")
    write(story.small(), SETTING, made)
    return made


def by_rdflib(path: Path, form: str) -> set[str]:
    """The triples of a file as rdflib reads them, as lines of N-Triples."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=form)
    plain = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        plain.add(triple)
    return set(filter(None, plain.serialize(format="nt").splitlines()))


def by_pyoxigraph(path: Path) -> set[str]:
    parsed = rdflib.Graph()
    parsed.parse(data="\n".join(sorted(store.triples(path))), format="nt")
    return set(filter(None, parsed.serialize(format="nt").splitlines()))


@pytest.mark.parametrize(
    ("file", "form"),
    [("graph.ttl", "turtle"), ("graph.nq", "nquads"), ("view.ttl", "turtle"), ("metadata.ttl", "turtle")],
)
def test_both_libraries_read_the_same_triples(folder: Path, file: str, form: str) -> None:
    assert by_rdflib(folder / file, form) == by_pyoxigraph(folder / file)


def test_turtle_and_quads_say_the_same(folder: Path) -> None:
    assert store.triples(folder / "graph.ttl") == store.triples(folder / "graph.nq")


def test_quads_are_sorted_lines_without_blank_nodes(folder: Path) -> None:
    lines = (folder / "graph.nq").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert not any(line.startswith("_:") or " _:" in line.split('"')[0] for line in lines)


def test_each_article_is_a_named_graph_of_its_own(folder: Path) -> None:
    lines = (folder / "graph.nq").read_text(encoding="utf-8").splitlines()
    names = Counter(line.split(" ")[-2] for line in lines)
    base = "https://w3id.org/filrouge/id/"
    assert set(names) == {f"<{base}{a.id}>" for a in story.small().articles} | {f"<{base}resolved>"}


def test_turtle_is_readable(folder: Path) -> None:
    text = (folder / "graph.ttl").read_text(encoding="utf-8")
    assert "<group/ashab-al-kahf> a fil:ArmedGroup , fil:Group , fil:Entity ;" in text
    assert re.search(r"fil:evidence <article/[0-9a-f]{16}#char=\d+,\d+>", text)
    assert text.index("a fil:Article") < text.index("a fil:ArmedGroup") < text.index("a fil:Claim")


def test_each_passage_holds_the_words_of_its_text(folder: Path) -> None:
    """The promise of the whole graph, read back from the files alone."""
    asked = store.ask(
        store.open_build(folder),
        "SELECT ?file ?b ?e ?w { ?p a fil:Passage ; nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?w ;"
        " nif:referenceContext/fil:textFile ?file }",
    )
    assert len(asked.rows) > 50
    for file, begin, end, text in asked.rows:
        assert file and begin and end and text
        whole = (folder / file.value).read_bytes().decode("utf-8")
        assert whole[int(begin.value) : int(end.value)] == text.value


def test_claims_keep_speaker_modality_and_cue(folder: Path) -> None:
    asked = store.ask(
        store.open_build(folder),
        "SELECT ?who ?how ?cue { ?c rdf:subject/skos:prefLabel 'Iran (gouvernement)'@fr ;"
        " rdf:predicate fil:supplied ; fil:modality ?how ; fil:hedged false ;"
        " fil:attributedTo/skos:prefLabel ?who ; fil:cue/nif:anchorOf ?cue }",
    )
    (row,) = asked.rows
    assert [term and term.value for term in row] == ["Hossein Karimi", f"{FIL}Denied", "ne fournit aucune"]


def test_the_view_holds_what_is_asserted_and_nothing_else(folder: Path) -> None:
    """Denied, planned, hypothetical and demanded claims never become facts, nor does boilerplate."""
    graph = story.small()
    direct = {line for line in store.triples(folder / "view.ttl") if f"<{FIL}" in line.split(" ")[1]}
    base = "https://w3id.org/filrouge/id/"
    for claim in graph.claims:
        line = f"<{base}{claim.subject}> <{FIL}{claim.predicate}> "
        if isinstance(claim.object, str) and claim.predicate != "occurred":
            stated = f"{line}<{base}{claim.object}> ." in direct
            assert stated == (claim.modality is Modality.ASSERTED)
    assert not any("koweit" in line for line in store.triples(folder / "view.ttl"))
    assert any(f"<{FIL}includesModality> <{FIL}Asserted>" in line for line in direct)


def test_nothing_is_defined_outside_the_ontology(folder: Path) -> None:
    """A term of ours that the graph uses is one that the ontology explains."""
    known = {line.split(" ")[0] for line in store.triples(folder / "ontology.ttl")}
    used = {term for line in store.triples(folder / "graph.ttl") for term in re.findall(rf"<{FIL}\w+>", line)}
    assert used <= known


def test_a_passage_with_other_words_stops_the_build() -> None:
    graph = story.small()
    claim = replace(
        graph.claims[0], evidence=Location(graph.claims[0].evidence.article, Passage(0, 3, "xyz"))
    )
    with pytest.raises(DataError, match="characters 0 to 3 are not 'xyz'"):
        list(blocks(replace(graph, claims=(claim, *graph.claims[1:])), SETTING))


def test_a_passage_of_a_missing_article_stops_the_build() -> None:
    graph = story.small()
    with pytest.raises(DataError, match="not in the graph"):
        list(blocks(replace(graph, articles=graph.articles[1:]), SETTING))


def test_two_things_of_one_name_stop_the_build() -> None:
    graph = story.small()
    twins = (*graph.events, replace(graph.events[0], type="meeting"))
    with pytest.raises(DataError, match=f"{graph.events[0].id}: 2 things"):
        list(blocks(replace(graph, events=twins), SETTING))


def test_a_name_outside_the_ontology_stops_the_build() -> None:
    graph = story.small()
    claims = (replace(graph.claims[0], predicate="befriended"),)
    with pytest.raises(DataError, match="'befriended'"):
        list(blocks(replace(graph, claims=claims), SETTING))
    with pytest.raises(DataError, match="not in the graph"):
        list(view(replace(graph, entities=()), SETTING))


def test_an_empty_graph_is_still_rdf() -> None:
    assert store.parse_turtle("".join(turtle(blocks(Graph(), SETTING), SETTING.base)))


@given(words)
@settings(max_examples=60)
def test_hostile_words_change_no_triple(text: str) -> None:
    """Whatever an article says, both forms hold the same triples, and as many as were meant."""
    graph = graphs.hostile(text)
    made = "".join(turtle(blocks(graph, SETTING), SETTING.base))
    quads = "".join(nquads(blocks(graph, SETTING)))
    meant = sum(len(objects) for block in blocks(graph, SETTING) for _, objects in block.pairs)
    assert len(store.parse_turtle(made)) == meant == len(quads.splitlines())
    assert len(store.parse_turtle("".join(turtle(view(graph, SETTING), SETTING.base)))) > 5


@pytest.mark.parametrize(
    "text", ["a\u2028b", '"""', "\\", "<b> .", "\x00\x1f\x7f", "é\u0301", "\ud800", "\ufffe", "𝔸"]
)
def test_rdflib_reads_hostile_words_too(text: str, tmp_path: Path) -> None:
    write(graphs.hostile(text), SETTING, tmp_path, RDF)
    for file, form in (("graph.ttl", "turtle"), ("graph.nq", "nquads"), ("view.ttl", "turtle")):
        assert by_rdflib(tmp_path / file, form) == by_pyoxigraph(tmp_path / file)


def test_another_base_changes_names_only() -> None:
    for base in ("https://example.org/news/", "urn:example:"):
        text = "".join(turtle(blocks(story.small(), replace(SETTING, base=base)), base))
        subjects = {statement.subject for statement in store.parse_turtle(text)}
        assert all(subject.startswith(base) for subject in subjects)


BUILD = """
import sys
from pathlib import Path
from filrouge import export, ontology
from filrouge.setting import Setting
from tests import story
export.write(story.small(), Setting(ontology.load()), Path(sys.argv[1]))
"""


def test_equal_bytes_whatever_the_hash_seed_locale_and_directory(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    for seed, locale in (("0", "C"), ("4242", "C.UTF-8")):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "PYTHONPATH": os.pathsep.join((str(root), str(root / "src"))),
        }
        subprocess.run([sys.executable, "-c", BUILD, str(folder)], check=True, cwd=folder, env=environment)  # noqa: S603
    one, other = tmp_path / "0", tmp_path / "4242"
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert len(files) > 10
    assert files == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    for file in files:
        assert (one / file).read_bytes() == (other / file).read_bytes(), file


def test_prefixes_are_those_of_the_ontology() -> None:
    text = (Path(__file__).parents[1] / "ontology" / "core.ttl").read_text(encoding="utf-8")
    declared = dict(re.findall(r'sh:prefix "(\w+)" ; sh:namespace "([^"]+)"', text))
    assert declared == {prefix: space for prefix, space in PREFIXES.items() if prefix != "owl"}
