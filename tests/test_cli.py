"""The command line: what it prints where, and with which exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from filrouge import cli
from tests.plain import BROKEN

BODY = "Le groupe a revendiqué l’attaque contre un convoi dans la province, selon une source de sécurité."

pytestmark = pytest.mark.usefixtures("plain_pipeline")


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """Run a command in a folder with two articles in ``press``."""
    (tmp_path / "press").mkdir()
    for name in "ab":
        (tmp_path / "press" / f"{name}.txt").write_text(f"{BODY} {name.upper()}.")
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["filrouge", *arguments])
        with pytest.raises(SystemExit) as end:
            cli.main()
        captured = capsys.readouterr()
        return Ran(int(end.value.code or 0), captured.out, captured.err)

    return command


def test_build_ends_with_a_table_and_what_to_open(run: Run, tmp_path: Path) -> None:
    done = run("build", "press")
    assert done.status == 0
    assert done.out.splitlines()[0].split() == ["articles", "2"]
    assert {line.split()[0] for line in done.out.splitlines()[:5]} == {
        "articles",
        "entities",
        "events",
        "claims",
        "merges",
    }
    assert "outputs/graph.ttl in any RDF tool" in done.out
    assert "extract 2/2" in done.err
    assert (tmp_path / "outputs" / "graph.ttl").is_file()


def test_build_writes_the_formats_named(run: Run, tmp_path: Path) -> None:
    assert run("build", "press", "-o", "x", "-f", "records,turtle", "--format", "texts").status == 0
    assert {"articles.jsonl", "graph.ttl", "texts"} == {
        path.name for path in (tmp_path / "x").iterdir() if not path.name.startswith(".")
    }


def test_failed_articles_are_listed_at_the_end(run: Run, tmp_path: Path) -> None:
    (tmp_path / "press" / "c.txt").write_text("")
    (tmp_path / "press" / "d.txt").write_text(f"{BODY} {BROKEN}")
    (tmp_path / "press" / "e.txt").write_bytes(f"{BODY} Été".encode("cp1252"))
    done = run("build", "press")
    assert done.status == 1
    assert done.out.splitlines()[0].split() == ["articles", "3"]
    assert done.err.splitlines()[-4:] == [
        "note: press/e.txt: is not UTF-8 and was read as cp1252; check its accents",
        "failed: press/c.txt: is empty; give it text or take it away",
        "failed: d.txt: cannot be parsed; report it",
        "2 inputs failed",
    ]


def test_many_notices_are_counted(run: Run, tmp_path: Path) -> None:
    for n in range(30):
        (tmp_path / "press" / f"x{n}.txt").write_text(f"{BODY} A.")
    done = run("build", "press")
    assert done.status == 0
    assert done.err.count("note: ") == 21
    assert "note: 10 more of the kind" in done.err


def test_extract_prints_json_lines(run: Run) -> None:
    done = run("extract", "press")
    assert done.status == 0
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["a", "b"]


def test_extract_writes_a_file_for_each_article(run: Run, tmp_path: Path) -> None:
    done = run("extract", "press/*.txt", "-o", "x/y")
    assert (done.status, done.out) == (0, "")
    assert sorted(path.name for path in (tmp_path / "x" / "y").iterdir()) == ["a.json", "b.json"]
    assert json.loads((tmp_path / "x" / "y" / "a.json").read_text())["id"] == "a"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("build",),
        ("build", "press", "--format", "pdf"),
        ("build", "press", "--colour"),
        ("brew", "press"),
        ("query", "-q", "ASK {}", "--question", "x"),
        ("query", "-q", "ASK {}", "--as", "pdf"),
        ("extract",),
    ],
)
def test_wrong_usage_has_a_status_of_its_own(run: Run, arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments)
    assert done.status == 2
    assert "Traceback" not in done.err
    assert not (tmp_path / "outputs").exists()


def test_the_version(run: Run) -> None:
    done = run("--version")
    assert (done.status, done.out.split()[0]) == (0, "filrouge")


def test_help_is_there_at_once() -> None:
    """Heavy libraries are loaded by the commands that need them."""
    command = [sys.executable, "-m", "filrouge", "--help"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own program
    assert "build" in done.stdout
    code = "import sys, filrouge.cli; sys.exit(bool({'spacy', 'pyoxigraph', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_a_query_is_answered_in_every_style(run: Run, tmp_path: Path) -> None:
    run("build", "press")
    asked = "SELECT (COUNT(*) AS ?n) WHERE { ?a a fil:Article }"
    assert "2" in run("query", "-q", asked).out
    assert run("query", "-q", asked, "--as", "csv").out.split() == ["n", "2"]
    assert json.loads(run("query", "-q", asked, "--as", "json").out)["head"] == {"vars": ["n"]}
    (tmp_path / "q.rq").write_text(asked)
    assert run("query", "q.rq", "--as", "csv").out.split() == ["n", "2"]


def test_ready_questions_are_listed_and_answered(run: Run) -> None:
    run("build", "press")
    listed = run("query").out.splitlines()
    assert len(listed) >= 10
    for line in listed:
        if not line.startswith(" "):
            assert run("query", "--question", line.split()[0]).status == 0


def test_parameters_of_questions_are_set_by_name(run: Run) -> None:
    run("build", "press")
    asked = ("query", "--question", "who-attacked-what-where", "--set")
    assert run(*asked, "who=Ashab").status == 0
    assert "no parameter 'absent'" in run(*asked, "absent=x").err
    assert run(*asked, "who").status == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("query", "-q", "ASK {}", "--graph", "absent"), "absent"),
        (("query", "absent.rq"), "absent.rq cannot be opened"),
        (("query", "--question", "absent"), "absent"),
        (("query", "-q", "SELECT WHERE"), "query"),
        (("query", "-q", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"), "SERVICE"),
        (("validate", "absent"), "absent"),
    ],
)
def test_errors_are_one_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    run("build", "press")
    done = run(*arguments)
    assert done.status == 1
    assert len(done.err.splitlines()) == 1
    assert message in done.err


def test_a_sound_build_is_valid(run: Run, tmp_path: Path) -> None:
    run("build", "press")
    assert run("validate").status == 0
    text = next((tmp_path / "outputs" / "texts").iterdir())
    text.write_text(text.read_text().replace("Le groupe", "LE groupe"))
    done = run("validate")
    assert done.status == 1
    assert done.out.startswith(("a [0:2] ", "b [0:2] "))


def test_explain_prints_a_sentence_with_its_parts(run: Run) -> None:
    done = run("explain", "press/a.txt", "--at", "10")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[0].startswith("a  [0:")
    assert {"Mentions", "Rules that fired", "Rules that just missed", "What it tells"} <= set(lines)


def test_explain_prints_json(run: Run) -> None:
    done = run("explain", "press/a.txt", "--at", "10", "--json")
    assert json.loads(done.out)["sentence"]["text"].startswith("Le groupe a revendiqué")


@pytest.mark.parametrize("options", [(), ("--at", "1", "--claim", "0123456789abcdef")])
def test_explain_wants_an_offset_or_a_claim(run: Run, options: tuple[str, ...]) -> None:
    done = run("explain", "press/a.txt", *options)
    assert (done.status, done.out) == (2, "")
    assert "--claim" in done.err


def test_explain_says_in_a_line_what_is_wrong(run: Run) -> None:
    assert run("explain", "press/a.txt", "--at", "9999").err.startswith("filrouge: a: offset 9999")
    assert run("explain", "press/absent.txt", "--at", "1").status == 1
