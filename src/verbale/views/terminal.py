"""A reading as a page of text for a terminal: who said what, in the four columns of the house.

Number, 3 wide · speaker from column 6 · act from 23 · words from 36 · offset flush right; a wide page has a column of notes
before the offset, a narrow one sets the notes under the words.
"""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from verbale.record import Reading, Statement
from verbale.views.ink import Line, Piece, clean, extent, place, plain, printed, wrapped
from verbale.views.quotes import quoted, words_of
from verbale.views.speakers import UNNAMED, Speakers
from verbale.views.wording import act_word, counted, day

__all__ = ["DOUBTFUL", "Page", "Tally", "closing_line", "reading_page"]

DOUBTFUL: Final = 0.5
"""A statement with a lower score is shown with a question mark."""

NARROWEST: Final = 60
WIDE: Final = 110
"""Cells from which a page has a column of notes."""

SPEAKER, ACT, WORDS = 5, 22, 35
NUMBER_WIDTH, SPEAKER_WIDTH, ACT_WIDTH, OFFSET_WIDTH, NOTE_WIDTH = 3, 16, 12, 5, 22


@dataclass(frozen=True, slots=True)
class Page:
    """The page to fill: `width` in terminal cells, `colour` where escape codes are wanted (bold and italic count)."""

    width: int = 80
    colour: bool = False

    def __post_init__(self) -> None:
        """Refuse a page too narrow for its columns."""
        if self.width < NARROWEST:
            message = f"a page is at least {NARROWEST} cells wide, not {self.width}"
            raise ValueError(message)

    @property
    def wide(self) -> bool:
        """Tell whether there is room for a column of notes."""
        return self.width >= WIDE

    @property
    def note(self) -> int:
        """Column (from 0) of the notes on a wide page."""
        return self.width - OFFSET_WIDTH - 1 - NOTE_WIDTH

    @property
    def words(self) -> int:
        """Cells for the words of a statement."""
        return (self.note - 3 if self.wide else self.width - OFFSET_WIDTH - 2) - WORDS


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a run's documents, and whether its pages showed a statement, and a doubtful one."""

    read: int = 0
    skipped: int = 0
    failed: int = 0
    shown: bool = False
    doubtful: bool = False


def reading_page(reading: Reading, page: Page) -> str:
    """Give the page of one reading, each line ended by a newline."""
    lines = [*_head(reading, page), (), *_said(reading, page)]
    return "".join(printed(line, colour=page.colour) + "\n" for line in lines)


def closing_line(tally: Tally) -> str:
    """Give the last line of a run: what was read, and how to read the page.

    >>> closing_line(Tally(read=1))
    '1 read, 0 skipped, 0 failed.'
    """
    parts = [f"{tally.read:,} read, {tally.skipped:,} skipped, {tally.failed:,} failed."]
    parts += ["? = doubtful."] if tally.doubtful else []
    parts += ["The last column counts characters."] if tally.shown else []
    return "  ".join(parts)


