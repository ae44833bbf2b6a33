"""Every page answers in both languages, as HTML and as its twin, whatever the words of the graph."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest

from filrouge.web.site import Site
from tests import graphs
from tests.web.running import answering, site_of

LISTS = (
    "/",
    "/search?q=iran",
    "/articles",
    "/entities",
    "/entities?type=Person",
    "/claims",
    "/timeline",
    "/map",
    "/graph",
    "/sparql",
)
PAGE = {"Accept": "text/html"}
HOSTILE = [
    "<script>window.PWNED=1</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "\u202e\u2066 gnirts \u200f",
    "]]>&lt;&#60;",
    "x" * 10_000,
]


class Markup(HTMLParser):
    """The elements of a page, and the attributes that would run or load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]


def things(site: Site) -> list[str]:
    parts = (site.articles, site.entities, site.events, site.claims, site.merges)
    return [site.iri(id_).replace(site.base, "/id/") for part in parts for id_ in part]


@pytest.fixture(scope="module")
def local(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with answering(site, tmp_path_factory.mktemp("local")) as found:
        yield found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_is_there_in_both_languages(language: str, site: Site, local: httpx.Client) -> None:
    for path in (*LISTS, *things(site)):
        answer = local.get(path, headers={"Accept": "text/html", "Accept-Language": language})
        assert answer.status_code == 200, path
        assert f'<html lang="{language}">' in answer.text
        assert "None" not in re.sub(r"<[^>]*>", "", answer.text), path


def test_every_link_leads_somewhere(site: Site, local: httpx.Client) -> None:
    """From the pages of the lists and of every ninth thing; RDF is tested with the process for queries."""
    found = set()
    for path in (*LISTS, *things(site)[::9]):
        found |= {
            link.partition("#")[0]
            for link in Markup(local.get(path, headers={"Accept": "text/html"}).text).links
        }
    inside = sorted(link for link in found if link.startswith("/") and not link.endswith((".ttl", ".jsonld")))
    assert len(inside) > 60
    for link in inside:
        assert local.get(link).status_code == 200, link


def test_every_page_has_its_twin(site: Site, local: httpx.Client) -> None:
    for path in (
        "/index",
        "/search",
        "/articles",
        "/entities",
        "/claims",
        "/timeline",
        "/map",
        "/graph",
        *things(site),
    ):
        answer = local.get(f"{path}.json")
        assert answer.headers["content-type"] == "application/json"
        assert answer.json()["page"]
    assert local.get("/claims", headers={"Accept": "application/json"}).json()["page"] == "claims"


def test_the_language_is_chosen_and_remembered(local: httpx.Client) -> None:
    first = local.get("/", params={"lang": "en"}, headers={"Accept-Language": "fr"})
    assert "Who says what" in first.text and "HttpOnly" in first.headers["set-cookie"]
    assert "Who says what" in local.get("/", headers={"Accept-Language": "fr"}).text
    local.cookies.clear()
    assert "Qui dit quoi" in local.get("/", params={"lang": "xx"}).text


def test_what_is_not_there_is_said(local: httpx.Client) -> None:
    page = local.get("/nowhere", headers={"Accept": "text/html", "Accept-Language": "en"})
    assert page.status_code == 404 and "There is no such page" in page.text
    assert local.get("/nowhere", headers={"Accept": "application/json, */*;q=0.1"}).text.startswith(
        "There is no"
    )


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> list[set[str]]:
    """The kinds of elements on each page of a graph of the same form as a hostile one."""
    folder = tmp_path_factory.mktemp("harmless")
    site = site_of(graphs.hostile("mots"), folder)
    with answering(site, folder) as client:
        return [set(found.elements) for found in shown(client, site, "mots")]


def shown(client: httpx.Client, site: Site, words: str) -> list[Markup]:
    """Every page of a site, as markup."""
    answers = [client.get("/search", params={"q": words[:50]}, headers=PAGE)]
    answers += [client.get(path, headers=PAGE) for path in (*LISTS, *things(site))]
    assert {answer.status_code for answer in answers} == {200}
    return [Markup(answer.text) for answer in answers]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_words_become_markup(words: str, tmp_path: Path, harmless: list[set[str]]) -> None:
    site = site_of(graphs.hostile(words), tmp_path)
    with answering(site, tmp_path) as client:
        pages = shown(client, site, words)
    for found, plain in zip(pages, harmless, strict=True):
        assert found.handlers == []
        assert not any(link.lower().startswith(("javascript:", "data:")) for link in found.links)
        assert set(found.elements) <= plain


def test_a_download_holds_no_formula(tmp_path: Path) -> None:
    site = site_of(graphs.hostile("=HYPERLINK(1)"), tmp_path)
    with answering(site, tmp_path) as client:
        answer = client.get("/claims.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="claims.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert "'=HYPERLINK(1)" in answer.text and ",=" not in answer.text


def test_files_are_sent_once(local: httpx.Client) -> None:
    first = local.get("/static/site.css")
    again = local.get("/static/site.css", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert ".t-Person" in local.get("/static/types.css").text
