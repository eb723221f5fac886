"""Given the statement: which of the system's answers it, and what the answer is worth."""

import json
from pathlib import Path

import pytest

from evaluation.said import Said
from evaluation.statements import Answer, Asked, answers, asked_statements, figures, match, measure, with_next
from evaluation.system import System
from verbale.record import Dispute, Document, Event, Reading
from verbale.testing import PROVENANCE, document, find, reading, statement

WORDS = [frozenset({number}) for number in range(10)]
THREE, FOUR = frozenset({0, 1, 2}), frozenset({0, 1, 2, 3})
TEXT = "Ann said she would pay if Bob left."


def asked(act: str = "offer", content: frozenset[int] = THREE, **fields: object) -> Asked:
    return Asked(content, fields.pop("cue", frozenset()), act, **fields)


def test_the_best_overlap_answers_and_one_word_is_enough() -> None:
    assert match([asked()], [Said(FOUR), Said(THREE)]) == {0: 1}
    assert match([asked()], [Said(frozenset({2, 30, 31, 32}))]) == {0: 0}
    assert match([asked()], [Said(WORDS[9])]) == {}


def test_each_statement_answers_once() -> None:
    nested = asked(content=frozenset({1, 2}))
    assert match([nested, asked()], [Said(THREE)]) == {1: 0}
    assert match([asked(), asked()], [Said(THREE)]) == {0: 0}


def test_the_cue_decides_between_near_equals() -> None:
    said = [Said(FOUR, cue=WORDS[8]), Said(frozenset({0, 1}), cue=WORDS[9])]
    assert match([asked(cue=WORDS[9])], said) == {0: 1}


def given(gold: Asked, **said: object) -> Answer:
    return Answer(gold, Said(gold.content, **said))


def values(answers_given: list[Answer]) -> dict[str, float]:
    return {figure.name.partition(".")[2]: figure.value for figure in figures(answers_given)}


def test_a_missing_answer_is_wrong_and_left_out_of_the_matched_figures() -> None:
    found = values([given(asked("offer"), act="offer"), Answer(asked("offer"), None), Answer(asked("deny"), None)])
    assert found["matched"] == 33.33
    assert found["act"] == 33.33  # offer 2/3, deny 0
    assert found["act_matched"] == 100


def test_conditions_must_share_a_word() -> None:
    gold = asked(condition=WORDS[2])
    right, other = given(gold, condition=frozenset({2, 3})), given(gold, condition=WORDS[5])
    assert values([right])["condition"] == 100
    assert values([right, other])["condition"] == 50
    assert values([given(asked(), condition=WORDS[2])])["condition"] == 0


@pytest.mark.parametrize("flag", ["negated", "disputed"])
def test_a_flag_is_right_where_both_have_it(flag: str) -> None:
    yes, no = asked(**{flag: True}), asked()
    assert values([given(yes, **{flag: True}), given(no)])[flag] == 100
    assert values([given(yes, **{flag: True}), given(no, **{flag: True})])[flag] == 66.67
    assert values([given(yes), given(no)])[flag] == 0


def test_a_schedule_is_a_scheduled_event_on_the_statement_s_words() -> None:
    report = document("The vote is set for Monday. Ann said hi.")
    event = Event(id="e", trigger=find(report, "vote"), type="AGREE", scheduled=True, score=1.0)
    made = Reading(report, (), (), (), (event,), provenance=PROVENANCE)
    on, off = asked("schedule", frozenset({4})), asked("schedule", frozenset({33}))
    assert [one.act for one in answers([on, off], made)] == ["schedule", None]


def test_what_the_older_guide_called_assert_is_told_apart_in_one_figure_only() -> None:
    found = values([given(asked("assert"), act="wish")])
    assert (found["act"], found["act_older"]) == (0, 100)


def record(number: int, text: str = TEXT, doc: str = "a", **source: object) -> dict[str, object]:
    return {"id": f"st{number:03}", "text": text, "source": {"doc": doc, **source}, "statements": []}


def test_a_sentence_is_read_with_the_next_of_its_document() -> None:
    two = [record(1, "One."), record(2, "Two.")]
    assert [text for _, text in with_next(two)] == ["One. Two.", "Two."]


@pytest.mark.parametrize(
    "after",
    [record(3, "Two."), record(2, "Two.", "b"), record(2, "Two.", gum_sentence=9)],
    ids=["a number is missing", "another document", "another sentence"],
)
def test_what_does_not_follow_is_not_read_along(after: dict[str, object]) -> None:
    first = record(1, "One.", **({"gum_sentence": 7} if "gum_sentence" in after["source"] else {}))
    assert next(with_next([first, after]))[1] == "One."


def test_older_names_are_today_s() -> None:
    item = {
        "act": "threat",
        "content": {"start": 9, "end": 34},
        "cue": {"start": 4, "end": 8},
        "condition": {"start": 23, "end": 34},
        "negated": False,
        "disputed_by": "author",
    }
    (gold,) = asked_statements({"text": TEXT, "statements": [item]})
    assert (gold.act, gold.negated, gold.disputed, gold.cue) == ("threaten", False, True, frozenset({4}))
    assert gold.condition == frozenset({23, 26, 30})


def read(report: Document) -> Reading:
    """A system that takes "wrong" for a dispute of "it is so"."""
    if "it is so" not in report.text:
        return reading(report)
    disputed = Dispute("report", (find(report, "wrong"),)) if "wrong" in report.text else None
    return reading(report, [statement(report, "it is so", act="assert", disputed=disputed)])


def test_a_dispute_in_the_next_sentence_is_read(tmp_path: Path) -> None:
    content = {"start": 8, "end": 16}
    item = {"act": "assert", "content": content, "cue": None, "condition": None, "negated": False, "disputed_by": "author"}
    first = {**record(1, "He says it is so."), "dct": "2031-02-24", "statements": [item]}
    second = {**record(2, "That is wrong."), "dct": "2031-02-24"}
    (tmp_path / "statements").mkdir()
    lines = "\n".join(json.dumps(one) for one in (first, second))
    (tmp_path / "statements" / "gold-dev.jsonl").write_text(lines, encoding="utf-8")
    found = {figure.name: figure.value for figure in measure(tmp_path, System(read, NotImplemented, NotImplemented))}
    assert found["statements.act"] == found["statements.disputed"] == 100
