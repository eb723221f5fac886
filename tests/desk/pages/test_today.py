"""The first page."""

import datetime as dt

from tests.desk.pages.asking import asked
from tests.desk.served import DAY
from verbale.desk.pages.today import TODAY


def test_the_week_and_what_is_ahead(news) -> None:
    page = TODAY.make(news, asked())
    assert (page.seen.day, page.seen.why, page.week.since, page.week.until) == (DAY, "today", DAY - dt.timedelta(6), DAY)
    assert (page.week.reports, page.held.reports, len(page.stories)) == (1, 2, 2)
    assert [scene.trigger for scene in page.ahead] == ["talks"]
    assert (page.days[0], page.days[-1], len(page.days)) == (DAY, DAY + dt.timedelta(13), 14)
    assert [told.said.words for told in page.disputed] == ["Kestia will reopen talks on 3 May 2031"]
    assert [one.id for one in TODAY.rows(news, asked())] == [one.story.id for one in page.stories]


def test_seen_from_another_day(news) -> None:
    page = TODAY.make(news, asked(day="2031-04-03"))
    assert (page.seen.why, page.week.reports, page.ahead, page.disputed) == ("asked", 1, (), ())


def test_where_accounts_differ(bridge) -> None:
    assert [one.kind for one in TODAY.make(bridge, asked()).differ] == ["position_changed"]
