"""The seed report's acceptance on a made-up report."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.said import Said
from evaluation.seed import (
    Wanted,
    condition_found,
    found_statements,
    measure,
    quotation_right,
    speaker_right,
    wanted_conditions,
    wanted_quotations,
    wanted_statements,
)
from evaluation.system import System
from tests.evaluation import invented_seed
from verbale.record import Document, Reading

TEXT = 'Ann said "we go". Bob left.'
RECORD = {
    "entities": [
        {"id": "ann", "mentions": [{"start": 0, "end": 3}]},
        {"id": "bob", "mentions": [{"start": 18, "end": 21}]},
    ],
    "statements": [
        {
            "id": "s1",
            "tier": "must",
            "speaker": "ann",
            "content": [{"start": 10, "end": 15}],
            "direct": [{"start": 10, "end": 15}],
            "act": "commit",
            "act_also_accepted": ["wish"],
            "disputed": "d1",
        },
        {"id": "s2", "tier": "should", "speaker": None, "content": [{"start": 22, "end": 26}], "direct": [], "act": "assert"},
    ],
}
ANN, BOB = (frozenset({0}),), (frozenset({18}),)
QUOTATION = Wanted("s1", frozenset({10, 13}), frozenset({0}))


def test_only_must_statements_are_asked_for() -> None:
    assert wanted_statements(TEXT, RECORD) == (replace(QUOTATION, acts=frozenset({"commit", "wish"}), disputed=True),)


def test_each_direct_span_is_a_quotation() -> None:
    assert wanted_quotations(TEXT, RECORD) == (QUOTATION,)


def test_most_of_the_speaker_s_mentions_must_be_the_entity_s() -> None:
    assert speaker_right(Said(frozenset(), "Ann", ANN), frozenset({0}))
    assert not speaker_right(Said(frozenset(), "Ann", ANN + BOB), frozenset({0}))


def test_no_speaker_wants_none() -> None:
    assert speaker_right(Said(frozenset()), None)
    assert not speaker_right(Said(frozenset()), frozenset({0}))
    assert not speaker_right(Said(frozenset(), "Ann", ANN), None)


def test_each_statement_is_found_once() -> None:
    twice = [QUOTATION, QUOTATION]
    assert [item for item, _ in found_statements(twice, [Said(frozenset({10, 13}), "Ann", ANN)])] == [QUOTATION]


def test_a_quotation_belongs_to_exactly_one_statement() -> None:
    whole = Said(frozenset({4, 10, 13}), "Ann", ANN)
    assert quotation_right(QUOTATION, [whole])
    assert not quotation_right(QUOTATION, [whole, Said(frozenset({13}), "Ann", ANN)])
    assert not quotation_right(QUOTATION, [Said(frozenset({10}), "Ann", ANN)])
    assert not quotation_right(QUOTATION, [Said(frozenset({10, 13}), "Bob", BOB)])
    assert not quotation_right(QUOTATION, [])


def test_only_must_conditions_are_asked_for() -> None:
    record = {"conditions": [{"tier": "must", "condition": {"start": 0, "end": 3}}, {"tier": "may", "condition": None}]}
    assert wanted_conditions(TEXT, record) == (frozenset({0}),)


@pytest.mark.parametrize(("condition", "found"), [({0, 4, 10}, True), ({0, 30}, True), ({4, 30}, False), (set(), False)])
def test_a_condition_is_found_by_all_of_its_words_or_half_of_them(condition: set[int], found: bool) -> None:
    wanted = frozenset({0, 4}) if 4 in condition else frozenset({0})
    assert condition_found(wanted, [Said(frozenset(), condition=frozenset(condition))]) is found


def read(report: Document) -> Reading:
    """The invented report, read rightly but for its last two acts; a report with a date is read with it."""
    said = invented_seed.statements()
    said |= {name: replace(said[name], act="ask") for name in ("st26", "st27")}
    told = invented_seed.events(said["st8"].id)
    return invented_seed.made(said, told, date=f"{report.published[:4]}-03-06" if report.published else "XXXX-03-06")


def test_the_figures_of_a_report(tmp_path: Path) -> None:
    (tmp_path / "seed").mkdir()
    (tmp_path / "seed" / "report.txt").write_text(invented_seed.TEXT, encoding="utf-8")
    (tmp_path / "seed" / "record.json").write_text(json.dumps(invented_seed.RECORD), encoding="utf-8")
    found = measure(tmp_path, System(read, NotImplemented, NotImplemented))
    assert {figure.name.partition(".")[2]: (figure.value, figure.base) for figure in found} == {
        "quotations": (2, 2),
        "must_found": (6, 6),
        "must_speaker": (6, 6),
        "must_act": (4, 6),
        "disputed": (1, 1),
        "event_typed": (3, 3),
        "event_actors": (3, 3),
        "event_all": (3, 3),
        "conditions": (1, 1),
        "scheduled": (2, 2),
        "must_not": (0, 10),
    }
