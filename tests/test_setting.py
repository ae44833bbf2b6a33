"""What exports need beside the graph."""

import pytest

from filrouge import ontology
from filrouge.errors import OutputError
from filrouge.setting import Setting


def test_a_base_is_kept() -> None:
    """Any absolute IRI to which a path can be added will do."""
    assert Setting(ontology.load(), "urn:press:").base == "urn:press:"


@pytest.mark.parametrize("base", ["https://x.org/id#", "https://x.org", "", "https://x.org/> ."])
def test_what_no_iri_can_start_with_is_refused(base: str) -> None:
    """The message shows the base and one that would do."""
    with pytest.raises(OutputError) as refused:
        Setting(ontology.load(), base)
    assert repr(base) in str(refused.value)
    assert "https://example.org/id/" in str(refused.value)
