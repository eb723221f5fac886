"""What a page says of its report in JSON-LD."""

import json

import pytest

from verbale.inputs.html.structured import Structured, structured_of
from verbale.inputs.html.tree import page_tree

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Talks &amp; terms",
    "publisher": {"@type": "Organization", "name": "The Kestia Post"},
    "author": [{"@type": "Person", "name": "Mary  Lund"}, "https://example.org/tom", {"name": "Tom Reed"}],
    "datePublished": "2033-05-04T23:10:00+02:00",
    "isAccessibleForFree": "False",
}


def structured(*scripts: str) -> Structured:
    blocks = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return structured_of(page_tree(f"<html><head>{blocks}</head><body><p>x</p></body></html>"))


@pytest.mark.parametrize("wrapped", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebPage"}, ARTICLE]}, {"mainEntity": ARTICLE}])
def test_an_article_is_found_wherever_it_stands(wrapped):
    found = structured(json.dumps(wrapped))
    assert (found.headline, found.publisher, found.authors) == ("Talks & terms", "The Kestia Post", ("Mary Lund", "Tom Reed"))
    assert (found.published, found.paid, found.live) == ("2033-05-04T23:10:00+02:00", True, False)


def test_a_live_blog():
    assert structured('{"@type": ["LiveBlogPosting"]}').live


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "7", '{"@type": 3}', '{"@type": "Person", "name": "Tom"}'])
def test_what_is_no_article_is_passed_over(script):
    assert structured(script, json.dumps(ARTICLE)).publisher == "The Kestia Post"


def test_a_line_break_within_a_string():
    assert structured('{"@type": "NewsArticle", "articleBody": "One.\nTwo."}').body == "One.\nTwo."


def test_no_description():
    assert structured() == Structured()