def _head(reading: Reading, page: Page) -> list[Line]:
    document = reading.document
    headlines = (document.text[s.start : s.end] for s in reading.sentences if s.kind == "headline")
    title = clean(next(headlines, document.title or ""))
    path = clean(document.path or "")
    facts = [clean(document.outlet or ""), day(document.published) if document.published else ""]
    facts.append(counted(len(document.text.split()), "word"))
    about = plain(" · ".join(fact for fact in facts if fact))
    name = _end_of(path, page.width // 2) if title else ""
    lines = [plain(text, "strong") for text in wrapped(title or path or "untitled", page.width)]
    return [*lines, place([(0, about), (page.width - extent(name), plain(name))])]


def _end_of(path: str, room: int) -> str:
    """The whole path where it fits, else its end: the end is what tells two files apart."""
    shown = path
    while extent(shown) > room:
        shown = "…" + shown.removeprefix("…")[1:]
    return shown


def _said(reading: Reading, page: Page) -> list[Line]:
    statements = reading.statements
    speakers = Speakers(reading.actors)
    numbers = {statement.id: number for number, statement in enumerate(statements, 1)}
    lines = [_section("SAID", _count(statements, speakers), page)]
    before: Statement | None = None
    for statement in statements:
        row = _Row(reading, statement, speakers, numbers, page)
        lines += row.lines(repeated=before is not None and _goes_on(before, statement))
        before = statement
    return lines


def _goes_on(before: Statement, statement: Statement) -> bool:
    """Tell whether the same one speaks on: the same actor, or the very same words for a source that is none ("he" may be two)."""
    if statement.speaker or before.speaker:
        return statement.speaker == before.speaker
    return statement.source is not None and statement.source == before.source


def _section(name: str, summary: str, page: Page) -> Line:
    return place([(0, plain(name, "strong")), (page.width - extent(summary), plain(summary))])


def _count(statements: tuple[Statement, ...], speakers: Speakers) -> str:
    if not statements:
        return "no statement found"
    known = {speakers.of(statement) for statement in statements} - {UNNAMED}
    counts = [counted(len(statements), "statement"), *([counted(len(known), "speaker")] if known else [])]
    return ", ".join(counts)


@dataclass(frozen=True, slots=True)
class _Row:
    """One statement on its way to the page."""

    reading: Reading
    statement: Statement
    speakers: Speakers
    numbers: dict[str, int]
    page: Page

    @property
    def speaker(self) -> str:
        return self.speakers.of(self.statement)

    def lines(self, *, repeated: bool) -> list[Line]:
        """Set the cells side by side; a speaker is named once while he goes on, and again where there is doubt."""
        doubtful = self.statement.score < DOUBTFUL
        speaker = [] if repeated and not doubtful else self._speaker_lines(doubtful=doubtful)
        words, note = self._words_and_notes()
        number = plain(f"{self.numbers[self.statement.id]:>{NUMBER_WIDTH}}")
        offset = str(self.statement.content[0].start)
        cells = zip_longest(speaker, self._act_lines(), words, note, fillvalue=())
        rows = [[(SPEAKER, s), (ACT, a), (WORDS, w), (self.page.note, n)] for s, a, w, n in cells]
        rows[0] = [(0, number), *rows[0], (self.page.width - len(offset), plain(offset))]
        return [place(row) for row in rows]

    def _speaker_lines(self, *, doubtful: bool) -> list[Line]:
        room = SPEAKER_WIDTH - 2 if doubtful else SPEAKER_WIDTH
        lines = [plain(text, "strong") for text in wrapped(self.speaker, room)]
        return [*lines[:-1], (*lines[-1], Piece(" ?"))] if doubtful else lines

    def _act_lines(self) -> list[Line]:
        statement = self.statement
        if statement.act:
            return [plain(act_word(statement.act, several=self.speakers.several(statement)), "act")]
        return [plain(text, "act") for text in wrapped(clean(words_of(statement.cue)), ACT_WIDTH)]

    def _words_and_notes(self) -> tuple[list[Line], list[Line]]:
        text = quoted(self.reading.document.text, self.statement.content, direct=self.statement.form == "direct")
        words = [plain(line) for line in wrapped(clean(text), self.page.words)]
        if self.page.wide:
            return words, [plain(line) for line in wrapped(", ".join(self._notes()), NOTE_WIDTH)]
        return [*words, *(plain(line) for note in self._notes() for line in wrapped(note, self.page.words))], []

    def _notes(self) -> list[str]:
        """What sets this statement apart: its place in the report, whom it was said to, who tells of it."""
        statement, notes = self.statement, []
        if self.page.wide and self._in_headline():
            notes.append("headline")
        if statement.addressee:
            notes.append(f"to {self.speakers.name(statement.addressee)}")
        if statement.within:
            told = "inside" if self.page.wide else "as told in"
            notes.append(f"{told} {self.numbers[statement.within]}")
        return notes

    def _in_headline(self) -> bool:
        words = self.statement.content[0]
        headlines = (s for s in self.reading.sentences if s.kind == "headline")
        return any(headline.start <= words.start < headline.end for headline in headlines)
