"""A graph, read back by networkx."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter

import pytest
from hypothesis import given

from tests.views.export.made import agenda, eventful
from tests.views.page.made import full
from verbale.record import Actor, Reading
from verbale.testing import actor, document, reading, statement
from verbale.views.export.graphml import graphml

networkx = pytest.importorskip("networkx", reason="networkx reads GraphML back")

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graph(*readings: Reading, node: Callable[[Actor], str] = attrgetter("id")):
    out = io.BytesIO()
    graphml(readings, out, node=node)
    return networkx.read_graphml(io.BytesIO(out.getvalue()), force_multigraph=True)


def links(made) -> set[tuple[str, str, str, str]]:
    label = made.nodes
    return {(label[a]["label"], data["label"], data["relation"], label[b]["label"]) for a, b, data in made.edges(data=True)}


def test_acts_and_events_are_edges() -> None:
    assert links(graph(agenda())) == {
        ("clerk", "assert", "to", "The Council of Ports"),
        ("clerk", "assert", "about", "Kestia"),
        ("clerk", "assert", "about", "Ostrava"),
        ("Kestia", "CONSULT", "with", "Ostrava"),
        ("Kestia", "ACCUSE", "to", "Ostrava"),
    }


def test_actors_are_nodes() -> None:
    nodes = dict(graph(agenda()).nodes(data=True))
    assert nodes["a-Kestia"] == {"label": "Kestia", "kind": "state", "country": "POL", "sector": "GOV"}
    assert len(nodes) == 4


def test_an_edge_tells_its_words_and_its_report() -> None:
    made = graph(agenda())
    edge = next(data for _, _, data in made.edges(data=True) if data["label"] == "CONSULT")
    assert (edge["words"], edge["places"]) == ("meet", "34:38")
    assert (edge["status"], edge["claimed_by"], edge["time"]) == ("planned", "clerk", "2034-02-23T09:30")
    assert (edge["outlet"], edge["published"], edge["score"]) == ("Interwire", "2034-02-21", 0.5)
    said = next(data for _, _, data in made.edges(data=True) if data["label"] == "assert")
    assert said["negated"] is False


def test_actors_may_be_merged_across_reports() -> None:
    other = replace(agenda(), actors=tuple(replace(actor, role="later") for actor in agenda().actors))
    made = graph(agenda(), other, node=lambda actor: actor.name)
    assert set(made) == {"Kestia", "Ostrava", "The Council of Ports", "clerk"}
    assert made.nodes["clerk"]["role"] == "clerk"
    assert made.number_of_edges() == 10


def test_counts_what_has_two_ends() -> None:
    assert str(graphml([agenda()], io.BytesIO())) == "3 of 7 records, from 1 reading"


def test_nobody_is_tied_to_himself() -> None:
    alone = tuple(replace(event, recipients=event.actors) for event in agenda().events[-1:])
    assert not [link for link in links(graph(replace(agenda(), events=alone))) if link[0] == link[3]]


def test_a_whole_report() -> None:
    assert ("Toma Verrin", "offer", "to", "reporters") in links(graph(full()))


def test_no_readings_give_an_empty_graph() -> None:
    assert len(graph()) == 0


def test_line_ends_and_markup_stay_and_control_characters_are_told() -> None:
    report = document("Ann told Ben: a\rb\r\nc\0d\ue000\U0001f600 <&> \"'")
    ann, ben = actor(report, "Ann", "Ann"), actor(report, "Ben", "Ben")
    words = report.text[report.text.index("a\r") :]
    said = statement(report, words, cue="told", speaker=ann.id, addressee=ben.id)
    (edge,) = (data for _, _, data in graph(reading(report, [said], [ann, ben])).edges(data=True))
    assert edge["words"] == words.replace("\0", "\ufffd")


@given(eventful())
def test_hostile_words_come_back(drawn) -> None:
    made = graph(drawn)
    assert {data["label"] for _, data in made.nodes(data=True)} == {one.name for one in drawn.actors}
    expected = {one.id: NOT_XML.sub("\ufffd", " … ".join(span.text for span in one.content)) for one in drawn.statements} | {
        one.id: NOT_XML.sub("\ufffd", one.trigger.text) for one in drawn.events
    }
    for _, _, data in made.edges(data=True):
        assert data.get("words", "") == expected[data["record"]]
