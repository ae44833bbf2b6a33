"""The little that values can say about themselves."""

import dataclasses

import pytest

from filrouge.model import Article, Token, ZoneKind


def test_only_prose_and_headlines_are_no_boilerplate() -> None:
    assert {kind for kind in ZoneKind if not kind.is_boilerplate} == {ZoneKind.HEADLINE, ZoneKind.BODY}


def test_a_token_ends_behind_its_last_character() -> None:
    assert Token(5, "été", "été", "NOUN", "root", 0).end == 8


def test_values_cannot_be_changed() -> None:
    article = Article(id="x", name="x", text="x")
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.text = "y"  # type: ignore[misc]
