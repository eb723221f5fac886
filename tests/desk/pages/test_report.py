"""One report, and the ways to its records."""

import json
from dataclasses import replace

import pytest

from tests.desk.pages.asking import asked
from tests.store.news import raid, talks
from verbale.desk.faults import NotThere
from verbale.desk.pages.report import JUMPS, REPORT
from verbale.errors import UsageError
from verbale.record import decode
from verbale.review import WRONG, decided
from verbale.store import Store

TALKS = talks().document.id


def test_the_whole_text_with_its_story(news) -> None:
    page = REPORT.make(news, asked(TALKS))
    assert (page.id, page.text, page.corrected) == (TALKS, talks().document.text, 0)
    assert page.story
    assert TALKS in page.story.ids


def test_what_a_person_has_put_in_another_way_is_counted(news) -> None:
    shown = news.corrected(TALKS)
    news.decide(decided(shown, talks().statements[1].id, verdict=WRONG, by="Ann"))
    assert REPORT.make(news, asked(TALKS)).corrected == 1


def test_its_json_is_its_record(news) -> None:
    values = REPORT.values(REPORT.make(news, asked(TALKS)))
    assert decode(bytes(values)) == talks()
    assert json.loads(bytes(values))["document"]["id"] == TALKS
    assert [said.words for said in REPORT.rows(news, asked(TALKS))] == ["Kestia will reopen talks on 3 May 2031", "Never"]


@pytest.mark.parametrize(("part", "fault"), [("0", UsageError), ("first", UsageError), ("2", NotThere)])
def test_parts_that_there_are_not(news, part: str, fault: type[Exception]) -> None:
    with pytest.raises(fault):
        REPORT.make(news, asked(TALKS, part=part))


def leads(store: Store, number: int, **parts: str) -> str:
    one = asked()
    return JUMPS[number].leads(store, replace(one, parts={"id": TALKS} | parts))


def test_the_way_to_a_place_is_to_its_sentence(news) -> None:
    second = talks().sentences[1].start
    ways = [leads(news, 0, place=place) for place in ("0", str(second), "9" * 20, "x")]
    assert ways == [f"/report/{TALKS}#{name}" for name in ("s1", "s2", "s1", "s1")]


def test_the_way_to_a_record(news) -> None:
    reading = talks()
    assert leads(news, 1, record=reading.statements[1].id) == f"/report/{TALKS}#c2"
    assert leads(news, 1, record="e1") == f"/report/{TALKS}#e1"
    with pytest.raises(NotThere, match="no such record"):
        leads(news, 1, record="none")


def test_no_such_report(news) -> None:
    assert REPORT.make(news, asked(raid().document.id)).story
    with pytest.raises(NotThere, match="no such report"):
        REPORT.make(news, asked("none"))
