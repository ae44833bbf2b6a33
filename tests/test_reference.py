"""The page about the ontology is what the ontology says today."""

from pathlib import Path

from filrouge import ontology, questions
from filrouge.reference import reference


def test_the_page_is_current() -> None:
    page = Path(__file__).parents[1] / "docs" / "ontology.md"
    made = reference(ontology.load(), questions.load())
    assert page.read_text(encoding="utf-8") == made, "run: python -m filrouge.reference > docs/ontology.md"


def test_everything_is_on_it() -> None:
    known = ontology.load()
    made = reference(known, questions.load())
    for name in (*known.classes, *known.properties):
        assert f"`fil:{name}`" in made
    assert all(f"`{notation}`" in made for notation in known.event_types)
    assert "– – `suicide_attack`" in made
