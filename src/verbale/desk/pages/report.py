"""Report: the whole text with its marks, and its record beside it; a long one in parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from verbale.desk.asked import Asked
from verbale.desk.faults import NotThere
from verbale.desk.page import File, Jump, Page
from verbale.errors import UsageError
from verbale.record import Event, Reading, Statement, encode
from verbale.review import RIGHT, Corrected
from verbale.store import ReportLine, Store, copies_of, of_report, story
from verbale.store.stories import StoryReports
from verbale.views.index import Index
from verbale.views.page import Cut, anchors, cuts, lights
from verbale.views.telling import tell

__all__ = ["JUMPS", "REPORT", "SHEETS", "Report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report, the part of it that is shown, and where else it belongs: the places it was printed, and its story.

    `corrected` counts the records that a person has put in another way.
    """

    id: str
    index: Index
    cut: Cut
    copies: tuple[ReportLine, ...]
    story: StoryReports | None
    corrected: int

    @property
    def text(self) -> str:
        """The text of the part."""
        return self.index.document.text[self.cut.start : self.cut.end]


def _reading(store: Store, asked: Asked) -> Reading:
    return _corrected(store, asked).reading


def _corrected(store: Store, asked: Asked) -> Corrected:
    found = store.corrected(asked.parts["id"])
    if found is None:
        raise NotThere("there is no such report in this store", asked.path, "search for its words, or look through the stories")
    return found


def _report(store: Store, asked: Asked) -> Report:
    shown = _corrected(store, asked)
    index = Index(shown.reading)
    name = index.document.id
    return Report(
        id=name,
        index=index,
        cut=_cut(asked, cuts(index)),
        copies=copies_of(store, name),
        story=story(store, name),
        corrected=sum(mark != RIGHT for mark in shown.marks.values()) + len(shown.removed),
    )


def _cut(asked: Asked, parts: tuple[Cut, ...]) -> Cut:
    number = asked.text("part") or "1"
    if not (number.isascii() and number.isdecimal() and len(number) < 9 and int(number)):  # noqa: PLR2004 - a billion
        raise UsageError(f"part is {number!r}, which is no number", asked.path, "parts are numbered from 1")
    if int(number) > len(parts):
        raise NotThere(f"the report has no part {number}: the last is {len(parts)}", asked.path, "go to its beginning")
    return parts[int(number) - 1]


def _record(page: Report) -> object:
    """The whole record, as `verbale read --json` writes it."""
    return msgspec.Raw(encode(page.index.reading))


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    return (told.said for told in tell(store, of_report(store, _reading(store, asked).document.id)))


def _sheet(store: Store, asked: Asked) -> Iterable[bytes]:
    """Write the rules that tie the bars in the margin to the sentences of this text: no page may hold styles of its own."""
    index = Index(_reading(store, asked))
    return (anchors(index, _cut(asked, cuts(index))).encode(),)


def _lit(store: Store, asked: Asked) -> Iterable[bytes]:
    index = Index(_reading(store, asked))
    return (lights(index, _cut(asked, cuts(index))).encode(),)


def _to_record(store: Store, asked: Asked) -> str:
    """Lead to a record by its id, in the part that holds it."""
    index, wanted = Index(_reading(store, asked)), asked.parts["record"]
    records: dict[str, Sequence[Statement | Event]] = {"c": index.reading.statements, "e": index.reading.events}
    for letter, held in records.items():
        for number, record in enumerate(held, 1):
            if record.id == wanted:
                return _at(index, _place(record), f"{letter}{number}")
    raise NotThere("there is no such record in this report", asked.path, "look through the report itself")


def _to_place(store: Store, asked: Asked) -> str:
    """Lead to the sentence that begins at a character, or last before it."""
    index, wanted = Index(_reading(store, asked)), asked.parts["place"]
    place = int(wanted) if wanted.isascii() and wanted.isdecimal() and len(wanted) < 12 else 0  # noqa: PLR2004 - a long text
    number = sum(sentence.start <= place for sentence in index.reading.sentences)
    return _at(index, place, f"s{number}" if number else "report")


def _place(record: Statement | Event) -> int:
    return record.content[0].start if isinstance(record, Statement) else record.trigger.start


def _at(index: Index, place: int, name: str) -> str:
    parts = cuts(index)
    part = next((cut.number for cut in parts if cut.start <= place < cut.end), 1)
    return f"/report/{index.document.id}{f'?part={part}' if part > 1 else ''}#{name}"


REPORT = Page(path="/report/{id}", template="report.html", make=_report, rows=_rows, values=_record, under="stories")
SHEETS = (
    File(path="/report/{id}/anchors.css", kind="text/css; charset=utf-8", make=_sheet),
    File(path="/report/{id}/lights.css", kind="text/css; charset=utf-8", make=_lit),
)
JUMPS = (
    Jump(path="/report/{id}/at/{place}", leads=_to_place),
    Jump(path="/report/{id}/record/{record}", leads=_to_record),
)
