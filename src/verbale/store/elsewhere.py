"""Where a report stands besides: its copies, each as a line."""

from typing import Final

from verbale.store.archive import Store
from verbale.store.lines import ReportLine

__all__ = ["copies_of"]


def copies_of(store: Store, report: str) -> tuple[ReportLine, ...]:
    """Give the copies of the report with this id, in the order of their days; their lines have its id."""
    return tuple(ReportLine(id=report, **dict(row)) for row in store.each(_COPIES, (report,)))


_COPIES: Final = """SELECT title, outlet, published, url, path FROM copies
    WHERE document = (SELECT key FROM documents WHERE id = ?) ORDER BY day, key"""
