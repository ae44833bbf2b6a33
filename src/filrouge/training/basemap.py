"""The base map of the explorer, from Natural Earth's countries (public domain) as TopoJSON.

``python -m filrouge.training.basemap countries-50m.json > src/filrouge/web/static/world.json`` reads a file
of the npm package ``world-atlas`` 2.0.2 and writes two SVG paths, land and borders, in whole units of a
Mercator map that is ``SIZE`` units wide. Lines are thinned by Douglas and Peucker's rule, arc by arc, so that
neighbours keep meeting.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asinh, degrees, hypot, radians, tan
from pathlib import Path
from typing import Any

SIZE = 32768
TOLERANCE = 1.2
SOUTHMOST = -58.0

Point = tuple[float, float]


def base_map(topology: dict[str, Any]) -> dict[str, Any]:
    """The paths of land and borders of a topology, and the width of the map they are drawn on."""
    arcs = [_thin(list(_arc(arc, topology["transform"])), TOLERANCE) for arc in topology["arcs"]]
    land = [ring for ring in _rings(topology["objects"]["land"]) if not _is_antarctic(ring, arcs)]
    used = Counter(
        index if index >= 0 else ~index
        for country in topology["objects"]["countries"]["geometries"]
        for index in {each if each >= 0 else ~each for ring in _rings(country) for each in ring}
    )
    borders = [[index] for index, count in used.items() if count > 1]
    return {
        "size": SIZE,
        "land": "".join(f"{_path(_line(ring, arcs))}z" for ring in land),
        "borders": "".join(_path(_line(line, arcs)) for line in borders),
    }


def project(longitude: float, latitude: float) -> Point:
    """A position on the map: units from the left and from the top."""
    north = degrees(asinh(tan(radians(max(-83.0, min(83.0, latitude))))))
    return (longitude + 180) / 360 * SIZE, (180 - north) / 360 * SIZE


def _arc(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Iterator[Point]:
    """The points of an arc on the map; TopoJSON gives steps of whole numbers."""
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        longitude = x * transform["scale"][0] + transform["translate"][0]
        latitude = y * transform["scale"][1] + transform["translate"][1]
        yield project(longitude, latitude)


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """All rings of a geometry, as indices of arcs; a negative one is walked backwards."""
    match geometry["type"]:
        case "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            yield from (ring for polygon in geometry["arcs"] for ring in polygon)
        case "GeometryCollection":
            for each in geometry["geometries"]:
                yield from _rings(each)


def _is_antarctic(ring: Sequence[int], arcs: Sequence[Sequence[Point]]) -> bool:
    """Whether a ring lies so far south that no news comes from there."""
    limit = project(0, SOUTHMOST)[1]
    return all(y > limit for _, y in _line(ring, arcs))


def _line(indices: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of arcs one after the other."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else list(reversed(arcs[~index]))
        points += arc[1:] if points else arc
    return _unwrapped(points)


def _unwrapped(points: Sequence[Point]) -> list[Point]:
    """A line that crosses the edge of the map, carried on beyond it instead of back across the whole map."""
    found = list(points[:1])
    shift = 0
    for before, (x, y) in pairwise(points):
        if abs(x - before[0]) > SIZE / 2:
            shift += -SIZE if x > before[0] else SIZE
        found.append((x + shift, y))
    return found


def _thin(points: list[Point], tolerance: float) -> list[Point]:
    """A line without the points that change it by less than a tolerance."""
    if len(points) < 3:
        return points
    far, at = max((_distance(p, points[0], points[-1]), n) for n, p in enumerate(points[1:-1], 1))
    if far <= tolerance:
        return [points[0], points[-1]]
    return _thin(points[: at + 1], tolerance)[:-1] + _thin(points[at:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the straight line between two others, or from the first where they are one."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(dx * (point[1] - start[1]) - dy * (point[0] - start[0])) / length


def _path(points: Sequence[Point]) -> str:
    """Points as an SVG path of relative whole steps."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    moves = "".join(f"{dx},{dy} " for dx, dy in steps if dx or dy)
    return f"M{whole[0][0]},{whole[0][1]}l{moves.rstrip()}" if moves else f"M{whole[0][0]},{whole[0][1]}"


if __name__ == "__main__":
    found = base_map(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps(found, separators=(",", ":")) + "\n")
