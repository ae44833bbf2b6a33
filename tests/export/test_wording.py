"""The words of the dossier: as many in one language as in the other, with the same gaps."""

import pytest

from filrouge.errors import DataError
from filrouge.export import _wording
from filrouge.export._wording import wordings
from filrouge.ontology import Text


def test_every_text_has_the_same_gaps_in_every_language() -> None:
    french, english = wordings()
    assert {name: text.count("{}") for name, text in french.words.items()} == {
        name: text.count("{}") for name, text in english.words.items()
    }
    assert english.say("characters", 3, 7) == "characters 3–7"
    assert english.of(Text("lieu", "place")) == "place"


def test_a_text_that_one_language_lacks_is_refused(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path_factory.mktemp("words") / "report.toml"
    file.write_text('[fr]\na = "a"\nb = "b"\n[en]\na = "a"\n', encoding="utf-8")
    monkeypatch.setattr(_wording, "_WORDS", file)
    with pytest.raises(DataError, match="fr and en"):
        wordings()
