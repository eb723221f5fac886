"""Where records begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inputs.archives import page_record, plain
from verbale.inputs.warc.frames import LONGEST_HEAD, Fault, Frames, digest_of, head_of

RECORDS = [page_record(number) for number in range(4)]


@given(st.lists(st.integers(1, 400), max_size=30))
def test_records_come_whole_however_the_bytes_are_cut(sizes):
    frames, data, found = Frames(10_000), plain(*RECORDS), []
    for size in [*sizes, len(data)]:
        found += frames.feed(data[:size])
        data = data[size:]
    frames.finish()
    assert found == RECORDS


def test_a_record_over_the_limit_is_none_and_the_next_is_given():
    frames = Frames(600)
    large = page_record(7, "x" * 1000)
    assert list(frames.feed(plain(RECORDS[0], large, RECORDS[1]))) == [RECORDS[0], None, RECORDS[1]]


@pytest.mark.parametrize("cut", [1, 40, 300])
def test_bytes_that_end_within_a_record(cut):
    frames = Frames(10_000)
    list(frames.feed(RECORDS[0][:-cut]))
    with pytest.raises(Fault, match="shorter than it says"):
        frames.finish()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", "no record begins"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "does not state its length"),
        (b"WARC/1.0\r\n" + b"x" * LONGEST_HEAD, "have no end"),
    ],
)
def test_what_is_no_record(data, what):
    with pytest.raises(Fault, match=what):
        head_of(data)


def test_a_head_that_goes_on():
    assert head_of(b"WARC/1.0\r\nContent-Le") is None


def test_heads_with_bare_line_feeds():
    assert head_of(b"WARC/1.0\nContent-Length: 3\n\nabc") == (28, 31)


def test_the_digest():
    assert (len(digest_of(RECORDS[0])), digest_of(b"WARC/1.0\r\n\r\n")) == (32, "")
