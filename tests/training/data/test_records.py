"""The labels of a record stand on the first words of what they are about."""

import pytest

from training.data.labelled import Aligner, Labelled
from training.data.records import CONDITIONS, MISSING, MODES, ROLES, SAYING, STATUSES, TRIGGERS, label

TEXT = "Oule told Vex it would pull back if Vex left."
TOLD = {
    "source": [[0, 4]], "cue": [[5, 9]], "content": [[14, 44]], "act": "offer", "negated": False, "certainty": "certain",
    "stance": "neutral", "disputed": {"by": "report", "cue": [[5, 9]]}, "addressee": [[10, 13]],
    "condition": [[33, 44]], "consequence": [[14, 32]],
}  # fmt: skip
EVENT = {
    "trigger": [[23, 32]], "type": "RETREAT", "mode": "withdraw", "status": "conditional", "actor": [[14, 16]], "recipient": None,
    "time": None, "place": None, "quantity": None,
}  # fmt: skip


def made(statements: list[object], events: list[object]) -> Labelled:
    aligner = Aligner(TEXT)
    one = Labelled("r", "corpus", aligner.forms(), aligner.gaps())
    label(one, {"statements": statements, "events": events}, aligner)
    return one


def said(one: Labelled, column: str, terms: tuple[str, ...]) -> dict[str, str]:
    return {one.forms[word]: terms[tag] for word, tag in enumerate(one.records[column]) if tag != MISSING}


@pytest.mark.parametrize(("column", "answer"), [("act", "offer"), ("negated", "no"), ("disputed", "report")])
def test_a_statement_is_asked_at_its_cue_and_at_its_content(column, answer):
    assert said(made([TOLD], []), column, SAYING[column]) == {"told": answer, "it": answer}


def test_conditions_and_consequences_are_spans():
    tags = [CONDITIONS[tag] for tag in made([TOLD | {"disputed": None}], []).records["conditions"]]
    assert tags[3:10] == ["B-consequence", *["I-consequence"] * 3, "B-condition", *["I-condition"] * 2]


def test_an_event_is_asked_at_its_trigger():
    one = made([], [EVENT])
    assert [TRIGGERS[tag] for tag in one.records["triggers"]][5:7] == ["B-RETREAT", "I"]
    assert said(one, "status", STATUSES) == {"pull": "conditional"}
    assert said(one, "mode", MODES) == {"pull": "RETREAT.withdraw"}


def test_arguments_are_known_by_their_first_words():
    one = made([TOLD], [EVENT])
    named = {(one.forms[asked], ROLES[role], one.forms[word]) for asked, role, word in one.arguments}
    assert named == {("told", "addressee", "Vex"), ("pull", "actor", "it")}


def test_of_two_triggers_on_one_word_the_first_counts():
    one = made([], [EVENT, EVENT | {"type": "CONCEDE", "mode": None, "actor": [[10, 13]]}])
    assert "B-CONCEDE" not in [TRIGGERS[tag] for tag in one.records["triggers"]]
    assert len(one.arguments) == 1
