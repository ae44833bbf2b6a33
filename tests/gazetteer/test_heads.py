"""The head words of names: well formed, each form once, kinds that the ontology has."""

import re
import tomllib
from pathlib import Path

import pytest

from filrouge.gazetteer.reading import folder
from filrouge.model import EntityType

HEADS = tomllib.loads((folder("fr") / "heads.toml").read_text(encoding="utf-8"))
ROOT = Path(__file__).parents[2]
PERSON_KINDS = {"title", "rank", "function", "profession"}
ENTRIES = [(type_, entry) for type_, entries in HEADS.items() for entry in entries]


def test_there_is_one_list_per_entity_type() -> None:
    assert set(HEADS) == set(EntityType)


def test_every_form_stands_once() -> None:
    forms = [form for _, entry in ENTRIES for form in entry["forms"]]
    assert len(forms) == len(set(forms)) > 1500


def test_forms_are_words_in_lower_case() -> None:
    for _, entry in ENTRIES:
        assert entry["forms"]
        for form in entry["forms"]:
            assert form == form.lower().strip() and re.fullmatch(r"[^\W\d_](?:[\w'. -]*[\w.])?", form), form


def test_entries_have_known_keys() -> None:
    allowed = {"forms", "kind", "inside", "capital", "leads", "joins"}
    assert all(set(entry) <= allowed and {"forms", "kind"} <= set(entry) for _, entry in ENTRIES)
    assert all(type_ == "Person" for type_, entry in ENTRIES if entry.get("leads") or entry.get("joins"))


def test_kinds_are_those_of_the_ontology() -> None:
    text = (ROOT / "ontology" / "entities.ttl").read_text(encoding="utf-8")
    known = set(re.findall(r'skos:notation "(\w+)"', text))
    assert {entry["kind"] for type_, entry in ENTRIES if type_ != "Person"} <= known
    assert {entry["kind"] for type_, entry in ENTRIES if type_ == "Person"} == PERSON_KINDS


@pytest.mark.parametrize(
    ("form", "type_", "kind"),
    [
        ("gouvernorat", "Place", "province"),
        ("camp de réfugiés", "Place", "site"),
        ("base aérienne", "Base", "air_base"),
        ("caserne", "Base", "camp"),
        ("milice", "Group", "militia"),
        ("ministère", "GovernmentBody", "government_body"),
        ("agence de presse", "MediaOutlet", "media_outlet"),
        ("cheffe d'état-major", "Person", None),
        ("générale", "Person", "rank"),
    ],
)
def test_examples(form: str, type_: str, kind: str | None) -> None:
    """A form that is not listed has no kind."""
    kinds = [entry["kind"] for name, entry in ENTRIES if name == type_ and form in entry["forms"]]
    assert kinds == ([kind] if kind else [])


def test_who_leads_and_who_only_holds_a_position() -> None:
    leading = {form for _, entry in ENTRIES if entry.get("leads") for form in entry["forms"]}
    assert {"secrétaire général", "présidente", "commandante", "dirigeants", "roi"} <= leading
    assert (
        not {"porte-parole", "numéro deux", "membre", "vice-président", "ex-président", "général"} & leading
    )


def test_every_list_is_described_in_the_documentation() -> None:
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    missing = [path.name for path in sorted(folder("fr").iterdir()) if f"`{path.name}`" not in text]
    assert not missing
