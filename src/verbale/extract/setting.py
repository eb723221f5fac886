"""When and where: a report's times and places by the words that they stand on and by those that they hang on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.extract.places import places_by_governor
from verbale.extract.times import times_by_governor
from verbale.record import Analysis, Place, Span, Time


@dataclass(slots=True)
class Setting:
    """The times and places of one analysis.

    ``time_on`` and ``place_on`` give the one that a word is part of; ``times_at`` and ``places_at`` those that hang on a word, as
    (first word, id).
    """

    analysis: Analysis
    times: Sequence[Time] = ()
    places: Sequence[Place] = ()
    time_on: dict[int, Time] = field(init=False)
    place_on: dict[int, Place] = field(init=False)
    times_at: dict[int, list[tuple[int, str]]] = field(init=False)
    places_at: dict[int, list[tuple[int, str]]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort them by words."""
        self.time_on = {word: one for one in self.times for word in _words(self.analysis, one.span)}
        self.place_on = {word: one for one in self.places for word in _words(self.analysis, one.span)}
        self.times_at = times_by_governor(self.analysis, self.times)
        self.places_at = dict(places_by_governor(self.analysis, self.places))


def _words(analysis: Analysis, span: Span) -> range:
    """The words of a span."""
    first, last = analysis.words_in(span)
    return range(first, last)
