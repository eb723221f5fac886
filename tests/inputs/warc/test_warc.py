"""An archive to documents."""

import io
from pathlib import Path

from tests.inputs.archives import packed, page_record
from verbale.errors import EmptyInput, NotEnglish, Unreadable
from verbale.inputs.intake import Intake
from verbale.inputs.warc import Damaged, read_warc, read_warc_file

FRENCH = "<p>" + "Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi. " * 4 + "</p>"
IMAGE = page_record(9, "\x89PNG", "HTTP/1.1 200 OK\r\nContent-Type: image/png")


def test_pages_in_order_with_what_is_wrong_in_its_place():
    data = packed(page_record(1), page_record(2, FRENCH), IMAGE) + b"rubbish" + packed(page_record(3))
    first, french, damage, last = read_warc(io.BytesIO(data), "a.warc.gz")
    assert first.text == "Mary Lund said on day 1 that talks would go on."
    assert (first.path, first.url) == ("a.warc.gz#0", "https://post.example/1")
    assert (type(french), type(damage), last.url) == (NotEnglish, Damaged, "https://post.example/3")


def test_an_archive_of_images_only():
    (nothing,) = read_warc(io.BytesIO(packed(IMAGE, IMAGE)), "a.warc.gz")
    assert isinstance(nothing, EmptyInput)
    assert str(nothing) == "a.warc.gz: holds no HTML page; only answers of servers with HTML in them are read"


def test_a_page_over_the_limit_once_unpacked():
    large, _ = read_warc(io.BytesIO(packed(page_record(1, "x" * 5000), page_record(2))), "a", Intake(max_bytes=1000))
    assert "is a page of 5,000 bytes, over the limit of 1,000" in str(large)


def test_pages_are_read_by_whoever_is_named():
    seen = []
    list(read_warc(io.BytesIO(packed(page_record(1))), "a", read=lambda page, _: seen.append(page.where)))
    assert seen == ["a#0"]


def test_a_file_and_one_that_is_missing(tmp_path: Path):
    (tmp_path / "a.warc.gz").write_bytes(packed(page_record(1)))
    (one,) = read_warc_file(str(tmp_path / "a.warc.gz"))
    assert one.path == f"{tmp_path / 'a.warc.gz'}#0"
    (missing,) = read_warc_file(str(tmp_path / "b.warc.gz"))
    assert isinstance(missing, Unreadable)
