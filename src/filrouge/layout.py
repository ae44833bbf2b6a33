"""Where nodes stand in a drawing: forces for the shape of each connected part, room for every label.

The same graph always gets the same drawing: nodes start on a spiral in a fixed order, forces are
summed in that order, and positions are rounded to whole numbers. The largest part comes first, smaller
ones stand in rows below it, nodes without any link in the last rows.

Why our own and not networkx': its ForceAtlas2 takes 70 s for 3,000 nodes and its spring layout needs
another library; this takes a few seconds for 2,000, and keeps labels apart, which neither does.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Point = tuple[int, int]
Box = tuple[int, int]

FORCED = 2000
_GAP = 30.0
_GOLDEN = 2.399963229728653


@lru_cache(maxsize=4)
def positions(boxes: tuple[Box, ...], edges: tuple[tuple[int, int], ...]) -> tuple[Point, ...]:
    """Positions of nodes, in pixels around the origin.

    Args:
        boxes: width and height that each node needs, with its label.
        edges: pairs of indices of nodes.

    Returns:
        One point for each node. Of more than ``FORCED`` nodes the best linked are laid out, and the
        others stand beside a neighbour.
    """
    count = len(boxes)
    if not count:
        return ()
    degree = np.bincount(np.asarray(edges, dtype=np.int64).reshape(-1), minlength=count)
    order = sorted(range(count), key=lambda n: (-int(degree[n]), n))
    core, rest = order[:FORCED], order[FORCED:]
    inner = sorted({(min(a, b), max(a, b)) for a, b in edges if a != b})
    points: list[Point] = [(0, 0)] * count
    for node, point in _parts(core, inner, boxes):
        points[node] = point
    _beside(points, rest, inner, set(core))
    return tuple(points)


def _parts(
    core: Sequence[int], edges: Sequence[tuple[int, int]], boxes: Sequence[Box]
) -> Iterator[tuple[int, Point]]:
    """Lay out each connected part by itself and pack them: the largest, then rows of the others."""
    known = set(core)
    links = [(a, b) for a, b in edges if a in known and b in known]
    shapes = [_shape(part, links, boxes) for part in _components(core, links)]
    left, below, tallest, width = 0.0, 0.0, 0.0, _width(shapes)
    for nodes, at, (part_width, part_height) in shapes:
        if left > 0 and left + part_width > width:
            left, below, tallest = 0.0, below + tallest + _GAP, 0.0
        for node, (x, y) in zip(nodes, at.tolist(), strict=True):
            yield node, (round(left + x - width / 2), round(below + y))
        left, tallest = left + part_width + _GAP, max(tallest, part_height)


def _components(nodes: Sequence[int], edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Connected parts, the largest first; in each part the nodes keep their order."""
    root = {node: node for node in nodes}

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for a, b in edges:
        root[find(a)] = find(b)
    parts: dict[int, list[int]] = {}
    for node in nodes:
        parts.setdefault(find(node), []).append(node)
    return sorted(parts.values(), key=lambda part: -len(part))


Shape = tuple[list[int], Floats, tuple[float, float]]


def _shape(part: list[int], edges: Sequence[tuple[int, int]], boxes: Sequence[Box]) -> Shape:
    """A connected part: its nodes, where they stand from its corner on, and its size."""
    place = {node: at for at, node in enumerate(part)}
    own = [(place[a], place[b]) for a, b in edges if a in place]
    room = np.asarray([boxes[node] for node in part], dtype=np.float32).reshape(-1, 2)
    at = _spread(_forces(len(part), own), room)
    low, high = (at - room / 2).min(axis=0), (at + room / 2).max(axis=0)
    return part, at - low, (float(high[0] - low[0]), float(high[1] - low[1]))


def _width(shapes: Sequence[Shape]) -> float:
    """How wide the whole drawing may become: as its widest part, or as a square of the same area."""
    area = sum((width + _GAP) * (height + _GAP) for _, _, (width, height) in shapes)
    widest = [width for _, _, (width, _) in shapes]
    return max([*widest, sqrt(area)] if len(shapes) > 1 else widest)


