"""The whole page: one file, safe and offline."""

import base64
import hashlib
import re

import pytest

from tests.views.page.dom import Node, parsed
from tests.views.page.made import bare, full, hostile
from verbale.record import Document, Reading
from verbale.testing import reading
from verbale.views.page import report_page

NOTHING = reading(Document.from_text("Nobody spoke.\n"))
MADE = pytest.mark.parametrize("one", [full(), bare(), hostile(), NOTHING], ids=["full", "bare", "hostile", "nothing"])


def made(one: Reading) -> Node:
    return parsed(report_page(one))


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@MADE
def test_only_this_style_and_this_script_are_allowed(one):
    page = made(one)
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["style-src"].split() == [hashed(style.text) for style in page.all("style")]
    programs = [node.text for node in page.all("script") if "type" not in node.attributes]
    assert directives["script-src"].split() == [hashed(program) for program in programs]


@MADE
def test_no_element_carries_style_or_program(one):
    names = {name for node in made(one).walk() for name in node.attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}


@MADE
def test_nothing_is_fetched(one):
    page = made(one)
    links = {
        node.attributes[name] for node in page.walk() for name in ("href", "src", "srcset", "action") if name in node.attributes
    }
    assert all(link.startswith("#") for link in links)
    assert not [style for style in page.all("style") if re.search(r"@import|url\(", style.text)]


@MADE
def test_every_link_leads_somewhere_and_no_id_stands_twice(one):
    page = made(one)
    names = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(names) == len(set(names))
    targets = {link.attributes["href"][1:] for link in page.all("a")}
    named = {node.attributes["aria-labelledby"] for node in page.walk() if "aria-labelledby" in node.attributes}
    assert targets | named <= set(names)


@MADE
def test_the_same_reading_gives_the_same_bytes(one):
    assert report_page(one) == report_page(one)


def test_the_four_parts_stand_in_their_order():
    assert [head.text.split()[0] for head in made(full()).all("h2", class_="head")] == [
        "Said",
        "Done",
        "Ahead",
        "Disputed",
        "Timeline",
        "Positions",
        "How",
    ]


def test_parts_without_records_are_left_out():
    assert [head.text.split()[0] for head in made(bare()).all("h2", class_="head")] == ["Said", "How"]


def test_a_report_without_statements_says_so():
    page = made(NOTHING)
    assert page.one("h2", id="said").text == "Said no statement found"
    assert page.one("h1").text == "Untitled report"
    assert not page.all(class_="filters")


def test_the_headline_is_the_only_first_head():
    assert [head.text for head in made(full()).all("h1")] == [full().document.text.partition("\n")[0]]


def test_filters_name_what_there_is():
    labels = [label.text for label in made(full()).one("fieldset").all("label")]
    assert labels == ["All", "10 said", "4 done", "5 ahead", "2 disputed", "1 conditional"]


def test_marks_are_explained_only_where_they_can_appear():
    assert [item.text for item in made(bare()).one("ul", class_="key").all("li")] == [
        "source solid line",
        "cue dotted",
        "words tinted",
    ]


def test_without_a_script_the_field_that_needs_it_is_hidden_and_marks_have_rules():
    page = made(full())
    assert "hidden" in page.one("input", id="find").attributes
    assert "#c2" in page.one("noscript").one("style").text
