"""A mention is the whole phrase; its core is the name proper in it."""

import pytest

from tests.casting import mention


@pytest.mark.parametrize(
    ("text", "core", "whole"),
    [
        ("Le colonel Issaka Traoré a fui.", "Issaka Traoré", "colonel Issaka Traoré"),
        ("Le village de Tin-Abaraden a brûlé.", "Tin-Abaraden", "village de Tin-Abaraden"),
        ("Le camp militaire de Labbezanga est vide.", "Labbezanga", "camp militaire de Labbezanga"),
        ("La milice Wagayala a tué douze bergers.", "Wagayala", "milice Wagayala"),
        ("La radio Okavango FM a diffusé l'appel.", "Okavango FM", "radio Okavango FM"),
        ("Aliou Sangaré a fui.", "Aliou Sangaré", "Aliou Sangaré"),
    ],
)
def test_a_head_word_is_in_the_passage_and_not_in_the_core(text: str, core: str, whole: str) -> None:
    found = mention(text, core)
    assert (found.core.text, found.passage.text) == (core, whole)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Le pont de Kakhova a sauté.", "pont de Kakhova"),
        ("Les forces tchadiennes ont reculé.", "forces tchadiennes"),
        ("La Brigade des martyrs de Derna a signé.", "Brigade des martyrs de Derna"),
        ("Le ministère de la Santé a démenti.", "ministère de la Santé"),
    ],
)
def test_a_head_word_that_is_part_of_the_name_is_in_the_core(text: str, whole: str) -> None:
    found = mention(text, whole)
    assert found.core == found.passage


def test_a_persons_name_right_behind_a_head_word_is_not_what_it_is_called() -> None:
    """ "base de Kidal-Nord" is a base, "chef de base Moussa Diakité" a person."""
    assert mention("La base de Kidal-Nord est vide.", "Kidal-Nord").type == "Base"
    found = mention("Selon le chef de base Moussa Diakité, le pont tient.", "Moussa Diakité")
    assert (found.type, found.passage.text) == ("Person", "Moussa Diakité")


@pytest.mark.xfail(reason="the closing quotation mark of a name is left out of its passage")
def test_a_quoted_name_has_both_its_quotation_marks() -> None:
    text = "Le groupe « Ansar al-Fath » a revendiqué l'attaque."
    assert mention(text, "Ansar al-Fath").passage.text == "groupe « Ansar al-Fath »"
