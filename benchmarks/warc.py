"""Read a large WARC, built by repeating the pages of another with edits: pages a second of a core, and whether memory is flat.

    python -m benchmarks.warc PAGES.warc.gz [--megabytes 100] [--keep LARGE.warc.gz]

Measured is the input side alone: bytes to documents, each page read in this process. Every repetition has its number before each
paragraph, so no text comes twice. Prints the peak of memory after each tenth. Exit code 1 where it is over 1.0 GB, or still grows
by more than a twentieth in the second half.
"""

import argparse
import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from verbale.errors import InputError
from verbale.inputs import Intake
from verbale.inputs.received import StoredPage
from verbale.inputs.warc import in_process, read_warc_file, warc_pages

MOST: Final = 1_000_000_000
GROWTH: Final = 1.05
TENTHS: Final = 10


def edited(pages: Sequence[StoredPage]) -> Iterator[bytes]:
    """Records of the pages again and again, each time with other words, without end."""
    for number in count(1):
        for page in pages:
            yield record(page, page.data.replace(b"<p>", b"<p>Day %d: " % number))


def record(page: StoredPage, body: bytes) -> bytes:
    """A page as a record of an archive, in a gzip member of its own."""
    kind = page.content_type.encode() or b"text/html"
    block = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + (page.address or "").encode()
    head += b"\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(block)
    return gzip.compress(head + block + b"\r\n\r\n", 6)


def build(pages: Sequence[StoredPage], size: int, place: Path) -> int:
    """Write an archive of so many bytes, and give how many pages it has."""
    number = 0
    with place.open("wb") as stream:
        for made in edited(pages):
            if stream.tell() >= size:
                break
            stream.write(made)
            number += 1
    return number


def peak() -> int:
    """The most memory that this process has held so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def read(place: Path, pages: int) -> list[int]:
    """Read an archive, and give the peak of memory after each tenth of its pages."""
    peaks: list[int] = []
    began, documents = time.process_time(), 0
    for number, found in enumerate(read_warc_file(str(place), Intake(any_language=True), in_process), 1):
        documents += not isinstance(found, InputError)
        if number * TENTHS >= pages * (len(peaks) + 1):
            peaks.append(peak())
            rate = number / (time.process_time() - began)
            print(f"{number:8,} pages  {rate:6.1f} a second of a core  peak {peaks[-1] / 1e6:7,.0f} MB", flush=True)
    print(f"{documents:,} documents, {rate * 86_400:,.0f} pages a day and core")
    return peaks


def main(arguments: Sequence[str]) -> int:
    """Build and read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.warc", description="Read a large WARC built from a small one.")
    parser.add_argument("pages", type=Path)
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    with asked.pages.open("rb") as stream:
        pages = [page for page in warc_pages(stream, asked.pages.name) if isinstance(page, StoredPage)]
    with tempfile.TemporaryDirectory() as name:
        place = asked.keep or Path(name, "large.warc.gz")
        number = build(pages, asked.megabytes * 1_000_000, place)
        print(f"{number:,} pages, {place.stat().st_size / 1e6:,.0f} MB")
        del pages
        peaks = read(place, number)
    return int(peaks[-1] > MOST or peaks[-1] > GROWTH * peaks[len(peaks) // 2])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
