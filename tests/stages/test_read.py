"""Files into articles: every format, every bad input, and names and texts that are unique."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import InputError
from filrouge.model import Article, Failure, Notice
from filrouge.stages.read import MAX_CHARACTERS, make_article, read

BODY = "Le groupe a revendiqué l’attaque contre un convoi dans la province, selon une source de sécurité."
PAGE = """<!doctype html><html lang="fr"><head>{charset}<title>Une base visée | Agence</title>
<meta property="og:title" content="Une base visée"><meta property="og:site_name" content="Agence du Levant">
<meta property="article:published_time" content="2021-11-20T09:00:00+01:00">
<link rel="canonical" href="https://example.org/a/1"></head>
<body><nav><a href="/">Accueil</a></nav><article>{h1}
<p>La base a été visée vendredi par un drone, selon l'armée. &lt;script&gt;alert(1)&lt;/script&gt;</p>
<p>Aucun groupe n'a revendiqué l'attaque, a déclaré le porte-parole du ministère.</p>
<p>Le gouvernement a condamné cette attaque et a promis une enquête sur les faits.</p></article>
<footer>Tous droits réservés</footer></body></html>"""


def articles(*paths: Path) -> list[Article]:
    return [item for item in read(paths) if isinstance(item, Article)]


def failures(*paths: Path) -> list[Failure]:
    return [item for item in read(paths) if isinstance(item, Failure)]


def notices(*paths: Path) -> list[Notice]:
    return [item for item in read(paths) if isinstance(item, Notice)]


def write_lines(path: Path, *objects: object) -> Path:
    path.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in objects))
    return path


def test_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_bytes(b"\xef\xbb\xbf" + BODY.replace(". ", ".\r\n").encode())
    (article,) = articles(tmp_path)
    assert article.text == BODY
    assert article.id == hashlib.sha256(BODY.encode()).hexdigest()[:16]
    assert (article.name, article.origin, article.title, article.issued) == ("a b", "a b.txt", None, None)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page(tmp_path: Path, charset: str) -> None:
    """Bytes are decoded by us: trafilatura ignores what a page declares and corrupts its accents."""
    page = PAGE.format(charset=f'<meta charset="{charset}">', h1="<h1>Une base visée</h1>")
    (tmp_path / "a.html").write_bytes(page.encode(charset))
    (article,) = articles(tmp_path)
    assert article.text.startswith("Une base visée\nLa base a été visée vendredi")
    assert "<script>alert(1)</script>" in article.text  # text, to be escaped by whoever shows it
    assert "Accueil" not in article.text
    assert (article.title, article.issued) == ("Une base visée", "2021-11-20")
    assert (article.url, article.publisher) == ("https://example.org/a/1", "Agence du Levant")


def test_the_title_of_a_page_is_part_of_its_text(tmp_path: Path) -> None:
    """A headline tells facts, and facts need offsets."""
    (tmp_path / "a.html").write_text(PAGE.format(charset="", h1=""))
    (article,) = articles(tmp_path)
    assert article.text.startswith("Une base visée\n\nLa base a été visée")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html><body><div id=app></div></body></html>", "no article text"),
        ("<div>" * 200_000 + BODY, "no article text|too much markup"),
        ("<p>" * 200_001, "too much markup"),
        ("<p " + "a=1 " * 5_001 + ">" + BODY, "too much markup"),
        ("<p>" + "x" * 5_000_000, "over 5 MB"),
        ("", "no article text"),
    ],
    ids=["script page", "deep", "many tags", "many attributes", "large", "empty"],
)
def test_a_page_that_cannot_be_read(tmp_path: Path, page: str, message: str) -> None:
    (tmp_path / "a.html").write_text(page)
    (failure,) = failures(tmp_path)
    assert failure.origin.endswith("a.html")
    assert any(part in failure.message for part in message.split("|"))


def test_a_parser_that_breaks_fails_its_page_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.txt").write_text(BODY)
    assert [article.name for article in articles(tmp_path)] == ["b"]
    assert "too deep" in failures(tmp_path)[0].message


def test_json_lines(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "press.jsonl",
        {
            "text": BODY,
            "title": "Un  titre\n",
            "date": "2021-11-19T10:00:00Z",
            "id": "irak/1",
            "url": "https://e.org",
        },
        {"text": BODY + " Fin.", "publisher": "Agence", "id": 7, "more": [1]},
        {"text": BODY + " Encore."},
    )
    first, second, third = articles(path)
    assert (first.name, first.title, first.issued, first.url) == (
        "irak_1",
        "Un titre",
        "2021-11-19",
        "https://e.org",
    )
    assert (second.name, second.publisher, second.issued) == ("7", "Agence", None)
    assert (third.name, third.origin) == ("press-3", "press.jsonl")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "Le gr', "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('"text"', 'no object with a "text"'),
        ('{"title": "x"}', 'no object with a "text"'),
        ('{"text": ["x"]}', '"text" is not a string'),
        ('{"text": "x", "url": true}', '"url" is not a string'),
        ('{"text": null}', "is empty"),
        ('{"text": " \\n "}', "is empty"),
    ],
)
def test_a_bad_line_does_not_stop_the_others(tmp_path: Path, line: str, message: str) -> None:
    good = [json.dumps({"text": f"{BODY} {n}"}) for n in range(2)]
    (tmp_path / "a.jsonl").write_text("\n".join([good[0], line, "", good[1]]))
    assert [article.name for article in articles(tmp_path)] == ["a-1", "a-4"]
    (failure,) = failures(tmp_path)
    assert failure.origin.endswith("a.jsonl:2")
    assert message in failure.message


@pytest.mark.parametrize(
    ("given_date", "issued"),
    [
        ("2021", "2021"),
        ("2021-11", "2021-11"),
        ("2021-11-19 08:00", "2021-11-19"),
        ("2021-02-30", None),
        ("19/11/2021", None),
        ("2021-13", None),
        ("", None),
    ],
)
def test_dates_are_as_deep_as_they_are_sure(tmp_path: Path, given_date: str, issued: str | None) -> None:
    path = write_lines(tmp_path / "a.jsonl", {"text": BODY, "date": given_date})
    assert articles(path)[0].issued == issued
    assert bool(notices(path)) == (bool(given_date) and issued is None)


def test_lone_surrogates_are_dropped(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "\\ud800' + BODY + '"}')
    assert articles(tmp_path)[0].text == BODY


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"GIF89a\x00\x01\x00", "NUL"),
        (b"=" * 10_000, "no word"),
        ("x " * (MAX_CHARACTERS // 2 + 1), "split it"),
        (
            b"The convoy was attacked on the road to the capital, officials said, and it was not the first.",
            "is English",
        ),
        ("أعلنت المجموعة مسؤوليتها عن الهجوم على القافلة", "is Arabic script"),
    ],
    ids=["empty", "blank", "pdf", "gif", "signs", "too long", "English", "Arabic"],
)
def test_bad_files_fail_by_name_and_others_are_read(tmp_path: Path, data: bytes | str, message: str) -> None:
    (tmp_path / "bad.txt").write_bytes(data.encode() if isinstance(data, str) else data)
    (tmp_path / "good.txt").write_text(BODY)
    assert [article.name for article in articles(tmp_path)] == ["good"]
    (failure,) = failures(tmp_path)
    assert failure.origin.endswith("bad.txt")
    assert message in failure.message
    assert "\n" not in failure.message


def test_an_empty_json_lines_file_fails(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n\n")
    assert "is empty" in failures(tmp_path)[0].message


def test_other_encodings_are_read_with_a_notice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(BODY.encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(BODY.encode() + b" \xff")
    assert [article.text for article in articles(tmp_path)] == [BODY, BODY + " \ufffd"]
    old, broken = notices(tmp_path)
    assert "cp1252" in old.message and old.origin.endswith("a.txt")
    assert "1 broken sign" in broken.message and broken.origin.endswith("b.txt")


def test_names_are_unique_and_equal_texts_read_once(tmp_path: Path) -> None:
    for folder, text in (("x", BODY), ("y", BODY + " Fin."), ("z", BODY)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    assert [article.name for article in articles(tmp_path)] == ["a", "a-2"]
    (notice,) = notices(tmp_path)
    assert notice.origin.endswith("z/a.txt") and "same text as a " in notice.message


def test_the_seed_articles_are_french() -> None:
    """Four of the five open with a long English caption."""
    seeds = Path(__file__).parents[2] / "seeds"
    assert len(articles(seeds)) == 5
    assert failures(seeds) == []


@given(st.text(min_size=1), st.text())
def test_names_are_fit_for_files(name: str, letters: str) -> None:
    try:
        article = make_article(letters, name)
    except InputError:
        return
    assert 1 <= len(article.name.encode()) < 200
    assert not set(article.name) & set('/\\\0\n:"')
    assert article.name not in (".", "..")
