"""A stream with a memory."""

import io

from hypothesis import given
from hypothesis import strategies as st

from verbale.inputs.warc.window import PIECE, Window


class Dripping(io.BytesIO):
    """A pipe that gives seven bytes at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(7, size or 7))


def test_bytes_stay_until_they_are_let_go():
    window = Window(Dripping(b"0123456789abcdef"))
    assert (window.read(12, 9), window.read(0, 3)) == (b"cdef", b"012")
    window.release(10)
    assert (window.start, window.read(10, 2), window.read(16)) == (10, b"ab", b"")


def test_a_mark_across_two_pieces_is_found_and_what_lies_before_is_let_go():
    data = b"." * (2 * PIECE - 2) + b"WARC/" + b"."
    window = Window(io.BytesIO(data))
    assert window.find(b"WARC/", 3) == 2 * PIECE - 2
    assert window.start > 0
    assert window.find(b"WARC/", 2 * PIECE) == -1


@given(st.binary(max_size=60), st.binary(min_size=1, max_size=3), st.integers(0, 60))
def test_finding_is_that_of_bytes(data, mark, start):
    assert Window(Dripping(data)).find(mark, start) == data.find(mark, start)
