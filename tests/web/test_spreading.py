"""The layout of large graphs."""

import numpy as np
import pytest

from filrouge.web import spreading
from filrouge.web.spreading import spread


@pytest.fixture(autouse=True)
def _coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mesh is made for 50,000 nodes; a coarser one does for hundreds and takes a tenth of the time."""
    monkeypatch.setattr(spreading, "_MESH", 64)


def test_linked_nodes_stand_together_and_none_on_each_other() -> None:
    size, groups = 40, 8
    edges = [
        (group * size + a, group * size + (a * step + 1) % size)
        for group in range(groups)
        for a in range(size)
        for step in (1, 3)
    ]
    points = np.asarray(spread(size * groups, edges), dtype=float)
    centres = points.reshape(groups, size, 2).mean(axis=1)
    within = np.linalg.norm(points.reshape(groups, size, 2) - centres[:, None], axis=2).mean()
    assert within < 0.7 * np.linalg.norm(points - points.mean(axis=0), axis=1).mean()
    assert len({tuple(point) for point in points.tolist()}) > 0.98 * size * groups


def test_it_is_the_same_every_time_and_stays_finite() -> None:
    edges = [(0, n) for n in range(1, 300)] + [(5, 5)]
    first = spread(400, edges)
    assert first == spread(400, edges)
    assert np.isfinite(np.asarray(first, dtype=float)).all()


def test_no_node_and_one_node_are_laid_out_too() -> None:
    assert spread(0, []) == []
    assert len(spread(1, [])) == 1
