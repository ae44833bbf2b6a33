"""What every format promises, and the files that are more than RDF or drawings."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from filrouge import ontology, questions, store
from filrouge.errors import DataError, OutputError
from filrouge.export import formats, write
from filrouge.model import Graph
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())
USUAL = {"actors", "gexf", "graphml", "html", "metadata", "nquads", "ontology", "texts", "turtle", "view"}
ON_DEMAND = {"csv", "ftm", "jsonld", "neo4j", "report", "xlsx"}
FTM = pytest.mark.skipif(find_spec("followthemoney") is None, reason="followthemoney is not installed")
each_format = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=FTM) if name == "ftm" else name for name in formats()]
)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_formats_are_found_by_listing_the_folder() -> None:
    assert formats().keys() == USUAL | ON_DEMAND
    assert all(name == module.NAME for name, module in formats().items())


@each_format
def test_a_format_writes_its_files_and_no_others(name: str, tmp_path: Path) -> None:
    assert write(story.small(), SETTING, tmp_path, [name]) == formats()[name].FILES
    assert {path.name for path in tmp_path.iterdir()} == set(formats()[name].FILES)
    assert all(files(tmp_path).values())


@each_format
def test_a_format_writes_an_empty_graph(name: str, tmp_path: Path) -> None:
    write(Graph(), SETTING, tmp_path, [name])
    assert {path.name for path in tmp_path.iterdir()} == set(formats()[name].FILES)


@each_format
def test_a_format_writes_the_same_twice(name: str, tmp_path: Path) -> None:
    for part in ("one", "other"):
        (tmp_path / part).mkdir()
        write(story.small(), SETTING, tmp_path / part, [name])
    assert files(tmp_path / "one") == files(tmp_path / "other")


@each_format
def test_a_format_names_the_file_that_it_cannot_write(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=formats()[name].FILES[0]):
        write(story.small(), SETTING, tmp_path / "absent", [name])


@each_format
@pytest.mark.parametrize("words", ["\x00\ud800\u202e<script>alert(1)</script>]]>&\"'", "x" * 10_000])
def test_a_format_writes_hostile_words(name: str, words: str, tmp_path: Path) -> None:
    write(graphs.hostile(words), SETTING, tmp_path, [name])
    for file, content in files(tmp_path).items():
        if not file.endswith(".xlsx"):
            content.decode("utf-8")


def test_the_usual_formats_are_written_where_none_is_asked_for(tmp_path: Path) -> None:
    expected = tuple(file for name in sorted(USUAL) for file in formats()[name].FILES)
    assert write(story.small(), SETTING, tmp_path) == expected


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"'pdf'.*gexf"):
        write(story.small(), SETTING, tmp_path, ["pdf"])


def test_texts_are_byte_for_byte_what_offsets_count_in(tmp_path: Path) -> None:
    graph = story.small()
    write(graph, SETTING, tmp_path, ["texts"])
    for node in graph.articles:
        assert (tmp_path / "texts" / f"{node.article.id}.txt").read_bytes().decode() == node.article.text


def test_line_ends_of_texts_are_kept(tmp_path: Path) -> None:
    graph = graphs.hostile("a\r\nb\rc\n")
    write(graph, SETTING, tmp_path, ["texts"])
    (path,) = (tmp_path / "texts").iterdir()
    assert path.read_bytes().decode() == graph.articles[0].article.text


def test_the_ontology_of_a_build_is_the_one_in_use(tmp_path: Path) -> None:
    write(Graph(), SETTING, tmp_path, ["ontology"])
    assert "fil:attacked a owl:ObjectProperty" in (tmp_path / "ontology.ttl").read_text(encoding="utf-8")


def test_metadata_helps_an_editor_of_sparql(tmp_path: Path) -> None:
    """The three questions that editors ask: partitions, prefixes, examples."""
    write(story.small(), SETTING, tmp_path)
    built = store.open_build(tmp_path)
    partitions = store.ask(
        built, "SELECT ?c ?n { ?d void:classPartition ?p . ?p void:class ?c ; void:entities ?n }"
    )
    counts = {row[0].value: row[1].value for row in partitions.rows if row[0] and row[1]}
    assert counts["https://w3id.org/filrouge/ontology#Claim"] == str(len(story.small().claims))
    prefixes = store.ask(built, "SELECT ?p ?n { [] sh:declare ?d . ?d sh:prefix ?p ; sh:namespace ?n }")
    assert len(prefixes.rows) > 15
    examples = store.ask(
        built,
        "SELECT ?q ?c { ?e a sh:SPARQLExecutable ; sh:select ?q ; rdfs:comment ?c FILTER(LANG(?c) = 'fr') }",
    )
    assert {row[0].value for row in examples.rows if row[0]} == {q.query for q in questions.load()}


def test_the_readme_of_the_outputs_explains_every_file() -> None:
    text = (Path(__file__).parents[1] / "outputs" / "README.md").read_text(encoding="utf-8")
    for module in formats().values():
        assert all(f"`{file}" in text for file in module.FILES)
