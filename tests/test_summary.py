"""The lines after a build."""

from pathlib import Path

from filrouge.summary import summary
from tests import story


def test_it_counts_and_names_what_was_written(tmp_path: Path) -> None:
    text = summary(story.small(), tmp_path)
    assert "articles        5" in text and "claims         25   19 asserted" in text
    assert "Now open" not in text
    (tmp_path / "graph.ttl").touch()
    text = summary(story.small(), tmp_path)
    assert "graph.ttl in any RDF tool" in text and f"filrouge serve {tmp_path}" in text
