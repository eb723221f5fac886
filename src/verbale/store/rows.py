"""A reading as rows of tables: a table's name to its rows, each row a column's name to its value."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from verbale.record import Actor, Document, Event, Participant, Place, Reading, Sentence, Span, Statement, Time
from verbale.record.periods import period

__all__ = ["KEYED", "Row", "Rows", "document_row", "facts_row", "record_rows"]

Row: TypeAlias = dict[str, object]
Rows: TypeAlias = dict[str, list[Row]]

KEYED: Final = ("sentences", "actors", "times", "places", "statements", "events")
"""The tables of records with a key of their own, each after those that it refers to."""

GAP: Final = " … "
"""Stands between the parts of a broken content where they are shown as one line."""

_DATED: Final = frozenset({"DATE", "TIME"})


def document_row(reading: Reading) -> Row:
    """Give the row of a document, but for its key."""
    document, provenance = reading.document, reading.provenance
    return facts_row(document) | {
        "id": document.id,
        "chars": document.chars,
        "verbale": provenance.verbale,
        "model": provenance.model,
        "knowledge": provenance.knowledge,
        "ontology": provenance.ontology,
        "text": document.text,
    }


def facts_row(document: Document) -> Row:
    """Give the columns that a document and a copy of one have in common."""
    published = document.published
    return {
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "published": published,
        "day": dt.datetime.fromisoformat(published).date().isoformat() if published else None,
        "url": document.url,
        "path": document.path,
        "authors": _json(document.authors),
        "language": document.language,
    }


@dataclass(frozen=True, slots=True)
class _Keys:
    """The document's key, and a record's id to its key, for each kind of record that others refer to."""

    document: int
    actors: Mapping[str | None, int]
    times: Mapping[str | None, int]
    places: Mapping[str | None, int]
    statements: Mapping[str | None, int]


def record_rows(reading: Reading, document: int, counters: Mapping[str, Iterator[int]]) -> Rows:
    """Give the rows of all records of a reading; `document` is its document's key, `counters` give new keys for `KEYED`."""
    numbered = {
        name: {record.id: next(counters[name]) for record in getattr(reading, name)}
        for name in ("actors", "times", "places", "statements")
    }
    keys = _Keys(document, **numbered)
    rows: Rows = defaultdict(list)
    in_text = _add_sentences(rows, reading, keys, counters["sentences"])
    for actor in reading.actors:
        _add_actor(rows, actor, keys)
    rows["times"] = [_time(time, keys) for time in reading.times]
    rows["places"] = [_place(place, keys) for place in reading.places]
    for statement in reading.statements:
        _add_statement(rows, statement, keys, in_text)
    for event in reading.events:
        sentence = in_text.holding(event.trigger)
        _add_event(rows, event, keys, {"key": next(counters["events"]), "sentence": sentence})
    return rows


@dataclass(frozen=True, slots=True)
class _InText:
    """The sentences of a text, in order, and their keys."""

    sentences: tuple[Sentence, ...]
    keys: tuple[int, ...]

    def holding(self, span: Span) -> int | None:
        """Give the key of the sentence in which a span begins, None where it begins between two."""
        number = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        return self.keys[number] if number >= 0 and span.start < self.sentences[number].end else None

    def touched(self, start: int, end: int) -> tuple[int, ...]:
        """Give the keys of the sentences that have some of these characters."""
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence.end)
        return self.keys[first : bisect_left(self.sentences, end, key=lambda sentence: sentence.start)]


def _add_sentences(rows: Rows, reading: Reading, keys: _Keys, counter: Iterator[int]) -> _InText:
    numbers = tuple(next(counter) for _ in reading.sentences)
    for key, sentence in zip(numbers, reading.sentences, strict=True):
        place = _words(reading.document.span(sentence.start, sentence.end))
        rows["sentences"].append({"key": key, "document": keys.document, "kind": sentence.kind} | place)
    return _InText(reading.sentences, numbers)


