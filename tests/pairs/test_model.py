"""The weights of the relation model."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.errors import ModelError
from filrouge.pairs.claims import RELATIONS
from filrouge.pairs.model import NONE, PairModel, key_of, load, save, shipped

FEATURES = ("links agent patient", "top attaquer", "word ab dans")


def small() -> PairModel:
    """A model of three features and three classes."""
    keys = np.array([key_of(name) for name in FEATURES], np.uint32)
    order = np.argsort(keys)
    weights = np.array([[2.0, -1.0, 0.0], [3.0, 0.0, -1.0], [-1.0, 2.5, 0.0]], np.float32)
    return PairModel(
        ("attacked", "locatedIn", NONE),
        frozenset({"Group>Place"}),
        keys[order],
        weights[order],
        {"attacked": 0.75},
    )


@given(st.lists(st.sampled_from([*FEATURES, "unknown"]), unique=True))
def test_probabilities_sum_to_one(features: list[str]) -> None:
    shares = small().probabilities(features)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert all(0 <= share <= 1 for share in shares.values())


def test_known_features_decide() -> None:
    assert max(small().probabilities(["top attaquer"]).items(), key=lambda pair: pair[1])[0] == "attacked"
    assert max(small().probabilities(["word ab dans"]).items(), key=lambda pair: pair[1])[0] == "locatedIn"
    assert len(set(small().probabilities(["never seen"]).values())) == 1


def test_reasons_are_the_weightiest_features_first() -> None:
    reasons = small().reasons([*FEATURES, "unknown"], "attacked")
    assert [name for name, _ in reasons] == ["top attaquer", "links agent patient"]
    assert reasons[0][1] == pytest.approx(4.0)


def test_a_model_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    save(small(), tmp_path / "m.npz")
    again = load(tmp_path / "m.npz")
    assert (again.classes, again.types) == (small().classes, small().types)
    assert again.thresholds == {"attacked": 0.75}
    assert again.probabilities(["top attaquer"]) == small().probabilities(["top attaquer"])
    first = (tmp_path / "m.npz").read_bytes()
    save(small(), tmp_path / "m.npz")
    assert (tmp_path / "m.npz").read_bytes() == first


def test_what_is_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "m.npz").write_text("no model")
    with pytest.raises(ModelError, match="no relation model"):
        load(tmp_path / "m.npz")


def test_the_shipped_model_knows_the_relations_it_may_claim() -> None:
    model = shipped("fr")
    assert model is not None
    assert set(RELATIONS) <= set(model.classes)
    assert list(model.keys) == sorted(set(model.keys.tolist()))


def test_a_language_without_a_model_has_none() -> None:
    assert shipped("xx") is None
