"""Lists of names: what a user may put in the place of the shipped one, and how names are found with them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import InputError
from filrouge.model import EntityType
from filrouge.recognition.lists import NameLists, fold, load_lists, match_known
from tests.casting import entity, label, labels

HEADER = "name\ttype\tkind\tnames\tcountry"
ROWS = (
    "Ligue du Zanaga\tGroup\tarmed_group\tLZA|Faucons du Zanaga\tML",
    "Ligue\tGroup\tparty",
    "Aube\tGroup\tmilitia\tL'Aube nouvelle",
    "tigres blancs\tGroup\tmilitia",
)


def write(folder: Path, *rows: str, header: str = HEADER) -> str:
    """A known list on disk."""
    path = folder / "mine.tsv"
    path.write_text("\n".join(["# my own list", header, *rows, ""]), encoding="utf-8")
    return str(path)


@pytest.fixture
def lists(tmp_path: Path) -> NameLists:
    return load_lists("fr", write(tmp_path, *ROWS))


def found(words: str, lists: NameLists) -> list[str]:
    """The entries found in a row of words."""
    return [entry.name for _, _, entry in match_known(words.split(), lists)]


def test_folding_keeps_accents_and_evens_out_hyphens_and_apostrophes() -> None:
    assert fold("L’Émir‑Noir") == "l'émir-noir"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_longest_listed_name_is_taken(lists: NameLists) -> None:
    assert found("hier la Ligue du Zanaga et la Ligue", lists) == ["Ligue du Zanaga", "Ligue"]
    ((first, last, entry),) = match_known(["par", "les", "Faucons", "du", "Zanaga", "hier"], lists)
    assert (first, last) == (2, 4)
    assert entry.authority == "known:Ligue du Zanaga"
    assert (entry.type, entry.kind, entry.country) == (EntityType.GROUP, "armed_group", "ML")


def test_quotation_marks_and_hyphens_do_not_hide_a_listed_name(lists: NameLists) -> None:
    assert found("la « Ligue du Zanaga »", lists) == ["Ligue du Zanaga"]
    assert found("la Ligue-du-Zanaga", lists) == ["Ligue du Zanaga"]


def test_a_listed_name_with_a_capital_is_no_common_word(lists: NameLists) -> None:
    assert found("à l' aube la ligue a fui", lists) == []
    assert found("l' Aube a fui", lists) == ["Aube"]


def test_a_listed_acronym_is_found_in_capitals_only(lists: NameLists) -> None:
    assert found("la LZA", lists) == ["Ligue du Zanaga"]
    assert found("la Lza", lists) == []


def test_a_name_listed_in_small_letters_may_have_a_capital(lists: NameLists) -> None:
    assert found("les tigres blancs et les Tigres blancs", lists) == ["tigres blancs"] * 2


def test_a_list_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    text = "Le M23 et la Ligue du Zanaga ont signé."
    mine = write(tmp_path, *ROWS)
    assert entity(text, "Ligue du Zanaga", mine).authority == "known:Ligue du Zanaga"
    assert entity(text, "M23", mine).authority is None
    assert entity(text, "M23").authority == "known:Mouvement du 23 mars"


def test_without_a_list_nothing_is_known() -> None:
    assert not load_lists("fr", "none").known
    assert load_lists("fr", None).known


def test_every_entry_of_the_shipped_list_is_found_by_each_of_its_names() -> None:
    shipped = load_lists("fr", None)
    for entry in set(shipped.known.values()):
        for name in (entry.name, *entry.names):
            assert [one.type for _, _, one in match_known(name.split(), shipped)], name


@pytest.mark.parametrize(
    ("rows", "header", "says"),
    [
        (["Ligue\tGang\tmilitia"], HEADER, ["mine.tsv, line 3", "Gang", "allowed: Person"]),
        (["\tGroup\tmilitia"], HEADER, ["mine.tsv, line 3", "the name is missing"]),
        (["Ligue\tGroup\tmilitia"], "nom\tsorte", ["mine.tsv", "columns: name, type, kind"]),
    ],
)
def test_a_broken_list_is_refused_with_its_line(
    tmp_path: Path, rows: list[str], header: str, says: list[str]
) -> None:
    with pytest.raises(InputError) as error:
        load_lists("fr", write(tmp_path, *rows, header=header))
    assert all(words in str(error.value) for words in says)


def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.tsv"):
        load_lists("fr", str(tmp_path / "gone.tsv"))
    (tmp_path / "latin.tsv").write_bytes(b"name\ttype\tkind\nComit\xe9\tGroup\t\n")
    with pytest.raises(InputError, match="not UTF-8"):
        load_lists("fr", str(tmp_path / "latin.tsv"))


# With the shipped list turned off, what a sentence says of a name must do.


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Le colonel Issaka Traoré a été arrêté à Kaya.", "Issaka Traoré", "Person"),
        ("Le groupe Wagner a quitté Bangui.", "Wagner", "Group/armed_group"),
        ("Selon l'agence Reuters, deux navires ont coulé.", "Reuters", "MediaOutlet"),
        ("La base aérienne de Hmeimim abrite des drones.", "Hmeimim", "Base/base"),
        ("Les forces tchadiennes ont repoussé l'assaut.", "forces tchadiennes", "Group/army"),
        ("L'Union africaine a suspendu le Gabon.", "Union africaine", "Group/igo"),
        ("Moscou accuse Kiev de sabotage.", "Moscou", "Group/government"),
        ("Le M23 a pris Sake.", "Sake", "Place/city"),
        ("Boko Haram a attaqué Diffa.", "Boko Haram", "Group"),
    ],
)
def test_names_are_read_without_the_known_list(text: str, words: str, expected: str) -> None:
    assert labels(text, "none")[words] == expected


def test_only_the_known_list_can_tell_what_a_bare_name_is() -> None:
    text = "Reuters et la CMA ont démenti."
    assert label(entity(text, "Reuters")) == "MediaOutlet"
    assert label(entity(text, "CMA")) == "Group/coalition"
    assert label(entity(text, "CMA", "none")) == "Group"
