"""Records as a list shows them."""

import pytest

from tests.store.news import raid, talks
from verbale.store import Store
from verbale.store.criteria import Condition
from verbale.store.lines import SAID_COLUMNS, SAID_FROM, happened_lines, said_line


def test_a_statement_in_a_line(news: Store) -> None:
    query = f"SELECT {SAID_COLUMNS} FROM {SAID_FROM} WHERE statements.act = ?"  # noqa: S608 - our names
    (refusal, denial) = (said_line(news.rows(query, (act,))[0]) for act in ("refuse", "deny"))
    assert (refusal.words, refusal.speaker, refusal.addressee, refusal.form) == ("Never", "Olen Marsh", "Dara Voss", "direct")
    assert (refusal.report.id, refusal.report.outlet, refusal.report.url) == (
        talks().document.id,
        "The Averin Post",
        "https://averin.example/talks",
    )
    assert talks().document.text[refusal.start : refusal.end] == "Never"
    assert (denial.negated, refusal.negated, denial.report.title, denial.decided) == (True, False, "Raid on a port", None)


def test_an_event_in_a_line_with_who_took_part(news: Store) -> None:
    (meeting,) = happened_lines(news, Condition("events.type = ?", ("CONSULT",)), "events.key", 9)
    assert (meeting.trigger, meeting.mode, meeting.actors, meeting.recipients) == ("talks", "meet", ("Kestia",), ())
    assert (meeting.when, meeting.first, meeting.last, meeting.scheduled) == ("3 May 2031", "2031-05-03", "2031-05-03", True)
    assert (meeting.claimed, meeting.claimed_by) == (True, "Dara Voss")


def test_words_stand_for_those_whom_nobody_knows(news: Store) -> None:
    (leaving,) = happened_lines(news, Condition("events.type = 'RETREAT'"), "events.key", 9)
    assert (leaving.actors, leaving.place, leaving.claimed, leaving.when) == (("troops",), "Belmar", False, None)


def test_a_toll(news: Store) -> None:
    (deaths,) = happened_lines(news, Condition("events.quantity IS NOT NULL"), "events.key", 9)
    assert (deaths.quantity, deaths.unit, deaths.status, deaths.report.id) == (40.0, "died", "negated", raid().document.id)


@pytest.mark.parametrize(("order", "limit", "found"), [("events.start", 2, 2), ("events.start DESC", 9, 4), ("events.key", 0, 0)])
def test_in_an_order_and_no_more_than_asked_for(news: Store, order: str, limit: int, found: int) -> None:
    lines = happened_lines(news, Condition("TRUE"), order, limit)
    starts = [one.start for one in lines]
    assert len(lines) == found
    assert "key" in order or starts == sorted(starts, reverse="DESC" in order)