def _forces(count: int, edges: Sequence[tuple[int, int]]) -> Floats:
    """Linked nodes pull, all nodes push, busy ones more; everything leans to the middle."""
    at = _spiral(count)
    if count < 2:
        return at
    source, target = np.asarray(edges, dtype=np.int64).reshape(-1, 2).T
    mass = 1 + np.bincount(np.concatenate((source, target)), minlength=count).astype(np.float32)
    rounds = 400 if count <= 300 else 120
    for step in range(rounds):
        force = _push(at, mass) - at * (0.02 * np.sqrt(mass))[:, None]
        pull = (at[target] - at[source]) * np.float32(0.07)
        np.add.at(force, source, pull)
        np.add.at(force, target, -pull)
        length = np.hypot(force[:, 0], force[:, 1]) + np.float32(1e-6)
        heat = np.float32(60 * (1 - step / rounds) + 0.5)
        at += (force / length[:, None] * np.minimum(length, heat)[:, None]).astype(np.float32)
    return at


def _spiral(count: int) -> Floats:
    """Points on a sunflower spiral, the first in the middle."""
    n = np.arange(count, dtype=np.float64)
    radius = 40 * np.sqrt(n)
    return np.stack((radius * np.cos(n * _GOLDEN), radius * np.sin(n * _GOLDEN)), axis=1).astype(np.float32)


def _push(at: Floats, mass: Floats) -> Floats:
    """How all nodes push each other away; with the square of the distance, so that parts stay together."""
    dx = np.subtract.outer(at[:, 0], at[:, 0])
    dy = np.subtract.outer(at[:, 1], at[:, 1])
    weight = dx * dx
    weight += dy * dy
    weight += np.float32(400)
    np.divide(mass[None, :] * np.float32(9000), weight * np.sqrt(weight), out=weight)
    return np.stack(((dx * weight).sum(axis=1), (dy * weight).sum(axis=1)), axis=1) * np.sqrt(mass)[:, None]


def _spread(at: Floats, boxes: Floats) -> Floats:
    """Move nodes apart until their boxes no longer overlap, as far as a few rounds go."""
    count = len(at)
    if count < 2:
        return at
    side = np.sign(np.subtract.outer(np.arange(count), np.arange(count))).astype(np.float32)
    need_x = (boxes[:, None, 0] + boxes[None, :, 0]) / 2
    need_y = (boxes[:, None, 1] + boxes[None, :, 1]) / 2
    for _ in range(200 if count <= 300 else 25):
        dx = np.subtract.outer(at[:, 0], at[:, 0])
        dy = np.subtract.outer(at[:, 1], at[:, 1])
        over_x, over_y = need_x - np.abs(dx), need_y - np.abs(dy)
        clash = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(clash, val=False)
        if not clash.any():
            break
        along_x = clash & (over_x <= over_y)
        along_y = clash & ~along_x
        at[:, 0] += (np.where(along_x, over_x, 0) * np.where(dx == 0, side, np.sign(dx))).sum(axis=1) * 0.3
        at[:, 1] += (np.where(along_y, over_y, 0) * np.where(dy == 0, side, np.sign(dy))).sum(axis=1) * 0.3
    return at


def _beside(
    points: list[Point], rest: Sequence[int], edges: Sequence[tuple[int, int]], placed: set[int]
) -> None:
    """Put the nodes that were not laid out near a neighbour, or on a ring around everything."""
    anchor: dict[int, int] = {}
    for a, b in edges:
        for node, other in ((a, b), (b, a)):
            if other in placed and node not in placed:
                anchor.setdefault(node, other)
    edge = max((max(abs(x), abs(y)) for x, y in points), default=0) * 1.5 + 100
    for n, node in enumerate(rest):
        near = node in anchor
        x, y = points[anchor[node]] if near else (0, 0)
        radius = 60 + n % 90 if near else edge + 6 * n**0.5
        points[node] = (round(x + radius * np.cos(n * _GOLDEN)), round(y + radius * np.sin(n * _GOLDEN)))
