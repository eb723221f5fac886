"""Reports into a store: the known are passed over, copies are kept as such, the rest is read, and failures are written down."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from verbale.corpus import CopyIndex, Fingerprint, fingerprint, kept_fingerprint
from verbale.corpus.fingerprint import MAKER
from verbale.errors import InputError, ReadingError, VerbaleError
from verbale.inputs.hostile import Quarantined
from verbale.inputs.received import Known, Received
from verbale.inputs.router import Taken
from verbale.record import Document, Provenance, Reading
from verbale.store import DONE, FAILED, QUARANTINED, Copy, Entry, Item, Printing, Recall, Store, keep_fingerprints, printings

__all__ = ["Reads", "items"]

MANY: Final = 256
"""Fingerprints that wait to be written together."""

Reads: TypeAlias = Callable[[Iterable[Document]], Iterable[Reading | ReadingError]]
"""Gives what becomes of each document, one for one and in order; it may read ahead."""


def items(
    store: Store, taken: Iterable[Taken | Known], read: Reads, provenance: Provenance, recall: Recall | None = None
) -> Iterator[Item]:
    """Give what is to be added to a store, in the order of the inputs: readings, copies of reports, entries of the ledger.

    A text that this version has read (``provenance``) is not read again. Whether a report is a copy is decided before it is
    read, by those before it in the store and in the input; so the same input gives the same store, wherever a run was broken
    off and taken up again. Pages that ``recall`` was asked for are taken down so that it knows them in the next run.
    """
    sorting = Sorting(store, provenance, recall)
    outcomes = read(sorting.to_read(taken))
    for outcome in outcomes:
        yield from sorting.settled()
        yield from sorting.read(outcome)
    yield from sorting.settled()
    sorting.keep_fingerprints()


@dataclass(frozen=True, slots=True)
class _Unread:
    """A document that is being read, and what its source shows of it."""

    document: Document
    flags: tuple[str, ...]
    seal: str | None


class Sorting:
    """Decides of each input what it is, and keeps the order while some are being read."""

    def __init__(self, store: Store, provenance: Provenance, recall: Recall | None = None) -> None:
        """Learn the reports that the store has."""
        self._store = store
        self._recall = recall or Recall(store, provenance)
        self._provenance = provenance
        self._index = CopyIndex()
        self._reports: list[str] = []  # the report that each text of the index stands for
        self._decided: dict[str, str] = {}  # likewise of this run's texts, by their hashes
        self._lost: set[str] = set()
        self._waiting: deque[tuple[Item, ...] | _Unread] = deque()
        self._made: dict[str, Fingerprint] = {}  # by the hashes of their texts; not kept in the store yet
        for one in printings(store, MAKER):
            self._index.hold(self._fingerprint_of(one))
            self._reports.append(one.report)
        self.keep_fingerprints()

    def to_read(self, taken: Iterable[Taken | Known]) -> Iterator[Document]:
        """Give the documents that must be read; all others wait for their turn."""
        for one in taken:
            if isinstance(one, InputError):
                self._waiting.append((failure(one, self._recall.seal_of(one.where)),))
                continue
            if isinstance(one, Known):
                self._waiting.append((self._known(one),))
                continue
            if isinstance(one, Reading):
                self._waiting.append((one, Entry(name=name_of(one.document), document=one.document.id)))
                continue
            document, flags = (one.plain(), one.flags) if isinstance(one, Received) else (one, ())
            original, seal = self._original(document), self._recall.seal_of(name_of(document))
            if original is None:
                self._waiting.append(_Unread(document, flags, seal))
                yield document
            else:
                entry = Entry(name=name_of(document), document=original, flags=flags, seal=seal)
                self._waiting.append((Copy(document, original), entry))

    def _known(self, one: Known) -> Entry:
        """The entry of a page that was known before it was read."""
        return Entry(
            name=one.name,
            state=FAILED if one.reason else DONE,
            kind=one.kind,
            reason=one.reason,
            document=one.document,
            flags=one.flags,
            seal=self._recall.seal_of(one.name),
        )

    def settled(self) -> Iterator[Item]:
        """Give what stands before the next document that is being read."""
        while self._waiting and not isinstance(self._waiting[0], _Unread):
            yield from self._settled(self._waiting.popleft())

    def read(self, outcome: Reading | ReadingError) -> Iterator[Item]:
        """Give what became of the document whose turn it is."""
        unread = self._waiting.popleft()
        if not isinstance(unread, _Unread):
            raise VerbaleError("more documents came back than were to be read", "archive", "please report it")
        document = unread.document
        if isinstance(outcome, Reading):
            yield outcome
            yield Entry(name=name_of(document), document=document.id, flags=unread.flags, seal=unread.seal)
        else:
            self._lost.add(document.id)
            yield failure(ReadingError(outcome.what, name_of(document), outcome.hint))

    def _settled(self, waiting: tuple[Item, ...] | _Unread) -> tuple[Item, ...]:
        """What waited, but for the copies of a report that could not be read."""
        match waiting:
            case (Copy(document, of), _) if of in self._lost:
                return (failure(ReadingError(f"is a copy of report {of}, which could not be read", name_of(document))),)
            case tuple():
                return waiting
        return ()

    def keep_fingerprints(self) -> None:
        """Keep in the store what it has not: the next run need not make it again, and what is lost is made anew."""
        keep_fingerprints(self._store, MAKER, ((sha256, *one.kept) for sha256, one in self._made.items()))
        self._made.clear()

    def _fingerprint_of(self, printing: Printing) -> Fingerprint:
        if printing.kept is not None:
            return kept_fingerprint(printing.document, printing.kept, printing.day, printing.outlet)
        return self._fingerprint(Document(printing.text or "", outlet=printing.outlet, published=printing.published))

    def _fingerprint(self, document: Document) -> Fingerprint:
        self._made[document.sha256] = made = fingerprint(document)
        return made

    def _original(self, document: Document) -> str | None:
        """The report that a document is, or is a copy of; None where it must be read."""
        if len(self._made) >= MANY:
            self.keep_fingerprints()
        report = self._decided.get(document.sha256)
        if report is not None:
            return report
        report = self._store.knows(document.sha256)
        if report is None:
            found = self._index.add(self._fingerprint(document))
            report = self._reports[found[0]] if found else document.id
            self._reports.append(report)
            is_new = not found
        else:  # what another version has read is read once more
            is_new = report == document.id and self._store.knows(document.sha256, self._provenance) is None
        self._decided[document.sha256] = report
        return None if is_new else report


def name_of(document: Document) -> str:
    """The name of an input in the ledger: its place, else its address, else the id of its text."""
    return document.path or document.url or document.id


def failure(error: VerbaleError, seal: str | None = None) -> Entry:
    """The entry of an input that is not done; `seal` is what its page is known again by.

    >>> failure(InputError("is empty", "a.txt", "check that the file was saved whole")).reason
    'is empty; check that the file was saved whole'
    """
    state = QUARANTINED if isinstance(error, Quarantined) else FAILED
    reason = f"{error.what}; {error.hint}" if error.hint else error.what
    return Entry(name=error.where or "input", state=state, kind=type(error).__name__, reason=reason, seal=seal)
