"""Lists as vectors."""

import numpy as np
import pytest
from spacy.strings import get_string_id

from filrouge.training.lists import load_lists
from filrouge.training.vectors import FEATURES, feature_vectors, hidden, word_features

WORDS = word_features(load_lists())


@pytest.mark.parametrize(
    ("word", "feature"),
    [
        ("Oussama", "given"),
        ("Usama", "given"),
        ("Traoré", "surname"),
        ("al-Tikriti", "surname"),
        ("Mossoul", "town"),
        ("irakiennes", "feminine"),
        ("Minusma", "org_word"),
        ("OTAN", "acronym"),
        ("Reuters", "media"),
        ("porte-parole", "title"),
        ("Kataeb", "arab_head"),
        ("gouvernorat", "place_head"),
        ("janvier", "month"),
    ],
)
def test_words_have_their_features(word: str, feature: str) -> None:
    assert feature in WORDS[word]


def test_vector_of_a_word_is_its_features() -> None:
    vectors = feature_vectors(WORDS)
    row = vectors[get_string_id("Mossoul")]
    assert {FEATURES[i] for i in np.flatnonzero(row)} == WORDS["Mossoul"]


def test_table_is_small() -> None:
    vectors = feature_vectors(WORDS)
    assert vectors.shape[0] < 200
    assert vectors.n_keys == len(WORDS)


def test_hidden_share_is_about_what_was_asked() -> None:
    shown = feature_vectors(WORDS, hide=0.4).n_keys / len(WORDS)
    assert 0.55 < shown < 0.65


def test_spellings_of_a_name_are_hidden_together() -> None:
    assert len({hidden(w, 0.5) for w in ("Traoré", "Traore", "TRAORÉ", "al-Traore")}) == 1
