"""What came in during some days."""

import datetime as dt

from tests.store.news import raid, talks
from verbale.comparison import compare
from verbale.store import Copy, Store, held, period

DAY = dt.date(2031, 4, 20)


def test_only_the_reports_of_the_days_are_counted(tmp_path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        assert (held(store).reports, held(store).first) == (0, None)
        assert period(store, DAY, DAY).reports == 0
        report = talks()
        store.add([report, raid(), Copy(talks(outlet="The Belmar Post").document, report.document.id)])
        compare(store)
        one = period(store, DAY, DAY)
        both = period(store, DAY - dt.timedelta(30), DAY)
    assert (one.reports, one.copies, one.stories, one.statements, one.speakers, one.disputed) == (1, 1, 1, 2, 2, 1)
    assert (both.reports, both.statements, both.disputed) == (2, 3, 1)
