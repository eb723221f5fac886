"""Readings to bytes, one report at a time."""

import pytest

from tests.cli.fakes import FakeReader
from verbale.cli.rendering import Part, Rendering
from verbale.errors import ReadingError
from verbale.record import Document, decode
from verbale.testing import reading, statement
from verbale.views.selection import Selection
from verbale.views.terminal import Page

HI = Document("“Hello there,” said Mary.")
BAD = Document("This is unreadable to us.", path="bad.txt")
NONE = Document("Nobody spoke.")


def rendering(form: str = "json", *parts: str) -> Rendering:
    return Rendering(form, Selection(parts, (), None), Page(80, colour=False, parts=parts), "utf-8", True, FakeReader)  # noqa: FBT003 - as on the command line


def test_what_fails_keeps_its_place() -> None:
    first, fault, last = rendering()([HI, BAD, NONE])
    assert isinstance(first, Part)
    assert isinstance(last, Part)
    assert [decode(part.content).document.text for part in (first, last)] == [HI.text, NONE.text]
    assert isinstance(fault, ReadingError)
    assert fault.where == "bad.txt"


class DoubtfulReader(FakeReader):
    def read(self, document: Document) -> object:  # type: ignore[override] # a fake of one method
        return reading(document, [statement(document, "Hello there", score=0.1)])


@pytest.mark.parametrize(("parts", "shown"), [((), True), (("done",), False)])
def test_only_what_the_page_shows_counts(parts: tuple[str, ...], shown: bool) -> None:
    (part,) = rendering("terminal", *parts).stream(DoubtfulReader(), [HI], lambda _: None)
    assert (part.shown, part.doubtful) == (shown, shown)


def test_a_letter_that_the_terminal_lacks_is_replaced() -> None:
    page = Rendering("terminal", Selection((), (), None), Page(80, colour=False), "ascii", True, FakeReader)  # noqa: FBT003 - likewise
    (part,) = page([HI])
    assert isinstance(part, Part)
    assert b"?Hello there" in part.content
