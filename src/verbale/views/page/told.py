"""Statements, events and pairs of quotations of a store as rows of a page; what they lead to is for the page to say."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, Protocol

from verbale.store import FacedLine, ReportLine, Side
from verbale.views.ink import clean
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined
from verbale.views.page.signs import sign
from verbale.views.telling import Scene, Told
from verbale.views.wording import act_word, day, event_word

__all__ = ["Way", "deeds", "faced", "led", "nowhere", "sayings", "statement"]


class Way(Protocol):
    """From a path of the desk ("/report/ID") and a query to the address that leads there; None where a page links nothing."""

    def __call__(self, path: str, /, **given: object) -> str | None:
        """Give the address."""


_FACED: Final = {"position_changed": "What {} says has changed", "accounts_differ": "Two accounts"}
_DISPUTED_BY: Final = {"report": "by the report", "other": "by another in it"}
_PERSONS: Final = frozenset({"changed", "added", "kept", "alone"})
"""What people made of a record where that is told beside it: what they found right is shown as any other."""

_BLANK: Final = escaped(" ")


def nowhere(path: str, /, **given: object) -> None:
    """Link nothing: the way of a page that stands alone."""
    del path, given


def led(address: str | None, *parts: Markup, class_: str) -> Markup:
    """Give parts as a link to an address, where there is one, else as they are."""
    return element("a", *parts, class_=class_, href=address) if address else joined(parts)


def sayings(said: Iterable[Told], way: Way, *, named: bool) -> Markup:
    """Give a list of statements, those of one report under its day and its name; `named` with who speaks."""
    rows = (
        _row(report.published, report, way, (_saying(one, way, named=named) for one in told))
        for report, told in groupby(said, key=lambda one: one.said.report)
    )
    return element("ul", *rows, class_="said")


def statement(told: Told, way: Way) -> Markup:
    """Give a statement without its speaker: the act, the exact words, what they hang on, and who disputes them."""
    said = told.said
    parts = [_doubt()] if said.score < 0.5 else []  # noqa: PLR2004 - what is less than half sure is marked everywhere
    parts += [_act(told), _quote(told, way)]
    for one in told.conditions:
        parts += [element("span", escaped(one.marker), class_="if"), _words(one.words)]
    if said.disputed_by:
        cue = f": “{clean(' … '.join(told.dispute))}”" if told.dispute else ""
        parts.append(element("span", escaped("disputed"), class_="disputed"))
        parts.append(element("span", escaped(f"{_DISPUTED_BY[said.disputed_by]}{cue}"), class_="soft"))
    if said.decided in _PERSONS:
        parts.append(_mended())
    return joined(parts, _BLANK)


def deeds(happened: Iterable[Scene], way: Way) -> Markup:
    """Give a list of events, each in the sentence that tells it; those of one day in one report under its day and its name."""
    rows = (
        _row(date, report, way, (_deed(one, way) for one in told))
        for (date, report), told in groupby(happened, key=lambda one: (_day(one), one.happened.report))
    )
    return element("ul", *rows, class_="said")


def faced(pair: FacedLine, way: Way) -> Markup:
    """Give two quotations face to face, the earlier on the left."""
    head = element("h3", escaped(_FACED[pair.kind].format(clean(pair.second.name))))
    sides = element("div", _side(pair.first, way), _side(pair.second, way), class_="pair")
    return element("li", head, sides, class_="rec", tabindex=-1)


def _row(date: str | None, report: ReportLine, way: Way, told: Iterable[Markup]) -> Markup:
    when = element("time", escaped(day(date)), datetime=date) if date else element("span", escaped("no day"), class_="soft")
    return element("li", when, element("div", *told, element("p", _whence(report, way), class_="off")), class_="rec", tabindex=-1)


def _saying(told: Told, way: Way, *, named: bool) -> Markup:
    said = told.said
    to = f"to {clean(said.addressee)}, " if said.addressee and not named else ""
    parts = [_speaker(told, way)] if named else []
    parts += [statement(told, way), element("span", escaped(f"{to}{said.start}–{said.end}"), class_="soft by", dir="auto")]
    return element("p", joined(parts, _BLANK), class_="line")


def _speaker(told: Told, way: Way) -> Markup:
    name = element("b", element("bdi", escaped(clean(told.said.speaker or "") or "an unnamed source")))
    return led(way(f"/actor/{told.actor}"), name, class_="name") if told.actor else name


def _act(told: Told) -> Markup:
    said = told.said
    denied = "not: " if said.negated and said.act == "assert" else ""
    return element("span", escaped(f"{denied}{act_word(said.act, several=False) if said.act else 'says'}"), class_="act")


def _quote(told: Told, way: Way) -> Markup:
    return led(way(f"/report/{told.said.report.id}/record/{told.said.id}"), _words(told.quote), class_="to-words")


def _words(words: str) -> Markup:
    return element("span", escaped(clean(words)), class_="words", dir="auto")


def _doubt() -> Markup:
    return element("span", escaped("?"), class_="doubt", title="doubtful reading")


def _mended() -> Markup:
    return element("span", escaped("corrected"), class_="mended", title="as a person has put it in review")


def _whence(report: ReportLine, way: Way) -> Markup:
    """The outlet and the title of a report, which its name in the store stands for where it has neither."""
    told = [clean(part) for part in (report.outlet, report.title or (report.path or "").rpartition("/")[2]) if part]
    name = element("bdi", escaped(" · ".join(filter(None, told)) or report.id[:12]))
    return led(way(f"/report/{report.id}"), name, class_="plain")


def _deed(one: Scene, way: Way) -> Markup:
    happened = one.happened
    words = [escaped(clean(one.before)), element("span", escaped(clean(one.trigger)), class_="trig"), escaped(clean(one.behind))]
    sentence = element("span", *_spaced(words, one), class_="words", dir="auto")
    what = led(way(f"/report/{happened.report.id}/record/{happened.id}"), sentence, class_="to-words")
    act = element("span", escaped(event_word(happened.type, happened.mode)), class_="act")
    line = element("p", act, _BLANK, what, class_="line")
    return joined([line, element("p", sign(happened.status), _circumstances(one), class_="off")])


def _day(one: Scene) -> str | None:
    return one.happened.first or one.happened.report.published


def _spaced(words: list[Markup], one: Scene) -> Iterator[Markup]:
    """White space at the edges of the pieces of a sentence, which cleaning takes away, stands between them again."""
    yield words[0]
    yield _BLANK if one.before[-1:].isspace() else NOTHING
    yield words[1]
    yield _BLANK if one.behind[:1].isspace() else NOTHING
    yield words[2]


def _circumstances(one: Scene) -> Markup:
    """How settled an event is, where, by whose word, and where its words stand."""
    happened = one.happened
    status = "announced" if happened.scheduled and happened.status == "actual" else _STATUS.get(happened.status, happened.status)
    notes = [status, *filter(None, [clean(happened.place or "")])]
    if happened.claimed:
        notes.append(f"told by {clean(happened.claimed_by or '') or 'an unnamed source'}")
    told = element("bdi", escaped(" · ".join([*notes, f"{happened.start}–{happened.end}"])))
    return joined([told, _BLANK, _mended()]) if happened.decided in _PERSONS else told


_STATUS: Final = {"actual": "happened", "negated": "called off, or denied"}


def _side(one: Side, way: Way) -> Markup:
    name = element("b", element("bdi", escaped(clean(one.name) or "the report itself")))
    who = [led(way(f"/actor/{one.actor}"), name, class_="name") if one.actor else name]
    if one.act:
        who.append(element("span", escaped(act_word(one.act, several=False)), class_="act"))
    words = led(way(f"/report/{one.report.id}/record/{one.record}"), escaped(clean(one.words)), class_="to-words")
    when = [element("time", escaped(day(one.day)), datetime=one.day), escaped(", ")] if one.day else []
    return element(
        "div",
        element("p", joined(who, _BLANK), class_="who"),
        element("p", words, class_="words", dir="auto"),
        element("p", *when, _whence(one.report, way), class_="off"),
    )
