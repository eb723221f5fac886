"""DONE and AHEAD: a row an event, with its day, what happened or is to happen, and whose claim it is."""

from collections.abc import Iterator, Mapping

from verbale.record import Event, Statement
from verbale.views.dating import dated, days_of
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.cards import condition_lines
from verbale.views.page.citation import citation
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined
from verbale.views.page.naming import doubtful, full_name, sentence_link
from verbale.views.page.signs import sign
from verbale.views.phrases import participants, sentence_of
from verbale.views.wording import event_word, is_plain_saying

__all__ = ["event_rows", "told"]


def event_rows(index: Index, events: tuple[Event, ...], *, ahead: bool) -> Markup:
    """Give the rows of events that are done (or were said not to be), or of those ahead."""
    numbers = {event.id: number for number, event in enumerate(index.reading.events, 1)}
    rows = (_row(index, event, numbers, ahead=ahead) for event in events)
    return element("ul", *rows, class_=f"rows {'ahead' if ahead else 'done'}")


def told(index: Index, event: Event) -> str:
    """Say an event in one line of the report's words, for a drawing."""
    words = sentence_of(index, event)
    if not is_plain_saying(clean(event.trigger.text)):
        return words
    return f"{event_word(event.type, event.mode)} {participants(index, event)}".strip()


def _row(index: Index, event: Event, numbers: Mapping[str, int], *, ahead: bool) -> Markup:
    teller = index.teller(event)
    hangs = condition_lines(teller) if teller and event.status == "conditional" else NOTHING
    speaker = full_name(index, teller) if teller else ""
    return element(
        "li",
        _when(index, event, ahead=ahead),
        element("div", _what(index, event, ahead=ahead), hangs, element("p", *_meta(index, event), class_="off")),
        class_=f"rec ev{' not' if event.status == 'negated' else ''}",
        id=f"e{numbers[event.id]}",
        tabindex=-1,
        data_cite=citation(index, told(index, event), speaker, (event.trigger,)),
    )


def _when(index: Index, event: Event, *, ahead: bool) -> Markup:
    time = index.time(event)
    words = escaped(dated(index.document, time, ahead=ahead))
    days = days_of(time)
    if days and days.one_day:
        return element("p", element("time", words, datetime=days.first.isoformat()), class_="when")
    return element("p", words, class_="when" if days else "when soft")


def _what(index: Index, event: Event, *, ahead: bool) -> Markup:
    """The trigger and those who take part; a trigger that only says that something was said is called by its type."""
    trigger, words = clean(event.trigger.text), participants(index, event)
    if ahead and not is_plain_saying(trigger):
        return element("p", escaped(sentence_of(index, event)), class_="words what")
    ours = is_plain_saying(trigger)
    name = event_word(event.type, event.mode) if ours else trigger
    return element("p", element("b", escaped(name), class_="ours" if ours else "trig"), escaped(f" {words}"), class_="words what")


def _meta(index: Index, event: Event) -> Iterator[Markup]:
    """How far it is settled, where, how many, whose claim it is, and where the words stand."""
    status = "scheduled" if event.scheduled and event.status == "actual" else event.status
    yield sign(status)
    notes = [escaped(note) for note in _notes(index, event, status)]
    teller = index.teller(event)
    if teller:
        notes.append(_claim(index, event, teller))
    start = event.trigger.start
    notes.append(
        element("a", escaped(str(start)), href=sentence_link(index, event.trigger), aria_label=f"Character {start}, show")
    )
    yield joined(notes, escaped(" · "))


def _notes(index: Index, event: Event, status: str) -> Iterator[str]:
    words = sentence_of(index, event)
    if doubtful(event):
        yield "? doubtful reading"
    if status not in {"actual", "negated"}:
        yield status
    if status == "negated" and index.teller(event) is None:
        yield "did not happen"
    place, time = index.place(event), index.time(event)
    circumstances = [clean(place.name)] if place else []
    circumstances += [clean(time.span.text)] if time and time.type in {"DURATION", "SET"} else []
    circumstances += [clean(event.quantity.span.text)] if event.quantity else []
    yield from (note for note in circumstances if note not in words)


def _claim(index: Index, event: Event, teller: Statement) -> Markup:
    """Whose claim an event is: a reader may go on to the statement."""
    number = index.number(teller)
    denied = "denied" if teller.act == "deny" else "told as not so"
    verb = denied if event.status == "negated" else "told"
    link = element("a", escaped(str(number)), href=f"#c{number}", aria_label=f"Statement {number}")
    return joined([escaped(f"{verb} by {full_name(index, teller)} in "), link])