def _add_actor(rows: Rows, actor: Actor, keys: _Keys) -> None:
    key = keys.actors[actor.id]
    row: Row = {"key": key, "document": keys.document, "id": actor.id, "name": actor.name, "kind": actor.kind}
    known = {"role": actor.role, "country": actor.country, "sector": actor.sector, "wikidata": actor.wikidata}
    rows["actors"].append(row | known)
    for position, mention in enumerate(actor.mentions):
        rows["mentions"].append({"actor": key, "position": position, "form": mention.form} | _words(mention.span))


def _time(time: Time, keys: _Keys) -> Row:
    days = period(time.value) if time.type in _DATED else None
    return {
        "key": keys.times[time.id],
        "document": keys.document,
        "id": time.id,
        "type": time.type,
        "value": time.value,
        "precision": time.precision,
        "first": days.first.isoformat() if days else None,
        "last": days.last.isoformat() if days else None,
    } | _words(time.span)


def _place(place: Place, keys: _Keys) -> Row:
    return {
        "key": keys.places[place.id],
        "document": keys.document,
        "id": place.id,
        "name": place.name,
        "geonameid": place.geonameid,
        "latitude": place.lat,
        "longitude": place.lon,
        "country": place.country,
        "use": place.use,
    } | _words(place.span)


def _add_statement(rows: Rows, statement: Statement, keys: _Keys, in_text: _InText) -> None:
    key, start, end = keys.statements[statement.id], statement.content[0].start, statement.content[-1].end
    sentences = in_text.touched(start, end)
    row: Row = {
        "key": key,
        "document": keys.document,
        "id": statement.id,
        "start": start,
        "end": end,
        "sentence": sentences[0] if sentences else None,
        "sentences": len(sentences),
        "words": GAP.join(span.text for span in statement.content),
        "speaker": keys.actors.get(statement.speaker),
        "addressee": keys.actors.get(statement.addressee),
        "form": statement.form,
        "act": statement.act,
        "negated": statement.negated,
        "certainty": statement.certainty,
        "stance": statement.stance,
        "disputed_by": statement.disputed.by if statement.disputed else None,
        "conditional": bool(statement.condition),
        "within": keys.statements.get(statement.within),
        "time": keys.times.get(statement.time),
        "place": keys.places.get(statement.place),
        "score": statement.score,
    }
    rows["statements"].append(row)
    for role, spans in _roles(statement):
        rows["spans"] += [
            {"statement": key, "role": role, "position": position} | _words(span) for position, span in enumerate(spans)
        ]


def _roles(statement: Statement) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for role in ("content", "cue", "source", "condition", "consequence"):
        yield role, getattr(statement, role) or ()
    if statement.disputed:
        yield "dispute_cue", statement.disputed.cue
        yield "dispute_target", statement.disputed.target


def _add_event(rows: Rows, event: Event, keys: _Keys, own: dict[str, int | None]) -> None:
    row: Row = {
        **own,
        "document": keys.document,
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": _json(event.contexts),
        "status": event.status,
        "time": keys.times.get(event.time),
        "place": keys.places.get(event.place),
        "within": keys.statements.get(event.within),
        "scheduled": event.scheduled,
        "score": event.score,
    }
    rows["events"].append(row | _words(event.trigger) | _quantity(event))
    for side, parts in (("actor", event.actors), ("recipient", event.recipients)):
        rows["participants"] += _participants(own["key"], side, parts, keys)


def _quantity(event: Event) -> Row:
    told = event.quantity
    return {
        "quantity": told.value if told else None,
        "unit": told.unit if told else None,
        "quantity_start": told.span.start if told else None,
        "quantity_end": told.span.end if told else None,
        "quantity_text": told.span.text if told else None,
    }


def _participants(event: int | None, side: str, parts: Iterable[Participant], keys: _Keys) -> Iterator[Row]:
    for position, part in enumerate(parts):
        row: Row = {"event": event, "side": side, "position": position, "actor": keys.actors.get(part.actor)}
        yield row | (_words(part.span) if part.span else {"start": None, "end": None, "text": None})


def _words(span: Span) -> Row:
    return {"start": span.start, "end": span.end, "text": span.text}


def _json(values: tuple[str, ...]) -> str:
    return msgspec.json.encode(values).decode()
