"""The progress line."""

import io

from verbale.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, total: int) -> str:
    progress = Progress(stream, total)
    progress.step()
    progress.step()
    progress.clear()
    return stream.getvalue()


def test_it_is_drawn_seldom_and_taken_away() -> None:
    assert drawn(Terminal(), 1000) == "\r\x1b[K1 of 1,000 read\r\x1b[K"


def test_one_report_needs_none() -> None:
    assert drawn(Terminal(), 1) == ""


def test_no_terminal_no_line() -> None:
    assert drawn(io.StringIO(), 1000) == ""
