"""Where the nodes of a large graph stand: forces on a mesh, which cost the same for 5,000 nodes and for 50,000.

Linked nodes pull each other; all push each other away, not pair by pair but through a mesh: the mass of
the nodes is poured into its cells, one convolution gives the push everywhere, and each node takes the
push of its place. The same graph always gets the same drawing on a machine.

Why not ``layout``: its forces grow with the square of the number of nodes, so it lays out the 2,000 best
linked ones and rings the rest around them, which says nothing about 50,000.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_MESH = 256
_ROUNDS = 260
_GOLDEN = 2.399963229728653
_SPACING = 26.0


def spread(count: int, edges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A place for each of ``count`` nodes around the origin, about ``_SPACING`` pixels apart."""
    if not count:
        return []
    ends = np.asarray([(a, b) for a, b in edges if a != b], dtype=np.int64).reshape(-1, 2).T
    degree = np.bincount(ends.reshape(-1), minlength=count).astype(np.float64)
    at = _start(degree)
    kernel = _kernel()
    for step in range(_ROUNDS):
        heat = 0.06 * (1 - step / _ROUNDS) ** 1.5 + 0.0005
        force = _push(at, 1 + degree, kernel) + _pull(at, ends, degree) - at * 0.35
        length = np.hypot(force[:, 0], force[:, 1])[:, None] + 1e-9
        at += force / length * np.minimum(length, heat)
    scale = _SPACING * count**0.5 / (at.std() + 1e-9) / 2
    return [(round(x), round(y)) for x, y in (at * scale).tolist()]


def _start(degree: Floats) -> Floats:
    """Points on a sunflower spiral in a disc of radius 1, the best linked in the middle."""
    rank = np.empty(len(degree), dtype=np.int64)
    rank[np.argsort(-degree, kind="stable")] = np.arange(len(degree))
    radius = np.sqrt((rank + 0.5) / len(degree))
    return np.stack((radius * np.cos(rank * _GOLDEN), radius * np.sin(rank * _GOLDEN)), axis=1)


def _pull(at: Floats, ends: Ints, degree: Floats) -> Floats:
    """The pull of the edges; that of a busy node is shared out, so that hubs do not swallow everything."""
    source, target = ends
    weight = 1 / np.sqrt(np.minimum(degree[source], degree[target]))
    drawn = (at[target] - at[source]) * weight[:, None]
    found = np.empty_like(at)
    for axis in (0, 1):
        gained = np.bincount(source, drawn[:, axis], len(at))
        found[:, axis] = gained - np.bincount(target, drawn[:, axis], len(at))
    return found


def _kernel() -> npt.NDArray[np.complex128]:
    """The push of a cell on every other, ready for a convolution on a mesh of twice the size."""
    steps = np.fft.fftfreq(2 * _MESH, 1 / (2 * _MESH))
    dx, dy = np.meshgrid(steps, steps, indexing="ij")
    inverse = 1 / (dx * dx + dy * dy + 1.0)
    return np.fft.rfft2(np.stack((dx * inverse, dy * inverse)))


def _push(at: Floats, mass: Floats, kernel: npt.NDArray[np.complex128]) -> Floats:
    """How all nodes push each away."""
    low = at.min(axis=0)
    cell = max(float((at.max(axis=0) - low).max()) / (_MESH - 1), 1e-9)
    place = np.minimum(((at - low) / cell).astype(np.int64), _MESH - 1)
    flat = place[:, 0] * 2 * _MESH + place[:, 1]
    poured = np.bincount(flat, mass, 4 * _MESH * _MESH).reshape(2 * _MESH, 2 * _MESH)
    field = np.fft.irfft2(np.fft.rfft2(poured) * kernel, s=(2 * _MESH, 2 * _MESH))
    felt = field[:, place[:, 0], place[:, 1]].T
    jitter = (at - low) / cell - place - 0.5
    force = felt / (mass.sum() * cell) * 0.12 + jitter * cell * 0.4
    return np.asarray(force * np.sqrt(mass)[:, None], dtype=np.float64)
