"""Building and extracting from a program."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import filrouge
from filrouge import api
from filrouge.errors import OutputError
from filrouge.model import Article, Failure, Notice, Record
from tests.plain import BROKEN

BODY = "Le groupe a revendiqué l’attaque contre un convoi dans la province, selon une source de sécurité."

pytestmark = pytest.mark.usefixtures("plain_pipeline")


@pytest.fixture
def press(tmp_path: Path) -> Path:
    folder = tmp_path / "press"
    folder.mkdir()
    for name, text in (("b", f"{BODY} B."), ("a", f"{BODY} A."), ("c", f"{BODY} {BROKEN}"), ("d", "")):
        (folder / f"{name}.txt").write_text(text)
    return folder


def test_a_build_says_what_it_made(press: Path, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    made = filrouge.build([press], tmp_path / "out", progress=lambda *step: seen.append(step))
    assert [record.article.name for record in made.records] == ["a", "b"]
    assert len(made.graph.articles) == 2
    assert [Path(failure.origin).name for failure in made.failures] == ["d.txt", "c.txt"]
    assert made.notices == ()
    assert ("extract", 3, 3) in seen and seen[-1][0] == "write"
    lines = (tmp_path / "out" / "articles.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b"]
    assert (tmp_path / "out" / "graph.ttl").stat().st_size > 0


def test_a_build_need_not_write(press: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(filrouge.build([press]).graph.articles) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["press"]


def test_formats_are_chosen_by_name(press: Path, tmp_path: Path) -> None:
    filrouge.build([press], tmp_path / "out", formats=["records"])
    found = {path.name for path in (tmp_path / "out").iterdir()}
    assert found == {"articles.jsonl", ".filrouge.json"}
    with pytest.raises(OutputError, match="unknown format 'pdf'; choose from records, "):
        filrouge.build([press], tmp_path / "out", formats=["pdf"])
    assert {path.name for path in (tmp_path / "out").iterdir()} == found


def test_nothing_to_read_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(api.NothingReadError, match="holds no article") as caught:
        filrouge.build([tmp_path / "in"], tmp_path / "out")
    assert len(caught.value.failures) == 1
    assert not (tmp_path / "out").exists()


def test_an_unfit_output_is_found_before_reading(
    press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr(api, "read", lambda _: pytest.fail("the work has started"))
    with pytest.raises(OutputError, match="is a file"):
        filrouge.build([press], tmp_path / "file")


def test_a_base_that_no_iri_can_start_with_is_refused_before_reading(
    press: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Passages add a fragment to the IRI of their article: a base with one would spoil them all."""
    monkeypatch.setattr(api, "extract", lambda *_, **__: pytest.fail("articles were read"))
    with pytest.raises(OutputError, match=r"base IRI 'https://x\.org/id#'.*no '#'"):
        api.build([press], tmp_path / "out", settings=filrouge.Settings(base_iri="https://x.org/id#"))
    assert not (tmp_path / "out").exists()


def test_extract_gives_records_failures_and_notices(press: Path) -> None:
    (press / "e.txt").write_bytes(f"{BODY} é".encode("cp1252"))
    found = list(filrouge.extract([str(press / "*.txt")]))
    assert [type(item) for item in found].count(Record) == 3
    assert [type(item) for item in found].count(Failure) == 2
    assert [type(item) for item in found].count(Notice) == 1


def test_articles_are_read_in_any_order_alike(press: Path, tmp_path: Path) -> None:
    filrouge.build([press / "a.txt", press / "b.txt"], tmp_path / "x")
    filrouge.build([press / "b.txt", press / "a.txt"], tmp_path / "y")
    for path in (tmp_path / "x").rglob("*"):
        if path.is_file():
            other = tmp_path / "y" / path.relative_to(tmp_path / "x")
            assert path.read_bytes() == other.read_bytes(), path


def test_the_package_offers_its_names() -> None:
    for name in filrouge.__all__:
        assert getattr(filrouge, name) is not None
    assert set(filrouge.__all__) == set(dir(filrouge))
    with pytest.raises(AttributeError, match="no attribute 'absent'"):
        _ = filrouge.absent


def test_importing_the_package_is_cheap() -> None:
    heavy = "{'spacy', 'pyoxigraph', 'trafilatura', 'rich'}"
    code = f"import sys, filrouge; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our code


def test_the_example_of_the_documentation_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``docs/example.py`` is what the README shows."""
    root = Path(__file__).parents[1]
    monkeypatch.chdir(root)
    runpy.run_path(str(root / "docs" / "example.py"))
    assert "5 articles" in capsys.readouterr().out


def test_articles_keep_the_text_that_offsets_count_in(press: Path) -> None:
    made = filrouge.build([press])
    article = made.records[0].article
    assert isinstance(article, Article)
    assert article.text == f"{BODY} A."
