"""Readings as one DocBin, which spaCy reads back with `DocBin().from_disk`."""

from collections.abc import Iterable, Iterator
from typing import IO

from verbale.record import Reading
from verbale.spacy.conversion import to_docbin
from verbale.views.export.outcome import Exported, Tally

__all__ = ["docbin"]


def docbin(readings: Iterable[Reading], out: IO[bytes]) -> Exported:
    """Write a Doc a reading, its records in `user_data`, to `out`; all of them are held at once, as the format asks."""
    tally = Tally("reading")
    out.write(to_docbin(_counted(readings, tally)).to_bytes())
    return tally.exported()


def _counted(readings: Iterable[Reading], tally: Tally) -> Iterator[Reading]:
    for reading in readings:
        tally.add(rows=1, records=1)
        yield reading
