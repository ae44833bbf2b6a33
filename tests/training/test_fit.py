"""The configurations of the two halves."""

from pathlib import Path

import pytest
from spacy.util import load_config

import filrouge

CONFIGS = Path(filrouge.__file__).parent / "training"


@pytest.mark.parametrize("name", ["syntax", "names"])
def test_configurations_read_only_what_they_are_given(name: str) -> None:
    config = load_config(CONFIGS / f"{name}.cfg", interpolate=False)
    assert config["paths"]["train"] is None
    assert config["training"]["optimizer"]["use_averages"] is True
