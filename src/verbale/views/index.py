"""The records of one reading by id, with the numbers and the names under which a reader meets them."""

from bisect import bisect_left
from collections.abc import Iterable

from verbale.record import Event, Place, Reading, Span, Statement, Time
from verbale.views.speakers import Speakers

__all__ = ["Index", "Stretches"]


class Stretches:
    """Spans in the order of the text, each with the statement that it belongs to, for quick looks at what stands where."""

    def __init__(self, spans: Iterable[tuple[Span, Statement]]) -> None:
        """Put the spans in order."""
        self._spans = sorted(spans, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((len(span.text) for span, _ in self._spans), default=0)

    def touching(self, start: int, end: int) -> list[tuple[Span, Statement]]:
        """Give the spans that share a character with `start` up to `end`."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [(span, owner) for span, owner in self._spans[first:last] if span.end > start]


class Index:
    """Look-ups in one reading, made once."""

    def __init__(self, reading: Reading) -> None:
        """Number the statements from 1 and choose the names of the actors."""
        self.reading = reading
        self.document = reading.document
        self.speakers = Speakers(reading.actors)
        self.actors = {actor.id: actor for actor in reading.actors}
        self._statements = {statement.id: statement for statement in reading.statements}
        self._numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
        self._times = {time.id: time for time in reading.times}
        self._places = {place.id: place for place in reading.places}
        self.cues = Stretches((cue, one) for one in reading.statements for cue in one.cue)
        self.contents = Stretches((part, one) for one in reading.statements for part in one.content)
        self.conditions = Stretches((part, one) for one in reading.statements for part in one.condition)
        self._headlines = tuple(sentence for sentence in reading.sentences if sentence.kind == "headline")

    def number(self, statement: Statement) -> int:
        """Give the number of a statement in its reading."""
        return self._numbers[statement.id]

    def teller(self, record: Statement | Event) -> Statement | None:
        """Give the statement that tells of the record, None for what the report says in its own voice."""
        return self._statements[record.within] if record.within else None

    def time(self, record: Statement | Event) -> Time | None:
        """Give the time of a saying or a happening."""
        return self._times[record.time] if record.time else None

    def place(self, record: Statement | Event) -> Place | None:
        """Give the place of a saying or a happening."""
        return self._places[record.place] if record.place else None

    def cued(self, trigger: Span) -> Statement | None:
        """Give the first statement whose cue shares words with a trigger: the event is the saying itself."""
        return next((one for _, one in self.cues.touching(trigger.start, trigger.end)), None)

    def in_headline(self, span: Span) -> bool:
        """Tell whether the words begin in a headline."""
        return any(headline.start <= span.start < headline.end for headline in self._headlines)
