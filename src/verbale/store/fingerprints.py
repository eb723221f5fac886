"""What a store keeps of each text to know its copies: bytes that `verbale.archive` makes and reads."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store

__all__ = ["Printing", "keep_fingerprints", "printings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A text with the id of the `report` that it stands for; `kept` are its shingles and marks, else there is the text itself."""

    report: str
    document: str
    outlet: str | None
    published: str | None
    kept: tuple[bytes, bytes] | None
    text: str | None

    @property
    def day(self) -> dt.date | None:
        """The day of its publication."""
        return dt.datetime.fromisoformat(self.published).date() if self.published else None


def printings(store: Store, maker: str) -> Iterator[Printing]:
    """Give every text, the reports' own and then those of their copies, with what was kept of it by this maker."""
    for row in store.each(_PRINTINGS, {"maker": maker}):
        kept = None if row["shingles"] is None else (row["shingles"], row["marks"])
        yield Printing(
            report=row["id"],
            document=row["sha256"][: len(row["id"])],
            outlet=row["outlet"],
            published=row["published"],
            kept=kept,
            text=row["text"],
        )


def keep_fingerprints(store: Store, maker: str, made: Iterable[tuple[str, bytes, bytes]]) -> None:
    """Keep the shingles and marks of texts, each with the hash of its text."""
    store.keep(_KEEP, ((maker, *one) for one in made))


_KEEP: Final = "INSERT OR REPLACE INTO fingerprints (maker, sha256, shingles, marks) VALUES (?, ?, ?, ?)"

_PRINTINGS: Final = """
    SELECT id, documents.sha256, outlet, published, shingles, marks, CASE WHEN shingles IS NULL THEN text END AS text
    FROM documents LEFT JOIN fingerprints ON fingerprints.sha256 = documents.sha256 AND maker = :maker
    UNION ALL
    SELECT id, copies.sha256, copies.outlet, copies.published, shingles, marks, CASE WHEN shingles IS NULL THEN copies.text END
    FROM copies JOIN documents ON documents.key = copies.document
    LEFT JOIN fingerprints ON fingerprints.sha256 = copies.sha256 AND maker = :maker
    WHERE copies.text IS NOT NULL
"""
