"""Records of whole archives, and of archives that were cut off or had bits turned over."""

import io
import random
from itertools import accumulate

import pytest

from tests.inputs.archives import packed, page_record, plain, record
from verbale.errors import InputError, TooLarge, Unreadable
from verbale.inputs.warc.records import Damaged, Record, records_of

LARGEST = 100_000
NOISE = random.Random(1).randbytes(60_000).hex()
RECORDS = [page_record(number, f"<html><p>{number} {NOISE[number * 997 :][:5000]}</p></html>") for number in range(24)]
FORMS = {"packed": packed, "plain": plain}
PLACES = 120


def found(data: bytes, largest: int = LARGEST) -> list[Record | InputError]:
    return list(records_of(io.BytesIO(data), "a.warc.gz", largest))


def whole(data: bytes) -> list[bytes]:
    return [one.data for one in found(data) if isinstance(one, Record)]


def starts(form: str) -> list[int]:
    return [0, *accumulate(len(FORMS[form](one)) for one in RECORDS)]


def hit(form: str, place: int) -> int:
    """The number of the record in which a byte of the archive stands."""
    return sum(start <= place for start in starts(form)) - 1


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_archive(form):
    read = found(FORMS[form](*RECORDS))
    assert [(one.data, one.offset) for one in read] == list(zip(RECORDS, starts(form), strict=False))


def test_many_records_in_one_member():
    assert whole(packed(plain(*RECORDS))) == RECORDS


@pytest.mark.parametrize("form", FORMS)
def test_an_archive_that_is_cut_off_says_so_and_gives_what_is_whole(form):
    data = FORMS[form](*RECORDS)
    edges = set(starts(form))
    for place in random.Random(2).sample([place for place in range(1, len(data)) if place not in edges], PLACES):
        *before, last = found(data[:place])
        assert isinstance(last, Damaged)
        assert f"at byte {starts(form)[hit(form, place)]}" in last.what
        kept = [one.data for one in before]
        assert kept[: hit(form, place)] == RECORDS[: hit(form, place)]


def test_a_bit_turned_over_in_a_packed_archive_is_named_and_costs_its_record_only():
    data = packed(*RECORDS)
    # Time, flags of the packer and operating system stand in a member's head; nobody's words hang on them.
    idle = {start + byte for start in starts("packed") for byte in range(4, 10)}
    for place in random.Random(3).sample([place for place in range(len(data)) if place not in idle], PLACES):
        bad = bytearray(data)
        bad[place] ^= 1 << random.Random(place).randrange(8)
        number = hit("packed", place)
        assert any(isinstance(one, Damaged) and f"at byte {starts('packed')[number]}" in one.what for one in found(bytes(bad)))
        assert whole(bytes(bad)) == [*RECORDS[:number], *RECORDS[number + 1 :]]


def test_a_bit_turned_over_in_the_words_of_a_plain_archive_is_named_and_costs_its_record_only():
    data = plain(*RECORDS)
    for number in range(len(RECORDS)):
        place = starts("plain")[number] + len(RECORDS[number]) - 1 - 37 * number
        bad = bytearray(data)
        bad[place] ^= 1
        assert [type(one) for one in found(bytes(bad))].count(Damaged) == 1
        assert whole(bytes(bad)) == [*RECORDS[:number], *RECORDS[number + 1 :]]


@pytest.mark.parametrize("wrong", [b"9", b"99999", b"999999999"])
def test_a_length_that_is_wrong_costs_its_record_only(wrong):
    data = plain(*RECORDS)
    stated = f"Content-Length: {len(RECORDS[5]) - RECORDS[5].index(b'HTTP/')}".encode()
    bad = data[: starts("plain")[5]] + data[starts("plain")[5] :].replace(stated, b"Content-Length: " + wrong, 1)
    assert sum(isinstance(one, Damaged) for one in found(bad)) == 1
    assert whole(bad) == [*RECORDS[:5], *RECORDS[6:]]


@pytest.mark.parametrize("form", FORMS)
def test_rubbish_between_records_and_before_them(form):
    make = FORMS[form]
    for data, given in (
        (b"rubbish\x00" + make(*RECORDS), RECORDS),
        (make(*RECORDS[:2]) + b"rubbish\n" + make(*RECORDS[2:]), RECORDS),
    ):
        read = found(data)
        assert sum(isinstance(one, Damaged) for one in read) == 1
        assert len([one for one in read if isinstance(one, Record)]) >= len(given) - (form == "plain")


@pytest.mark.parametrize("form", FORMS)
def test_a_record_over_the_limit_is_passed_and_the_others_are_given(form):
    large = page_record(99, "x" * (2 * LARGEST))
    first, passed, last = found(FORMS[form](RECORDS[0], large, RECORDS[1]))
    assert (first.data, type(passed), last.data) == (RECORDS[0], TooLarge, RECORDS[1])


def test_a_bomb_is_never_held():
    bomb = packed(page_record(1, "x" * 50_000_000), RECORDS[0])
    assert [type(one) for one in found(bomb)] == [TooLarge, Record]


def test_zeros_behind_the_last_member_are_padding():
    assert whole(packed(*RECORDS) + b"\x00" * 512) == RECORDS


def test_a_stream_that_breaks_off_in_reading():
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 200_000:
                raise OSError(5, "Input/output error")
            return super().read(size)

    *before, last = records_of(Broken(packed(*RECORDS * 10)), "a.warc.gz", LARGEST)
    assert (len(before) > 10, type(last)) == (True, Unreadable)


@pytest.mark.parametrize("data", [b"", b"\r\n"])
def test_an_archive_without_a_record(data):
    assert whole(data) == []


def test_a_record_without_a_digest_is_taken_at_its_length():
    bare = record(b"abc").replace(b"WARC-Block-Digest", b"WARC-Other-Digest")
    assert whole(plain(bare)) == [bare]
