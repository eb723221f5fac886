"""The headline that a reader sees."""

import pytest

from verbale.inputs.html.headline import Labels, headline_of
from verbale.inputs.html.tree import blocks_of, page_tree

LINE = "Veltria reopens the northern line"
POST = ("The Kestia Post",)


def headline(body: str, *titles: str, outlets: tuple[str, ...] = POST) -> str:
    tree = page_tree(f"<html><body>{body}</body></html>")
    return headline_of(tree, Labels(titles, outlets), tuple(blocks_of(tree)))


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (f"{LINE} - The Kestia Post", LINE),
        (f"{LINE} | Veltria | World | The Kestia Post", LINE),
        (f"The Kestia Post: {LINE}", LINE),
        (f"Opinion | {LINE} - The Kestia Post", LINE),
        (f"{LINE} - An Outlet Without Name", LINE),
        (f"{LINE} — and nobody comes", f"{LINE} — and nobody comes"),
        ("Marsh: no talks", "Marsh: no talks"),
        ("Marsh &amp; Lund", "Marsh & Lund"),
        ("The Kestia Post - latest news", ""),
        ("", ""),
    ],
)
def test_what_stands_about_a_label(title, wanted):
    assert headline("<p>x</p>", title) == wanted


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>{LINE}</h1>", f"{LINE} after talks in Averin"),
        (f"<h1>{LINE}</h1><h1>Other news</h1>", f"Why Veltria reopened a line in the northern hills: {LINE[:20]}"),
        (f"<h1>The Kestia Post</h1><h2>{LINE}</h2>", f"{LINE} :: The Kestia Post"),
        (f"<table><tr><td><font size=5>{LINE}</font></td></tr></table>", f"Daily Wire: {LINE}"),
        (f"<h1>The Kestia Post</h1><h1>{LINE}</h1>", "The Kestia Post"),
        (f"<h1><span>Analysis</span> {LINE}</h1>", LINE),
        ("<div class=more><h1>Count the reindeer</h1></div>", LINE),
    ],
)
def test_labels_and_lines_together(body, title):
    assert headline(body, title) == LINE


def test_what_several_labels_leave_out_behind_a_headline():
    assert headline(f"<h1>{LINE} <small>4 min read</small></h1>", LINE, f"{LINE} - The Kestia Post") == LINE


def test_a_label_that_is_cut():
    whole = f"{LINE} after eleven days of talks"
    assert headline(f"<h1>{whole}</h1>", f"{LINE}…", f"{LINE} after...") == whole


def test_an_outlet_with_the_name_of_the_report_is_none():
    assert headline("<p>x</p>", f"{LINE} today", outlets=(f"{LINE} today",)) == f"{LINE} today"
