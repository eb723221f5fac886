"""What was decided on, as reports that the corpus's checker passes and training reads."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.drawn import judged
from tests.store.news import raid, talks
from verbale.record import Event, Participant, Reading, Sentence
from verbale.review import WRONG, Change, Corrected, Decision, apply, decided
from verbale.testing import actor, document, find, reading, statement
from verbale.views.export import Exported, training

yaml = pytest.importorskip("yaml", reason="the extra train brings it")

from training.corpus.check import Checker, read_reports  # noqa: E402 - behind the skip
from training.data.attribution import own_corpus  # noqa: E402

TWO = document("Talks fail\n\nAnn told Ben she would go. Ben left.\n\nCol said no; Col laughed.")


def two() -> Reading:
    """A headline and two paragraphs, a statement and an event in the first, a statement in the second."""
    ann, ben, col = (actor(TWO, name, name) for name in ("Ann", "Ben", "Col"))
    promise = statement(TWO, "she would go", cue="told", source="Ann", speaker=ann.id, addressee=ben.id, act="commit")
    no = statement(TWO, "no", cue="said", source="Col", speaker=col.id, act="refuse", negated=True)
    left = Event(id="e1", trigger=find(TWO, "left"), type="RETREAT", actors=(Participant(ben.id, find(TWO, "Ben@2")),), score=0.5)
    bounds = [
        find(TWO, words) for words in ("Talks fail", "Ann told Ben she would go.", "Ben left.", "Col said no; Col laughed.")
    ]
    sentences = [Sentence(one.start, one.end, "sentence" if number else "headline") for number, one in enumerate(bounds)]
    return replace(reading(TWO, [promise, no], [ann, ben, col], sentences), events=(left,))


def review(base: Reading, *records: str, verdict: str = "right") -> Corrected:
    made: list[Decision] = []
    for one in records:
        made.append(decided(apply(base, made), one, by="Ann", verdict=verdict))
    return apply(base, made)


def written(*shown: Corrected) -> tuple[bytes, Exported]:
    out = io.BytesIO()
    return (told := training(shown, out)) and (out.getvalue(), told)


def reports(*shown: Corrected) -> list[dict[str, Any]]:
    return yaml.load(written(*shown)[0], Loader=yaml.CSafeLoader) or []


def resolved(given: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    checker = Checker()
    made = [checker.report(one) for one in given]
    assert checker.faults == []
    return made


def everything(base: Reading) -> Corrected:
    return review(base, *(one.id for one in base.statements), *(one.id for one in base.events))


def test_a_report_in_which_all_was_decided_is_written_whole():
    [report] = reports(everything(two()))
    assert [(one["p"], one["t"], one.get("kind")) for one in report["sentences"]] == [
        (0, "Talks fail", None),
        (1, "Ann told Ben she would go.", None),
        (1, "Ben left.", None),
        (2, "Col said no; Col laughed.", None),
    ]
    assert report["sentences"][1]["st"] == [
        {"src": "Ann", "cue": "told", "con": "she would go", "to": "Ben", "spk": "Ann", "form": "indirect", "act": "commit"}
    ]
    assert report["sentences"][2]["ev"] == [{"trig": "left", "a": "Ben", "type": "RETREAT", "status": "actual"}]
    assert report["sentences"][3]["st"][0]["neg"] is True


def test_the_checker_gives_the_words_back():
    base = two()
    [made] = resolved(reports(everything(base)))
    words = [[made["text"][start:end] for start, end in one["content"]] for one in made["statements"]]
    assert words == [["she would go"], ["no"]]
    assert made["text"] == base.document.text


def test_a_paragraph_with_an_open_record_is_left_out():
    base = two()
    [report] = reports(review(base, base.statements[1].id))
    assert [one["t"] for one in report["sentences"]] == ["Col said no; Col laughed."]
    assert reports(review(base, base.statements[0].id)) == []


def test_what_was_wrong_is_not_there_and_says_so_by_that():
    base = two()
    [report] = reports(review(base, base.statements[1].id, verdict=WRONG))
    assert report["sentences"] == [{"p": 1, "t": "Col said no; Col laughed."}]


def test_a_correction_is_what_trains():
    base = two()
    change = decided(apply(base, ()), base.statements[1].id, by="Ann", change=Change(act="deny"))
    [report] = reports(apply(base, [change]))
    assert report["sentences"][0]["st"][0]["act"] == "deny"


def test_what_the_corpus_cannot_write_closes_its_paragraph():
    base = two()
    cut = replace(base.statements[1], content=(find(TWO, "augh"),))
    [report] = reports(everything(replace(base, statements=(base.statements[0], cut))))
    assert [one["t"] for one in report["sentences"]] == ["Talks fail", "Ann told Ben she would go.", "Ben left."]
    unread = replace(base.statements[1], act=None)
    assert len(reports(everything(replace(base, statements=(base.statements[0], unread))))[0]["sentences"]) == 3


def test_a_statement_over_two_paragraphs_holds_them_together():
    base = two()
    long = replace(base.statements[1], content=(find(TWO, "Ben left."), find(TWO, "no")))
    open_ = replace(base, statements=(base.statements[0], long))
    assert reports(review(open_, long.id)) == []
    [made] = resolved(reports(everything(open_)))
    assert [[made["text"][start:end] for start, end in one["content"]] for one in made["statements"]][1] == ["Ben left.", "no"]


def test_statements_in_each_other():
    report = document("Ann said Ben swore that Col lied.")
    outer = statement(report, "Ben swore that Col lied", cue="said", source="Ann", act="assert")
    inner = statement(report, "Col lied", cue="swore", source="Ben", act="accuse", within=outer.id)
    base = reading(report, [outer, inner], (), [Sentence(0, report.chars)])
    [made] = resolved(reports(everything(base)))
    assert [one["nested_in"] for one in made["statements"]] == [None, 0]
    assert [one["speaker"] for one in made["statements"]] == ["unnamed: Ann", "unnamed: Ben"]


def test_conditions_disputes_times_and_places():
    shown = everything(talks())
    [made] = resolved(reports(shown))
    text = made["text"]
    assert [text[start:end] for start, end in made["statements"][0]["disputed"]["cue"]] == ["Never"]
    assert [one["value"] for one in made["times"]] == ["2031-05-03"]
    assert [[text[a:b] for a, b in one["place"] or ()] for one in made["events"]] == [[], ["Belmar"]]
    assert (made["date"], made["states"]) == ("2031-04-20", {"Kestia": None} if talks().actors[2].country else {})


def test_what_is_written_is_counted():
    base = two()
    shown = review(base, base.statements[1].id, base.statements[0].id)
    assert str(written(shown)[1]) == "1 of 2 decided records, from 1 reading"
    assert str(written(apply(base, ()))[1]) == "0 of 0 decided records, from 0 readings"


def test_training_reads_it(tmp_path: Path):
    place = tmp_path / "corrections.yaml"
    place.write_bytes(written(everything(two()), everything(raid()))[0])
    first, second = own_corpus(read_reports([place]))
    assert (first.corpus, len(first.told), second.records is not None) == ("corpus", 2, True)
    assert [" ".join(first.forms[start:end]) for one in first.told for start, end in one.content] == ["she would go", "no"]


@settings(max_examples=60, deadline=None)
@given(judged(), st.booleans())
def test_whatever_is_written_passes_the_checker(drawn, every):
    base, decisions = drawn
    shown = apply(base, decisions)
    if every:
        more = [decided(shown, one.id, by="Ben") for one in shown.reading.statements]
        shown = apply(base, [*decisions, *more])
    content, told = written(shown)
    made = resolved(yaml.load(content, Loader=yaml.CSafeLoader) or [])
    assert sum(len(one["statements"]) for one in made) == told.rows
