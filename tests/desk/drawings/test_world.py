"""The world is drawn in one projection, and known places stand on land."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.desk.drawings.world import HEIGHT, WIDTH, outlines, projected

STEP = re.compile(r"-?\d+")


def rings() -> list[list[tuple[int, int]]]:
    """The outlines as points."""
    found = []
    for part in outlines().split("z")[:-1]:
        numbers = [int(number) for number in STEP.findall(part)]
        points = [(numbers[0], numbers[1])]
        for x, y in zip(numbers[2::2], numbers[3::2], strict=True):
            points.append((points[-1][0] + x, points[-1][1] + y))
        found.append(points)
    return found


def is_inside(x: float, y: float, ring: list[tuple[int, int]]) -> bool:
    """Whether a line from the point to the right crosses the ring an odd number of times."""
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a for (a, b), (c, d) in edges) % 2 == 1


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_is_in_the_width_of_the_world(latitude: float, longitude: float) -> None:
    x, _ = projected(latitude, longitude)
    assert -0.001 <= x <= WIDTH + 0.001
    assert projected(latitude, -longitude)[0] == pytest.approx(WIDTH - x)


@given(st.floats(-90, 89), st.floats(0.1, 1), st.floats(-180, 180))
def test_north_is_above(latitude: float, more: float, longitude: float) -> None:
    assert projected(latitude + more, longitude)[1] < projected(latitude, longitude)[1]


def test_areas_keep_their_sizes() -> None:
    """Half of the northern hemisphere lies between the equator and 30°, the other half is north of it."""

    def drawn(south: int, north: int) -> float:
        edges = ((projected(south + step / 4, 180)) for step in range((north - south) * 4 + 1))
        rows = [(x - WIDTH / 2, y) for x, y in edges]
        return sum((a + c) / 2 * (b - d) for (a, b), (c, d) in itertools.pairwise(rows))

    assert drawn(0, 30) == pytest.approx(drawn(30, 90), rel=0.001)


@pytest.mark.parametrize(
    ("latitude", "longitude", "on_land"),
    [
        (52.5, 13.4, True),  # Berlin
        (-25.3, 131.0, True),  # the middle of Australia
        (39.8, -98.6, True),  # the middle of the United States
        (0.0, -30.0, False),  # the Atlantic
        (-10.0, 80.0, False),  # the Indian Ocean
        (40.0, -160.0, False),  # the Pacific
    ],
)
def test_land_is_where_it_is(latitude: float, longitude: float, on_land: bool) -> None:
    x, y = projected(latitude, longitude)
    assert any(is_inside(x, y, ring) for ring in rings()) == on_land


def test_outlines_are_whole_and_small() -> None:
    assert len(outlines()) < 100_000
    assert re.fullmatch(r"[Mlz0-9 -]+", outlines())
    assert len(rings()) > 170
    points = [point for ring in rings() for point in ring]
    assert all(0 <= x <= WIDTH and -40 <= y <= HEIGHT + 40 for x, y in points)
