"""SAID and DISPUTED."""

from dataclasses import replace

import pytest

from verbale.record import Actor, Dispute, Document, Place, Reading, Statement
from verbale.testing import actor, find, reading, statement
from verbale.views.ink import extent
from verbale.views.terminal import Page, reading_page


def rows(shown: Reading, width: int = 80, parts: tuple[str, ...] = ()) -> list[str]:
    return reading_page(shown, Page(width, parts=parts)).splitlines()[4:]


def words(report: Document, *said: Statement, people: tuple[Actor, ...] = (), width: int = 80) -> list[str]:
    """Give what stands in the column of words, and in that of notes."""
    return [row[35 : width - 6].rstrip() for row in rows(reading(report, said, people, []), width)]


def test_nobody_named_counts_as_no_speaker() -> None:
    report = Document.from_text("It was said that talks resume.")
    shown = reading_page(reading(report, [statement(report, "talks resume", cue="said")], sentences=[]), Page(80)).splitlines()
    assert shown[3].endswith("    1 statement")
    assert shown[4].split() == ["1", "unnamed", "said", "talks", "resume", "17"]


def test_a_doubtful_speaker_is_named_again() -> None:
    report = Document.from_text("Mary said hi and said no.")
    mary = actor(report, "Mary", "Mary")
    sure = statement(report, "hi", cue="said", speaker=mary.id)
    doubtful = statement(report, "no", cue="said@2", speaker=mary.id, score=0.2)
    found = rows(reading(report, [sure, doubtful, replace(doubtful, id="s3", score=0.9)], [mary], []))
    assert [row[5:21].strip() for row in found] == ["Mary", "Mary ?", ""]


def test_two_sources_of_one_name_may_be_two_people() -> None:
    report = Document.from_text("He said hi, and he said no and never. It is said he hid.")
    first, second = statement(report, "hi", source="He"), statement(report, "no", source="he")
    again = statement(report, "never", source="he")
    nobody = [statement(report, "he hid"), statement(report, "hid")]
    found = rows(reading(report, [first, second, again, *nobody], sentences=[]))
    assert [row[5:21].strip() for row in found] == ["He", "he", "", "unnamed", "unnamed"]


def test_a_long_cue_keeps_to_its_column() -> None:
    report = Document.from_text("Mary was reportedly quoted as saying no.")
    said = statement(report, "no", cue="was reportedly quoted as saying", source="Mary")
    found = rows(reading(report, [said], sentences=[]))
    assert [row[22:34].strip() for row in found] == ["was", "reportedly", "quoted as", "saying"]


def test_an_act_that_was_read_stands_for_the_cue() -> None:
    report = Document.from_text("Mary vowed to stay.")
    said = statement(report, "to stay", cue="vowed", source="Mary", act="commit")
    assert rows(reading(report, [said], sentences=[]))[0][22:34].strip() == "pledges"


def test_wide_letters_and_combining_marks_keep_the_offset_flush() -> None:
    report = Document.from_text("外交部长星期二表示 and Toskic\u0301 said no.")
    said = [statement(report, "no", source="外交部长星期二表示"), statement(report, "no.", source="Toskic\u0301")]
    assert {extent(row) for row in rows(reading(report, said, sentences=[])) if row[:3].strip()} == {80}


def test_a_condition_stands_under_what_hangs_on_it() -> None:
    report = Document.from_text("Mary said: “If the rain in the hills stops by noon on Sunday, we will go, unless it snows.”")
    parts = (find(report, "If the rain in the hills stops by noon on Sunday"), find(report, "unless it snows"))
    whole = "If the rain in the hills stops by noon on Sunday, we will go, unless it snows."
    said = statement(report, whole, source="Mary", form="direct", condition=parts)
    assert words(report, said) == [
        "“we will go”",
        "IF the rain in the hills stops by noon",
        "   on Sunday",
        "UNLESS it snows",
    ]


def test_a_condition_without_a_marker() -> None:
    report = Document.from_text("Mary said any ship that passes would be boarded.")
    said = statement(report, "any ship that passes would be boarded", condition=(find(report, "any ship that passes"),))
    assert words(report, said) == ["would be boarded", "ON CONDITION: any ship that passes"]


def test_who_disputes_and_whether_the_report_keeps_its_distance() -> None:
    report = Document.from_text("Mary falsely claimed it rained.")
    dispute = Dispute("report", (find(report, "falsely"),))
    said = statement(report, "it rained", cue="claimed", source="Mary", disputed=dispute, stance="distance")
    assert words(report, said)[:3] == ["it rained", "DISPUTED by the report: “falsely”", "the report keeps its distance"]


def test_disputed_statements_are_told_again_with_those_who_dispute() -> None:
    report = Document.from_text("Mary falsely claimed it rained.")
    dispute = Dispute("report", (find(report, "falsely"),))
    said = statement(report, "it rained", cue="claimed", source="Mary", disputed=dispute)
    found = rows(reading(report, [said], sentences=[]), parts=("disputed",))
    assert found[0].split() == ["1", "Mary", "claimed", "it", "rained", "21"]
    assert found[1].strip() == "by the report: “falsely”"


@pytest.mark.parametrize(
    ("certainty", "act", "notes"),
    [
        ("certain", "assert", []),
        ("probable", "assert", ["put forward as likely"]),
        ("possible", None, ["put forward as possible"]),
        ("counterfactual", "assert", ["put forward as what is not so"]),
        ("possible", "warn", []),
        ("possible", "wish", []),
    ],
)
def test_what_is_not_put_forward_as_so_is_marked(certainty: str, act: str | None, notes: list[str]) -> None:
    report = Document.from_text("Mary said it may rain.")
    assert words(report, statement(report, "it may rain", act=act, certainty=certainty))[1:] == notes


def test_a_wide_page_notes_the_place_of_the_saying() -> None:
    report = Document.from_text("In Kest, Mary told Lee it rained.")
    lee, kest = actor(report, "Lee", "Lee"), Place(id="p", span=find(report, "Kest"), name="Kest")
    told = statement(report, "it rained", cue="told", addressee=lee.id)
    bare = replace(reading(report, (), [lee], []), places=(kest,))
    shown = replace(bare, statements=(replace(told, place="p"),))
    assert rows(shown, 120)[0].split()[-4:] == ["Kest,", "to", "Lee", "23"]
    assert [row.strip() for row in rows(shown, 80)[1:]] == ["to Lee"]


@pytest.mark.parametrize(("width", "note"), [(80, "as told in 1"), (120, "inside 1")])
def test_a_statement_inside_another_names_it(width: int, note: str) -> None:
    report = Document.from_text("Mary said Lee promised peace.")
    outer = statement(report, "Lee promised peace", cue="said", source="Mary")
    inner = statement(report, "peace", cue="promised", source="Lee", within=outer.id)
    assert note in "\n".join(rows(reading(report, [outer, inner], sentences=[]), width))
