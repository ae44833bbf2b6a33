"""The command from end to end, on one article a sample, with a pipeline that finds nothing."""

from pathlib import Path

import pytest

from filrouge.evaluation.__main__ import main
from filrouge.evaluation.report import BEGIN, END
from tests.evaluation.desk import shared

pytestmark = pytest.mark.usefixtures("plain_pipeline")


def arguments(folder: Path, *more: str) -> list[str]:
    return ["--shared", str(folder), "--annotations", str(folder / "annotations"), *more]


def test_the_figures_are_written_between_the_marks(tmp_path: Path) -> None:
    report = tmp_path / "accuracy.md"
    report.write_text(f"# Accuracy\n\n{BEGIN}\n{END}\n", encoding="utf-8")
    assert main(arguments(shared(tmp_path), "-o", str(report))) == 0
    text = report.read_text(encoding="utf-8")
    assert text.startswith("# Accuracy\n")
    assert "Own annotations, held out (1)" in text
    assert "| missed mention | 2 | 1 |" in text


def test_without_a_file_the_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(shared(tmp_path))) == 0
    assert capsys.readouterr().out.startswith("### As shipped")


def test_details_never_show_a_held_out_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(shared(tmp_path), "--details")) == 0
    shown = capsys.readouterr().out
    assert {line.split()[0] for line in shown.splitlines() if line[0] != " "} == {
        "seeds",
        "wikinews-dev",
        "news",
        "open",
    }
    assert main(arguments(tmp_path, "--details", "--sample", "held_out")) == 1
    done = capsys.readouterr()
    assert done.out == ""
    assert "held out" in done.err


def test_a_sample_may_be_read_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(shared(tmp_path), "--sample", "open")) == 0
    assert "| figure | Own annotations, open (1) |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "message"), [(("--sample", "all"), "no sample"), (("--sample", "open", "-o", "x"), "-o")]
)
def test_what_cannot_be_chosen_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], message: str
) -> None:
    assert main(arguments(shared(tmp_path), *more)) == 1
    assert message in capsys.readouterr().err


def test_what_is_missing_is_said_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(tmp_path)) == 1
    assert capsys.readouterr().err.startswith("filrouge.evaluation: ")
