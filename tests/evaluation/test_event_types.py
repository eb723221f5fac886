"""Which event answers for a source and a target, and what its type is worth."""

import json
from pathlib import Path

import pytest

from evaluation.coded import Coded
from evaluation.event_types import Answer, choose, figures, future_root, measure, quad, zsp_root
from evaluation.system import System
from verbale.record import Document, Event, Participant, Reading
from verbale.record.ontology import vocabulary
from verbale.testing import PROVENANCE, find

# the words of a sentence: source 0, triggers 4 and 8, target 12, another trigger 16
SOURCE, TARGET = frozenset({0}), frozenset({12})
BOTH = Coded(frozenset({8}), "AID", actors=((SOURCE,),), recipients=((TARGET,),), score=0.1)
ACTS = Coded(frozenset({4}), "AGREE", actors=((SOURCE,),))
RECEIVES = Coded(frozenset({4}), "CONSULT", recipients=((TARGET,),))
BETWEEN = Coded(frozenset({4}), "PROTEST")
OUTSIDE = Coded(frozenset({16}), "ASSAULT")


@pytest.mark.parametrize("worse", range(1, 5))
def test_what_agrees_more_is_chosen_before_what_agrees_less(worse: int) -> None:
    events = [OUTSIDE, BETWEEN, RECEIVES, ACTS, BOTH]
    assert choose(events[: worse + 1], SOURCE, TARGET) == events[worse]
    assert choose(events[worse::-1], SOURCE, TARGET) == events[worse]


def test_any_mention_of_the_actor_will_do() -> None:
    chain = Coded(frozenset({4}), "AID", actors=((frozenset({30}), SOURCE),))
    assert choose([OUTSIDE, chain], SOURCE, TARGET) == chain


def test_actual_comes_before_planned_then_score_then_place() -> None:
    planned = Coded(frozenset({4}), "ASSAULT", status="planned", actors=((SOURCE,),), score=0.9)
    said = Coded(frozenset({8}), "THREATEN", actors=((SOURCE,),), score=0.6)
    surer = Coded(frozenset({16}), "ACCUSE", actors=((SOURCE,),), score=0.7)
    earlier = Coded(frozenset({6}), "REQUEST", actors=((SOURCE,),), score=0.7)
    assert choose([planned, said], SOURCE, TARGET) == said
    assert choose([said, surer], SOURCE, TARGET) == surer
    assert choose([surer, earlier], SOURCE, TARGET) == earlier


def test_between_holds_in_either_direction() -> None:
    assert choose([OUTSIDE, BETWEEN], TARGET, SOURCE) == BETWEEN


def test_where_no_target_is_named_an_event_without_recipients_agrees() -> None:
    assert choose([BOTH, ACTS], SOURCE, frozenset()) == ACTS


def test_no_event_is_no_answer() -> None:
    assert choose([], SOURCE, TARGET) is None


def test_every_type_has_a_root_with_a_quad() -> None:
    roots = {zsp_root(name) for name in vocabulary("event_type")}
    assert len(roots) == 15
    assert {quad(name).partition("_")[2] for name in roots} == {"cooperation", "conflict"}


def test_what_is_to_come_has_its_future_form() -> None:
    assert future_root(Coded(frozenset({0}), "CONSULT", status="planned")) == "AGREE"
    assert future_root(Coded(frozenset({0}), "CONSULT")) == "CONSULT"
    assert future_root(Coded(frozenset({0}), "CONSULT", status="negated")) == "CONSULT"
    assert future_root(Coded(frozenset({0}), "RETREAT", status="planned")) == "AGREE"
    assert future_root(Coded(frozenset({0}), "ACCUSE", status="planned")) == "ACCUSE"


def test_figures_count_a_missing_answer_as_wrong() -> None:
    given = [
        Answer("AID", "material_cooperation", BOTH),
        Answer("AGREE", "verbal_cooperation", Coded(frozenset({4}), "CONSULT", status="planned")),
        Answer("YIELD", "material_cooperation", Coded(frozenset({4}), "ASSAULT")),
        Answer("ACCUSE", "verbal_conflict", None),
    ]
    found = {figure.name.partition(".")[2]: figure.value for figure in figures(given)}
    assert found == {"coded": 75, "root": 25, "root_future": 50, "quad": 50, "binary": 50}


def read(report: Document) -> Reading:
    left = find(report, "left")
    events = (Event(id="e", trigger=left, type="RETREAT", actors=(Participant(None, find(report, "Ann")),), score=1.0),)
    return Reading(report, (), (), (), events, provenance=PROVENANCE)


def test_the_sentences_are_read(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    spans = {"source_span": [0, 3], "target_span": None}
    item = {"text": "Ann left Bob.", "root": "YIELD", "quad_name": "material_cooperation", **spans}
    (tmp_path / "events" / "plv_train.jsonl").write_text(json.dumps(item), encoding="utf-8")
    found = measure(tmp_path, System(read, NotImplemented, NotImplemented))
    assert {figure.value for figure in found} == {100}
