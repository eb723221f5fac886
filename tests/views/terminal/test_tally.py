"""The last line of a run."""

from verbale.views.terminal import Tally, closing_line


def test_the_last_line_explains_what_was_shown() -> None:
    assert closing_line(Tally(84, 1, 2, shown=True, doubtful=True)) == (
        "84 read, 1 skipped, 2 failed.  ? = doubtful.  The last column counts characters."
    )
    assert closing_line(Tally(0, 0, 1)) == "0 read, 0 skipped, 1 failed."
