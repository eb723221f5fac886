"""Build the outlines of the map from Natural Earth.

    pip download --no-deps geopandas==0.14.4 && pip install pyshp==3.1.6
    python tools/build_world.py geopandas-0.14.4-py3-none-any.whl [--out src/verbale/desk/drawings/world.path]

That wheel has `ne_110m_admin_0_countries` (Natural Earth, public domain) in `geopandas/datasets/naturalearth_lowres`. They are
projected, thinned and rounded to whole units, and written as one SVG path, the same bytes each time. Antarctica is left out.
"""

import argparse
import io
import itertools
import math
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import shapefile

from verbale.desk.drawings.world import projected

OUT: Final = Path("src/verbale/desk/drawings/world.path")
FOLDER: Final = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
LEFT_OUT: Final = "Antarctica"
NEAR: Final = 3.5
"""Units (of 8000 around the world) that a thinned line may lie off."""

Point: TypeAlias = tuple[float, float]


def rings(wheel: Path) -> Iterator[list[Point]]:
    """Give the boundaries of all countries, projected."""
    with zipfile.ZipFile(wheel) as packed:
        parts = {kind: io.BytesIO(packed.read(f"{FOLDER}.{kind}")) for kind in ("shp", "shx", "dbf")}
    with shapefile.Reader(**parts, encoding="latin-1") as reader:
        for one in reader.iterShapeRecords():
            if one.record["name"] == LEFT_OUT:
                continue
            cuts = [*one.shape.parts, len(one.shape.points)]
            for start, end in itertools.pairwise(cuts):
                yield [projected(latitude, longitude) for longitude, latitude in one.shape.points[start:end]]


def thinned(line: Sequence[Point]) -> list[Point]:
    """Leave out what lies off the straight line by less than `NEAR` (Douglas and Peucker, 1973)."""
    if len(line) < 3:  # noqa: PLR2004 - both ends stay
        return list(line)
    offs = [off(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(range(len(offs)), key=offs.__getitem__)
    if offs[farthest] < NEAR:
        return [line[0], line[-1]]
    return thinned(line[: farthest + 2])[:-1] + thinned(line[farthest + 1 :])


def off(point: Point, first: Point, last: Point) -> float:
    """How far a point lies off a line; of a line without a length, off its end."""
    length = math.dist(first, last)
    if length == 0:
        return math.dist(point, first)
    (x, y), (a, b), (c, d) = point, first, last
    return abs((c - a) * (b - y) - (a - x) * (d - b)) / length


def path(ring: Sequence[Point]) -> str:
    """One boundary as a closed part of an SVG path, in steps; nothing where little is left of it."""
    points = [(round(x), round(y)) for x, y in thinned(ring)][:-1]
    if len(points) < 3:  # noqa: PLR2004 - a line
        return ""
    steps = [(x - a, y - b) for (x, y), (a, b) in zip(points[1:], points, strict=False)]
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps if x or y).replace(" -", "-") + "z"


def main() -> None:
    """Build the file."""
    parser = argparse.ArgumentParser(description="Build the outlines of the map.")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    asked.out.write_text("".join(map(path, rings(asked.wheel))) + "\n", "utf-8")
    print(f"{asked.out}: {asked.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
