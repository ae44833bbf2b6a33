"""Tables into values: what does not fit the schema is refused with the file and the key."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import DataError
from filrouge.tables import build, read


@dataclass(frozen=True, slots=True)
class Part:
    """A table inside another."""

    words: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Whole:
    """A schema with every kind of field that language files use."""

    name: str
    parts: tuple[Part, ...]
    pair: tuple[str, int]
    sizes: Mapping[str, int]
    known: frozenset[str] = frozenset()
    strict: bool = False
    note: str | None = None


GOOD = """
name = "essai"
pair = ["an", 1]
known = ["c", "b"]
[sizes]
dix = 10
[[parts]]
words = ["a", "b"]
weight = 2
"""


def table(**changes: Any) -> dict[str, Any]:
    """A table that fits ``Whole``, but for the changes."""
    good: dict[str, Any] = {"name": "essai", "parts": [{"words": ["a"]}], "pair": ["an", 1], "sizes": {}}
    return good | changes


def test_a_file_becomes_a_frozen_value(tmp_path: Path) -> None:
    path = tmp_path / "essai.toml"
    path.write_text(GOOD, encoding="utf-8")
    whole = read(Whole, path)
    assert whole == Whole("essai", (Part(("a", "b"), 2.0),), ("an", 1), {"dix": 10}, frozenset("bc"))
    assert isinstance(whole.parts[0].weight, float)


def test_a_mapping_is_read_only() -> None:
    sizes: Any = build(Whole, table(sizes={"dix": 10}), "essai.toml").sizes
    with pytest.raises(TypeError):
        sizes["onze"] = 11


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"nmae": "x"}, "essai.toml: unknown key 'nmae'; allowed: name, parts"),
        ({"name": 3}, "essai.toml: name: expected str, found 3"),
        ({"strict": 1}, "essai.toml: strict: expected bool, found 1"),
        ({"parts": {"words": ["a"]}}, "essai.toml: parts: expected a list"),
        ({"parts": ["a"]}, "essai.toml: parts[0]: expected a table, found 'a'"),
        ({"parts": [{"words": ["a"]}, {}]}, "essai.toml: parts[1]: 'words' is missing"),
        ({"parts": [{"words": ["a", 2]}]}, "essai.toml: parts[0]: words[1]: expected str, found 2"),
        ({"parts": [{"words": ["a", "b", "a"]}]}, "essai.toml: parts[0]: words: 'a' stands twice"),
        (
            {"parts": [{"words": [], "weight": True}]},
            "essai.toml: parts[0]: weight: expected float, found True",
        ),
        ({"known": ["a", "b", "a"]}, "essai.toml: known: 'a' stands twice"),
        ({"known": ["a", 2]}, "essai.toml: known[1]: expected str, found 2"),
        ({"known": "a"}, "essai.toml: known: expected a list, found 'a'"),
        ({"pair": ["an"]}, "essai.toml: pair: expected 2 values, found 1"),
        ({"pair": [1, "an"]}, "essai.toml: pair: expected str, found 1"),
        ({"sizes": []}, "essai.toml: sizes: expected a table, found []"),
        ({"sizes": {"dix": True}}, "essai.toml: sizes.dix: expected int, found True"),
        ({"note": 1}, "essai.toml: note: expected str, found 1"),
    ],
)
def test_what_does_not_fit_is_refused_by_file_and_key(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(DataError) as refused:
        build(Whole, table(**changes), "essai.toml")
    assert message in str(refused.value)


def test_a_missing_key_is_named() -> None:
    with pytest.raises(DataError, match=r"^essai.toml: 'parts' is missing$"):
        build(Whole, {"name": "essai"}, "essai.toml")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"^absent.toml: the file is missing$"):
        read(Whole, tmp_path / "absent.toml")


@pytest.mark.parametrize("text", ["name = ", 'name = "a"\nname = "b"', "[", "name = 'é"])
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "essai.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"^essai.toml: not valid TOML: "):
        read(Whole, path)


def test_a_file_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "essai.toml"
    path.write_bytes('name = "été"'.encode("cp1252"))
    with pytest.raises(DataError, match=r"^essai.toml: not UTF-8 at byte 8; save it as UTF-8$"):
        read(Whole, path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(
    st.dictionaries(st.sampled_from(["name", "parts", "pair", "sizes", "strict", "note", "x"]), JSON) | JSON
)
def test_any_table_fits_or_is_refused_with_its_place(found: Any) -> None:
    try:
        value = build(Whole, found, "essai.toml")
    except DataError as error:
        assert str(error).startswith("essai.toml: ")
    else:
        assert value.name == found["name"]
