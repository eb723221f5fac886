"""One record as a person decides on it: in its paragraph, with what the machine reads there and what a person has made of it."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from verbale.record import Actor, Document, Event, Participant, Provenance, Reading, Sentence, Span, Statement
from verbale.review import EVENT, ROLES, STATEMENT, Corrected, Machine, Record, record_named, words_of
from verbale.store import ReportLine
from verbale.views.codes import country_name
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.paragraphs import paragraphs

__all__ = ["GAP", "Candidate", "Piece", "RecordCard", "Row", "kind_of", "record_card", "role_words"]

GAP: Final = " … "
"""Stands between the parts of words that are broken."""

_AROUND: Final = 2_000
"""Characters that are shown before and behind the words where their paragraph is longer."""

_ACTORS: Final = 400
"""Actors of a report that are offered, those nearest to the words first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: its text, what part of the record it is, and whether it stands in the record's sentence."""

    text: str
    marks: tuple[str, ...]
    near: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a record: what the machine reads and what a person says; `quoted` where these are the report's words."""

    field: str
    machine: str
    person: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor of the report that may be meant, and what is told of it."""

    name: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCard:
    """A record in its paragraph.

    `mark` is what a person has made of it, with `by` and `at` (UTC), None where nobody has decided; `score` is the machine's,
    None where a person has added the record. `words` are those of each role, as they can be typed.
    """

    report: ReportLine
    kind: str
    id: str
    who: str | None
    term: str | None
    mode: str | None
    status: str | None
    paragraphs: tuple[tuple[Piece, ...], ...]
    rows: tuple[Row, ...]
    words: tuple[tuple[str, str], ...]
    actors: tuple[Candidate, ...]
    score: float | None
    provenance: Provenance
    mark: str | None
    by: str | None
    at: str | None


_ALWAYS: Final = frozenset({"speaker", "cue", "source", "actors"})
"""Fields that are told where they are empty, too."""

_Names: TypeAlias = Callable[[str | None], str]
_Field: TypeAlias = tuple[str, str, bool]


def record_card(shown: Corrected, record_id: str) -> RecordCard:
    """Give the card of a record by its id; raises UsageError where the reading has none."""
    reading, ruling = shown.reading, shown.rulings.get(record_id)
    record = record_named(reading, record_id)
    machine = ruling.machine if ruling else Machine(record=record)
    now = _fields(record, _names_of(reading))
    read = (_fields(machine.record, _names_in(machine) if ruling else _names_of(reading))) if machine else {}
    is_event = isinstance(record, Event)
    return RecordCard(
        report=_line(reading.document),
        kind=kind_of(record),
        id=record.id,
        who=now["actors" if is_event else "speaker"][1] or None,
        term=record.type if isinstance(record, Event) else record.act,
        mode=record.mode if isinstance(record, Event) else None,
        status=record.status if isinstance(record, Event) else None,
        paragraphs=tuple(_paragraphs(reading, record)),
        rows=(*_rows(read, now, decided=ruling is not None), *_circumstances(reading, record)),
        words=tuple((role, role_words(record, role)) for role in ROLES[kind_of(record)]),
        actors=tuple(_candidates(reading, record)),
        score=machine.record.score if machine else None,
        provenance=ruling.provenance if ruling else reading.provenance,
        mark=shown.marks.get(record_id),
        by=ruling.by if ruling else None,
        at=ruling.at if ruling else None,
    )


def kind_of(record: Record) -> str:
    """Give the kind of a record."""
    return EVENT if isinstance(record, Event) else STATEMENT


def role_words(record: Record, role: str) -> str:
    """Give the words of a role as they can be typed: white space folded, parts with a gap between them; "" where it has none."""
    told = getattr(record, role)
    return _words((told,) if isinstance(told, Span) else told or ())


def _line(document: Document) -> ReportLine:
    return ReportLine(
        id=document.id,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
        path=document.path,
    )


def _rows(read: dict[str, _Field], now: dict[str, _Field], *, decided: bool) -> Iterator[Row]:
    """The fields that are told on either side; a person's side is there where a person has decided."""
    for name, (field, told, quoted) in now.items():
        machine = read[name][1] if name in read else ""
        if machine or told or name in _ALWAYS:
            yield Row(field, machine, told if decided else "", quoted)


def _circumstances(reading: Reading, record: Record) -> Iterator[Row]:
    """When and where: nobody decides on these."""
    index = Index(reading)
    time, place = index.time(record), index.place(record)
    if time:
        yield Row("when", clean(time.span.text), clean(time.span.text), quoted=True)
    if place:
        yield Row("where", clean(place.name), clean(place.name), quoted=False)


