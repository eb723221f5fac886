"""Every kind of file finds its reader, and one bad file costs itself alone."""

import gzip
from pathlib import Path

import pytest

from verbale.errors import EmptyInput, InputError, NotText, Unreadable
from verbale.inputs.intake import Intake
from verbale.inputs.jsonl import JsonFields
from verbale.inputs.kinds import kind_of
from verbale.inputs.received import StoredPage
from verbale.inputs.router import Router, described
from verbale.inputs.warc import Damaged
from verbale.record import Document, Reading, encode
from verbale.testing import document, reading

WORDS = "The minister said on Monday that the talks would go on, and that the border would stay open."
FEED = f"""<rss version="2.0"><channel><title>Post</title><item><title>Talks</title>
<description>{WORDS}</description></item></channel></rss>"""


def title_of(page: StoredPage, intake: Intake) -> Document | InputError:
    return Document(f"page of {len(page.data)} bytes", path=page.where, published=intake.published)


def documents(path: Path, **terms: JsonFields) -> list:
    return list(Router(Intake(published="2031-05-02"), title_of, **terms).documents(str(path)))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", "text"), ("a.HTM", "page"), ("a.warc", "archive"), ("a.jsonl.gz", "lines"), ("a.xml", "feed"), ("a", "text")],
)
def test_the_kind_is_in_the_name(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Talks go on\n\n{WORDS}\n")
    (found,) = documents(path)
    assert (found.title, found.published, found.path) == ("Talks go on", "2031-05-02", str(path))


@pytest.mark.parametrize(
    ("name", "day"), [("2031-05-02-post.txt", "2031-05-02"), ("2031-02-30.txt", None), ("2031-05-021.txt", None), ("a.txt", None)]
)
def test_the_day_in_a_name(name: str, day: str | None) -> None:
    assert described(Document(WORDS), f"/wire/{name}").published == day


def test_a_first_line_that_goes_on_is_no_headline() -> None:
    assert described(Document("Talks\ngo on.\n\nThey met."), "a.txt").title is None


def test_a_page_goes_to_the_reader_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>")
    assert [one.text for one in documents(path)] == ["page of 3 bytes"]


def test_lines_with_the_keys_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"body": "{WORDS}"}}\n{{"body": 3}}\n')
    good, bad = documents(path, fields=JsonFields(text="body"))
    assert good.text == WORDS
    assert isinstance(bad, InputError)


@pytest.mark.parametrize("packed", [False, True])
def test_lines_of_verbale_are_readings(tmp_path: Path, packed: bool) -> None:
    made = reading(document(WORDS))
    lines = encode(made) + b"\n" + encode(made)[:-9] + b"\n"
    path = tmp_path / ("a.jsonl.gz" if packed else "a.jsonl")
    path.write_bytes(gzip.compress(lines) if packed else lines)
    good, bad = documents(path)
    assert isinstance(good, Reading)
    assert good == made
    assert isinstance(bad, NotText)
    assert bad.where.endswith(":2")


def test_readings_that_are_cut_off_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress((encode(reading(document(WORDS))) + b"\n") * 400)[:-40])
    assert isinstance(documents(path)[-1], Damaged)


def test_a_feed(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text(FEED)
    assert [one.title for one in documents(path)] == ["Talks"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.rss", "a.jsonl", "a.warc"])
def test_what_is_not_there_is_an_error_value(tmp_path: Path, name: str) -> None:
    assert [type(one) for one in documents(tmp_path / name)] == [Unreadable]


def test_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert [type(one) for one in documents(tmp_path / "a.txt")] == [EmptyInput]
