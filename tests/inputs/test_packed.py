"""Packed bytes: whole before a damage, and behind it where another member begins; every damage named."""

import gzip
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import InputError
from verbale.inputs.packed import pieces_of

DRAW = random.Random(1)
PARTS = [DRAW.randbytes(3_000) + bytes(70_000) for _ in range(6)]
MEMBERS = [gzip.compress(part, mtime=0) for part in PARTS]


def split(data: bytes) -> tuple[bytes, list[str]]:
    found = list(pieces_of(io.BytesIO(data), "a.gz"))
    return b"".join(one for one in found if isinstance(one, bytes)), [one.what for one in found if isinstance(one, InputError)]


@pytest.mark.parametrize("data", [b"", b"x", b"\x1f", bytes(200_000)])
def test_what_is_not_packed_stays_as_it_is(data):
    assert split(data) == (data, [])


def test_members_one_after_the_other_with_padding_between():
    assert split(bytes(9).join(MEMBERS) + bytes(5)) == (b"".join(PARTS), [])


@pytest.mark.parametrize("kept", [1, 5, 17, 500, 2_000])
def test_a_member_that_breaks_off_is_given_as_far_as_it_goes(kept):
    whole = b"".join(MEMBERS)
    data, faults = split(whole[: len(whole) - kept])
    assert b"".join(PARTS).startswith(data)
    assert len(data) >= sum(map(len, PARTS[:-1]))
    (fault,) = faults
    assert "breaks off" in fault


def test_behind_a_damage_the_next_member_is_read():
    broken = bytearray(b"".join(MEMBERS))
    begin = len(MEMBERS[0]) + len(MEMBERS[1])
    broken[begin + 10 : begin + 60] = b"\xff" * 50
    data, (fault,) = split(bytes(broken))
    assert data.startswith(PARTS[0] + PARTS[1])
    assert data.endswith(PARTS[3] + PARTS[4] + PARTS[5])
    assert "is damaged: what is packed does not unpack, at byte" in fault


def test_what_stands_before_a_damage_in_one_member_is_given():
    text = DRAW.randbytes(200_000)
    packed = bytearray(gzip.compress(text))
    packed[150_000:150_004] = bytes(4)
    data, faults = split(bytes(packed))
    assert len(faults) == 1
    assert data[:149_000] == text[:149_000]


def test_a_checksum_that_is_wrong_is_told():
    packed = bytearray(gzip.compress(b"Talks go on."))
    packed[-8] ^= 1
    assert split(bytes(packed)) == (b"Talks go on.", ["is damaged: what is packed does not unpack, at byte 27"])


@given(st.integers(0, len(MEMBERS[0]) + len(MEMBERS[1]) - 1), st.integers(0, 7))
def test_no_flipped_bit_goes_unnoticed(at, bit):
    packed = bytearray(MEMBERS[0] + MEMBERS[1])
    packed[at] ^= 1 << bit
    data, faults = split(bytes(packed))
    # Some bits of a head say nothing about what is packed: its time, its system, how it was packed.
    assert faults or data == PARTS[0] + PARTS[1]
