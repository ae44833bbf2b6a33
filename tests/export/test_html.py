"""The page: self-contained, its data inert, its scripts the only ones that may run."""

import hashlib
import json
import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filrouge import ontology
from filrouge.export._page_data import page_data
from filrouge.export.html import page, vis_network
from filrouge.flat import flatten
from filrouge.model import Graph
from tests import graphs, story

KNOWN = ontology.load()


class Reader(HTMLParser):
    """Gathers the elements of a page and the content of its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open = tag == "script"
        if self.open:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.open = self.open and tag != "script"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.scripts[-1] += data


def read(graph: Graph) -> Reader:
    reader = Reader()
    reader.feed(page(page_data(graph, KNOWN)))
    return reader


def data_of(graph: Graph) -> Any:
    return json.loads(page_data(graph, KNOWN))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return read(story.small())


def test_the_page_refers_to_nothing_outside(reader: Reader) -> None:
    for tag, attributes in reader.elements:
        assert tag not in ("link", "iframe", "img", "object", "embed", "base", "form")
        assert not {"src", "srcset", "action", "data", "ping", "background"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert "sourceMappingURL" not in page("{}")


def test_no_element_has_a_handler_of_its_own(reader: Reader) -> None:
    assert not any(name.startswith("on") for _, attributes in reader.elements for name in attributes)


def test_the_policy_allows_the_two_scripts_and_nothing_else(reader: Reader) -> None:
    (policy,) = (a["content"] for _, a in reader.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    _, vis, app = reader.scripts
    hashes = [b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (vis, app)]
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy and "http" not in policy


def test_the_scripts_put_no_text_into_html(reader: Reader) -> None:
    app = reader.scripts[-1]
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "srcdoc",
    ):
        assert way not in app
    assert len(vis_network()) > 400_000


def test_each_sentence_is_kept_once(reader: Reader) -> None:
    data = json.loads(reader.scripts[0])
    assert len({tuple(row) for row in data["passages"]}) == len(data["passages"])
    texts = {n: node.article.text for n, node in enumerate(story.small().articles)}
    for number, begin, end, text in data["passages"]:
        assert texts[number][begin:end] == text


def test_every_claim_can_be_reached_from_an_edge_or_an_event() -> None:
    data = data_of(story.small())
    reached = [n for edge in data["edges"] for n in edge["c"]] + [
        n for e in data["nodes"] for n in e.get("own", [])
    ]
    assert sorted(reached) == list(range(len(story.small().claims)))
    for claim in data["claims"]:
        _, begin, end, _ = data["passages"][claim["ev"]]
        for span in (claim["tr"], claim.get("cue", claim["tr"])):
            assert begin <= span[0] < span[1] <= end


def test_claims_name_their_speaker_and_tolls_their_number() -> None:
    data = data_of(story.small())
    said = {(claim["p"], claim.get("o"), claim.get("sp")) for claim in data["claims"]}
    assert {("killedCount", 3, "Police irakienne"), ("killedCount", 5, "Pentagone")} <= said
    speakers = {data["nodes"][claim["spn"]]["l"] for claim in data["claims"] if "spn" in claim}
    assert "John Miller" in speakers


@given(st.text(st.characters(codec=None), min_size=1, max_size=50))
@example("</script><script>alert(1)</script>")
@example("<!--<script>")
@example("{{app}}")
@example("\u2028]]>")
def test_hostile_words_stay_data(words: str) -> None:
    """Text of an article is neither markup nor script, and comes out of the page as it went in."""
    made = page_data(graphs.hostile(words), KNOWN)
    assert not set(made) & set("<>&\u2028\u2029")
    whole = page(made)
    assert whole.count("<script") == page("{}").count("<script")
    reader = Reader()
    reader.feed(whole)
    labels = {node["l"] for node in json.loads(reader.scripts[0])["nodes"]}
    assert labels == {re.sub("[\ud800-\udfff]", "\ufffd", words)}


def test_what_was_left_out_is_counted() -> None:
    data = json.loads(page_data(story.small(), KNOWN, most=5))
    table = flatten(story.small(), KNOWN)
    assert len(data["nodes"]) == 5
    assert data["left"] == [len(table.nodes) - 5, len(table.edges) - len(data["edges"])]
    assert data["counts"]["entities"] == 17
    assert data_of(story.small())["left"] == [0, 0]


def test_a_line_lasts_as_long_as_its_event_else_as_its_articles() -> None:
    data = data_of(story.small())
    lasts = {
        (data["nodes"][edge["s"]]["l"], edge["r"]): (edge.get("b"), edge.get("n")) for edge in data["edges"]
    }
    assert lasts["Retrait d’Ain al-Assad", "place"] == ("2024-12-01", "2024-12-31")
    assert lasts["États-Unis (gouvernement)", "accused"] == ("2024-03-12", "2024-03-12")
    assert lasts["Coalition de la Résistance", "supports"] == (None, None)


def test_relations_of_force_come_before_those_of_help_and_of_place() -> None:
    relations = data_of(story.small())["relations"]
    ranks = [relations[name]["rank"] for name in ("attacked", "accused", "supplied", "locatedIn")]
    assert ranks == sorted(set(ranks))


def test_an_article_without_title_is_called_by_its_headline() -> None:
    titles = {row["title"] for row in data_of(story.small())["articles"]}
    assert {"Attaque contre un convoi logistique", "Qui sont les Brigades du Sud ?"} <= titles
    untitled = graphs.hostile("x")
    node = replace(untitled.articles[0], zones=(), article=replace(untitled.articles[0].article, title=None))
    assert data_of(replace(untitled, articles=(node,)))["articles"][0]["title"] == "hostile"


def test_labels_come_in_both_languages() -> None:
    data = data_of(story.small())
    for table in ("types", "modalities", "relations"):
        assert all(set(row["label"]) == {"fr", "en"} for row in data[table].values())
    assert data["relations"]["leads"]["inverse"] == {"fr": "dirigé par", "en": "led by"}
