"""Events on a map of the world: a ring for all of a place, the disc in it for those that are told as having happened."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.desk.drawings.world import HEIGHT, WIDTH, outlines, projected
from verbale.desk.words import written
from verbale.store import PlaceLine
from verbale.views.ink import clean
from verbale.views.page import Markup, element, escaped, joined, void

__all__ = ["places_map"]

_LETTER: Final = 6.4
"""Units that a letter of a name takes, about."""

_LINE: Final = 13.0
_LEAST: Final = 2.4


@dataclass(frozen=True, slots=True)
class _Frame:
    """A drawing: its width, the radius of its largest ring, how many places it has, and how many of them may have their names."""

    name: str
    width: int
    largest: float
    most: int
    named: int


@dataclass(frozen=True, slots=True)
class _Box:
    """What a name, or a ring, takes of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Tell whether the two have something in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a place stands in a drawing, and how large."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> _Box:
        """What its ring takes of the drawing."""
        return _Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


@dataclass(frozen=True, slots=True)
class _Window:
    """What of the world is seen: its left and its top in units of the outlines, and how many times larger than the whole."""

    left: float
    top: float
    times: float


_WHOLE: Final = _Window(0.0, 0.0, 1.0)
_CLOSER: Final = 3.2
_WEIGHED: Final = 150
"""Places, those with most events, among which the middle of what happens is looked for."""

_FRAMES: Final = (
    _Frame(name="wide", width=640, largest=22.0, most=150, named=14),
    _Frame(name="narrow", width=356, largest=15.0, most=60, named=5),
)


def places_map(places: Sequence[PlaceLine], links: Sequence[str], *, closer: bool = False) -> Markup:
    """Draw the places, those with most events below the others; `links` are where they lead. The world is drawn once for both.

    `closer` shows the part of the world with most events, and what lies in it.
    """
    window = _busiest(places) if closer and places else _WHOLE
    shown = [(one, link) for one, link in zip(places, links, strict=True) if _is_seen(window, one)]
    world = element("svg", element("defs", void("path", id="world", d=outlines())), class_="world", aria_hidden="true")
    return joined([world, *(_drawing(frame, window, shown[: frame.most]) for frame in _FRAMES)])


def _drawing(frame: _Frame, window: _Window, shown: Sequence[tuple[PlaceLine, str]]) -> Markup:
    height = round(HEIGHT * frame.width / WIDTH)
    most = max((one.count for one, _ in shown), default=1)
    moved = f"scale({frame.width / WIDTH * window.times:.5f}) translate({-window.left:.0f} {-window.top:.0f})"
    land = element("g", void("use", href="#world", class_="land"), transform=moved)
    spots = [_spot(frame, window, one, most) for one, _ in shown]
    rings = [_ring(spot, one, link) for spot, (one, link) in zip(spots, shown, strict=True)]
    names = _names(frame, [(spot, clean(one.name)) for spot, (one, _) in zip(spots, shown, strict=True)])
    label = written("drawing.map", count=len(shown))
    box = f"0 0 {frame.width} {height}"
    return element(
        "svg",
        land,
        *rings,
        *names,
        class_=f"{frame.name} map{' near' if window.times > 1 else ''}",
        viewBox=box,
        role="group",
        aria_label=label,
    )


def _busiest(places: Sequence[PlaceLine]) -> _Window:
    """The window around the place from which events lie least far, its ends within the world."""
    points = [(*projected(one.latitude, one.longitude), one.count) for one in places[:_WEIGHED]]
    x, y, _ = min(points, key=lambda here: sum(math.dist(here[:2], (a, b)) * count for a, b, count in points))
    width, height = WIDTH / _CLOSER, HEIGHT / _CLOSER
    return _Window(min(max(x - width / 2, 0), WIDTH - width), min(max(y - height / 2, 0), HEIGHT - height), _CLOSER)


def _is_seen(window: _Window, one: PlaceLine) -> bool:
    x, y = projected(one.latitude, one.longitude)
    inside = 0 <= x - window.left <= WIDTH / window.times and 0 <= y - window.top <= HEIGHT / window.times
    return inside or window == _WHOLE


def _spot(frame: _Frame, window: _Window, one: PlaceLine, most: int) -> _Spot:
    """Where a place stands in a drawing, and its radius: areas stand for counts."""
    x, y = projected(one.latitude, one.longitude)
    scale = frame.width / WIDTH * window.times
    radius = max(frame.largest * math.sqrt(one.count / most), _LEAST)
    return _Spot((x - window.left) * scale, (min(max(y, 0.0), HEIGHT) - window.top) * scale, radius)


def _ring(spot: _Spot, one: PlaceLine, link: str) -> Markup:
    title = written(
        "drawing.place", name=clean(one.name), count=one.count, actual=one.actual, ahead=one.ahead, negated=one.negated
    )
    parts = [element("title", escaped(title)), void("circle", class_="ring", cx=spot.x, cy=spot.y, r=spot.radius)]
    if one.actual:
        radius = spot.radius * math.sqrt(one.actual / one.count)
        parts.append(void("circle", class_="disc", cx=spot.x, cy=spot.y, r=radius))
    return element("a", *parts, href=link, aria_label=title)


def _names(frame: _Frame, spots: Sequence[tuple[_Spot, str]]) -> Iterator[Markup]:
    """Write the names of the places with most events, as far as they cover no other name and no large ring."""
    taken = [spot.box for spot, _ in spots[: frame.named]]
    for spot, name in spots[: frame.named]:
        for anchor, at in (("start", spot.x + spot.radius + 4), ("end", spot.x - spot.radius - 4)):
            left = at if anchor == "start" else at - _LETTER * len(name)
            box = _Box(left, spot.y - _LINE / 2, left + _LETTER * len(name), spot.y + _LINE / 2)
            if box.left < 0 or box.right > frame.width or any(box.meets(other) for other in taken):
                continue
            taken.append(box)
            yield element("text", escaped(name), class_="k", x=at, y=spot.y + 4, text_anchor=anchor, aria_hidden="true")
            break
