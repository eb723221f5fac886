"""One record in its paragraph, for a person to decide on: its words in brackets, and what the machine makes of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from verbale.record import Event, Participant, Reading, Span, Statement
from verbale.review import Corrected, Record, words_of
from verbale.views.index import Index
from verbale.views.ink import Line, clean, extent, place, plain, printed, wrapped
from verbale.views.page.paragraphs import around
from verbale.views.terminal.page import Page
from verbale.views.terminal.rows import part_head
from verbale.views.wording import day

__all__ = ["KEYS", "keys_line", "review_card"]

KEYS: Final = {
    "a": "right",
    "x": "wrong",
    "s": "who",
    "e": "span",
    "t": "term",
    "m": "add",
    "u": "undo",
    "n": "next",
    "q": "quit",
    "?": "help",
}
_MARKS: Final = {"source": "{}", "cue": "<>", "words": "[]"}
_LABEL: Final = 12


def review_card(shown: Corrected, record: Record, standing: str, page: Page) -> str:
    """Give the page of one record, each line ended by a newline; `standing` says where in the queue it is."""
    reading = shown.reading
    lines = [*_head(reading, standing, page), ()]
    lines += [plain(line) for line in wrapped(_marked(reading, record), page.width)]
    lines += [(), plain(_legend(record)), (), part_head(_name(record), _origin(shown, record), page)]
    for label, words in _fields(Index(reading), record):
        rows = wrapped(clean(words), page.width - _LABEL)
        lines += [place([(0, plain(label if not number else "")), (_LABEL, plain(row))]) for number, row in enumerate(rows)]
    return "".join(printed(line, colour=page.colour) + "\n" for line in (*lines, ()))


def keys_line(page: Page) -> str:
    """Give the keys, which are always on screen."""
    words = "  ".join(f"{key} {what}" for key, what in KEYS.items())
    return "".join(f"{line}\n" for line in wrapped(words, page.width))


def _head(reading: Reading, standing: str, page: Page) -> list[Line]:
    document = reading.document
    title = clean(document.title or document.path or document.id)
    facts = [clean(document.outlet or ""), day(document.published) if document.published else ""]
    under = place([(0, plain(" · ".join(fact for fact in facts if fact))), (page.width - extent(standing), plain(standing))])
    return [*(plain(line, "strong") for line in wrapped(title, page.width)), under]


def _marked(reading: Reading, record: Record) -> str:
    """The paragraphs of a record's words, with brackets around these and around its cue and source."""
    text = reading.document.text
    start, end = around(text, reading.sentences, words_of(record))
    signs = sorted(sign for kind, span in _spans(record) for sign in _signs(kind, span) if start <= sign[0] <= end)
    said, at = "", start
    for stop, _, sign in signs:
        said, at = said + text[at:stop] + sign, stop
    return clean(said + text[at:end])


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    yield from (("words", span) for span in words_of(record))
    if isinstance(record, Statement):
        yield from (("cue", span) for span in record.cue)
        yield from (("source", span) for span in record.source or ())


def _signs(kind: str, span: Span) -> Iterator[tuple[int, int, str]]:
    """A bracket at each end; of two at one place that which closes comes first."""
    yield span.start, 1, _MARKS[kind][0]
    yield span.end, 0, _MARKS[kind][1]


def _legend(record: Record) -> str:
    return "{source}  <cue>  [words]" if isinstance(record, Statement) else "[the event]"


def _name(record: Record) -> str:
    return "statement" if isinstance(record, Statement) else "event"


def _origin(shown: Corrected, record: Record) -> str:
    """Who says so: the machine, with how sure it is, or a person."""
    ruling = shown.rulings.get(record.id)
    if ruling:
        return f"{shown.marks[record.id]} by {clean(ruling.by)}, {ruling.at or 'now'}"
    provenance = shown.reading.provenance
    model = f", model {provenance.model[:12]}" if provenance.model else ""
    return f"{record.score:.0%} sure, verbale {provenance.verbale}{model}"


def _fields(index: Index, record: Record) -> list[tuple[str, str]]:
    told = _of_statement(index, record) if isinstance(record, Statement) else _of_event(index, record)
    place_, time = index.place(record), index.time(record)
    told += [("when", time.span.text if time else ""), ("where", place_.name if place_ else "")]
    return [(label, words) for label, words in told if words]


def _of_statement(index: Index, record: Statement) -> list[tuple[str, str]]:
    return [
        ("speaker", index.actors[record.speaker].name if record.speaker else "nobody named"),
        ("act", f"{'not: ' if record.negated else ''}{record.act or 'not read'}"),
        ("words", f"{_words(record.content)}  {record.content[0].start}–{record.content[-1].end}"),
        ("source", _words(record.source or ()) or "none"),
        ("cue", _words(record.cue) or "none"),
        ("to", index.actors[record.addressee].name if record.addressee else ""),
        ("condition", _words(record.condition)),
        ("disputed", f"by {record.disputed.by}: {_words(record.disputed.cue)}" if record.disputed else ""),
    ]


def _of_event(index: Index, record: Event) -> list[tuple[str, str]]:
    return [
        ("type", f"{record.type} {record.mode or ''}"),
        ("status", record.status),
        ("words", f"{record.trigger.text}  {record.trigger.start}–{record.trigger.end}"),
        ("by", _parties(index, record.actors) or "nobody named"),
        ("to", _parties(index, record.recipients)),
        ("how many", record.quantity.span.text if record.quantity else ""),
    ]


def _parties(index: Index, parts: Sequence[Participant]) -> str:
    return ", ".join(index.actors[part.actor].name if part.actor else part.span.text if part.span else "" for part in parts)


def _words(spans: Sequence[Span]) -> str:
    return " … ".join(span.text for span in spans)
