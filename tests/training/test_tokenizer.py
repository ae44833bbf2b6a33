"""The tokenizer: what it cuts and what it keeps whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.training.prepare import blank

NLP = blank()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l'armée", "l' armée"),
        ("qu’il n’a", "qu’ il n’ a"),
        ("a-t-il", "a -t-il"),
        ("dit-elle", "dit -elle"),
        ("celle-ci", "celle-ci"),
        ("celui-là", "celui-là"),
        ("C'est-à-dire", "C'est-à-dire"),
        ("aujourd'hui", "aujourd'hui"),
        ("quelqu'un", "quelqu'un"),
        ("N'Djamena", "N'Djamena"),
        ("Sana'a", "Sana'a"),
        ("al-Khafaji", "al-Khafaji"),
        ("d'al-Anbar", "d' al-Anbar"),
        ("Deir ez-Zor", "Deir ez-Zor"),
        ("Jean-Yves", "Jean-Yves"),
        ("pro-Assad", "pro - Assad"),
        ("novembre.Une bombe", "novembre . Une bombe"),
        ("en 2016.Elle", "en 2016 . Elle"),
        ("l'ONU.Le", "l' ONU . Le"),
        ("M. Dupont", "M. Dupont"),
        ("« Non »,", "« Non » ,"),
        ("(Irak)", "( Irak )"),
        ("40%", "40 %"),
        ("14h30", "14h30"),
        ("Mulhouse–Paris", "Mulhouse – Paris"),
    ],
)
def test_cuts(text: str, tokens: str) -> None:
    assert [t.text for t in NLP(text)] == tokens.split()


@given(st.text(alphabet="abélNS'’-. «»()0123\u00a0,;!", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    assert NLP(text).text == text
