"""Which words of a sentence stand in a quotation: nobody is "he" or "she" in his own words, nor named there by them."""

from collections.abc import Sequence

from filrouge.model import Token

_SIGNS = {"«": "»", "“": "”"}


def is_quoted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands between quotation signs, one of which may stand in another sentence."""
    before = next(
        (t.text for t in reversed(tokens[:index]) if t.text in _SIGNS or t.text in _SIGNS.values()), ""
    )
    behind = next((t.text for t in tokens[index + 1 :] if t.text in _SIGNS or t.text in _SIGNS.values()), "")
    return before in _SIGNS or (not before and behind in _SIGNS.values())
