"""``graph.xlsx``: four sheets whose texts are texts, readable without any spreadsheet program."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from filrouge import ontology
from filrouge.errors import OutputError
from filrouge.export import write, xlsx
from filrouge.export._sheets import sheets
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(path: Path, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(path) as book:
        return ElementTree.fromstring(book.read(name))  # noqa: S314 - our own file


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("xlsx")
    write(story.small(), SETTING, folder, ["xlsx"])
    return folder / "graph.xlsx"


def test_each_table_is_a_sheet_with_all_its_rows(path: Path) -> None:
    names = [sheet.get("name") for sheet in part(path, "xl/workbook.xml").iter(f"{MAIN}sheet")]
    assert names == ["nodes", "edges", "claims", "events"]
    for number, sheet in enumerate(sheets(story.small(), SETTING), 1):
        found = list(part(path, f"xl/worksheets/sheet{number}.xml").iter(f"{MAIN}row"))
        assert len(found) == 1 + len(list(sheet.rows))


def test_no_text_becomes_a_formula_a_number_or_a_link(tmp_path: Path) -> None:
    for number, words in enumerate(("=1+1", "+41", "https://example.org", "1")):
        folder = tmp_path / str(number)
        folder.mkdir()
        write(graphs.hostile(words), SETTING, folder, ["xlsx"])
        page = part(folder / "graph.xlsx", "xl/worksheets/sheet1.xml")
        assert not list(page.iter(f"{MAIN}f")) and not list(page.iter(f"{MAIN}hyperlink"))
        row = list(page.iter(f"{MAIN}row"))[1]
        assert [cell.get("t") for cell in list(row)[:2]] == ["inlineStr", "inlineStr"]
        assert list(row)[1].findtext(f"{MAIN}is/{MAIN}t") == words


def test_a_text_longer_than_a_cell_is_cut_with_a_sign(tmp_path: Path) -> None:
    write(graphs.hostile("x" * 40_000), SETTING, tmp_path, ["xlsx"])
    texts = [
        each.text or "" for each in part(tmp_path / "graph.xlsx", "xl/worksheets/sheet3.xml").iter(f"{MAIN}t")
    ]
    assert max(map(len, texts)) == xlsx.MOST_CHARACTERS
    assert max(texts, key=len).endswith("…")


def test_more_rows_than_a_sheet_can_hold_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(OutputError, match=r"graph\.xlsx: more than 2 nodes; write --format csv instead"):
        write(story.small(), SETTING, tmp_path, ["xlsx"])
    assert not list(tmp_path.iterdir())
