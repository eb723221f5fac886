"""A large archive is built of edited pages, each another text, and read."""

from itertools import islice
from pathlib import Path

from benchmarks.warc import build, edited, read
from verbale.inputs.received import StoredPage
from verbale.inputs.warc import read_warc_file

PAGE = StoredPage(b"<article><p>Mary Lund said that talks would go on.</p></article>", "a", "https://post.example/a", "text/html")


def test_no_text_comes_twice(tmp_path: Path) -> None:
    place = tmp_path / "a.warc.gz"
    number = build([PAGE], 2_000, place)
    texts = [one.text for one in read_warc_file(str(place))]
    assert texts[0] == "Day 1: Mary Lund said that talks would go on."
    assert len(set(texts)) == number > 3


def test_memory_is_looked_at_after_each_tenth(tmp_path: Path) -> None:
    place = tmp_path / "a.warc.gz"
    place.write_bytes(b"".join(islice(edited([PAGE]), 20)))
    peaks = read(place, 20)
    assert len(peaks) == 10
    assert peaks == sorted(peaks)
