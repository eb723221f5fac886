"""Copies of one report: what outlets print of the same wire, cut, re-headlined or brought up to date.

Candidates come from a min-wise sample of the runs of words, the decision from all of them. It is symmetric and looks at two
reports only, so the groups do not depend on the order in which reports come.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.corpus.fingerprint import Fingerprint, contained, fingerprint, shared
from verbale.corpus.partition import Partition
from verbale.record import Document

__all__ = ["Copies", "Copy", "CopyIndex", "find_copies", "is_copy"]

CONTAINED: Final = 0.5
"""Share of the shorter report's runs that the longer must have. Reports of one story by other hands share up to .44."""

MARKED: Final = 0.6
"""Share of the names and numbers likewise: bulletins that fill the same frame with other names are no copies."""

FEWEST: Final = 12
"""Shared runs under which two reports are copies only where they are nearly the same."""

NEARLY: Final = 0.8
"""Jaccard of the runs from which short reports are copies."""

DAYS: Final = 10
"""Days within which a report is reprinted; what comes later is a new report in an old frame, unless no word of it is new."""

PROBED: Final = 0.2
"""Share of the smaller sample that a candidate must have: .5 is expected of a copy, and a sample is a rough measure."""

CROWDED: Final = 200
"""Reports that may stand under one sampled run: what more of them have is an outlet's own notice."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One printing of a report: its document, who printed it when, and how much of its words stands in the report.

    `share` is 1 for the report itself and for a mere cut; what is under .8 has news of its own.
    """

    document: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Copies:
    """All printings of one report; `report` is the fullest of them, the one to read."""

    report: Copy
    copies: tuple[Copy, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets, each once, in the order of the copies."""
        return tuple(dict.fromkeys(copy.outlet for copy in self.copies if copy.outlet))


def is_copy(one: Fingerprint, other: Fingerprint) -> bool:
    """Tell whether two reports are copies of one."""
    common = shared(one.shingles, other.shingles)
    if not common:
        return False
    jaccard = common / (one.shingles.size + other.shingles.size - common)
    if _far_apart(one, other):
        return jaccard == 1
    if common < FEWEST:
        return jaccard >= NEARLY and contained(one.marks, other.marks) >= NEARLY
    smaller = min(one.shingles.size, other.shingles.size)
    return common >= CONTAINED * smaller and contained(one.marks, other.marks) >= MARKED


def _enough(one: Fingerprint, other: Fingerprint) -> float:
    smaller = min(one.sample.size, other.sample.size)
    return max(PROBED * smaller, min(2, smaller))


def _far_apart(one: Fingerprint, other: Fingerprint) -> bool:
    return one.day is not None and other.day is not None and abs((one.day - other.day).days) > DAYS


class CopyIndex:
    """Finds the copies of each report among those that came before it; holds fingerprints, no texts.

    >>> index = CopyIndex()
    >>> wire = "The ferry to Orsk sank on Monday with forty people on board, and divers found nobody alive in the hull."
    >>> index.add(fingerprint(Document(wire))), index.add(fingerprint(Document(wire + " It was built in Velmark.")))
    ((), (0,))
    """

    def __init__(self) -> None:
        """Begin without a report."""
        self._seen: list[Fingerprint] = []
        self._parts = Partition()
        self._postings: dict[int, list[int]] = {}

    def add(self, report: Fingerprint) -> tuple[int, ...]:
        """Add a report, and give the numbers of those before it (counted from 0) that it is a copy of."""
        number = self._parts.add()
        candidates = sorted(self._candidates(report))
        found = tuple(other for other in candidates if is_copy(report, self._seen[other]))
        for other in found:
            self._parts.join(number, other)
        self._keep(report, number)
        return found

    def hold(self, report: Fingerprint) -> None:
        """Add a report of which nothing is asked: its copies are known, and it stands alone among the groups."""
        self._keep(report, self._parts.add())

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups of copies as numbers of reports; a report without copies is a group of its own."""
        return self._parts.groups()

    def _candidates(self, report: Fingerprint) -> Iterable[int]:
        """Those that share enough of the smaller sample, and two runs where it has two."""
        counts: Counter[int] = Counter()
        for run in report.sample.tolist():
            counts.update(self._postings.get(run, ()))
        return (other for other, count in counts.items() if count >= _enough(report, self._seen[other]))

    def _keep(self, report: Fingerprint, number: int) -> None:
        self._seen.append(report)
        for run in report.sample.tolist():
            standing = self._postings.setdefault(run, [])
            if len(standing) < CROWDED:
                standing.append(number)


def find_copies(documents: Iterable[Document]) -> tuple[Copies, ...]:
    r"""Group documents into reports with their copies, in the order in which their first copies come.

    >>> wire = "The ferry to Orsk sank on Monday."
    >>> [len(found.copies) for found in find_copies([Document(wire), Document("Rain fell."), Document(wire + "\n")])]
    [2, 1]
    """
    held = list(documents)
    index = CopyIndex()
    prints = [fingerprint(document) for document in held]
    for one in prints:
        index.add(one)
    return tuple(_copies(held, prints, group) for group in index.groups())


def _copies(documents: list[Document], prints: list[Fingerprint], group: tuple[int, ...]) -> Copies:
    """The fullest is the report; of equals the one printed first, then the one that came first."""
    fullest = min(group, key=lambda number: (-prints[number].shingles.size, documents[number].published or "9", number))
    printed = {number: _copy(documents[number], prints[number], prints[fullest]) for number in group}
    return Copies(printed[fullest], tuple(printed.values()))


def _copy(document: Document, one: Fingerprint, report: Fingerprint) -> Copy:
    share = shared(one.shingles, report.shingles) / one.shingles.size if one.shingles.size else 1.0
    return Copy(document.id, document.outlet, document.url, document.published, share)
