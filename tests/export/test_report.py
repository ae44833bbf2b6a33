"""``report.html``: every claim with its words, every contradiction named, nothing of an article as markup."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filrouge import ontology
from filrouge.export import write
from filrouge.export._dossier import dossier
from filrouge.export._markup import bdi, escape, marked
from filrouge.export._wording import wordings
from filrouge.model import Graph, Modality
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())


class Reader(HTMLParser):
    """Gathers the elements of a page, their identifiers and links, and the text inside quotes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.quotes: list[str] = []
        self.text = ""
        self.quoting = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "blockquote":
            self.quotes.append("")
            self.quoting = True

    def handle_endtag(self, tag: str) -> None:
        self.quoting = self.quoting and tag != "blockquote"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.quoting:
            self.quotes[-1] += data

    def all(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


def read(graph: Graph, folder: Path, name: str = "report.html") -> Reader:
    write(graph, SETTING, folder, ["report"])
    reader = Reader()
    reader.feed((folder / name).read_text(encoding="utf-8"))
    return reader


@pytest.mark.parametrize("name", ["report.html", "report.en.html"])
def test_every_claim_stands_in_it_word_for_word(name: str, tmp_path: Path) -> None:
    reader = read(story.small(), tmp_path, name)
    assert sorted(reader.quotes) == sorted(claim.evidence.passage.text for claim in story.small().claims)
    for node in story.small().articles:
        assert node.article.id in reader.text


def test_every_link_leads_somewhere_inside(tmp_path: Path) -> None:
    reader = read(story.small(), tmp_path)
    ids = reader.all("id")
    assert len(set(ids)) == len(ids)
    assert {link.removeprefix("#") for link in reader.all("href")} <= set(ids)
    assert all(link.startswith("#") for link in reader.all("href"))


def test_both_languages_say_the_same(tmp_path: Path) -> None:
    french, english = (read(story.small(), tmp_path, name) for name in ("report.html", "report.en.html"))
    assert [tag for tag, _ in french.tags] == [tag for tag, _ in english.tags]
    assert french.all("href") == english.all("href") and french.quotes == english.quotes
    assert (french.all("lang")[0], english.all("lang")[0]) == ("fr", "en")
    assert "selon Ashab al-Kahf" in french.text and "according to Ashab al-Kahf" in english.text
    for word in ("Affirmations", "Événements", "voix du média", "caractères", "a attaqué"):
        assert word in french.text and word not in english.text
    assert "{}" not in english.text + french.text


def test_nothing_runs_and_nothing_is_loaded(tmp_path: Path) -> None:
    reader = read(story.small(), tmp_path)
    assert not {"script", "img", "link", "iframe", "object", "form", "svg"} & {tag for tag, _ in reader.tags}
    assert not any(
        name.startswith("on") or name in ("src", "style") for _, each in reader.tags for name in each
    )
    assert any("default-src 'none'" in content for content in reader.all("content"))


def test_contradictions_put_both_sides_beside_each_other() -> None:
    made = dossier(story.small(), SETTING.ontology, wordings()[0])
    label = made.label
    sides = {
        (label(against[0].subject), against[0].predicate): [label(claim.subject) for claim in support]
        for support, against in made.disputes
    }
    assert (
        sides["Iran (gouvernement)", "denied"] and "Ashab al-Kahf" in sides["Iran (gouvernement)", "denied"]
    )
    (rival,) = made.tolls
    assert {claim.object for claim in rival[1]} == {3, 5}


def test_a_graph_without_denials_says_so(tmp_path: Path) -> None:
    graph = story.small()
    kept = tuple(
        claim
        for claim in graph.claims
        if claim.modality is not Modality.DENIED and claim.predicate not in ("denied", "killedCount")
    )
    assert "Aucune : rien n’est démenti" in read(replace(graph, claims=kept), tmp_path).text


def test_what_is_not_printed_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filrouge.export._dossier.MOST_CLAIMS", 5)
    reader = read(story.small(), tmp_path)
    assert len(reader.quotes) == 5
    assert f"{len(story.small().claims) - 5} affirmations de plus ne sont pas imprimées" in reader.text


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></blockquote>", "\u202egnirts"],
)
def test_hostile_words_stay_words(words: str, tmp_path: Path) -> None:
    reader = read(graphs.hostile(words), tmp_path)
    assert not {"script", "img"} & {tag for tag, _ in reader.tags}
    assert "\u202e" not in reader.text
    assert words.replace("\u202e", "") in reader.text


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
@example("a<b>c", 1, 3)
def test_marks_keep_every_word(text: str, begin: int, end: int) -> None:
    reader = Reader()
    reader.feed(f"<blockquote>{marked(text, ((begin, end, 'trigger'), (0, 3, 'cue')))}</blockquote>")
    plain = Reader()
    plain.feed(f"<blockquote>{escape(text)}</blockquote>")
    assert reader.quotes == plain.quotes


def test_names_keep_their_direction_to_themselves() -> None:
    assert bdi('א"<') == "<bdi>א&quot;&lt;</bdi>"
