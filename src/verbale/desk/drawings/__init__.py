"""Drawings of the desk, in ink, as SVG made here: each wide and narrow where it is wide, so that letters keep their size."""

from collections.abc import Callable, Mapping
from typing import Final

from verbale.desk.drawings.days import days_strip
from verbale.desk.drawings.events import story_timeline
from verbale.desk.drawings.histogram import histogram
from verbale.desk.drawings.places import places_map
from verbale.desk.drawings.ties import ties_drawing

__all__ = ["DRAWINGS", "days_strip", "histogram", "places_map", "story_timeline", "ties_drawing"]

DRAWINGS: Final[Mapping[str, Callable[..., str]]] = {
    "days_strip": days_strip,
    "histogram": histogram,
    "places_map": places_map,
    "story_timeline": story_timeline,
    "ties_drawing": ties_drawing,
}
"""What templates may draw, by name."""
