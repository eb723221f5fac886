"""The records as linked data."""

import json

import pytest

from tests.views.page.dom import parsed
from tests.views.page.made import bare, full, hostile
from verbale.record import Reading
from verbale.views.index import Index
from verbale.views.page import report_page
from verbale.views.page.jsonld import annotations, named_by_hash, schema_graph

MADE = pytest.mark.parametrize("one", [full(), bare(), hostile()], ids=["full", "bare", "hostile"])


def embedded(one: Reading) -> list[dict]:
    """What stands in the page, as a browser would give it to one who asks."""
    return [json.loads(node.text) for node in parsed(report_page(one)).all("script", type="application/ld+json")]


@MADE
def test_the_page_holds_what_was_made(one):
    assert embedded(one) == [schema_graph(Index(one)), annotations(Index(one))]


@MADE
def test_every_quote_stands_at_its_position(one):
    for item in annotations(Index(one))["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = one.document.text
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"])
            assert text[position["end"] :].startswith(quote["suffix"])
            assert target["source"] == named_by_hash(one.document)


def test_direct_words_are_a_quotation_and_all_else_a_claim():
    kinds = {node["@id"]: node["@type"] for node in schema_graph(Index(full()))["@graph"] if node["@id"].startswith("#c")}
    assert kinds["#c3"] == "Quotation"
    assert {kinds[f"#c{number}"] for number in (1, 2, 6)} == {"Claim"}


@MADE
def test_there_is_never_a_review(one):
    assert "Review" not in json.dumps(embedded(one)) + report_page(one)


def test_statements_point_at_their_speaker_and_the_report():
    nodes = {node["@id"]: node for node in schema_graph(Index(full()))["@graph"]}
    speaker = nodes[nodes["#c3"]["spokenByCharacter"]["@id"]]
    assert (speaker["@type"], speaker["name"], speaker["jobTitle"]) == ("Person", "Toma Verrin", "foreign minister")
    assert nodes[nodes["#c2"]["appearance"]["@id"]]["headline"].startswith("Kestia offers")


def test_a_statement_without_a_source_names_nobody():
    (node,) = (node for node in schema_graph(Index(hostile()))["@graph"] if node["@id"] == "#c4")
    assert "author" not in node


def test_each_part_has_an_annotation_of_its_own():
    names = [item["id"] for item in annotations(Index(full()))["items"]]
    assert [name for name in names if name.startswith("#c2-")] == [
        f"#c2-{part}" for part in ("content", "source", "cue", "condition", "consequence")
    ]
    assert "#c4-dispute" in names
    assert sum(name.startswith("#e") for name in names) == len(full().events)
    assert len(names) == len(set(names))


def test_no_text_can_end_its_element():
    page = report_page(hostile())
    scripts = page.count("<script")
    assert scripts == page.count("</script") == 3
