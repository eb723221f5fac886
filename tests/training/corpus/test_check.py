"""Reports of the corpus are resolved whole, and every fault is named."""

import copy

import pytest

yaml = pytest.importorskip("yaml", reason="the extra train brings it")

from training.corpus.check import Checker, counts, parts, read_reports  # noqa: E402 - behind the skip
from training.corpus.find import CorpusError  # noqa: E402

REPORT = {
    "id": "t1",
    "date": "2031-05-14",
    "sentences": [
        {"p": 0, "t": "Oule offers talks"},
        {
            "p": 1,
            "t": "Oule said it would talk if Vex left.",
            "st": [{"src": "Oule", "spk": "Oule", "cue": "said", "con": "it would talk if Vex left", "form": "indirect",
                    "act": "offer", "if": "if Vex left", "then": "it would talk"}],
            "ev": [{"trig": "left", "type": "RETREAT", "mode": "withdraw", "a": "Vex", "status": "conditional"}],
            "ti": [],
        },
    ],
}  # fmt: skip


def faults(**changes: object) -> list[str]:
    """The faults of the report with keys of its statement (`st_…`) or its event (`ev_…`) changed."""
    report = copy.deepcopy(REPORT)
    for name, value in changes.items():
        part, key = name.split("_", 1)
        report["sentences"][1][part][0][key] = value
    checker = Checker()
    checker.report(report)
    return checker.faults


def test_a_sound_report_has_offsets_and_no_faults():
    checker = Checker()
    made = checker.report(REPORT)
    (told,), text = made["statements"], made["text"]
    assert checker.faults == []
    assert [text[a:b] for a, b in told["condition"]] == ["if Vex left"]
    assert [kind for _, _, kind in made["sentences"]] == ["headline", "sentence"]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"st_act": "shout"}, "act is 'shout'"),
        ({"st_form": None}, "form is None"),
        ({"st_con": ""}, "no content"),
        ({"st_src": "Oul"}, "cuts a word"),
        ({"st_in": 1}, "1 statements"),
        ({"st_dis": {"by": "me"}}, "disputed by 'me'"),
        ({"st_who": "x"}, "unknown keys"),
        ({"ev_type": "DANCE"}, "type is 'DANCE'"),
        ({"ev_mode": "phone"}, "no mode 'phone'"),
        ({"ev_status": "done"}, "status is 'done'"),
        ({"ev_ctx": ["sport"]}, "no context 'sport'"),
    ],
)
def test_a_fault_is_named(changes, fault):
    assert any(fault in one for one in faults(**changes)), faults(**changes)


def test_an_id_that_stands_twice_is_a_fault():
    checker = Checker()
    checker.report(REPORT)
    checker.report(REPORT)
    assert checker.faults == ["t1: the id stands twice"]


def test_reports_with_a_fault_are_not_handed_on(tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text(yaml.safe_dump([{**REPORT, "sentences": [{"p": 0, "t": "No", "ev": [{"trig": "Yes"}]}]}]), "utf-8")
    with pytest.raises(CorpusError):
        list(read_reports([file]))


def test_the_corpus_has_no_fault_and_all_that_it_is_to_have():
    counted = counts(list(read_reports(parts())))
    assert counted["reports"] >= 222
    assert min(count for name, count in counted.items() if name.startswith(("act ", "type "))) >= 80
