"""Lines of a stream, and what a damage costs of them."""

import gzip
import io

from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import InputError, Unreadable
from verbale.inputs.lines import lines_of


def lines(data: bytes, largest: int = 100) -> list:
    return list(lines_of(io.BytesIO(data), "a.jsonl", largest))


def test_lines_with_their_numbers_and_no_blank_ones():
    assert lines(b"\xef\xbb\xbfa\r\n\n \r\nb\nc") == [(1, b"a"), (4, b"b"), (5, b"c")]


def test_a_line_over_the_limit_is_named_and_not_held():
    assert lines(b"a\n" + b"b" * 200_000 + b"\nc\n", 5) == [(1, b"a"), (2, None), (3, b"c")]


def test_a_damage_costs_the_line_it_stands_in():
    first, second, third = (gzip.compress(words) for words in (b"a\nb\ncut", b"off\n", b"d\n"))
    *before, fault, after = lines(first[:-9] + third)
    assert before == [(1, b"a"), (2, b"b")]
    assert isinstance(fault, InputError)
    assert after[1] == b"d"
    assert [line for _, line in lines(first + second + third)] == [b"a", b"b", b"cutoff", b"d"]


class Broken(io.RawIOBase):
    """A disk that fails at its second reading."""

    def __init__(self) -> None:
        self._read = False

    def read(self, size: int = -1) -> bytes:
        del size
        if self._read:
            raise OSError(5, "Input/output error")
        self._read = True
        return b"a\nb"


def test_a_stream_that_breaks_off():
    first, fault = lines_of(Broken(), "a.jsonl", 100)
    assert first == (1, b"a")
    assert isinstance(fault, Unreadable)


@given(st.binary(max_size=200), st.integers(0, 9))
def test_lines_are_those_of_the_bytes(data, level):
    wanted = [line.rstrip(b"\r") for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    found = lines(gzip.compress(data, level), 1_000)
    assert [line for _, line in found] == [line for line in wanted if line.strip()]
