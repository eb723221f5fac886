"""A calendar, read back by icalendar."""

import datetime as dt
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.export.made import agenda, eventful
from verbale.record import Reading
from verbale.views.export.ical import folded, ical

icalendar = pytest.importorskip("icalendar", reason="icalendar reads calendars back")

NOW = dt.datetime(2034, 2, 22, 12, tzinfo=dt.UTC)


def exported(*readings: Reading) -> bytes:
    out = io.BytesIO()
    ical(readings, out, now=NOW)
    return out.getvalue()


def entries(*readings: Reading) -> list:
    return [one for one in icalendar.Calendar.from_ical(exported(*readings)).walk() if one.name in {"VEVENT", "VTODO"}]


def test_kinds_and_statuses() -> None:
    assert [(one.name, str(one["STATUS"])) for one in entries(agenda())] == [
        ("VEVENT", "CONFIRMED"),
        ("VTODO", "NEEDS-ACTION"),
        ("VEVENT", "TENTATIVE"),
        ("VTODO", "NEEDS-ACTION"),
        ("VEVENT", "CANCELLED"),
    ]


def test_times() -> None:
    meeting, briefing, summit, end, parade = entries(agenda())
    assert meeting["DTSTART"].dt == dt.datetime(2034, 2, 23, 9, 30)  # noqa: DTZ001 - the report names no time zone
    assert briefing["DUE"].dt == dt.date(2034, 2, 24)
    assert (summit["DTSTART"].dt, summit["DTEND"].dt) == (dt.date(2034, 3, 3), dt.date(2034, 3, 6))
    assert end["DTSTART"].dt == dt.date(2034, 4, 1)
    assert parade["DTSTART"].dt == dt.date(2034, 3, 20)


def test_exact_words_and_place() -> None:
    meeting = entries(agenda())[0]
    sentence, _, about = str(meeting["DESCRIPTION"]).partition("\n\n")
    assert sentence == "Envoys of Kestia and Ostrava will meet on Thursday at 09:30 in Lomna, a clerk said."
    assert about == "Interwire, The week ahead, 2034-02-21, characters 34:38"
    assert str(meeting["LOCATION"]) == "Lomna"
    assert meeting["GEO"].to_ical() == "49.1;-21.2"
    assert str(meeting["URL"]) == "https://interwire.example/lomna?a=1,2;b"


def test_marks_of_the_format_are_escaped_in_texts() -> None:
    titled = replace(agenda(), document=replace(agenda().document, title="One; two\\three"))
    plain = exported(titled).replace(b"\r\n ", b"").decode()
    assert "in Lomna\\, a clerk said.\\n\\nInterwire\\, One\\; two\\\\three\\, 2034" in plain


def test_an_entry_dates_from_the_report_else_from_now() -> None:
    undated = replace(agenda(), document=replace(agenda().document, published=None))
    assert {one["DTSTAMP"].dt for one in entries(agenda())} == {dt.datetime(2034, 2, 21, tzinfo=dt.UTC)}
    assert {one["DTSTAMP"].dt for one in entries(undated)} == {NOW}


@pytest.mark.parametrize(
    ("published", "stamp"),
    [
        ("2034-02-21T01:30:00+02:00", "20340220T233000Z"),
        ("2034-02-21T01:30:00", "20340221T013000Z"),
        ("0001-01-01T00:00:00+02:00", "00010101T000000Z"),
    ],
)
def test_an_hour_of_publication_is_told_in_utc(published: str, stamp: str) -> None:
    told = replace(agenda(), document=replace(agenda().document, published=published))
    assert f"DTSTAMP:{stamp}\r\n".encode() in exported(told)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("2034-02-23T14:05Z", "DTSTART:20340223T140500Z"),
        ("2034-02-23TMO", "DTSTART;VALUE=DATE:20340223"),
        ("2034-03", "DUE;VALUE=DATE:20340331"),
        ("9999-12-30/9999-12-31", "DUE;VALUE=DATE:99991231"),
    ],
)
def test_values_of_times(value: str, line: str) -> None:
    """An hour, a part of a day, a month in which it is to be, and the last days that there are."""
    times = tuple(replace(time, value=value) if time.id == "t0" else time for time in agenda().times)
    assert f"{line}\r\n".encode() in exported(replace(agenda(), times=times))


@pytest.mark.parametrize("value", ["XXXX-02-23", "P2D", "FUTURE_REF"])
def test_a_time_without_a_day_is_a_task_without_a_limit(value: str) -> None:
    times = tuple(replace(time, value=value) if time.id == "t0" else time for time in agenda().times)
    first = entries(replace(agenda(), times=times))[0]
    assert first.name == "VTODO"
    assert not {"DUE", "DTSTART"} & set(first)


def test_the_same_words_keep_their_uid_and_come_once() -> None:
    first = [str(one["UID"]) for one in entries(agenda())]
    renamed = replace(agenda(), events=tuple(replace(event, id=f"other-{event.id}") for event in agenda().events))
    assert [str(one["UID"]) for one in entries(renamed, agenda())] == first
    assert len(set(first)) == 5


def test_counts() -> None:
    assert str(ical([agenda(), agenda()], io.BytesIO(), now=NOW)) == "5 of 12 events, from 2 readings"


def test_what_was_called_off_before_the_report_is_no_entry() -> None:
    late = replace(agenda(), document=replace(agenda().document, published="2034-05-01"))
    assert len(entries(late)) == 4


def test_what_never_had_a_day_is_not_called_off() -> None:
    """Called for by: "has never accepted the boundary and will say so again in the autumn"."""
    times = tuple(replace(time, value="2034-FA") if time.id == "t4" else time for time in agenda().times)
    assert len(entries(replace(agenda(), times=times))) == 4


def test_no_readings_give_an_empty_calendar() -> None:
    assert entries() == []


@given(st.text())
def test_lines_are_folded_between_characters(text) -> None:
    line = "SUMMARY:" + re.sub(r"[\r\n]", "", text).encode("utf-8", "ignore").decode()
    pieces = folded(line).split(b"\r\n")[:-1]
    assert max(map(len, pieces)) <= 75
    assert "".join(piece.decode()[1:] if number else piece.decode() for number, piece in enumerate(pieces)) == line


@given(eventful())
def test_hostile_words_come_back(reading) -> None:
    """Line ends are one kind in a calendar, and control characters cannot be written."""
    found = entries(reading)
    for entry in found:
        start, end = map(int, re.search(r"characters (\d+):(\d+)$", str(entry["DESCRIPTION"])).groups())
        assert _as_written(reading.document.text[start:end]) in str(entry["DESCRIPTION"])
    assert len({str(entry["UID"]) for entry in found}) == len(found)
    assert not [entry.errors for entry in found if entry.errors]


@given(eventful())
def test_every_line_is_short(reading) -> None:
    assert max(map(len, exported(reading).split(b"\r\n"))) <= 75


def _as_written(text: str) -> str:
    return re.sub(r"[\0-\x08\x0b-\x1f\x7f]", "\ufffd", re.sub(r"\r\n|\r", "\n", text))
