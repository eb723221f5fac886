"""The day on which a report came out."""

import pytest

from verbale.inputs.html.dates import day_of, published_of
from verbale.inputs.html.tree import blocks_of, page_tree


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2023-05-04", "2023-05-04"),
        ("2023-05-04T23:10:00-05:00", "2023-05-04"),
        ("2023/05/04", "2023-05-04"),
        ("20230504", "2023-05-04"),
        ("19 Nov 2019 07:09 GMT", "2019-11-19"),
        ("Mon, 18 Nov 2019 16:07:38 -0600", "2019-11-18"),
        ("Tue Nov 19 2019 03:05:46 GMT+0000", "2019-11-19"),
        ("Tue Nov 19 21:57:01 UTC 2019", "2019-11-19"),
        ("01:38:07 PM IST Nov 20, 2019", "2019-11-20"),
        ("Sept. 3rd, 2022", "2022-09-03"),
        ("1st of May 2022", "2022-05-01"),
        ("Dec. 9, 2022, updated Dec. 11, 2022", "2022-12-09"),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01", None),
        ("2023-02-30", None),
        ("May 2023", None),
        ("05/04/2023", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_in_stamps_and_lines(stamp, day):
    assert day_of(stamp) == day


def published(body: str = "<p>x</p>", described: str = "", address: str = "", **metas: str) -> str | None:
    tree = page_tree(f"<html><body>{body}</body></html>")
    named = {name.replace("__", ":"): value for name, value in metas.items()}
    return published_of(tree, described, named, address, tuple(blocks_of(tree)))


def test_a_description_goes_before_a_meta_and_that_before_the_page():
    line = "<p>Published 3 May 2023</p>"
    assert published(line, "2023-05-01", article__published_time="2023-05-02") == "2023-05-01"
    assert published(line, "soon", article__published_time="2023-05-02") == "2023-05-02"
    assert published(line) == "2023-05-03"


@pytest.mark.parametrize("path", ["/2022/11/18/lund", "/2022/nov/18/lund", "/a/2022/11/18"])
def test_the_day_in_an_address(path):
    assert published("<p>He spoke on 13 October 2022.</p>", address=f"https://post.example{path}") == "2022-11-18"


def test_a_stamp_in_universal_time_gives_way_to_the_outlets_own_day_beside_it():
    address = "https://post.example/2022/11/18/lund"
    assert published(described="2022-11-19T02:34:30Z", address=address) == "2022-11-18"
    assert published(described="2022-11-25T02:34:30Z", address=address) == "2022-11-25"


def test_what_was_published_and_not_what_was_updated():
    assert published("<p>Updated: 14 January 2023. Published: 12 January 2023.</p>") == "2023-01-12"


def test_microdata():
    assert published("<p><meta itemprop=datePublished content='2019-02-27T21:30'>x</p>") == "2019-02-27"


def test_a_byline_where_the_finder_knows_the_year_alone():
    assert published("<p>By Mary Lund | Dec. 9, 2022 at 4:15 p.m.</p>") == "2022-12-09"


def test_a_revision_where_nothing_else_is_said():
    assert published(revision_date="Wed Oct 11 21:57:01 UTC 2023") == "2023-10-11"
    assert published() is None
