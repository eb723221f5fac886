"""How this was made."""

from dataclasses import replace

from tests.views.page.dom import Node, parsed
from tests.views.page.made import full
from verbale.record import Provenance
from verbale.views.index import Index
from verbale.views.page.making import labels, making

SCORES = {"model": "ab" * 32, "attribution.source": 82.96, "attribution.cue": 75.4, "times.gum_value": "unknown"}


def made(scores: dict[str, object]) -> Node:
    return parsed(making(Index(replace(full(), provenance=Provenance("1.2.3", "ab" * 32))), scores))


def test_the_version_and_the_model_are_named():
    assert "Read by Verbale 1.2.3, model abababababab" in made({}).text


def test_measured_scores_are_shown_by_names_for_readers():
    rows = [(row.one("th").text, row.one("td").text) for row in made(SCORES).one("table", class_="scores").all("tr")]
    assert rows == [("sources whose words are exactly right", "83")]


def test_scores_of_another_model_are_not_shown():
    assert not made({**SCORES, "model": "cd" * 32}).all("table")


def test_without_scores_there_is_no_table():
    assert not made({}).all("table")


def test_every_label_is_said_once():
    assert len(set(labels().values())) == len(labels())


def test_the_keys_are_told():
    assert [key.text for key in made({}).all("kbd")] == ["j", "k", "/", "c", "p"]
