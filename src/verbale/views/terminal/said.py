"""SAID and DISPUTED: statements with their speaker, act and words, and what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verbale.record import Statement
from verbale.views.conditions import conditions, without
from verbale.views.disputes import disputed_by
from verbale.views.index import Index
from verbale.views.ink import Line, Piece, clean, hanging, plain, wrapped
from verbale.views.quotes import quoted, words_of
from verbale.views.speakers import UNNAMED
from verbale.views.terminal.page import ACT_WIDTH, DOUBTFUL, WHO_WIDTH, Page
from verbale.views.terminal.rows import Row
from verbale.views.wording import act_word, certainty_words, counted

__all__ = ["condition_lines", "disputed_rows", "disputed_summary", "said_rows", "said_summary", "told_in"]

DISTANCE = "the report keeps its distance"
_HEDGED_BY_NATURE = frozenset({"warn", "wish", "ask"})
"""Acts about what nobody knows yet: that their content is only possible goes without saying."""


def said_summary(index: Index, statements: Sequence[Statement]) -> str:
    """Count the statements and those who make them."""
    if not statements:
        return "no statement found"
    known = {index.speakers.of(statement) for statement in statements} - {UNNAMED}
    counts = [counted(len(statements), "statement"), *([counted(len(known), "speaker")] if known else [])]
    return ", ".join(counts)


def said_rows(index: Index, statements: Sequence[Statement], page: Page) -> list[Line]:
    """Set one statement after another; a speaker is named once while he goes on."""
    lines: list[Line] = []
    for before, statement in pairwise((None, *statements)):
        if statement:
            cells = _Cells(index, statement, page, repeated=before is not None and _goes_on(before, statement))
            lines += cells.row(cells.below(), cells.notes()).lines(page)
    return lines


def disputed_summary(statements: Sequence[Statement]) -> str:
    """Count what is disputed."""
    return counted(len(statements), "claim") if statements else "nothing found"


def disputed_rows(index: Index, statements: Sequence[Statement], page: Page) -> list[Line]:
    """Set each disputed statement with those who dispute it."""
    lines: list[Line] = []
    for statement in statements:
        below = [plain(line) for line in wrapped(disputed_by(index, statement), page.words)]
        lines += _Cells(index, statement, page).row(below).lines(page)
    return lines


def condition_lines(statement: Statement, page: Page) -> list[Line]:
    """Set each condition of a statement in front of its marker, IF or UNLESS."""
    found = conditions(statement.condition)
    return [line for one in found for line in hanging(Piece(one.marker, "condition"), one.words, page.words)]


def told_in(index: Index, statement: Statement, page: Page, *, inside: bool = False) -> str:
    """Say by which statement a record is told: by its number where it stands on the page, else by its speaker."""
    if "said" not in page.shown:
        return f"as told by {index.speakers.of(statement)}"
    return f"{'inside' if inside and page.wide else 'as told in'} {index.number(statement)}"


def _goes_on(before: Statement, statement: Statement) -> bool:
    """Tell whether the same one speaks on: the same actor, or the very same words for a source that is none ("he" may be two)."""
    if statement.speaker or before.speaker:
        return statement.speaker == before.speaker
    return statement.source is not None and statement.source == before.source


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one statement."""

    index: Index
    statement: Statement
    page: Page
    repeated: bool = field(default=False, kw_only=True)

    def row(self, below: Sequence[Line], notes: Sequence[str] = ()) -> Row:
        """Set what stands `below` the words, and notes beside or under them."""
        return Row(
            offset=self.statement.content[0].start,
            number=str(self.index.number(self.statement)),
            who=self._speaker(),
            act=self._act(),
            words=[*self._words(), *below],
            notes=notes,
        )

    def below(self) -> list[Line]:
        """Its conditions, who disputes it, and whether the report keeps its distance."""
        statement = self.statement
        dispute = disputed_by(self.index, statement)
        disputed = hanging(Piece("DISPUTED", "disputed"), dispute, self.page.words) if dispute else []
        distance = [plain(line) for line in wrapped(DISTANCE, self.page.words)] if statement.stance == "distance" else []
        return [*condition_lines(statement, self.page), *disputed, *distance]

    def notes(self) -> list[str]:
        """What sets this statement apart: its place in the report, whom it was said to and where, who tells of it."""
        statement, notes = self.statement, []
        if statement.addressee:
            notes.append(f"to {self.index.speakers.name(statement.addressee)}")
        if self.page.wide:
            notes = [*self._whereabouts(), *notes]
        if statement.act not in _HEDGED_BY_NATURE:
            notes.append(certainty_words(statement.certainty))
        if teller := self.index.teller(statement):
            notes.append(told_in(self.index, teller, self.page, inside=True))
        return [note for note in notes if note]

    def _whereabouts(self) -> list[str]:
        """Where in the report it stands and where it was said: no more than an aside, for pages with room for it."""
        place = self.index.place(self.statement)
        headline = ["headline"] if self.index.in_headline(self.statement.content[0]) else []
        return [*headline, *([clean(place.name)] if place else [])]

    def _speaker(self) -> list[Line]:
        """The speaker's name, again where there is doubt though he goes on."""
        doubtful = self.statement.score < DOUBTFUL
        if self.repeated and not doubtful:
            return []
        room = WHO_WIDTH - 2 if doubtful else WHO_WIDTH
        lines = [plain(text, "strong") for text in wrapped(self.index.speakers.of(self.statement), room)]
        return [*lines[:-1], (*lines[-1], Piece(" ?"))] if doubtful else lines

    def _act(self) -> list[Line]:
        statement = self.statement
        if statement.act:
            return [plain(act_word(statement.act, several=self.index.speakers.several(statement)), "act")]
        return [plain(text, "act") for text in wrapped(clean(words_of(statement.cue)), ACT_WIDTH)]

    def _words(self) -> list[Line]:
        """The content as it stands, without the conditions that get lines of their own."""
        document, content = self.index.document, self.statement.content
        spans = without(document, content, self.statement.condition)
        text = quoted(document.text, spans, direct=self.statement.form == "direct", whole=content)
        return [plain(line) for line in wrapped(clean(text), self.page.words)]
