"""Discrepancies: two quotations face to face, of a plain kind; never a verdict."""

from dataclasses import dataclass
from typing import Final

from verbale.corpus.quotations import Quotation
from verbale.corpus.stems import lexicon
from verbale.errors import RecordError

__all__ = ["ACCOUNTS_DIFFER", "POSITION_CHANGED", "Discrepancy"]

POSITION_CHANGED: Final = "position_changed"
ACCOUNTS_DIFFER: Final = "accounts_differ"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What stands against what: `first` is the earlier, `matter` the stems that both turn on."""

    kind: str
    first: Quotation
    second: Quotation
    matter: str

    def __post_init__(self) -> None:
        """Refuse a kind that `lexicon/discrepancies.toml` does not know, and a record that stands against itself."""
        kinds = lexicon("discrepancies")
        if self.kind not in kinds:
            raise RecordError(f"kind is {self.kind!r}, not one of: {', '.join(kinds)}", "Discrepancy")
        if (self.first.document, self.first.record) == (self.second.document, self.second.record):
            raise RecordError(f"record {self.first.record!r} stands against itself", "Discrepancy")
