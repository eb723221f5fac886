"""What an answer is read as."""

import pytest

from verbale.inputs.web.answers import kind_of_answer


@pytest.mark.parametrize(
    ("content_type", "path", "kind"),
    [
        ("text/html", "/", "page"),
        ("TEXT/HTML;charset=x", "/a.jsonl", "page"),
        ("application/rss+xml; charset=utf-8", "/", "feed"),
        ("text/xml", "/", "feed"),
        ("text/plain", "/", "text"),
        ("text/plain", "/a.jsonl?v=2", "lines"),
        ("application/x-ndjson", "/", "lines"),
        ("application/octet-stream", "/crawl.warc.gz", "archive"),
        ("", "/a.html", "page"),
        ("application/octet-stream", "/a.exe", ""),
        ("image/png", "/a.html", ""),
        ("application/json", "/a.jsonl", ""),
        ("", "/", ""),
    ],
)
def test_kinds(content_type, path, kind):
    assert kind_of_answer(content_type, path) == kind