def _names_of(reading: Reading) -> _Names:
    names = {actor.id: actor.name for actor in reading.actors}
    return lambda actor: clean(names.get(actor or "", ""))


def _names_in(machine: Machine) -> _Names:
    names = {actor: who.name for actor, who in machine.actors}
    return lambda actor: clean(names.get(actor or "", ""))


def _fields(record: Record, name: _Names) -> dict[str, _Field]:
    told = _of_event(record, name) if isinstance(record, Event) else _of_statement(record, name)
    return {field: (field, words, quoted) for field, words, quoted in told}


def _of_statement(record: Statement, name: _Names) -> tuple[_Field, ...]:
    return (
        ("speaker", name(record.speaker), False),
        ("act", f"{'not: ' if record.negated else ''}{record.act or ''}", False),
        ("content", _words(record.content), True),
        ("cue", _words(record.cue), True),
        ("source", _words(record.source or ()), True),
        ("condition", _words(record.condition), True),
        ("consequence", _words(record.consequence), True),
        ("to", name(record.addressee), False),
        ("disputed", _words(record.disputed.cue) if record.disputed else "", True),
    )


def _of_event(record: Event, name: _Names) -> tuple[_Field, ...]:
    return (
        ("type", " ".join(filter(None, (record.type, record.mode))), False),
        ("status", record.status, False),
        ("trigger", record.trigger.text, True),
        ("actors", _parties(record.actors, name), False),
        ("recipients", _parties(record.recipients, name), False),
        ("quantity", record.quantity.span.text if record.quantity else "", True),
    )


def _parties(parts: Iterable[Participant], name: _Names) -> str:
    return ", ".join(name(part.actor) or clean(part.span.text if part.span else "") for part in parts)


def _words(spans: Iterable[Span]) -> str:
    return GAP.join(clean(span.text) for span in spans)


def _paragraphs(reading: Reading, record: Record) -> Iterator[tuple[Piece, ...]]:
    """The paragraph before the words where it is near, and those that they stand in; of long ones what is near."""
    text, words = reading.document.text, words_of(record)
    first, last = words[0].start, words[-1].end
    bounds = [(one.start, one.end) for one in paragraphs(text, reading.sentences) if one.start < last]
    held = [one for one in bounds if one[1] > first] or [(first, last)]
    before = [one for one in bounds if first - _AROUND < one[1] <= first][-1:]
    marks = sorted(_marks(record), key=lambda mark: mark[1])
    near = [one for one in reading.sentences if any(one.start < span.end and span.start < one.end for _, span in marks)]
    for start, end in (*before, *held):
        shown = max(start, first - _AROUND), min(end, last + _AROUND)
        yield tuple(_pieces(text, shown, marks, near))


def _marks(record: Record) -> Iterator[tuple[str, Span]]:
    if isinstance(record, Event):
        yield "event", record.trigger
        return
    yield from (("words", span) for span in record.content)
    yield from (("cue", span) for span in record.cue)
    yield from (("source", span) for span in record.source or ())
    yield from (("condition", span) for span in record.condition)


def _pieces(text: str, bounds: tuple[int, int], marks: Sequence[tuple[str, Span]], near: Sequence[Sentence]) -> Iterator[Piece]:
    """Cut a stretch of text wherever a mark or a sentence of the record begins or ends."""
    start, end = bounds
    places = {place for _, span in marks for place in (span.start, span.end)}
    places |= {place for one in near for place in (one.start, one.end)}
    cuts = [start, *sorted(place for place in places if start < place < end), end]
    for a, b in itertools.pairwise(cuts):
        here = tuple(dict.fromkeys(name for name, span in marks if span.start <= a and b <= span.end))
        yield Piece(text[a:b], here, near=any(one.start <= a and b <= one.end for one in near))


def _candidates(reading: Reading, record: Record) -> Iterator[Candidate]:
    """The actors of the report, each name once, those first that are named nearest to the words."""
    near, seen = words_of(record)[0], set[str]()
    for actor in sorted(reading.actors, key=lambda one: _apart(one, near)):
        name = clean(actor.name)
        if name not in seen and len(seen) < _ACTORS:
            seen.add(name)
            yield Candidate(name, clean(", ".join(filter(None, (actor.role, country_name(actor.country or ""))))))


def _apart(actor: Actor, near: Span) -> int:
    spans = [mention.span for mention in actor.mentions]
    return min((max(one.start - near.end, near.start - one.end, 0) for one in spans), default=len(near.text) + near.end)
