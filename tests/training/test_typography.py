"""Typing a text in other ways."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.typography import vary
from filrouge.training.winer import Name, NewsText
from tests.training.samples import seeded

TEXT = "L'État d'Adıyaman est loin : « Éric n'a rien vu », dit Ali Ez-Zaïm . Il part. À 9 h – hier."
PARTS = ("État d'Adıyaman", "Éric", "Ali Ez-Zaïm")
SAMPLE = NewsText("a", TEXT, tuple(Name(TEXT.index(p), TEXT.index(p) + len(p), "Person") for p in PARTS))


def _letters(text: str) -> str:
    return re.sub(r"[^a-zı]", "", unicodedata.normalize("NFKD", text).lower())


@given(st.integers(0, 100_000))
def test_names_keep_their_letters(seed: int) -> None:
    varied = vary(SAMPLE, seeded(seed))
    assert [_letters(varied.text[n.start : n.end]) for n in varied.names] == [_letters(p) for p in PARTS]


@given(st.integers(0, 100_000))
def test_text_keeps_its_letters(seed: int) -> None:
    assert _letters(vary(SAMPLE, seeded(seed)).text) == _letters(TEXT)


def test_every_habit_occurs() -> None:
    texts = [vary(SAMPLE, seeded(seed)).text for seed in range(200)]
    for sign in ("’", '"', "“", "Zaïm.", "part.À", "Eric", "—"):
        assert any(sign in text for text in texts), sign


def test_headline_may_be_shouted() -> None:
    headline = NewsText("a", "Attaque à Deir ez-Zor", (Name(10, 21, "Location"),))
    assert any(vary(headline, seeded(seed)).text.isupper() for seed in range(100))
