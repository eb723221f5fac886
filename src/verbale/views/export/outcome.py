"""What became of an export: how many rows of how many records, of how many readings."""

from dataclasses import dataclass

from verbale.views.wording import counted

__all__ = ["Exported", "Tally"]


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: `rows` of the `records` that there were in `readings`; `noun` calls one record by its name.

    Where rows are fewer than records, the format has no place for the others (a calendar for what has no part in it).

    >>> str(Exported(3, 11, 2, "event"))
    '3 of 11 events, from 2 readings'
    """

    rows: int
    records: int
    readings: int
    noun: str

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{self.rows:,} of {counted(self.records, self.noun)}, from {counted(self.readings, 'reading')}"


class Tally:
    """The counts of an export that is under way."""

    def __init__(self, noun: str) -> None:
        """Begin with nothing."""
        self._noun = noun
        self._rows = self._records = self._readings = 0

    def add(self, *, rows: int, records: int) -> None:
        """Count one more reading, with what it holds and what was written of it."""
        self._rows += rows
        self._records += records
        self._readings += 1

    def exported(self) -> Exported:
        """Give the counts so far."""
        return Exported(self._rows, self._records, self._readings, self._noun)
