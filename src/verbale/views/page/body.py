"""The parts of the page in their order: the report, what was said, done, is ahead and is disputed, the drawings, the making."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verbale.record import Event, Statement
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.article import article
from verbale.views.page.cards import cards
from verbale.views.page.cuts import Cut, whole
from verbale.views.page.disputes import dispute_rows
from verbale.views.page.events import event_rows
from verbale.views.page.making import making
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined, void
from verbale.views.page.naming import headline_of, title_of
from verbale.views.page.positions import has_positions, positions
from verbale.views.page.signs import SIGNS, sign
from verbale.views.page.strip import strip
from verbale.views.page.timeline import FEWEST, entries, timeline
from verbale.views.parts import Parts
from verbale.views.speakers import UNNAMED
from verbale.views.wording import counted, day

__all__ = ["body", "report", "status_line"]

KEY = {
    "source": "solid line",
    "cue": "dotted",
    "words": "tinted",
    "condition": "dashed",
    "disputed": "wavy",
    "event": "double",
    "time": "overlined",
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown of a reading: all of it, or the records whose words stand in a part of the report."""

    index: Index
    cut: Cut
    parts: Parts
    negated: tuple[Event, ...]

    @classmethod
    def of(cls, index: Index, cut: Cut) -> "_Shown":
        """Choose the records of a part."""
        found = Parts.of(index)
        negated = sorted((event for event in index.reading.events if event.status == "negated"), key=lambda event: event.trigger)
        held = Parts(
            said=tuple(filter(cut.holds, found.said)),
            done=tuple(filter(cut.holds, found.done)),
            ahead=tuple(filter(cut.holds, found.ahead)),
            disputed=tuple(filter(cut.holds, found.disputed)),
        )
        return cls(index, cut, held, tuple(filter(cut.holds, negated)))


def body(index: Index, scores: Mapping[str, object]) -> tuple[Markup, ...]:
    """Give what stands in the body; a part without records is left out."""
    return (
        element("a", escaped("Skip to the record"), class_="skip", href="#record"),
        element("header", element("span", escaped("Verbale"), class_="brand"), _soft("The record of one report"), class_="mast"),
        element("main", report(index)),
        making(index, scores),
        status_line(),
    )


def report(index: Index, cut: Cut | None = None) -> Markup:
    """Give the report beside its record, and the drawings below; of a part of it, its own records and no drawings."""
    shown = _Shown.of(index, cut or whole(index))
    side = element("div", *_record(shown), class_="side", id="record")
    columns = element("div", _text(shown), side, class_="cols")
    return joined([columns, *(_drawings(index, shown.parts) if shown.cut.is_whole else ())])


def status_line() -> Markup:
    """Give the line in which the script says what it has done."""
    return element("p", role="status", class_="status", id="status")


def _text(shown: _Shown) -> Markup:
    index = shown.index
    heading = [] if headline_of(index) and shown.cut.number == 1 else [element("h1", escaped(title_of(index)))]
    kicker = element("p", *_kicker(index), class_="kicker")
    return element("div", kicker, *heading, article(index, shown.cut), _key(index, shown.parts), class_="text")


def _kicker(index: Index) -> Iterator[Markup]:
    document = index.document
    facts = [escaped(clean(document.outlet))] if document.outlet else []
    if document.authors:
        facts.append(escaped(clean(", ".join(document.authors))))
    if document.published:
        facts.append(element("time", escaped(day(document.published)), datetime=document.published))
    facts.append(escaped(counted(len(document.text.split()), "word")))
    yield joined(facts, escaped(" · "))


def _key(index: Index, parts: Parts) -> Markup:
    """What the marks mean: only those that this page can show."""
    statements = index.reading.statements
    shown = {
        "source": any(one.source for one in statements),
        "cue": any(one.cue for one in statements),
        "words": bool(statements),
        "condition": any(one.condition for one in statements),
        "disputed": bool(parts.disputed),
        "event": bool(index.reading.events),
        "time": any(event.time for event in index.reading.events),
    }
    marks = [name for name, there in shown.items() if there]
    items = (element("li", element("span", escaped(name), class_=f"m m-{name}"), escaped(f" {KEY[name]}")) for name in marks)
    return element("ul", *items, class_="key", aria_label="Marks") if marks else NOTHING


