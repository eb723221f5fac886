"""One stored page to a document."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import EmptyInput, InputError, NotEnglish, TooLarge
from verbale.inputs.html import read_page
from verbale.inputs.intake import Intake
from verbale.inputs.received import PAYWALL_STUB, StoredPage
from verbale.inputs.warc import in_process
from verbale.record import Document

PARAGRAPHS = (
    "Veltria's transport minister said on Monday that the northern line would open again in March.",
    "“We keep our word,” Mary Lund told reporters in Sarn, the capital, after the cabinet had met.",
    "The union answered that it had heard “such promises” before and would not call its strike off.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"""<!doctype html><html><head><title>Northern line to open in March - The Kestia Post</title>
<meta property="og:site_name" content="The Kestia Post"><meta name="author" content="Tom Reed">
<link rel="canonical" href="https://post.example/line"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Northern line to open in March</h1><time datetime="2033-05-04"></time>{BODY}</article>
<footer>About us</footer></body></html>"""


def test_a_page_with_all_that_it_says():
    read = read_page(StoredPage(PAGE.encode(), "a.html", "https://www.post.example/line?ref=1"))
    assert read.text == "\n\n".join(PARAGRAPHS)
    assert (read.path, read.url, read.title) == ("a.html", "https://post.example/line", "Northern line to open in March")
    assert (read.outlet, read.authors, read.flags) == ("The Kestia Post", ("Tom Reed",), ())


def test_the_day_of_the_run_goes_before_that_of_the_page():
    assert read_page(StoredPage(PAGE.encode()), Intake(published="2034-01-02")).published == "2034-01-02"


def test_the_text_of_a_description_where_the_page_shows_next_to_none():
    described = " ".join(PARAGRAPHS)
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{described}"}}</script>'
    assert (
        read_page(StoredPage(f"<html><head>{script}</head><body><p>Loading the page.</p></body></html>".encode())).text
        == described
    )


def test_a_stub_is_flagged():
    page = PAGE.replace("<footer>", "<div>Subscribe to continue reading</div><footer>")
    assert read_page(StoredPage(page.encode())).flags == (PAYWALL_STUB,)


@pytest.mark.parametrize("data", [b"", b"<html><body><img src=x></body></html>", b"\x00\x01"])
def test_a_page_without_a_word(data):
    with pytest.raises(EmptyInput):
        read_page(StoredPage(data, "a.html"))


def test_a_page_over_the_limit():
    with pytest.raises(TooLarge) as refused:
        read_page(StoredPage(b"a" * 1001, "a.html"), Intake(max_bytes=1000))
    assert str(refused.value) == "a.html: is a page of 1,001 bytes, over the limit of 1,000; raise --max-bytes to read it"


FRENCH = "<p>" + "Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi. " * 4 + "</p>"


def test_another_language():
    with pytest.raises(NotEnglish):
        read_page(StoredPage(FRENCH.encode(), "a.html"))
    assert read_page(StoredPage(FRENCH.encode()), Intake(any_language=True)).language == "fr"


LOOKS_UP = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request", "http.client.connect")


def test_nothing_is_looked_up_while_a_page_is_read():
    watch = f"import sys; sys.addaudithook(lambda event, _: sys.exit(event) if event in {LOOKS_UP} else None)"
    page = PAGE.replace(
        "</article>", '<img src="https://post.example/a.png"><script src="https://post.example/a.js"></script></article>'
    )
    work = f"from verbale.inputs.html import *\nfrom verbale.inputs.received import *\nread_page(StoredPage({page.encode()!r}))"
    ended = subprocess.run([sys.executable, "-c", f"{watch}\n{work}"], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


quoted = st.lists(st.sampled_from("“ ” \" ' ’ ‘ — … é ß 中 said Mary would not , .".split()), min_size=1, max_size=12)


@settings(deadline=None, max_examples=40)
@given(st.lists(quoted.map(" ".join), min_size=1, max_size=4))
def test_every_paragraph_of_a_report_survives_as_it_stands(added):
    paragraphs = [
        *PARAGRAPHS,
        *(f"She added that the plan {one} was what her party had asked for since spring." for one in added),
    ]
    page = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in dict.fromkeys(paragraphs)) + "</article>"
    text = read_page(StoredPage(page.encode()), Intake(any_language=True)).text
    assert all(paragraph in text for paragraph in paragraphs)


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.binary(), st.text(alphabet="<>/p a&;\"'=div!-[]").map(str.encode)))
def test_any_bytes_are_a_document_or_an_input_error(data):
    assert isinstance(in_process(StoredPage(data), Intake(any_language=True)), Document | InputError)
