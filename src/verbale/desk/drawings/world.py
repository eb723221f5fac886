"""The world as the desk draws it: the Equal Earth projection, and the outlines of countries in it."""

import functools
import math
from importlib import resources
from typing import Final

__all__ = ["HEIGHT", "WIDTH", "outlines", "projected"]

WIDTH: Final = 8000
"""Units of the outlines from the date line to the date line."""

_NORTH: Final = 84.0
_SOUTH: Final = -57.0
"""Degrees of latitude that are drawn: nearly nobody lives beyond them."""

_FACTORS: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_HALF: Final = 2.7066299836960748
"""The projection's x at 180° on the equator."""


def _flat(latitude: float, longitude: float) -> tuple[float, float]:
    """The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas keep their sizes; x to the east, y to the north."""
    one, two, three, four = _FACTORS
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = 9 * four * theta**8 + 7 * three * theta**6 + 3 * two * theta**2 + one
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    return x, four * theta**9 + three * theta**7 + two * theta**3 + one * theta


_SCALE: Final = WIDTH / 2 / _HALF
_TOP: Final = _flat(_NORTH, 0)[1]
HEIGHT: Final = round((_TOP - _flat(_SOUTH, 0)[1]) * _SCALE)
"""Units from the north to the south of what is drawn."""


def projected(latitude: float, longitude: float) -> tuple[float, float]:
    """Give where a place stands in the outlines: units from the left and from the top.

    >>> projected(0, 0)[0], round(projected(0, 180)[0])
    (4000.0, 8000)
    """
    x, y = _flat(latitude, longitude)
    return WIDTH / 2 + x * _SCALE, (_TOP - y) * _SCALE


@functools.cache
def outlines() -> str:
    """Give the outlines of all countries as one SVG path (`tools/build_world.py` makes them of Natural Earth's)."""
    return resources.files(__package__).joinpath("world.path").read_text("utf-8").strip()
