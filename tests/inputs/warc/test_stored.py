"""The page in a record."""

import gzip

import pytest

from tests.inputs.archives import page_record, record
from verbale.inputs.received import StoredPage
from verbale.inputs.warc.records import Record
from verbale.inputs.warc.stored import stored_page

PAGE = "<html><p>He left.</p></html>"


def page(data: bytes) -> StoredPage | None:
    return stored_page(Record(data, 40), "a.warc")


def test_the_answer_of_a_server():
    assert page(page_record(1, PAGE)) == StoredPage(
        PAGE.encode(), "a.warc#40", "https://post.example/1", "text/html; charset=utf-8"
    )


def test_a_page_in_chunks():
    chunks = f"{len(PAGE):x}\r\n{PAGE}\r\n0\r\n\r\n"
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked"
    assert page(page_record(1, chunks, head)).data == PAGE.encode()


@pytest.mark.parametrize("body", [gzip.compress(PAGE.encode()), PAGE.encode()])
def test_a_packed_page_and_one_that_is_only_called_packed(body):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    assert page(record(head + body)).data == PAGE.encode()


def test_a_page_without_a_type_is_known_by_its_head():
    assert page(page_record(1, PAGE, "HTTP/1.1 200 OK")).data == PAGE.encode()


def test_a_page_without_http():
    assert page(record(PAGE.encode(), "resource", "file:///a.html", "text/html")).address == "file:///a.html"


@pytest.mark.parametrize(
    "data",
    [
        page_record(1, PAGE, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html"),
        page_record(1, PAGE, "HTTP/1.1 302 Found\r\nContent-Type: text/html"),
        page_record(1, "\x89PNG", "HTTP/1.1 200 OK\r\nContent-Type: image/png"),
        page_record(1, "plain words", "HTTP/1.1 200 OK"),
        record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        record(b"software: x\r\n", "warcinfo", media="application/warc-fields"),
    ],
)
def test_what_holds_no_page(data):
    assert page(data) is None
