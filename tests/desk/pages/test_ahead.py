"""What is ahead: the list, the calendar, the file."""

import datetime as dt

import pytest

from tests.desk.pages.asking import asked
from verbale.desk.pages.ahead import AHEAD, CALENDAR
from verbale.errors import UsageError


def test_what_is_to_come_from_the_day_on(news) -> None:
    page = AHEAD.make(news, asked())
    assert [(scene.trigger, scene.happened.first) for scene in page.ahead] == [("talks", "2031-05-03")]
    assert (page.cut, page.actor, page.topic) == (False, None, None)
    assert [one.trigger for one in AHEAD.rows(news, asked())] == ["talks"]
    assert AHEAD.make(news, asked(day="2031-05-04")).ahead == ()


def test_the_calendar_of_a_month_has_whole_weeks(news) -> None:
    page = AHEAD.make(news, asked(month="2031-05"))
    assert (page.month, page.before, page.after) == (dt.date(2031, 5, 1), dt.date(2031, 4, 1), dt.date(2031, 6, 1))
    days = [day for week in page.weeks for day in week]
    assert (days[0].day, days[-1].day, len(days)) == (dt.date(2031, 4, 28), dt.date(2031, 6, 1), 35)
    assert [(one.day, one.statuses) for one in days if one.statuses] == [(dt.date(2031, 5, 3), ("planned",))]
    assert [one.inside for one in (days[0], days[5], days[-1])] == [False, True, False]


def test_a_year_begins_and_ends(news) -> None:
    page = AHEAD.make(news, asked(month="2031-12"))
    assert (page.before, page.after, page.ahead) == (dt.date(2031, 11, 1), dt.date(2032, 1, 1), ())


@pytest.mark.parametrize(
    ("given", "found"), [({"actor": "Kestia"}, 1), ({"actor": "Marsh"}, 0), ({"q": "talks"}, 1), ({"q": "rain"}, 0)]
)
def test_what_is_meant(news, given: dict[str, str], found: int) -> None:
    assert len(AHEAD.make(news, asked(**given)).ahead) == found


@pytest.mark.parametrize("month", ["May", "2031-13", "0999-01", "9999-12"])
def test_what_is_no_month(news, month: str) -> None:
    with pytest.raises(UsageError, match=f"month is '{month}'"):
        AHEAD.make(news, asked(month=month))


def test_the_file_for_calendars_has_what_is_ahead(news) -> None:
    (data,) = CALENDAR.make(news, asked())
    assert data.count(b"BEGIN:VEVENT") == 1
    assert b"DTSTART;VALUE=DATE:20310503" in data
    (none,) = CALENDAR.make(news, asked(actor="Marsh"))
    assert none.count(b"BEGIN:VEVENT") == 0
