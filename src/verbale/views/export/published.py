"""The moment of a report, from whatever form of ISO 8601 its date has."""

import datetime as dt

from verbale.record import Document

__all__ = ["moment_published"]


def moment_published(document: Document) -> dt.datetime | None:
    """Give the moment of publication, midnight where only the day is known; None where nothing is."""
    return dt.datetime.fromisoformat(document.published) if document.published else None
