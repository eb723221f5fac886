"""Lists for a terminal: the same columns as the page of a report, under the line of the report that a row is from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from verbale.store import (
    Disputed,
    Dossier,
    Entry,
    Found,
    Happened,
    Hit,
    Integrity,
    Overview,
    ReportLine,
    ReviewCounts,
    Said,
    Tally,
)
from verbale.views.codes import country_name, sector_name
from verbale.views.ink import Line, Piece, clean, hanging, place, plain, printed, wrapped
from verbale.views.lists.stances import position_lines
from verbale.views.terminal.page import ACT_WIDTH, DOUBTFUL, WHO_WIDTH, Page
from verbale.views.terminal.rows import Row, part_head
from verbale.views.wording import act_word, counted, day, event_word, span_of_days

__all__ = [
    "checked_page",
    "disputed_page",
    "dossier_page",
    "entries_page",
    "flagged_page",
    "found_page",
    "happened_page",
    "overview_page",
    "review_page",
]

_INDENT: Final = 5
_PAIR: Final = 14
"""Columns of the name of a value."""

_SHOWN: Final = 12
"""Values of a kind that a dossier lists."""


def found_page(found: Found, page: Page) -> str:
    """Show hits, those of one report that stand together under its line."""
    lines = [part_head("found", _of(len(found.hits), found.total, "hit"), page)]
    for report, hits in groupby(found.hits, key=lambda hit: hit.report):
        lines += [(), *_report(report, page), *(line for hit in hits for line in _hit(hit, page))]
    return _printed(lines, page)


def happened_page(name: str, happened: Sequence[Happened], page: Page) -> str:
    """Show what happened or is to come, a row each: its day, what it is, who did it to whom."""
    lines = [part_head(name, counted(len(happened), "happening"), page), ()]
    lines += [line for one in happened for line in _happened(one, page)]
    return _printed(lines, page)


def disputed_page(disputed: Sequence[Disputed], page: Page) -> str:
    """Show disputed claims, each with the words that dispute it."""
    lines = [part_head("disputed", counted(len(disputed), "claim"), page)]
    for report, claims in groupby(disputed, key=lambda one: one.said.report):
        lines += [(), *_report(report, page)]
        for one in claims:
            cue = f"“{clean(' … '.join(one.cue))}”" if one.cue else ""
            lines += _said(one.said, page, hanging(Piece("DISPUTED", "disputed"), f"by {_by(one.by)}: {cue}", page.words))
    return _printed(lines, page)


def entries_page(entries: Sequence[Entry], page: Page) -> str:
    """Show the inputs that are not done, each with its reason."""
    lines = [part_head("not done", counted(len(entries), "input"), page), ()]
    for one in entries:
        lines += [plain(clean(one.name), "strong"), *_indented(f"{one.state}: {clean(one.reason or '')}", page)]
    return _printed(lines, page)


def flagged_page(entries: Sequence[Entry], page: Page) -> str:
    """Show the inputs that are no whole reports, or several in one, as far as their sources show it."""
    lines = [part_head("flagged", counted(len(entries), "input"), page), ()]
    for one in entries:
        lines += [plain(clean(one.name), "strong"), *_indented(", ".join(one.flags), page)]
    return _printed(lines, page)


def overview_page(held: Overview, page: Page) -> str:
    """Show what a store holds."""
    counts = dict(held.rows)
    days = f", {day(held.first)} to {day(held.last)}" if held.first and held.last else ""
    lines = [part_head("store", f"{counted(counts['documents'], 'report')}{days}", page), ()]
    told = ("copies", "sentences", "statements", "events", "actors", "times", "places")
    lines += [_pair(name, f"{counts[name]:,}") for name in told]
    outlets = [f"{clean(name)}  {count:,}" for name, count in held.outlets[:_SHOWN]]
    readers = [f"verbale {code}, model {(model or 'none')[:12]}  {count:,}" for code, model, count in held.readers]
    for label, values in (("outlets", outlets), ("read by", readers)):
        lines += [_pair(label if not number else "", value) for number, value in enumerate(values)]
    return _printed(lines, page)


def review_page(counts: ReviewCounts, page: Page) -> str:
    """Show what people have decided, and what later models made of the records that they decided on."""
    lines = [part_head("review", f"{counted(counts.decided, 'record')} decided on, {counts.waiting:,} waiting", page), ()]
    lines += [_pair(name, f"{getattr(counts, name):,}") for name in ("right", "wrong", "changed", "added")]
    told = [("by", ", ".join(f"{clean(name)} {count:,}" for name, count in counts.by))]
    told += [("read anew", f"{counts.reread:,} in another way; they stay as decided")] if counts.reread else []
    told += [("not read now", f"{counts.gone:,}; they stay as decided")] if counts.gone else []
    told += [("lost", f"{counts.lost:,}: their words are no longer in the text, so they change nothing")] if counts.lost else []
    for name, words in told:
        rows = wrapped(words, page.width - _PAIR)
        lines += [_pair(name if not number else "", row) for number, row in enumerate(rows)]
    return _printed(lines, page)


def checked_page(found: Integrity, page: Page) -> str:
    """Show whether a store is whole."""
    said = "whole" if found.whole else counted(len(found.faults), "fault")
    checked = f"{counted(found.reports, 'report')}, {counted(found.spans, 'span')}: {said}"
    lines = [part_head("integrity", checked, page)]
    lines += [line for fault in found.faults for line in _indented(f"{clean(fault.where)}: {clean(fault.what)}", page)]
    return _printed(lines, page)


def dossier_page(name: str, held: Dossier, page: Page) -> str:
    """Show all that is known of an actor: names, roles, acts, and the latest of what was said and done."""
    lines = [part_head(clean(name), f"in {counted(held.reports, 'report')}", page), ()]
    for label, tallies in _facts(held):
        lines += _tallied(label, tallies, page)
    if held.positions:
        lines += [(), *position_lines(held.cast[0], held.positions, page)]
    for label, said in (("said", held.said), ("was told", held.heard)):
        lines += _latest(label, said, page)
    for label, happened in (("did", held.did), ("had done to it", held.met)):
        if happened:
            lines += [(), part_head(label, counted(len(happened), "happening"), page), ()]
            lines += [line for one in happened for line in _happened(one, page)]
    return _printed(lines, page)


def _latest(label: str, said: Sequence[Said], page: Page) -> list[Line]:
    if not said:
        return []
    lines = [(), part_head(label, counted(len(said), "statement"), page)]
    for report, statements in groupby(said, key=lambda one: one.report):
        lines += [(), *_report(report, page), *(line for one in statements for line in _said(one, page))]
    return lines


def _report(report: ReportLine, page: Page) -> list[Line]:
    """The line of a report: its title, and when and where it was published."""
    told = [day(report.published)] if report.published else []
    told += [clean(report.outlet)] if report.outlet else []
    whence = clean(report.url or report.path or report.id)
    title = [plain(line, "strong") for line in wrapped(clean(report.title or whence), page.width)]
    under = " · ".join([*told, whence]) if report.title else " · ".join(told)
    return [*title, *(plain(line) for line in wrapped(under, page.width))]


def _hit(hit: Hit, page: Page) -> list[Line]:
    if hit.said is not None:
        return _said(hit.said, page)
    words = clean("".join(piece.text for piece in hit.snippet))
    marked = [clean(piece.text) for piece in hit.snippet if piece.found]
    room = page.width - _INDENT - 8
    rows = [_marked(line, marked) for line in wrapped(words, room)]
    offset = str(hit.start)
    placed = [place([(_INDENT, row)]) for row in rows]
    placed[0] = place([(_INDENT, rows[0]), (page.width - len(offset), plain(offset))])
    return placed


def _marked(line: str, found: Iterable[str]) -> Line:
    """A line with the words that were looked for in bold."""
    at, pieces = 0, []
    places = sorted((start, word) for word in set(found) if (start := line.find(word)) >= 0)
    for start, word in places:
        if start >= at:
            pieces += [Piece(line[at:start]), Piece(word, "strong")]
            at = start + len(word)
    return (*pieces, Piece(line[at:]))


def _said(said: Said, page: Page, below: Sequence[Line] = ()) -> list[Line]:
    doubt = " ?" if said.score < DOUBTFUL else ""
    words = clean(said.words)
    if said.form == "direct" and not words.startswith(("“", '"', "‘")):
        words = f"“{words}”"
    notes = [f"to {clean(said.addressee)}"] if said.addressee else []
    notes += [f"disputed by {_by(said.disputed_by)}"] if said.disputed_by and not below else []
    notes += _corrected(said.decided)
    act = act_word(said.act, several=False) if said.act else "said"
    return Row(
        offset=said.start,
        who=[plain(line, "strong") for line in wrapped(clean(said.speaker or "unnamed") + doubt, WHO_WIDTH)],
        act=[plain(line, "act") for line in wrapped(("not: " if said.negated and said.act == "assert" else "") + act, ACT_WIDTH)],
        words=[*(plain(line) for line in wrapped(words, page.words)), *below],
        notes=notes,
    ).lines(page)


def _happened(one: Happened, page: Page) -> list[Line]:
    report = " · ".join(clean(part) for part in (one.report.outlet, one.report.title or one.report.path) if part)
    told = [f"as told by {clean(one.claimed_by or 'an unnamed source')}"] if one.claimed else []
    told += _corrected(one.decided)
    when = span_of_days(one.first, one.last) if one.first and one.last else day(one.report.published or "") or "no date"
    act = event_word(one.type, one.mode) if one.status == "actual" else one.status
    words = [plain(line) for line in wrapped(_parties(one), page.words)]
    under = [plain(line) for line in wrapped(", ".join([*told, report]) if told else report, page.words)]
    return Row(
        offset=one.start,
        who=[plain(line) for line in wrapped(when, WHO_WIDTH)],
        act=[plain(line, "act") for line in wrapped(act, ACT_WIDTH)],
        words=[*words, *under],
    ).lines(page)


def _parties(one: Happened) -> str:
    """Who did what to whom, where, how many, in the report's words."""
    what = clean(one.trigger)
    actors, recipients = (", ".join(map(clean, names)) for names in (one.actors, one.recipients))
    said = f"{actors}: {what}" if actors else what
    said += f" ({recipients})" if recipients else ""
    amount = f"{one.quantity:,.15g} {one.unit or ''}".strip() if one.quantity is not None else ""
    return "; ".join(part for part in (said, clean(amount), clean(one.place or "")) if part)


