"""Adding pages is timed by the processor and by the clock, and the same input once more."""

from benchmarks.add import Run, told
from verbale.crew import cores


def test_what_two_runs_came_to() -> None:
    first, again = Run(43.2, 86.4, (80, 10, 100)), Run(1.08, 1.2, (80, 10, 100))
    lines = told(first, again).splitlines()
    assert lines[0] == f"100 pages, 80 reports and 10 copies in 43.2 s (86.4 s of {cores()} cores)"
    assert lines[1].startswith("100,000 pages a day and core by the processor's time, ")
    assert lines[2] == "the same again: 1.1 s, 2.5% of the time, 0 rows added"


def test_rows_that_the_second_time_adds_are_told() -> None:
    assert told(Run(1, 1, (1, 0, 1)), Run(1, 1, (2, 0, 2))).endswith("2 rows added")
