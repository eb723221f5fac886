"""What a store remembers of pages: the same bytes on the same terms come to the same, and need not be made to text again."""

from hashlib import sha256
from typing import Final

import msgspec

from verbale.inputs.intake import Intake
from verbale.inputs.received import Known, StoredPage
from verbale.record import Provenance
from verbale.store.archive import Store

__all__ = ["Recall", "seal"]


def seal(page: StoredPage, intake: Intake, version: str) -> str:
    """Give the SHA-256 of a page's bytes, of what the fetch knew about them, of the terms, and of the version of verbale.

    Where the page lay is no part of it: a crawl may be moved.

    >>> seal(StoredPage(b"<p>No", "a.warc#0"), Intake(), "1") == seal(StoredPage(b"<p>No", "b.warc#9"), Intake(), "1")
    True
    """
    made = sha256(msgspec.json.encode((version, intake, page.address, page.content_type)))
    made.update(b"\n")
    made.update(page.data)
    return made.hexdigest()


class Recall:
    """Knows pages again; call it as a function, with a page before it is read. `provenance` is the version that reads.

    What another version has read or failed at is not known, nor is a page that was put in quarantine: it is tried again.
    """

    def __init__(self, store: Store, provenance: Provenance) -> None:
        """Begin with no page seen."""
        self._store = store
        self._version = provenance
        self._seals: dict[str, str] = {}

    def __call__(self, page: StoredPage, intake: Intake) -> Known | None:
        """Give what became of a page, None where it must be read."""
        made = seal(page, intake, self._version.verbale)
        version = self._version
        rows = self._store.rows(_KNOWN, (made, version.verbale, version.model, version.knowledge, version.ontology))
        self._seals[page.where] = made
        if not rows:
            return None
        kind, reason, flags, document = rows[0]
        return Known(page.where, document, tuple(msgspec.json.decode(flags)), kind, reason)

    def seal_of(self, name: str) -> str | None:
        """Give the seal of a page that was asked for by the name of its input, once; None where it was no such page."""
        return self._seals.pop(name, None)


_KNOWN: Final = """
    SELECT inputs.kind, inputs.reason, inputs.flags, documents.id
    FROM inputs LEFT JOIN documents ON documents.key = inputs.document
    WHERE inputs.seal = ? AND CASE inputs.state
        WHEN 'done' THEN (documents.verbale, documents.model, documents.knowledge, documents.ontology) IS (?, ?, ?, ?)
        ELSE inputs.state = 'failed' END
    LIMIT 1
"""
