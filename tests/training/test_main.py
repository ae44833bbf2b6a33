"""The command that makes the pipeline again."""

from pathlib import Path

import pytest

from filrouge.training import __main__ as command


def test_output_is_the_shipped_folder_unless_said() -> None:
    options = command._parser().parse_args(["corpora"])
    assert options.output.parts[-2:] == ("models", "fr")
    assert options.work is None


def test_finished_half_is_not_trained_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    best = tmp_path / "syntax" / "model-best"
    best.mkdir(parents=True)
    (best / "meta.json").touch()
    (tmp_path / "syntax" / "done").touch()
    monkeypatch.setattr(command, "fit_half", lambda *_: pytest.fail("trained again"))
    assert command._half(tmp_path, "syntax", {}) == best


def test_unfinished_half_is_trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Path, dict[str, Path], Path]] = []
    monkeypatch.setattr(command, "fit_half", lambda *given: calls.append(given))
    (tmp_path / "names").mkdir()
    command._half(tmp_path, "names", {"vectors": tmp_path / "lists"})
    config, paths, folder = calls[0]
    assert (config.name, folder) == ("names.cfg", tmp_path / "names")
    assert set(paths) == {"train", "dev", "vectors"}
