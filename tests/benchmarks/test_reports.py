"""What the benchmarks read."""

import pytest

from benchmarks.reports import Reports, reports
from evaluation.data import DataAbsentError


def nowhere():
    raise DataAbsentError("the data is not here")


@pytest.fixture
def repeated() -> Reports:
    return reports(7, nowhere)


def test_without_the_data_our_examples_are_read_over_and_over(repeated):
    assert repeated.source == "the examples, repeated"
    assert len(repeated.texts) == 7
    assert repeated.texts[0] == repeated.texts[4]


def test_words_are_counted_as_universal_dependencies_do():
    assert Reports("", ("He didn't.", "No.")).words == 6


def test_each_report_is_written_to_the_letter(tmp_path):
    texts = ("One\r\ntwo\n", "\ufeffthree")
    Reports("", texts).write(tmp_path)
    assert tuple(path.read_bytes().decode() for path in sorted(tmp_path.iterdir())) == texts
