"""Commands are timed and weighed in processes of their own."""

import sys

import pytest

from benchmarks.processes import CommandFailedError, measured, typical_seconds


def test_a_command_costs_time_and_memory_and_its_output_is_kept(tmp_path):
    cost = measured((sys.executable, "-c", "print('minutes')"), tmp_path)
    assert cost.output.strip() == b"minutes"
    assert cost.seconds > 0
    assert cost.memory > 1_000_000


def test_memory_is_that_of_the_command_and_not_of_who_starts_it(tmp_path):
    ballast = b"a" * 200_000_000
    small = measured((sys.executable, "-c", "pass"), tmp_path)
    assert small.memory < len(ballast) / 2


def test_a_command_that_fails_is_told_with_its_complaint(tmp_path):
    with pytest.raises(CommandFailedError, match="no such thing"):
        measured((sys.executable, "-c", "raise SystemExit('no such thing')"), tmp_path)


def test_a_start_is_the_median_of_several(tmp_path):
    assert typical_seconds((sys.executable, "-c", "pass"), tmp_path, 3) > 0
