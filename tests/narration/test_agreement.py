"""Agreement: which participants, places and dates of two tellings can be one."""

import pytest

from filrouge.model import Date, DateBasis
from filrouge.narration.agreement import dates_agree
from tests.press import press


@pytest.mark.parametrize(
    ("one", "other", "end", "agree"),
    [
        ("2024-05-13", "2024-05-13", None, True),
        ("2024-05-13", "2024-05", None, True),
        ("2024-05-13", "2024", None, True),
        ("2024-05-13", "2024-05-14", None, False),
        ("2024-05-13", "2024-06", None, False),
        ("2024-05-13", "2024-05-10", "2024-05-15", True),
        ("2024-05-16", "2024-05-10", "2024-05-15", False),
    ],
)
def test_dates_agree_as_deep_as_both_go(one: str, other: str, end: str | None, agree: bool) -> None:
    a, b = Date(one, DateBasis.EXPLICIT), Date(other, DateBasis.EXPLICIT, end=end)
    assert dates_agree(a, b) is dates_agree(b, a) is agree


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un attentat a frappé Kaboul mardi. L'attentat a visé l'Afghanistan.", 1),
        ("Un attentat a frappé Kaboul mardi. Un attentat a frappé Hérat mardi.", 2),
        ("Un homme a attaqué des passants sur l'avenue Foch. L'attaque de l'avenue Foch a fait un mort.", 1),
    ],
)
def test_a_place_in_another_is_no_other_place(text: str, count: int) -> None:
    assert len(press(text).events) == count