def _corrected(decided: str | None) -> list[str]:
    """Say that a person has had a hand in a record; what was found right is shown as any other."""
    return [] if decided in (None, "right") else ["by a reviewer" if decided == "added" else "corrected"]


def _by(who: str | None) -> str:
    return "the report" if who == "report" else "another in it"


def _facts(held: Dossier) -> Iterator[tuple[str, Sequence[Tally]]]:
    """What is counted of an actor, codes and terms in words."""
    yield from (("named", held.names), ("roles", held.roles))
    yield "country", [replace(one, value=country_name(one.value)) for one in held.countries]
    yield "sector", [replace(one, value=sector_name(one.value)) for one in held.sectors]
    yield "says", [replace(one, value=act_word(one.value, several=False)) for one in held.acts]
    yield "does", [replace(one, value=event_word(one.value, None)) for one in held.doings]


def _tallied(label: str, tallies: Sequence[Tally], page: Page) -> list[Line]:
    if not tallies:
        return []
    told = ", ".join(f"{clean(one.value)} {one.count:,}" for one in tallies[:_SHOWN])
    more = f", and {len(tallies) - _SHOWN:,} more" if len(tallies) > _SHOWN else ""
    lines = wrapped(told + more, page.width - _PAIR)
    return [_pair(label if not number else "", line) for number, line in enumerate(lines)]


def _pair(name: str, value: str) -> Line:
    return place([(0, plain(name)), (_PAIR, plain(value))])


def _indented(text: str, page: Page) -> list[Line]:
    return [place([(_INDENT, plain(line))]) for line in wrapped(text, page.width - _INDENT)]


def _of(shown: int, total: int, noun: str) -> str:
    return counted(total, noun) if shown == total else f"{shown:,} of {counted(total, noun)}"


def _printed(lines: Iterable[Line], page: Page) -> str:
    return "".join(f"{printed(line, colour=page.colour)}\n" for line in lines)
