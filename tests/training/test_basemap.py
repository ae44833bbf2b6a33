"""The base map, from a world of two countries."""

from typing import Any

import pytest

from filrouge.training.basemap import SIZE, base_map, project


def world() -> dict[str, Any]:
    """Two squares that share a side, and an island in the far south."""
    arcs = [
        [[0, 0], [0, 10]],
        [[0, 10], [-10, 0], [0, -10], [10, 0]],
        [[0, 10], [10, 0], [0, -10], [-10, 0]],
        [[0, -80], [10, 0], [0, 5], [-10, -5]],
    ]
    countries = [{"type": "Polygon", "arcs": [[0, 1]]}, {"type": "MultiPolygon", "arcs": [[[2, -1]]]}]
    land = {"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]]]}
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {
            "countries": {"type": "GeometryCollection", "geometries": countries},
            "land": {"type": "GeometryCollection", "geometries": [land]},
        },
    }


def test_shared_arcs_are_borders_and_the_far_south_is_left_out() -> None:
    found = base_map(world())
    assert found["size"] == SIZE
    assert found["borders"].count("M") == 1
    assert found["land"].count("M") == found["land"].count("z") == 1


def test_lines_go_on_beyond_the_edge_of_the_map() -> None:
    across = world()
    across["transform"]["translate"] = [175, 0]
    across["arcs"][2] = [[0, 10], [-350, 0], [0, -10], [350, 0]]
    numbers = [
        abs(int(step.split(",")[0])) for step in base_map(across)["land"].strip("Mz").split("l")[1].split()
    ]
    assert max(numbers) < SIZE / 2


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"), [(0, 0, 0.5, 0.5), (-180, 0, 0, 0.5), (180, 85, 1, 0.0617)]
)
def test_the_map_is_mercators(longitude: float, latitude: float, x: float, y: float) -> None:
    found = project(longitude, latitude)
    assert found == pytest.approx((x * SIZE, y * SIZE), abs=SIZE / 100)
