"""Headline, outlet, authors, day and address of a page."""

import pytest

from verbale.inputs.html.facts import PageFacts, facts_of
from verbale.inputs.html.structured import Structured
from verbale.inputs.html.tree import page_tree

LONG = "Veltria and Kestia agree on terms for the northern line"


def facts(head: str = "", body: str = "<p>x</p>", address: str | None = None, **said: object) -> PageFacts:
    return facts_of(page_tree(f"<html><head>{head}</head><body>{body}</body></html>"), Structured(**said), address)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (f"<title>{LONG} - The Kestia Post</title>", f"<h1>{LONG}</h1>", LONG),
        (f"<title>{LONG} - The Kestia Post</title>", "", LONG),
        (f"<title>{LONG} | The Kestia Post</title>", "<h1>The Kestia Post</h1>", LONG),
        (f"<meta property=og:title content='{LONG[:30]}...'>", f"<h1>{LONG}</h1>", LONG),
        (f"<meta property=og:title content='{LONG}'>", "<h1>Sections</h1>", LONG),
        ("", f"<h1>{LONG}</h1>", LONG),
        ("", "<p>x</p>", None),
    ],
)
def test_the_headline(head, body, title):
    assert facts(head, body).title == title


def test_the_outlet_by_the_best_that_the_page_says():
    site = "<meta property='og:site_name' content='Kestia Post'>"
    assert facts(site, publisher="The Kestia Post").outlet == "The Kestia Post"
    assert facts(site).outlet == "Kestia Post"
    assert facts(address="https://www.post.example/a").outlet == "post.example"
    assert facts().outlet is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Mary Lund and Tom Reed", ("Mary Lund", "Tom Reed")),
        ("Mary Lund | The Kestia Post", ("Mary Lund",)),
        ("Mary Lund, Jr.; Tom Reed", ("Mary Lund, Jr.", "Tom Reed")),
        ("https://post.example/lund", ()),
    ],
)
def test_authors(line, authors):
    assert facts(f"<meta name=author content='{line}'>").authors == authors


@pytest.mark.parametrize("stamp", ["2033-05-04", "2033-05-04T23:10:00+0200"])
def test_the_day_by_the_description(stamp):
    assert facts(published=stamp).published == "2033-05-04"


def test_the_day_by_the_page():
    assert (
        facts("<meta property='article:published_time' content='2023-05-04T09:00:00Z'>", published="soon").published
        == "2023-05-04"
    )


def test_no_day():
    assert facts().published is None


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://post.example/a", "https://post.example/a"),
        ("/a", "https://www.post.example/a"),
        ("javascript:void(0)", "https://www.post.example/x?ref=1"),
        ("http://[broken", "https://www.post.example/x?ref=1"),
        ("", "https://www.post.example/x?ref=1"),
    ],
)
def test_the_canonical_address(href, url):
    assert facts(f"<link rel=canonical href='{href}'>", address="https://www.post.example/x?ref=1").url == url
