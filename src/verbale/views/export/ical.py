"""What is ahead as a calendar (iCalendar, RFC 5545): a VEVENT where a day or an hour is set, else a VTODO with its limit.

The report's own sentence stands in DESCRIPTION, and where it stands in the report; STATUS says how far the thing is settled.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import IO, Final

from verbale.record import Document, Event, Reading, Time, record_id
from verbale.record.periods import Period
from verbale.views.dating import days_of, led
from verbale.views.export.csv_table import placed
from verbale.views.export.lexicons import calendar
from verbale.views.export.outcome import Exported, Tally
from verbale.views.export.published import moment_published
from verbale.views.index import Index
from verbale.views.page.naming import title_of
from verbale.views.phrases import sentence_of

__all__ = ["folded", "ical"]

_WIDTH: Final = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
_ESCAPES: Final = (
    (re.compile(r"([\\;,])"), r"\\\1"),
    (re.compile(r"\r\n|\r|\n"), r"\\n"),
    (re.compile(r"[\0-\x08\x0b-\x1f\x7f]"), "\ufffd"),
)
"""What a text may not hold as it stands (3.3.11); control characters cannot be written at all."""
_CLOCK: Final = re.compile(r"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d)(Z?)")
_NO_MARKS: Final = str.maketrans("", "", "-:")
_HEAD: Final = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//verbale//verbale//EN", "CALSCALE:GREGORIAN")


def ical(readings: Iterable[Reading], out: IO[bytes], *, now: dt.datetime) -> Exported:
    """Write what is scheduled, and what was called off, to `out`.

    `now` (with its time zone) dates the entries of a report whose day is not known. The same words of the same text have the same
    UID in every export, whatever version read them; where the same text comes twice, its entries are written once.
    """
    tally, known = Tally("event"), set[str]()
    _write(out, _HEAD)
    for reading in readings:
        index = Index(reading)
        entries = {_uid(index, event): event for event in reading.events if _is_entry(index, event)}
        new = [event for uid, event in entries.items() if uid not in known]
        known.update(entries)
        for event in new:
            _write(out, _entry(index, event, now))
        tally.add(rows=len(new), records=len(reading.events))
    _write(out, ["END:VCALENDAR"])
    return tally.exported()


def folded(line: str) -> bytes:
    r"""Give a line in pieces of at most 75 octets, each on a line of its own that begins with a blank, no character cut.

    >>> folded("SUMMARY:so")
    b'SUMMARY:so\r\n'
    """
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _WIDTH:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece, ""]).encode()


def _write(out: IO[bytes], lines: Iterable[str]) -> None:
    out.writelines(map(folded, lines))


def _is_entry(index: Index, event: Event) -> bool:
    """Tell whether an event belongs in a calendar: it is scheduled, or had its days there and is called off before them."""
    if event.scheduled:
        return True
    time, today = index.time(event), index.document.day
    days = days_of(time)
    if event.status != "negated" or not (time and days and today):
        return False
    return _has_days(time, days) and days.last >= today


def _uid(index: Index, event: Event) -> str:
    return record_id(index.document.id, "ical", [event.trigger], "") + "@verbale"


def _entry(index: Index, event: Event, now: dt.datetime) -> Iterator[str]:
    when = _when(index, index.time(event))
    dated = bool(when) and when[0].startswith("DTSTART") and _limit(index, index.time(event)) is None
    kind, status = "VEVENT" if dated else "VTODO", calendar()["status"][event.status]
    yield f"BEGIN:{kind}"
    yield f"UID:{_uid(index, event)}"
    yield f"DTSTAMP:{_stamp(index, now)}"
    yield from when
    yield f"SUMMARY:{_text(sentence_of(index, event))}"
    yield f"DESCRIPTION:{_text(_description(index, event))}"
    yield f"STATUS:{status if dated or status == 'CANCELLED' else 'NEEDS-ACTION'}"
    yield f"CATEGORIES:{event.type}"
    yield from _where(index, event)
    yield f"END:{kind}"


def _stamp(index: Index, now: dt.datetime) -> str:
    """When the report said so; a day counts from its midnight in UTC."""
    moment = moment_published(index.document) or now
    with suppress(OverflowError):  # 0001-01-01T00:00+02:00, with which some systems say that they know no date
        moment = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    return _digits(moment.replace(tzinfo=None, microsecond=0)) + "Z"


def _limit(index: Index, time: Time | None) -> str | None:
    """Say whether a time is the last ("due") or the first ("start") at which something may be; None for a time at which it is."""
    words = led(index.document, time).lower().split() if time else []
    return next((side for side, leads in calendar()["limit"].items() if words[:1] and words[0] in leads), None)


def _when(index: Index, time: Time | None) -> list[str]:
    """Give the lines of the time: none where it names no day."""
    days = days_of(time)
    if time is None or days is None:
        return []
    limit = _limit(index, time)
    if limit == "start":
        return [f"DTSTART;VALUE=DATE:{_digits(days.first)}"]
    if limit == "due" or not _has_days(time, days):
        return [f"DUE;VALUE=DATE:{_digits(days.last)}"]
    if clock := _CLOCK.fullmatch(time.value):
        return [f"DTSTART:{clock[1].translate(_NO_MARKS)}00{clock[2]}"]
    first = f"DTSTART;VALUE=DATE:{_digits(days.first)}"
    if days.one_day:
        return [first]
    return [first, f"DTEND;VALUE=DATE:{_digits(days.last + dt.timedelta(1))}"]  # the end is the day behind the last


def _has_days(time: Time, days: Period) -> bool:
    """Tell whether a thing takes place on these days, and not at some time within them, as in a month or a season."""
    return days.one_day or ("/" in time.value and days.last < dt.date.max)


def _digits(moment: dt.date) -> str:
    """Write a day, or a day and an hour, in the basic format of ISO 8601."""
    return moment.isoformat().translate(_NO_MARKS)


def _description(index: Index, event: Event) -> str:
    document = index.document
    about = (
        document.outlet,
        title_of(index),
        _day(document),
        f"characters {placed([event.trigger])}",
    )
    return f"{_sentence(index, event)}\n\n{', '.join(part for part in about if part)}"


def _day(document: Document) -> str:
    day = document.day
    return day.isoformat() if day else ""


def _sentence(index: Index, event: Event) -> str:
    """The words of the sentence that tells of the event, or of the trigger where no sentence holds it."""
    holding = (one for one in index.reading.sentences if one.start <= event.trigger.start and event.trigger.end <= one.end)
    sentence = next(holding, None)
    return index.document.span(sentence.start, sentence.end).text if sentence else event.trigger.text


def _where(index: Index, event: Event) -> Iterator[str]:
    place, url = index.place(event), index.document.url
    if place:
        yield f"LOCATION:{_text(place.name)}"
    if place and place.lat is not None:
        yield f"GEO:{place.lat};{place.lon}"
    if url and url.isprintable() and " " not in url:  # a URI is written as it is, and may not begin another line
        yield f"URL:{url}"


def _text(text: str) -> str:
    for pattern, written in _ESCAPES:
        text = pattern.sub(written, text)
    return text
