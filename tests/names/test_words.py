"""Words of names: any script, elisions, articles, initials, identifiers."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.names.words import (
    acronym,
    ideograms,
    initials_apart,
    slug,
    surname_last,
    without_dots,
    words_of,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Aïn al-Asad", ("ain", "al", "asad")),
        ("l’État islamique", ("l", "etat", "islamique")),
        ("Al-Qa'ida", ("al", "qaida")),
        ("Ahrar ash-Sham", ("ahrar", "sham")),
        ("Jabhat an-Nosra", ("jabhat", "nosra")),
        ("AT&T", ("at", "and", "t")),
        ("Владимир Путин", ("vladimir", "putin")),
        ("…", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@given(st.text())
def test_words_are_ascii_and_reading_them_again_changes_nothing(name: str) -> None:
    words = words_of(name)
    assert all(set(word) <= set(string.ascii_lowercase + string.digits) for word in words)
    assert set(words_of(" ".join(words))) <= set(words)


@given(st.text())
def test_a_slug_is_a_safe_part_of_an_identifier(name: str) -> None:
    made = slug(name)
    assert made
    assert set(made) <= set(string.ascii_lowercase + string.digits + "-")
    assert slug(made) == made


def test_slugs_keep_what_a_reader_recognises() -> None:
    assert slug("Hachd al-Chaabi") == "hachd-al-chaabi"
    assert slug("l'Armée syrienne libre") == "l-armee-syrienne-libre"
    assert slug("?!") == "unnamed"
    assert len(slug("Brigade " * 40)) <= 80


def test_initials_become_words() -> None:
    assert initials_apart("J.-C. Juncker").split() == ["J", "-C", "Juncker"]
    assert words_of(initials_apart("JC Juncker")) == ("j", "c", "juncker")
    assert initials_apart("JC JUNCKER") == "JC JUNCKER"


def test_a_surname_before_a_comma_goes_last() -> None:
    assert surname_last("Juncker, Jean-Claude").split() == ["Jean-Claude", "Juncker"]
    assert surname_last("Bush, George, fils") == "Bush, George, fils"


def test_acronyms_are_short_words_of_capitals() -> None:
    assert acronym("F.D.S.") == "fds"
    assert acronym("Daech") == ""
    assert acronym("FORCES ARMÉES") == ""
    assert without_dots("Bowne L.L.C. (Paris)") == "Bowne LLC (Paris)"


def test_ideograms_need_two_characters() -> None:
    assert ideograms("习近平 (Xi Jinping)") == "习近平"
    assert ideograms("王") == ""
