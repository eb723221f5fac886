"""A long report in parts, each small enough for a page of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from verbale.record import Event, Statement
from verbale.views.index import Index
from verbale.views.page.paragraphs import Paragraph, paragraphs

__all__ = ["Cut", "cuts", "whole"]

MOST: Final = 40_000
"""Weight of a part; what is written of it comes to some 150 kB at most."""

_RECORD: Final = 450
"""What a statement or an event weighs, in characters of the text: a card, a row of the positions, and marks."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Code points `start` up to `end` of a report, of which they are part `number` (from 1) of `parts`."""

    start: int
    end: int
    number: int = 1
    parts: int = 1

    @property
    def is_whole(self) -> bool:
        """Tell whether it is all of the report."""
        return self.parts == 1

    def holds(self, record: Statement | Event) -> bool:
        """Tell whether a record belongs to this part: where its words begin."""
        return self.start <= _place(record) < self.end

    def clipped(self, found: Iterable[Paragraph]) -> Iterator[Paragraph]:
        """Give the paragraphs of this part; one that is cut, as far as it is in it."""
        for paragraph in found:
            if paragraph.start < self.end and self.start < paragraph.end:
                yield replace(paragraph, start=max(paragraph.start, self.start), end=min(paragraph.end, self.end))


def whole(index: Index) -> Cut:
    """Give all of a report as one part."""
    return Cut(0, len(index.document.text))


def cuts(index: Index, most: int = MOST) -> tuple[Cut, ...]:
    """Cut a report before paragraphs, and a paragraph that is too long before its sentences, so that no part weighs more."""
    text = index.document.text
    records: list[Statement | Event] = [*index.reading.statements, *index.reading.events]
    starts = sorted(map(_place, records))
    places = sorted({*_places(index, most), len(text)})
    ends: list[int] = []
    weight, at, record = 0, 0, 0
    for place in places:
        behind = record
        while behind < len(starts) and starts[behind] < place:
            behind += 1
        step = place - at + _RECORD * (behind - record)
        if weight and weight + step > most:
            ends.append(at)
            weight = 0
        weight, at, record = weight + step, place, behind
    bounds = [0, *ends, len(text)]
    return tuple(Cut(a, b, n, len(bounds) - 1) for n, (a, b) in enumerate(pairwise(bounds), 1))


def _places(index: Index, most: int) -> Iterator[int]:
    """Where a report may be cut: before paragraphs; in longer ones before sentences; in longer ones of these, anywhere."""
    for paragraph in paragraphs(index.document.text, index.reading.sentences):
        yield paragraph.start
        if paragraph.end - paragraph.start > most // 4:
            inside = [one.start for one in index.reading.sentences if paragraph.start < one.start < paragraph.end]
            yield from inside
            yield from _anywhere([paragraph.start, *inside, paragraph.end], most)


def _anywhere(bounds: Sequence[int], most: int) -> Iterator[int]:
    for start, end in pairwise(bounds):
        yield from range(start + most // 4, end, most // 4)


def _place(record: Statement | Event) -> int:
    return record.content[0].start if isinstance(record, Statement) else record.trigger.start
