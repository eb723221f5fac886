"""DONE and AHEAD: events with their day, what happened or how far it is settled, and who takes part."""

from collections.abc import Sequence

from verbale.record import Event, Statement
from verbale.views.dating import dated, days_of, led
from verbale.views.index import Index
from verbale.views.ink import Line, clean, extent, plain, wrapped
from verbale.views.phrases import participants, sentence_of
from verbale.views.terminal.page import ACT_WIDTH, DOUBTFUL, WHO_WIDTH, Page
from verbale.views.terminal.rows import Row
from verbale.views.terminal.said import condition_lines, told_in
from verbale.views.wording import counted, event_word, is_plain_saying, short_day

__all__ = ["ahead_rows", "ahead_summary", "done_rows", "done_summary"]


def done_summary(events: Sequence[Event]) -> str:
    """Count what has happened."""
    return counted(len(events), "happening") if events else "nothing found"


def done_rows(index: Index, events: Sequence[Event], page: Page) -> list[Line]:
    """Set what has happened: its day, the word for it, who took part; and whose claim it is."""
    lines: list[Line] = []
    for event in events:
        word, words = _told(index, event)
        told = [told_in(index, teller, page)] if (teller := index.teller(event)) else []
        doubt = ["it may be so"] if event.status == "possible" else []
        notes = [*_circumstances(index, event, words), *doubt, *told]
        when = dated(index.document, index.time(event), ahead=False)
        lines += _row(event, when=when, act=word, words=_lines(words, page), notes=notes).lines(page)
    return lines


def ahead_summary(index: Index, events: Sequence[Event]) -> str:
    """Count what is ahead and say when the next of it is due: "5, the next tomorrow"."""
    if not events:
        return "nothing found"
    due = _due(index, events)
    if not due:
        return str(len(events))
    return f"{len(events)}, the next {due}" if len(events) > 1 else f"1, {due}"


def ahead_rows(index: Index, events: Sequence[Event], page: Page) -> list[Line]:
    """Set what is ahead: its day, how far it is settled, who is to do what; and on what it hangs."""
    lines: list[Line] = []
    for event in events:
        teller = index.teller(event)
        words = sentence_of(index, event)
        hangs = condition_lines(teller, page) if teller and event.status == "conditional" else []
        told = [told_in(index, teller, page)] if teller and not _acts_itself(event, teller) else []
        notes = [*_circumstances(index, event, words), *told]
        status = "scheduled" if event.status == "actual" else event.status
        when = dated(index.document, index.time(event), ahead=True)
        lines += _row(event, when=when, act=status, words=[*_lines(words, page), *hangs], notes=notes).lines(page)
    return lines


def _row(event: Event, *, when: str, act: str, words: Sequence[Line], notes: Sequence[str]) -> Row:
    """Where the reading is doubtful, the question mark stands in the place of a number: the doubt is of the whole row."""
    return Row(
        offset=event.trigger.start,
        number="?" if event.score < DOUBTFUL else "",
        who=[plain(line) for line in wrapped(when, WHO_WIDTH)],
        act=[plain(line, "act") for line in wrapped(act, ACT_WIDTH)],
        words=words,
        notes=notes,
    )


def _lines(words: str, page: Page) -> list[Line]:
    return [plain(line) for line in wrapped(words, page.words)]


def _told(index: Index, event: Event) -> tuple[str, str]:
    """The word for an event and those who take part; a longer name of the event goes to the words, after our word for it."""
    trigger, words = clean(event.trigger.text), participants(index, event)
    if is_plain_saying(trigger):
        return event_word(event.type, event.mode), words
    if words and extent(trigger) <= ACT_WIDTH:
        return trigger, words
    return event_word(event.type, event.mode), sentence_of(index, event)


def _circumstances(index: Index, event: Event, words: str) -> list[str]:
    """The place, and a time that is no day: what the words before do not say yet."""
    place, time = index.place(event), index.time(event)
    notes = [clean(place.name)] if place else []
    if time and time.type in {"DURATION", "SET"}:
        notes.append(led(index.document, time))
    return [note for note in notes if note not in words]


def _acts_itself(event: Event, teller: Statement) -> bool:
    """Tell whether the one who tells of an event is to do it: then nobody need be told who says so."""
    return teller.speaker is not None and any(one.actor == teller.speaker for one in event.actors)


def _due(index: Index, events: Sequence[Event]) -> str:
    """The next day that something is set for, seen from the report's day; "" where there is none."""
    today = index.document.day
    days = [days for event in events if (days := days_of(index.time(event))) and days.one_day]
    coming = [one.first for one in days if today and one.first >= today]
    if not today or not coming:
        return ""
    away = (min(coming) - today).days
    return ("today", "tomorrow")[away] if away <= 1 else f"on {short_day(min(coming), weekday=True)}"
