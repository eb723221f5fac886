"""What the forms of review do: a decision is kept at once, the machine's version beside it, and the next record is gone to."""

import functools
from collections.abc import Iterator, Mapping
from typing import Final

from verbale.desk.asked import Asked
from verbale.desk.links import href
from verbale.desk.page import Deed
from verbale.desk.pages.review import LIST, OF, REVIEW
from verbale.desk.record_card import kind_of, role_words
from verbale.errors import UsageError
from verbale.record import Event, Reading
from verbale.review import (
    RIGHT,
    ROLES,
    STATEMENT,
    WRONG,
    Change,
    Corrected,
    Record,
    added,
    decided,
    name_of,
    record_named,
    words_of,
)
from verbale.review.adding import Passage, event_missing, occurrences, statement_missing, the_one
from verbale.review.typed import change_of_actor, change_of_words
from verbale.store import Store
from verbale.views.page.paragraphs import around

__all__ = ["DEEDS"]

_Form = Mapping[str, str]


def _next(asked: Asked) -> str:
    """The next that waits, of those that are asked for."""
    return href(REVIEW.path, **{name: value for name, value in asked.given.items() if name not in OF})


def _to(asked: Asked, report: str, record: str) -> str:
    return href(REVIEW.path, **{**asked.given, "report": report, "record": record})


def _shown(store: Store, form: _Form) -> Corrected:
    """The report that a form is about, as decisions have it."""
    shown = store.corrected(form.get("report", ""))
    if shown is None:
        raise UsageError("there is no such report in the store", "review", "take the next record that waits")
    return shown


def _decide(store: Store, asked: Asked, form: _Form) -> str:
    """A record is right, or wrong."""
    verdict = form.get("verdict", "")
    if verdict not in (RIGHT, WRONG):
        raise UsageError(f"{verdict!r} is no verdict", "review", "say that it is right or wrong")
    store.decide(decided(_shown(store, form), form.get("record", ""), by=asked.by(), verdict=verdict))
    return _next(asked)


def _change(store: Store, asked: Asked, form: _Form) -> str:
    """A record is right as it is put in the form."""
    shown = _shown(store, form)
    record = record_named(shown.reading, form.get("record", ""))
    change = functools.reduce(lambda before, one: one.over(before), _changes(shown.reading, record, form), Change())
    if not change:
        raise UsageError("nothing was changed", "review", "say that it is right, or change something")
    store.decide(decided(shown, record.id, by=asked.by(), change=change))
    return _next(asked)


def _changes(reading: Reading, record: Record, form: _Form) -> Iterator[Change]:
    """What a form puts in another way; a field that is left out, and one that is as it was, changes nothing."""
    who = (form.get("chosen") or form.get("who", "")).strip()
    if who:
        yield change_of_actor(reading, record, who)
    yield _event_terms(record, form) if isinstance(record, Event) else _act(record.act, form)
    for role in ROLES[kind_of(record)]:
        typed = form.get(f"words-{role}")
        if typed is not None and " ".join(typed.split()) != role_words(record, role):
            yield change_of_words(reading, record, f"{role}: {typed.strip() or '-'}")


def _act(before: str | None, form: _Form) -> Change:
    act = form.get("act") or None
    return Change(act=act if act != before else None)


def _event_terms(record: Event, form: _Form) -> Change:
    """Another type takes the mode of the former one away, unless another mode is chosen with it."""
    kind, status = form.get("type") or record.type, form.get("status") or record.status
    mode = form.get("mode", record.mode) or None
    if kind != record.type and mode == record.mode:
        mode = None
    turned = (kind, mode) != (record.type, record.mode)
    return Change(
        type=kind if turned else None,
        mode=mode if turned else None,
        status=status if status != record.status else None,
    )


def _add(store: Store, asked: Asked, form: _Form) -> str:
    """A record that the machine does not have, in the passage of the one that is shown."""
    shown = _shown(store, form)
    near = words_of(record_named(shown.reading, form.get("record", "")))
    kind = form.get("kind", "")
    if kind not in ROLES:
        raise UsageError(f"{kind!r} is no kind of record", "review", f"choose one of: {', '.join(ROLES)}")
    bounds = around(shown.reading.document.text, shown.reading.sentences, near, before=1)
    change = _missing(Passage(shown.reading, *bounds), kind, form)
    store.decide(added(shown.reading, kind, change, by=asked.by()))
    return _to(asked, shown.reading.document.id, form.get("record", ""))


def _missing(passage: Passage, kind: str, form: _Form) -> Change:
    """What is said of a new record: its words, the act or type, and who speaks, or does it and on whom."""
    words = the_one(passage, occurrences(passage, form.get(f"words-{ROLES[kind][0]}", "")), form.get("which", ""))
    term, who = form.get("term", ""), form.get("who", "")
    if kind == STATEMENT:
        return statement_missing(passage, words, act=term, source=who, cue=form.get("words-cue", ""))
    return event_missing(passage, words, kind=term, status=form.get("status", ""), actor=who, recipient=form.get("to", ""))


def _undo(store: Store, asked: Asked, form: _Form) -> str:
    """A decision is taken back, and the record that it was on is shown again, if there is one."""
    key = form.get("decision", "")
    if not (key.isascii() and key.isdecimal() and len(key) < 18):  # noqa: PLR2004 - SQLite's largest number has 19 digits
        raise UsageError(f"{key!r} is no decision", "review", "choose one of those that stand")
    before = next((one for one in store.last_decisions(asked.by(), limit=_BACK) if one.key == int(key)), None)
    store.undo(int(key), asked.by())
    shown = store.corrected(before.document) if before else None
    record = name_of(shown, before.subject) if shown and before else None
    return _to(asked, before.document, record) if before and record else _next(asked)


def _accept(store: Store, asked: Asked, form: _Form) -> str:
    """The records that are ticked are right; those that somebody has decided on meanwhile are passed over."""
    ticked: dict[str, list[str]] = {}
    for report, _, record in (value.partition("/") for name, value in form.items() if name.startswith("ticked-")):
        ticked.setdefault(report, []).append(record)
    if not ticked:
        raise UsageError("none is ticked", "review", "tick those that are right")
    for report, records in ticked.items():
        shown = _shown(store, {"report": report})
        for record in records:
            if record not in shown.rulings and name_of(shown, record):
                store.decide(decided(shown, record, by=asked.by()))
    return href(LIST.path, **asked.given)


_BACK: Final = 100
"""Decisions among which the one is looked for that is undone, so that its record can be shown again."""

DEEDS: Final = (
    Deed(path="/review/decide", do=_decide, shows=REVIEW, keeps=OF),
    Deed(path="/review/change", do=_change, shows=REVIEW, keeps=OF),
    Deed(path="/review/add", do=_add, shows=REVIEW, keeps=OF),
    Deed(path="/review/undo", do=_undo, shows=REVIEW),
    Deed(path="/review/accept", do=_accept, shows=LIST),
)
