"""Readings as JSON Lines: `verbale/1`, complete, so that reading them back and writing them again gives the same bytes."""

from collections.abc import Iterable
from typing import IO

from verbale.record import Reading
from verbale.views.export.outcome import Exported, Tally
from verbale.views.jsonl import json_line

__all__ = ["jsonl"]


def jsonl(readings: Iterable[Reading], out: IO[bytes], *, with_text: bool = True) -> Exported:
    """Write one line a reading to `out`; `with_text` false leaves the reports' texts out, and cannot be read back."""
    tally = Tally("reading")
    for reading in readings:
        out.write(json_line(reading, with_text=with_text))
        tally.add(rows=1, records=1)
    return tally.exported()
