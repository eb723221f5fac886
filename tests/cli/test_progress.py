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


def test_the_time_that_is_left_is_told_when_it_is_known() -> None:
    stream, seconds = Terminal(), iter([0.0, 1.0, 6.0])
    progress = Progress(stream, 100, clock=lambda: next(seconds))
    progress.step()
    progress.step()
    assert stream.getvalue() == "\r\x1b[K1 of 100 read\r\x1b[K2 of 100 read, 5 min left"


def test_where_it_is_not_known_how_many_come_no_total_is_told() -> None:
    stream = Terminal()
    Progress(stream, 1, at_least=True).step()
    assert stream.getvalue() == "\r\x1b[K1 read"
