"""Events as rows of POLECAT: the 40 columns of its published files, in their order, parted by tabs.

What POLECAT has and a reading has not (Wikipedia's page of an actor, the town, district and province of a place, its kind) is
"None", as there. Several actors are parted by "; ". White space within a column is one blank, so that a line is a row; the exact
words are found by the offsets that `with_offsets` adds (code points, half-open).
"""

import csv
from codecs import getwriter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import IO, Final, TypeAlias

from verbale.errors import UsageError
from verbale.record import Actor, Event, Participant, Place, Reading, Span
from verbale.record.ontology import vocabulary
from verbale.views.dating import days_of
from verbale.views.export.csv_table import placed
from verbale.views.export.lexicons import cow_numbers, polecat_terms
from verbale.views.export.outcome import Exported, Tally
from verbale.views.index import Index

__all__ = ["polecat"]

_NONE: Final = "None"
_HAPPENED: Final = frozenset({"actual"})

Value: TypeAlias = str | int | float | None


def polecat(
    readings: Iterable[Reading], out: IO[bytes], *, with_offsets: bool = False, statuses: Collection[str] = _HAPPENED
) -> Exported:
    """Write the events to `out` as POLECAT's files have them.

    Only events of these `statuses` are written, by default those told as having happened: POLECAT cannot say that something is
    planned or did not happen. `with_offsets` adds columns of ours, the status among them. Raises UsageError where a status is
    none of the ontology.
    """
    _check(statuses)
    tally = Tally("event")
    names = [*polecat_terms()["columns"], *(polecat_terms()["ours"] if with_offsets else ())]
    writer = csv.writer(getwriter("utf-8")(out), dialect="excel-tab", lineterminator="\n")
    writer.writerow(names)
    for reading in readings:
        index, events = Index(reading), [event for event in reading.events if event.status in statuses]
        for event in events:
            values = [*_row(index, event), *(_ours(index, event) if with_offsets else ())]
            writer.writerow([_cell(value) for value in values])
        tally.add(rows=len(events), records=len(reading.events))
    return tally.exported()


def _check(statuses: Collection[str]) -> None:
    known = vocabulary("event_status")
    if unknown := sorted(set(statuses) - set(known)):
        raise UsageError(f"there is no status {unknown[0]!r}", "export", f"there are: {', '.join(known)}")


def _cell(value: Value) -> str:
    return " ".join(str(value).split()) or _NONE


def _row(index: Index, event: Event) -> list[Value]:
    document = index.document
    return [
        f"{document.id}_{event.type}_{event.id}",  # the story comes first and ends with "_": readers of POLECAT split there
        _day(index, event),
        event.type,
        event.mode,
        _intensity(event),
        polecat_terms()["quad"][event.type],
        _list(event.contexts),
        *_side(index, event.actors),
        *_side(index, event.recipients),
        *_place(index.place(event)),
        document.outlet,
        _written(document.day),
        *_story(index.reading),
        document.language,
        f"verbale-{index.reading.provenance.verbale}",
    ]


def _day(index: Index, event: Event) -> str | None:
    """The day of the event where the report gives one, else that of the report, as POLECAT has it."""
    days = days_of(index.time(event))
    if days and days.one_day:
        return _written(days.first)
    return _written(index.document.day)


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _intensity(event: Event) -> float:
    terms = polecat_terms()
    of_modes = terms["mode"].get(event.type, {})
    return float(of_modes.get(event.mode, terms["intensity"][event.type]))


def _list(values: Iterable[str | None]) -> str | None:
    """Values parted as POLECAT parts them; None where none of them is known."""
    given = list(values)
    return "; ".join(value or _NONE for value in given) if any(given) else None


def _side(index: Index, participants: Sequence[Participant]) -> list[Value]:
    """Eight columns for the actors, and eight for the recipients."""
    who = [index.actors[one.actor] if one.actor else None for one in participants]
    sectors = [actor.sector if actor else None for actor in who]
    return [
        _of(who, lambda actor: actor.name),
        _of(who, lambda actor: actor.country),
        _of(who, lambda actor: cow_numbers().get(actor.country or "")),
        next((sector for sector in sectors if sector), None),
        _list(sectors),
        _of(who, lambda actor: actor.role),
        _list(one.span.text if one.span else None for one in participants),
        None,
    ]


def _of(who: Iterable[Actor | None], value: Callable[[Actor], str | None]) -> str | None:
    return _list(value(actor) if actor else None for actor in who)


def _place(place: Place | None) -> list[Value]:
    if place is None:
        return [None] * 10
    town = [None, None, None]
    return [place.name, *town, place.country, place.lat, place.lon, place.geonameid, place.span.text, None]


def _story(reading: Reading) -> list[Value]:
    """Persons, bodies and places of the whole report."""
    people = [actor.name for actor in reading.actors if actor.kind == "person"]
    bodies = [actor.name for actor in reading.actors if actor.kind in {"organization", "media"}]
    return [_list(dict.fromkeys(names)) for names in (people, bodies, [place.name for place in reading.places])]


def _ours(index: Index, event: Event) -> list[Value]:
    teller, time, place = index.teller(event), index.time(event), index.place(event)
    sides = (event.actors, event.recipients)
    items = [[index.actors[one.actor].wikidata if one.actor else None for one in side] for side in sides]
    return [
        index.document.id,
        index.document.url,
        event.status,
        index.speakers.of(teller) if teller else None,
        event.trigger.text,
        placed([event.trigger]),
        *(_list(_offsets(one.span) for one in side) for side in sides),
        _offsets(time.span if time else None),
        _offsets(place.span if place else None),
        *map(_list, items),
        event.score,
    ]


def _offsets(span: Span | None) -> str | None:
    return placed([span]) if span else None
