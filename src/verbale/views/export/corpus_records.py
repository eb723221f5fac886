"""A record as the training corpus has it: its words by role, and its terms by the corpus's keys."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from verbale.record import Event, Participant, Reading, Sentence, Span, Statement
from verbale.record.ontology import event_contexts, event_modes
from verbale.review import Record, words_of
from verbale.views.export.notation import Laid

__all__ = ["Fields", "Parts", "fields", "parts_of"]

Fields: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a record by the corpus's keys: those that it stands on, and those that may be left out."""

    needed: Mapping[str, tuple[Span, ...]]
    beside: Mapping[str, tuple[Span, ...]]

    @property
    def spans(self) -> tuple[Span, ...]:
        """All words that must be written."""
        return tuple(span for part in self.needed.values() for span in part)


def parts_of(record: Record, reading: Reading, around: tuple[int, int]) -> Parts:
    """Give the words of a record; those beside it count where they stand in its paragraph, from and up to `around`."""
    told = _statement_parts(record, reading) if isinstance(record, Statement) else _event_parts(record, reading)
    return Parts(told.needed, {key: tuple(_inside(spans, around)) for key, spans in told.beside.items()})


def _inside(spans: Iterable[Span], around: tuple[int, int]) -> Iterator[Span]:
    return (span for span in spans if around[0] <= span.start and span.end <= around[1])


def _statement_parts(record: Statement, reading: Reading) -> Parts:
    needed = {
        "src": record.source or (),
        "cue": record.cue,
        "con": record.content,
        "if": record.condition,
        "then": record.consequence,
        "dis": record.disputed.cue if record.disputed else (),
    }
    return Parts(needed, {"to": _addressee(record, reading)})


def _addressee(record: Statement, reading: Reading) -> tuple[Span, ...]:
    """The words for the addressee: of the mentions outside of the content that which is nearest to the cue."""
    near = (record.cue or record.content)[0]
    mentions = [mention.span for actor in reading.actors if actor.id == record.addressee for mention in actor.mentions]
    outside = [span for span in mentions if not any(part.overlaps(span) for part in record.content)]
    together = [span for span in outside if _together(span, near, reading.sentences)]
    return tuple(sorted(together, key=lambda span: abs(span.start - near.start))[:1])


def _together(one: Span, other: Span, sentences: Iterable[Sentence]) -> bool:
    first, last = min(one.start, other.start), max(one.end, other.end)
    return any(sentence.start <= first and last <= sentence.end for sentence in sentences)


def _event_parts(record: Event, reading: Reading) -> Parts:
    times = {time.id: time.span for time in reading.times}
    places = {place.id: place.span for place in reading.places}
    beside = {
        "a": _words(record.actors),
        "r": _words(record.recipients),
        "when": _one(times.get(record.time or "")),
        "where": _one(places.get(record.place or "")),
        "qty": _one(record.quantity.span if record.quantity else None),
    }
    return Parts({"trig": words_of(record)}, beside)


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _words(parts: Sequence[Participant]) -> tuple[Span, ...]:
    return tuple(part.span for part in parts if part.span)


def fields(record: Record, parts: Parts, reading: Reading, laid: Laid, sentence: int) -> Fields:
    """Give the keys of a record, but for the statement that it stands in; raises ValueError where the corpus cannot write it."""
    words = {key: laid.notation(spans, sentence) for key, spans in parts.needed.items() if spans}
    for key, spans in parts.beside.items():
        try:
            words[key] = laid.notation(spans, sentence)
        except ValueError:
            continue
    told = _said(record, reading) if isinstance(record, Statement) else _done(record)
    if "dis" in words:
        told["dis"] = told.pop("dis") | {"cue": words.pop("dis")}
    return {key: value for key, value in {**words, **told}.items() if value not in (None, False)}


def _said(record: Statement, reading: Reading) -> Fields:
    if record.act is None:
        message = "an act that was not read is none of the corpus's"
        raise ValueError(message)
    names = {actor.id: actor.name for actor in reading.actors}
    source = " ".join(span.text for span in record.source or ())
    return {
        "spk": names[record.speaker] if record.speaker else f"unnamed: {source}" if source else "unnamed",
        "form": record.form,
        "act": record.act,
        "neg": record.negated,
        "cert": None if record.certainty == "certain" else record.certainty,
        "stance": None if record.stance == "neutral" else record.stance,
        "dis": {"by": record.disputed.by} if record.disputed else None,
    }


def _done(record: Event) -> Fields:
    return {
        "type": record.type,
        "mode": record.mode if record.mode in event_modes(record.type) else None,
        "ctx": [name for name in record.contexts if name in event_contexts()] or None,
        "status": record.status,
        "sch": record.scheduled,
    }
