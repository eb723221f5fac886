"""RSS and Atom: a document or an error value an entry."""

import pytest

from verbale.errors import InputError
from verbale.inputs.feed import read_feed
from verbale.inputs.intake import Intake
from verbale.inputs.received import SUMMARY
from verbale.record import Document

FULL = "<p>Mary Lund said that <b>talks</b> would go on.</p><p>“No,” the union answered.</p>"
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Kestia Post</title>
<item><title>Talks &amp;amp; terms</title><link>https://post.example/1</link><dc:creator>Tom Reed</dc:creator>
<pubDate>Wed, 04 May 2033 23:30:00 -0400</pubDate><description>Talks go on.</description>
<content:encoded><![CDATA[{FULL}]]></content:encoded></item>
<item><title>Line to open</title><link>https://post.example/2</link><description>The line opens in March.</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Kestia Post</title><entry><title>Line</title>
<author><name>Tom Reed</name></author><author><name>Mary Lund</name></author><updated>2033-05-04T10:00:00Z</updated>
<link href="https://post.example/3"/><content type="html">&lt;p&gt;The line opens.&lt;/p&gt;</content></entry></feed>"""


def read(feed: str | bytes, intake: Intake | None = None) -> list[Document | InputError]:
    return list(read_feed(feed.encode() if isinstance(feed, str) else feed, "a.rss", intake))


def test_an_entry_with_its_full_text():
    one, *_ = read(RSS)
    assert one.text == "Mary Lund said that talks would go on.\n\n“No,” the union answered."
    assert (one.path, one.url, one.title) == ("a.rss#1", "https://post.example/1", "Talks & terms")
    assert (one.outlet, one.authors, one.published, one.flags) == ("The Kestia Post", ("Tom Reed",), "2033-05-05", ())


def test_a_summary_is_flagged_and_an_empty_entry_is_an_error_value():
    _, summary, empty = read(RSS)
    assert (summary.text, summary.flags) == ("The line opens in March.", (SUMMARY,))
    assert str(empty) == "a.rss#3: holds no text to read; check that it was saved whole"


def test_a_long_description_is_the_report():
    _, long, _ = read(RSS.replace("The line opens in March.", "The line opens in March. " * 40))
    assert long.flags == ()


def test_atom():
    (one,) = read(ATOM)
    assert (one.text, one.authors, one.published) == ("The line opens.", ("Tom Reed", "Mary Lund"), "2033-05-04")


BOMB = '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_declared_entities_are_refused_before_the_feed_is_parsed(codec):
    (refused,) = read((f'<?xml version="1.0" encoding="{codec}"?>' + BOMB + RSS.partition("?>")[2]).encode(codec))
    assert "declares entities" in str(refused)


def test_entities_that_a_report_only_speaks_of_are_words():
    one, *_ = read(RSS.replace("<b>talks</b>", "&lt;!ENTITY a&gt;"))
    assert "<!ENTITY a>" in one.text


def test_a_feed_that_breaks_off_gives_its_entries_and_says_so():
    first, *_, last = read(RSS[: RSS.index("<item><title>Nothing")])
    assert first.url == "https://post.example/1"
    assert "is not well-formed" in str(last)


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"", "is no RSS or Atom feed"), (b"<html><p>x</html>", "is no RSS or Atom feed"), (b"\x00\xff", "is no RSS")],
)
def test_what_is_no_feed(data, what):
    (refused,) = read(data)
    assert what in str(refused)


def test_a_feed_without_an_entry():
    (empty,) = read('<rss version="2.0"><channel><title>x</title></channel></rss>')
    assert "is a feed without an entry" in str(empty)


def test_a_feed_over_the_limit():
    (refused,) = read(RSS, Intake(max_bytes=100))
    assert "over the limit of 100" in str(refused)
