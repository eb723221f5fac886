"""The strip of an actor's acts, and the days above it."""

import datetime as dt

from tests.views.page.dom import parsed
from verbale.record.ontology import vocabulary
from verbale.store import Moment
from verbale.views.page.acts import acts_strip, lines_of_acts
from verbale.views.page.axis import Axis, axis


def test_every_act_has_a_line() -> None:
    assert sorted(act for line in lines_of_acts() for act in line) == sorted(vocabulary("act"))


def test_the_strip_has_a_mark_a_day_and_a_wave_for_disputes() -> None:
    moments = [
        Moment("2031-05-02", "deny", conditional=False, disputed=True, count=2),
        Moment("2031-05-20", "offer", conditional=True, disputed=False, count=1),
    ]
    wide, narrow = parsed(acts_strip(moments, "<b>Voss")).all("svg")
    assert (wide.attributes["class"], narrow.attributes["class"]) == ("wide", "narrow")
    for drawing in (wide, narrow):
        assert [mark.attributes["class"] for mark in drawing.all("circle")] == ["ink hole", "full"]
        assert len(drawing.all("path", class_="l-dis")) == 1
        assert drawing.attributes["aria-label"] == "Acts of <b>Voss, 2 May 2031 to 20 May 2031"


def test_a_mark_tells_its_days_and_how_often() -> None:
    moments = [
        Moment("2031-05-02", "deny", conditional=False, disputed=False, count=12, last="2031-05-09"),
        Moment("2031-06-20", "deny", conditional=False, disputed=False, count=1),
    ]
    titles = [one.text for one in parsed(acts_strip(moments, "Voss")).all("svg")[0].all("title")]
    assert titles == ["2 May–9 May: denies, 12 times", "20 Jun: denies"]


def test_marks_that_would_cover_each_other_are_one() -> None:
    moments = [Moment(f"20{year}-05-02", "deny", conditional=False, disputed=False, count=1) for year in (10, 31)]
    moments += [Moment(f"2031-01-{day:02}", "deny", conditional=False, disputed=False, count=1) for day in range(1, 29)]
    moments.sort(key=lambda one: one.day)
    assert len(parsed(acts_strip(moments, "Voss")).all("svg")[0].all("circle")) < 6


def test_an_axis_names_days_months_or_years() -> None:
    def names(first: dt.date, last: dt.date) -> list[str]:
        return [text.text for text in parsed("".join(axis(Axis(first, last, 0, 800), 20, 60))).all("text")]

    assert names(dt.date(2031, 5, 1), dt.date(2031, 5, 4)) == ["1 May", "2 May", "3 May", "4 May"]
    assert names(dt.date(2031, 5, 1), dt.date(2031, 6, 20))[:3] == ["1 May", "8 May", "15 May"]
    assert names(dt.date(2031, 11, 15), dt.date(2032, 2, 15)) == ["Dec", "Jan 2032", "Feb"]
    assert names(dt.date(2020, 1, 1), dt.date(2031, 1, 1))[:3] == ["2020", "2021", "2022"]


def test_the_last_name_of_an_axis_does_not_reach_into_the_one_before() -> None:
    drawn = parsed("".join(axis(Axis(dt.date(2031, 5, 6), dt.date(2031, 6, 17), 14, 346), 20, 60))).all("text")
    assert [text.text for text in drawn][-2:] == ["3 Jun", "10 Jun"]
