"""Readings to what is written: one report at a time, here or in another process."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.cli.tools import ReportReader, own_reader
from verbale.cli.weights import beside_weights
from verbale.errors import ReadingError
from verbale.record import Document, Reading
from verbale.views.conllu import conllu
from verbale.views.index import Index
from verbale.views.jsonl import json_line
from verbale.views.page import report_page
from verbale.views.parts import PARTS, Parts
from verbale.views.selection import Selection
from verbale.views.terminal import DOUBTFUL, Page, reading_page

__all__ = ["FORMATS", "Part", "Rendering"]

FORMATS: Final = ("terminal", "json", "conllu", "html")
Failed = Callable[[ReadingError], None]


@dataclass(frozen=True, slots=True)
class Part:
    """What is written of one report, and whether its page has a record, and a doubtful one."""

    content: bytes
    shown: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Rendering:
    """How reports are shown. Called with reports, it reads them with a reader of its own: so it works in another process.

    ``worker`` makes that reader, once a process. ``page`` is for the terminal alone.
    """

    form: str
    selection: Selection
    page: Page
    encoding: str
    with_text: bool
    worker: Callable[[], ReportReader]

    def __call__(self, documents: Sequence[Document]) -> list[Part | ReadingError]:
        """Render each report; what fails is given in its place."""
        made: list[Part | ReadingError] = []
        for part in self.stream(own_reader(self.worker), documents, made.append):
            made.append(part)  # noqa: PERF402 - failures are appended between parts
        return made

    def stream(self, reader: ReportReader, documents: Iterable[Document], failed: Failed) -> Iterator[Part]:
        """Render one report after another as each is read."""
        if self.form == "conllu":
            yield from (Part(conllu(analysis).encode()) for analysis in reader.analyses(documents, failed))
        else:
            yield from map(self._part, reader.stream(documents, failed))

    def _part(self, whole: Reading) -> Part:
        reading = self.selection.apply(whole)
        records = Parts.of(Index(reading), self.selection.parts or PARTS).records if self.form == "terminal" else ()
        return Part(self._content(reading), bool(records), any(record.score < DOUBTFUL for record in records))

    def _content(self, reading: Reading) -> bytes:
        if self.form == "json":
            return json_line(reading, with_text=self.with_text)
        if self.form == "html":
            return report_page(reading, beside_weights("scores.json")).encode()
        return (reading_page(reading, self.page) + "\n").encode(self.encoding, "replace")
