"""Edits and the offsets of names."""

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.edits import Edit, apply_edits
from filrouge.training.winer import Name, NewsText, outermost

TEXT = "Le général Tahar ben Amor a quitté la ville de Sidi Bou Saïd hier."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)
NAMES = st.lists(SPANS.map(lambda s: Name(s[0], s[1], "Person")), max_size=4).map(outermost)
EDITS = st.lists(
    st.builds(lambda s, new: Edit(s[0], s[1], new), SPANS, st.text("xyz ", max_size=5)), max_size=8
)


def test_name_grows_with_an_edit_inside_it() -> None:
    text = NewsText("a", "Vu à Paris hier", (Name(5, 10, "Location"),))
    changed = apply_edits(text, [Edit(5, 10, "Deir ez-Zor"), Edit(0, 2, "Aperçu")])
    assert changed.text == "Aperçu à Deir ez-Zor hier"
    assert changed.text[changed.names[0].start : changed.names[0].end] == "Deir ez-Zor"


def test_edit_across_the_border_of_a_name_is_left_out() -> None:
    text = NewsText("a", "Vu à Paris hier", (Name(5, 10, "Location"),))
    assert apply_edits(text, [Edit(3, 7, "x")]) == text


@given(NAMES, EDITS)
def test_untouched_names_still_cut_the_right_words(names: tuple[Name, ...], edits: list[Edit]) -> None:
    before = NewsText("a", TEXT, names)
    after = apply_edits(before, edits)
    touched = {n for n in names if any(e.start < n.end and n.start < e.end for e in edits)}
    untouched = [TEXT[n.start : n.end] for n in names if n not in touched]
    found = [after.text[n.start : n.end] for n in after.names]
    assert all(words in found for words in untouched)
    assert all(0 <= n.start < n.end <= len(after.text) for n in after.names)


@given(NAMES)
def test_no_edit_changes_nothing(names: tuple[Name, ...]) -> None:
    text = NewsText("a", TEXT, names)
    assert apply_edits(text, []) == text
