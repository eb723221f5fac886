"""Review: one record after another, the least certain first, for a person to decide on; and the queue as a list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import Asked, Paged, paged
from verbale.desk.faults import NotThere
from verbale.desk.page import Page
from verbale.desk.record_card import RecordCard, record_card
from verbale.errors import UsageError
from verbale.review import WRONG, Decision
from verbale.store import Store, Waiting, Wanted, left, waiting

__all__ = ["FIELDS", "LIST", "OF", "REVIEW", "Queue", "ReviewOf", "chosen", "wanted_of"]

FIELDS: Final = ("document", "kind", "act", "type", "outlet")
OF: Final = ("report", "record")
"""The fields that name one record, whether it waits or not."""

SIZE: Final = 25
"""Records of a page of the list: so many may be accepted at once, since so many are seen at once."""

_NEXT: Final = 6
_LATELY: Final = 5
_PIECE: Final = 2_000
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """A decision that stands: what was decided (right, wrong, changed or added) on which words, and when (UTC)."""

    key: int
    report: str
    words: str
    did: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOf:
    """One record to decide on, None where nothing waits (or all was passed over), and what is around it.

    `given` are the fields that choose the records, `waits` counts these, `passed` those that were passed over; `queue` are
    the next, the one that is shown among them where it waits; `lately` the last decisions of the one who decides (`by`).
    """

    given: Mapping[str, str]
    waits: int
    passed: int
    card: RecordCard | None
    queue: tuple[Waiting, ...]
    lately: tuple[Lately, ...]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A page of what waits."""

    given: Mapping[str, str]
    shown: Paged
    waiting: tuple[Waiting, ...]


def chosen(asked: Asked) -> dict[str, str]:
    """Give the fields that choose the records."""
    return {name: value for name in FIELDS if (value := asked.text(name))}


def wanted_of(asked: Asked) -> Wanted:
    """Give which records are asked for; raises UsageError for a term that there is not."""
    return Wanted(**chosen(asked))


def _passed(asked: Asked) -> int:
    value = asked.text("passed") or "0"
    if not (value.isascii() and value.isdecimal() and len(value) < _DIGITS):
        raise UsageError(f"passed is {value!r}, which is no number", asked.path, "it counts the records that were passed over")
    return int(value)


def _review(store: Store, asked: Asked) -> ReviewOf:
    """The record that is asked for, decided on or not, else the first that waits, behind those that were passed over."""
    wanted, by = wanted_of(asked), asked.by()
    queue = waiting(store, wanted, limit=_NEXT, offset=_passed(asked))
    report, record = asked.text("report"), asked.text("record")
    card: RecordCard | None = None
    if report and record:
        card = _named(store, report, record)
    elif queue:
        card = _card(store, queue[0].report.id, queue[0].id)
    return ReviewOf(
        given=chosen(asked),
        waits=left(store, wanted),
        passed=_passed(asked),
        card=card,
        queue=queue,
        lately=tuple(map(_lately, store.last_decisions(by, limit=_LATELY))),
        by=by,
    )


def _named(store: Store, report: str, record: str) -> RecordCard:
    card = _card(store, report, record)
    if card is None:
        raise NotThere("there is no such record in this store", f"report {report}", "take the next that waits")
    return card


def _card(store: Store, report: str, record: str) -> RecordCard | None:
    shown = store.corrected(report)
    if shown is None:
        return None
    try:
        return record_card(shown, record)
    except UsageError:
        return None


def _lately(decision: Decision) -> Lately:
    return Lately(
        key=decision.key or 0,
        report=decision.document,
        words=" … ".join(quote.exact for quote in decision.anchor),
        did=_did(decision),
        at=decision.at or "",
    )


def _did(decision: Decision) -> str:
    if decision.verdict == WRONG:
        return "wrong"
    if decision.machine is None:
        return "added"
    return "changed" if decision.change else "right"


def _queue(store: Store, asked: Asked) -> Queue:
    wanted = wanted_of(asked)
    shown = paged(asked, left(store, wanted), SIZE)
    listed = waiting(store, wanted, limit=SIZE, offset=(shown.page - 1) * SIZE)
    return Queue(given=chosen(asked), shown=shown, waiting=listed)


def _rows(store: Store, asked: Asked) -> Iterator[Waiting]:
    """Give all that waits, piece by piece."""
    wanted, offset = wanted_of(asked), 0
    while part := waiting(store, wanted, limit=_PIECE, offset=offset):
        yield from part
        offset += _PIECE


REVIEW: Final = Page(path="/review", template="review.html", make=_review, rows=_rows, tab="review")
LIST: Final = Page(path="/review/list", template="review_list.html", make=_queue, rows=_rows, under="review")
