"""Cut packed archives off and turn bits over at many offsets: how often it is told, and how much of what is whole comes out.

    python -m benchmarks.damage [--offsets 40] [--seed 1]

Three kinds: a WARC with a gzip member a record, as crawlers write them; JSON lines in members of twenty, as they are when a file
is added to; JSON lines in one member, where what stands behind a damage was packed by what is damaged and counts as such. Each
offset is damaged in both ways. Exit code 1 where a damage is not told, or under 95 % of the undamaged records come out.
"""

import argparse
import gzip
import io
import json
import random
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.errors import InputError
from verbale.inputs.jsonl import read_jsonl
from verbale.inputs.warc import warc_pages

RECORDS: Final = 120
A_PART: Final = 20
FLOOR: Final = 95.0
WORDS: Final = "minister talks grain border said would not the of and to in on Monday valley bridge army court vote".split()


@dataclass(frozen=True, slots=True)
class Packed:
    """An archive in memory: its members, how many records each holds, and what reads it."""

    members: tuple[bytes, ...]
    texts: tuple[tuple[str, ...], ...]
    read: Callable[[bytes], Iterator[str | InputError]]

    @property
    def data(self) -> bytes:
        """The whole file."""
        return b"".join(self.members)

    def undamaged(self, offset: int, *, cut: bool) -> set[str]:
        """The records that a damage at an offset leaves as they were written."""
        found: set[str] = set()
        at = 0
        for member, texts in zip(self.members, self.texts, strict=True):
            if at + len(member) <= offset or (at > offset and not cut):
                found.update(texts)
            elif at <= offset:
                found.update(_whole_before(member[: offset - at], texts))
            at += len(member)
        return found


@dataclass(frozen=True, slots=True)
class Recovery:
    """Of all damages, how many were told; of all undamaged records, how many came out; in percent."""

    reported: float
    recovered: float


def _whole_before(packed: bytes, texts: Sequence[str]) -> Sequence[str]:
    """Of a member with several records, those that are packed whole before its damage."""
    if len(texts) == 1:
        return ()
    lines = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(packed).count(b"\n")
    return texts[:lines]


def texts_of(draw: random.Random) -> list[str]:
    """Reports of some words, each one of a kind."""
    return [f"Report {number}. {' '.join(draw.choices(WORDS, k=draw.randint(60, 400)))}." for number in range(RECORDS)]


def archive(texts: Sequence[str]) -> Packed:
    """A WARC, a member a record."""
    return Packed(tuple(gzip.compress(_record(text), mtime=0) for text in texts), tuple((text,) for text in texts), _read_archive)


def lines(texts: Sequence[str], a_part: int) -> Packed:
    """JSON lines, so many to a member."""
    parts = tuple(tuple(texts[at : at + a_part]) for at in range(0, len(texts), a_part))
    packed = (b"".join(json.dumps({"text": text}).encode() + b"\n" for text in part) for part in parts)
    return Packed(tuple(gzip.compress(part, mtime=0) for part in packed), parts, _read_lines)


def _record(text: str) -> bytes:
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>{text}</p></html>".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def _read_archive(data: bytes) -> Iterator[str | InputError]:
    for found in warc_pages(io.BytesIO(data), "a.warc.gz"):
        yield found if isinstance(found, InputError) else found.data.decode()[9:-11]


def _read_lines(data: bytes) -> Iterator[str | InputError]:
    for found in read_jsonl(io.BytesIO(data), "a.jsonl.gz"):
        yield found if isinstance(found, InputError) else found.text


def damaged(packed: Packed, offset: int, bit: int) -> Iterator[tuple[bytes, set[str]]]:
    """The archive cut off and with a bit turned over, each with the records that are whole."""
    data = bytearray(packed.data)
    yield bytes(data[:offset]), packed.undamaged(offset, cut=True)
    data[offset] ^= 1 << bit
    if not _says_nothing(packed, offset):
        yield bytes(data), packed.undamaged(offset, cut=False)


def _says_nothing(packed: Packed, offset: int) -> bool:
    """Tell whether a byte is one of a member's head that says nothing about what is packed: text or not, time, system."""
    for member in packed.members:
        if offset < len(member):
            return 3 <= offset < 10  # noqa: PLR2004 - RFC 1952, 2.3
        offset -= len(member)
    return False


def recovery(packed: Packed, offsets: int, draw: random.Random) -> Recovery:
    """Damage an archive at so many offsets, in both ways each, and count."""
    told = times = out = whole = 0
    borders = {sum(map(len, packed.members[:number])) for number in range(len(packed.members) + 1)}
    for _ in range(offsets):
        offset = draw.choice([at for at in draw.sample(range(1, len(packed.data)), 9) if at not in borders])
        for data, undamaged in damaged(packed, offset, draw.randrange(8)):
            found = list(packed.read(data))
            times += 1
            told += any(isinstance(one, InputError) for one in found)
            whole += len(undamaged)
            out += len(undamaged & {one for one in found if isinstance(one, str)})
    return Recovery(100 * told / times, 100 * out / whole)


def main(arguments: Sequence[str]) -> int:
    """Measure the three kinds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.damage", description="Damage packed archives and read them.")
    parser.add_argument("--offsets", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    draw = random.Random(asked.seed)  # noqa: S311 - offsets are no secrets
    texts = texts_of(draw)
    kinds = {
        "warc.gz, a member a record": archive(texts),
        "jsonl.gz in parts": lines(texts, A_PART),
        "jsonl.gz": lines(texts, RECORDS),
    }
    good = True
    for name, packed in kinds.items():
        found = recovery(packed, asked.offsets, draw)
        good = good and found.reported == 100 and found.recovered >= FLOOR  # noqa: PLR2004 - percent
        print(f"{name:28} told {found.reported:6.1f} %   undamaged records read {found.recovered:6.1f} %", flush=True)
    return int(not good)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