def _record(shown: _Shown) -> Iterator[Markup]:
    """The four parts; SAID has the filters above it and says so where no statement was found."""
    index, parts, negated = shown.index, shown.parts, shown.negated
    drawn = strip(index) if parts.said and shown.cut.is_whole else NOTHING
    yield element("div", _filters(shown), drawn, class_="tools")
    if parts.said or not (parts.done or negated or parts.ahead):
        yield _part("said", "Said", _said_summary(index, parts.said), cards(index, shown.cut) if parts.said else NOTHING)
    if parts.done or negated:
        denied = f", {len(negated)} said not to have happened" if negated else ""
        rows = event_rows(index, (*parts.done, *negated), ahead=False)
        yield _part("done", "Done", counted(len(parts.done), "happening") + denied, rows)
    if parts.ahead:
        rows = event_rows(index, parts.ahead, ahead=True)
        yield _part("ahead", "Ahead", "what is set, planned, proposed or hangs on something", rows)
    if parts.disputed:
        rows = dispute_rows(index, parts.disputed)
        yield _part("disputed", "Disputed", f"{counted(len(parts.disputed), 'statement')}, contradicted in the report", rows)


def _said_summary(index: Index, statements: tuple[Statement, ...]) -> str:
    known = {index.speakers.of(statement) for statement in statements} - {UNNAMED}
    if not statements:
        return "no statement found"
    return ", ".join([counted(len(statements), "statement"), *([counted(len(known), "speaker")] if known else [])])


def _part(name: str, head: str, summary: str, rows: Markup) -> Markup:
    return element("section", _head(name, head, summary), rows, class_=f"sec-{name}", aria_labelledby=name)


def _head(name: str, head: str, summary: str) -> Markup:
    return element("h2", escaped(f"{head} "), _soft(summary), class_="head", id=name)


def _soft(words: str) -> Markup:
    return element("span", escaped(words), class_="soft")


def _filters(shown: _Shown) -> Markup:
    """Radio buttons that show one part alone, and a field to find words, which the script uncovers."""
    parts = shown.parts
    conditions = sum(bool(statement.condition) for statement in parts.said)
    counts = {
        "said": (len(parts.said), "said"),
        "done": (len(parts.done) + len(shown.negated), "done"),
        "ahead": (len(parts.ahead), "ahead"),
        "disputed": (len(parts.disputed), "disputed"),
        "if": (conditions, "conditional"),
    }
    there = [(name, escaped(f" {label}"), count) for name, (count, label) in counts.items() if count]
    everything = _filter("all", escaped("All"), checked=True)
    choices = [_filter(name, element("b", escaped(str(count))), label) for name, label, count in there]
    find = void("input", type="search", id="find", placeholder="Find in the record", aria_label="Find in the record", hidden=True)
    if len(choices) < FEWEST:
        return find
    legend = element("legend", escaped("Show"), class_="vh")
    return joined([element("fieldset", legend, everything, *choices, class_="filters"), find])


def _filter(name: str, *words: Markup, checked: bool = False) -> Markup:
    return element("label", void("input", type="radio", name="f", id=f"f-{name}", checked=checked), *words)


def _drawings(index: Index, parts: Parts) -> Iterator[Markup]:
    found = entries(index, parts)
    if len(found) >= FEWEST:
        statuses = {entry.status for entry in found}
        signs = [element("li", sign(status), escaped(words)) for status, words in SIGNS.items() if statuses & _shapes(status)]
        legend = element("ul", *signs, class_="key")
        head = _head("timeline", "Timeline", "what has a day")
        yield element("section", head, timeline(index.document.day, found), legend, class_="block", aria_labelledby="timeline")
    if has_positions(index):
        head = _head("positions", "Positions", "who holds what, in the words of the report")
        yield element("section", head, positions(index), class_="block", aria_labelledby="positions")


def _shapes(status: str) -> set[str]:
    return {status, *{"planned": ["scheduled"], "conditional": ["proposed"]}.get(status, [])}
