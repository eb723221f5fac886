"""Lists for a terminal, and as rows."""

import csv
import io
import json
from dataclasses import replace

import pytest

from verbale.store import Dossier, Fault, Found, Happened, Hit, Integrity, Overview, Piece, ReportLine, Said, Tally
from verbale.store.ledger import Entry
from verbale.views.ink import extent
from verbale.views.lists import (
    as_csv,
    as_json,
    checked_page,
    dossier_page,
    entries_page,
    found_page,
    happened_page,
    overview_page,
)
from verbale.views.terminal import Page

REPORT = ReportLine(id="d1", title="Talks\nresume", outlet="Post", published="2031-05-02", url=None, path="a.txt")
SAID = Said(
    report=REPORT, id="s1", start=17, end=40, words="the talks would go on", speaker="Mary Lund", addressee="Olen Marsh",
    form="indirect", act="assert", negated=False, certainty="certain", stance="neutral", disputed_by=None, score=0.9,
)  # fmt: skip
DONE = Happened(
    report=REPORT, id="e1", start=7, end=12, trigger="struck", type="ASSAULT", mode=None, status="actual", actors=("Kestia",),
    recipients=("Tarvos",), when="Friday", first="2031-05-02", last="2031-05-02", place="Lomna", quantity=3.0, unit="ships",
    claimed=True, claimed_by="Mary Lund", scheduled=False, score=0.9,
)  # fmt: skip
EMPTY = Dossier(
    reports=1, names=(Tally("Mary Lund", 2, None, None),), kinds=(), roles=(), countries=(), sectors=(), wikidata=(), acts=(),
    months=(), doings=(), said=(SAID,), heard=(), did=(DONE,), met=(),
)  # fmt: skip
WIDTHS = pytest.mark.parametrize("width", [60, 80, 120])


def hit(*snippet: Piece) -> Hit:
    return Hit(report=REPORT, kind="sentence", start=5, end=9, text="x", snippet=snippet)


@WIDTHS
def test_nothing_is_wider_than_the_page(width: int) -> None:
    page = Page(width)
    long = hit(Piece("words and " * 40), Piece("talks", found=True), Piece(" go on " * 40))
    pages = [
        found_page(Found(2, (long, Hit(report=REPORT, kind="statement", start=5, end=9, text="x", snippet=(), said=SAID))), page),
        happened_page("done", [DONE], page), dossier_page("Mary Lund", EMPTY, page),
        entries_page([Entry(name="a.txt", state="failed", kind="EmptyInput", reason="is empty " * 30)], page),
        checked_page(Integrity(1, 2, (Fault("is broken", "span 1"),)), page),
    ]  # fmt: skip
    assert max(extent(line) for shown in pages for line in shown.splitlines()) <= width


def test_a_hit_under_its_report() -> None:
    shown = found_page(Found(7, (hit(Piece("the "), Piece("talks", found=True), Piece(" go on")),)), Page(60)).splitlines()
    assert shown[0].split() == ["FOUND", "1", "of", "7", "hits"]
    assert shown[2:4] == ["Talks resume", "Fri 2 May 2031 · Post · a.txt"]
    assert shown[4].split() == ["the", "talks", "go", "on", "5"]


def test_what_was_looked_for_is_bold() -> None:
    shown = found_page(Found(1, (hit(Piece("the "), Piece("talks", found=True)),)), Page(60, colour=True))
    assert "\x1b[1mtalks\x1b[0m" in shown


def test_a_report_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in found_page(Found(1, (hit(Piece("a\x1b[31mb")),)), Page(60))


def test_a_happening_says_who_did_what_to_whom() -> None:
    shown = " ".join(happened_page("done", [DONE], Page(120)).split())
    assert "Fri 2 May 2031 attacked Kestia: struck (Tarvos); 3 ships; Lomna" in shown
    assert "as told by Mary Lund, Post · Talks resume" in shown


def test_a_store_at_a_glance() -> None:
    rows = dict.fromkeys(("documents", "copies", "sentences", "statements", "events", "actors", "times", "places"), 1200)
    held = Overview(1, tuple(rows.items()), "2031-05-02", "2031-06-01", (("0.1.0", "a" * 64, 3),), (("Post", 3),))
    shown = overview_page(held, Page(80))
    assert shown.splitlines()[0].endswith("1,200 reports, Fri 2 May 2031 to Sun 1 Jun 2031")
    assert "model aaaaaaaaaaaa  3" in shown


def test_rows_as_json() -> None:
    (row,) = as_json([SAID])
    assert json.loads(row)["report"]["title"] == "Talks\nresume"


def test_rows_as_csv_hold_no_formula() -> None:
    risky = Said(**{name: getattr(SAID, name) for name in SAID.__slots__} | {"words": "=1+1"})
    rows = list(csv.DictReader(io.StringIO(b"".join(as_csv([SAID, risky])).decode())))
    assert [row["words"] for row in rows] == ["the talks would go on", "'=1+1"]
    assert rows[0]["report_title"] == "Talks\nresume"


def test_several_values_in_a_cell() -> None:
    rows = list(csv.DictReader(io.StringIO(b"".join(as_csv([DONE, EMPTY])).decode())))
    assert rows[0]["actors"] == "Kestia"


def test_no_rows_no_header() -> None:
    assert list(as_csv([])) == []


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-02", "2031-05-02", "Fri 2 May 2031"),
        ("2031-01-01", "2031-12-31", "2031 "),
        (None, None, "Fri 2 May 2031"),
    ],
    ids=["a day", "a year", "no day: that of the report"],
)
def test_days_are_named_as_exactly_as_they_are_known(first, last, told):
    page = happened_page("ahead", [replace(DONE, first=first, last=last, when="484 days")], Page(80))
    assert told in page
    assert "484" not in page
