"""Inputs of the web by what they are: pages, feeds, texts, lines, archives."""

import gzip
import json

import pytest

from tests.inputs.archives import packed, page_record
from tests.inputs.web.site import WORDS, answer, serving, web_of
from verbale.errors import InputError
from verbale.inputs.intake import Intake
from verbale.inputs.router import Router
from verbale.inputs.web import NotFetched
from verbale.record import Reading, encode
from verbale.testing import document, reading

PAGE = f"""<html><head><title>Talks go on</title><link rel="canonical" href="https://elsewhere.example/x"></head>
<body><h1>Talks go on</h1><article><p>{WORDS}</p></article></body></html>"""
FEED = """<rss version="2.0"><channel><title>The Kestia Post</title>
<item><title>Talks</title><link>{first}</link><description>In short.</description>
<pubDate>Mon, 05 May 2031 09:00:00 GMT</pubDate></item>
<item><title>Grain</title><link>{second}</link><description>In short, too.</description></item></channel></rss>"""


def taken(pages: dict, path: str = "/a", *, linked: bool = False, **limits: float) -> tuple[list, list[str], str]:
    with serving({}) as site:
        made = {name: reply(site) if callable(reply) else reply for name, reply in pages.items()}
        site.pages = made
        router = Router(web=web_of(**limits), linked=linked)
        return list(router.documents(site.url(path))), site.asked, site.url()


def test_a_page_has_the_address_it_came_from():
    (one,), _, root = taken({"/a": answer("", status="301 Moved", Location="/b"), "/b": answer(PAGE)})
    assert (one.text, one.title, one.url, one.path) == (WORDS, "Talks go on", f"{root}b", f"{root}a")


def test_a_page_in_another_encoding_than_it_says():
    body = PAGE.replace("Monday", "“Monday”").encode()
    (one,), *_ = taken({"/a": answer(body, "text/html; charset=iso-8859-1")})
    assert "“Monday”" in one.text


def test_a_text():
    (one,), _, root = taken({"/2031-05-02-post.txt": answer(f"Talks go on\n\n{WORDS}", "text/plain")}, "/2031-05-02-post.txt")
    assert (one.title, one.published, one.url) == ("Talks go on", "2031-05-02", f"{root}2031-05-02-post.txt")


def test_a_text_in_the_encoding_that_its_server_names():
    (one,), *_ = taken({"/a": answer("Zürich, he said.".encode("cp1252"), "text/plain; charset=windows-1252")})
    assert one.text == "Zürich, he said."


@pytest.mark.parametrize("data", [b"%PDF-1.7 \xff", "Zürich".encode("cp1252"), b""])
def test_a_text_that_is_none(data):
    (one,), *_ = taken({"/a": answer(data, "text/plain")})
    assert isinstance(one, InputError)


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/html"])
def test_a_feed_alone_fetches_nothing_else(kind):
    found, asked, _ = taken({"/a": answer(FEED.format(first="https://post.example/1", second="https://post.example/2"), kind)})
    assert [one.text for one in found] == ["In short.", "In short, too."]
    assert asked == ["/a"]


def feed(site) -> bytes:
    return answer(FEED.format(first=site.url("/1"), second=site.url("/2")), "application/rss+xml")


def test_a_feed_with_its_linked_pages():
    found, asked, root = taken({"/a": feed, "/1": answer(PAGE.replace("<title>Talks go on</title>", ""))}, linked=True)
    page, missing, summary = found
    assert (page.text, page.url, page.published, page.outlet) == (WORDS, f"{root}1", "2031-05-05", "127.0.0.1")
    assert isinstance(missing, NotFetched)
    assert (missing.where, summary.text) == (f"{root}2", "In short, too.")
    assert asked == ["/a", "/robots.txt", "/1", "/2"]


def test_of_one_feed_only_so_many_pages_are_fetched():
    found, asked, _ = taken({"/a": feed, "/1": answer(PAGE), "/2": answer(PAGE)}, linked=True, linked_pages=1)
    assert [type(one).__name__ for one in found] == ["Received", "NotFetched", "Received"]
    assert "/2" not in asked


@pytest.mark.parametrize("target", ["http://127.0.0.2/", "http://169.254.169.254/", "file:///etc/passwd"])
def test_a_feed_that_links_to_where_nothing_is_asked(target):
    found, asked, _ = taken({"/a": answer(FEED.format(first=target, second=target), "application/rss+xml")}, linked=True)
    assert [type(one).__name__ for one in found] == ["NotFetched", "Received"] * 2
    assert asked == ["/a"]


def test_a_feed_of_whole_reports_needs_no_page():
    whole = FEED.format(first="https://post.example/1", second="").replace("In short.", "He said so again and again. " * 60)
    found, asked, _ = taken({"/a": answer(whole, "application/rss+xml")}, linked=True)
    assert (len(found), asked) == (2, ["/a"])


def test_lines():
    lines = b"".join(json.dumps({"text": f"{WORDS} {number}"}).encode() + b"\n" for number in range(3))
    for path, data in (("/a.jsonl", lines), ("/a.jsonl.gz", gzip.compress(lines))):
        found, _, root = taken({path: answer(data, "application/octet-stream")}, path)
        assert [one.path for one in found] == [f"{root[:-1]}{path}:{number}" for number in (1, 2, 3)]


def test_readings():
    (one,), *_ = taken({"/a": answer(encode(reading(document(WORDS))) + b"\n", "application/x-ndjson")})
    assert isinstance(one, Reading)


def test_an_archive():
    data = packed(page_record(1), page_record(2))
    found, *_ = taken({"/a": answer(data, "application/warc")})
    assert [one.url for one in found] == ["https://post.example/1", "https://post.example/2"]


def test_what_is_refused_is_an_error_value():
    (one,) = Router(Intake()).documents("http://127.0.0.1/a")
    assert isinstance(one, NotFetched)
